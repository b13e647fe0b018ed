import ArgumentParser
import Foundation
import Recruiting
import Uploading

struct ApplyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "apply", abstract: "Execute a plan that was written and reviewed before.")

    @Argument(help: "The plan file.", completion: .file())
    var file: String

    @Flag(name: .long, help: "Do not ask before writing.")
    var yes = false

    @OptionGroup var common: CommonOptions

    func run() async throws {
        try await Session.run(common) { session in
            guard let data = FileManager.default.contents(atPath: file) else {
                throw Failure(.input, "The plan \(file) cannot be read.")
            }
            let planned = try PlanFile(
                decoding: data, policy: session.settings.linkPolicy, signs: session.settings.signs,
                activeFolder: session.settings.activeFolder)
            if let objection = planned.objection(at: session.place) { throw objection }
            // Before the first write: a plan that cannot be carried out to its end is not begun.
            for job in Set(planned.plan.entries.filter(\.decision.writes).compactMap(\.jobID)).sorted() {
                _ = try await session.openJob(job)
            }
            var report = RunReport(session: session, output: StandardOutput(isJSON: common.json))
            try await session.execute(
                planned.plan, settled: planned.undecided,
                entries: planned.candidates.map { .candidate($0.entry.candidate) },
                confirmed: yes, report: &report)
            report.end()
            return report.status
        }
    }
}
