import APITransport
import Foundation
import Testing

@testable import Sandbox

/// No secret in anything that is printed or kept (product 3).
@Suite struct CommandSecretTests {
    @Test func `no secret is printed, kept or sent where files are downloaded`() async throws {
        try await withJourney { journey in
            let job = try await journey.openJob()
            let queue = try journey.queue([People.zoe()])
            let project = "gem:Interns 2024"
            var runs: [Run] = []
            for arguments in [
                ["check", "--json", "--from", project], ["preview", "--job", "\(job)", "--from", project],
                ["upload", "--yes", "--log-level", "debug", "--from", queue], ["history", "--format", "csv"],
                ["upload", "--yes", "--on-match", "create", "--from", project], ["jobs"], ["--help"],
            ] { runs.append(try await journey.run(arguments)) }
            let wrong: [String: String?] = ["GEM_ICIMS_ICIMS_CUSTOMER_ID": "0"]
            runs.append(try await journey.run(["check", "--from", queue], changing: wrong))
            let addresses = journey.addresses
            let pair = Data("\(addresses.icimsUsername):\(addresses.icimsPassword)".utf8).base64EncodedString()
            for secret in [addresses.icimsPassword, addresses.gemAPIKey, pair] {
                for run in runs { #expect(!(run.output + run.errors).contains(secret)) }
                for (name, bytes) in try journey.stateFiles() {
                    #expect(bytes.firstRange(of: Data(secret.utf8)) == nil, "\(name)")
                }
            }
            #expect(await !journey.sandbox.apiKeyReachedDownloads())
            for (name, _) in try journey.stateFiles() {
                let file = journey.state.appendingPathComponent(name).path
                let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? NSNumber
                #expect((mode?.intValue ?? 0o777) & 0o077 == 0, "\(name)")
            }
        }
    }
}
