extension Candidate {
    /// First name, then last name: never re-cased, never shortened (rules 1.1).
    func nameOutcomes(edits: FieldEdits = [:]) -> [FieldOutcome] {
        let first = WireText(name: firstName ?? "")
        let last = WireText(name: lastName ?? "")
        return [
            Self.name(
                first, beside: last, source: firstName, as: .firstName, from: .firstName, missing: .noFirstName,
                edit: edits.edit(of: .firstName)),
            Self.name(
                last, beside: first, source: lastName, as: .lastName, from: .lastName, missing: .noLastName,
                edit: edits.edit(of: .lastName)),
        ]
    }

    private static func name(
        _ name: WireText, beside other: WireText, source: String?, as field: FieldKey, from origin: FieldOrigin,
        missing: ReasonCode, edit: FieldEdit
    ) -> FieldOutcome {
        switch edit {
        case .leaveOut: return .leftOut(field, from: origin, original: source, reason: .leftOutByRecruiter)
        case .text(let typed):
            // What is typed on purpose may be a dot: some systems insist on a last name.
            return .goingUp(WireText(typed).text, as: field, from: .edit, original: source, reason: .edited)
        case .none: break
        }
        if name.isEmpty { return .leftOut(field, from: origin, original: source, reason: missing) }
        let finding = NameFinding(name.text, beside: other.text, isFamily: field == .lastName)
        if finding.isNoName || name.isPlaceholder {
            return .leftOut(field, from: origin, original: source, reason: .placeholderName)
        }
        var outcome = FieldOutcome.goingUp(
            name.text, as: field, from: origin, original: source, reason: name.reason)
        if let doubt = finding.doubt, name.reason == nil || name.reason == .spacesTrimmed {
            outcome.reason = doubt
        }
        outcome.suggestion = finding.suggestion
        return outcome
    }
}
