extension Candidate {
    /// Which custom field of the source says that this person must not be contacted, and what it says (rules 3.7); nil
    /// when none does. Uploading then needs a person's word and a reason.
    public var contactBan: String? {
        for field in customFields {
            guard let value = field.value, !value.isEmpty else { continue }
            let (name, word) = (RecordSigns.letters(field.name), RecordSigns.letters(value))
            let isNamed = Self.contactBanWords.contains { $0.count > 3 ? name.contains($0) : name == $0 }
            if isNamed && !["", "no", "n", "false", "0", "none", "ok", "nein", "non"].contains(word)
                || Self.contactBanWords.contains(word)
            {
                return "“\(field.name)” is “\(value)” in Gem"
            }
        }
        return nil
    }

    private static let contactBanWords = ["donotcontact", "dnc", "donothire", "dontcontact"]
}

extension RecordSigns {
    /// Why this candidate must not be contacted, by the source or by the folder of a record that is the same person.
    public func contactBan(of candidate: Candidate, matches: [Match]) -> String? {
        if let ban = candidate.contactBan { return ban }
        for match in matches where match.verdict >= .likely {
            if let folder = folder(of: match.person, among: contactBanFolders) {
                return "#\(match.person.id) is in the iCIMS folder “\(folder)”"
            }
        }
        return nil
    }
}
