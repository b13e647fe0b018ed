import APITransport
import Recruiting
import Testing

@testable import GemAPI

@Suite struct GemProjectTests {
    private let projects: [JSONValue] = [
        ["id": "UHJvamVjdDox", "name": "Autumn  Engineers"], ["id": "UHJvamVjdDoy", "name": "autumn"],
        ["id": "UHJvamVjdDoz", "name": "Winter Zürich"], ["id": "UHJvamVjdDo0", "name": "Winter"],
        ["id": "UHJvamVjdDo1", "name": "Winter"], ["id": "UHJvamVjdDo2==", "name": "Old days", "is_archived": true],
    ]

    private var gem: ScriptedGem {
        ScriptedGem { request in
            let path = RequestAddress.path(of: request.url)
            guard path.hasPrefix("/v0/projects/") else {
                let wanted = self.projects.filter {
                    request.query("is_archived") != "false" || $0["is_archived"] == nil
                }
                return .success(.json(.array(wanted)))
            }
            let id = String(path.dropFirst("/v0/projects/".count).replacing("%3D", with: "="))
            let project = self.projects.first { $0["id"]?.text == id }
            return .success(project.map { .json($0) } ?? .json(["code": 404, "status": "Not Found"], status: 404))
        }
    }

    @Test(arguments: [
        ("UHJvamVjdDoz", "UHJvamVjdDoz", 1), (" UHJvamVjdDo2== ", "UHJvamVjdDo2==", 1),
        ("https://www.gem.com/projects/autumn-engineers--UHJvamVjdDox", "UHJvamVjdDox", 1),
        ("HTTPS://WWW.GEM.COM/projects/a--b--UHJvamVjdDo2%3D%3D/candidates?x=1#y", "UHJvamVjdDo2==", 1),
        ("gem.com/projects/UHJvamVjdDoy", "UHJvamVjdDoy", 1),
        ("AUTUMN", "UHJvamVjdDoy", 1), ("autumn engineers", "UHJvamVjdDox", 1), ("winter zür", "UHJvamVjdDoz", 1),
        ("Old days", "UHJvamVjdDo2==", 2),
    ])
    func `a project is found by what a person would paste or type`(text: String, id: String, calls: Int) async throws {
        let gem = gem
        #expect(try await gem.client.resolveProject(text, readableBy: "u1").id == id)
        #expect(gem.requests.count == calls)
    }

    @Test func `a name that looks like an id is still a name`() async throws {
        let gem = ScriptedGem { request in
            request.url.contains("/projects/")
                ? .success(.json(["code": 404], status: 404)) : .success(.json([["id": "p1", "name": "Backend2026"]]))
        }
        #expect(try await gem.client.resolveProject("backend2026", readableBy: nil).id == "p1")
    }

    @Test(arguments: [
        ("Winter", ["fits 2 Gem projects", "gem:UHJvamVjdDo0", "gem:UHJvamVjdDo1"]),
        ("W", ["fits 3 Gem projects"]), ("Spring", ["has no project “Spring”"]), ("  ", ["No Gem project is named"]),
        ("https://www.gem.com/projects/gone--UHJvamVjdDo5", ["has no project"]),
    ])
    func `several or none is said with the choices`(text: String, words: [String]) async throws {
        let gem = gem
        let failure = try #require(
            await gemFailure { () async throws(GemFailure) in
                _ = try await gem.client.resolveProject(text, readableBy: nil)
            })
        #expect(failure.failure.kind == .input)
        for words in words { #expect(failure.failure.message.contains(words), "\(failure.failure.message)") }
    }

    @Test func `a bad key is not taken for an unknown project`() async {
        let gem = ScriptedGem(.text(#"{"message":"Forbidden"}"#, status: 403))
        let failure = await gemFailure { () async throws(GemFailure) in
            _ = try await gem.client.resolveProject("UHJvamVjdDox", readableBy: nil)
        }
        #expect(failure?.failure.kind == .notPermitted)
    }
}
