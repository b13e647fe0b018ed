extension Candidate {
    /// The phone, as mobile (rules 1.4): what the source has, or its first number when it has several.
    func mobileOutcome(edits: FieldEdits = [:]) -> FieldOutcome {
        let edit = edits.edit(of: .mobile)
        let source = phone ?? ""
        if edit == .leaveOut { return .leftOut(.mobile, from: .phone, original: source, reason: .leftOutByRecruiter) }
        if case .text(let typed) = edit {
            guard let number = PhoneNumber(typed) else {
                return .leftOut(.mobile, from: .edit, original: typed, reason: .phoneNotANumber)
            }
            return .goingUp(number.text, as: .mobile, from: .edit, original: phone, reason: .edited)
        }
        if WireText(source).isEmpty { return .leftOut(.mobile, from: .phone, reason: .noPhone) }
        guard let number = PhoneNumber(source) else {
            return .leftOut(.mobile, from: .phone, original: source, reason: .phoneNotANumber)
        }
        let isAsGiven = number.text.isIdentical(to: source.composed)
        let reason: ReasonCode? =
            if number.isFirstOfSeveral {
                .severalPhones
            } else if isAsGiven {
                nil
            } else {
                PhoneText.countsDigits(of: number.text, as: source) ? .phoneTidied : .phoneFromText
            }
        return .goingUp(number.text, as: .mobile, from: .phone, original: source, reason: reason)
    }
}
