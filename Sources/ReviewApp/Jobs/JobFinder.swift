import FuzzyMatching
import Recruiting

/// Finds jobs by what a recruiter types; the only part of this room that knows how.
struct JobFinder: Equatable, Sendable {
    private let texts: [String]

    init(jobs: [Job]) {
        texts = jobs.map { SearchFolding.folded(Self.text($0)) }
    }

    /// What is searched: the title first, because what is found in it is shown.
    static func text(_ job: Job) -> String {
        ([job.title, job.jobNumber, String(job.id), job.location, job.hiringManager, job.department] as [String?])
            .compactMap { $0 }.joined(separator: " ")
    }

    /// Places of the jobs that fit, best first.
    func places(for query: String) -> [Int] {
        let words = SearchFolding.words(query)
        return texts.indices.filter { place in words.allSatisfy { texts[place].contains($0) } }
    }

    /// Which characters of a job's title the query found.
    static func positions(of query: String, in title: String) -> [Int] {
        let characters = title.map { SearchFolding.folded(String($0)) }
        var found: Set<Int> = []
        for word in SearchFolding.words(query).map({ $0.map(String.init) }) where word.count <= characters.count {
            for start in 0...(characters.count - word.count) where Array(characters[start..<start + word.count]) == word {
                found.formUnion(start..<start + word.count)
                break
            }
        }
        return found.sorted()
    }
}
