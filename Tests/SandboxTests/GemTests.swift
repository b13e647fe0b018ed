import Testing

@testable import Sandbox

@Suite struct GemTests {
    @Test func `lists are bare arrays with their page in a header`() async throws {
        try await withSandbox { _, client in
            let project = percentEncoded(client.addresses.projects[0].id)
            let first = try await client.gem("/v0/projects/\(project)/candidates?sort=asc")
            #expect(first.json.array?.count == 20)
            let info = try JSON(parsing: first.headers["x-pagination"] ?? "")
            #expect(
                info == [
                    "total": 200, "total_pages": 10, "first_page": 1, "last_page": 10, "page": 1, "next_page": 2,
                ])
            let all = try await client.gem("/v0/projects/\(project)/candidates?sort=asc&page_size=100&page=2&limit=5")
            #expect(all.json.array?.count == 100)
            let past = try await client.gem("/v0/projects/\(project)/candidates?page=11")
            #expect(past.json == [])
            #expect(try JSON(parsing: past.headers["x-pagination"] ?? "")["page"] == nil)
        }
    }

    @Test(arguments: [
        "/v0/candidates?page_size=101", "/v0/candidates?page=0", "/v0/candidates?page_size=x",
        "/v0/candidates?email=nonsense", "/v0/candidates?sort=up", "/v0/candidates?linked_in_handle=",
        "/v0/projects?is_archived=maybe",
        "/v0/candidates?candidate_ids=1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21",
    ]) func `what is not valid is refused with 422`(path: String) async throws {
        try await withSandbox { _, client in
            let answer = try await client.gem(path)
            #expect(answer.status == 422)
            #expect(answer.json["code"] == 422)
            #expect(answer.json["errors"]?["query"]?.object?.isEmpty == false)
        }
    }

    @Test func `addresses match by containing and handles exactly`() async throws {
        try await withSandbox { _, client in
            let contained = try await client.gem("/v0/candidates?email=rivera%40mail.example").json.array ?? []
            #expect(contained.map { $0["first_name"] } == ["Tomás"])
            let handle = try #require(contained[0]["linked_in_handle"]?.string)
            #expect(try await client.gem("/v0/candidates?linked_in_handle=\(handle)").json.array?.count == 1)
            #expect(try await client.gem("/v0/candidates?linked_in_handle=\(handle.dropLast())").json == [])
            let newest = try await client.gem("/v0/candidates?page_size=2").json.array ?? []
            #expect((newest[0]["created_at"]?.integer ?? 0) >= (newest[1]["created_at"]?.integer ?? 0))
        }
    }

    @Test func `ids are opaque and may be sent encoded`() async throws {
        try await withSandbox { sandbox, client in
            let ids = await sandbox.candidateIDs(ofProject: client.addresses.projects[0].id)
            let id = try #require(ids.first { $0.hasSuffix("=") } ?? ids.first)
            #expect(try await client.gem("/v0/candidates/\(percentEncoded(id))").json["id"] == .string(id))
            let batch = ids.prefix(20).map { percentEncoded($0) }.joined(separator: "%2C")
            #expect(try await client.gem("/v0/candidates?candidate_ids=\(batch)").json.array?.count == 20)
            #expect(try await client.gem("/v0/candidates/bm9ib2R5").status == 404)
        }
    }

    @Test func `a wrong key gets the gateway's answer and events the application's`() async throws {
        try await withSandbox { _, client in
            var stranger = client
            stranger.gemHeaders = ["X-API-Key": "wrong"]
            let refused = try await stranger.gem("/v0/users")
            #expect((refused.status, refused.json) == (403, ["message": "Forbidden"]))
            let events = try await client.gem("/v0/candidates/events")
            #expect((events.status, events.json["message"]) == (403, "Events are deprecated"))
            #expect(try await client.gem("/v0/users", method: "DELETE").status == 405)
        }
    }

    @Test func `projects are filtered by reader and archive`() async throws {
        try await withSandbox { _, client in
            let email = percentEncoded(client.addresses.gemUserEmail)
            let users = try await client.gem("/v0/users?email=\(email)").json.array ?? []
            let me = percentEncoded(users.first?["id"]?.string ?? "")
            let mine =
                try await client.gem("/v0/projects?readable_by=\(me)&is_archived=false&sort=asc").json.array ?? []
            #expect(users.count == 1)
            #expect(mine.first?["name"] == "iOS Engineers, Berlin")
            #expect(!mine.contains { $0["name"] == "Security (confidential)" || $0["name"] == "Interns 2024" })
        }
    }

    @Test func `files are elsewhere, take no key and run out`() async throws {
        try await withSandbox { sandbox, client in
            let ids = await sandbox.candidateIDs(ofProject: client.addresses.projects[0].id)
            let list =
                try await client.gem("/v0/candidates/\(percentEncoded(ids[0]))/uploaded_resumes").json.array ?? []
            let link = try #require(list.first?["download_url"]?.string?.dropping(prefix: client.addresses.gemBaseURL))
            #expect(link.hasPrefix("/downloads/"))
            #expect(await sandbox.apiKeyReachedDownloads() == false)
            let base = client.addresses.gemBaseURL
            let file = try await client.send(base, "GET", link, [:], nil)
            #expect(file.status == 200)
            #expect(file.body.starts(with: Array("%PDF-".utf8)))
            #expect(try await client.gem(link).status == 400)
            #expect(await sandbox.apiKeyReachedDownloads())
            await sandbox.advanceClock(minutes: 16)
            let late = try await client.send(base, "GET", link, [:], nil)
            #expect((late.status, late.headers["content-type"]) == (403, "application/xml"))
        }
    }

    @Test func `a burst of five hundred empties the bucket, and it fills at twenty a second`() {
        var bucket = TokenBucket()
        let start = ContinuousClock.now
        let burst = (0..<501).map { _ in bucket.take(at: start) }
        #expect(burst == Array(repeating: true, count: 500) + [false])
        let later = start.advanced(by: .milliseconds(100))
        let refilled = (0..<3).map { _ in bucket.take(at: later) }
        #expect(refilled == [true, true, false])
    }
}
