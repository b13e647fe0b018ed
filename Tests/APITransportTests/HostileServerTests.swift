import APITransport
import Testing

/// Whatever a server says, the program neither falls nor swells, and a write is never taken for done or not done
/// without proof.
@Suite struct HostileServerTests {
    @Test(arguments: [200, 299, 599, 999])
    func `a status of three digits is an answer`(status: Int) async throws {
        let server = try LoopbackServer([.answer("HTTP/1.1 \(status) \r\nContent-Length: 2\r\n\r\nok")])
        #expect(try await outcome(of: APIRequest(.post, server.url())).get().status == status)
    }

    @Test(arguments: [
        "HTTP/1.1 000 OK", "HTTP/1.1 0 OK", "HTTP/1.1 20 OK", "HTTP/1.1 099 OK", "HTTP/1.1 -20 OK", "HTTP/1.1 OK",
        "HTTP/1.1 99999999999999999999 OK", "HTTP/9.9 200 OK", "HTTP/2 200 OK", "ICY 200 OK", "SSH-2.0-OpenSSH_9.2",
        "{\"id\":1}", "\0\u{1}\u{2}",
    ])
    func `any other first line is none`(line: String) async throws {
        let server = try LoopbackServer([.answer("\(line)\r\nContent-Length: 2\r\n\r\nok")])
        let result = await outcome(of: APIRequest(.post, server.url(), deadline: 20))
        guard case .failure(.outcomeUnknown) = result else {
            Issue.record("\(result)")
            return
        }
    }

    enum Head: CaseIterable {
        case oneLineOfMegabytes, hundredThousandLines, longLines

        var bytes: [UInt8] {
            switch self {
            case .oneLineOfMegabytes: Array(repeating: UInt8(ascii: "x"), count: 10 << 20)
            case .hundredThousandLines: Array(String(repeating: "x\r\nA: ", count: 100_000).utf8)
            case .longLines:
                Array(String(repeating: "x\r\nA: " + String(repeating: "y", count: 1_000), count: 900).utf8)
            }
        }
    }

    @Test(arguments: Head.allCases)
    func `a head of megabytes or of a hundred thousand lines is not read to its end`(head: Head) async throws {
        let end = Array("\r\nContent-Length: 2\r\n\r\nok".utf8)
        let server = try LoopbackServer([.answer("HTTP/1.1 200 OK\r\nX-First: ", head.bytes + end)])
        let failure = try #require(await failure(of: APIRequest(.post, server.url())))
        #expect(failure.mayHaveArrived, "\(failure)")
    }

    @Test func `interim answers without end are not read without end`() async throws {
        let server = try LoopbackServer([[.read, .sayForEver(Array("HTTP/1.1 100 Continue\r\n\r\n".utf8))]])
        #expect(
            await failure(of: APIRequest(.post, server.url()))
                == .outcomeUnknown("The answer is longer than any answer should be."))
    }

    @Test(arguments: ["", "Transfer-Encoding: chunked\r\n"])
    func `a body without end is not read without end`(header: String) async throws {
        let part = header.isEmpty ? "0123456789" : "a\r\n0123456789\r\n"
        let script: [LoopbackServer.Step] = [
            .read, .say(Array("HTTP/1.1 200 OK\r\n\(header)\r\n".utf8)), .sayForEver(Array(part.utf8)),
        ]
        let server = try LoopbackServer([script, script])
        let settings = HTTPClientExchange.Settings(longestAnswer: 1 << 20, environment: [:])
        #expect(
            await failure(of: APIRequest(.post, server.url()), settings)
                == .outcomeUnknown("The answer is longer than any answer should be."))
        // Whoever wants no more than the beginning gets it, and one byte to see that there was more.
        let request = APIRequest(.get, server.url(), answerLimit: 1_234)
        #expect(try await outcome(of: request, settings).get().body.count == 1_235)
    }

    @Test(arguments: [
        ("Content-Length: 99999999999999999999999", false), ("Content-Length: 9223372036854775807", false),
        ("Content-Length: -1", false), ("Content-Length: two", false),
        ("Transfer-Encoding: chunked", false), ("Content-Encoding: gzip", false),
        ("Content-Encoding: rot13", true), ("X-Number: 99999999999999999999999", true),
    ])
    func `numbers and codings of any kind do no harm`(header: String, isReadable: Bool) async throws {
        let body = header.hasPrefix("Transfer") ? "FFFFFFFFFFFFFFFFFFF\r\nok" : "ok"
        let server = try LoopbackServer([.answer("HTTP/1.1 200 OK\r\n\(header)\r\n\r\n\(body)")])
        switch await outcome(of: APIRequest(.post, server.url(), deadline: 20)) {
        case .success(let response): #expect(response.body == Array("ok".utf8))
        case .failure(let failure): #expect(failure.mayHaveArrived && !isReadable, "\(failure)")
        }
    }

    @Test func `a body beyond the cap is refused and one that just fits is not`() async throws {
        let text = String(repeating: "x", count: 64)
        let answer = [LoopbackServer.Step].answer("HTTP/1.1 200 OK\r\nContent-Length: 64\r\n\r\n" + text)
        let server = try LoopbackServer([answer, answer])
        let request = APIRequest(.get, server.url())
        #expect(await failure(of: request, .init(longestAnswer: 63, environment: [:])) != nil)
        #expect(await failure(of: request, .init(longestAnswer: 64, environment: [:])) == nil)
    }

    @Test func `headers that break the grammar stay harmless texts`() async throws {
        let server = try LoopbackServer([
            .answer("HTTP/1.1 200 OK\r\nX-A: 1\r\n folded\r\nX-B:\u{1B}[2J\r\nX-C: Zoë\r\nContent-Length: 2\r\n\r\nok")
        ])
        let response = try await outcome(of: APIRequest(.get, server.url())).get()
        #expect(response.header("X-C") == "Zoë")
        #expect(response.header("X-A")?.hasPrefix("1") == true)
        #expect(response.body == Array("ok".utf8))
    }
}

/// gzip is asked for, and undone within the same limits.
@Suite struct PackedAnswerTests {
    private static let head = "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n"
    /// "hello, hello, hello" as gzip packs it.
    private static let hello: [UInt8] = [
        0x1F, 0x8B, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x02, 0x03, 0xCB, 0x48, 0xCD, 0xC9, 0xC9, 0xD7,
        0x51, 0xC8, 0x40, 0xA2, 0x00, 0x9F, 0xA1, 0xCA, 0x09, 0x13, 0x00, 0x00, 0x00,
    ]
    /// A packed stream that never ends: one zero, and then again and again "the 258 bytes before", eight times in
    /// thirteen bytes (RFC 1951 3.2.6).
    private static let bombHead: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3] + [0x62, 0x18, 0x05]
    private static let bombPart: [UInt8] = [
        0xA3, 0x60, 0x14, 0x8C, 0x82, 0x51, 0x30, 0x0A, 0x46, 0xC1, 0x28, 0x18, 0x05,
    ]

    @Test func `a packed answer is unpacked`() async throws {
        let server = try LoopbackServer([.answer(Self.head + "Content-Length: \(Self.hello.count)\r\n\r\n", Self.hello)]
        )
        let response = try await outcome(of: APIRequest(.get, server.url())).get()
        #expect(String(decoding: response.body, as: UTF8.self) == "hello, hello, hello")
        #expect(server.requests.first?.contains("\r\nAccept-Encoding: gzip\r\n") == true)
    }

    @Test func `a packed answer that is cut off or damaged is no answer`() async throws {
        let server = try LoopbackServer([
            .answer(Self.head + "Content-Length: 29\r\n\r\n", Array(Self.hello.prefix(12))),
            .answer(Self.head + "\r\n", Self.hello.prefix(10) + [0xFF, 0xFF, 0xFF]),
        ])
        for _ in 0..<2 {
            let failure = try #require(await failure(of: APIRequest(.post, server.url())))
            #expect(failure.mayHaveArrived)
        }
    }

    @Test func `a bomb is unpacked up to the limit`() async throws {
        let script: [LoopbackServer.Step] = [
            .read, .say(Array((Self.head + "\r\n").utf8) + Self.bombHead), .sayForEver(Self.bombPart),
        ]
        let server = try LoopbackServer([script, script])
        #expect(
            await failure(of: APIRequest(.post, server.url()))
                == .outcomeUnknown("The answer is longer than any answer should be."))
        let beginning = try await outcome(of: APIRequest(.get, server.url(), answerLimit: 70_000)).get()
        #expect(beginning.body == Array(repeating: 0, count: 70_001))
    }
}
