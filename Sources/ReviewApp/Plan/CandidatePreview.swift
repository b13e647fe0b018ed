import Recruiting

/// The one place where this room asks for the mapping.
enum CandidatePreview {
    static func mapping(
        _ candidate: Candidate, rules: MappingRules, sourcePerson: SourcePersonFinding?, edits: FieldEdits
    ) -> CandidateMapping {
        candidate.mapped(by: rules, sourcePerson: sourcePerson ?? .noUploader, edits: edits)
    }
}
