/// An item found, and how well.
public struct FuzzyMatch: Sendable, Hashable {
    /// The item's place in the index.
    public let index: Int
    /// A sum of `FuzzyScore`s.
    public let score: Int

    public init(index: Int, score: Int) {
        self.index = index
        self.score = score
    }
}

/// What a query found.
public struct FuzzyResult: Sendable, Equatable {
    public let query: FuzzyQuery
    /// The best first, among equals those with the shorter first field, then in their own order; no more than the limit asked for.
    public let items: [FuzzyMatch]
    /// Was the search stopped? Then the items are of no use.
    public let isCancelled: Bool
    /// All items found, in their own order: what a longer query has to look at.
    let survivors: [UInt32]
    /// The number of items in the index, to notice a result from another one.
    let itemCount: Int

    /// How many items were found, also those beyond the limit.
    public var count: Int { survivors.count }
}
