import APITransport
import ICIMSAPI
import Recruiting
import Testing

@Suite struct ICIMSFailureTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var answer: Result<APIResponse, TransportFailure>
        var kind: ICIMSFailure.Kind
        var kindOfWrite: ICIMSFailure.Kind? = nil
        var code: Int? = nil
        var field: String? = nil
        var ofRead: Failure.Kind
        var ofWrite: Failure.Kind
    }

    static let cases = [
        Case(
            testDescription: "absent", answer: json(errors("Person not found.", 2), status: 404), kind: .notFound,
            // A collection that a record is added to is only missing when the customer is.
            code: 2, ofRead: .refused, ofWrite: .configuration),
        Case(
            testDescription: "forbidden behind 404", answer: json(errors("Access denied.", 3), status: 404),
            kind: .accessDenied, code: 3, ofRead: .notPermitted, ofWrite: .notPermitted),
        Case(
            testDescription: "404 of nothing in particular", answer: empty(404), kind: .brokenAnswer,
            ofRead: .brokenAnswer, ofWrite: .brokenAnswer),
        Case(
            testDescription: "a field in the message", answer: json(errors("startdate: required", 1), status: 400),
            kind: .validation, code: 1, field: "startdate", ofRead: .refused, ofWrite: .refused),
        Case(
            testDescription: "a field in the header only",
            answer: json(errors("This value is hidden.", "4"), status: 400, headers: ["X-Error": "4:education:hidden"]),
            kind: .validation, code: 4, field: "education", ofRead: .refused, ofWrite: .refused),
        Case(
            testDescription: "headers alone", answer: empty(400, ["x-error": "1:email:An e-mail is required."]),
            kind: .validation, code: 1, field: "email", ofRead: .refused, ofWrite: .refused),
        Case(
            testDescription: "a sentence with a colon is no field",
            answer: json(errors("Sorry: not now", 1), status: 400), kind: .validation, code: 1, ofRead: .refused,
            ofWrite: .refused),
        Case(
            testDescription: "wrong password",
            answer: json(errors("Invalid Username or Password credentials provided", "x"), status: 401),
            kind: .unauthorized, ofRead: .notPermitted, ofWrite: .notPermitted),
        Case(
            testDescription: "no API user, whatever the status",
            answer: json(errors("Invalid credentials", 6), status: 400), kind: .unauthorized, code: 6,
            ofRead: .notPermitted, ofWrite: .notPermitted),
        Case(
            testDescription: "refused in plain text",
            answer: .success(APIResponse(status: 403, body: Array("Your IP is not allowed".utf8))),
            kind: .accessDenied, ofRead: .notPermitted, ofWrite: .notPermitted),
        Case(
            testDescription: "too many at once", answer: empty(429, ["X-RateLimit-Remaining": "9"]),
            kind: .tooManyAtOnce, ofRead: .tryLater, ofWrite: .tryLater),
        Case(
            testDescription: "503 with calls left", answer: empty(503, ["X-RateLimit-Remaining": "9"]),
            kind: .tooManyAtOnce, kindOfWrite: .serverFault, ofRead: .tryLater, ofWrite: .unknownOutcome),
        Case(
            testDescription: "budget gone",
            answer: empty(429, ["X-RateLimit-Remaining": "0", "X-RateLimit-Reset": "9299"]), kind: .dailyBudgetGone,
            ofRead: .tryLater, ofWrite: .tryLater),
        Case(
            testDescription: "internal fault", answer: json(errors("Oops", 0), status: 500), kind: .serverFault,
            code: 0, ofRead: .unreachable, ofWrite: .unknownOutcome),
        Case(
            testDescription: "gateway page",
            answer: .success(APIResponse(status: 502, body: Array("<html><body>Bad Gateway</body></html>".utf8))),
            kind: .serverFault, ofRead: .unreachable, ofWrite: .unknownOutcome),
        Case(
            testDescription: "a redirection", answer: empty(302, ["Location": "https://login.example/"]),
            kind: .brokenAnswer, ofRead: .brokenAnswer, ofWrite: .brokenAnswer),
        Case(
            testDescription: "nothing left", answer: .failure(.notSent("refused")), kind: .notSent,
            ofRead: .unreachable, ofWrite: .unreachable),
        Case(
            testDescription: "no answer", answer: .failure(.outcomeUnknown("closed")), kind: .outcomeUnknown,
            ofRead: .unreachable, ofWrite: .unknownOutcome),
    ]

    static func errors(_ message: String, _ code: Int) -> String {
        #"{"errors":[{"errorMessage":"\#(message)","errorCode":\#(code)}]}"#
    }

    static func errors(_ message: String, _ code: String) -> String {
        #"{"errors":[{"errorMessage":"\#(message)","errorCode":"\#(code)"}]}"#
    }

    @Test(arguments: cases) func `every family of errors is told apart`(_ row: Case) async throws {
        let (reader, _) = client(row.answer)
        let read = try await #require(throws: ICIMSFailure.self) { try await reader.workflow(5) }
        #expect(read.kind == row.kind)
        #expect(read.code == row.code)
        #expect(read.field == row.field)
        #expect(read.failure().kind == row.ofRead)
        #expect(!read.mayHaveWritten)

        let (writer, _) = client(row.answer)
        let written = try await #require(throws: ICIMSFailure.self) { try await writer.create(PersonDraft()) }
        #expect(written.kind == row.kindOfWrite ?? row.kind)
        #expect(written.failure().kind == row.ofWrite)
        #expect(written.mayHaveWritten == (row.ofWrite == .unknownOutcome))
    }

    @Test func `a failure says whom, what, what was not written and what to do`() async throws {
        let (client, _) = client(json(Self.errors("school: this value is hidden", 4), status: 400))
        let failure = try await #require(throws: ICIMSFailure.self) { try await client.create(PersonDraft()) }
            .failure(about: "Jane Doe")
        #expect(
            failure.text
                == "Jane Doe: iCIMS refused to create the person (school: this value is hidden). Nothing was written. "
                + "Correct the value for this upload, or leave the field out, and try again.")
    }

    @Test func `a lost answer tells to look first and quotes the transaction`() async throws {
        let (client, _) = client(json(Self.errors("Oops", 0), status: 500, headers: ["x-transaction": "8D-1"]))
        let failure = try await #require(throws: ICIMSFailure.self) { try await client.create(PersonDraft()) }
            .failure(about: "Jane Doe")
        #expect(
            failure.text
                == "Jane Doe: iCIMS failed while it was to create the person (Oops). It may or may not have been written. "
                + "Look in iCIMS before trying again (iCIMS support finds it as transaction 8D-1).")
    }

    @Test func `an empty budget says when it is full again`() async throws {
        let (client, _) = client(empty(429, ["X-RateLimit-Remaining": "0", "X-RateLimit-Reset": "9299"]))
        let failure = try await #require(throws: ICIMSFailure.self) { try await client.health() }
        #expect(failure.secondsToReset == 9299)
        #expect(
            failure.failure().remedy == "Run it again in 2 h 35 min, after 00:00 UTC; it continues where it stopped.")
    }

    @Test func `a customer that is not there is named with its setting`() async throws {
        let answer = json(Self.errors("Customer not found.", 2), status: 404)
        let (client, _) = client(answer)
        let query = try #require(PersonSearch.lastName.equals("Doe"))
        let searched = try await #require(throws: ICIMSFailure.self) { try await client.searchPeople(query) }
        #expect(searched.kind == .notFound)
        #expect(searched.failure().kind == .configuration)
        #expect(searched.failure().text.contains("icims.customer-id"))
        #expect(!searched.failure().text.contains("no such record"))
        let (closed, _) = ICIMSAPITests.client(json(Self.errors("Access denied.", 3), status: 404))
        let hidden = try await #require(throws: ICIMSFailure.self) { try await closed.create(PersonDraft()) }
        #expect(hidden.failure().kind == .notPermitted)
        #expect(hidden.failure().text.contains("icims.customer-id"))
        // One record that is gone says nothing about the customer.
        let (reader, _) = ICIMSAPITests.client(answer)
        let record = try await #require(throws: ICIMSFailure.self) { try await reader.workflow(5) }
        #expect(record.failure().kind == .refused)
        #expect(!record.failure().text.contains("icims.customer-id"))
    }

    @Test(arguments: [(401, 9), (401, 6), (400, 6), (403, 6), (200, 6)])
    func `a refused login says that a website's account is no API user`(status: Int, code: Int) async throws {
        let (client, _) = client(json(Self.errors("Invalid Username or Password", code), status: status))
        let failure = try await #require(throws: ICIMSFailure.self) { try await client.workflow(5) }.failure()
        #expect(failure.kind == .notPermitted)
        #expect(failure.text.contains("website") && failure.text.contains("no API user"))
    }

    @Test func `a refused login shows the service's own words and hints at the allow-list`() async throws {
        let (client, _) = client(json(Self.errors("Invalid Username or Password credentials provided", 9), status: 401))
        let text = try await #require(throws: ICIMSFailure.self) { try await client.health() }.failure().text
        #expect(text.contains("(Invalid Username or Password credentials provided)"))
        #expect(text.contains("allow-list"))
        #expect(!text.contains("sesame"))
    }
}
