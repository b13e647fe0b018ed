import APITransport
import Foundation
import Testing

@testable import Sandbox

/// Single calls that go wrong: what the receipt says, and that nothing is doubled or lost.
@Suite struct FaultAnswerTests {
    private func upload(
        faults: FaultPlan, changing changes: [String: String?] = [:],
        _ check: (Journey, Run, JSONValue, Int) async throws -> Void
    ) async throws {
        try await withJourney {
            $0.faults = faults
        } _: { journey in
            try journey.resume("zoe.pdf", lines: ["Zoë Nuñez-O’Hara"])
            let job = try await journey.openJob()
            let queue = try journey.queue([People.zoe(["resume_file": "zoe.pdf"])])
            let arguments = ["upload", "--json", "--yes", "--job", "\(job)", "--from", queue]
            let run = try await journey.run(arguments, changing: changes)
            let people = await journey.sandbox.people(withEmail: "zoe.nunez@people.example")
            #expect(people.count <= 1, "\(run.output)")
            try await check(journey, run, try #require(try run.candidates().first, "\(run.errors)"), job)
            await journey.sandbox.setFaults(.none)
            let again = try await journey.run(arguments, changing: changes)
            #expect(again.status == 0, "\(again.output)")
            let after = await journey.sandbox.people(withEmail: "zoe.nunez@people.example")
            #expect(after.count == 1, "\(again.output)")
            #expect(await journey.sandbox.workflows(ofPerson: after[0].id).map(\.jobID) == [job])
            #expect(after[0].hasResume)
            await journey.sandbox.forgetCalls()
            let third = try await journey.run(arguments, changing: changes)
            #expect(try third.outcomes() == ["already-uploaded"])
            #expect(await journey.writes().isEmpty)
        }
    }

    private static let mends: [(FaultPlan.Route, FaultPlan.Fault)] =
        [FaultPlan.Route.uploadResume, .createWorkflow].flatMap { route in
            [FaultPlan.Fault.loseAnswer, .closeBeforeActing, .badGateway, .tooManyAtOnce, .actThenAnswer(status: 429)]
                .map { (route, $0) }
        }
        + [
            .loseAnswer, .tooManyAtOnce, .actThenAnswer(status: 429), .actThenAnswer(status: 500),
            .actThenAnswer(status: 502), .actThenAnswer(status: 503),
        ].map { (.createPerson, $0) }

    @Test(arguments: mends)
    func `one write that goes wrong is looked for, and the run still ends well`(
        route: FaultPlan.Route, fault: FaultPlan.Fault
    ) async throws {
        try await upload(faults: .on(route, call: 1, fault)) { journey, run, line, job in
            #expect(line["outcome"] == "created", "\(run.output)")
            #expect(run.status == 0, "\(run.output)")
            let id = try #require(line["personId"]?.integer)
            #expect(await journey.sandbox.person(id)?.hasResume == true)
            #expect(await journey.sandbox.workflows(ofPerson: id).map(\.jobID) == [job])
        }
    }

    @Test(arguments: [FaultPlan.Fault.closeBeforeActing, .badGateway, .serverError, .unavailable])
    func `a create of which nothing is known is not repeated before a quarter of an hour has passed`(
        fault: FaultPlan.Fault
    ) async throws {
        try await withJourney {
            $0.faults = .on(.createPerson, call: 1, fault)
        } _: { journey in
            let arguments = ["upload", "--json", "--yes", "--from", try journey.queue([People.zoe()])]
            for _ in 0..<2 {
                let run = try await journey.run(arguments)
                let line = try #require(try run.candidates().first, "\(run.errors)")
                #expect(run.status == 69 && line["outcome"] == "unknown", "\(run.output)")
                #expect(line["problem"]?.text?.contains("after 15 minutes") == true, "\(run.output)")
            }
            #expect(await journey.sandbox.callCount(.createPerson) == 1)
            try journey.age(minutes: 16)
            let later = try await journey.run(arguments)
            #expect(try later.outcomes() == ["created"], "\(later.output)")
            #expect(await journey.sandbox.callCount(.createPerson) == 2)
            #expect(await journey.sandbox.people(withEmail: "zoe.nunez@people.example").count == 1)
        }
    }

    @Test(arguments: [FaultPlan.Fault.forbiddenByGateway, .serverError])
    func `a résumé that cannot be uploaded leaves the person, and the receipt says so`(
        fault: FaultPlan.Fault
    ) async throws {
        try await upload(faults: FaultPlan([.init(.uploadResume, .always, fault)])) { journey, run, line, _ in
            let id = try #require(line["personId"]?.integer, "\(run.output)")
            #expect(await journey.sandbox.person(id) != nil)
            let step = line["steps"]?.elements.first { $0["step"] == "attach-resume" }
            #expect(step?["state"] != "done")
            #expect(step?["detail"]?.text?.isEmpty == false)
            // It says what is there and what is not, whether the answer was a refusal or a fault.
            let problem = line["problem"]?.text ?? ""
            #expect(problem.contains("Written: the person (#\(id))"), "\(problem)")
            #expect(!problem.contains("Nothing was written"))
            #expect(problem.contains(": the résumé"), "\(problem)")
            #expect(run.status != 0, "\(run.output)")
        }
    }

    @Test func `a submission that is refused leaves the person, and the next run submits`() async throws {
        let faults = FaultPlan([.init(.createWorkflow, .always, .forbiddenByGateway)])
        try await upload(faults: faults) { journey, run, line, _ in
            #expect(line["outcome"] == "created", "\(run.output)")
            #expect(line["workflowId"] == nil)
            #expect(run.status == 77, "\(run.output)")
        }
    }

    @Test func `entries the create did not keep are added`() async throws {
        try await upload(faults: .on(.createPerson, call: 1, .dropCollections)) { journey, run, line, _ in
            #expect(run.status == 0, "\(run.output)")
            let steps = line["steps"]?.elements ?? []
            #expect(steps.first { $0["step"] == "fill-person" }?["state"] == "done")
            #expect(line["notKept"] == [])
            let id = try #require(line["personId"]?.integer)
            let record = try JSONValue(parsing: Array(try #require(await journey.sandbox.person(id)).json.utf8))
            for collection in ["phones", "workexperience", "education"] {
                #expect(record[collection]?.elements.count == 1, "\(collection)")
            }
        }
    }

    @Test func `a LinkedIn field that cannot be read back is unproven, not failed`() async throws {
        try await withJourney {
            $0.hiddenPersonFields = ["field12345"]
        } _: { journey in
            let run = try await journey.run(
                ["upload", "--json", "--yes", "--from", try journey.queue([People.zoe()])],
                changing: ["GEM_ICIMS_ICIMS_LINKEDIN_FILTER": nil])
            let line = try #require(try run.candidates().first)
            #expect(run.status == 0, "\(run.output)")
            #expect(line["outcome"] == "created")
            #expect(line["unproven"] == ["field12345"])
            #expect(line["notKept"] == [])
        }
    }

    @Test func `a record that was merged since the review is not written to`() async throws {
        try await withJourney { journey in
            let sandbox = journey.sandbox
            let id = try await sandbox.addPerson(
                json: #"{"firstname":"Zoë","lastname":"Nuñez-O’Hara","email":"zoe.nunez@people.example"}"#)
            let plan = journey.directory.appendingPathComponent("plan.json").path
            let queue = try journey.queue([People.zoe()])
            _ = try await journey.run("plan", "-o", plan, "--on-match", "link-same", "--from", queue)
            let survivor = try await sandbox.addPerson(
                json: #"{"firstname":"Zoë","lastname":"Nuñez-O’Hara","email":"zoe@elsewhere.example"}"#)
            await sandbox.mergePerson(id, into: survivor)
            let run = try await journey.run("apply", "--json", "--yes", plan)
            #expect(run.status == 3, "\(run.output)\(run.errors)")
            #expect(try run.candidates().first?["problem"]?.text?.contains("#\(survivor)") == true)
            #expect(await journey.writes().isEmpty)
        }
    }

    @Test func `somebody whom a colleague submitted already is there, and not submitted twice`() async throws {
        try await withJourney { journey in
            let id = try await journey.sandbox.addPerson(
                json: #"{"firstname":"Zoë","lastname":"Nuñez-O’Hara","email":"zoe.nunez@people.example"}"#)
            let job = try await journey.openJob()
            let workflow = try await journey.sandbox.submit(person: id, job: job)
            let queue = try journey.queue([People.zoe()])
            let run = try await journey.run(
                "upload", "--json", "--yes", "--on-match", "link-same", "--job", "\(job)", "--from", queue)
            let line = try #require(try run.candidates().first)
            #expect(line["outcome"] == "linked", "\(run.output)")
            #expect(line["workflowId"]?.integer == workflow)
            let step = line["steps"]?.elements.first { $0["step"] == "submit-to-job" }
            #expect(step?["detail"]?.text?.hasPrefix("already there") == true)
            #expect(await journey.sandbox.workflows(ofPerson: id).count == 1)
        }
    }
}
