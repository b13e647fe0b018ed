/// The result of applying every rule of the upload to one candidate.
public struct CandidateMapping: Hashable, Sendable {
    public var draft: PersonDraft
    /// One outcome per field, in the order the preview shows them.
    public var fields: [FieldOutcome]

    public init(draft: PersonDraft, fields: [FieldOutcome]) {
        self.draft = draft
        self.fields = fields
    }
}
