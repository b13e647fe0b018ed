import APITransport
import Foundation
import Testing

/// TLS is always verified, redirects are never followed, plain http stays on this machine (rules 2.6).
@Suite struct SecureTransportTests {
    private func outcome(
        _ url: String, environment: [String: String] = [:], headers: [HTTPHeader] = []
    ) async -> Result<APIResponse, TransportFailure> {
        let exchange = HTTPClientExchange(.init(environment: environment))
        let result: Result<APIResponse, TransportFailure>
        do throws(TransportFailure) {
            result = .success(try await exchange.send(APIRequest(.get, url, headers: headers)))
        } catch {
            result = .failure(error)
        }
        await exchange.shutdown()
        return result
    }

    @Test func `a certificate from an unknown root is refused before anything is sent`() async throws {
        let server = try await SecureServer()
        guard case .failure(.notSent(let words)) = await outcome("https://localhost:\(server.port)/") else {
            Issue.record("it was not refused")
            return
        }
        #expect(words.contains("certificate is not trusted"))
        try await server.stop()
    }

    @Test func `SSL_CERT_FILE adds trust in the company's own root`() async throws {
        let server = try await SecureServer()
        let root = try SecureServer.rootFile()
        defer { try? FileManager.default.removeItem(atPath: root) }
        let result = await outcome("https://localhost:\(server.port)/", environment: ["SSL_CERT_FILE": root])
        #expect(try result.get().status == 200)
        try await server.stop()
    }

    @Test func `a trusted certificate for another name is refused`() async throws {
        let server = try await SecureServer()
        let root = try SecureServer.rootFile()
        defer { try? FileManager.default.removeItem(atPath: root) }
        let result = await outcome("https://127.0.0.1:\(server.port)/", environment: ["SSL_CERT_FILE": root])
        guard case .failure(.notSent) = result else {
            Issue.record("it was not refused: \(result)")
            return
        }
        try await server.stop()
    }

    @Test func `an unreadable SSL_CERT_FILE is told as such`() async throws {
        let server = try await SecureServer()
        let exchange = HTTPClientExchange(.init(environment: ["SSL_CERT_FILE": "/nowhere/roots.pem"]))
        let result = await exchange.reach("https://localhost:\(server.port)/")
        await exchange.shutdown()
        guard case .failure(let obstacle) = result else {
            Issue.record("it was not refused")
            return
        }
        #expect(obstacle.kind == .trustFile)
        try await server.stop()
    }

    @Test func `what stands in the way is told apart`() async throws {
        let server = try await SecureServer()
        let silent = try LoopbackServer([.hangUp])
        let dead = try LoopbackServer.deadPort()
        let exchange = HTTPClientExchange(.init(environment: [:]))
        for (url, kind) in [
            ("https://localhost:\(server.port)/", Obstacle.Kind.certificate),
            ("http://127.0.0.1:\(dead)/", .connection),
            ("http://127.0.0.1:\(silent.port)/", .silence), ("http://api.example/", .address),
        ] {
            let result = await exchange.reach(url)
            guard case .failure(let obstacle) = result else {
                Issue.record("\(url) was reached")
                continue
            }
            #expect(obstacle.kind == kind, "\(url)")
        }
        await exchange.shutdown()
        try await server.stop()
    }

    @Test(arguments: [301, 302, 303, 307, 308])
    func `a redirect carries no credential anywhere`(status: Int) async throws {
        let elsewhere = try LoopbackServer([.answer("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")])
        let server = try LoopbackServer([
            .answer(
                "HTTP/1.1 \(status) Moved\r\nLocation: http://127.0.0.1:\(elsewhere.port)/\r\n"
                    + "Content-Length: 0\r\n\r\n")
        ])
        let result = await outcome(
            "http://127.0.0.1:\(server.port)/", headers: [HTTPHeader("Authorization", "Basic abc")])
        #expect(try result.get().status == status)
        #expect(elsewhere.requests.isEmpty)
    }

    @Test(arguments: [
        ("https://api.icims.com/x", "https://api.icims.com"), ("HTTPS://API.icims.com:443", "https://api.icims.com"),
        ("http://127.0.0.1:8081/customers", "http://127.0.0.1:8081"), ("http://[::1]:80/", "http://[::1]"),
        ("https://user:pass@api.icims.com/", "https://api.icims.com"),
        ("https://api.icims.com@evil.example/", "https://evil.example"),
    ])
    func `an origin is scheme, host and port`(url: String, origin: String) {
        #expect(RequestAddress.origin(of: url) == origin)
    }
}
