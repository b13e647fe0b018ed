/// Everything of a review that outlives the process. Saved after each change of a mark and before the end.
public struct ReviewState: Equatable, Sendable, Codable {
    /// By candidate id; also of candidates that are not in this queue.
    public var marks: [String: Mark]
    /// The candidate under the cursor.
    public var cursor: String?
    public var filter: QueueFilter
    public var sort: QueueSort
    /// Jobs chosen lately, the last one first.
    public var recentJobs: [Int]
    /// The job chosen last in each project.
    public var projectJobs: [String: Int]
    /// `Receipt.noticeKey` of the results somebody has seen.
    public var acknowledgedReceipts: Set<String>
    /// `PlanWarning.id` of the warnings somebody has answered.
    public var answeredWarnings: Set<String>

    public init(
        marks: [String: Mark] = [:], cursor: String? = nil, filter: QueueFilter = QueueFilter(),
        sort: QueueSort = .certainty, recentJobs: [Int] = [], projectJobs: [String: Int] = [:],
        acknowledgedReceipts: Set<String> = [], answeredWarnings: Set<String> = []
    ) {
        self.marks = marks
        self.cursor = cursor
        self.filter = filter
        self.sort = sort
        self.recentJobs = recentJobs
        self.projectJobs = projectJobs
        self.acknowledgedReceipts = acknowledgedReceipts
        self.answeredWarnings = answeredWarnings
    }
}
