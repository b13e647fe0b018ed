/// A requisition a candidate can be submitted to.
public struct Job: Hashable, Sendable, Codable, Identifiable {
    /// The system id, which calls use; the number people quote is `jobNumber`.
    public var id: Int
    public var title: String
    public var jobNumber: String?
    public var location: String?
    /// The folder is the job's status.
    public var folder: ListNode?
    public var hiringManager: String?
    public var recruiter: String?
    public var department: String?
    public var positions: Int?
    /// `yyyy-MM-dd hh:mm a`, UTC.
    public var updatedDate: String?

    public init(
        id: Int, title: String, jobNumber: String? = nil, location: String? = nil, folder: ListNode? = nil,
        hiringManager: String? = nil, recruiter: String? = nil, department: String? = nil, positions: Int? = nil,
        updatedDate: String? = nil
    ) {
        self.id = id
        self.title = title
        self.jobNumber = jobNumber
        self.location = location
        self.folder = folder
        self.hiringManager = hiringManager
        self.recruiter = recruiter
        self.department = department
        self.positions = positions
        self.updatedDate = updatedDate
    }
}
