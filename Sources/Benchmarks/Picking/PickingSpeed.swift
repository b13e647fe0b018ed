import ArgumentParser
import Foundation
import FuzzyMatching

/// The matcher over many lines: each query cold, as a program and with its index at hand, and typed letter by letter.
struct PickingSpeed: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "speed", abstract: "Lines of titles: cold queries and typing, beside fzf and fzy.")

    @Option(help: "How many lines.")
    var sizes: [Int] = [10_000, 100_000]

    @Option(help: "Rounds of each measurement.")
    var rounds = 9

    private static let queries = [
        "swe", "senior ios", "data eng lond", "mgr", "req12345", "sr sftwr engnr paymnts", "zzzzq", "e",
    ]
    private static let typed = ["senior ios london", "sse nyc"]

    func run() throws {
        let filter = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
            .appendingPathComponent("FuzzyFilter").path
        guard FileManager.default.isExecutableFile(atPath: filter) else {
            throw ValidationError("Build the matcher's own program first: swift build -c release --product FuzzyFilter")
        }
        for size in sizes {
            let lines = Titles.lines(size)
            let file = FileManager.default.temporaryDirectory.appendingPathComponent("titles-\(size)").path
            try Data(lines.joined(separator: "\n").utf8 + [0x0A]).write(to: URL(fileURLWithPath: file))
            defer { try? FileManager.default.removeItem(atPath: file) }
            print(
                "\n\(size) lines. A query as a program of its own (median of \(Self.queries.count) queries, each the median of \(rounds) runs):"
            )
            for (name, command) in [
                ("FuzzyFilter", "\(filter) '%' < \(file)"), ("fzy", "fzy --show-matches='%' < \(file)"),
                ("fzf", "fzf --filter='%' < \(file)"),
            ] {
                try program(name, command)
            }
            inside(lines)
            print("Typed letter by letter, with drawing (CPU of the whole text, median of 5):")
            for text in Self.typed {
                for name in ["fzy", "fzf"] {
                    let cpu = try Peer.typing(text, into: "\(name) < \(file)", rounds: 5)
                    print("  \(name) “\(text)”: \(number(cpu)) ms")
                }
            }
        }
    }

    private func program(_ name: String, _ command: String) throws {
        var all: [Peer.Cost] = []
        for query in Self.queries {
            let command = command.replacing("%", with: query)
            let costs = try (0..<rounds).map { _ in try Peer.cost(of: command) }
            all.append(Peer.Cost(wall: Peer.median(costs.map(\.wall)), cpu: Peer.median(costs.map(\.cpu))))
        }
        let memory = try Peer.memory(of: command.replacing("%", with: Self.queries[1]))
        print(
            "  \(name): wall \(number(Peer.median(all.map(\.wall)))) ms, CPU \(number(Peer.median(all.map(\.cpu)))) ms, worst wall \(number(all.map(\.wall).max() ?? 0)) ms, memory \(memory.map(number) ?? "–") MiB"
        )
    }

    private func inside(_ lines: [String]) {
        var start = Peer.ownTime()
        let index = FuzzyIndex(lines)
        print(
            "As in the picker, its index at hand (made in \(number(Peer.ownTime() - start)) ms of CPU, away from the keys):"
        )
        var cold: [Double] = []
        for query in Self.queries {
            cold.append(
                Peer.median(
                    (0..<rounds).map { _ in
                        start = Peer.ownTime()
                        _ = index.search(FuzzyQuery(query), limit: 1_000)
                        return Peer.ownTime() - start
                    }))
        }
        print("  a cold query: CPU \(number(Peer.median(cold))) ms, worst \(number(cold.max() ?? 0)) ms")
        for text in Self.typed {
            var totals: [Double] = []
            var worst: [Double] = []
            for _ in 0..<rounds {
                var previous: FuzzyResult?
                var letters: [Double] = []
                for length in 1...text.count {
                    start = Peer.ownTime()
                    previous = index.search(FuzzyQuery(String(text.prefix(length))), within: previous, limit: 1_000)
                    letters.append(Peer.ownTime() - start)
                }
                totals.append(letters.reduce(0, +))
                worst.append(letters.max() ?? 0)
            }
            print(
                "  typed “\(text)”: CPU \(number(Peer.median(totals))) ms in all, the slowest letter \(number(Peer.median(worst))) ms"
            )
        }
    }
}

func number(_ value: Double) -> String { String(format: "%.1f", value) }
