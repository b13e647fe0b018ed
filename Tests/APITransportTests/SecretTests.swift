import APITransport
import Synchronization
import Testing

@Suite struct SecretTests {
    @Test func `a secret never shows itself`() {
        let secret: Secret = "hunter22"
        var text = "\(secret) \(String(reflecting: secret)) \([secret])"
        dump(secret, to: &text)
        #expect(!text.contains("hunter22"))
    }

    @Test func `a secret is fetched once for all who wait`() async throws {
        let fetched = Mutex(0)
        let secret = Secret { () async throws(SecretFault) in
            fetched.withLock { $0 += 1 }
            for _ in 0..<20 { await Task.yield() }
            return "hunter22"
        }
        let values = await withTaskGroup { group in
            for _ in 0..<20 { group.addTask { try? await secret.value() } }
            return await group.reduce(into: Set<String?>()) { $0.insert($1) }
        }
        #expect(values == ["hunter22"])
        #expect(fetched.withLock { $0 } == 1)
    }

    @Test func `a failed fetch is told to everybody and not repeated at once`() async {
        let fetched = Mutex(0)
        let secret = Secret { () async throws(SecretFault) in
            fetched.withLock { $0 += 1 }
            throw SecretFault("No secret.")
        }
        for _ in 0..<3 { await #expect(throws: SecretFault("No secret.")) { try await secret.value() } }
        #expect(fetched.withLock { $0 } == 1)
    }

    @Test func `a refusal that repeats what it was sent loses the secrets, a success keeps its data`() async throws {
        let echo = "Bearer t0ken-abc is wrong, so is hunter22"
        func answer(_ status: Int) -> Result<APIResponse, TransportFailure> {
            .success(
                APIResponse(status: status, headers: [HTTPHeader("X-Error", "1:hunter22")], body: Array(echo.utf8)))
        }
        let secret: Secret = "hunter22"
        let exchange = RedactingExchange(ScriptedExchange([answer(401), answer(200)]), secrets: [secret])
        let request = APIRequest(.get, "https://a.example/", headers: [HTTPHeader("Authorization", "Bearer t0ken-abc")])
        let refusal = try await exchange.send(request)
        #expect(String(decoding: refusal.body, as: UTF8.self) == "Bearer ••• is wrong, so is •••")
        #expect(refusal.header("X-Error") == "1:•••")
        #expect(String(decoding: try await exchange.send(request).body, as: UTF8.self) == echo)
    }
}
