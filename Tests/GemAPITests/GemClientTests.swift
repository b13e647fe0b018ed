import APITransport
import Recruiting
import Testing

@testable import GemAPI

@Suite struct GemClientTests {
    @Test func `every request carries the key, and the secret only when there is one`() async throws {
        let gem = ScriptedGem(.json([]))
        _ = try await gem.client.users(email: "rita+x@recruiter.example")
        let request = try #require(gem.requests.first)
        #expect(request.url.hasPrefix("https://api.gem.com/v0/users?email=rita%2Bx%40recruiter.example&"))
        #expect(request.headers.contains(HTTPHeader("X-API-Key", "k3y")))
        #expect(!request.headers.contains { $0.name == "X-Application-Secret" })
        let configuration = GemConfiguration(
            baseURL: "http://127.0.0.1:8080/v0/", apiKey: "k3y", applicationSecret: "s3cret")
        _ = try await GemClient(configuration: configuration, exchange: gem).users()
        #expect(gem.requests[1].url.hasPrefix("http://127.0.0.1:8080/v0/users?"))
        #expect(gem.requests[1].headers.contains(HTTPHeader("X-Application-Secret", "s3cret")))
        var dumped = ""
        dump(configuration, to: &dumped)
        #expect(!"\(configuration) \(dumped)".contains("k3y") && !dumped.contains("s3cret"))
    }

    @Test func `a user is the one with that very address`() async throws {
        let gem = ScriptedGem(
            .json([
                ["id": "u1", "name": "Rita", "email": "Rita@recruiter.example", "new_key": [1]],
                ["id": "u2", "name": nil, "email": "marita@recruiter.example"], ["id": nil], "text",
            ]))
        let users = try await gem.client.users(email: "rita@recruiter.example")
        #expect(users == [GemUser(id: "u1", name: "Rita", email: "Rita@recruiter.example")])
    }

    @Test func `projects are those the user can read, without archived ones`() async throws {
        let gem = ScriptedGem(
            .json([
                ["id": "p1", "name": "Autumn", "is_archived": false, "user_id": "u1", "created_at": 1_717_171_717],
                ["id": "p2", "name": nil, "is_archived": nil], ["id": "p3", "name": "Old", "is_archived": true],
            ]))
        let projects = try await gem.client.projects(readableBy: "dXNlcg==")
        #expect(gem.paths == ["/v0/projects?readable_by=dXNlcg%3D%3D&is_archived=false&page=1&page_size=100"])
        #expect(
            projects == [
                GemProject(id: "p1", name: "Autumn", ownerID: "u1", createdAt: 1_717_171_717),
                GemProject(id: "p2", name: ""),
            ])
        #expect(try await gem.client.projects(readableBy: nil, includingArchived: true).count == 3)
        #expect(gem.paths.last == "/v0/projects?page=1&page_size=100")
    }

    @Test func `candidates come in the order asked for, twenty a call, deleted people named`() async throws {
        let gem = ScriptedGem { request in
            let ids = (request.query("candidate_ids") ?? "").split(separator: ",").map {
                String($0.replacing("%3D", with: "="))
            }
            let found = ids.filter { $0 != "c7=" }.reversed().map { JSONValue.object(["id": .string($0)]) }
            return .success(.json(.array(found + [["id": "stranger"]])))
        }
        let ids = (0..<45).map { "c\($0)=" }
        let answer = try await gem.client.candidates(ids: ids + ["c3=", ""])
        #expect(answer.candidates.map(\.id) == ids.filter { $0 != "c7=" })
        #expect(answer.missing == ["c7="])
        #expect(gem.requests.count == 3)
        #expect(gem.requests.allSatisfy { $0.query("page_size") == "20" })
        let sizes = gem.requests.compactMap { $0.query("candidate_ids")?.split(separator: ",").count }.sorted()
        #expect(sizes == [5, 20, 20])
        #expect(gem.requests.contains { $0.query("candidate_ids")?.hasPrefix("c0%3D,c1%3D,") == true })
        #expect(try await gem.client.candidates(ids: []) == GemCandidates())
        #expect(gem.requests.count == 3)
    }

    @Test func `one batch that fails fails the whole, never fewer candidates silently`() async {
        let gem = ScriptedGem { request in
            request.query("candidate_ids")?.contains("c25") == true
                ? .success(.text("<html>Bad gateway</html>", status: 502)) : .success(.json([]))
        }
        let failure = await gemFailure { () async throws(GemFailure) in
            _ = try await gem.client.candidates(ids: (0..<200).map { "c\($0)" })
        }
        #expect(failure?.status == 502)
        #expect(failure?.failure.kind == .unreachable)
    }

    @Test func `ids are encoded in paths and résumés come newest first`() async throws {
        let gem = ScriptedGem { request in
            if request.url.contains("uploaded_resumes") {
                return .success(
                    .json([
                        ["id": "r1", "filename": nil, "created_at": 5, "download_url": "https://files.example/1"],
                        [
                            "id": "r2", "filename": "cv.pdf", "created_at": "9",
                            "download_url": "https://files.example/2",
                        ],
                        ["id": "r3", "download_url": nil],
                    ]))
            }
            return .success(.json(["first_name": "Zoë"]))
        }
        let resumes = try await gem.client.uploadedResumes(of: "a/b==")
        #expect(resumes.map(\.id) == ["r2", "r1", "r3"])
        #expect(
            resumes[0] == GemResume(id: "r2", fileName: "cv.pdf", createdAt: 9, downloadURL: "https://files.example/2"))
        #expect(resumes[2].downloadURL.isEmpty)
        #expect(try await gem.client.candidate("a/b==") == Candidate(id: "a/b==", firstName: "Zoë"))
        #expect(
            gem.paths == [
                "/v0/candidates/a%2Fb%3D%3D/uploaded_resumes?page=1&page_size=100", "/v0/candidates/a%2Fb%3D%3D",
            ])
    }

    @Test func `the recommended exchange sends nothing that writes and retries what may be retried`() async throws {
        let gem = ScriptedGem(.text(#"{"message":"Too Many Requests"}"#, status: 429))
        let clock = TransportClock(now: { 0 }, sleep: { _ in }, random: { 0 })
        let exchange = GemClient.exchange(over: gem, clock: clock)
        let client = GemClient(configuration: GemConfiguration(apiKey: "k"), exchange: exchange)
        let failure = await gemFailure { () async throws(GemFailure) in try await client.probe() }
        #expect(failure?.failure.kind == .tryLater)
        #expect(gem.requests.count == RetryPolicy().maximumAttempts)
        await #expect(throws: TransportFailure.self) {
            try await exchange.send(APIRequest(.post, "https://api.gem.com/v0/notes"))
        }
        #expect(gem.requests.allSatisfy { $0.method == .get })
    }
}
