import APITransport
import Foundation
import Testing

@testable import Sandbox

/// What a plan says is held against iCIMS and against the rules before anything of it is written.
@Suite struct PlanSafetyTests {
    private func apply(
        _ journey: Journey, _ people: [JSONValue] = [People.zoe()], _ edit: (inout JSONValue) -> Void = { _ in },
        between: () async throws -> Void = {}
    ) async throws -> Run {
        let plan = journey.directory.appendingPathComponent("plan.json")
        let written = try await journey.run("plan", "-o", plan.path, "--from", try journey.queue(people))
        #expect([0, 3].contains(written.status), "\(written.errors)")
        var document = try JSONValue(parsing: Array(try Data(contentsOf: plan)))
        edit(&document)
        try Data(document.encoded()).write(to: plan)
        try await between()
        return try await journey.run("apply", "--json", "--yes", plan.path)
    }

    // MARK: Edited values

    @Test(
        arguments: [
            ["email": "taken@people.example"], ["firstName": "Xaver", "lastName": "Obermüllner"],
            ["linkedin": "https://www.linkedin.com/in/xaver-obermuellner-77"],
        ] as [[String: JSONValue]])
    func `a value that was edited in the plan is searched for before the create`(send: [String: JSONValue]) async throws
    {
        try await withJourney { journey in
            let id = try await journey.sandbox.addPerson(
                json: """
                    {"firstname":"Xaver","lastname":"Obermüllner","email":"taken@people.example",
                    "field12345":"https://www.linkedin.com/in/xaver-obermuellner-77","folder":{"id":"D32007"}}
                    """)
            let run = try await apply(journey) { $0.send(send) }
            #expect(run.status == 3, "\(run.errors)\(run.output)")
            #expect(try run.outcomes() == ["needs-decision"])
            #expect(try run.candidates().first?["problem"]?.text?.contains("#\(id)") == true, "\(run.output)")
            #expect(await journey.writes().isEmpty)
        }
    }

    @Test func `an edited address that nobody has goes up, and the candidate's own are still searched for`()
        async throws
    {
        try await withJourney { journey in
            let fine = try await apply(journey) { $0.send(["email": "zoe@other.example"]) }
            #expect(try fine.outcomes() == ["created"], "\(fine.errors)\(fine.output)")
            let ole = People.candidate("c-ole", "Ole", "Hansen", email: "ole@people.example")
            let own = try await apply(journey, [ole]) {
                $0.send(["email": "ole@new.example", "firstName": "Olaf", "lastName": "Hanssen"])
            } between: {
                try await journey.sandbox.addPerson(
                    json: #"{"firstname":"Ole","lastname":"Hansen","email":"ole@people.example"}"#)
            }
            #expect(try own.outcomes() == ["needs-decision"], "\(own.errors)\(own.output)")
        }
    }

    @Test(
        arguments: [
            (["firstName": "Zo\u{0}ë"], "send.firstName"), (["lastName": "Nu\u{1B}[31mñez"], "send.lastName"),
            (["lastName": "zeñuN\u{202E}"], "send.lastName"),
            (["email": "a@b.example\r\nBcc: all@b.example"], "send.email"),
            (["email": "not an address"], "send.email"), (["linkedin": "javascript:alert(1)"], "send.linkedin"),
            (["linkedin": "https://evil.example/in/zoe"], "send.linkedin"), (["phone": "call me\u{7}"], "send.phone"),
            (["folder": "D32013"], "send.folder"), (["source": "Referral"], "send.source"),
        ] as [([String: JSONValue], String)])
    func `what the preview would not send is refused in a plan`(send: [String: JSONValue], key: String) async throws {
        try await withJourney { journey in
            let run = try await apply(journey) { $0.send(send) }
            #expect(run.status == 65, "\(run.output)")
            #expect(run.errors.contains("“\(key)”"), "\(run.errors)")
            #expect(!run.errors.unicodeScalars.contains { "\u{0}\u{1B}\u{7}\u{202E}".unicodeScalars.contains($0) })
            #expect(await journey.writes().isEmpty)
        }
    }

    @Test func `a job that is not there or closed is found out before the first write`() async throws {
        try await withJourney { journey in
            for job in [try await journey.closedJob(), 999_999] {
                let run = try await apply(journey, People.crowd(2)) { plan in
                    plan.set(["job": .integer(job)])
                }
                #expect(run.status == 65, "\(run.output)")
                #expect(run.errors.contains("\(job)") && run.errors.contains("Nothing was written"), "\(run.errors)")
            }
            #expect(await journey.writes().isEmpty)
        }
    }

    // MARK: Links

    @Test func `a link beside another profile is made by no policy, and in a plan with a reason only`() async throws {
        try await withJourney { journey in
            let id = try await journey.sandbox.addPerson(
                json: """
                    {"firstname":"Zoë","lastname":"Nuñez-O’Hara","email":"zoe.nunez@people.example",
                    "field12345":"https://www.linkedin.com/in/somebody-else","folder":{"id":"D32007"}}
                    """)
            let policy = try await journey.run(
                "upload", "--json", "--yes", "--on-match", "link-same", "--from", try journey.queue([People.zoe()]))
            #expect(try policy.outcomes() == ["needs-decision"], "\(policy.output)")
            let refused = try await apply(journey) { $0.decide("link", person: id) }
            #expect(refused.status == 65)
            #expect(refused.errors.contains("“reason”") && refused.errors.contains("#\(id)"), "\(refused.errors)")
            #expect(await journey.writes().isEmpty)
            let run = try await apply(journey) { $0.decide("link", person: id, reason: "asked her, renamed") }
            #expect(try run.outcomes() == ["linked"], "\(run.output)\(run.errors)")
            let reasons = try run.candidates().first?["reasons"]?.elements.compactMap(\.text) ?? []
            #expect(
                reasons.contains { $0.contains("somebody-else") && $0.contains("asked her, renamed") }, "\(reasons)")
        }
    }

    @Test func `a merely possible match is linked to with a reason only`() async throws {
        try await withJourney { journey in
            let id = try await journey.sandbox.addPerson(
                json: #"{"firstname":"Zoë","lastname":"Nuñez-O’Hara","email":"other@people.example"}"#)
            let refused = try await apply(journey) { $0.decide("link", person: id) }
            #expect(refused.status == 65)
            #expect(refused.errors.contains("merely possible"), "\(refused.errors)")
            let run = try await apply(journey) { $0.decide("link", person: id, reason: "met her") }
            #expect(try run.outcomes() == ["linked"], "\(run.output)\(run.errors)")
            #expect(run.output.contains("met her"))
        }
    }

    // MARK: Namesakes

    private func namesakes(_ journey: Journey, _ count: Int) async throws {
        for number in 0..<count {
            try await journey.sandbox.addPerson(
                json: #"{"firstname":"John","lastname":"Smith","email":"john\#(number)@smith.example"}"#)
        }
    }

    private static let john = People.candidate("c-john", "John", "Smith", email: "js@people.example")

    @Test func `who has more namesakes than are read can be created by a decision`() async throws {
        try await withJourney { journey in
            try await namesakes(journey, 90)
            let check = try await journey.run("check", "--json", "--from", try journey.queue([Self.john]))
            let line = try #require(try check.candidates().first)
            #expect(line["complete"] == false)
            #expect(try #require(line["unreadNamesakes"]?.integer) > 0)
            #expect(line["problem"]?.text?.contains("\(line["unreadNamesakes"]?.integer ?? 0) more") == true)
            let run = try await apply(journey, [Self.john]) { $0.decide("create", reason: "none of them") }
            #expect(try run.outcomes() == ["created"], "\(run.output)\(run.errors)")
        }
    }

    @Test(arguments: [
        // One more of the name; and one of those that were not read, who has the address by now.
        #"{"firstname":"John","lastname":"Smith","email":"new@smith.example"}"#,
        #"{"firstname":"J.","lastname":"S.","email":"js@people.example"}"#,
    ])
    func `a namesake who came since the decision still stops the create`(person: String) async throws {
        try await withJourney { journey in
            try await namesakes(journey, 90)
            var id = 0
            let run = try await apply(journey, [Self.john]) {
                $0.decide("create", reason: "none of them")
            } between: {
                id = try await journey.sandbox.addPerson(json: person)
            }
            #expect(try run.outcomes() == ["needs-decision"], "\(run.output)\(run.errors)")
            #expect(run.output.contains("#\(id)"))
            #expect(!run.output.contains("was not there"))
        }
    }
}

extension JSONValue {
    /// Changes what the first candidate would send.
    fileprivate mutating func send(_ changes: [String: JSONValue]) {
        let send = self["candidates"]?[0]?["send"]?.members ?? [:]
        set(["send": .object(send.merging(changes) { $1 })])
    }
}
