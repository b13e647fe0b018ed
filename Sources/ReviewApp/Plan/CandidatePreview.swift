import Recruiting

/// The one place where this room asks for the mapping.
enum CandidatePreview {
    static func mapping(
        _ candidate: Candidate, rules: MappingRules, sourcePerson: SourcePersonFinding?, edits: FieldEdits
    ) -> CandidateMapping {
        candidate.mapped(by: rules, sourcePerson: sourcePerson ?? .noUploader, edits: edits)
    }

    /// The values a candidate would be known by, where a recruiter typed another one; nil where nobody did.
    static func sentIdentity(
        _ candidate: Candidate, rules: MappingRules, sourcePerson: SourcePersonFinding?, edits: FieldEdits
    ) -> SentIdentity? {
        let typed = edits.contains { field, text in
            text != nil && [.firstName, .lastName, .email, .linkedIn, .mobile].contains(field)
        }
        guard typed else { return nil }
        return SentIdentity(mapping(candidate, rules: rules, sourcePerson: sourcePerson, edits: edits).draft)
    }
}
