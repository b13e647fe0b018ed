import Testing

@testable import Sandbox

@Suite struct FaultTests {
    @Test func `a lost answer is really lost and its write is really done`() async throws {
        try await withSandbox { options in
            options.faults = .on(.createPerson, call: 1, .loseAnswer)
        } _: { sandbox, client in
            let target = "/customers/1234/people"
            let body = Array(#"{"firstname":"Lost","lastname":"Answer","email":"lost@q.example"}"#.utf8)
            let head =
                "POST \(target) HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
                + "Authorization: \(client.icimsHeaders["Authorization"] ?? "")\r\nContent-Length: \(body.count)\r\n\r\n"
            let received = try await client.raw(client.addresses.icimsBaseURL, Array(head.utf8) + body)
            #expect(received.isEmpty)
            #expect(await sandbox.people(withEmail: "lost@q.example").count == 1)
            let next = try await client.create()
            #expect(next.status == 201)
        }
    }

    @Test func `a connection closed before acting changes nothing`() async throws {
        try await withSandbox { options in
            options.faults = .on(.createPerson, call: 1, .closeBeforeActing)
        } _: { sandbox, client in
            await #expect(throws: TinyClient.NoAnswer.self) { try await client.create(["email": "no@q.example"]) }
            #expect(await sandbox.people(withEmail: "no@q.example").isEmpty)
            #expect(await sandbox.calls().map(\.status) == [0])
        }
    }

    @Test(arguments: [
        (FaultPlan.Fault.tooManyAtOnce, 429), (.dailyLimit, 429), (.serverError, 500), (.badGateway, 502),
        (.unavailable, 503), (.forbiddenByGateway, 403), (.errorsInSuccess, 200),
    ]) func `a fault answers and does not act`(fault: FaultPlan.Fault, status: Int) async throws {
        try await withSandbox { options in
            options.faults = .on(.createPerson, call: 1, fault)
        } _: { sandbox, client in
            let before = await sandbox.peopleCount()
            let answer = try await client.create()
            #expect(answer.status == status)
            #expect(await sandbox.peopleCount() == before)
            if fault == .tooManyAtOnce { #expect(answer.headers["x-ratelimit-remaining"] == "9999") }
            if fault == .dailyLimit { #expect(answer.headers["x-ratelimit-remaining"] == "0") }
            if fault == .badGateway { #expect(answer.text.hasPrefix("<html>")) }
            if fault == .errorsInSuccess { #expect(answer.errorCode == 0) }
        }
    }

    @Test func `a body can break off with and without a matching length`() async throws {
        try await withSandbox { options in
            options.faults = FaultPlan([
                .init(.readPerson, .calls([1]), .truncatedJSON), .init(.readPerson, .calls([2]), .brokenJSON),
            ])
        } _: { _, client in
            let cut = try await client.icims("GET", "people/501")
            #expect(cut.isCut)
            let broken = try await client.icims("GET", "people/501")
            #expect(!broken.isCut)
            #expect(broken.json == .null)
            #expect(try await client.icims("GET", "people/501").json["firstname"] == "Rita")
        }
    }

    @Test func `a create can lose its groups`() async throws {
        try await withSandbox { options in
            options.faults = FaultPlan([.init(.createPerson, .always, .dropCollections)])
        } _: { _, client in
            let id = try await client.create(["phones": [["phonenumber": "555-0100"]], "source": "Gem"]).newID
            let person = try await client.icims("GET", "people/\(id)?fields=phones,source").json
            #expect(person["phones"] == nil)
            #expect(person["source"] == "Gem")
        }
    }

    @Test func `Gem fails in the gateway's words`() async throws {
        try await withSandbox { options in
            options.faults = FaultPlan([
                .init(.gemUsers, .calls([1]), .tooManyAtOnce), .init(.gem, .calls([2]), .serverError),
            ])
        } _: { _, client in
            let gateway = try await client.gem("/v0/users")
            let application = try await client.gem("/v0/users")
            let good = try await client.gem("/v0/users")
            #expect(gateway.json == ["message": "Too Many Requests"])
            #expect(application.json["code"] == 500)
            #expect(good.status == 200)
        }
    }

    @Test func `the same seed fails the same calls`() {
        func failures(_ seed: UInt64) -> [Int] {
            var decider = FaultDecider(plan: .rough(0.02), seed: seed)
            return (0..<300).filter { _ in decider.decide(.search, gem: false) != nil }
        }
        #expect(failures(7) == failures(7))
        #expect(failures(7) != failures(8))
        #expect(!failures(7).isEmpty)
    }
}
