import APITransport
import Testing

@Suite struct HTTPClientExchangeTests {
    @Test func `a request carries its headers, its body and the body's length`() async throws {
        let server = try LoopbackServer([
            .answer("HTTP/1.1 302 Found\r\nLocation: /there\r\nX-A: 1\r\nX-A: 2\r\nContent-Length: 2\r\n\r\nok")
        ])
        let response = try await sent(
            APIRequest(
                .patch, "http://127.0.0.1:\(server.port)/p?q=1", headers: [HTTPHeader("X-API-Key", "k")],
                body: Array("é!".utf8)))
        #expect(response.status == 302)
        #expect(response.headers("x-a") == ["1", "2"])
        #expect(response.body == Array("ok".utf8))
        let request = try #require(server.requests.first).lowercased()
        #expect(request.hasPrefix("patch /p?q=1 http/1.1\r\n"))
        #expect(request.contains("\r\ncontent-length: 3\r\n"))
        #expect(request.contains("\r\nx-api-key: k\r\n"))
        #expect(request.hasSuffix("\r\n\r\né!"))
    }

    @Test func `a POST without a body still says how long it is`() async throws {
        let server = try LoopbackServer([.answer("HTTP/1.1 204 No Content\r\n\r\n")])
        _ = try await sent(APIRequest(.post, "http://127.0.0.1:\(server.port)/"))
        #expect(server.requests.first?.lowercased().contains("\r\ncontent-length: 0\r\n") == true)
    }

    @Test func `a refused connection means nothing was sent`() async throws {
        let port = try LoopbackServer.deadPort()
        let failure = await failure(of: APIRequest(.post, "http://127.0.0.1:\(port)/"))
        #expect(failure == .notSent("127.0.0.1 refuses connections on port \(port)."))
    }

    @Test func `a host that does not exist means nothing was sent`() async {
        let failure = await failure(of: APIRequest(.post, "https://nobody.invalid/"))
        #expect(failure == .notSent("No address is known for nobody.invalid."))
    }

    @Test func `a server that hangs up leaves the outcome unknown`() async throws {
        let server = try LoopbackServer([.hangUp])
        let failure = await failure(of: APIRequest(.post, server.url()))
        #expect(failure == .outcomeUnknown("The server closed the connection before it answered."))
    }

    @Test func `an answer that breaks off leaves the outcome unknown`() async throws {
        let server = try LoopbackServer([.answer("HTTP/1.1 201 Created\r\nContent-Length: 50\r\n\r\n{")])
        let failure = await failure(of: APIRequest(.post, server.url()))
        #expect(failure == .outcomeUnknown("The server closed the connection before its answer was whole."))
    }

    @Test(arguments: ["", "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhal"])
    func `the deadline covers the whole answer`(opening: String) async throws {
        let server = try LoopbackServer([.silence(after: opening)])
        let failure = await failure(of: APIRequest(.post, server.url(), deadline: 0.2))
        #expect(failure == .outcomeUnknown("No complete answer came within 1 seconds."))
    }

    @Test func `plain http elsewhere is refused before anything is sent`() async {
        let failure = await failure(of: APIRequest(.get, "http://api.example/"))
        #expect(
            failure
                == .notSent("Plain http to api.example would show the credentials to everybody on the way: use https."))
    }

    @Test(arguments: ["65536", "99999999999999999999", "0", "-1", "8o"])
    func `a port that does not exist is refused`(port: String) async {
        let failure = await failure(of: APIRequest(.post, "https://api.example:\(port)/"))
        #expect(failure == .notSent("The address has no port that there can be."))
    }

    @Test(arguments: ["https://api example/", "https://api.example:443x/", "https://[::1/", "https://"])
    func `what is no address is refused`(url: String) async {
        let failure = await failure(of: APIRequest(.post, url))
        guard case .notSent = failure else {
            Issue.record("\(String(describing: failure))")
            return
        }
    }

    @Test(arguments: ["s3cret\r", "s3cret\r\nX-Admin: 1", "s3cret\n", "s3\0cret", "s3cret\u{7F}"])
    func `a header that would become two is not sent, and not shown`(value: String) async throws {
        let server = try LoopbackServer([.ok])
        let request = APIRequest(.post, server.url(), headers: [HTTPHeader("X-API-Key", value)])
        let failure = await failure(of: request)
        #expect(
            failure
                == .notSent(
                    "The request could not be formed: the header X-API-Key holds a line break or another control "
                        + "character."))
        #expect(server.connections == 0)
    }

    @Test func `headers are sent as they are: empty, repeated, in UTF-8`() async throws {
        let server = try LoopbackServer([.ok])
        let headers = [
            HTTPHeader("X-Empty", ""), HTTPHeader("X-Twice", "1"), HTTPHeader("x-twice", "2"),
            HTTPHeader("X-Name", "Zoë"), HTTPHeader("User-Agent", "other"),
        ]
        _ = await outcome(of: APIRequest(.post, server.url(), headers: headers, body: [1]))
        let head = try #require(server.requests.first)
        for line in ["X-Empty:", "x-twice: 2", "X-Name: Zoë", "User-Agent: other"] {
            #expect(head.contains("\r\n\(line)\r\n"), "\(line)")
        }
        for word in ["X-Twice", "Expect", "Content-Type", "Transfer-Encoding", "gem-icims"] {
            #expect(!head.contains(word), "\(word)")
        }
    }

    @Test func `a path stays as it stands`() async throws {
        let server = try LoopbackServer([.ok])
        _ = await outcome(of: APIRequest(.get, server.url("/a/../b/./c%2e?q=%20#part")))
        let head = try #require(server.requests.first)
        #expect(head.hasPrefix("GET /a/../b/./c%2e?q=%20 HTTP/1.1\r\n"))
    }

    private func sent(_ request: APIRequest) async throws -> APIResponse { try await outcome(of: request).get() }
}
