import Foundation
import Recruiting
import Testing

@testable import ReviewApp

/// The table of queries and the jobs they mean (assets/tables): `Benchmarks picking rank` shows it beside fzf and fzy.
@Suite struct RankingTests {
    private static func rows(_ name: String) throws -> [[String]] {
        let tables = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../assets/tables/\(name)")
        return try String(contentsOf: tables, encoding: .utf8).split(separator: "\n").dropFirst().map {
            $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        }
    }

    @Test func `the job a recruiter means is among the first three, but for one`() throws {
        let openings = try Self.rows("openings.tsv")
        let queries = try Self.rows("picking.tsv")
        #expect(queries.count >= 60)
        let finder = JobFinder(
            jobs: openings.enumerated().map { place, row in
                Job(
                    id: 5_000_000 + place, title: row[0], jobNumber: row[1], location: row[2], hiringManager: row[3],
                    department: row[4])
            })
        let missed = queries.filter { row in
            let meant = Set(row[1].split(separator: " ").map(String.init))
            return !finder.ranking(of: row[0]).prefix(3).contains { meant.contains(openings[$0.place][1]) }
        }
        // Nothing here knows that information technology is technical support.
        #expect(missed.map(\.[0]) == ["IT support"])
    }
}
