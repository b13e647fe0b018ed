extension FieldKey {
    /// What goes up of a text that a person typed for this field, by the rules of the preview; nil when nothing would.
    public func sentText(typed text: String) -> String? {
        let sent: String? =
            switch self {
            case .email:
                EmailAddress(text).isValid ? EmailAddress(text).tidied : nil
            case .linkedIn: LinkedInProfile.parse(text).handle?.canonicalURL
            case .mobile: PhoneNumber(text).map { $0.isFirstOfSeveral ? "" : $0.text }
            default: WireText(text).text
            }
        return sent.flatMap { $0.isEmpty ? nil : $0 }
    }
}
