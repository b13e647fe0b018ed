import APITransport
import OpenSSLShim
import Testing

/// TLS is always verified, redirects are never followed, plain http stays on this machine (rules 2.6).
@Suite struct SecureTransportTests {
    /// Trusts the tests' own root.
    private func trusting() throws -> HTTPClientExchange.Settings {
        .init(environment: ["SSL_CERT_FILE": try TLSIdentity.rootFile()])
    }

    @Test func `a certificate from an unknown root is refused before anything is sent`() async throws {
        let server = try LoopbackServer([.ok], identity: TLSIdentity())
        let failure = await failure(of: APIRequest(.post, server.secureURL()))
        #expect(
            failure
                == .notSent(
                    "No secure connection could be agreed: the server's certificate is not trusted here "
                        + "(SSL_CERT_FILE names other roots)."))
        #expect(server.requests.isEmpty)
    }

    @Test func `SSL_CERT_FILE brings trust in the company's own root`() async throws {
        let server = try LoopbackServer([.ok], identity: TLSIdentity())
        let response = try await outcome(of: APIRequest(.get, server.secureURL()), trusting()).get()
        #expect(response.status == 200)
    }

    @Test(arguments: [
        (TLSIdentity.Certificate.expired, "(it has expired)"), (.notYetValid, "(it is not valid yet)"),
        (.selfSigned, "(SSL_CERT_FILE names other roots)"),
    ])
    func `a certificate that proves nothing is refused`(
        certificate: TLSIdentity.Certificate, reason: String
    ) async throws {
        let server = try LoopbackServer([.ok], identity: TLSIdentity(certificate))
        let failure = await failure(of: APIRequest(.post, server.secureURL()), try trusting())
        let words = "No secure connection could be agreed: the server's certificate is not trusted here \(reason)."
        #expect(failure == .notSent(words))
    }

    @Test func `a trusted certificate for another name is refused`() async throws {
        let server = try LoopbackServer([.ok], identity: TLSIdentity())
        let failure = await failure(of: APIRequest(.post, server.secureURL(host: "127.0.0.1")), try trusting())
        #expect(failure == .notSent("The server's certificate is for another host."))
    }

    @Test(arguments: [TLS1_VERSION, TLS1_1_VERSION])
    func `an old version of TLS is no common ground`(version: Int32) async throws {
        let server = try LoopbackServer([.ok], identity: TLSIdentity(newestVersion: version))
        let failure = await failure(of: APIRequest(.post, server.secureURL()), try trusting())
        #expect(failure == .notSent("No secure connection could be agreed: the two sides found no common ground."))
    }

    @Test func `TLS 1.2 is good enough`() async throws {
        let server = try LoopbackServer([.ok], identity: TLSIdentity(newestVersion: TLS1_2_VERSION))
        #expect(try await outcome(of: APIRequest(.get, server.secureURL()), trusting()).get().status == 200)
    }

    @Test func `a server that never agrees on a secure connection has got nothing`() async throws {
        let server = try LoopbackServer([[.wait]])
        let settings = HTTPClientExchange.Settings(connectTimeout: 0.2, environment: [:])
        let failure = await failure(of: APIRequest(.post, server.secureURL()), settings)
        #expect(failure == .notSent("The host did not finish agreeing on a secure connection."))
    }

    @Test func `plain http where TLS is expected means nothing was sent`() async throws {
        let server = try LoopbackServer([[.say(Array("HTTP/1.1 400 Bad Request\r\n\r\n".utf8)), .wait]])
        let failure = await failure(of: APIRequest(.post, server.secureURL()))
        #expect(failure == .notSent("No secure connection could be agreed: the two sides found no common ground."))
    }

    @Test(arguments: ["/nowhere/roots.pem", "/dev/null"])
    func `an unreadable SSL_CERT_FILE is told as such`(file: String) async throws {
        let server = try LoopbackServer([.ok], identity: TLSIdentity())
        let exchange = HTTPClientExchange(.init(environment: ["SSL_CERT_FILE": file]))
        let result = await exchange.reach(server.secureURL())
        await exchange.shutdown()
        #expect(
            result
                == .failure(
                    Obstacle(.trustFile, "The file with the trusted certificates (SSL_CERT_FILE) cannot be read.")))
    }

    @Test func `what stands in the way is told apart`() async throws {
        let server = try LoopbackServer([.ok], identity: TLSIdentity())
        let silent = try LoopbackServer([.hangUp])
        let dead = try LoopbackServer.deadPort()
        let exchange = HTTPClientExchange(.init(environment: [:]))
        for (url, kind) in [
            (server.secureURL(), Obstacle.Kind.certificate), ("http://127.0.0.1:\(dead)/", .connection),
            (silent.url(), .silence), ("http://api.example/", .address), ("https://api.example:65536/", .address),
        ] {
            let result = await exchange.reach(url)
            guard case .failure(let obstacle) = result else {
                Issue.record("\(url) was reached")
                continue
            }
            #expect(obstacle.kind == kind, "\(url)")
        }
        await exchange.shutdown()
    }

    @Test(arguments: [301, 302, 303, 307, 308])
    func `a redirect carries no credential anywhere`(status: Int) async throws {
        let elsewhere = try LoopbackServer([.ok])
        let server = try LoopbackServer([
            .answer(
                "HTTP/1.1 \(status) Moved\r\nLocation: http://127.0.0.1:\(elsewhere.port)/\r\n"
                    + "Content-Length: 0\r\n\r\n")
        ])
        let request = APIRequest(.get, server.url(), headers: [HTTPHeader("Authorization", "Basic abc")])
        #expect(try await outcome(of: request).get().status == status)
        #expect(elsewhere.connections == 0)
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
