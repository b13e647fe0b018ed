import ArgumentParser
import Foundation
import Recruiting
import ReviewApp

/// How often the job that a recruiter means comes first, and among the first three.
struct PickingRank: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rank", abstract: "The table of queries and the jobs they mean: hits of the picker, fzf and fzy.")

    @Option(help: "Where openings.tsv and picking.tsv are.")
    var tables = "assets/tables"

    @Flag(help: "Also name each query that misses.")
    var misses = false

    func run() throws {
        let openings = try Self.rows(of: "\(tables)/openings.tsv")
        let queries = try Self.rows(of: "\(tables)/picking.tsv")
        let jobs = openings.enumerated().map { place, row in
            Job(
                id: 5_000_000 + place, title: row[0], jobNumber: row[1], location: row[2], hiringManager: row[3],
                department: row[4])
        }
        let finder = JobFinder(jobs: jobs)
        let lines = openings.map { $0.joined(separator: "  ") }
        let numbers = Dictionary(zip(lines, openings.map { $0[1] })) { first, _ in first }
        print("\(queries.count) queries over \(jobs.count) jobs")
        try report("gem-icims", queries) { query in
            finder.ranking(of: query).prefix(3).map { openings[$0.place][1] }
        }
        for (name, arguments) in [("fzf", ["--filter"]), ("fzy", ["--show-matches"])] {
            try report(name, queries) { query in
                let output = try Peer.run(
                    [name, "\(arguments[0])=\(query)"], input: lines.joined(separator: "\n") + "\n")
                return output.split(separator: "\n").prefix(3).compactMap { numbers[String($0)] }
            }
        }
    }

    private func report(_ name: String, _ queries: [[String]], _ first: (String) throws -> [String]) throws {
        var one: [String] = []
        var three: [String] = []
        for row in queries {
            let meant = Set(row[1].split(separator: " ").map(String.init))
            let hits = try first(row[0]).map(meant.contains)
            if hits.first != true { one.append(row[0]) }
            if !hits.contains(true) { three.append(row[0]) }
        }
        let all = queries.count
        func rate(_ missed: Int) -> String { "\(all - missed)/\(all) (\((all - missed) * 1_000 / all / 10) %)" }
        print("\(name): first \(rate(one.count)), among three \(rate(three.count))")
        if misses {
            print("  not first: \(one.joined(separator: ", "))\n  not among three: \(three.joined(separator: ", "))")
        }
    }

    private static func rows(of path: String) throws -> [[String]] {
        try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").dropFirst().map {
            $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        }
    }
}
