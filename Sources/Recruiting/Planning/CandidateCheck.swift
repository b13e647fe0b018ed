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
    /// The highest number among them; nil without any.
    public var newestNamesake: Int?
    /// The values that were asked about beside the candidate's own, as a recruiter had changed them.
    public var sent: SentIdentity?
    /// Unix seconds of the oldest read this rests on.
    public var checkedAt: Int
    /// Calls made for this candidate alone.
    public var calls: Int

    /// Whether every search and read was finished.
    public var isComplete: Bool { problem == nil }

    /// Whether everybody who was found was read as well.
    public var isExhaustive: Bool { isComplete && unreadNamesakes == 0 }

    /// The namesakes a decision has to live with; nil without any.
    public var namesakes: UnreadNamesakes? {
        guard unreadNamesakes > 0, let newestNamesake else { return nil }
        return UnreadNamesakes(count: unreadNamesakes, newestID: newestNamesake, countedAt: checkedAt)
    }

    public init(
        matches: [Match] = [], queueDuplicates: [String] = [], problem: String? = nil,
        problemKind: Failure.Kind? = nil, unreadNamesakes: Int = 0, newestNamesake: Int? = nil,
        sent: SentIdentity? = nil, checkedAt: Int, calls: Int = 0
    ) {
        self.matches = matches
        self.queueDuplicates = queueDuplicates
        self.problem = problem
        self.problemKind = problemKind
        self.unreadNamesakes = unreadNamesakes
        self.newestNamesake = newestNamesake
        self.sent = sent
        self.checkedAt = checkedAt
        self.calls = calls
    }
}
