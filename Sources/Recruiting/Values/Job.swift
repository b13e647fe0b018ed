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
    /// Positions that nobody was hired for yet; nil when that is not known.
    public var positionsLeft: Int?
    /// When it was posted, or made when that is not known: `yyyy-MM-dd`.
    public var postedDate: String?
    /// `yyyy-MM-dd hh:mm a`, UTC.
    public var updatedDate: String?

    public init(
        id: Int, title: String, jobNumber: String? = nil, location: String? = nil, folder: ListNode? = nil,
        hiringManager: String? = nil, recruiter: String? = nil, department: String? = nil, positions: Int? = nil,
        positionsLeft: Int? = nil, postedDate: String? = nil, updatedDate: String? = nil
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
        self.positionsLeft = positionsLeft
        self.postedDate = postedDate
        self.updatedDate = updatedDate
    }
}

/// Whether somebody can be submitted to a job.
public enum JobStanding: Hashable, Sendable {
    case open(Job)
    /// The reason completes "It cannot be picked: …", such as `its folder is Filled`.
    case closed(Job, reason: String)
    /// iCIMS has no job of this id, or does not show it to this user.
    case missing
}
