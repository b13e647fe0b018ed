import APITransport
import ArgumentParser
import Recruiting
import Uploading

struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Look for each candidate in iCIMS and say who may be the same person, and why.")

    @Flag(help: "Say what each score is made of: bits for and against, and the rule that has the last word.")
    var explain = false

    @OptionGroup var source: SourceOption
    @OptionGroup var common: CommonOptions

    func run() async throws {
        try await Session.run(common) { session in
            var report = RunReport(session: session, output: StandardOutput(isJSON: common.json))
            let queue = try await session.queue(from: source.from)
            report.take(queue)
            let checks = await session.check(queue.candidates)
            for entry in queue.entries {
                switch entry {
                case .candidate(let candidate):
                    if let check = checks[candidate.id] { report.add(check, of: candidate, isExplained: explain) }
                case .rejected(let rejected): report.add(rejected, as: .check)
                }
            }
            report.end()
            return report.status
        }
    }
}
