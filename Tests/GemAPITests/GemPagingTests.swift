import APITransport
import Recruiting
import Synchronization
import Testing

@testable import GemAPI

@Suite struct GemPagingTests {
    /// Serves ids in pages of `size`, with or without the header, whatever was asked for.
    private func project(of total: Int, size: Int = 100, header: Bool = true, claims: Int? = nil) -> ScriptedGem {
        ScriptedGem { request in
            let page = Int(request.query("page") ?? "") ?? 1
            let start = (page - 1) * size
            let ids = start < total ? Array(start..<min(start + size, total)) : []
            let pages = claims ?? (total + size - 1) / size
            let pagination: JSONValue? =
                header ? ["total": .integer(total), "total_pages": .integer(pages), "page": .integer(page)] : nil
            return .success(
                .json(
                    .array(ids.map { ["candidate_id": .string("c\($0)"), "added_at": 1] }), pagination: pagination))
        }
    }

    /// Total, page size of the server, header, pages it claims, calls needed.
    @Test(
        arguments: [
            (0, 100, true, nil, 1), (0, 100, false, nil, 1), (99, 100, true, nil, 1), (100, 100, true, nil, 1),
            (100, 100, false, nil, 2), (300, 100, true, nil, 3), (250, 100, false, nil, 3),
            // A server that gives smaller pages than asked for.
            (120, 50, true, nil, 3),
            // A header that stops too early, and one that goes on for ever.
            (300, 100, true, 1, 3), (150, 100, true, 99, 3),
        ] as [(Int, Int, Bool, Int?, Int)])
    func `every id of a project is read once`(total: Int, size: Int, header: Bool, claims: Int?, calls: Int)
        async throws
    {
        let gem = project(of: total, size: size, header: header, claims: claims)
        #expect(try await gem.client.projectCandidates("UHJvamVjdDox=").ids == (0..<total).map { "c\($0)" })
        #expect(gem.requests.count == calls)
        #expect(
            gem.paths.first == "/v0/projects/UHJvamVjdDox%3D/candidates?sort=asc&page=1&page_size=100")
    }

    @Test func `an id that slid to the next page counts once`() async throws {
        let gem = ScriptedGem { request in
            let start = request.query("page") == "1" ? 0 : 99
            let end = request.query("page") == "1" ? 100 : 120
            return .success(.json(.array((start..<end).map { ["candidate_id": .string("c\($0)")] })))
        }
        #expect(try await gem.client.projectCandidates("p").ids == (0..<120).map { "c\($0)" })
    }

    /// Somebody is removed while the second page is on its way, so that one slips from it to the first.
    @Test func `whoever slipped between two pages is found by reading again`() async throws {
        let calls = Mutex(0)
        let shifting = ScriptedGem { request in
            let number = calls.withLock { count in
                count += 1
                return count
            }
            let start = request.query("page") == "1" ? 0 : number <= 2 ? 101 : 100
            let end = request.query("page") == "1" ? 100 : 200
            return .success(
                .json(
                    .array((start..<end).map { ["candidate_id": .string("c\($0)")] }),
                    pagination: ["total": 200, "total_pages": 2]))
        }
        let found = try await shifting.client.projectCandidates("p")
        #expect(found.ids == (0..<200).map { "c\($0)" })
        #expect(found.missing == 0)
        #expect(found.problems(of: "Rail").isEmpty)
        #expect(shifting.requests.count == 4)
    }

    @Test(arguments: [(200, 199, 1), (200, 150, 50), (3, 0, 3)])
    func `whoever stays missing is counted, and it is said`(total: Int, listed: Int, missing: Int) async throws {
        let gem = ScriptedGem { request in
            let start = ((Int(request.query("page") ?? "") ?? 1) - 1) * 100
            let ids = start < listed ? Array(start..<min(start + 100, listed)) : []
            return .success(
                .json(
                    .array(ids.map { ["candidate_id": .string("c\($0)")] }),
                    pagination: ["total": .integer(total), "total_pages": .integer((total + 99) / 100)]))
        }
        let found = try await gem.client.projectCandidates("p")
        #expect(found.ids.count == listed)
        #expect(found.missing == missing)
        let problem = try #require(found.problems(of: "Rail").first)
        #expect(problem.message.contains("\(missing)") && problem.message.contains("\(total)"), "\(problem.message)")
        #expect(problem.kind == .brokenAnswer)
    }

    @Test func `each reading gives somebody else, and both count`() async throws {
        let calls = Mutex(0)
        let gem = ScriptedGem { _ in
            let number = calls.withLock { count in
                count += 1
                return count
            }
            let ids = number == 1 ? ["a", "b"] : ["b", "c"]
            return .success(
                .json(.array(ids.map { ["candidate_id": .string($0)] }), pagination: ["total": 4, "total_pages": 1]))
        }
        let found = try await gem.client.projectCandidates("p")
        #expect(Set(found.ids) == ["a", "b", "c"])
        #expect(found.missing == 1)
    }

    @Test func `a server that gives the same page for ever does not keep us, and its page is not the whole`() async {
        let gem = ScriptedGem(.json(.array((0..<100).map { ["candidate_id": .string("c\($0)")] })))
        let failure = await gemFailure { () async throws(GemFailure) in
            _ = try await gem.client.projectCandidates("p")
        }
        #expect(failure?.failure.kind == .brokenAnswer)
        #expect(gem.requests.count == 2)
    }

    @Test func `pages without end are not read for ever`() async {
        let gem = ScriptedGem { request in
            let page = Int(request.query("page") ?? "") ?? 1
            return .success(.json(.array((0..<100).map { ["candidate_id": .string("c\(page)-\($0)")] })))
        }
        let failure = await gemFailure { () async throws(GemFailure) in
            _ = try await gem.client.projectCandidates("p")
        }
        #expect(failure?.failure.message.contains("does not end") == true)
        #expect(gem.requests.count == 500)
    }

    /// Ids given, and what the header says there is. Of a project's candidates the others go on, and it is said how many
    /// are missing; of any other list a part is worth nothing.
    @Test(arguments: [(0, 5), (60, 160), (100, 101)]) func `less than the header speaks of is not the whole`(
        given: Int, total: Int
    ) async {
        let gem = ScriptedGem { request in
            let ids = request.query("page") == "1" ? Array(0..<given) : []
            return .success(
                .json(
                    .array(ids.map { ["id": .string("u\($0)"), "email": "u@x.example"] }),
                    pagination: ["total": .integer(total), "total_pages": 1]))
        }
        let failure = await gemFailure { () async throws(GemFailure) in
            _ = try await gem.client.users()
        }
        #expect(failure?.failure.kind == .brokenAnswer)
        #expect(failure?.failure.message.contains("\(total)") == true)
    }

    @Test(arguments: ["{}", "null", #"{"message":"try later"}"#, #""""#, ""])
    func `what is no list is not an empty one`(text: String) async {
        let gem = ScriptedGem(.text(text))
        let failure = await gemFailure { () async throws(GemFailure) in
            _ = try await gem.client.projectCandidates("p")
        }
        #expect(failure?.failure.kind == .brokenAnswer)
    }

    @Test func `candidates who are left out of an answer that is not whole are not deleted`() async {
        let gem = ScriptedGem(.json([], pagination: ["total": 2]))
        let failure = await gemFailure { () async throws(GemFailure) in
            _ = try await gem.client.candidates(ids: ["a", "b"])
        }
        #expect(failure?.failure.kind == .brokenAnswer)
    }

    @Test func `a page that cannot be read fails the list`() async {
        let gem = ScriptedGem { request in
            request.query("page") == "1"
                ? .success(.json(.array((0..<100).map { ["candidate_id": .string("c\($0)")] })))
                : .success(.text(#"[{"candidate_id": "c100"#))
        }
        let failure = await gemFailure { () async throws(GemFailure) in
            _ = try await gem.client.projectCandidates("p").ids
        }
        #expect(failure?.failure.kind == .brokenAnswer)
    }
}
