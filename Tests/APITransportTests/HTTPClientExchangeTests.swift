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
        #expect(failure == .notSent("The connection was refused."))
    }

    @Test func `a host that does not exist means nothing was sent`() async {
        let failure = await failure(of: APIRequest(.post, "https://nobody.invalid/"))
        guard case .notSent = failure else {
            Issue.record("\(String(describing: failure))")
            return
        }
    }

    @Test func `a server that hangs up leaves the outcome unknown`() async throws {
        let server = try LoopbackServer([.hangUp])
        let failure = await failure(of: APIRequest(.post, "http://127.0.0.1:\(server.port)/"))
        #expect(failure == .outcomeUnknown("The server closed the connection before it answered."))
    }

    @Test func `an answer that breaks off leaves the outcome unknown`() async throws {
        let server = try LoopbackServer([.answer("HTTP/1.1 201 Created\r\nContent-Length: 50\r\n\r\n{")])
        let failure = await failure(of: APIRequest(.post, "http://127.0.0.1:\(server.port)/"))
        guard case .outcomeUnknown = failure else {
            Issue.record("\(String(describing: failure))")
            return
        }
    }

    @Test(arguments: ["", "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhal"])
    func `the deadline covers the whole answer`(opening: String) async throws {
        let server = try LoopbackServer([.silence(after: opening)])
        let failure = await failure(of: APIRequest(.post, "http://127.0.0.1:\(server.port)/", deadline: 0.2))
        #expect(failure == .outcomeUnknown("No complete answer came within 1 seconds."))
    }

    @Test func `a cancelled write has an unknown outcome and a cancelled read has none`() async throws {
        let server = try LoopbackServer([.silence(after: ""), .silence(after: "")])
        for (method, expected) in [
            (APIRequest.Method.get, TransportFailure.cancelled),
            (.post, .outcomeUnknown("The request was under way when it was cancelled.")),
        ] {
            let seen = server.requests.count
            let task = Task { await failure(of: APIRequest(method, "http://127.0.0.1:\(server.port)/")) }
            while server.requests.count == seen { await Task.yield() }
            task.cancel()
            #expect(await task.value == expected)
        }
    }

    @Test func `plain http elsewhere is refused before anything is sent`() async {
        let failure = await failure(of: APIRequest(.get, "http://api.example/"))
        #expect(
            failure
                == .notSent("Plain http to api.example would show the credentials to everybody on the way: use https."))
    }

    @Test func `an answer beyond the cap is not read to its end`() async throws {
        let server = try LoopbackServer([
            .answer("HTTP/1.1 200 OK\r\nContent-Length: 64\r\n\r\n" + String(repeating: "x", count: 64))
        ])
        let exchange = HTTPClientExchange(.init(longestAnswer: 32, environment: [:]))
        await #expect(throws: TransportFailure.self) {
            try await exchange.send(APIRequest(.get, "http://127.0.0.1:\(server.port)/"))
        }
        await exchange.shutdown()
    }

    private func sent(_ request: APIRequest) async throws -> APIResponse {
        let exchange = HTTPClientExchange(.init(environment: [:]))
        do {
            let response = try await exchange.send(request)
            await exchange.shutdown()
            return response
        } catch {
            await exchange.shutdown()
            throw error
        }
    }

    private func failure(of request: APIRequest) async -> TransportFailure? {
        do {
            _ = try await sent(request)
            return nil
        } catch {
            return error as? TransportFailure
        }
    }
}
