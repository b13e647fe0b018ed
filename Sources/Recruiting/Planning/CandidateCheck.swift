/// What is known about one candidate's duplicates.
public struct CandidateCheck: Hashable, Sendable, Codable {
    /// Best first; empty means nobody was found, and only means that when `problem` is nil.
    public var matches: [Match]
    /// Other candidates of the same queue that are this person.
    public var queueDuplicates: [String]
    /// Set when a search or a read could not be finished: there may be more matches than these.
    public var problem: String?
    /// What kind of trouble `problem` is; decides the exit code.
    public var problemKind: Failure.Kind?
    /// People who share the name but were not read, because the name is too common.
    public var unreadNamesakes: Int
    /// Unix seconds of the oldest read this rests on.
    public var checkedAt: Int
    /// Calls made for this candidate alone.
    public var calls: Int

    public var isComplete: Bool { problem == nil }

    public init(
        matches: [Match] = [], queueDuplicates: [String] = [], problem: String? = nil,
        problemKind: Failure.Kind? = nil, unreadNamesakes: Int = 0,
        checkedAt: Int, calls: Int = 0
    ) {
        self.matches = matches
        self.queueDuplicates = queueDuplicates
        self.problem = problem
        self.problemKind = problemKind
        self.unreadNamesakes = unreadNamesakes
        self.checkedAt = checkedAt
        self.calls = calls
    }
}
