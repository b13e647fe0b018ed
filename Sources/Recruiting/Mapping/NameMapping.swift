extension Candidate {
    /// First name, then last name: never re-cased, never shortened (rules 1.1).
    func nameOutcomes(edits: FieldEdits = [:]) -> [FieldOutcome] {
        [
            Self.name(
                firstName, as: .firstName, from: .firstName, missing: .noFirstName, edit: edits.edit(of: .firstName)),
            Self.name(lastName, as: .lastName, from: .lastName, missing: .noLastName, edit: edits.edit(of: .lastName)),
        ]
    }

    private static func name(
        _ source: String?, as field: FieldKey, from origin: FieldOrigin, missing: ReasonCode, edit: FieldEdit
    ) -> FieldOutcome {
        switch edit {
        case .leaveOut: return .leftOut(field, from: origin, original: source, reason: .leftOutByRecruiter)
        case .text(let typed):
            // What is typed on purpose may be a dot: some systems insist on a last name.
            return .goingUp(WireText(typed).text, as: field, from: .edit, original: source, reason: .edited)
        case .none: break
        }
        let name = WireText(source ?? "")
        if name.isEmpty { return .leftOut(field, from: origin, original: source, reason: missing) }
        if name.isPlaceholder { return .leftOut(field, from: origin, original: source, reason: .placeholderName) }
        return .goingUp(name.text, as: field, from: origin, original: source, reason: name.reason)
    }
}
