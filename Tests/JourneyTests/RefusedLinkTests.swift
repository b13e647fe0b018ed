import APITransport
import Foundation
import Testing

@testable import Sandbox

/// A link that iCIMS refuses, whole or in part: what is said, and what the next run does.
@Suite struct RefusedLinkTests {
    private func link(
        refusing routes: [FaultPlan.Route], _ check: (Journey, Run, JSONValue, [String]) async throws -> Void
    ) async throws {
        try await withJourney { journey in
            let id = try await journey.sandbox.addPerson(
                json: #"{"firstname":"Zoë","lastname":"Nuñez-O’Hara","email":"zoe.nunez@people.example"}"#)
            let arguments = [
                "upload", "--json", "--yes", "--on-match", "link-same", "--from", try journey.queue([People.zoe()]),
            ]
            await journey.sandbox.setFaults(FaultPlan(routes.map { .init($0, .always, .forbiddenByGateway) }))
            let run = try await journey.run(arguments)
            let line = try #require(try run.candidates().first, "\(run.errors)")
            try await check(journey, run, line, arguments)
            // Once the tenant is mended, the rest goes up.
            await journey.sandbox.setFaults(.none)
            let mended = try await journey.run(arguments)
            #expect(mended.status == 0, "\(mended.output)\(mended.errors)")
            #expect(try mended.outcomes() == ["linked"], "\(mended.output)")
            let record = try JSONValue(parsing: Array(try #require(await journey.sandbox.person(id)).json.utf8))
            for collection in ["phones", "workexperience", "education"] {
                #expect(record[collection]?.elements.count == 1, "\(collection): \(mended.output)")
            }
            #expect(record["field12345"]?.text == "https://www.linkedin.com/in/zoe-nunez-4711")
            #expect(try await journey.run(arguments).outcomes() == ["already-uploaded"])
        }
    }

    @Test func `a link of which everything is refused has failed, and is tried anew`() async throws {
        try await link(refusing: [.updatePerson, .collection]) { _, run, line, arguments in
            #expect(line["outcome"] == "failed" && run.status == 77, "\(run.output)")
            #expect(line["problem"]?.text?.contains("Nothing was written.") == true, "\(run.output)")
        }
    }

    @Test func `a link of which a part is refused is linked, names the part, and stays open for it`() async throws {
        try await link(refusing: [.collection]) { journey, run, line, arguments in
            #expect(line["outcome"] == "linked" && run.status == 77, "\(run.output)")
            let missing = (line["notKept"]?.elements ?? []).compactMap(\.text)
            #expect(missing.contains("education[0]") && missing.contains("phones[0]"), "\(run.output)")
            let problem = try #require(line["problem"]?.text)
            #expect(problem.contains("Written: LinkedIn") && problem.contains("Not written: "), "\(problem)")
            let again = try await journey.run(arguments)
            #expect(again.status == 77, "\(again.output)")
        }
    }
}
