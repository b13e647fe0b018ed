import APITransport
import Synchronization
import Testing

@testable import ICIMSAPI

@Suite struct AuthenticationTests {
    private let base = "https://api.icims.com"

    @Test func `basic sends user and password in one line of Base64`() async throws {
        let script = ScriptedExchange([json("{}")])
        let exchange = AuthorizedExchange(script, to: base, as: .basic(username: "robot", password: "open sesame"))
        _ = try await exchange.send(APIRequest(.get, base + "/customers/1234"))
        #expect(script.requests.first?.header("Authorization") == "Basic cm9ib3Q6b3BlbiBzZXNhbWU=")
    }

    @Test(arguments: [
        "https://api.icims.com.evil.example/customers/1234", "https://evil.example/customers/1234",
        "http://api.icims.com/customers/1234", "https://api.icims.com:444/customers/1234",
    ])
    func `credentials go to no other host, port or scheme`(url: String) async {
        let script = ScriptedExchange([json("{}")])
        let exchange = AuthorizedExchange(script, to: base, as: .basic(username: "robot", password: "p"))
        await #expect(throws: TransportFailure.self) { try await exchange.send(APIRequest(.get, url)) }
        #expect(script.requests.isEmpty)
    }

    // Computed with Python's hashlib and hmac, and the second once more with openssl, from icims-api 2.2.
    @Test func `a signed read has the signature computed by hand`() {
        let signature = RequestSignature(
            user: "robot", key: "0123456789abcdef0123456789abcdef", date: "2015-04-17T15:21:37Z")
        let signed = signature.signing(
            APIRequest(.get, base + "/customers/1234/people/107?fields=firstname,lastname"))
        #expect(
            signed.header("Authorization")
                == "x-icims-v1-hmac-sha256 user=robot,"
                + "signedheaders=content-type;host;x-icims-content-sha256;x-icims-date,"
                + "signature=1f9484d6ff5d82756a6093da3504f70241461700b1aa2e0c73072edf915da6f2")
        #expect(signed.header("x-icims-date") == "2015-04-17T15:21:37Z")
        #expect(
            signed.header("x-icims-content-sha256")
                == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
        #expect(signed.header("Host") == "api.icims.com")
    }

    @Test func `a signed search signs its body, its port and its query`() {
        let signature = RequestSignature(
            user: "integration@sandbox.example", key: "s3cret key", date: "2026-11-24T09:00:00Z")
        let signed = signature.signing(
            APIRequest(
                .post, "http://127.0.0.1:8081/customers/1234/search/people?staleness=0",
                headers: [HTTPHeader("Content-Type", "application/json"), HTTPHeader("Accept", "application/json")],
                body: Array(#"{"filters":[{"name":"person.lastname","value":["Nuñez"]}]}"#.utf8)))
        #expect(
            signed.header("x-icims-content-sha256")
                == "db3d46e26ba60c1cd6c18a2697055c5bbc14b148c165fbb5ee9200dc90392c0d")
        #expect(
            signed.header("Authorization")?.hasSuffix(
                ",signature=f025e42eed4a5b2c77c62237b93f343cbd930ea0ff68dfa0770ba8ccc6988d96") == true)
        #expect(signed.headers.count { $0.name.lowercased() == "content-type" } == 1)
        #expect(signed.header("Accept") == "application/json")
    }

    @Test func `a signed request without a query keeps the empty line for it`() {
        let signature = RequestSignature(
            user: "robot", key: "0123456789abcdef0123456789abcdef", date: "2026-11-24T09:00:00Z")
        let signed = signature.signing(APIRequest(.get, "https://api-eu.icims.com/customers/1234"))
        #expect(
            signed.header("Authorization")?.hasSuffix(
                ",signature=caeeb47c79a1fdad99016ef234e2423ebc42040c11c47502755543fe7623d60c") == true)
    }

    @Test func `each attempt is signed with its own time`() async throws {
        let script = ScriptedExchange([json("{}"), json("{}")])
        let time = Mutex(1_763_974_800)
        let exchange = AuthorizedExchange(script, to: base, as: .hmac(username: "robot", key: "k3y")) {
            time.withLock {
                $0 += 60; return $0
            }
        }
        for _ in 0..<2 { _ = try await exchange.send(APIRequest(.get, base + "/customers/1")) }
        #expect(
            script.requests.compactMap { $0.header("x-icims-date") } == [
                "2025-11-24T09:01:00Z", "2025-11-24T09:02:00Z",
            ])
    }

    @Test(arguments: ICIMSRegion.allCases)
    func `each region has its own hosts and audience`(region: ICIMSRegion) {
        let expected: [ICIMSRegion: [String]] = [
            .us: ["https://api.icims.com", "https://login.icims.com/oauth/token", "https://api.icims.com/v1/"],
            .eu: ["https://api-eu.icims.com", "https://login.icims.eu/oauth/token", "https://api.icims.eu/v1/"],
            .ca: ["https://api.icims.ca", "https://login.icims.ca/oauth/token", "https://api.icims.ca/v1/"],
        ]
        #expect([region.baseURL, region.tokenURL, region.audience] == expected[region])
    }

    @Test func `no credential can be printed`() {
        let authentications: [ICIMSAuthentication] = [
            .basic(username: "robot", password: "hunter22"), .hmac(username: "robot", key: "hunter22"),
            .oauth(OAuthClient(tokenURL: "https://login.example", audience: "a", id: "c", secret: "hunter22")),
        ]
        for authentication in authentications {
            var dumped = "\(authentication) \(String(reflecting: authentication))"
            dump(authentication, to: &dumped)
            #expect(!dumped.contains("hunter22"))
        }
    }
}

extension APIRequest {
    func header(_ name: String) -> String? { headers.first { $0.name.lowercased() == name.lowercased() }?.value }
}
