import APITransport
import Foundation
import Testing

@testable import Sandbox

/// `upload --on-match`: what a policy decides, and what it leaves to a person (reference 1.3).
@Suite struct CommandPolicyTests {
    /// One candidate without a match, one who is surely there, one who shares a name only.
    private func people(in journey: Journey) async throws -> (queue: String, same: Int) {
        let same = try await journey.sandbox.addPerson(
            json: """
                {"firstname":"Zoë","lastname":"Nuñez-O’Hara","email":"ZOE.nunez@people.example",
                "folder":{"id":"D32007"},"phones":[{"phonenumber":"415-555-0132"}]}
                """)
        try await journey.sandbox.addPerson(
            json: #"{"firstname":"Ole","lastname":"Hansen","email":"another.ole@people.example"}"#)
        let ole = People.candidate("c-ole", "Ole", "Hansen", email: "ole@people.example")
        let queue = try journey.queue([
            People.candidate("c-new", "Amira", "Castelliq", email: "amira@people.example"), People.zoe(), ole,
        ])
        return (queue, same)
    }

    @Test(arguments: [
        ("ask", ["created", "needs-decision", "needs-decision"], 3),
        ("skip", ["created", "skipped", "skipped"], 0),
        ("link-same", ["created", "linked", "needs-decision"], 3),
        ("create", ["created", "needs-decision", "created"], 3),
    ])
    func `a policy decides what it may and leaves the rest`(
        policy: String, outcomes: [String], status: Int32
    ) async throws {
        try await withJourney { journey in
            let queue = try await people(in: journey).queue
            let before = await journey.sandbox.peopleCount()
            let run = try await journey.run("upload", "--json", "--yes", "--on-match", policy, "--from", queue)
            #expect(try run.outcomes() == outcomes, "\(run.errors)")
            #expect(run.status == status)
            #expect(await journey.sandbox.peopleCount() == before + outcomes.count { $0 == "created" })
            for outcome in Set(outcomes) {
                #expect(try run.summary()[outcome]?.integer == outcomes.count { $0 == outcome })
            }
        }
    }

    @Test func `linking fills blanks and changes nothing else`() async throws {
        try await withJourney { journey in
            let (queue, id) = try await people(in: journey)
            let before = try await record(id, in: journey)
            let run = try await journey.run("upload", "--json", "--yes", "--on-match", "link-same", "--from", queue)
            #expect(try run.outcomes()[1] == "linked", "\(run.output)")
            let after = try await record(id, in: journey)
            let filled = Set(after.keys).subtracting(before.keys)
            #expect(filled == ["field12345", "workexperience", "education"])
            #expect(after.filter { !filled.contains($0.key) } == before)
            #expect(after["field12345"] == "https://www.linkedin.com/in/zoe-nunez-4711")
            #expect(after["workexperience"]?.elements.count == 1)
        }
    }

    private func record(_ id: Int, in journey: Journey) async throws -> [String: JSONValue] {
        let person = try #require(await journey.sandbox.person(id))
        var members = try #require(try JSONValue(parsing: Array(person.json.utf8)).members)
        members["updateddate"] = nil
        return members
    }

    @Test func `a match that appears after the review stops the upload`() async throws {
        try await withJourney { journey in
            let queue = try journey.queue([People.zoe()])
            let plan = journey.directory.appendingPathComponent("plan.json").path
            let planned = try await journey.run("plan", "-o", plan, "--from", queue)
            #expect(planned.status == 0, "\(planned.errors)")
            let id = try await journey.sandbox.addPerson(
                json: #"{"firstname":"Zoë","lastname":"Nuñez-O’Hara","email":"zoe.nunez@people.example"}"#)
            let run = try await journey.run("apply", "--json", "--yes", plan)
            #expect(run.status == 3, "\(run.errors)")
            #expect(try run.outcomes() == ["needs-decision"])
            #expect(try run.candidates().first?["problem"]?.text?.contains("#\(id)") == true)
            #expect(await journey.writes().isEmpty)
        }
    }

    @Test func `a plan that was applied writes nothing when it is applied again`() async throws {
        try await withJourney { journey in
            let plan = journey.directory.appendingPathComponent("plan.json").path
            _ = try await journey.run("plan", "-o", plan, "--from", try journey.queue(People.crowd(3)))
            #expect(await journey.writes().isEmpty)
            let first = try await journey.run("apply", "--json", "--yes", plan)
            #expect(try first.outcomes() == ["created", "created", "created"], "\(first.errors)")
            await journey.sandbox.forgetCalls()
            let second = try await journey.run("apply", "--json", "--yes", plan)
            #expect(try second.outcomes() == Array(repeating: "already-uploaded", count: 3))
            #expect(await journey.writes().isEmpty)
        }
    }
}
