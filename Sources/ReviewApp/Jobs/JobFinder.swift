import FuzzyMatching
import Recruiting

/// Finds jobs by what a recruiter types; the only part of this room that knows how.
public struct JobFinder: Equatable, Sendable {
    private let index: FuzzyIndex
    /// Job numbers and ids, which win at once when they are typed in full.
    private let exact: [String: Int]

    public init(jobs: [Job]) {
        index = FuzzyIndex(fields: jobs.map(Self.fields))
        var exact: [String: Int] = [:]
        for (place, job) in jobs.enumerated() {
            exact[String(job.id)] = place
            if let number = job.jobNumber { exact[number.lowercased()] = place }
        }
        self.exact = exact
    }

    /// The index is made from the jobs, which are compared beside it.
    public static func == (left: JobFinder, right: JobFinder) -> Bool { left.exact == right.exact }

    /// What is searched; the title first, because it counts most and its letters are highlighted.
    private static func fields(_ job: Job) -> [String] {
        [
            job.title, job.jobNumber ?? "", String(job.id), job.location ?? "", job.hiringManager ?? "",
            job.department ?? "",
        ]
    }

    /// More than anybody pages through; the number found is told all the same.
    static let limit = 1_000

    /// The jobs that fit, best first. `previous` makes typing on cost only what is left.
    func find(_ text: String, within previous: FuzzyResult?) -> (places: [Int], result: FuzzyResult) {
        let result = index.search(FuzzyQuery(text), within: previous, limit: Self.limit)
        var places = result.items.map(\.index)
        if let place = exact[text.lowercased()] {
            places.removeAll { $0 == place }
            places.insert(place, at: 0)
        }
        return (places, result)
    }

    /// Every job that fits, with its score, best first; the jobs' own order without a query.
    public func ranking(of text: String) -> [(place: Int, score: Int)] {
        let result = index.search(FuzzyQuery(text))
        guard let place = exact[text.lowercased()] else { return result.items.map { ($0.index, $0.score) } }
        let others = result.items.filter { $0.index != place }.map { (place: $0.index, score: $0.score) }
        return [(place, FuzzyScore.exactField)] + others
    }

    /// Which characters of a job's title the query found.
    func titlePositions(of place: Int, for text: String) -> [Int] {
        index.positions(of: place, for: FuzzyQuery(text)).first ?? []
    }
}
