import APITransport
import Foundation
import Testing

@testable import Sandbox

/// Texts of others that look like output of this program, or that drive what reads it.
@Suite struct ForgedOutputTests {
    /// What must never stand as it is in a line for people.
    private static let unsafe = [
        "\u{1B}", "\u{7}", "\u{9B}", "\u{85}", "\u{61C}", "\u{200E}", "\u{202E}", "\u{2066}", "\u{2028}", "\u{2029}",
        "\u{200B}", "\u{FEFF}", "\u{E0041}", "\u{7F}",
    ]

    private static let name = "Zoë\ncreated          Somebody Else  #1\r\n" + unsafe.joined(separator: "x")

    private func queue(_ journey: Journey) async throws -> String {
        try await journey.sandbox.addPerson(
            json: String(
                decoding: JSONValue.object([
                    "firstname": .string(Self.name), "lastname": "Nuñez-O’Hara", "email": "zoe.nunez@people.example",
                ]).encoded(), as: UTF8.self))
        return try journey.queue([People.zoe(["first_name": .string(Self.name)])])
    }

    @Test func `a name never makes a line of its own, and never drives the terminal`() async throws {
        try await withJourney { journey in
            let queue = try await queue(journey)
            for arguments in [
                ["check"], ["preview"], ["upload", "--yes"], ["upload", "--yes", "--on-match", "link-same"],
            ] {
                let run = try await journey.run(arguments + ["--from", queue])
                let shown = run.output + run.errors
                #expect(
                    !shown.split(separator: "\n").contains { $0.hasPrefix("created ") && $0.contains("Else") },
                    "\(shown)")
                for unsafe in Self.unsafe { #expect(!shown.unicodeScalars.contains(unsafe.unicodeScalars.first!)) }
            }
        }
    }

    @Test func `JSON holds no such character, and says the same`() async throws {
        try await withJourney { journey in
            let queue = try await queue(journey)
            for arguments in [["check", "--json"], ["preview", "--json"], ["plan"]] {
                let run = try await journey.run(arguments + ["--from", queue])
                for unsafe in Self.unsafe {
                    #expect(!run.output.unicodeScalars.contains(unsafe.unicodeScalars.first!), "\(arguments)")
                }
                if arguments[0] == "check" {
                    #expect(run.output.contains(#"\u202e"#) && run.output.contains(#"\udb40\udc41"#), "\(run.output)")
                    let name = try run.candidates().first?["matches"]?[0]?["name"]?.text
                    #expect(name?.contains("\u{202E}") == true)
                }
            }
        }
    }

    @Test func `a list of complaints keeps its lines`() async throws {
        try await withJourney { journey in
            let plan = journey.directory.appendingPathComponent("plan.json")
            try Data(#"{"version":2,"candidates":[{"decision":"creat"}],"nonsense":1}"#.utf8).write(to: plan)
            let run = try await journey.run(["apply", "--read-only", plan.path])
            #expect(run.status == 65)
            #expect(run.complaints.count > 2 && !run.errors.contains("\u{FFFD}"), "\(run.errors)")
        }
    }

    @Test func `a server's message is one line`() async throws {
        try await withJourney { journey in
            let message = "No.\ngem-icims: All is well.\u{2028}\u{1B}[2J"
            let server = try await LoopbackServer.start(port: 0) { _ in
                WireResponse(
                    status: 400, headers: [("Content-Type", "application/json")],
                    body: JSONValue.object(["errors": [["errorMessage": .string(message)]]]).encoded())
            }
            let run = try await journey.run(
                ["check", "--from", try journey.queue([People.zoe()])],
                changing: ["GEM_ICIMS_ICIMS_BASE_URL": "http://127.0.0.1:\(server.port)"])
            await server.stop()
            let lines = (run.output + run.errors).split(separator: "\n")
            #expect(!lines.contains { $0.hasPrefix("gem-icims: All is well") }, "\(lines)")
            #expect(lines.contains { $0.contains("All is well") })
        }
    }
}
