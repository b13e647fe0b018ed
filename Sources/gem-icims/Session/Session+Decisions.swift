import APITransport
import Foundation
import ICIMSAPI
import Recruiting
import UploadLedger
import Uploading

/// What a policy decided, and the candidates there is nothing to do for now: uploaded before, or waiting for a person's
/// decision.
struct Proposal: Sendable {
    /// In the order of the queue, those without a decision among them.
    var candidates: [PlannedCandidate] = []
    var settled: [Receipt] = []

    var plan: UploadPlan { PlanFile(candidates).plan }
    var undecided: [Receipt] { settled.filter { $0.outcome == .needsDecision } }
}

extension Session {
    /// Checks every candidate of the queue, showing progress.
    func check(_ candidates: [Candidate]) async -> [String: CandidateCheck] {
        guard let checker = checker() else { return [:] }
        let checks = await checker.check(candidates) { done, total in
            Diagnostics.progress("Checking \(done) of \(total) …")
        }
        Diagnostics.endProgress()
        return checks
    }

    /// Decides every candidate by policy; those that were uploaded before keep their record.
    ///
    /// - Parameter isForEditing: whether a person will decide what the policy leaves open, and needs all there is to
    ///   decide with.
    func propose(
        _ queue: Queue, job: Int?, policy: MatchPolicy, doubtful: DoubtfulResumes, isForEditing: Bool = false
    ) async throws(Failure) -> Proposal {
        let job = try await openJob(job)
        let sourcePerson = try await sourcePerson()
        let resumes = ResumeChoice(reader: resumeReader(directory: queue.directory), doubtful: doubtful)
        var fresh: [Candidate] = []
        var proposal = Proposal()
        var planned: [String: PlannedCandidate] = [:]
        var uploaded: Set<String> = []
        var done: [(candidate: Candidate, record: UploadRecord)] = []
        for candidate in queue.candidates {
            switch try await earlier(candidate, job: job, queue: queue, resumes: resumes) {
            case nil: fresh.append(candidate)
            case .done(let record):
                uploaded.insert(candidate.id)
                done.append((candidate, record))
            case .stopped(let receipt):
                uploaded.insert(candidate.id)
                proposal.settled.append(receipt)
            case .unfinished(let entry):
                uploaded.insert(candidate.id)
                planned[candidate.id] = PlannedCandidate(entry, continues: true)
            }
        }
        let standing = try await engine().standing(of: done)
        proposal.settled += done.compactMap { standing[$0.candidate.id] }
        let checks = await check(fresh)
        // Twins are looked for among all of the queue: the other one may have gone up in an earlier run.
        let twins = checker()?.queueDuplicates(among: queue.candidates) ?? [:]
        for candidate in fresh {
            guard var check = checks[candidate.id] else { continue }
            check.queueDuplicates = twins[candidate.id] ?? []
            switch policy.ruling(on: candidate, check: check, uploadedInQueue: uploaded, signs: settings.signs) {
            case .needsDecision(let reason):
                var receipt = Receipt(undecided: candidate, reason)
                if let kind = check.problemKind { receipt.problem?.kind = kind }
                proposal.settled.append(receipt)
                guard isForEditing else { continue }
                let entry = await entry(
                    candidate, nil, check: check, sourcePerson: sourcePerson, resumes: resumes, job: job, queue: queue)
                planned[candidate.id] = PlannedCandidate(entry, matches: check.matches, undecided: reason)
            case .decided(let decision):
                if decision.writes { uploaded.insert(candidate.id) }
                let entry = await entry(
                    candidate, decision, check: check, sourcePerson: sourcePerson, resumes: resumes, job: job,
                    queue: queue)
                planned[candidate.id] = PlannedCandidate(entry, matches: check.matches)
            }
        }
        proposal.candidates = queue.candidates.compactMap { planned[$0.id] }
        return proposal
    }

    /// What is known about a candidate, with a decision or, when a person will make it, without one.
    private func entry(
        _ candidate: Candidate, _ made: Decision?, check: CandidateCheck, sourcePerson: SourcePersonFinding,
        resumes: ResumeChoice, job: Job?, queue: Queue
    ) async -> PlanEntry {
        let draft = candidate.mapped(by: settings.mappingRules, sourcePerson: sourcePerson).draft
        var decision = made ?? .defer
        var reviewed: Person?
        if case .link(let id, let choices) = decision {
            decision = .link(personID: id, choices: settings.linkPolicy.spelledOut(choices, for: draft))
            reviewed = check.matches.first { $0.person.id == id }?.person
        }
        let takesResume = made == nil || decision.writes && decision.choices[.resume] != .keep
        let resume = takesResume ? await resumes.resume(for: candidate) : .none
        return PlanEntry(
            candidate: candidate, decision: decision, draft: draft, resume: resume,
            jobID: job?.id, projectID: queue.projectID, knownPersonIDs: check.matches.map(\.person.id),
            unreadNamesakes: check.namesakes, reviewedPerson: reviewed, warnings: [resume.warning].compactMap { $0 })
    }

    /// What an earlier run did about a candidate.
    private enum Earlier {
        case done(UploadRecord)
        /// Nothing can be done now, for the reason in the receipt.
        case stopped(Receipt)
        /// An upload that was broken off, or a job that was not asked for then.
        case unfinished(PlanEntry)
    }

    private func earlier(
        _ candidate: Candidate, job: Job?, queue: Queue, resumes: ResumeChoice
    ) async throws(Failure) -> Earlier? {
        if let other = try ledger.earlierPerson(
            under: candidate.ledgerKey, unless: candidate.displayName, identityKeys: candidate.identityKeys)
        {
            return .stopped(Receipt(candidate, otherThan: other))
        }
        let uploads = try ledger.uploads(forCandidate: candidate.ledgerKey)
        if let open = uploads.last(where: { $0.isOpen && !$0.state.isEmpty }) {
            guard let process = UploadProcess(stored: open.state) else {
                return .stopped(Receipt(failing: candidate, with: UploadEngine.unreadable(candidate)))
            }
            // One of which nothing can be there is decided anew.
            if process.hasTraces { return .unfinished(process.entry) }
        }
        // Where nothing was written, everything is open.
        guard let latest = uploads.last(where: { $0.standsForPerson }) else { return nil }
        let process = latest.state.isEmpty ? nil : UploadProcess(stored: latest.state)
        if let process, latest.outcome == .linked, latest.receipt?.hasFailedStep == true {
            var entry = process.entry
            if latest.workflowID != nil { entry.jobID = nil }
            return .unfinished(entry)
        }
        let newJob = job.flatMap { job in
            uploads.contains { $0.jobID == job.id && $0.workflowID != nil } ? nil : job
        }
        let lacksResume = resumes.isWanted(after: uploads.compactMap(\.receipt))
        guard let person = latest.receipt?.standingPersonID ?? latest.personID, newJob != nil || lacksResume else {
            return .done(latest)
        }
        var entry = PlanEntry(
            candidate: candidate, decision: .jobOnly(personID: person), draft: process?.entry.draft ?? PersonDraft(),
            jobID: newJob?.id, projectID: queue.projectID,
            reviewedPerson: process?.record.flatMap { $0.id == person ? $0 : nil })
        if lacksResume {
            // A person without the résumé is half an upload (icims-api 15.12): the same record gets it now.
            entry.resume = await resumes.resume(for: candidate)
            if entry.resume.state == .attached {
                entry.decision = .resumeOnly(personID: person)
            } else if newJob == nil {
                return .done(latest)
            }
        }
        return .unfinished(entry)
    }

    /// Asks, executes and reports, one line per candidate in the order of the source.
    func execute(
        _ plan: UploadPlan, settled: [Receipt], entries: [Queue.Entry], confirmed: Bool, report: inout RunReport
    ) async throws(Failure) {
        let writes = plan.entries.contains { $0.estimatedCalls > 0 }
        if writes {
            PlanSummary(plan, meter: meter(), reserve: settings.dailyReserve).lines.forEach(Diagnostics.line)
            if isReadOnly {
                throw Failure(.usage, "This run is read-only: nothing was written.", remedy: "Use plan to see it all.")
            }
            try Confirmation.ask("Write this to iCIMS?", confirmed: confirmed)
        }
        let engine = try engine()
        let total = plan.entries.count
        let counter = ProgressCounter()
        interruption.willWrite()
        let receipts = await engine.execute(plan, control: interruption.control) { progress in
            if case .finished(let receipt) = progress {
                Diagnostics.progress(
                    "\(counter.next()) of \(total): \(receipt.candidateName) \(receipt.outcome.rawValue)")
            }
        }
        Diagnostics.endProgress()
        let all = Dictionary((receipts + settled).map { ($0.candidateID, $0) }) { first, _ in first }
        for entry in entries {
            switch entry {
            case .candidate(let candidate): if let receipt = all[candidate.id] { report.add(receipt) }
            case .rejected(let rejected): report.add(rejected, as: .receipt)
            }
        }
    }
}
