import Foundation
import Testing

@testable import APITransport

/// Each secret in each writing, whole and in parts (rules 2.6: a secret is never shown).
@Suite struct RedactionTests {
    static let secrets = [
        "rehearsal-password", "Pa$$ wörd/+%41\\u0041&amp;", "SandboxRehearsalKey000000000000000000001",
        "Recruiting2026!",
        "0f3e9a7b5c1d2e4f60718293a4b5c6d7e8f90123456789abcdef0123456789ab", "correct horse battery staple",
    ]

    /// How a server, a proxy or a log may write what it was sent.
    static let writings: [(name: String, write: @Sendable (String) -> String)] = [
        ("plain", { $0 }), ("in capitals", { $0.uppercased() }),
        ("base64", { Data($0.utf8).base64EncodedString() }),
        ("base64 behind a user", { Data("user@x.example:\($0)".utf8).base64EncodedString() }),
        ("base64 behind two letters", { Data("ab\($0)yz".utf8).base64EncodedString() }),
        (
            "base64url",
            {
                Data("?\($0)".utf8).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_")
                    .replacing("=", with: "")
            }
        ),
        ("base64 of base64", { Data(Data($0.utf8).base64EncodedString().utf8).base64EncodedString() }),
        ("percent codes", { $0.utf8.map { "%" + hex($0).uppercased() }.joined() }),
        ("percent codes where needed", { $0.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "" }),
        ("percent codes twice", { $0.utf8.map { "%25" + hex($0) }.joined() }),
        (
            "JSON escapes",
            { $0.utf16.map { "\\u" + String(repeating: "0", count: 2) + hex(UInt8(truncatingIfNeeded: $0)) }.joined() }
        ),
        ("a JSON string", { String(decoding: JSONValue.string($0).encoded(), as: UTF8.self) }),
        (
            "a JSON string in a JSON string",
            {
                let inner = String(decoding: JSONValue.string($0).encoded(), as: UTF8.self)
                return String(decoding: JSONValue.string(inner).encoded(), as: UTF8.self)
            }
        ),
        ("lower hexadecimal", { $0.utf8.map(hex).joined() }),
        ("upper hexadecimal", { $0.utf8.map(hex).joined().uppercased() }),
        ("decimal references", { $0.unicodeScalars.map { "&#\($0.value);" }.joined() }),
        ("hexadecimal references", { $0.unicodeScalars.map { "&#x" + String($0.value, radix: 16) + ";" }.joined() }),
        (
            "references where needed",
            { $0.replacing("&", with: "&amp;").replacing("$", with: "&dollar;").replacing("-", with: "&hyphen;") }
        ),
    ]

    private static func hex(_ byte: UInt8) -> String { (byte < 16 ? "0" : "") + String(byte, radix: 16) }

    @Test(arguments: secrets, writings.indices)
    func `no secret stays in words, in whatever writing`(secret: String, writing: Int) {
        let redaction = Redaction()
        redaction.add(secret)
        let (name, write) = Self.writings[writing]
        let written = write(secret)
        // What stands around the secret in such a writing.
        let frame = write(String(repeating: "#", count: secret.count))
        for text in [written, "The key \"\(written)\" is wrong.", "a\(written)", "ä\(written)ö", written + written] {
            for shown in [redaction.words(text), redaction.data(text)] {
                #expect(shown.contains("•••"), "\(name): \(text) became \(shown)")
                // Fewer than eight characters may be left of it, and a code that begins before the first of them.
                for start in stride(from: 0, through: written.count - 14, by: 1) {
                    let part = written.dropFirst(start).prefix(14)
                    if frame.contains(part) { continue }
                    #expect(!shown.contains(part), "\(name): \(text) became \(shown)")
                }
            }
        }
    }

    @Test(arguments: secrets)
    func `eight characters of the beginning or the end are enough to be taken out of words`(secret: String) {
        let redaction = Redaction()
        redaction.add(user: "user@x.example", password: secret)
        let token = Data("user@x.example:\(secret)".utf8).base64EncodedString()
        for whole in [secret, token, Data(secret.utf8).base64EncodedString()] where whole.count > 8 {
            for length in 8...min(whole.count, 20) {
                for part in [whole.prefix(length), whole.suffix(length)]
                where part.utf8.count >= 8 && Set(part).count >= 4 && part != "password" {
                    #expect(redaction.words("begin<\(part)>end") == "begin<•••>end", "\(part)")
                }
            }
            // Broken in two.
            let half = whole.count / 2
            let broken = "\(whole.prefix(half))|\(whole.dropFirst(half))"
            if half >= 8, Set(whole.dropFirst(half)).count >= 4 { #expect(redaction.words(broken) == "•••|•••") }
        }
    }

    @Test func `a word that a password begins with stays in data, and nothing else of the text is touched`() {
        let redaction = Redaction()
        redaction.add("Recruiting2026!")
        redaction.add("pass")
        let texts = ["Recruiting Manager", "The passenger's compass", "Zoë 株式会社", "%41 &amp; \\u0041", "", "ＡＢ\u{0}"]
        for text in texts { #expect(redaction.data(text) == text) }
        #expect(redaction.data("Recruiting2026") == "•••")
        #expect(redaction.data("the pass, please") == "the •••, please")
        #expect(redaction.words("Recruiting Manager") == "••• Manager")
        #expect(Redaction().words("anything") == "anything")
    }

    @Test func `messages about passwords stay readable, also when one ends with that word`() {
        let redaction = Redaction()
        redaction.add("rehearsal-password")
        let message = "Invalid user name or password (Basic)."
        #expect(redaction.words(message) == message)
        #expect(redaction.words("not l-password") == "not •••")
        redaction.add("password")
        #expect(redaction.words(message) == "Invalid user name or ••• (Basic).")
    }

    @Test func `zeros and the like are anybody's, also when a key has many`() {
        let redaction = Redaction()
        let key = "SandboxRehearsalKey000000000000000000001"
        redaction.add(key)
        for text in [
            "00000000-0000-0000-0000-000000000001", "Y2FuZGlkYXRlOjAwMDAwMDAwMDAwMDAwMDAx", "MDAwMDAwMDAwMDAw",
            "3030303030303030",
            "30303031", "100000000001",
        ] {
            #expect(redaction.words(text) == text)
            #expect(redaction.data(text) == text)
            #expect(!redaction.isBroken(by: text))
        }
        #expect(redaction.words("Key00000000000000 \(key)") == "••• •••")
        #expect(redaction.isBroken(by: "x\(Data(key.utf8).base64EncodedString())"))
        redaction.add("Winter-2026")
        #expect(!redaction.isBroken(by: "Winter-202"))
        #expect(redaction.isBroken(by: "winter-2026"))
    }

    @Test func `signatures of requests are kept out for as long as anybody can speak of them`() async throws {
        let redaction = Redaction()
        let signatures = (0..<200).map { number in String(repeating: "\(number)abcdef", count: 8) }
        let exchange = RedactingExchange(
            ScriptedExchange(signatures.map { .success(APIResponse(status: 200, body: Array("no: \($0)".utf8))) }),
            redaction: redaction)
        for signature in signatures {
            let header = HTTPHeader(
                "Authorization", "x-icims-v1-hmac-sha256 user=u,signedheaders=content-type;host,signature=\(signature)")
            let answer = try await exchange.send(APIRequest(.get, "https://a.example/", headers: [header]))
            #expect(String(decoding: answer.inWords.body, as: UTF8.self) == "no: •••")
            #expect(redaction.words("signedheaders=content-type;host") == "signedheaders=content-type;host")
        }
        for signature in signatures.suffix(15) { #expect(redaction.words(signature) == "•••") }
    }

    @Test func `failures, headers and the record of a call hold no secret, and where a redirect leads stays`()
        async throws
    {
        let token = "dXNlcjpodW50ZXIyMjIy"
        let request = APIRequest(.get, "https://a.example/", headers: [HTTPHeader("Authorization", "Basic \(token)")])
        let location = "https://b.example/?\(token)"
        let answer = APIResponse(
            status: 302, headers: [HTTPHeader("Location", location), HTTPHeader("X-Transaction", "a\(token) b")],
            body: Array(token.utf8))
        let exchange = RedactingExchange(
            ScriptedExchange([.success(answer), .failure(.notSent("no \(token)")), .failure(.outcomeUnknown(token))]))
        let refusal = try await exchange.send(request)
        #expect(refusal.header("Location") == location)
        #expect(refusal.transactionID == "a•••?b")
        #expect(refusal.body == Array("•••".utf8))
        await #expect(throws: TransportFailure.notSent("no •••")) { try await exchange.send(request) }
        await #expect(throws: TransportFailure.outcomeUnknown("•••")) { try await exchange.send(request) }
        let success = APIResponse(status: 200, headers: [HTTPHeader("X-Transaction", token)], body: Array(token.utf8))
        let record = Recorded()
        let recording = RecordingExchange(RedactingExchange(ScriptedExchange([.success(success)]))) { record.keep($0) }
        #expect(try await recording.send(request).body == Array(token.utf8))
        #expect(record.kept.first?.responseBody == Array("•••".utf8))
        #expect(record.kept.first?.transactionID == "•••")
    }
}
