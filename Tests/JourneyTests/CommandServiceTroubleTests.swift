import APITransport
import Foundation
import Testing

@testable import Sandbox

/// Services and places that do not work: what the program says and how it ends (reference 4).
@Suite struct CommandServiceTroubleTests {
    /// A sign-in page where the service should be, and the page of a gateway that cannot reach it.
    @Test(arguments: [(200, Int32(76)), (502, 69)], ["check", "upload"])
    func `a web page instead of an answer is named as one`(page: (Int, Int32), command: String) async throws {
        try await withJourney { journey in
            let server = try await LoopbackServer.start(port: 0) { _ in
                WireResponse(
                    status: page.0, headers: [("Content-Type", "text/html")],
                    body: Array("<html><body>Sign in</body></html>".utf8))
            }
            let queue = try journey.queue([People.zoe()])
            let run = try await journey.run(
                [command, "--json", "--from", queue] + (command == "upload" ? ["--yes"] : []),
                changing: ["GEM_ICIMS_ICIMS_BASE_URL": "http://127.0.0.1:\(server.port)"])
            await server.stop()
            #expect(run.status == page.1, "\(run.errors)\(run.output)")
            #expect((run.errors + run.output).contains("web page"))
        }
    }

    @Test func `a server that is down is unreachable`() async throws {
        try await withJourney { journey in
            let queue = try journey.queue([People.zoe()])
            await journey.sandbox.stop()
            for arguments in [["check"], ["upload", "--yes"], ["preview"]] {
                let run = try await journey.run(arguments + ["--json", "--from", queue])
                #expect(run.status == 69, "\(arguments): \(run.errors)\(run.output)")
            }
            let gem = try await journey.run("check", "--json", "--from", "gem:Interns 2024")
            #expect(gem.status == 69, "\(gem.errors)")
        }
    }

    @Test func `a configuration file with a secret that others can read is refused`() async throws {
        try await withJourney { journey in
            let file = journey.directory.appendingPathComponent("config/gem-icims/config.yaml")
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data("icims:\n  password: rehearsal-password\n".utf8).write(to: file)
            let arguments = ["check", "--json", "--from", try journey.queue([People.zoe()])]
            let changes: [String: String?] = ["GEM_ICIMS_ICIMS_PASSWORD": nil]
            try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: file.path)
            let refused = try await journey.run(arguments, changing: changes)
            #expect(refused.status == 78)
            #expect(refused.errors.contains("icims.password"))
            #expect(refused.errors.contains("chmod 600"))
            try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file.path)
            let accepted = try await journey.run(arguments, changing: changes)
            #expect(accepted.status == 0, "\(accepted.errors)")
        }
    }

    @Test func `without a place for the local state nothing is sent`() async throws {
        try await withJourney { journey in
            let file = journey.directory.appendingPathComponent("a-file")
            try Data().write(to: file)
            let queue = try journey.queue([People.zoe()])
            let run = try await journey.run(
                ["upload", "--json", "--yes", "--from", queue],
                changing: ["GEM_ICIMS_STATE_DIRECTORY": file.path + "/state"])
            #expect(run.status == 73, "\(run.errors)")
            #expect(await journey.sandbox.calls().isEmpty)
        }
    }

    @Test func `when the day's calls are gone the run stops, and the next day it goes on`() async throws {
        try await withJourney {
            $0.dailyLimit = 18
        } _: { journey in
            let before = await journey.sandbox.peopleCount()
            let arguments = ["upload", "--json", "--yes", "--from", try journey.queue(People.crowd(6))]
            let changes: [String: String?] = ["GEM_ICIMS_ICIMS_DAILY_RESERVE": "2"]
            let run = try await journey.run(arguments, changing: changes)
            #expect(run.status == 75, "\(run.errors)\(run.output)")
            #expect((run.errors + run.output).contains("UTC"))
            let first = await journey.sandbox.peopleCount() - before
            #expect((1..<6).contains(first))
            var last = run
            var days = 1
            while last.status == 75, days < 6 {
                await journey.sandbox.advanceClock(minutes: 24 * 60)
                last = try await journey.run(arguments, changing: changes)
                days += 1
            }
            #expect(last.status == 0, "\(days) days: \(last.output)\(last.errors)")
            #expect(await journey.sandbox.peopleCount() == before + 6)
        }
    }
}
