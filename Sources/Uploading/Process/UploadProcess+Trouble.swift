import Recruiting

extension UploadProcess {
    /// The service said no. Before a person exists that ends the upload; after it, the step is named as failed and the
    /// rest goes on, because a person without a résumé is better than one without the job as well.
    mutating func refused(_ failure: Failure) {
        let step = request?.step ?? .verify
        report(step, .failed, failure.message)
        switch phase {
        case .fillSent(let rest):
            problem = problem ?? failure
            needsVerification = true
            let remaining = Array(rest.operations.dropFirst())
            if remaining.isEmpty {
                startResume()
            } else {
                phase = .filling(FillPlanRemainder(operations: remaining, blanks: [:]))
            }
        case .probing(let rest):
            // The question itself was refused: what cannot be asked is kept.
            probed(rest, blank: [])
        case .attachSent, .probingResume:
            problem = problem ?? failure
            startSubmission()
        case .submitSent where !lookedForSubmission:
            lookedForSubmission = true
            refusedSubmission = failure
            phase = .findingSubmission
        case .submitSent:
            problem = problem ?? refusedSubmission ?? failure
            startVerification()
        case .verifying where isNewPerson, .readingBack where isNewPerson:
            // The person is there; only the proof is missing.
            problem = problem ?? failure
            finish(.created)
        default:
            problem = failure
            finish(.failed)
        }
    }

    /// The request left and nobody knows whether it arrived: look, never repeat.
    mutating func answerLost(_ failure: Failure) {
        switch phase {
        case .createSent, .fillSent, .attachSent, .submitSent:
            guard losses < Self.maximumLosses else { return stop(failure) }
            losses += 1
            lookInsteadOfRepeating()
        default: stop(failure)
        }
    }

    /// Nothing more can be done now. The phase stays, so that a later run continues here.
    mutating func stop(_ failure: Failure) {
        problem = failure
        let step = request?.step ?? .verify
        report(step, failure.kind == .unknownOutcome ? .failed : .pending, failure.message)
        isStopped = true
    }

    /// What keeps the record from being changed: it was merged away, or a field that would be written is not as it was
    /// when the recruiter decided.
    func conflict(in person: Person, choices: FieldChoices) -> Failure? {
        if let survivor = person.mergedInto {
            return Failure(
                .refused, "#\(person.id) has been merged into #\(survivor).",
                remedy: "Nothing was written. Review the candidate again.")
        }
        guard case .link = entry.decision, readBacks == 1, let reviewed = entry.reviewedPerson else { return nil }
        let changed = completion(of: person, choices: choices).changed(
            since: completion(of: reviewed, choices: choices))
        guard !changed.isEmpty else { return nil }
        let fields = changed.map(\.label).joined(separator: ", ")
        return Failure(
            .refused, "\(fields) of #\(person.id) changed in iCIMS since the review.",
            remedy: "Nothing was written. Review the candidate again.")
    }
}
