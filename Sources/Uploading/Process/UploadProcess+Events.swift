import Recruiting

extension UploadProcess {
    /// Takes the answer to the current request and moves on. An event that does not fit the phase is a fault of the
    /// engine and stops the process without another write; one after the end changes nothing.
    public mutating func handle(_ event: ProcessEvent) {
        if isFinished { return }
        switch event {
        case .refused(let failure, let fields): refused(failure, about: fields)
        case .unavailable(let failure): unavailable(failure)
        case .answerLost(let failure): answerLost(failure)
        case .madeUnnamed(let failure): madeUnnamed(failure)
        case .complained(let failure): complained(failure)
        case .turnedAway(let failure): turnAway(failure)
        default: proceed(event)
        }
    }

    private mutating func proceed(_ event: ProcessEvent) {
        switch (phase, event) {
        case (.checking, .matchesFound(let matches, let seen)): checked(matches, seen: seen)
        case (.createSent, .created(let id)): adopt(id, "created #\(id)" + remarkOnWithheld)
        case (.looking(let look), .createdFound(let ids, let mayRepeat)): looked(look, ids, mayRepeat: mayRepeat)
        case (.readingBack, .read(let person, let readBack)): readBackArrived(person, readBack)
        case (.seekingTwin(let rest, let look), .twinsFound(let ids, let sight)):
            twinsFound(rest, look: look, ids, sight)
        case (.inspectingOurs, .inspected(let isUntouched)): inspected(isUntouched: isUntouched)
        case (.purgeSent, .purged): phase = .provingPurge
        case (.provingPurge, .purgeProbed(let isThere)): purgeProbed(isThere)
        case (.probing(let rest), .blank(let fields)): probed(rest, blank: fields)
        case (.fillSent(let rest), .filled):
            needsVerification = true
            written.formUnion(sending)
            sending = []
            didWrite(.fillPerson)
            fill(FillPlanRemainder(operations: Array(rest.operations.dropFirst()), blanks: [:]))
        case (.probingResume, .resumeProbed(let presence)): resumeProbed(presence)
        case (.attachSent, .resumeAttached):
            needsVerification = true
            didWrite(.attachResume)
            phase = .verifyingResume
        case (.verifyingResume, .resumeProbed(let presence)): resumeVerified(presence)
        case (.findingSubmission, .submissionFound(let id, let status)): submissionFound(id, status: status)
        case (.findingSubmission, .noSubmission): submissionMissing()
        case (.submitSent, .submitted(let id)):
            workflowID = id
            didWrite(.submitToJob)
            report(.submitToJob, .done)
            startVerification()
        case (.verifying, .read(let person, let readBack)):
            record = person
            settleFills(person)
            verified(readBack)
        default: stop(Failure(.internal, "An answer came that no request of this upload asked for."))
        }
    }

    private mutating func didWrite(_ step: UploadStep) {
        wrote.insert(step)
        unsettled.remove(step)
    }

    // MARK: Check and create

    private mutating func checked(_ matches: [Match], seen found: Set<Int>) {
        seen.formUnion(found)
        // The create that got no answer may show only now.
        let late = unsettled.contains(.createPerson) ? matches.filter { $0.person.isWhatWasSent(entry.draft) } : []
        if late.count == 1, matches.count == 1 {
            return adopt(late[0].person.id, "it did arrive: #\(late[0].person.id)")
        }
        guard matches.isEmpty else {
            newMatches = matches
            let names = matches.prefix(3).map { "\($0.person.displayName) (#\($0.person.id), \($0.verdict.rawValue))" }
            report(.check, .failed, "new since the review: " + names.joined(separator: ", "))
            problem = Failure(
                .refused, "iCIMS has \(names.joined(separator: ", ")), which was not known when this was decided.",
                remedy: "Review the candidate again.")
            finish(.needsDecision)
            return
        }
        report(.check, .done)
        phase = .creating
    }

    mutating func adopt(_ id: Int, _ detail: String) {
        personID = id
        didWrite(.createPerson)
        report(.createPerson, .done, detail)
        phase = .readingBack
    }

    /// The one way from a record to what is written to it; the screen shows the same.
    func completion(of person: Person, choices: FieldChoices) -> RecordCompletion {
        RecordCompletion(of: person, with: entry.draft, from: entry.candidate, choices: choices)
    }

    // MARK: Fill

    private mutating func readBackArrived(_ person: Person, _ proof: ReadBack) {
        readBack = proof
        hasResume = person.hasResume
        needsVerification = false
        record = person
        unsettled.remove(.fillPerson)
        settleFills(person)
        if let doubt = doubt(about: person) { return returnToReview(doubt) }
        switch entry.decision {
        case .create: newPersonRead(person)
        case .link(_, let choices): linkedPersonRead(person, choices: choices)
        case .jobOnly:
            report(.check, .done)
            startSubmission()
        case .resumeOnly:
            report(.check, .done)
            startResume()
        case .skip, .defer: finish(.skipped)
        }
    }

    private mutating func newPersonRead(_ person: Person) {
        if let survivor = person.mergedInto, tries.merges < Self.maximumRepeats {
            // An administrator merged the new record away: what is left to do is for the one that remains, whose own
            // values and résumé stay.
            tries.merges += 1
            wasMerged = true
            personID = survivor
            return
        }
        if person.isSomebodyElse(than: entry.draft), !isProven, !wasMerged {
            // An address that names a stranger: nothing more may be written there.
            seen.insert(person.id)
            personID = nil
            wrote.remove(.createPerson)
            unsettled.insert(.createPerson)
            isMadeForSure = true
            report(.createPerson, .failed, "iCIMS named #\(person.id) as the new person, who is \(person.displayName)")
            phase = .looking(look: 0)
            return
        }
        isProven = true
        // Nothing else is repeated: what is not visible may be hidden, and the verification names it (rules 2.3).
        let missing = wasMerged ? [] : completion(of: person, choices: [:]).missingEntries
        seekTwin(before: FillPlanRemainder(operations: withheldPatch + missing, blanks: [:]))
    }

    private mutating func linkedPersonRead(_ person: Person, choices: FieldChoices) {
        if let conflict = conflict(in: person, choices: choices) { return returnToReview(conflict) }
        report(.check, .done, "the record is as it was reviewed")
        let completion = completion(of: person, choices: choices)
        let rest = FillPlanRemainder(operations: completion.operations, blanks: completion.blanks)
        if rest.blanks.isEmpty {
            fill(rest)
        } else {
            phase = .probing(rest)
        }
    }

    private mutating func returnToReview(_ conflict: Failure) {
        report(.check, .failed, conflict.message)
        problem = conflict
        finish(.needsDecision)
    }

    mutating func probed(_ rest: FillPlanRemainder, blank: [FieldKey]) {
        var operations = rest.operations
        let certain = rest.blanks.filter { blank.contains($0.key) }
        if !certain.isEmpty {
            // One patch for all of them: what was chosen comes first, where there is such a thing.
            if case .patch(let chosen)? = operations.first {
                operations[0] = .patch(chosen.merging(certain) { $1 })
            } else {
                operations.insert(.patch(certain), at: 0)
            }
        }
        let hidden = rest.blanks.keys.filter { !blank.contains($0) }.map(\.label).sorted()
        if !hidden.isEmpty {
            report(.fillPerson, .skipped, "kept, because it may be hidden: " + hidden.joined(separator: ", "))
        }
        fill(FillPlanRemainder(operations: operations, blanks: [:]))
    }

    mutating func fill(_ rest: FillPlanRemainder) {
        guard rest.operations.isEmpty else {
            phase = .filling(rest)
            return
        }
        // What was kept stays said, and what was refused stays refused.
        if steps[.fillPerson]?.state != .failed {
            let isFilled = wrote.contains(.fillPerson)
            let detail = steps[.fillPerson]?.detail ?? (isFilled ? nil : "nothing was missing")
            report(.fillPerson, isFilled ? .done : .skipped, detail)
        }
        startResume()
    }

    // MARK: Résumé, job, proof

    mutating func startResume() {
        guard entry.resume.state == .attached, choice(.resume) != .keep else {
            report(.attachResume, .skipped, entry.resume.reason ?? "no résumé")
            return startSubmission()
        }
        if isNewPerson, !isContinued, !resumeWasSent {
            phase = .attaching
        } else if hasResume == true, !resumeWasSent, choice(.resume) != .replace {
            resumeProbed(.other)
        } else {
            phase = .probingResume
        }
    }

    private mutating func resumeProbed(_ presence: ResumePresence) {
        let wasSent = unsettled.remove(.attachResume) != nil
        switch presence {
        case .absent: phase = .attaching
        case .ours:
            if wasSent { wrote.insert(.attachResume) }
            report(.attachResume, .done, wasSent ? "it did arrive" : nil)
            startSubmission()
        case .other where choice(.resume) == .replace: phase = .attaching
        case .other where resumeWasSent:
            // There was none before it was sent.
            wrote.insert(.attachResume)
            report(.attachResume, .done, "it arrived; iCIMS shows it in another form")
            startSubmission()
        case .other:
            report(.attachResume, .skipped, "the record keeps its own résumé")
            startSubmission()
        }
    }

    /// The answer to the upload was a success; this is the proof of it.
    mutating func resumeVerified(_ presence: ResumePresence) {
        switch presence {
        case .ours: report(.attachResume, .done, "read back: length and SHA-256 agree")
        case .other: report(.attachResume, .done, "read back: iCIMS returns another file")
        case .absent: report(.attachResume, .done, "it cannot be read back")
        }
        resumeDoubt = presence == .ours ? nil : presence
        startSubmission()
    }

    private func choice(_ field: FieldKey) -> FieldChoice {
        entry.decision.choices[field] ?? .fill
    }

    mutating func startSubmission() {
        guard entry.jobID != nil else {
            report(.submitToJob, .skipped, "no job chosen")
            return startVerification()
        }
        // A person created a moment ago is submitted nowhere yet: the look-up would be a call for nothing.
        phase = isNewPerson && !isContinued ? .submitting : .findingSubmission
    }

    private mutating func submissionFound(_ id: Int, status: String?) {
        workflowID = id
        if unsettled.contains(.submitToJob) {
            didWrite(.submitToJob)
            report(.submitToJob, .done, "it did arrive")
        } else {
            report(.submitToJob, .done, status.map { "already there (\($0))" } ?? "already there")
        }
        startVerification()
    }

    private mutating func submissionMissing() {
        if let refusedSubmission {
            problem = problem ?? refusedSubmission
            return startVerification()
        }
        guard unsettled.contains(.submitToJob) else {
            phase = .submitting
            return
        }
        tries.submissionLooks += 1
        if tries.submissionLooks < Self.cleanLooks, turnedAway == nil { return }
        tries.submissionLooks = 0
        if let turnedAway, tries.submissions >= Self.maximumRepeats {
            unsettled.remove(.submitToJob)
            stop(turnedAway)
        } else if isMadeForSure {
            didWrite(.submitToJob)
            report(.submitToJob, .done, "iCIMS made it and does not show it yet")
            startVerification()
        } else if tries.submissions < Self.maximumRepeats {
            unsettled.remove(.submitToJob)
            phase = .submitting
        } else {
            stop(
                Failure(
                    .unknownOutcome,
                    "Submitting \(entry.candidate.displayName) to the job got no answer \(tries.submissions) times.",
                    remedy: "Look in iCIMS; the next run looks again before it writes anything."))
        }
    }

    mutating func startVerification() {
        switch entry.decision {
        case .jobOnly:
            // Nothing but the submission was wanted: without it nothing was done.
            let isThere = steps[.submitToJob]?.state == .done
            report(.verify, isThere ? .done : .skipped)
            finish(isThere ? .linked : .failed)
        // No field was sent, so that there is none to compare.
        case .resumeOnly: verified(ReadBack())
        case .create, .link, .skip, .defer: if needsVerification { phase = .verifying } else { verified(readBack) }
        }
    }

    private mutating func verified(_ proof: ReadBack) {
        var proof = proof
        problem = problem ?? incompleteCreate
        if resumeDoubt == .other { proof.notKept.append("resume") }
        if resumeDoubt == .absent { proof.unproven.append("resume") }
        readBack = proof
        needsVerification = false
        var details: [String] = []
        if !proof.notKept.isEmpty { details.append("not kept: " + proof.notKept.joined(separator: ", ")) }
        if !proof.unproven.isEmpty { details.append("not visible: " + proof.unproven.joined(separator: ", ")) }
        report(.verify, .done, details.isEmpty ? nil : details.joined(separator: "; "))
        conclude()
    }

    /// A record of which nothing was written is not linked.
    mutating func conclude() {
        if isCreate {
            finish(.created)
        } else {
            finish(wrote.isEmpty && problem != nil ? .failed : .linked)
        }
    }

    /// What reading the record says about changes whose answer is missing, or was no.
    private mutating func settleFills(_ person: Person) {
        let doubtful = sending.union(refusedFills)
        guard !doubtful.isEmpty else { return }
        let lines = completion(of: person, choices: entry.decision.choices).lines
        let arrived = doubtful.filter { field in lines.contains { $0.field == field && $0.sign == .equal } }
        sending = []
        guard !arrived.isEmpty else { return }
        refusedFills.subtract(arrived)
        written.formUnion(arrived)
        wrote.insert(.fillPerson)
    }
}
