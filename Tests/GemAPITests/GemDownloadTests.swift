import APITransport
import Recruiting
import Testing

@testable import GemAPI

@Suite struct GemDownloadTests {
    private func redirect(_ location: String, status: Int = 302) -> APIResponse {
        APIResponse(status: status, headers: [HTTPHeader("location", location)])
    }

    @Test func `a file is fetched without the key, over three redirects`() async throws {
        let gem = ScriptedGem { request in
            switch request.url {
            case "https://files.example/1?sig=a%2Fb": .success(self.redirect("/2", status: 301))
            case "https://files.example/2": .success(self.redirect("https://other.example/x/3", status: 307))
            case "https://other.example/x/3": .success(self.redirect("4?k=v", status: 303))
            default: .success(.text("%PDF-1.7"))
            }
        }
        let bytes = try await gem.client.download("https://files.example/1?sig=a%2Fb", limit: 8)
        #expect(bytes == Array("%PDF-1.7".utf8))
        #expect(gem.requests.map(\.url).last == "https://other.example/x/4?k=v")
        #expect(gem.requests.allSatisfy { $0.headers.isEmpty })
    }

    @Test(arguments: [
        ("/again", 4, Failure.Kind.brokenAnswer), ("http://files.example/x", 1, .refused),
        ("http://127.0.0.1.files.example/x", 1, .refused), ("file:///etc/passwd", 1, .brokenAnswer),
        ("", 1, .brokenAnswer),
    ])
    func `a redirect that leads astray is not followed`(location: String, calls: Int, kind: Failure.Kind) async {
        let gem = ScriptedGem(redirect(location))
        let failure = await gemFailure { () async throws(GemFailure) in
            _ = try await gem.client.download("https://files.example/1", limit: 8)
        }
        #expect(failure?.failure.kind == kind)
        #expect(gem.requests.count == calls)
    }

    @Test func `plain http is for this machine only`() async throws {
        let gem = ScriptedGem(.text("x"))
        #expect(try await gem.client.download("http://127.0.0.1:9000/f", limit: 8) == [UInt8(ascii: "x")])
        for address in ["http://files.example/f", "", "ftp://files.example/f", "/relative"] {
            let failure = await gemFailure { () async throws(GemFailure) in
                _ = try await gem.client.download(address, limit: 8)
            }
            #expect(failure?.failure.kind == .refused, "\(address)")
        }
        #expect(gem.requests.count == 1)
    }

    @Test func `what is too large, gone or broken is named without the address's own key`() async throws {
        let cases: [(APIResponse, String)] = [
            (.text("123456789"), "larger than 8 bytes"),
            (.text("<Error><Code>AccessDenied</Code></Error>", status: 403), "no longer at the address"),
            (.text("", status: 503), "in trouble"),
        ]
        for (response, words) in cases {
            let gem = ScriptedGem(response)
            let failure = try #require(
                await gemFailure { () async throws(GemFailure) in
                    _ = try await gem.client.download("https://files.example/1?sig=s3cret", limit: 8)
                })
            #expect(failure.failure.message.contains(words))
            #expect(!"\(failure)".contains("s3cret"))
        }
    }
}
