import APITransport
import Foundation
import Testing

@testable import Sandbox

/// Who is who from run to run and from file to file: nobody is left out, nobody is taken for another (rules 2.1).
@Suite struct CommandIdentityTests {
    private func entry(_ id: JSONValue?, _ first: String, _ last: String, _ mail: String) -> JSONValue {
        var members: [String: JSONValue] = [
            "first_name": .string(first), "last_name": .string(last),
            "emails": [["email_address": .string(mail), "is_primary": true]],
        ]
        if let id { members["id"] = id }
        return .object(members)
    }

    @Test(arguments: ["noemail@agency.example", "jobs@agency.example", "n/a@agency.example"])
    func `people who share an address of nobody's are created, each once`(mail: String) async throws {
        try await withJourney { journey in
            let queue = try journey.queue([
                entry(nil, "Hugo", "Varn", mail), entry(nil, "Selma", "Ojo", mail), entry(nil, "Timo", "Rask", mail),
            ])
            let first = try await journey.run("upload", "--json", "--yes", "--on-match", "create", "--from", queue)
            #expect(try first.outcomes() == ["created", "created", "created"], "\(first.output)\(first.errors)")
            #expect(first.status == 0)
            let second = try await journey.run("upload", "--json", "--yes", "--on-match", "create", "--from", queue)
            #expect(try second.outcomes() == Array(repeating: "already-uploaded", count: 3), "\(second.errors)")
            #expect(try second.summary()["candidates"] == 3)
        }
    }

    @Test func `row numbers that come again in another file are other people`() async throws {
        try await withJourney { journey in
            let monday = try journey.queue([
                entry(1, "Greta", "Alm", "greta@alm.example"), entry(2, "Noor", "Idris", "noor@idris.example"),
            ])
            let first = try await journey.run("upload", "--json", "--yes", "--from", monday)
            #expect(try first.outcomes() == ["created", "created"], "\(first.errors)")
            let tuesday = try journey.queue([
                entry(1, "Felix", "Baum", "felix@baum.example"), entry("2", "Tara", "Quist", "tara@quist.example"),
                entry(3, "Greta", "Alm", "greta@alm.example"),
            ])
            let second = try await journey.run("upload", "--json", "--yes", "--from", tuesday)
            #expect(try second.outcomes() == ["created", "created", "already-uploaded"], "\(second.errors)")
            let names = try second.candidates().map { $0["candidate"]?["name"]?.text }
            #expect(names == ["Felix Baum", "Tara Quist", "Greta Alm"])
        }
    }

    @Test func `Gem's id with another person's data needs a decision`() async throws {
        try await withJourney { journey in
            let id: JSONValue = "Y2FuZGlkYXRlczo5MDAx"
            let monday = try journey.queue([entry(id, "Greta", "Alm", "greta@alm.example")])
            #expect(try await journey.run("upload", "--json", "--yes", "--from", monday).outcomes() == ["created"])
            let tuesday = try journey.queue([entry(id, "Felix", "Baum", "felix@baum.example")])
            let run = try await journey.run("upload", "--json", "--yes", "--from", tuesday)
            #expect(try run.outcomes() == ["needs-decision"], "\(run.errors)")
            #expect(run.status == 3)
            let problem = try #require(try run.candidates().first?["problem"]?.text)
            #expect(problem.contains("Greta Alm") && problem.contains("Felix Baum"), "\(problem)")
        }
    }

    @Test func `an entry that stands in the file twice is one person, and it is said`() async throws {
        try await withJourney { journey in
            let twin = entry(5, "Hugo", "Varn", "noemail@agency.example")
            let queue = try journey.queue([twin, twin])
            let check = try await journey.run("check", "--json", "--from", queue)
            #expect(try check.candidates().map { $0["queueDuplicates"] } == [["#2"], ["5"]], "\(check.errors)")
            let run = try await journey.run("upload", "--json", "--yes", "--on-match", "create", "--from", queue)
            #expect(try run.outcomes() == ["created", "needs-decision"], "\(run.errors)")
        }
    }

    @Test func `one broken character costs itself alone, and it is said`() async throws {
        try await withJourney { journey in
            let file = journey.directory.appendingPathComponent("surrogate.json")
            let text = #"""
                [{"id": "b1", "first_name": "Ada", "last_name": "Fenn"},
                 {"id": "b2", "first_name": "Bea", "last_name": "Holt", "work_info": [
                  {"company": "Acme", "title": "Growth \ud83d", "work_start_date": "2019-08-24", "is_current": true}]},
                 {"id": "b3", "first_name": "Cy", "last_name": "Ives", "title": "Growth \ud83d"}]
                """#
            try Data(text.utf8).write(to: file)
            let run = try await journey.run("preview", "--json", "--from", file.path)
            #expect(run.status == 0, "\(run.errors)")
            let fields = try run.candidates().map {
                $0["fields"]?.elements.filter { $0["field"] == "workexperience[0]" }
            }
            #expect(fields[1]?.first?["reason"] == "broken-character")
            #expect(fields[1]?.first?["value"]?.text?.contains("Growth \u{FFFD}") == true)
            #expect(fields[2]?.first?["also"] == ["broken-character"])
        }
    }
}
