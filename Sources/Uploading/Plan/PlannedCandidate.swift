import Recruiting

/// One candidate of a plan file: what is to be done, and the records a person may choose among.
public struct PlannedCandidate: Hashable, Sendable {
    /// Without a decision `.defer` stands in it.
    public var entry: PlanEntry
    /// Best first, with what each record showed when the plan was written.
    public var matches: [Match]
    /// Why nothing was decided; nil when it was.
    public var undecided: String?
    /// An upload that was broken off: it goes on where it stopped, whatever else the entry says.
    public var continues: Bool

    public init(_ entry: PlanEntry, matches: [Match] = [], undecided: String? = nil, continues: Bool = false) {
        self.entry = entry
        self.matches = matches
        self.undecided = undecided
        self.continues = continues
    }
}
