import APITransport
import Foundation
import GemAPI
import ICIMSAPI
import Recruiting
import UploadLedger

/// Executes plans: each entry is an `UploadProcess` whose requests are performed here, one at a time, with every write
/// announced in the ledger before it leaves and settled after its answer.
public struct UploadEngine: Sendable {
    let icims: ICIMSClient
    public let checker: DuplicateChecker
    let resumes: ResumeReader
    let ledger: any Ledger
    let local: any LocalState
    let settings: UploadSettings
    let matcher = Matcher()
    /// Unix seconds.
    let now: @Sendable () -> Int

    public init(
        icims: ICIMSClient, checker: DuplicateChecker, resumes: ResumeReader, ledger: any Ledger,
        local: any LocalState, settings: UploadSettings,
        now: @escaping @Sendable () -> Int = { Int(Date().timeIntervalSince1970) }
    ) {
        self.icims = icims
        self.checker = checker
        self.resumes = resumes
        self.ledger = ledger
        self.local = local
        self.settings = settings
        self.now = now
    }

    /// What happens while a plan runs.
    public enum Progress: Sendable {
        case stepped(candidate: String, [StepReport])
        case finished(Receipt)
        /// A receipt that was told before says more now.
        case amended(Receipt)
        /// Nothing more is started, for this reason.
        case halted(Failure)
    }

    /// How one entry of a plan went.
    enum Attempt: Sendable {
        case ended(Receipt)
        /// Another program has the candidate.
        case held(Receipt)
        /// There are not enough calls.
        case short(Failure)
    }

    /// Executes every entry, at most `maximumConcurrency` at a time and in this machine's own order, and answers with the
    /// receipts in the plan's order. Entries that were not started when `control` stopped have no receipt; what would fail
    /// for everybody else as well (no calls left, credentials, the ledger, the network) ends the plan between two
    /// candidates, and the rest are told so.
    public func execute(
        _ plan: UploadPlan, control: UploadControl = UploadControl(),
        onProgress: @escaping @Sendable (Progress) -> Void = { _ in }
    ) async -> [Receipt] {
        let run = UploadRun(plan, of: self, control: control)
        let board = RunBoard(patience: settings.maximumConcurrency + 1)
        if !settings.isReadOnly { await run.watch.begin(after: (try? local.newestPersonID()) ?? nil, with: icims) }
        if plan.entries.count(where: \.isCreate) < 2 { await run.slots.open() }
        await withTaskGroup(of: Void.self) { group in
            for place in walk.places(of: plan.entries) {
                await run.slots.take()
                let entry = plan.entries[place]
                if let reason = board.haltReason, entry.decision.writes {
                    board.keep(Receipt(notStarted: entry.candidate, because: reason), at: place)
                    await run.slots.give()
                    continue
                }
                let spokenFor = board.begin(place, calls: entry.estimatedCalls)
                group.addTask {
                    let attempt = await self.run(entry, spokenFor: spokenFor, in: run, onProgress: onProgress)
                    if let reason = board.end(place, attempt, of: entry.candidate) { onProgress(.halted(reason)) }
                    await run.watch.ended(entry.candidate.id)
                    await run.slots.open()
                    await run.slots.give()
                }
            }
        }
        var receipts = board.receipts
        if board.haltReason == nil {
            for amended in await lookAgain(in: run) {
                onProgress(.amended(amended))
                if let place = plan.entries.firstIndex(where: { $0.candidate.id == amended.candidateID }) {
                    receipts[place] = amended
                }
            }
        }
        return plan.entries.indices.compactMap { receipts[$0] }
    }

    private func run(
        _ entry: PlanEntry, spokenFor: Int, in run: UploadRun, onProgress: @escaping @Sendable (Progress) -> Void
    ) async -> Attempt? {
        if entry.isCreate { await run.watch.letOthersGoFirst(with: icims, control: run.control) }
        guard await run.control.mayStart() else { return nil }
        defer { run.control.ended() }
        let attempt = await upload(entry, spokenFor: spokenFor, in: run) {
            onProgress(.stepped(candidate: entry.candidate.id, $0))
        }
        switch attempt {
        case .ended(let receipt), .held(let receipt): onProgress(.finished(receipt))
        case .short: break
        }
        return attempt
    }

    /// The order in which this machine walks a queue.
    var walk: WalkOrder {
        let name = "walk identity"
        if let known = (try? local.setting(name)) ?? nil { return WalkOrder(identity: known) }
        let identity = UUID().uuidString
        try? local.set(identity, for: name)
        return WalkOrder(identity: identity)
    }

    /// Looks once more for twins of everybody this run made, as soon as nobody can be about to make one upon an older
    /// check. Answers with the receipts that changed.
    private func lookAgain(in run: UploadRun) async -> [Receipt] {
        let people = await run.made.entries
        guard let youngest = people.map(\.at.secondsAgo).min() else { return [] }
        await run.control.rest(min(60, settings.twinPatience + 2 * run.lag.seconds) - youngest)
        guard !run.control.isStopped else { return [] }
        var amended: [Receipt] = []
        let search = TwinSearch(engine: self, client: icims, run: run)
        for start in stride(from: 0, to: people.count, by: UploadPlan.lookGroup) {
            let group = Array(people[start..<min(start + UploadPlan.lookGroup, people.count)])
            for changed in (try? await search.look(again: group)) ?? [] {
                try? await ledger.amend(changed.receipt, for: changed.upload)
                amended.append(changed.receipt)
            }
        }
        return amended
    }

    /// Claims the candidate in the ledger and brings the upload as far as it goes now.
    ///
    /// - Parameter spokenFor: calls that the uploads beside this one may still need.
    func upload(
        _ entry: PlanEntry, spokenFor: Int = 0, in run: UploadRun,
        onStep: @escaping @Sendable ([StepReport]) -> Void
    ) async -> Attempt {
        switch entry.decision {
        case .skip(let reason): return .ended(Receipt(skipping: entry.candidate, reason))
        case .defer: return .ended(Receipt(skipping: entry.candidate, "deferred"))
        case .create, .link, .jobOnly, .resumeOnly: break
        }
        if settings.isReadOnly {
            return .ended(
                Receipt(entry.candidate, .failed, problem: Failure(.usage, "Read-only: nothing is written.")))
        }
        do throws(Failure) {
            if let done = try await repeated(entry) { return .ended(await standing(of: entry.candidate, done)) }
            if let shortage = try shortage(for: entry, spokenFor: spokenFor) { return .short(shortage) }
            let request = UploadRequest(
                entry, projectName: local.projectName(entry.projectID), jobTitle: local.jobTitle(entry.jobID),
                uploader: settings.uploader, identityKeys: entry.identityKeys)
            switch try await ledger.begin(request) {
            case .begun(let record):
                return .ended(await drive(UploadProcess(entry), record: record, in: run, onStep: onStep))
            case .resumed(let record): return try await continued(entry, record, in: run, onStep: onStep)
            case .finished(let record): return .ended(await standing(of: entry.candidate, record))
            case .otherPerson(let record): return .ended(Receipt(entry.candidate, otherThan: record))
            case .samePerson(let record, let key): return .ended(Receipt(entry.candidate, sameAs: record, key: key))
            case .busy(let record, let lease): return .held(Receipt(entry.candidate, busy: record, lease: lease))
            }
        } catch {
            let words = "\(error.message) For \(entry.candidate.displayName) nothing was written now."
            return .ended(
                Receipt(entry.candidate, .failed, problem: Failure(error.kind, words, remedy: error.remedy)))
        }
    }

    private func standing(of candidate: Candidate, _ record: UploadRecord) async -> Receipt {
        await standing(of: [(candidate, record)])[candidate.id]
            ?? Receipt(repeating: record, of: candidate, webURL: settings.webURL)
    }

    /// Goes on with an upload that was begun earlier. When nothing of it can be in iCIMS, today's decision counts, and
    /// nothing of the older one.
    private func continued(
        _ entry: PlanEntry, _ record: UploadRecord, in run: UploadRun,
        onStep: @escaping @Sendable ([StepReport]) -> Void
    ) async throws(Failure) -> Attempt {
        guard var process = record.state.isEmpty ? UploadProcess(entry) : UploadProcess(stored: record.state) else {
            try await ledger.release(upload: record.id)
            throw Self.unreadable(entry.candidate)
        }
        if process.hasTraces {
            process.resume()
            process.settle(by: entry)
            return .ended(await drive(process, record: record, in: run, onStep: onStep))
        }
        if record.decision == entry.decision, record.jobID == entry.jobID {
            return .ended(await drive(UploadProcess(entry), record: record, in: run, onStep: onStep))
        }
        try await ledger.finish(Receipt(skipping: entry.candidate, "decided anew before it was sent"), for: record.id)
        return await upload(entry, in: run, onStep: onStep)
    }

    /// What is said about an unfinished upload whose stored state only another version understands.
    public static func unreadable(_ candidate: Candidate) -> Failure {
        Failure(
            .localState,
            "The unfinished upload of \(candidate.displayName) was begun by another version of this program, which this one cannot continue.",
            remedy: "Continue with that version; or look in iCIMS, then gem-icims forget the candidate and check again."
        )
    }

    /// The same decision about the same job, carried out before: there is nothing left to do. Creates are the ledger's
    /// own business; its index holds even between two processes.
    private func repeated(_ entry: PlanEntry) async throws(Failure) -> UploadRecord? {
        if case .create = entry.decision { return nil }
        return try await ledger.uploads(forCandidate: entry.candidate.ledgerKey).last {
            $0.decision == entry.decision && $0.jobID == entry.jobID && $0.outcome == .linked
                && $0.receipt?.steps.contains { $0.state == .failed } != true
        }
    }

    /// Why there are not enough calls left for this entry today; nil when there are, or nobody knows.
    private func shortage(for entry: PlanEntry, spokenFor: Int) throws(Failure) -> Failure? {
        let meter = try local.calls(service: "icims", onDay: nil)
        guard let remaining = meter.remaining,
            remaining - spokenFor - entry.estimatedCalls < settings.dailyReserve
        else { return nil }
        let minutes = max(1, (meter.resetsAt - Int(Date().timeIntervalSince1970) + 59) / 60)
        return Failure(
            .tryLater,
            "\(remaining) iCIMS calls are left today, and \(settings.dailyReserve) are kept in reserve (icims.daily-reserve).",
            remedy: "The count starts again at 00:00 UTC, in \(minutes / 60) h \(minutes % 60) min; "
                + "run it again then, it continues where it stopped.")
    }
}
