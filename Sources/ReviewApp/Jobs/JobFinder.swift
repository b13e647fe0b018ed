import FuzzyMatching
import Recruiting

/// Jobs and what finds them by what a recruiter types. With many jobs it takes a while to make, so it is made away from
/// the screen and comes in whole.
public struct JobFinder: Equatable, Sendable {
    public let jobs: [Job]
    /// Where each id stands among the jobs.
    let places: [Int: Int]
    private let index: FuzzyIndex

    public init(jobs: [Job]) {
        self.jobs = jobs
        places = Dictionary(jobs.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        index = FuzzyIndex(items: jobs.count) { Self.fields(jobs[$0]) }
    }

    /// The rest is made from the jobs.
    public static func == (left: JobFinder, right: JobFinder) -> Bool { left.jobs == right.jobs }

    /// What is searched, in the order of `JobHighlights`; the title first, because it counts most.
    private static func fields(_ job: Job) -> [String] {
        [
            job.title, job.jobNumber ?? "", String(job.id), job.location ?? "", job.hiringManager ?? "",
            job.department ?? "",
        ]
    }

    /// The id that a query is, as people write it: `1410`, `#1410`.
    public static func id(in query: String) -> Int? {
        let text = query.filter { !$0.isWhitespace }
        return Int(text.hasPrefix("#") ? text.dropFirst() : text[...])
    }

    /// More than anybody pages through; the number found is told all the same.
    static let limit = 1_000

    /// The jobs that fit, best first. `previous` makes typing on cost only what is left.
    public func find(_ text: String, within previous: FuzzyResult? = nil) -> FuzzyResult {
        let result = index.search(FuzzyQuery(typed: text), within: previous, limit: Self.limit)
        return result.count == 0 ? anyCase(text, limit: Self.limit) ?? result : result
    }

    /// Capitals ask for capitals as long as there are some.
    private func anyCase(_ text: String, limit: Int? = nil) -> FuzzyResult? {
        let lower = text.lowercased()
        return lower == text ? nil : index.search(FuzzyQuery(typed: lower), limit: limit)
    }

    /// Every job that fits, with its score, best first; the jobs' own order without a query.
    public func ranking(of text: String) -> [(place: Int, score: Int)] {
        let result = index.search(FuzzyQuery(typed: text))
        return (result.count == 0 ? anyCase(text) ?? result : result).items.map { ($0.index, $0.score) }
    }

    /// Which characters of a job's title, number, id, place, manager and department the query found.
    static func highlights(in job: Job, for text: String) -> JobHighlights {
        let fields = fields(job)
        var found = FuzzyQuery(typed: text).positions(in: fields).map(Set.init)
        if found.allSatisfy(\.isEmpty) {
            found = FuzzyQuery(typed: text.lowercased()).positions(in: fields).map(Set.init)
        }
        return JobHighlights(
            title: found[0], number: found[1], id: found[2], location: found[3], manager: found[4],
            department: found[5])
    }
}

/// Places of characters, by field.
struct JobHighlights: Equatable {
    var title: Set<Int> = []
    var number: Set<Int> = []
    var id: Set<Int> = []
    var location: Set<Int> = []
    var manager: Set<Int> = []
    var department: Set<Int> = []
}
