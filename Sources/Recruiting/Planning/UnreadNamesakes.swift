/// Records that share a candidate's name and were offered as a number: the name is too usual to read them all.
public struct UnreadNamesakes: Hashable, Sendable, Codable {
    public var count: Int
    /// The highest number among them: what has a higher one came since.
    public var newestID: Int
    /// When they were counted, in Unix seconds.
    public var countedAt: Int

    public init(count: Int, newestID: Int, countedAt: Int) {
        self.count = count
        self.newestID = newestID
        self.countedAt = countedAt
    }
}

extension CandidateCheck {
    /// How many records were found and not read; nil when all of them were.
    public var namesakesText: String? {
        guard unreadNamesakes > 0 else { return nil }
        return unreadNamesakes == 1
            ? "1 more record shares this name and was not read: the name is too common"
            : "\(unreadNamesakes) more records share this name and were not read: the name is too common"
    }
}

extension Match {
    /// Whether whoever decided beside these namesakes could not have known of this record: it came since, or more than
    /// the name speaks for it.
    public func isNews(beside namesakes: UnreadNamesakes) -> Bool {
        if verdict > .possible || evidence.contains(where: { $0.signal == .email || $0.signal == .linkedin }) {
            return true
        }
        let created = person.createdDate.flatMap(ServiceDate.unixSeconds)
        return person.id > namesakes.newestID || created.map { $0 >= namesakes.countedAt } ?? false
    }
}
