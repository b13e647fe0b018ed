import ArgumentParser
import Foundation
import Recruiting

struct SetupCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "setup",
        abstract: "Ask for what is missing, test each answer, and write the configuration. Writes nothing to iCIMS.")

    @Flag(name: .long, help: "Ask for everything again, with the present values offered.")
    var all = false

    @Flag(name: .long, help: "Print only the text for the iCIMS administrator.")
    var forAdministrator = false

    @OptionGroup var common: CommonOptions

    func run() async throws {
        let environment = ProcessInfo.processInfo.environment
        if forAdministrator {
            let source = try SettingSource(path: common.config, overrides: common.overrides, environment: environment)
            let request = AdministratorRequest(settings: try Settings(source, environment: environment))
            request.lines.forEach(StandardOutput(isJSON: false).text)
            return
        }
        let setup = try Setup(common: common, environment: environment, asksForAll: all)
        let status = await setup.run()
        if status != .done { throw ExitCode(status.rawValue) }
    }
}
