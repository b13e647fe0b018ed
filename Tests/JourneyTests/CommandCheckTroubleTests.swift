import APITransport
import Foundation
import Testing

@testable import Sandbox

/// `check` where something cannot be seen: never silently fewer matches (reference 3.1).
@Suite struct CommandCheckTroubleTests {
    @Test func `a LinkedIn field that cannot be searched makes every check incomplete, and says so`() async throws {
        try await withJourney {
            $0.hiddenPersonFields = ["field12345"]
        } _: { journey in
            let other = People.candidate(
                "c-2", "Ole", "Hansen", email: "ole@people.example", ["linked_in_handle": "ole-hansen-1"])
            let id = try await journey.sandbox.addPerson(
                json: #"{"firstname":"Ole","lastname":"Hansen","email":"ole@people.example"}"#)
            let run = try await journey.run("check", "--json", "--from", try journey.queue([People.zoe(), other]))
            let lines = try run.candidates()
            #expect(run.status != 0)
            #expect(lines.map { $0["complete"] } == [false, false])
            #expect(lines.allSatisfy { $0["problem"]?.text?.isEmpty == false })
            // What the rest of the search finds is still shown.
            #expect(lines[1]["matches"]?.elements.map { $0["personId"]?.integer } == [id])
            let upload = try await journey.run(
                "upload", "--json", "--yes", "--on-match", "create", "--from", try journey.queue([People.zoe()]))
            #expect(try upload.outcomes() == ["needs-decision"])
            #expect(upload.status == run.status, "\(upload.output)")
            #expect(await journey.writes().isEmpty)
        }
    }

    @Test func `a record this user may not see makes only its candidate's check incomplete`() async throws {
        try await withJourney { journey in
            let id = try await journey.sandbox.addPerson(
                json: #"{"firstname":"Zoë","lastname":"Nuñez-O’Hara","email":"zoe.nunez@people.example"}"#)
            await journey.sandbox.forbidPerson(id, isFoundBySearches: true)
            let queue = try journey.queue([People.zoe()] + People.crowd(5))
            let run = try await journey.run("check", "--json", "--from", queue)
            let lines = try run.candidates()
            #expect(lines.map { $0["complete"] } == [false, true, true, true, true, true])
            #expect(lines[0]["problem"]?.text?.isEmpty == false)
            #expect(try run.summary()["incomplete"] == 1)
        }
    }

    @Test func `a merged record leads to the one that survived, and a purged one to nobody`() async throws {
        try await withJourney { journey in
            let sandbox = journey.sandbox
            let survivor = try await sandbox.addPerson(
                json: #"{"firstname":"Zoë","lastname":"Nuñez-O’Hara","email":"zoe@elsewhere.example"}"#)
            let loser = try await sandbox.addPerson(
                json: """
                    {"firstname":"Zoe","lastname":"Nunez","email":"zoe.nunez@people.example",
                    "field12345":"https://uk.linkedin.com/in/zoe-nunez-4711/"}
                    """)
            let purged = try await sandbox.addPerson(
                json: #"{"firstname":"Zoë","lastname":"Nuñez-O’Hara","email":"zoe.nunez@people.example"}"#)
            await sandbox.mergePerson(loser, into: survivor)
            await sandbox.purgePerson(purged)
            let run = try await journey.run("check", "--json", "--from", try journey.queue([People.zoe()]))
            let line = try #require(try run.candidates().first)
            #expect(line["complete"] == true)
            #expect(line["matches"]?.elements.map { $0["personId"]?.integer } == [survivor])
        }
    }

    @Test func `two entries that are one person name each other`() async throws {
        try await withJourney { journey in
            let twin = People.zoe(["id": "c-twin", "linked_in_handle": "ZOE-nunez-4711"])
            let run = try await journey.run(
                "check", "--json", "--from", try journey.queue([People.zoe(), twin] + People.crowd(2)))
            let duplicates = try run.candidates().map { $0["queueDuplicates"]?.elements.compactMap(\.text) ?? [] }
            #expect(duplicates == [["c-twin"], ["c-zoe"], [], []])
        }
    }
}
