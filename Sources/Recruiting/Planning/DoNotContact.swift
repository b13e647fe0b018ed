extension Candidate {
    /// Whether a custom field of the source says that this person must not be contacted (stories 13): uploading then
    /// needs a person's word and a reason.
    public var isDoNotContact: Bool {
        customFields.contains { field in
            let name = field.name.lowercased().filter(\.isLetter)
            guard name.contains("donotcontact") || name == "dnc" || name.contains("dontcontact") else { return false }
            let value = (field.value ?? "").lowercased().filter { !$0.isWhitespace }
            return !["", "no", "false", "0", "n", "none"].contains(value)
        }
    }
}
