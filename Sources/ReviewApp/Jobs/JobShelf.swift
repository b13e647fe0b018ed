import Recruiting

/// The jobs that can be picked, and how fresh they are.
struct JobShelf: Equatable, Sendable {
    private(set) var jobs: [Job] = []
    private(set) var index: [Int: Int] = [:]
    private(set) var finder = JobFinder(jobs: [])
    /// Unix seconds.
    var readAt: Int?
    var isComplete = false
    var ticket: Ticket?
    var failure: Failure?
    /// Chosen lately, the last one first.
    var recent: [Int] = []
    /// The last choice in each project.
    var projectJobs: [String: Int] = [:]

    func job(_ id: Int) -> Job? { index[id].map { jobs[$0] } }

    /// `1203 iOS Engineer`, also for a job that is not known (any more).
    func title(_ id: Int) -> String {
        job(id).map { "\($0.title) (\(id))" } ?? "job \(id)"
    }

    mutating func replace(_ jobs: [Job]) {
        self.jobs = jobs
        index = Dictionary(jobs.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        finder = JobFinder(jobs: jobs)
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
            if let place = index[id], !places.contains(place) { places.append(place) }
        }
        return places
    }
}
