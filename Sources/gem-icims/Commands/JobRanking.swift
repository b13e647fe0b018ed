import Recruiting
import ReviewApp

/// Jobs in the order of how well they fit a query; the newest first without one. The same engine as the job picker's.
struct JobRanking {
    private let jobs: [Job]

    init(_ jobs: [Job]) {
        self.jobs = jobs
    }

    func ranked(by query: String) -> [(job: Job, score: Double)] {
        JobFinder(jobs: jobs).ranking(of: query).map { (jobs[$0.place], Double($0.score)) }
    }
}
