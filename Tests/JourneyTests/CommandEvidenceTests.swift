import APITransport
import Foundation
import Testing

@testable import Sandbox

/// What is found in records as people really keep them, and what it amounts to (rules 5.2 to 5.4).
@Suite struct CommandEvidenceTests {
    @Test func `a profile is found wherever it stands in the record's text`() async throws {
        try await withJourney { journey in
            let texts = [
                "https://www.linkedin.com/in/rosa-kvist-1/", "LinkedIn: www.linkedin.com/in/rosa-kvist-2",
                "https://www.linkedin.com/in/rosa-kvist-3 (old)",
                "https://www.linkedin.com/in/rosa-kvist-4, https://github.com/rk",
                "www.linkedin.com/in/rosa-kvist-5 | twitter.com/rk",
                "https://www.linkedin.com/public-profile/in/rosa-kvist-6",
                "<a href=\"https://www.linkedin.com/in/rosa-kvist-7\">profile</a>",
                "https://www.linkedin.com/in/rosa-kvist-80", "linkedin.com/in/Rosa-Kvist-9?utm=1",
            ]
            for (number, text) in texts.enumerated() {
                let record: JSONValue = [
                    "firstname": .string("Someone\(number)"), "lastname": .string("Else\(number)"),
                    "email": .string("el\(number)@else.example"), "field12345": .string(text),
                ]
                try await journey.sandbox.addPerson(json: String(decoding: record.encoded(), as: UTF8.self))
            }
            let queue = try journey.queue(
                (1...9).map { number -> JSONValue in
                    [
                        "id": .string("v\(number)"), "first_name": "Rosa", "last_name": "Kvist",
                        "linked_in_handle": .string("rosa-kvist-\(number)"),
                    ]
                })
            let run = try await journey.run("check", "--json", "--from", queue)
            let signals = try run.candidates().map { line in
                line["matches"]?.elements.first?["evidence"]?.elements.first?["signal"]?.text
            }
            #expect(signals == (1...9).map { $0 == 8 ? nil : "linkedin" }, "\(run.output)")
        }
    }

    @Test func `one address, one phone and one family name need a decision`() async throws {
        try await withJourney { journey in
            let families = [
                ("Imogen", "Quennell", "thequennells@mail.example"), ("Imogen", "Zimmer", "family.zimmer@mail.example"),
                ("Ana", "Obando", "robertandana@mail.example"), ("Imogen", "Sato", "sato1980@mail.example"),
            ]
            var queue: [JSONValue] = []
            for (number, (first, last, mail)) in families.enumerated() {
                let phone = "+1 415 555 017\(number)"
                try await journey.sandbox.addPerson(
                    json: """
                        {"firstname":"Robert","lastname":"\(last)","email":"\(mail)",
                        "phones":[{"phonenumber":"\(phone)","phonetype":{"id":"D83004"}}]}
                        """)
                queue.append([
                    "id": .string("s\(number)"), "first_name": .string(first), "last_name": .string(last),
                    "phone_number": .string(phone),
                    "emails": [["email_address": .string(mail), "is_primary": true]],
                ])
            }
            let source = try journey.queue(queue)
            let check = try await journey.run("check", "--json", "--from", source)
            for line in try check.candidates() {
                let match = try #require(line["matches"]?.elements.first, "\(check.output)")
                #expect(match["cautions"]?.elements.contains("shared-email") == true)
            }
            let upload = try await journey.run("upload", "--json", "--yes", "--from", source)
            #expect(try upload.outcomes() == Array(repeating: "needs-decision", count: 4))
            #expect(await journey.writes().isEmpty)
        }
    }

    @Test func `a web page's spelling of a name hides nobody`() async throws {
        try await withJourney { journey in
            let one = try await journey.sandbox.addPerson(json: #"{"firstname":"Sean","lastname":"O'Driscoll"}"#)
            let other = try await journey.sandbox.addPerson(json: #"{"firstname":"Sean","lastname":"O&#039;Driscoll"}"#)
            for last in ["O&#039;Driscoll", "O'Driscoll", "O&amp;#39;Driscoll"] {
                let queue = try journey.queue([["id": "d", "first_name": "Sean", "last_name": .string(last)]])
                let run = try await journey.run("check", "--json", "--from", queue)
                let found = try run.candidates()[0]["matches"]?.elements.compactMap { $0["personId"]?.integer } ?? []
                #expect(Set(found) == [one, other], "\(last) \(run.output)")
            }
        }
    }
}
