import APITransport
import Foundation
import Testing

@testable import Sandbox

/// Somebody else makes the same person at the same moment: what is said of it, what is done with which record, and what a
/// later run says.
@Suite struct TwinTests {
    private static let email = "zoe.nunez@people.example"

    private func upload(
        isOlder: Bool, lag: Int = 0, changing changes: [String: String?] = [:],
        _ check: (Journey, JSONValue, _ ours: Int, _ twin: Int) async throws -> Void
    ) async throws {
        try await withJourney {
            $0.faults = .on(.createPerson, call: 1, .twin(isOlder: isOlder))
            $0.indexLagSeconds = lag
        } _: { journey in
            try journey.resume("zoe.pdf", lines: ["Zoë Nuñez-O’Hara"])
            let job = try await journey.openJob()
            let queue = try journey.queue([People.zoe(["resume_file": "zoe.pdf"])])
            let run = try await journey.run(
                ["upload", "--json", "--yes", "--job", "\(job)", "--from", queue], changing: changes)
            #expect(run.status == 3, "\(run.output)\(run.errors)")
            let line = try #require(try run.candidates().first)
            #expect(line["outcome"] == "created", "\(run.output)")
            let ids = await journey.sandbox.people(withEmail: Self.email).map(\.id)
            let ours = try #require(line["personId"]?.integer)
            let twin = try #require(ids.first { $0 != ours })
            #expect(ids.count == 2 && line["twin"]?["personId"]?.integer == twin, "\(run.output)")
            #expect(line["twin"]?["kept"]?.integer == min(ours, twin))
            try await check(journey, line, ours, twin)
        }
    }

    @Test(arguments: [0, 3])
    func `the record with the higher number is told, kept, and gets neither résumé nor job`(lag: Int) async throws {
        try await upload(isOlder: true, lag: lag) { journey, line, ours, twin in
            #expect(line["twin"]?["text"]?.text?.contains("merge #\(ours) into #\(twin)") == true, "\(line)")
            #expect(await journey.sandbox.person(ours)?.hasResume == false)
            #expect(await journey.sandbox.workflows(ofPerson: ours).isEmpty)
            #expect(await journey.sandbox.person(ours)?.folderID == "D32007")
            // The next run goes on with the one that stays.
            let again = try await journey.run(
                "upload", "--json", "--yes", "--job", "\(try await journey.openJob())", "--from",
                try journey.queue([People.zoe()]))
            #expect(await journey.sandbox.workflows(ofPerson: twin).count == 1, "\(again.output)")
            #expect(await journey.sandbox.workflows(ofPerson: ours).isEmpty)
        }
    }

    @Test func `ours is moved to the Purge folder when the setting allows it`() async throws {
        try await upload(isOlder: true, changing: ["GEM_ICIMS_ICIMS_TWIN": "purge-ours"]) { journey, line, ours, twin in
            #expect(line["twin"]?["purged"] == true, "\(line)")
            #expect(await journey.sandbox.person(ours)?.folderID == "D32002")
            #expect(await journey.sandbox.person(twin)?.folderID == "D32007")
        }
    }

    @Test func `the record with the lower number goes on, and the twin is told`() async throws {
        try await upload(isOlder: false, changing: ["GEM_ICIMS_ICIMS_TWIN": "purge-ours"]) { journey, _, ours, twin in
            #expect(await journey.sandbox.person(ours)?.hasResume == true)
            #expect(await journey.sandbox.workflows(ofPerson: ours).count == 1)
            #expect(await journey.sandbox.person(ours)?.folderID == "D32007")
            #expect(await journey.sandbox.person(twin)?.folderID == "D32007")
        }
    }

    @Test func `somebody who was uploaded before is looked for before that is said again`() async throws {
        try await withJourney { journey in
            let arguments = ["upload", "--json", "--yes", "--from", try journey.queue([People.zoe()])]
            let first = try #require(try await journey.run(arguments).candidates().first?["personId"]?.integer)
            #expect(try await journey.run(arguments).outcomes() == ["already-uploaded"])
            let twin = try await journey.sandbox.addPerson(
                json: #"{"firstname":"Zoë","lastname":"Nuñez-O’Hara","email":"zoe.nunez@people.example"}"#)
            let doubled = try await journey.run(arguments)
            let line = try #require(try doubled.candidates().first)
            #expect(doubled.status == 3 && line["outcome"] == "already-uploaded", "\(doubled.output)")
            #expect(line["twin"]?["personId"]?.integer == twin && line["twin"]?["kept"]?.integer == first)
            await journey.sandbox.mergePerson(first, into: twin)
            let merged = try #require(try await journey.run(arguments).candidates().first)
            #expect(merged["outcome"] == "already-uploaded" && merged["personId"]?.integer == twin, "\(merged)")
            await journey.sandbox.purgePerson(twin)
            let purged = try await journey.run(arguments)
            #expect(try purged.outcomes() == ["needs-decision"], "\(purged.output)")
            #expect(purged.status == 3 && purged.output.contains("no longer there"))
        }
    }
}
