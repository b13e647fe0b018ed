import APITransport
import Foundation
import Testing

@testable import gem_icims

/// Programs that give a secret, and programs that give anything else.
@Suite struct SecretCommandTests {
    private func run(_ command: String, patience: Double = 60) async -> Result<String, SecretFault> {
        do throws(SecretFault) {
            return .success(try await SecretCommand.run(command, for: "icims.password", patience: patience))
        } catch {
            return .failure(error)
        }
    }

    @Test(arguments: [
        ("echo s3cret", "s3cret"), ("printf s3cret", "s3cret"), ("printf 's3cret\\r\\nmore\\n'", "s3cret"),
        ("printf 'pässword ¶\\n'", "pässword ¶"),
        // A helper that stays holds the output open.
        ("sleep 20 & echo s3cret", "s3cret"),
        ("head -c 65000 /dev/zero | tr '\\0' x", String(repeating: "x", count: 65_000)),
    ])
    func `the first line is the secret`(command: String, secret: String) async {
        #expect(await run(command) == .success(secret))
    }

    @Test(arguments: [
        ("yes", "64 KiB"), ("echo s3cret; head -c 60000000 /dev/zero", "64 KiB"), ("true", "no secret"),
        ("echo s3cret; exit 3", "exit code 3"), ("printf 's3\\001cret\\n'", "no text"),
        ("printf '\\377\\n'", "no text"),
        ("kill -9 $$", "no secret"),
    ])
    func `anything else is named, and never shown`(command: String, words: String) async {
        guard case .failure(let fault) = await run(command) else {
            Issue.record("a secret out of \(command)")
            return
        }
        #expect(fault.message.contains(words) && fault.message.contains("icims.password"), "\(fault)")
        #expect(!"\(fault)".contains("cret;") && !"\(fault)".contains("s3cret"))
    }

    @Test func `a command that never ends is ended with all that it started`() async throws {
        let mark = FileManager.default.temporaryDirectory.appendingPathComponent("pid-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: mark) }
        guard case .failure(let fault) = await run("sleep 300 & echo $! > \(mark.path); wait", patience: 1) else {
            Issue.record("a secret out of nothing")
            return
        }
        #expect(fault.message.contains("did not end"))
        let text = try String(contentsOf: mark, encoding: .utf8).trimmingCharacters(in: .whitespacesAndNewlines)
        let child = try #require(Int32(text))
        // Killed; nobody may have collected it yet.
        let state = try? String(contentsOfFile: "/proc/\(child)/stat", encoding: .utf8)
        #expect(state == nil || state?.contains(") Z ") == true, "\(state ?? "")")
    }

    @Test func `a command gets none of the settings, and the proxy as it is`() {
        let environment = [
            "GEM_ICIMS_ICIMS_PASSWORD": "a", "GEM_ICIMS_NONSENSE": "b", "gem_icims_x": "c", "PATH": "/bin",
            "HTTPS_PROXY": "http://me:secret@proxy.example:80/", "NO_PROXY": "x",
            "all_proxy": "me:secret@proxy.example",
        ]
        let network = ChildEnvironment.of(.network, from: environment)
        #expect(Set(network.keys) == ["PATH", "HTTPS_PROXY", "NO_PROXY", "all_proxy"])
        #expect(network["HTTPS_PROXY"] == "http://me:secret@proxy.example:80/")
        let desktop = ChildEnvironment.of(.desktop, from: environment)
        #expect(desktop["HTTPS_PROXY"] == "http://proxy.example:80/")
        #expect(desktop["all_proxy"] == "proxy.example")
        #expect(ChildEnvironment.account(in: "http://me:a%40b@proxy.example")?.password == "a@b")
        #expect(ChildEnvironment.account(in: "http://proxy.example") == nil)
    }
}
