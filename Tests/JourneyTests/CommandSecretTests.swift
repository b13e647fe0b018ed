import APITransport
import Foundation
import Glibc
import Testing

@testable import Sandbox

/// No secret in anything that is printed or kept (rules 2.6).
@Suite struct CommandSecretTests {
    /// Everything that must not be seen, in the forms in which it travels.
    private func secrets(_ addresses: SandboxAddresses) -> [String] {
        let pair = Data("\(addresses.icimsUsername):\(addresses.icimsPassword)".utf8).base64EncodedString()
        return [addresses.icimsPassword, addresses.icimsClientSecret, addresses.gemAPIKey, pair]
    }

    private func expectNothing(of secrets: [String], in runs: [Run], _ journey: Journey) throws {
        for secret in secrets {
            for run in runs { #expect(!(run.output + run.errors).contains(secret)) }
            for (name, bytes) in try journey.stateFiles() {
                #expect(bytes.firstRange(of: Data(secret.utf8)) == nil, "\(name)")
            }
        }
    }

    @Test func `no secret is printed, kept or sent where files are downloaded`() async throws {
        try await withJourney { journey in
            let job = try await journey.openJob()
            let queue = try journey.queue([People.zoe()])
            let project = "gem:Interns 2024"
            var runs: [Run] = []
            for arguments in [
                ["check", "--json", "--from", project], ["preview", "--job", "\(job)", "--from", project],
                ["upload", "--yes", "--log-level", "debug", "--from", queue], ["history", "--format", "csv"],
                ["upload", "--yes", "--on-match", "create", "--from", project], ["jobs"], ["--help"], ["config"],
                ["config", "--json"], ["doctor", "--json", "--probe-writes", "--yes"],
                ["setup", "--for-administrator"],
            ] { runs.append(try await journey.run(arguments)) }
            let wrong: [String: String?] = ["GEM_ICIMS_ICIMS_CUSTOMER_ID": "0"]
            runs.append(try await journey.run(["check", "--from", queue], changing: wrong))
            let signed: [String: String?] = ["GEM_ICIMS_ICIMS_AUTH": "hmac"]
            runs.append(try await journey.run(["check", "--from", queue], changing: signed))
            let client: [String: String?] = [
                "GEM_ICIMS_ICIMS_AUTH": "oauth", "GEM_ICIMS_ICIMS_TOKEN_URL": journey.addresses.icimsTokenURL,
                "GEM_ICIMS_ICIMS_CLIENT_ID": journey.addresses.icimsClientID,
                "GEM_ICIMS_ICIMS_CLIENT_SECRET": journey.addresses.icimsClientSecret,
            ]
            runs.append(try await journey.run(["doctor"], changing: client))
            try expectNothing(of: secrets(journey.addresses), in: runs, journey)
            #expect(await !journey.sandbox.apiKeyReachedDownloads())
        }
    }

    @Test func `whatever is kept is readable by its owner alone`() async throws {
        try await withJourney { journey in
            let queue = try journey.queue([People.zoe()])
            _ = try await journey.run(["upload", "--yes", "--from", queue])
            let plan = journey.directory.appendingPathComponent("plan.json").path
            _ = try await journey.run([
                "plan", "-o", plan, "--from", try journey.queue(People.crowd(2), named: "crowd.ndjson"),
            ])
            for path in try [plan, journey.state.path]
                + journey.stateFiles().map({ journey.state.appendingPathComponent($0.0).path })
            {
                let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? NSNumber
                #expect((mode?.intValue ?? 0o777) & 0o077 == 0, "\(path)")
            }
        }
    }

    @Test(arguments: [SIGSEGV, SIGABRT, SIGTRAP])
    func `a crash shows nothing of the memory and leaves no core`(number: Int32) async throws {
        try await withJourney {
            $0.latencyMilliseconds = 3_000
        } _: { journey in
            let running = try journey.start(["jobs"])
            while await journey.sandbox.calls().isEmpty { try await Task.sleep(for: .milliseconds(20)) }
            Glibc.kill(running.pid, number)
            let run = try await running.finished()
            #expect(run.status == -number)
            try expectNothing(of: secrets(journey.addresses), in: [run], journey)
            let left = try FileManager.default.contentsOfDirectory(atPath: journey.directory.path)
            #expect(!left.contains { $0.hasPrefix("core") })
        }
    }

    @Test func `the process list never shows a secret`() async throws {
        try await withJourney {
            $0.latencyMilliseconds = 2_000
        } _: { journey in
            let running = try journey.start(["jobs"])
            while await journey.sandbox.calls().isEmpty { try await Task.sleep(for: .milliseconds(20)) }
            let line = try Data(contentsOf: URL(fileURLWithPath: "/proc/\(running.pid)/cmdline"))
            for secret in secrets(journey.addresses) { #expect(line.firstRange(of: Data(secret.utf8)) == nil) }
            running.kill()
            _ = try await running.finished()
        }
    }
}
