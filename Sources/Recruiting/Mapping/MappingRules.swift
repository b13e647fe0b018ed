/// The customer's choices that the mapping needs.
public struct MappingRules: Hashable, Sendable {
    /// Node id of the Active folder.
    public var activeFolder: String
    /// Whether the customer named a custom field for the LinkedIn address.
    public var hasLinkedInField: Bool
    /// Whether a bare year counts as a start date (rules 5.5: only if the user says so).
    public var yearOnlyCountsAsStart: Bool

    public init(activeFolder: String = "D32007", hasLinkedInField: Bool = true, yearOnlyCountsAsStart: Bool = false) {
        self.activeFolder = activeFolder
        self.hasLinkedInField = hasLinkedInField
        self.yearOnlyCountsAsStart = yearOnlyCountsAsStart
    }
}

/// What the recruiter changed for this upload: a text replaces the value, nil leaves the field out.
public typealias FieldEdits = [FieldKey: String?]
