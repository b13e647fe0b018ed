import ArgumentParser
import Foundation
import Recruiting

/// The root command: without a subcommand it opens the terminal application.
struct GemICIMS: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "gem-icims",
        abstract: "Review candidates from Gem and upload them to iCIMS: checked, previewed, once, and proven.",
        version: ProgramVersion.text,
        subcommands: [
            ReviewCommand.self, DemoCommand.self, SetupCommand.self, DoctorCommand.self, ConfigCommand.self,
            CheckCommand.self, WhyCommand.self, PreviewCommand.self, PlanCommand.self, ApplyCommand.self,
            UploadCommand.self,
            JobsCommand.self, HistoryCommand.self, QualityCommand.self, ForgetCommand.self, SandboxCommand.self,
        ],
        defaultSubcommand: ReviewCommand.self)
}

enum ProgramVersion {
    static let text = "0.1.0"
}

/// The door of the program. The terminal commands run here, before anything is awaited: only then are they on the
/// process's first thread, which is where signals and curses want them.
@main enum Entry {
    static func main() async {
        CrashPrivacy.arm()
        do {
            let command = try GemICIMS.parseAsRoot()
            try FileLimit.raise()
            switch command {
            case let command as any TerminalCommand: exit(command.runOnFirstThread())
            case var command as any AsyncParsableCommand: try await command.run()
            case var command: try command.run()
            }
        } catch let failure as Failure {
            Diagnostics.report(failure)
            exit(ExitStatus(failure.kind).rawValue)
        } catch {
            GemICIMS.exit(withError: error)
        }
    }
}

/// A command that owns the terminal.
protocol TerminalCommand: ParsableCommand {
    /// Runs to the end and answers with the exit code.
    func runOnFirstThread() -> Int32
}
