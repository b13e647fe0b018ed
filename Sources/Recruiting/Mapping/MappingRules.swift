/// The customer's choices that the mapping needs.
public struct MappingRules: Hashable, Sendable {
    /// Node id of the Active folder.
    public var activeFolder: String
    /// Whether the customer named a custom field for the LinkedIn address.
    public var hasLinkedInField: Bool
    /// Whether a bare year counts as a start date (rules 5.5: only if the user says so).
    public var yearOnlyCountsAsStart: Bool

    /// The day of the mapping, by which dates that lie ahead are known; nil where it does not matter.
    public var today: PartialDate?

    public init(
        activeFolder: String = "D32007", hasLinkedInField: Bool = true, yearOnlyCountsAsStart: Bool = false,
        today: PartialDate? = nil
    ) {
        self.today = today
        self.activeFolder = activeFolder
        self.hasLinkedInField = hasLinkedInField
        self.yearOnlyCountsAsStart = yearOnlyCountsAsStart
    }
}

extension MappingRules {
    /// A day that has not come yet.
    func isAhead(_ date: PartialDate) -> Bool { today.map { date.isoDate > $0.isoDate } ?? false }

    /// So far ahead that it stands for "never": contracts end within ten years.
    func isFarAhead(_ date: PartialDate) -> Bool { date.year > (today?.year ?? 2050) + 10 }
}

/// What the recruiter changed for this upload: a text replaces the value, nil leaves the field out.
public typealias FieldEdits = [FieldKey: String?]
