import Recruiting

/// The jobs that can be picked, and how fresh they are.
struct JobShelf: Equatable, Sendable {
    private(set) var finder = JobFinder(jobs: [])
    private(set) var news = JobNews()
    /// Open jobs that are not in the list yet; somebody asked for them by id.
    private(set) var asked: [Int: Job] = [:]
    /// While jobs are asked for.
    var ticket: Ticket?
    var failure: Failure?
    /// Chosen lately, the last one first.
    var recent: [Int] = []
    /// The last choice in each project.
    var projectJobs: [String: Int] = [:]

    /// A list this old, in seconds, is refreshed when the picker opens.
    static let freshness = 15 * 60

    var jobs: [Job] { finder.jobs }
    var isComplete: Bool { news.isComplete }

    func job(_ id: Int) -> Job? { finder.places[id].map { jobs[$0] } ?? asked[id] }

    /// `1203 iOS Engineer`, also for a job that is not known (any more).
    func title(_ id: Int) -> String {
        job(id).map { "\($0.title) (\(id))" } ?? "job \(id)"
    }

    /// Whether it is time to ask again.
    func isStale(now: Int) -> Bool {
        ticket == nil && (!news.isComplete || failure != nil || now - (news.readAt ?? 0) > Self.freshness)
    }

    mutating func replace(_ finder: JobFinder, _ news: JobNews) {
        self.finder = finder
        self.news = news
        for id in news.recent where !recent.contains(id) { recent.append(id) }
    }

    mutating func adopt(_ job: Job) {
        if finder.places[job.id] == nil { asked[job.id] = job }
    }

    mutating func remember(_ id: Int, project: String?) {
        recent.removeAll { $0 == id }
        recent.insert(id, at: 0)
        recent = Array(recent.prefix(20))
        if let project { projectJobs[project] = id }
    }

    /// What an empty query shows first: the project's last job, then the recent ones.
    func favourites(project: String?) -> [Int] {
        var places: [Int] = []
        for id in [project.flatMap { projectJobs[$0] }].compactMap({ $0 }) + recent {
            if let place = finder.places[id], !places.contains(place) { places.append(place) }
        }
        return places
    }
}

/// What comes with a list of jobs.
public struct JobNews: Equatable, Sendable {
    /// When the tracking system last said which jobs there are, in Unix seconds.
    public var readAt: Int?
    /// Open jobs whose records were not read yet.
    public var unread: Int
    /// Whether more of it is on its way.
    public var isComplete: Bool
    /// Picked lately on this machine, in any project, the last one first.
    public var recent: [Int]

    public init(readAt: Int? = nil, unread: Int = 0, isComplete: Bool = false, recent: [Int] = []) {
        self.readAt = readAt
        self.unread = unread
        self.isComplete = isComplete
        self.recent = recent
    }
}
