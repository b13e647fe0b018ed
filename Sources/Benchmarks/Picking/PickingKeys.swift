import ArgumentParser
import Foundation
import Recruiting
import ReviewApp
import TerminalScreen

/// From the key to the frame: the application's own update and view with the picker open.
struct PickingKeys: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "keys", abstract: "Each key typed into the picker until its frame is made, without the terminal.")

    @Option(help: "How many open jobs.")
    var sizes: [Int] = [1_000, 10_000, 100_000]

    @Option(help: "Rounds of each text.")
    var rounds = 9

    func run() throws {
        for size in sizes {
            var jobs = Titles.jobs(size)
            let before = Self.resident()
            var start = Peer.ownTime()
            let finder = JobFinder(jobs: jobs)
            let making = Peer.ownTime() - start
            let memory = Self.resident() - before
            jobs = []
            var model = Model(
                environment: ReviewEnvironment(
                    widths: .standard, projectID: "p1", initialSize: Size(columns: 120, rows: 40), startedAt: 1_000))
            for effect in model.start() {
                switch effect {
                case .loadQueue(let ticket):
                    _ = model.update(
                        .queueLoaded(ticket, [Candidate(id: "c1", firstName: "Amina", lastName: "Okafor")]))
                case .loadJobs(let ticket):
                    _ = model.update(.jobsLoaded(finder, JobNews(readAt: 1_000, isComplete: true), ticket))
                default: break
                }
            }
            var letters: [Double] = []
            var opening: [Double] = []
            for text in ["senior ios london", "sse nyc", "mueller", "req-10999", "eng"] {
                for _ in 0..<rounds {
                    opening.append(time(&model, .character("J")))
                    for character in text { letters.append(time(&model, .character(character))) }
                    for _ in text { letters.append(time(&model, .backspace)) }
                    _ = time(&model, .escape)
                }
            }
            letters.sort()
            start = 0
            print(
                "\(size) jobs: key to frame p50 \(number(letters[letters.count / 2])) ms, p95 \(number(letters[letters.count * 95 / 100])) ms, worst \(number(letters.last ?? 0)) ms; opening \(number(Peer.median(opening))) ms; making it searchable \(number(making)) ms and \(number(memory)) MiB, away from the keys"
            )
        }
    }

    private func time(_ model: inout Model, _ key: Key) -> Double {
        let start = ContinuousClock.now
        _ = model.update(.terminal(.key(key)))
        _ = view(model)
        return Peer.milliseconds(ContinuousClock.now - start)
    }

    /// MiB.
    private static func resident() -> Double {
        let text = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8)) ?? ""
        let pages = text.split(separator: " ").dropFirst().first.flatMap { Double($0) } ?? 0
        return pages * Double(sysconf(Int32(_SC_PAGESIZE))) / 1_048_576
    }
}
