import ArgumentParser
import Foundation
import Recruiting

struct ReviewCommand: TerminalCommand {
    static let configuration = CommandConfiguration(
        commandName: "review", abstract: "Open the terminal application on a queue (the default).")

    @OptionGroup var source: SourceOption
    @OptionGroup var common: CommonOptions

    func runOnFirstThread() -> Int32 {
        do {
            let settings = try common.settings()
            if !settings.missing.isEmpty, isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 {
                return try setUp()
            }
            let session = try Session(
                settings: settings, isReadOnly: common.readOnly, needsServices: true, logLevel: common.logLevel)
            defer { try? blocking { await session.close() } }
            let name = source.from == "gem" ? try ProjectChoice.ask(session) : source.from
            return try ReviewScreen(session: session, source: ReviewSource(name, local: session.ledger)).run()
        } catch {
            return Diagnostics.end(with: error)
        }
    }

    /// The first run: nothing can be shown before somebody said where.
    private func setUp() throws -> Int32 {
        let common = common
        return try blocking {
            let setup = try Setup(
                common: common, environment: ProcessInfo.processInfo.environment, asksForAll: false)
            return await setup.run().rawValue
        }
    }
}
