import APITransport
import Recruiting
import Synchronization
import Testing

@testable import Sandbox

/// Answers that no document promises and no client should be surprised by.
@Suite struct FaultHostileTests {
    private typealias Change = @Sendable (APIRequest, inout APIResponse) -> Void

    /// One upload through answers that are changed on their way, then calm days until it is done.
    private func survive(
        _ kind: Lives.Kind = .create, _ change: @escaping Change,
        fate: @escaping @Sendable (Int, APIRequest) -> DirectExchange.Fate = { _, _ in .fine },
        comment: String = #function
    ) async throws -> Receipt {
        let lives = try await Lives(kind)
        let receipt = try await lives.live(over: DirectExchange(lives.sandbox, change: change, fate: fate))
        try await lives.liveOn()
        try await lives.expectExactlyOne("\(comment): \(receipt)")
        return receipt
    }

    private static func isCreate(_ request: APIRequest) -> Bool {
        request.method == .post && request.url.hasSuffix("/people")
    }

    private static func isSubmission(_ request: APIRequest) -> Bool {
        request.method == .post && request.url.hasSuffix("/applicantworkflows")
    }

    @Test(arguments: [
        "/customers/1234/people/{id}", "people/{id}", "https://other.example:8443/v1/customers/1234/people/{id}?x=1",
        "//cdn.example/customers/1234/people/{id}/", "{id-is-nowhere}", "",
    ])
    func `wherever the address of the new person points, it is found`(location: String) async throws {
        let receipt = try await survive { request, response in
            guard Self.isCreate(request), let place = response.headers.firstIndex(where: { $0.name == "Location" })
            else { return }
            let id = response.headers[place].value.split(separator: "/").last.map(String.init) ?? ""
            response.headers[place].value = location.replacing("{id}", with: id)
        }
        #expect(receipt.outcome == .created)
    }

    @Test func `a create that is confirmed without an address is looked for and never repeated, also in a slow index`()
        async throws
    {
        // For three searches after the create the new person is not in the index, not even live.
        let searches = Mutex(0)
        let created = Mutex(false)
        let receipt = try await survive { request, response in
            if Self.isCreate(request) {
                created.withLock { $0 = true }
                response.headers.removeAll { $0.name == "Location" }
            } else if request.url.contains("/search/people"), created.withLock({ $0 }) {
                let number = searches.withLock { count in
                    count += 1
                    return count
                }
                if number <= 4 { response.body = Array(#"{"searchResults":[]}"#.utf8) }
            }
        }
        #expect(receipt.outcome == .created, "reading by number does not wait for the index")
        #expect(receipt.problem == nil)
    }

    @Test func `a lost create that the search names and nobody can read yet is not sent again`() async throws {
        let receipt = try await survive { request, response in
            guard request.method == .get, request.url.contains("/people/"), request.url.contains("fields=") else {
                return
            }
            response.status = 404
            response.body = Array(#"{"errors":[{"errorMessage":"Person not found.","errorCode":2}]}"#.utf8)
        } fate: { _, request in
            Self.isCreate(request) ? .lostAfter : .fine
        }
        #expect(receipt.outcome == .unknown, "\(receipt)")
    }

    @Test(arguments: [200, 201])
    func `a create that made the person and complains all the same is not made again`(status: Int) async throws {
        _ = try await survive { request, response in
            guard Self.isCreate(request) else { return }
            response.status = status
            response.headers = [HTTPHeader("Content-Type", "application/json")]
            response.body = Array(#"{"errors":[{"errorMessage":"gender: unknown value","errorCode":7}]}"#.utf8)
        }
    }

    @Test func `a sign-in page in place of the create's answer is looked behind`() async throws {
        let receipt = try await survive { request, response in
            guard Self.isCreate(request) else { return }
            response = APIResponse(
                status: 200, headers: [HTTPHeader("Content-Type", "text/html")], body: Array("<html>Sign in".utf8))
        }
        #expect(receipt.outcome == .created)
    }

    @Test(arguments: [2, 3, 40])
    func `a new person who cannot be read for a while gets the résumé and the job all the same`(times: Int)
        async throws
    {
        let refusals = Mutex(0)
        let receipt = try await survive { request, response in
            guard request.method == .get, request.url.contains("/people/"), request.url.contains("fields=") else {
                return
            }
            let number = refusals.withLock { count in
                count += 1
                return count
            }
            guard number <= times else { return }
            response.status = 404
            response.body = Array(#"{"errors":[{"errorMessage":"Person not found.","errorCode":2}]}"#.utf8)
        }
        #expect(receipt.outcome == .created)
        #expect(receipt.workflowID != nil)
        #expect((receipt.problem != nil) == (times > 2))
    }

    @Test(arguments: [DirectExchange.Fate.lostAfter, .busyAfter, .faultAfter])
    func `a submission that shows late is not made twice`(fate: DirectExchange.Fate) async throws {
        let looks = Mutex(0)
        let receipt = try await survive { request, response in
            guard request.url.contains("/applicantworkflows/person/") else { return }
            let number = looks.withLock { count in
                count += 1
                return count
            }
            guard number <= 2 else { return }
            response.status = 404
            response.body = Array(#"{"errors":[{"errorMessage":"Workflow not found.","errorCode":2}]}"#.utf8)
        } fate: { _, request in
            Self.isSubmission(request) ? fate : .fine
        }
        #expect(receipt.outcome == .created)
        #expect(receipt.problem == nil)
    }

    @Test func `an address that names a stranger gets nothing more written`() async throws {
        let lives = try await Lives(.create)
        let stranger = try await lives.sandbox.addPerson(
            json: #"{"firstname":"Somebody","lastname":"Else","email":"else@people.example"}"#)
        let before = await lives.sandbox.person(stranger)
        let exchange = DirectExchange(
            lives.sandbox,
            change: { request, response in
                guard Self.isCreate(request) else { return }
                response.headers.removeAll { $0.name == "Location" }
                response.headers.append(HTTPHeader("Location", "http://127.0.0.1/customers/1234/people/\(stranger)"))
            })
        let receipt = try await lives.live(over: exchange)
        #expect(receipt.outcome == .created)
        #expect(receipt.personID != stranger)
        #expect(await lives.sandbox.person(stranger) == before)
        #expect(await lives.sandbox.people(withEmail: "zoe.nunez@people.example").count == 1)
    }

    @Test func `a colleague who enters the same person while the create is lost stops the second one`() async throws {
        let lives = try await Lives(.create)
        let lost = Mutex(false)
        let exchange = DirectExchange(
            lives.sandbox,
            before: { request in
                guard request.url.contains("/search/people"), lost.withLock({ $0 }) else { return }
                lost.withLock { $0 = false }
                _ = try? await lives.sandbox.addPerson(
                    json: #"{"firstname":"Z.","lastname":"Nuñez-O’Hara","email":"zoe.nunez@people.example"}"#)
            },
            fate: { _, request in
                guard Self.isCreate(request) else { return .fine }
                lost.withLock { $0 = true }
                return .lostBefore
            })
        #expect(try await lives.live(over: exchange).outcome == .unknown)
        let receipt = try await lives.live()
        #expect(receipt.outcome == .needsDecision, "\(receipt)")
        #expect(await lives.sandbox.people(withEmail: "zoe.nunez@people.example").count == 1)
    }

    @Test func `a match that appears between review and create stops the candidate, and nothing is written`()
        async throws
    {
        let lives = try await Lives(.create)
        let id = try await lives.sandbox.addPerson(
            json: #"{"firstname":"Zoe","lastname":"Nunez","email":"zoe.nunez@people.example"}"#)
        let before = await lives.sandbox.people()
        let receipt = try await lives.live()
        #expect(receipt.outcome == .needsDecision)
        #expect(receipt.problem?.message.contains("#\(id)") == true)
        #expect(receipt.problem?.message.hasSuffix("Nothing was written.") == true)
        #expect(await lives.sandbox.people() == before)
        #expect(await lives.sandbox.calls().allSatisfy { $0.route == .search || $0.method == "GET" })
    }

    @Test func `with more namesakes than can be read, the one with her address is still found`() async throws {
        let lives = try await Lives(.create)
        let id = try await lives.sandbox.addPerson(
            json: #"{"firstname":"Z","lastname":"N","email":"zoe.nunez@people.example"}"#)
        for number in 0..<30 {
            try await lives.sandbox.addPerson(
                json: ##"{"firstname":"Zoë","lastname":"Nuñez-O’Hara","email":"z\##(number)@namesake.example"}"##)
        }
        let receipt = try await lives.live()
        #expect(receipt.outcome == .needsDecision)
        #expect(receipt.problem?.message.contains("#\(id)") == true, "\(receipt)")
    }

    @Test func `a folder that was changed meanwhile and fields that are hidden stay as they are`() async throws {
        let lives = try await Lives(.link) {
            $0.hiddenPersonFields = ["email", SandboxWorld.linkedInField]
        }
        let id = try #require(lives.record)
        try await lives.sandbox.changePerson(
            id, json: ##"{"email":"hers@hidden.example","folder":{"id":"D32006"},"middlename":"Zozo"}"##)
        let receipt = try await lives.live()
        let person = try #require(await lives.sandbox.person(id))
        #expect(receipt.outcome == .linked, "\(receipt)")
        #expect(person.folderID == "D32006")
        #expect(person.email == "hers@hidden.example")
        #expect(person.json.contains("Zozo") && person.json.contains("555 0100"))
        #expect(person.lastName == "Nuñez-O’Hara", "the one field that was chosen")
    }

    @Test func `a job for a record that was merged away or purged is given to nobody`() async throws {
        let lives = try await Lives(.jobOnly)
        let id = try #require(lives.record)
        let survivor = try await lives.sandbox.addPerson(json: #"{"firstname":"Zoe","lastname":"Nunez"}"#)
        await lives.sandbox.mergePerson(id, into: survivor)
        let receipt = try await lives.live()
        #expect(receipt.outcome == .needsDecision)
        #expect(receipt.problem?.message.contains("#\(survivor)") == true)
        await lives.sandbox.purgePerson(id)
        #expect(try await lives.live().outcome == .failed)
        #expect(await lives.sandbox.workflows(ofPerson: id).isEmpty)
        #expect(await lives.sandbox.workflows(ofPerson: survivor).isEmpty)
    }

    @Test func `every question an upload asks is asked live, past the cache`() async throws {
        let lives = try await Lives(.create)
        let exchange = DirectExchange(
            lives.sandbox, fate: { _, request in Self.isCreate(request) ? .lostAfter : .fine })
        _ = try await lives.live(over: exchange)
        let searches = await lives.sandbox.calls().filter { $0.route == .search }
        // The check, the look for what was lost, for a twin, and once more in the end.
        #expect(searches.count == 4)
        #expect(searches.allSatisfy { $0.path.hasSuffix("?staleness=0") })
    }

    @Test(arguments: Lives.Kind.allCases)
    func `the estimate of a plan is what it costs when nothing goes wrong`(kind: Lives.Kind) async throws {
        let lives = try await Lives(kind)
        let exchange = DirectExchange(lives.sandbox)
        _ = try await lives.live(over: exchange)
        let estimate = UploadPlan(entries: [lives.entry]).estimatedCalls
        switch kind {
        case .create, .jobOnly: #expect(exchange.requests == estimate)
        // How many entries are missing shows only when the record is read.
        case .createInPieces, .link: #expect(exchange.requests >= estimate)
        }
    }
}
