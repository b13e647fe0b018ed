import APITransport
import Foundation
import Testing

@testable import Sandbox

/// `check`: who may already be there (reference 3.1).
@Suite struct CommandCheckTests {
    /// A small project of the rehearsal.
    private static let project = (name: "Interns 2024", size: 12)

    @Test func `check answers for each candidate in the project's order, and sums up last`() async throws {
        try await withJourney { journey in
            let run = try await journey.run("check", "--json", "--from", "gem:\(Self.project.name)")
            #expect(run.status == 0, "\(run.errors)")
            let lines = try run.candidates()
            let project = try #require(journey.addresses.projects.first { $0.name == Self.project.name })
            #expect(
                lines.map { $0["candidate"]?["id"]?.text }
                    == (await journey.sandbox.candidateIDs(ofProject: project.id)))
            for line in lines {
                let keys = try #require(line.members).keys
                #expect(
                    keys.contains(["candidate", "matches", "queueDuplicates", "complete", "icimsCalls"]), "\(keys)")
                #expect(line["complete"] == true)
                for match in line["matches"]?.elements ?? [] { try expectStableKeys(of: match) }
            }
            let summary = try run.summary()
            let log = await journey.sandbox.calls()
            #expect(summary["candidates"]?.integer == Self.project.size)
            #expect(summary["icimsCalls"]?.integer == log.count { !$0.isGem })
            #expect(summary["gemCalls"]?.integer == log.count { $0.isGem })
        }
    }

    private func expectStableKeys(of match: JSONValue) throws {
        let keys = try #require(match.members).keys
        let stable = [
            "personId", "name", "verdict", "score", "evidence", "counterEvidence", "folder", "applications", "url",
        ]
        #expect(keys.contains(stable), "\(keys)")
        #expect(["same", "likely", "possible"].contains(match["verdict"]?.text ?? ""))
        for evidence in match["evidence"]?.elements ?? [] {
            #expect(try #require(evidence.members).keys.contains(["signal", "grade", "gem", "icims"]))
        }
    }

    @Test func `a project is found by id, by web address and by name alike`() async throws {
        try await withJourney { journey in
            let project = try #require(journey.addresses.projects.first { $0.name == Self.project.name })
            let id = project.id.replacing("=", with: "%3D")
            var answers: Set<[String]> = []
            for source in [project.id, "https://www.gem.com/projects/interns-2024--\(id)", "interns 2024"] {
                let run = try await journey.run("check", "--json", "--from", "gem:\(source)")
                #expect(run.status == 0, "\(source): \(run.errors)")
                answers.insert(try run.candidates().map { $0["candidate"]?["id"]?.text ?? "?" })
            }
            #expect(answers.count == 1)
            #expect(answers.first?.count == Self.project.size)
        }
    }

    @Test func `a JSON array, one object, lines and standard input give the same answers`() async throws {
        try await withJourney { journey in
            let people = [People.zoe(), People.candidate("c-2", "Ole", "Hansen", email: "ole@people.example")]
            let array = journey.directory.appendingPathComponent("queue.json")
            try Data(JSONValue.array(people).encoded(pretty: true)).write(to: array)
            let lines = try journey.queue(people)
            let fromArray = try await journey.run("check", "--json", "--from", array.path)
            let fromLines = try await journey.run("check", "--json", "--from", lines)
            let text = try String(contentsOfFile: lines, encoding: .utf8)
            let fromInput = try await journey.run(["check", "--json", "--from", "-"], input: text)
            #expect(fromArray.status == 0, "\(fromArray.errors)")
            #expect(
                try fromArray.candidates().map { $0["candidate"]?["name"]?.text } == ["Zoë Nuñez-O’Hara", "Ole Hansen"])
            #expect(try fromLines.candidates() == fromArray.candidates())
            #expect(try fromInput.candidates() == fromArray.candidates())
        }
    }

    @Test func `a very common name is read up to a limit, and its bearer is found all the same`() async throws {
        try await withJourney { journey in
            let own = try await journey.sandbox.addPerson(
                json:
                    #"{"firstname":"Wei","lastname":"Zhang","field12345":"https://www.linkedin.com/in/wei-zhang-8a21b"}"#
            )
            for number in 0..<90 {
                _ = try await journey.sandbox.addPerson(
                    json: #"{"firstname":"Wei","lastname":"Zhang","email":"wei\#(number)@zhang.example"}"#)
            }
            let wei = People.candidate(
                "c-wei", "Wei", "Zhang", email: "wei@private.example", ["linked_in_handle": "wei-zhang-8a21b"])
            let run = try await journey.run("check", "--json", "--from", try journey.queue([wei] + People.crowd(3)))
            let line = try #require(try run.candidates().first)
            // Everybody was found, and not everybody was read.
            #expect(line["complete"] == false)
            #expect(line["matches"]?[0]?["personId"]?.integer == own)
            #expect(line["matches"]?[0]?["verdict"] == "same")
            let reads = await journey.sandbox.calls().filter { $0.route == .readPerson }.count
            let unread = try #require(line["unreadNamesakes"]?.integer)
            #expect(unread > 0)
            #expect(reads + unread >= 91 && reads < 60)
            #expect(line["icimsCalls"]?.integer == 1)
        }
    }

    @Test func `two hundred candidates cost few searches, and each person is read once`() async throws {
        try await withJourney {
            $0.peopleCount = 2_000
        } _: { journey in
            let run = try await journey.run("check", "--json", "--from", "gem:iOS Engineers, Berlin")
            #expect(run.status == 0 || run.status == 77, "\(run.errors)")
            #expect(try run.candidates().count == 200)
            let calls = await journey.sandbox.calls().filter { !$0.isGem }
            let searches = calls.filter { $0.route == .search }
            let reads = calls.filter { $0.route == .readPerson }.map(\.path)
            #expect(searches.count <= 10)
            #expect(Set(reads).count == reads.count)
            // Whoever is read is shown, but for the few records whose names only begin alike or were merged.
            let shown = Set(
                try run.candidates().flatMap { $0["matches"]?.elements.compactMap { $0["personId"]?.integer } ?? [] })
            #expect(reads.count <= shown.count + shown.count / 8)
            let summary = try run.summary()
            #expect(summary["icimsSearches"]?.integer == searches.count)
            #expect(summary["icimsCalls"]?.integer == calls.count)
            print(
                "check of 200: \(searches.count) searches, \(reads.count) people read, \(shown.count) shown, \(summary)"
            )
            // Nothing is asked twice: the second check finds everybody in the cache.
            let again = try await journey.run("check", "--json", "--from", "gem:iOS Engineers, Berlin")
            #expect(try again.candidates().map { $0["matches"] } == run.candidates().map { $0["matches"] })
            let later = await journey.sandbox.calls().dropFirst(calls.count).filter { $0.route == .readPerson }.map(
                \.path)
            #expect(Set(later).isDisjoint(with: reads))
        }
    }
}

extension Dictionary<String, JSONValue>.Keys {
    /// Whether all of these are among them.
    func contains(_ names: [String]) -> Bool { names.allSatisfy { contains($0) } }
}
