extension EmailAddress {
    /// The addresses of a field that holds several: `jane@a.example; jane@b.example`. The address itself when it is one, or
    /// none.
    public var separated: [EmailAddress] {
        guard address.utf8.count <= Self.longestField, address.count(where: { $0 == "@" || $0 == "＠" }) > 1 else {
            return [self]
        }
        let parts = address.split { $0.isWhitespace || ",;|/\\<>()[]".contains($0) }
        let found = parts.map { EmailAddress(String($0), isPrimary: isPrimary) }.filter(\.isValid)
        return found.count > 1 ? found : [self]
    }

    private static let longestField = 10_000
}

extension Candidate {
    /// Every address by itself, also where one field holds several; what is searched and compared.
    public var addresses: [EmailAddress] { emails.flatMap(\.separated) }
}
