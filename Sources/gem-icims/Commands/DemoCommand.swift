import ArgumentParser
import Foundation
import Recruiting
import Sandbox

struct DemoCommand: TerminalCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: "A rehearsal on this machine: invented people, imitated Gem and iCIMS, everything else real.")

    @Flag(name: .long, help: "Keep the local state for the next rehearsal.")
    var keep = false

    @Option(name: .long, help: "The seed of the invented world.")
    var seed: UInt64 = 1

    @OptionGroup var common: CommonOptions

    func runOnFirstThread() -> Int32 {
        do {
            let rehearsal = try Rehearsal(seed: seed, keeps: keep)
            defer { rehearsal.end() }
            let settings = try rehearsal.settings()
            let session = try Session(
                settings: settings, isReadOnly: common.readOnly, needsServices: true, logLevel: common.logLevel)
            defer { try? blocking { await session.close() } }
            let project = try rehearsal.firstProject
            let screen = ReviewScreen(
                session: session, source: ReviewSource(project: project.id, title: project.name),
                welcome:
                    "Nobody here is real. j and k move, Enter shows why, u uploads, p plans, ? helps.",
                isRehearsal: true)
            return try screen.run()
        } catch {
            return Diagnostics.end(with: error)
        }
    }
}
