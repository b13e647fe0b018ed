import APITransport
import Testing

@Suite struct ProxySettingsTests {
    private func proxy(_ environment: [String: String]) throws -> ProxySettings {
        try #require(ProxySettings.reading(environment)).get()
    }

    @Test func `a proxy address gives host, port and credentials`() throws {
        let proxy = try proxy(["HTTPS_PROXY": "http://ann:p%40s%3As@proxy.example:3128/"])
        #expect(proxy.host == "proxy.example")
        #expect(proxy.port == 3128)
        #expect(proxy.username == "ann")
        #expect(proxy.password == "p@s:s")
    }

    @Test(arguments: [
        ("proxy.example", ProxySettings.Scheme.http, "proxy.example", 8080), ("https://p", .https, "p", 443),
        ("socks5h://p", .socks5h, "p", 1080), ("HTTP://[2001:db8::7]:3128", .http, "2001:db8::7", 3128),
        ("http://p:65535", .http, "p", 65_535),
    ])
    func `what is left out is as usual`(text: String, scheme: ProxySettings.Scheme, host: String, port: Int) throws {
        let proxy = try proxy(["https_proxy": text])
        #expect((proxy.scheme, proxy.host, proxy.port) == (scheme, host, port))
    }

    @Test func `no proxy without a name for one`() {
        #expect(ProxySettings.reading(["HTTPS_PROXY": "", "NO_PROXY": "*"]) == nil)
        #expect(ProxySettings.reading(["HTTP_PROXY": "http://proxy.example"]) == nil)
    }

    @Test func `lower case wins, and ALL_PROXY is the last resort`() throws {
        #expect(try proxy(["HTTPS_PROXY": "a", "https_proxy": "b", "ALL_PROXY": "c"]).host == "b")
        #expect(try proxy(["all_proxy": "c"]).host == "c")
    }

    @Test(arguments: ["http://u:hunter22@p:70000", "http://p:x", "ftp://p", "http://:3128", "http://[::1", "http://"])
    func `a proxy that cannot be understood stops what would go through it, and nothing is shown`(
        text: String
    ) async throws {
        let server = try LoopbackServer([.ok])
        let settings = HTTPClientExchange.Settings(environment: ["HTTPS_PROXY": text])
        let failure = await failure(of: APIRequest(.get, "https://api.example/"), settings)
        #expect(
            failure
                == .notSent("HTTPS_PROXY is not the address of a proxy, such as http://proxy.example.com:3128."))
        #expect(try await outcome(of: APIRequest(.get, server.url()), settings).get().status == 200)
    }
}

@Suite struct ProxyExceptionsTests {
    @Test(arguments: [
        ("example.com", "example.com", 443, true), ("example.com", "hr.example.com", 443, true),
        ("example.com", "notexample.com", 443, false), ("example.com", "example.com.evil.org", 443, false),
        (".example.com", "example.com", 443, true), (".example.com", "hr.example.com", 443, true),
        ("*.example.com", "hr.example.com", 443, true), ("*.example.com", "xexample.com", 443, false),
        ("EXAMPLE.com.", "hr.Example.COM", 443, true), ("example.com", "example.com.", 443, true),
        ("example.com:8443", "hr.example.com", 8443, true), ("example.com:8443", "hr.example.com", 443, false),
        ("example.com:", "example.com", 443, false), ("example.com:70000", "example.com", 443, false),
        ("*", "api.icims.com", 443, true), ("a, *", "api.icims.com", 443, true),
        ("a b,c\texample.org", "example.org", 443, true), ("", "api.icims.com", 443, false),
    ])
    func `a name is that host and all below it`(list: String, host: String, port: Int, isDirect: Bool) {
        #expect(ProxyExceptions(list).hold(host: host, port: port) == isDirect)
    }

    @Test(arguments: [
        ("10.0.0.0/8", "10.255.1.2", 443, true), ("10.0.0.0/8", "11.0.0.1", 443, false),
        ("192.168.16.0/20", "192.168.31.255", 443, true), ("192.168.16.0/20", "192.168.32.0", 443, false),
        ("10.0.0.7/32", "10.0.0.7", 443, true), ("10.0.0.7/32", "10.0.0.6", 443, false),
        ("0.0.0.0/0", "8.8.8.8", 443, true), ("10.0.0.0/33", "10.0.0.0", 443, false),
        ("10.0.0.0/-1", "10.0.0.0", 443, false), ("10.0.0.0/", "10.0.0.0", 443, false),
        ("10.0.0.7", "10.0.0.7", 443, true), ("10.0.0.7:8443", "10.0.0.7", 8443, true),
        ("10.0.0.7:8443", "10.0.0.7", 443, false), ("10.0.0.0/8:8443", "10.1.1.1", 8443, true),
        ("0.7", "10.0.0.7", 443, false), ("10.0.0.0/8", "ten.example", 443, false),
        ("2001:db8::/32", "2001:db8:ffff::1", 443, true), ("2001:db8::/32", "2001:db9::1", 443, false),
        ("2001:DB8::7", "2001:db8:0:0:0:0:0:7", 443, true), ("[2001:db8::7]", "2001:db8::7", 443, true),
        ("[2001:db8::7]:8443", "2001:db8::7", 8443, true), ("[2001:db8::7]:8443", "2001:db8::7", 443, false),
        ("[2001:db8::]/32", "2001:db8::7", 443, false), ("10.0.0.0/8", "::ffff:10.0.0.1", 443, true),
        ("::/0", "10.0.0.1", 443, false),
    ])
    func `an address is itself or lies in a range`(list: String, host: String, port: Int, isDirect: Bool) {
        #expect(ProxyExceptions(list).hold(host: host, port: port) == isDirect)
    }

    @Test(arguments: ["localhost", "127.0.0.1", "127.8.9.10", "::1", "gem.localhost"])
    func `this machine is always called directly`(host: String) throws {
        let proxy = try #require(ProxySettings.reading(["https_proxy": "proxy:1"])).get()
        #expect(!proxy.applies(to: host, port: 443))
        #expect(proxy.applies(to: "api.icims.com", port: 443))
    }
}

/// Through a proxy of this machine to a host that is nowhere else.
@Suite struct ProxiedExchangeTests {
    private static let opened: [UInt8] = Array("HTTP/1.1 200 Connection established\r\nX-Proxy: 1\r\n\r\n".utf8)

    private func settings(_ proxy: LoopbackServer, user: String = "") throws -> HTTPClientExchange.Settings {
        .init(environment: [
            "HTTPS_PROXY": "http://\(user)127.0.0.1:\(proxy.port)", "SSL_CERT_FILE": try TLSIdentity.rootFile(),
        ])
    }

    @Test func `the host is reached through the proxy, which sees its name, its own credentials and no others`()
        async throws
    {
        let host = try LoopbackServer([.ok], identity: TLSIdentity())
        let proxy = try LoopbackServer([[.readHead, .say(Self.opened), .tunnel(to: host.port)]])
        let request = APIRequest(
            .post, "https://api.example/people", headers: [HTTPHeader("X-API-Key", "k3y")], body: Array("{}".utf8))
        let response = try await outcome(of: request, settings(proxy, user: "ann:p%40ss@")).get()
        #expect(response.status == 200)
        #expect(response.header("X-Proxy") == nil)
        let asked = try #require(proxy.requests.first)
        #expect(asked.hasPrefix("CONNECT api.example:443 HTTP/1.1\r\n"))
        // "ann:p@ss"
        #expect(asked.contains("\r\nProxy-Authorization: Basic YW5uOnBAc3M=\r\n"))
        #expect(!asked.contains("k3y"))
        let arrived = try #require(host.requests.first)
        #expect(arrived.contains("\r\nX-API-Key: k3y\r\n"))
        #expect(!arrived.contains("Proxy-Authorization"))
    }

    @Test(arguments: [
        (407, "The proxy asks for a user and a password."), (403, "The proxy did not open the way."),
        (502, "The proxy did not open the way."),
    ])
    func `a proxy that refuses has passed nothing on`(status: Int, words: String) async throws {
        let proxy = try LoopbackServer([
            [.readHead, .say(Array("HTTP/1.1 \(status) No\r\nContent-Length: 0\r\n\r\n".utf8))]
        ])
        let exchange = HTTPClientExchange(try settings(proxy))
        let result = await exchange.reach("https://api.example/")
        await exchange.shutdown()
        #expect(result == .failure(Obstacle(.proxy, words)))
    }

    @Test func `a proxy that hangs up or is not there has passed nothing on`() async throws {
        let proxy = try LoopbackServer([[.readHead]])
        let request = APIRequest(.post, "https://api.example/")
        #expect(await failure(of: request, try settings(proxy)) == .notSent("The proxy did not open the way."))
        let dead = try LoopbackServer.deadPort()
        let settings = HTTPClientExchange.Settings(environment: ["HTTPS_PROXY": "127.0.0.1:\(dead)"])
        #expect(
            await failure(of: request, settings)
                == .notSent("The proxy 127.0.0.1 refuses connections on port \(dead)."))
    }

    @Test func `a certificate is checked behind a proxy as well`() async throws {
        let host = try LoopbackServer([.ok], identity: TLSIdentity())
        let proxy = try LoopbackServer([[.readHead, .say(Self.opened), .tunnel(to: host.port)]])
        let failure = await failure(of: APIRequest(.post, "https://other.example/"), try settings(proxy))
        #expect(failure == .notSent("The server's certificate is for another host."))
        #expect(host.requests.isEmpty)
    }
}
