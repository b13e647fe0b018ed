import Foundation
import Testing

@testable import Sandbox

/// Output that nobody reads to its end.
@Suite struct CommandPipeTests {
    @Test(arguments: ["check", "upload"])
    func `a reader that went away ends the program without a word`(command: String) async throws {
        try await withJourney { journey in
            let queue = try journey.queue(People.crowd(3))
            let before = await journey.sandbox.peopleCount()
            let words = [command, "--json", "--from", queue] + (command == "upload" ? ["--yes"] : [])
            let script = journey.directory.appendingPathComponent("pipe.sh")
            // The reader is gone before anything is said.
            let line = "'\(try Program.executable().path)' \(words.joined(separator: " ")) 2>err | true; "
            try Data((line + "printf %s ${PIPESTATUS[0]}").utf8).write(to: script)
            let run = try await journey.shell(script)
            #expect(run.output == "141", "\(run.output) \(run.errors)")
            let errors = try String(contentsOf: journey.directory.appendingPathComponent("err"), encoding: .utf8)
            #expect(!errors.contains("Fatal"), "\(errors)")
            // What was written before nobody listened is recorded.
            let written = await journey.sandbox.peopleCount() - before
            #expect(written == (command == "upload" ? 3 : 0))
            let history = try await journey.run("history", "--format", "json").candidates()
            #expect(history.count == written)
        }
    }
}
