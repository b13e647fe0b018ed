import APITransport
import Foundation
import Testing

@testable import Sandbox

/// Numbers of services, files and command lines that no reckoning can take: the program says something and ends with an
/// exit code of its own, never with a trap.
@Suite struct CommandOutsideNumberTests {
    @Test(arguments: [
        ("Retry-After", "1e30"), ("Retry-After", "inf"), ("Retry-After", "1e400"),
        ("Retry-After", "Sun, 06 Nov 9223372036854775807 08:49:37 GMT"),
        ("X-RateLimit-Remaining", "-9223372036854775808"), ("X-RateLimit-Reset", "9223372036854775807"),
        ("Date", "Sun, 06 Nov 9223372036854775807 08:49:37 GMT"),
    ])
    func `a header with a number beyond all bounds ends no run`(name: String, value: String) async throws {
        try await withJourney { journey in
            for status in [429, 200] {
                let server = try await LoopbackServer.start(port: 0) { request in
                    WireResponse(
                        status: status,
                        headers: [("Content-Type", "application/json"), (name, value), ("X-RateLimit-Remaining", "0")],
                        body: Array(#"{"searchResults":[],"updateddate":"9223372036854775807-01-01"}"#.utf8))
                }
                let url = "http://127.0.0.1:\(server.port)"
                let queue = try journey.queue([People.zoe()])
                for arguments in [["check", "--json", "--from", queue], ["doctor"], ["jobs"]] {
                    let run = try await journey.run(arguments, changing: ["GEM_ICIMS_ICIMS_BASE_URL": url])
                    #expect(run.status >= 0 && run.status < 128, "\(arguments): \(run.status) \(run.errors)")
                }
                await server.stop()
            }
        }
    }

    @Test(arguments: [65_536, 99_999_999])
    func `a port that there cannot be costs one résumé or one setting, not the run`(port: Int) async throws {
        try await withJourney { journey in
            let server = try await LoopbackServer.start(port: 0) { request in
                let isList = request.rawPath.hasSuffix("uploaded_resumes")
                let resume: JSONValue = [
                    "id": "r", "filename": "cv.pdf", "created_at": .integer(.max),
                    "download_url": .string("https://a.example:\(port)/cv.pdf"),
                ]
                let value: JSONValue = isList ? [resume] : People.zoe()
                return WireResponse(status: 200, headers: [("Content-Type", "application/json")], body: value.encoded())
            }
            let queue = try journey.queue([People.zoe()] + People.crowd(1))
            let run = try await journey.run(
                ["upload", "--yes", "--json", "--from", queue],
                changing: ["GEM_ICIMS_GEM_BASE_URL": "http://127.0.0.1:\(server.port)"])
            await server.stop()
            #expect(try run.outcomes() == ["created", "created"], "\(run.errors)")
            for name in ["ICIMS_BASE_URL", "GEM_BASE_URL"] {
                let changes: [String: String?] = ["GEM_ICIMS_\(name)": "http://127.0.0.1:\(port)"]
                let refused = try await journey.run(["check", "--from", queue], changing: changes)
                #expect(refused.status == 78 && refused.errors.contains("port"), "\(refused.errors)")
            }
        }
    }

    @Test(arguments: [
        ["forget", "--older-than", "9223372036854775807"], ["forget", "--older-than", "-9223372036854775808"],
        ["jobs", "--limit", "-1"], ["sandbox", "--icims-port", "65536"], ["sandbox", "--latency", "-1"],
    ])
    func `a number on the command line that means nothing is a wrong use`(arguments: [String]) async throws {
        try await withJourney { journey in
            let run = try await journey.run(arguments)
            #expect(run.status == 64, "\(run.errors)")
        }
    }
}
