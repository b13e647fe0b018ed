import APITransport
import ICIMSAPI
import Synchronization
import Testing

/// OAuth 2 client credentials (icims-api 2.3).
@Suite struct AccessTokenTests {
    private let base = "https://api.icims.com"
    private let seconds = Time()

    private final class Time: Sendable {
        private let value = Mutex(0.0)
        func move(_ seconds: Double) { value.withLock { $0 += seconds } }
        var clock: TransportClock {
            TransportClock(now: { self.value.withLock { $0 } }, sleep: { _ in }, random: { 0 })
        }
    }

    private func exchange(_ network: any APIExchange) -> AuthorizedExchange {
        let client = OAuthClient(
            tokenURL: "https://login.icims.com/", audience: "https://api.icims.com/v1/", id: "the client",
            secret: "s3cret&more")
        return AuthorizedExchange(network, to: base, as: .oauth(client), clock: seconds.clock)
    }

    private func token(_ text: String, life: Int = 86_400) -> Result<APIResponse, TransportFailure> {
        json(#"{"access_token":"\#(text)","expires_in":\#(life),"token_type":"Bearer"}"#)
    }

    private var read: APIRequest { APIRequest(.get, base + "/customers/1234/people/1") }

    @Test func `a token is asked for once, form-encoded with its audience, and sent as Bearer`() async throws {
        let script = ScriptedExchange([token("t1"), json("{}"), json("{}")])
        let exchange = exchange(script)
        for _ in 0..<2 { _ = try await exchange.send(read) }
        #expect(script.requests.map(\.method) == [.post, .get, .get])
        let request = try #require(script.requests.first)
        #expect(request.url == "https://login.icims.com/oauth/token")
        #expect(request.header("Content-Type") == "application/x-www-form-urlencoded")
        #expect(
            body(request)
                == "grant_type=client_credentials&client_id=the%20client&client_secret=s3cret%26more"
                + "&audience=https%3A%2F%2Fapi.icims.com%2Fv1%2F")
        #expect(request.header("Authorization") == nil)
        #expect(script.requests.dropFirst().allSatisfy { $0.header("Authorization") == "Bearer t1" })
    }

    @Test func `a token is renewed before it ends`() async throws {
        let script = ScriptedExchange([token("t1"), json("{}"), token("t2"), json("{}")])
        let exchange = exchange(script)
        _ = try await exchange.send(read)
        seconds.move(86_400 - 599)
        _ = try await exchange.send(read)
        #expect(script.requests.last?.header("Authorization") == "Bearer t2")
    }

    @Test func `while the token host stumbles the old token is used to its end`() async throws {
        let script = ScriptedExchange([token("t1"), json("{}"), empty(503), json("{}")])
        let exchange = exchange(script)
        _ = try await exchange.send(read)
        seconds.move(86_400 - 599)
        _ = try await exchange.send(read)
        #expect(script.requests.last?.header("Authorization") == "Bearer t1")
    }

    @Test func `many callers share one token request`() async throws {
        let network = CountingTokens()
        let exchange = exchange(network)
        await withTaskGroup { group in
            for _ in 0..<40 { group.addTask { [read] in _ = try? await exchange.send(read) } }
        }
        #expect(network.tokens == 1)
        #expect(network.reads == 40)
    }

    @Test func `a refused token is replaced once, and the request sent again`() async throws {
        let script = ScriptedExchange([token("t1"), empty(401), token("t2"), json("{}")])
        let response = try await exchange(script).send(read)
        #expect(response.status == 200)
        #expect(script.requests.last?.header("Authorization") == "Bearer t2")
    }

    @Test func `when the new token is refused too, that stands, and no further token is asked for at once`()
        async throws
    {
        let script = ScriptedExchange([token("t1"), empty(401), token("t2"), empty(401), empty(401)])
        let exchange = exchange(script)
        #expect(try await exchange.send(read).status == 401)
        #expect(try await exchange.send(read).status == 401)
        #expect(script.requests.count { $0.method == .post } == 2)
    }

    @Test func `refused client credentials are told as such, without the secret`() async throws {
        let script = ScriptedExchange([
            json(#"{"error":"access_denied","error_description":"Unauthorized"}"#, status: 403)
        ])
        let exchange = exchange(script)
        await #expect {
            try await exchange.prepare()
        } throws: { error in
            guard let failure = error as? ICIMSFailure else { return false }
            return failure.kind == .unauthorized && failure.message.contains("access_denied: Unauthorized")
                && failure.message.contains("login.icims.com") && !"\(failure)".contains("s3cret")
        }
    }

    @Test func `an unreachable token host means that nothing was sent`() async {
        let script = ScriptedExchange([.failure(.outcomeUnknown("No answer."))])
        let exchange = exchange(script)
        await #expect(
            throws: TransportFailure.notSent("The token host login.icims.com gave no token: No answer.")
        ) { try await exchange.send(APIRequest(.post, base + "/customers/1234/people")) }
    }
}

private final class CountingTokens: APIExchange {
    private let counts = Mutex((tokens: 0, reads: 0))
    var tokens: Int { counts.withLock { $0.tokens } }
    var reads: Int { counts.withLock { $0.reads } }

    func send(_ request: APIRequest) async throws(TransportFailure) -> APIResponse {
        guard request.method == .post else {
            counts.withLock { $0.reads += 1 }
            return APIResponse(status: 200)
        }
        counts.withLock { $0.tokens += 1 }
        for _ in 0..<20 { await Task.yield() }
        return APIResponse(status: 200, body: Array(#"{"access_token":"t","expires_in":"86400"}"#.utf8))
    }
}
