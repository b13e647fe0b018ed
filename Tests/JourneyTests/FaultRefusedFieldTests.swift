import APITransport
import Sandbox
import Testing

/// An installation that does not take some fields in a create: nobody stays out because of them, and what could not be
/// brought in afterwards is named.
@Suite struct FaultRefusedFieldTests {
    private static let linkedInField = "field12345"

    @Test func `lists and a profile that a create refuses are added to the person afterwards`() async throws {
        try await withJourney {
            $0.fieldsRefusedInCreate = ["phones", "workexperience", "education", Self.linkedInField]
        } _: { journey in
            let before = await journey.sandbox.peopleCount()
            let run = try await journey.run(
                "upload", "--json", "--yes", "--from", try journey.queue([People.zoe()]))
            let line = try #require(try run.candidates().first)
            #expect(run.status == 0, "\(run.errors)")
            #expect(line["outcome"] == "created")
            #expect(line["notKept"] == [])
            #expect(line["problem"]?.text == nil)
            #expect(await journey.sandbox.peopleCount() == before + 1)
            let found = await journey.sandbox.people(withEmail: "zoe.nunez@people.example")
            let record = try JSONValue(parsing: Array(try #require(found.first).json.utf8))
            #expect(record["phones"]?.elements.count == 1)
            #expect(record["workexperience"]?.elements.count == 1)
            #expect(record["education"]?.elements.count == 1)
            #expect(record[Self.linkedInField]?.text == "https://www.linkedin.com/in/zoe-nunez-4711")
        }
    }

    @Test func `a source person that is refused is named as not kept, and the person is there`() async throws {
        try await withJourney {
            $0.fieldsRefusedInCreate = ["sourceperson"]
        } _: { journey in
            let run = try await journey.run(
                "upload", "--json", "--yes", "--from", try journey.queue([People.zoe()]))
            let line = try #require(try run.candidates().first)
            #expect(line["outcome"] == "created")
            #expect(line["notKept"] == ["sourceperson"])
            #expect(line["problem"]?.text?.contains("sourceperson") == true, "\(run.output)")
        }
    }

    @Test func `a create whose folder is refused stays refused, and is sent once`() async throws {
        try await withJourney {
            $0.fieldsRefusedInCreate = ["folder"]
        } _: { journey in
            let before = await journey.sandbox.peopleCount()
            let run = try await journey.run(
                "upload", "--json", "--yes", "--from", try journey.queue([People.zoe()]))
            #expect(try run.outcomes() == ["failed"])
            #expect(await journey.sandbox.peopleCount() == before)
            #expect(await journey.sandbox.calls().filter { $0.path.hasSuffix("/people") }.count == 1)
        }
    }
}
