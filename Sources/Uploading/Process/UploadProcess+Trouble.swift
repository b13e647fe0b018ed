import Recruiting

extension UploadProcess {
    /// The service said no. Before a person exists that ends the upload; after it, the step is named as failed and the
    /// rest goes on, because a person without a résumé is better than one without the job as well.
    ///
    /// - Parameter fields: what it complained of, as far as a person can be made without.
    mutating func refused(_ failure: Failure, about fields: Set<FieldKey> = []) {
        if case .readingBack = phase, isNewPerson, tries.unreadable + 1 < Self.cleanLooks {
            // A record made a moment ago may not be readable yet.
            tries.unreadable += 1
            return
        }
        if isLookOfLostWrite { return stop(unknown(failure)) }
        if case .seekingTwin(let rest, _) = phase { return twinLookRefused(rest, failure) }
        if case .createSent = phase, !fields.isSubset(of: withheld.keys) { return withhold(fields, failure) }
        let step = request?.step ?? .verify
        report(step, .failed, failure.message)
        switch phase {
        case .fillSent(let rest):
            unsettled.remove(step)
            refusedFills.formUnion(sending)
            sending = []
            problem = problem ?? failure
            needsVerification = true
            let remaining = Array(rest.operations.dropFirst())
            if remaining.isEmpty {
                startResume()
            } else {
                phase = .filling(FillPlanRemainder(operations: remaining, blanks: [:]))
            }
        case .purgeSent, .inspectingOurs, .provingPurge:
            // It stays where it is.
            unsettled.remove(step)
            goOn(.none)
        case .probing(let rest):
            // The question itself was refused: what cannot be asked is kept.
            probed(rest, blank: [])
        case .verifyingResume:
            // It is there; this user may not see it.
            resumeVerified(.absent)
        case .attachSent, .probingResume:
            // A look that was refused says nothing about what was sent.
            if case .attachSent = phase { unsettled.remove(step) }
            problem = problem ?? failure
            startSubmission()
        case .submitSent where refusedSubmission == nil:
            // "Already submitted" is a refusal too.
            unsettled.remove(step)
            refusedSubmission = failure
            phase = .findingSubmission
        case .submitSent, .findingSubmission:
            unsettled.remove(step)
            problem = problem ?? refusedSubmission ?? failure
            startVerification()
        case .readingBack where isCreate:
            problem = problem ?? failure
            seekTwin(before: .none)
        case .verifying:
            // What was written is there; only the proof is missing.
            problem = problem ?? failure
            conclude()
        default:
            unsettled.remove(step)
            problem = failure
            finish(.failed)
        }
    }

    /// Whether the current request asks what became of a write whose answer was lost.
    private var isLookOfLostWrite: Bool {
        switch phase {
        case .looking: true
        case .checking: unsettled.contains(.createPerson)
        case .findingSubmission: unsettled.contains(.submitToJob)
        default: false
        }
    }

    private func unknown(_ failure: Failure) -> Failure {
        Failure(
            .unknownOutcome, "A write got no answer, and iCIMS does not let this user look for it: \(failure.message)",
            remedy: failure.remedy)
    }

    /// The request left and nobody knows whether it arrived: look, never repeat.
    mutating func answerLost(_ failure: Failure) {
        switch phase {
        case .createSent, .fillSent, .attachSent, .submitSent, .purgeSent:
            guard tries.losses < Self.maximumLosses else { return stop(failure) }
            tries.losses += 1
            lookInsteadOfRepeating()
        default: stop(failure)
        }
    }

    /// It was made, and which one it is has to be found out; it is never made again.
    mutating func madeUnnamed(_ failure: Failure) {
        isMadeForSure = true
        answerLost(failure)
    }

    /// A success with complaints: for a create it is looked whether somebody was made all the same.
    mutating func complained(_ failure: Failure) {
        guard case .createSent = phase else { return refused(failure) }
        complaint = failure
        answerLost(failure)
    }

    /// Nothing was sent, or the service turned the request away unread. The phase goes back to where it can be sent.
    mutating func unavailable(_ failure: Failure) {
        // An answer that cannot be understood proves nothing: then the next run looks.
        if failure.kind != .brokenAnswer {
            switch phase {
            case .createSent: phase = .creating
            case .fillSent(let rest):
                phase = .filling(rest)
                sending = []
            case .attachSent: phase = .attaching
            case .submitSent: phase = .submitting
            case .purgeSent: phase = .purging
            default: return stop(failure)
            }
            if let step = request?.step { unsettled.remove(step) }
        }
        stop(failure)
    }

    /// Nothing more can be done now. The phase stays, so that a later run continues here.
    mutating func stop(_ failure: Failure) {
        problem = failure
        let step = request?.step ?? .verify
        report(step, failure.kind == .unknownOutcome ? .failed : .pending, failure.message)
        isStopped = true
    }

    /// The record was merged away: nothing may be written to it (icims-api 5.6).
    func merge(of person: Person) -> Failure? {
        person.mergedInto.map {
            Failure(
                .refused, "#\(person.id) has been merged into #\($0).", remedy: "Review the candidate again.")
        }
    }

    /// Why nothing may be written to a record that was there before: it was merged away, or is another human by now.
    func doubt(about person: Person) -> Failure? {
        guard !isCreate else { return nil }
        if let merged = merge(of: person) { return merged }
        let identity = RecordIdentity(
            person, reviewed: entry.reviewedPerson, candidate: entry.candidate, draft: entry.draft)
        guard identity.isSomebodyElse else { return nil }
        let meant = entry.reviewedPerson.map { ", and was \($0.displayName) when this was decided" } ?? ""
        return Failure(
            .refused, "#\(person.id) is \(person.displayName) by now\(meant).", remedy: "Review the candidate again.")
    }

    /// What keeps the record from being changed: a field that would be written is not as it was when the recruiter
    /// decided.
    func conflict(in person: Person, choices: FieldChoices) -> Failure? {
        guard case .link = entry.decision, let reviewed = entry.reviewedPerson else { return nil }
        let changed = completion(of: person, choices: choices).changed(
            since: completion(of: reviewed, choices: choices)
        ).filter { !written.contains($0) }
        guard !changed.isEmpty else { return nil }
        let fields = changed.map(\.label).joined(separator: ", ")
        return Failure(
            .refused, "\(fields) of #\(person.id) changed in iCIMS since the review.",
            remedy: "Review the candidate again.")
    }
}
