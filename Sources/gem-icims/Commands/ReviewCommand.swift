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
            let session = try Session(
                settings: settings, isReadOnly: common.readOnly, needsServices: true, logLevel: common.logLevel)
            defer { try? blocking { await session.close() } }
            let name = source.from == "gem" ? try ProjectChoice.ask(session) : source.from
            return try ReviewScreen(session: session, source: ReviewSource(name, local: session.ledger)).run()
        } catch {
            return Diagnostics.end(with: error)
        }
    }
}
