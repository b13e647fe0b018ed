extension FieldOutcome {
    /// The value goes up: as it is when there is no reason, changed otherwise.
    static func goingUp(
        _ value: String, as field: FieldKey, from origin: FieldOrigin, original: String?, reason: ReasonCode?
    ) -> FieldOutcome {
        guard let reason else { return FieldOutcome(field: field, state: .sent, value: value, origin: origin) }
        let differs = original.map { !$0.isIdentical(to: value) } ?? false
        return FieldOutcome(
            field: field, state: .changed, value: value, original: differs ? original : nil, origin: origin,
            reason: reason)
    }

    /// The value goes up as it is, and a person should look at it.
    static func doubtful(
        _ value: String, as field: FieldKey, from origin: FieldOrigin, reason: ReasonCode, suggestion: String? = nil
    ) -> FieldOutcome {
        FieldOutcome(
            field: field, state: .sent, value: value, origin: origin, reason: reason, suggestion: suggestion)
    }

    /// Nothing goes up; `original` says what stays behind.
    static func leftOut(
        _ field: FieldKey, from origin: FieldOrigin, original: String? = nil, reason: ReasonCode
    ) -> FieldOutcome {
        let text = original.flatMap { $0.isEmpty ? nil : $0 }
        return FieldOutcome(field: field, state: .leftOut, value: nil, original: text, origin: origin, reason: reason)
    }
}

/// What the recruiter did to one field.
enum FieldEdit: Equatable {
    case none
    case leaveOut
    /// Never empty and never blank.
    case text(String)
}

extension FieldEdits {
    /// An emptied field is one that is left out.
    func edit(of field: FieldKey) -> FieldEdit {
        guard let edit = self[field] else { return .none }
        guard let text = edit, !WireText(text).isEmpty else { return .leaveOut }
        return .text(text)
    }
}
