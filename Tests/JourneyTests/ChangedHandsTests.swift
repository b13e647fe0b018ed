import APITransport
import Foundation
import Testing

@testable import Sandbox

/// A plan is carried out later, and perhaps elsewhere: what it says about a number may be about somebody else by then.
@Suite struct ChangedHandsTests {
    private static let zoe = #"{"firstname":"Zoë","lastname":"Nuñez-O’Hara","email":"zoe.nunez@people.example"}"#

    private func plan(_ journey: Journey, _ arguments: String...) async throws -> String {
        let plan = journey.directory.appendingPathComponent("plan.json").path
        let queue = try journey.queue([People.zoe()])
        let run = try await journey.run(["plan", "-o", plan, "--from", queue, "--on-match", "link-same"] + arguments)
        #expect(run.status == 0, "\(run.errors)")
        return plan
    }

    @Test(arguments: ["link", "job-only"])
    func `a record that is somebody else by now gets nothing of the plan`(decision: String) async throws {
        try await withJourney { journey in
            let id = try await journey.sandbox.addPerson(json: Self.zoe)
            let plan = try await plan(journey, "--job", "\(try await journey.openJob())")
            let text = try String(contentsOfFile: plan, encoding: .utf8)
            try Data(text.replacing(#""decision" : "link""#, with: #""decision" : "\#(decision)""#).utf8)
                .write(to: URL(fileURLWithPath: plan))
            try await journey.sandbox.changePerson(
                id, json: #"{"firstname":"Somebody","lastname":"Else","email":"else@people.example"}"#)
            let before = await journey.sandbox.person(id)
            let run = try await journey.run("apply", "--json", "--yes", plan)
            #expect(run.status == 3, "\(run.output)\(run.errors)")
            #expect(try run.outcomes() == ["needs-decision"])
            #expect(run.output.contains("#\(id) is Somebody Else by now"), "\(run.output)")
            #expect(await journey.sandbox.person(id) == before)
            #expect(await journey.writes().isEmpty)
        }
    }

    @Test func `a record that was renamed and keeps her address is still hers`() async throws {
        try await withJourney { journey in
            let id = try await journey.sandbox.addPerson(json: Self.zoe)
            let plan = try await plan(journey)
            try await journey.sandbox.changePerson(id, json: #"{"lastname":"Bakker"}"#)
            let run = try await journey.run("apply", "--json", "--yes", plan)
            #expect(try run.outcomes() == ["linked"], "\(run.output)\(run.errors)")
            #expect(await journey.sandbox.person(id)?.lastName == "Bakker")
        }
    }

    @Test(arguments: ["customer", "host", "nothing"])
    func `a plan for another iCIMS is refused`(other: String) async throws {
        try await withJourney { journey in
            let plan = try await plan(journey)
            var members = try #require(
                try JSONValue(parsing: Array(Data(contentsOf: URL(fileURLWithPath: plan)))).members)
            #expect(members["customer"]?.text == journey.addresses.customerID)
            #expect(members["host"]?.text?.hasPrefix("127.0.0.1:") == true)
            members[other] = other == "nothing" ? nil : "elsewhere"
            if other == "nothing" { members["customer"] = nil }
            try Data(JSONValue.object(members).encoded()).write(to: URL(fileURLWithPath: plan))
            let run = try await journey.run("apply", "--json", "--yes", plan)
            #expect(run.status == 65, "\(run.output)\(run.errors)")
            #expect(run.errors.contains("customer"), "\(run.errors)")
            #expect(await journey.writes().isEmpty)
        }
    }
}
