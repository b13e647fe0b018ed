import Testing

@testable import Sandbox

@Suite struct ConnectionTests {
    @Test func `every answer carries the day's limit, created, empty and refused ones too`() async throws {
        try await withSandbox { _, client in
            let created = try await client.create()
            let patched = try await client.icims("PATCH", "people/\(created.newID)", ["source": "Gem"])
            let refused = try await TinyClient(client.addresses, password: "wrong").icims("GET", "people/501")
            #expect([created.status, patched.status, refused.status] == [201, 204, 401])
            for answer in [created, patched, refused] {
                #expect(answer.headers["x-ratelimit-limit"] == "10000")
                // 09:00 UTC: fifteen hours until the count begins anew.
                #expect(answer.headers["x-ratelimit-reset"] == "54000")
                #expect(answer.headers["strict-transport-security"] == "max-age=7776000")
                #expect(answer.headers["x-transaction"]?.count == 36)
            }
            #expect(patched.headers["x-ratelimit-remaining"] == "9998")
        }
    }

    @Test func `the day's limit refuses with 429 until midnight`() async throws {
        try await withSandbox { options in
            options.dailyLimit = 2
        } _: { sandbox, client in
            for _ in 0..<2 { #expect(try await client.icims("GET", "people/501").status == 200) }
            let refused = try await client.icims("GET", "people/501")
            #expect(refused.status == 429)
            #expect(refused.headers["x-ratelimit-remaining"] == "0")
            #expect(refused.json["errors"]?.array?.count == 1)
            await sandbox.advanceClock(minutes: 15 * 60)
            #expect(try await client.icims("GET", "people/501").status == 200)
        }
    }

    @Test func `credentials are told apart`() async throws {
        try await withSandbox { _, client in
            let wrong = try await TinyClient(client.addresses, password: "wrong").icims("GET", "people/501")
            #expect(wrong.errorMessage == "Invalid Username or Password credentials provided")
            let service = TinyClient(client.addresses, user: SandboxCredentials.userWithoutService)
            #expect(
                try await service.icims("GET", "people/501").errorMessage
                    == "The provided Username is not Authorized to access Web Services")
            let outsider = TinyClient(client.addresses, user: SandboxCredentials.userWithoutSearch)
            #expect(try await outsider.icims("GET", "people/501").status == 200)
            let query: JSON = ["filters": [["name": "person.id", "value": ["501"]]]]
            #expect(try await outsider.search("people", query).status == 403)
            var nobody = client
            nobody.icimsHeaders = [:]
            let challenge = try await nobody.icims("GET", "people/501")
            #expect(challenge.headers["www-authenticate"]?.contains("x-icims-v1-hmac-sha256") == true)
            let customer = try await client.icims("GET", "/customers/9999")
            #expect((customer.status, customer.errorCode) == (404, 2))
            #expect(try await client.icims("GET", "/customers/1234").json["links"]?.array?.isEmpty == false)
        }
    }

    @Test func `a token needs its audience and opens the door for a day`() async throws {
        try await withSandbox { sandbox, client in
            let form = "grant_type=client_credentials&client_id=rehearsal-client&client_secret=rehearsal-secret"
            let headers = ["Content-Type": "application/x-www-form-urlencoded"]
            let base = client.addresses.icimsBaseURL
            let without = try await client.send(base, "POST", "/oauth/token", headers, Array(form.utf8))
            #expect((without.status, without.json["error"]) == (403, "access_denied"))
            let full = form + "&audience=" + percentEncoded(client.addresses.icimsAudience)
            let answer = try await client.send(base, "POST", "/oauth/token", headers, Array(full.utf8))
            #expect(answer.json["expires_in"] == 86_400)
            var bearer = client
            bearer.icimsHeaders = ["Authorization": "Bearer \(answer.json["access_token"]?.string ?? "")"]
            #expect(try await bearer.icims("GET", "people/501").status == 200)
            await sandbox.advanceClock(minutes: 24 * 60)
            #expect(try await bearer.icims("GET", "people/501").status == 401)
        }
    }

    @Test func `a body needs a length and a type`() async throws {
        try await withSandbox { _, client in
            let authorization = client.icimsHeaders["Authorization"] ?? ""
            let head =
                "POST /customers/1234/people HTTP/1.1\r\nHost: a\r\nConnection: close\r\n"
                + "Authorization: \(authorization)\r\nContent-Type: application/json\r\n"
            let chunked = head + "Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n"
            let answer = try await client.raw(client.addresses.icimsBaseURL, Array(chunked.utf8))
            #expect(String(decoding: answer.prefix(12), as: UTF8.self) == "HTTP/1.1 411")
            let base = client.addresses.icimsBaseURL
            let untyped = try await client.send(
                base, "POST", "/customers/1234/people", client.icimsHeaders, Array("{}".utf8))
            #expect(untyped.status == 415)
        }
    }

    @Test(arguments: ["HTTP/1.0", "HTTP/2.0"])
    func `another version of HTTP is refused`(version: String) async throws {
        try await withSandbox { _, client in
            let request = "GET /customers/1234 \(version)\r\nHost: a\r\n\r\n"
            let answer = try await client.raw(client.addresses.icimsBaseURL, Array(request.utf8))
            #expect(String(decoding: answer.prefix(12), as: UTF8.self) == "HTTP/1.1 505")
        }
    }

    @Test func `lists come one level at a time, by pages`() async throws {
        try await withSandbox { options in
            options.hiddenLists = ["lists.sources"]
        } _: { _, client in
            let names = try await client.icims("GET", "v2/lists").json["lists"]?.array ?? []
            #expect(names.contains("lists.person.folders"))
            #expect(!names.contains("lists.sources"))
            #expect(try await client.icims("GET", "v2/lists/lists.sources").errorCode == 3)
            let page = try await client.icims("GET", "v2/lists/lists.person.folders?size=3").json
            #expect(page["items"]?.array?.count == 3)
            #expect(page["_links"]?["next"] != nil)
            #expect(try await client.icims("GET", "v2/lists/lists.person.folders?size=1001").status == 400)
            let states = try await client.icims("GET", "v2/lists/D41001").json["items"]?.array ?? []
            #expect(states.contains { $0["value"] == "Wisconsin" })
        }
    }

    @Test func `schemas tell types and no labels`() async throws {
        try await withSandbox { _, client in
            let schema = try await client.icims("GET", "profiledefinitions/v1/person/schema").json
            #expect(schema["properties"]?["field12345"] == ["type": "string"])
            let field = try await client.icims("GET", "profiledefinitions/v1/person/field12345/schema")
            #expect((field.status, field.json) == (200, ["type": "string"]))
            #expect(try await client.icims("GET", "profiledefinitions/v1/person/field99999/schema").status == 404)
            #expect(try await client.icims("GET", "search/filtersSchema").status == 200)
        }
    }

    @Test func `a connection is kept for more calls and closed by stopping`() async throws {
        try await withSandbox { sandbox, client in
            let one =
                "GET /customers/1234/people/501 HTTP/1.1\r\nHost: a\r\n"
                + "Authorization: \(client.icimsHeaders["Authorization"] ?? "")\r\n\r\n"
            async let received = client.raw(client.addresses.icimsBaseURL, Array((one + one).utf8))
            while await sandbox.calls().count < 2 { try await Task.sleep(for: .milliseconds(5)) }
            await sandbox.stop()
            let text = String(decoding: try await received, as: UTF8.self)
            #expect(text.split(separator: "HTTP/1.1 200 OK").count == 2)
            await #expect(throws: TinyClient.NoAnswer.self) { try await client.icims("GET", "people/501") }
        }
    }
}
