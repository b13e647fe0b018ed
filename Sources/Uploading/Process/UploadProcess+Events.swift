import Recruiting

extension UploadProcess {
    /// Takes the answer to the current request and moves on. An event that does not fit the phase is a fault of the
    /// engine and ends the process without another write.
    public mutating func handle(_ event: ProcessEvent) {
        switch event {
        case .refused(let failure): refused(failure)
        case .unavailable(let failure): stop(failure)
        case .answerLost(let failure): answerLost(failure)
        default: proceed(event)
        }
    }

    private mutating func proceed(_ event: ProcessEvent) {
        switch (phase, event) {
        case (.checking, .matchesFound(let matches, let seen)): checked(matches, seen: seen)
        case (.createSent, .created(let id)): adopt(id, "created #\(id)")
        case (.looking(let look), .createdFound(let ids)): looked(look, found: ids)
        case (.readingBack, .read(let person, let readBack)): readBackArrived(person, readBack)
        case (.probing(let rest), .blank(let fields)): probed(rest, blank: fields)
        case (.fillSent(let rest), .filled):
            needsVerification = true
            if let operation = rest.operations.first { written.formUnion(operation.fields) }
            fill(FillPlanRemainder(operations: Array(rest.operations.dropFirst()), blanks: [:]))
        case (.probingResume, .resumeProbed(let presence)): resumeProbed(presence)
        case (.attachSent, .resumeAttached):
            needsVerification = true
            report(.attachResume, .done)
            startSubmission()
        case (.findingSubmission, .submissionFound(let id, let status)):
            workflowID = id
            report(.submitToJob, .done, status.map { "already there (\($0))" } ?? "already there")
            startVerification()
        case (.findingSubmission, .noSubmission) where refusedSubmission != nil:
            problem = problem ?? refusedSubmission
            startVerification()
        case (.findingSubmission, .noSubmission): phase = .submitting
        case (.submitSent, .submitted(let id)):
            workflowID = id
            report(.submitToJob, .done)
            startVerification()
        case (.verifying, .read(_, let readBack)): verified(readBack)
        default:
            problem = Failure(.internal, "An answer came that no request of this upload asked for.")
            finish(.failed)
        }
    }

    // MARK: Check and create

    private mutating func checked(_ matches: [Match], seen found: Set<Int>) {
        seen.formUnion(found)
        guard matches.isEmpty else {
            newMatches = matches
            let names = matches.prefix(3).map { "\($0.person.displayName) (#\($0.person.id), \($0.verdict.rawValue))" }
            report(.check, .failed, "new since the review: " + names.joined(separator: ", "))
            problem = Failure(
                .refused, "iCIMS now has \(names.joined(separator: ", ")), which was not there when this was decided.",
                remedy: "Nothing was written. Review the candidate again.")
            finish(.needsDecision)
            return
        }
        report(.check, .done)
        phase = .creating
    }

    private mutating func adopt(_ id: Int, _ detail: String) {
        personID = id
        report(.createPerson, .done, detail)
        phase = .readingBack
    }

    private mutating func looked(_ look: Int, found ids: [Int]) {
        switch ids.count {
        case 1: adopt(ids[0], "it did arrive: #\(ids[0])")
        case 0 where look + 1 < Self.cleanLooks: phase = .looking(look: look + 1)
        case 0 where creates < Self.maximumCreates: phase = .creating
        case 0: stop(unknownCreate("and \(creates) attempts were lost"))
        default:
            let list = ids.map { "#\($0)" }.joined(separator: ", ")
            stop(unknownCreate("and \(list) could all be it"))
        }
    }

    private func unknownCreate(_ why: String) -> Failure {
        Failure(
            .unknownOutcome, "Creating \(entry.candidate.displayName) got no answer, \(why).",
            remedy: "Look in iCIMS; nothing will be sent again by itself.")
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
        readBacks += 1
        if isNewPerson {
            // Nothing else is repeated: what is not visible may be hidden, and the verification names it (product 3).
            let missing = completion(of: person, choices: [:]).missingEntries
            if missing.isEmpty || readBacks > Self.maximumReadBacks {
                if steps[.fillPerson] == nil { report(.fillPerson, .skipped, "nothing was missing") }
                startResume()
            } else {
                fill(FillPlanRemainder(operations: missing, blanks: [:]))
            }
            return
        }
        let choices = entry.decision.choices
        if let conflict = conflict(in: person, choices: choices) {
            report(.check, .failed, conflict.message)
            problem = conflict
            finish(.needsDecision)
            return
        }
        guard case .link = entry.decision else {
            report(.check, .done)
            return startSubmission()
        }
        report(.check, .done, "the record is as it was reviewed")
        let completion = completion(of: person, choices: choices)
        let rest = FillPlanRemainder(operations: completion.operations, blanks: completion.blanks)
        if readBacks > Self.maximumReadBacks {
            startResume()
        } else if rest.blanks.isEmpty {
            fill(rest)
        } else {
            phase = .probing(rest)
        }
    }

    mutating func probed(_ rest: FillPlanRemainder, blank: [FieldKey]) {
        var operations = rest.operations
        let certain = rest.blanks.filter { blank.contains($0.key) }
        if !certain.isEmpty { operations.insert(.patch(certain), at: 0) }
        let hidden = rest.blanks.keys.filter { !blank.contains($0) }.map(\.label).sorted()
        if !hidden.isEmpty {
            report(.fillPerson, .skipped, "kept, because it may be hidden: " + hidden.joined(separator: ", "))
        }
        fill(FillPlanRemainder(operations: operations, blanks: [:]))
    }

    private mutating func fill(_ rest: FillPlanRemainder) {
        guard rest.operations.isEmpty else {
            phase = .filling(rest)
            return
        }
        if needsVerification {
            report(.fillPerson, .done)
        } else if steps[.fillPerson] == nil {
            report(.fillPerson, .skipped, "nothing was missing")
        }
        startResume()
    }

    // MARK: Résumé, job, proof

    mutating func startResume() {
        guard entry.resume.state == .attached, choice(.resume) != .keep else {
            report(.attachResume, .skipped, entry.resume.reason ?? "no résumé")
            return startSubmission()
        }
        if isNewPerson {
            phase = .attaching
        } else if hasResume == true, choice(.resume) != .replace, readBacks == 1 {
            resumeProbed(.other)
        } else {
            phase = .probingResume
        }
    }

    private mutating func resumeProbed(_ presence: ResumePresence) {
        switch presence {
        case .absent: phase = .attaching
        case .ours:
            report(.attachResume, .done)
            startSubmission()
        case .other:
            if isNewPerson || choice(.resume) == .replace {
                phase = .attaching
            } else {
                report(.attachResume, .skipped, "the record keeps its own résumé")
                startSubmission()
            }
        }
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
        phase = isNewPerson ? .submitting : .findingSubmission
    }

    mutating func startVerification() {
        if case .jobOnly = entry.decision {
            // Nothing but the submission was wanted: without it nothing was done.
            report(.verify, workflowID == nil ? .skipped : .done)
            return finish(workflowID == nil ? .failed : .linked)
        }
        if needsVerification { phase = .verifying } else { verified(readBack) }
    }

    private mutating func verified(_ proof: ReadBack) {
        readBack = proof
        needsVerification = false
        var details: [String] = []
        if !proof.notKept.isEmpty { details.append("not kept: " + proof.notKept.joined(separator: ", ")) }
        if !proof.unproven.isEmpty { details.append("not visible: " + proof.unproven.joined(separator: ", ")) }
        report(.verify, .done, details.isEmpty ? nil : details.joined(separator: "; "))
        finish(isNewPerson ? .created : .linked)
    }
}
