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
            let plan = try PlanFile(decoding: data).plan
            var report = RunReport(session: session, output: StandardOutput(isJSON: common.json))
            try await session.execute(
                plan, settled: [], order: plan.entries.map(\.id), confirmed: yes, report: &report)
            report.end()
            return report.status
        }
    }
}
