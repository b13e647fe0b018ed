import APITransport
import Foundation
import Testing

@testable import Sandbox

/// A plan that a person edits between `plan` and `apply`: every decision, and what is in iCIMS afterwards.
@Suite struct PlanEditingTests {
    /// One record of the candidate of these journeys, other than Gem in everything that can be compared.
    private static let record = """
        {"firstname":"Zoë","lastname":"Nuñez-O’Hara","email":"zoe.nunez@people.example","folder":{"id":"D32007"},
        "source":"Referral","field12345":"https://www.linkedin.com/in/old-name",
        "phones":[{"phonenumber":"+1 628 555 0144","phonetype":{"id":"D83004"},"primary":true}],
        "workexperience":[{"workemployer":"Northwind Robotics Inc","worktitle":"Staff engineer",
        "workstartdate":"2021-05-01","workcity":"Berlin"}],
        "education":[{"school":{"value":"EXAMPLE University"},"major":{"value":"Physics"}}]}
        """

    private func edited(
        _ journey: Journey, job: Int? = nil, _ edit: (inout JSONValue) -> Void
    ) async throws -> Run {
        let plan = journey.directory.appendingPathComponent("plan.json")
        let queue = try journey.queue([People.zoe()])
        let job = job.map { ["--job", "\($0)"] } ?? []
        let written = try await journey.run(["plan", "-o", plan.path, "--from", queue] + job)
        #expect([0, 3].contains(written.status), "\(written.errors)")
        var document = try JSONValue(parsing: Array(try Data(contentsOf: plan)))
        edit(&document)
        try Data(document.encoded()).write(to: plan)
        return try await journey.run("apply", "--json", "--yes", plan.path)
    }

    private func fields(_ id: Int, in journey: Journey) async throws -> [String: JSONValue] {
        let person = try #require(await journey.sandbox.person(id))
        var members = try #require(try JSONValue(parsing: Array(person.json.utf8)).members)
        members["updateddate"] = nil
        return members
    }

    @Test func `undecided means undecided until somebody decides`() async throws {
        try await withJourney { journey in
            try await journey.sandbox.addPerson(json: Self.record)
            let run = try await edited(journey) { _ in }
            #expect(run.status == 3, "\(run.errors)")
            #expect(try run.outcomes() == ["needs-decision"])
            #expect(await journey.writes().isEmpty)
        }
    }

    @Test func `a link as it was written adds what is missing and changes nothing`() async throws {
        try await withJourney { journey in
            let id = try await journey.sandbox.addPerson(json: Self.record)
            let before = try await fields(id, in: journey)
            let run = try await edited(journey) { $0.decide("link", person: id, reason: "the profile was renamed") }
            #expect(try run.outcomes() == ["linked"], "\(run.output)\(run.errors)")
            var after = try await fields(id, in: journey)
            // The one thing the record did not have is the phone of Gem, beside the one that was there.
            #expect(after["phones"]?.elements.count == 2)
            #expect(after["phones"]?[0] == before["phones"]?[0])
            after["phones"] = before["phones"]
            #expect(after == before)
        }
    }

    @Test func `fields chosen to be replaced are replaced, and nothing else`() async throws {
        try await withJourney { journey in
            let id = try await journey.sandbox.addPerson(json: Self.record)
            let before = try await fields(id, in: journey)
            let run = try await edited(journey) { plan in
                plan.decide("link", person: id, reason: "the profile was renamed")
                plan.choose(["linkedin": "replace", "phone": "replace", "work[0]": "replace"])
            }
            #expect(try run.outcomes() == ["linked"], "\(run.output)\(run.errors)")
            let after = try await fields(id, in: journey)
            #expect(after["field12345"] == "https://www.linkedin.com/in/zoe-nunez-4711")
            #expect(after["phones"]?.elements.count == 1)
            #expect(after["phones"]?[0]?["phonenumber"] == "+1 (415) 555-0132")
            #expect(after["phones"]?[0]?["primary"] == true)
            let work = try #require(after["workexperience"]?[0])
            #expect(work["workemployer"] == "Northwind Robotics" && work["workstartdate"] == "2021-03-01")
            #expect(work["workcity"] == "Berlin" && work["entry"] == before["workexperience"]?[0]?["entry"])
            for key in before.keys where !["field12345", "phones", "workexperience"].contains(key) {
                #expect(after[key] == before[key], "\(key)")
            }
        }
    }

    @Test func `what was chosen and changed meanwhile goes back to review untouched`() async throws {
        try await withJourney { journey in
            let id = try await journey.sandbox.addPerson(json: Self.record)
            let plan = journey.directory.appendingPathComponent("plan.json")
            let queue = try journey.queue([People.zoe()])
            _ = try await journey.run("plan", "-o", plan.path, "--from", queue)
            var document = try JSONValue(parsing: Array(try Data(contentsOf: plan)))
            document.decide("link", person: id, reason: "the profile was renamed")
            document.choose(["linkedin": "replace"])
            try Data(document.encoded()).write(to: plan)
            try await journey.sandbox.changePerson(id, json: #"{"field12345":"https://www.linkedin.com/in/newer"}"#)
            let before = try await fields(id, in: journey)
            let run = try await journey.run("apply", "--json", "--yes", plan.path)
            #expect(run.status == 3)
            #expect(try run.outcomes() == ["needs-decision"])
            #expect(try run.candidates().first?["problem"]?.text?.contains("LinkedIn of #\(id) changed") == true)
            #expect(try await fields(id, in: journey) == before)
            #expect(await journey.writes().isEmpty)
        }
    }

    @Test(arguments: [false, true])
    func `job only submits and changes nothing else, also when it is there already`(isThere: Bool) async throws {
        try await withJourney { journey in
            let id = try await journey.sandbox.addPerson(json: Self.record)
            let job = try await journey.openJob()
            if isThere { try await journey.sandbox.submit(person: id, job: job) }
            let before = try await fields(id, in: journey)
            let run = try await edited(journey, job: job) {
                $0.decide("job-only", person: id, reason: "the profile was renamed")
            }
            #expect(run.status == 0, "\(run.errors)")
            #expect(try run.outcomes() == ["linked"], "\(run.output)")
            let step = try run.candidates().first?["steps"]?.elements.first { $0["step"] == "submit-to-job" }
            #expect(step?["state"] == "done")
            #expect((step?["detail"]?.text?.hasPrefix("already there (") == true) == isThere)
            #expect(await journey.sandbox.workflows(ofPerson: id).count == 1)
            #expect(await journey.writes().count == (isThere ? 0 : 1))
            #expect(try await fields(id, in: journey) == before)
        }
    }

    @Test func `a person beside the same one needs a reason, which is in the receipt and the history`() async throws {
        try await withJourney { journey in
            let id = try await journey.sandbox.addPerson(json: Self.record)
            let count = await journey.sandbox.peopleCount()
            let refused = try await edited(journey) { $0.decide("create") }
            #expect(refused.status == 65)
            #expect(refused.errors.contains("candidates[0] (Zoë Nuñez-O’Hara) “reason”"), "\(refused.errors)")
            #expect(refused.errors.contains("#\(id)"))
            #expect(await journey.writes().isEmpty)
            let run = try await edited(journey) { $0.decide("create", reason: "father and daughter") }
            #expect(try run.outcomes() == ["created"], "\(run.output)\(run.errors)")
            #expect(try run.candidates().first?["reasons"] == [.string("new beside #\(id): father and daughter")])
            #expect(await journey.sandbox.peopleCount() == count + 1)
            let history = try await journey.run("history", "--format", "json")
            #expect(history.output.contains("father and daughter"))
        }
    }

    @Test func `an employee's record is linked to only with a reason`() async throws {
        try await withJourney { journey in
            let id = try await journey.sandbox.addPerson(json: Self.record)
            try await journey.sandbox.changePerson(id, json: #"{"folder":{"id":"D32013"}}"#)
            let policy = try await journey.run(
                "upload", "--json", "--yes", "--on-match", "link-same", "--from", try journey.queue([People.zoe()]))
            #expect(try policy.outcomes() == ["needs-decision"], "\(policy.output)")
            #expect(await journey.writes().isEmpty)
            let refused = try await edited(journey) { $0.decide("link", person: id) }
            #expect(refused.status == 65)
            #expect(refused.errors.contains("Emp:Current Employee"), "\(refused.errors)")
            let run = try await edited(journey) { $0.decide("link", person: id, reason: "rehire, asked HR") }
            #expect(try run.outcomes() == ["linked"], "\(run.output)\(run.errors)")
            #expect(run.output.contains("rehire, asked HR"))
            #expect(await journey.sandbox.person(id)?.folderID == "D32013")
        }
    }

    @Test func `a value that is merely hidden is not taken for a blank`() async throws {
        try await withJourney({ $0.hiddenPersonFields = ["field12345"] }) { journey in
            let id = try await journey.sandbox.addPerson(json: Self.record)
            let before = try await fields(id, in: journey)
            let run = try await edited(journey) { $0.decide("link", person: id, reason: "the profile was renamed") }
            #expect(try run.outcomes() == ["linked"], "\(run.output)\(run.errors)")
            #expect(try await fields(id, in: journey)["field12345"] == before["field12345"])
            #expect(run.output.contains("may be hidden: LinkedIn"), "\(run.output)")
        }
    }

    @Test func `skipping and deferring write nothing`() async throws {
        try await withJourney { journey in
            let skipped = try await edited(journey) { $0.decide("skip", reason: "moved abroad") }
            #expect(try skipped.outcomes() == ["skipped"], "\(skipped.errors)")
            let deferred = try await edited(journey) { $0.decide("defer") }
            #expect(try deferred.outcomes() == ["skipped"], "\(deferred.errors)")
            #expect(await journey.writes().isEmpty)
        }
    }

    @Test(
        arguments: [
            (["decision": "crate"], "“decision”: “crate” is none; it can be create, link, job-only"),
            (["decison": "create"], "“decison” is no key here"),
            (["decision": "link"], "“person”: “link” needs the id of a record"),
            (["decision": "link", "person": 7], "“person”: 7 is none of the matches"),
            (["decision": "skip", "reason": " "], "“reason”: skip needs a reason"),
            (["job": "twelve"], "candidates[0].job (Zoë Nuñez-O’Hara)"),
        ] as [([String: JSONValue], String)])
    func `what cannot be used is named by candidate and key`(changes: [String: JSONValue], complaint: String)
        async throws
    {
        try await withJourney { journey in
            try await journey.sandbox.addPerson(json: Self.record)
            let run = try await edited(journey) { $0.set(changes) }
            #expect(run.status == 65)
            #expect(run.errors.contains(complaint), "\(run.errors)")
            #expect(await journey.writes().isEmpty)
        }
    }

    @Test func `a choice that makes no sense is named with what does`() async throws {
        try await withJourney { journey in
            let id = try await journey.sandbox.addPerson(json: Self.record)
            let run = try await edited(journey) { plan in
                plan.decide("link", person: id, reason: "the profile was renamed")
                plan.choose(["linkedin": "fill"])
            }
            #expect(run.status == 65)
            #expect(run.errors.contains("makes no sense for linkedin"), "\(run.errors)")
            #expect(run.errors.contains("it can be keep or replace"), "\(run.errors)")
        }
    }
}

extension JSONValue {
    /// Sets members of the first candidate.
    mutating func set(_ changes: [String: JSONValue]) {
        guard case .object(var top) = self, case .object(var first)? = top["candidates"]?[0] else { return }
        first.merge(changes) { $1 }
        top["candidates"] = .array([.object(first)])
        self = .object(top)
    }

    mutating func decide(_ decision: String, person: Int? = nil, reason: String? = nil) {
        var changes: [String: JSONValue] = ["decision": .string(decision)]
        changes["person"] = person.map { .integer($0) }
        changes["reason"] = reason.map { .string($0) }
        set(changes)
    }

    /// Chooses for fields of the first match, which must all be offered.
    fileprivate mutating func choose(_ choices: [String: String]) {
        guard case .object(var match)? = self["candidates"]?[0]?["matches"]?[0] else {
            Issue.record("there is no match to choose for")
            return
        }
        var open = Set(choices.keys)
        match["fields"] = .array(
            (match["fields"]?.elements ?? []).map { field in
                guard case .object(var members) = field, let name = field["field"]?.text, let choice = choices[name]
                else { return field }
                open.remove(name)
                members["choice"] = .string(choice)
                return .object(members)
            })
        #expect(open.isEmpty, "not offered: \(open)")
        set(["matches": .array([.object(match)])])
    }
}
