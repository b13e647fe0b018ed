import APITransport
import Foundation
import Testing

@testable import Sandbox

/// What cannot be used: one clear line, the right exit code, and the others still processed (reference 4).
@Suite struct CommandBadInputTests {
    @Test func `text that is not JSON ends with one line and 65`() async throws {
        try await withJourney { journey in
            let file = journey.directory.appendingPathComponent("notes.txt")
            try Data("Dear recruiter, please find attached".utf8).write(to: file)
            for source in [file.path, "/nowhere/queue.json"] {
                let run = try await journey.run("check", "--json", "--from", source)
                #expect(run.status == 65, "\(run.errors)")
                #expect((1...2).contains(run.complaints.count), "\(run.errors)")
            }
        }
    }

    @Test func `after five bad entries of a kind only their number is told`() async throws {
        try await withJourney { journey in
            let file = journey.directory.appendingPathComponent("many.ndjson")
            let good = String(decoding: People.zoe().encoded(), as: UTF8.self)
            let bad = (0..<12).map { "{\"id\": \"x\($0)\", \"first_name\":" }
            try Data(([good] + bad).joined(separator: "\n").utf8).write(to: file)
            let run = try await journey.run("preview", "--json", "--from", file.path)
            #expect(run.status == 65)
            #expect(try run.candidates().count == 13)
            #expect(run.complaints.count { $0.contains("entry") && $0.contains("not JSON") } == 5, "\(run.errors)")
            #expect(run.complaints.count { $0.contains("7 more like this") } == 1, "\(run.errors)")
        }
    }

    @Test func `a folder, a project's address and a stream are told from a file`() async throws {
        try await withJourney { journey in
            let folder = try await journey.run("check", "--json", "--from", journey.directory.path)
            #expect(folder.status == 65 && folder.errors.contains("is a folder"), "\(folder.errors)")
            let address = "https://www.gem.com/projects/ios--UHJvamVjdDox"
            let project = try await journey.run("check", "--json", "--from", address)
            #expect(project.status == 64 && project.errors.contains("gem:\(address)"), "\(project.errors)")
            let record = String(decoding: People.zoe().encoded(), as: UTF8.self)
            let stream =
                "{\"type\":\"SCHEMA\",\"stream\":\"x\"}\n{\"type\":\"RECORD\",\"stream\":\"x\",\"record\":\(record)}"
            let run = try await journey.run(["preview", "--json", "--from", "-"], input: stream)
            #expect(run.status == 0, "\(run.errors)")
            #expect(try run.candidates().count == 1)
            #expect(run.errors.contains("1 SCHEMA"))
        }
    }

    @Test func `an entry without a name is named, and the others go on`() async throws {
        try await withJourney { journey in
            let nameless: JSONValue = ["id": "c-nameless", "emails": [["email_address": "x@people.example"]]]
            let people = People.crowd(2)
            let queue = try journey.queue([people[0], nameless, "a bare text", people[1]])
            let run = try await journey.run("upload", "--json", "--yes", "--from", queue)
            #expect(run.status == 65)
            #expect(try run.outcomes() == ["created", "failed", "failed", "created"], "\(run.errors)")
            #expect(try run.candidates().map { $0["candidate"]?["id"]?.text }[1...2] == ["c-nameless", "#3"])
            #expect(try run.summary()["candidates"] == 4)
            #expect(run.complaints.count { $0.contains("c-nameless") } == 1)
            #expect(run.complaints.count { $0.contains("entry 3") } == 1)
        }
    }

    @Test func `twenty addresses of which none is valid leave a person without an e-mail`() async throws {
        try await withJourney { journey in
            let addresses = (0..<20).map { number -> JSONValue in
                ["email_address": .string("not an address \(number)"), "is_primary": .bool(number == 0)]
            }
            let queue = try journey.queue([People.zoe(["emails": .array(addresses)])])
            let preview = try await journey.run("preview", "--json", "--from", queue)
            let line = try #require(try preview.candidates().first)
            #expect(line["person"]?["email"] == nil)
            let named = line["fields"]?.elements.filter { $0["from"]?.text?.hasPrefix("emails") == true } ?? []
            #expect(named.allSatisfy { $0["state"] == "left-out" && $0["reason"]?.text != nil }, "\(named)")
            let run = try await journey.run("upload", "--json", "--yes", "--from", queue)
            #expect(try run.outcomes() == ["created"], "\(run.errors)")
        }
    }

    @Test(
        arguments: [
            (["check", "--from", "gem:No such project"], [:], 65, "No such project"),
            (["check", "--from", "gem:Interns 2024"], ["GEM_ICIMS_GEM_API_KEY": "wrong-key"], 77, "Gem"),
            (["check", "--from", "FILE"], ["GEM_ICIMS_ICIMS_PASSWORD": "wrong-word"], 77, "iCIMS"),
            (["upload", "--yes", "--from", "FILE"], ["GEM_ICIMS_ICIMS_PASSWORD": "wrong-word"], 77, "iCIMS"),
            (["check", "--from", "FILE"], ["GEM_ICIMS_ICIMS_USERNAME": "noservice@sandbox.example"], 77, "iCIMS"),
            (["check", "--from", "FILE"], ["GEM_ICIMS_ICIMS_CUSTOMER_ID": nil], 78, "icims.customer-id"),
            (["check", "--from", "FILE"], ["GEM_ICIMS_ICIMS_CUSTOMER_ID": "9999"], 78, "icims.customer-id"),
            (["upload", "--yes", "--from", "FILE"], ["GEM_ICIMS_ICIMS_CUSTOMER_ID": "9999"], 78, "icims.customer-id"),
            (["check", "--from", "FILE"], ["GEM_ICIMS_ICIMS_PASSWORD": "secret\r"], 78, "icims.password"),
            (["check", "--from", "FILE"], ["GEM_ICIMS_GEM_API_KEY": "key\r"], 78, "gem.api-key"),
            (["check", "--from", "FILE"], ["GEM_ICIMS_ICIMS_MAX_CONCURRENCY": "many"], 78, "icims.max-concurrency"),
            (["check", "--from", "gem"], [:], 64, "gem:PROJECT"),
            (["check", "--no-such-option"], [:], 64, "no-such-option"),
            (["upload", "--on-match", "guess", "--from", "FILE"], [:], 64, "guess"),
            (["check", "--from", "FILE", "--set", "icims.password=x"], [:], 64, "icims.password"),
            (["check", "--from", "FILE", "--set", "ui.keys.uploadz=x"], [:], 64, "Did you mean ui.keys.uploads?"),
        ] as [([String], [String: String?], Int32, String)])
    func `each trouble has its exit code and is named`(
        arguments: [String], changes: [String: String?], status: Int32, word: String
    ) async throws {
        try await withJourney { journey in
            let queue = try journey.queue([People.zoe()])
            let arguments = arguments.map { $0 == "FILE" ? queue : $0 }
            let run = try await journey.run(arguments, changing: changes)
            #expect(run.status == status, "\(run.errors)\(run.output)")
            #expect((run.errors + run.output).contains(word), "\(run.errors)\(run.output)")
            #expect(await journey.writes().isEmpty)
        }
    }
}
