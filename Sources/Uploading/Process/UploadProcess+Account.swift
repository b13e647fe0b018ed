import Recruiting

extension UploadProcess {
    /// What is in the tracking system because of this upload, what is not, and what nobody knows.
    public var account: String {
        let written = UploadStep.allCases.filter(wrote.contains).map { name($0, self.written) }
        let open = UploadStep.allCases.filter(unsettled.contains).map { name($0, sending) }
        let missing = UploadStep.allCases.filter { isMissing($0) }.map { name($0, refusedFills) }
        if written.isEmpty {
            if open.isEmpty { return turnedAway == nil ? "Nothing was written." : "Nothing of it shows in iCIMS." }
            return "Whether iCIMS has \(open.joined(separator: ", ")) is not known; nothing else was written."
        }
        var sentences = ["Written: \(written.joined(separator: ", "))."]
        if !missing.isEmpty { sentences.append("Not written: \(missing.joined(separator: ", ")).") }
        if !open.isEmpty { sentences.append("Not known: \(open.joined(separator: ", ")).") }
        return sentences.joined(separator: " ")
    }

    /// The problem with the account of what was written, for the person who reads the receipt.
    var accountedProblem: Failure? {
        problem.map { Failure($0.kind, "\($0.message) \(account)", remedy: $0.remedy) }
    }

    private func isMissing(_ step: UploadStep) -> Bool {
        if step == .fillPerson, !isCreate, !refusedFills.isEmpty { return true }
        return isWanted(step) && !wrote.contains(step) && !unsettled.contains(step)
    }

    /// Whether the step was asked for and is not done.
    private func isWanted(_ step: UploadStep) -> Bool {
        let state = steps[step]?.state
        switch step {
        case .check, .verify: return false
        case .createPerson: return isCreate && state != .done
        case .fillPerson: return state == .failed || !isCreate && state == .pending
        case .attachResume: return entry.resume.state == .attached && state != .done && state != .skipped
        case .submitToJob: return entry.jobID != nil && state != .done
        }
    }

    private func name(_ step: UploadStep, _ fields: Set<FieldKey>) -> String {
        let person = personID.map { " of #\($0)" } ?? ""
        switch step {
        case .check: return step.rawValue
        // The one write of this step.
        case .verify: return "the move\(person) to the Purge folder"
        case .createPerson: return "the person" + (personID.map { " (#\($0))" } ?? "")
        case .fillPerson:
            let fields = Set(fields.map(\.label)).sorted().joined(separator: ", ")
            return fields.isEmpty || isCreate ? "entries the create did not keep" : "\(fields)\(person)"
        case .attachResume: return "the résumé"
        case .submitToJob: return "the submission to job \(entry.jobID.map(String.init) ?? "")"
        }
    }
}
