import APITransport
import Recruiting
import Testing

@testable import ICIMSAPI

@Suite struct SearchQueryTests {
    typealias Query = SearchQuery<PersonSearch>

    struct Case: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var query: Query?
        var body: String
    }

    static let cases = [
        Case(
            testDescription: "one text, exactly", query: PersonSearch.email.equals("ann@x.example"),
            body: #"{"filters":[{"name":"person.email","operator":"==","value":["ann@x.example"]}],"operator":"&"}"#),
        Case(
            testDescription: "one text, contained",
            query: PersonSearch.linkedIn(tenant)?.contains("/in/ann"),
            body:
                #"{"filters":[{"name":"person.customfield2145.text","operator":"=","value":["/in/ann"]}],"operator":"&"}"#
        ),
        Case(
            testDescription: "several nodes of a list", query: PersonSearch.folder.isAny(of: ["D32007", "C16818"]),
            body: #"{"filters":[{"name":"person.folder","operator":"=","value":["D32007","C16818"]}],"operator":"&"}"#),
        Case(
            testDescription: "an and with an or inside",
            query: .all([
                PersonSearch.lastName.equals("Doe"),
                .any([PersonSearch.firstName.equals("Ann"), PersonSearch.firstName.equals("Anna")]),
            ]),
            body: #"{"children":[{"filters":[{"name":"person.firstname","operator":"==","value":["Ann"]},"#
                + #"{"name":"person.firstname","operator":"==","value":["Anna"]}],"operator":"|"}],"#
                + #""filters":[{"name":"person.lastname","operator":"==","value":["Doe"]}],"operator":"&"}"#),
        Case(
            testDescription: "an or of ands keeps its required filters",
            query: .any([
                .all([PersonSearch.lastName.equals("Doe"), PersonSearch.firstName.equals("Ann")]),
                .all([PersonSearch.lastName.equals("Roe"), PersonSearch.firstName.equals("Bob")]),
            ]),
            body: #"{"children":[{"filters":[{"name":"person.lastname","operator":"==","value":["Doe"]},"#
                + #"{"name":"person.firstname","operator":"==","value":["Ann"]}],"operator":"&"},"#
                + #"{"filters":[{"name":"person.lastname","operator":"==","value":["Roe"]},"#
                + #"{"name":"person.firstname","operator":"==","value":["Bob"]}],"operator":"&"}],"#
                + #""filters":[{"name":"person.id","operator":"<","value":["0"]}],"operator":"|"}"#),
        Case(
            testDescription: "a range of dates in UTC and a 12-hour clock",
            query: PersonSearch.updated.isBetween(1_443_622_020, and: 1_443_657_600),
            body: #"{"filters":[{"name":"person.updateddate","operator":"=","secondaryValue":["2015-10-01 12:00 AM"],"#
                + #""value":["2015-09-30 02:07 PM"]}],"operator":"&"}"#),
        Case(
            testDescription: "dates since", query: PersonSearch.created.isSince(1_443_614_400),
            body:
                #"{"filters":[{"name":"person.createddate","operator":">=","value":["2015-09-30 12:00 PM"]}],"operator":"&"}"#
        ),
    ]

    @Test(arguments: cases) func `a query is written with the documented keys only`(_ row: Case) throws {
        #expect(text(try #require(row.query).body) == row.body)
    }

    @Test func `a condition that cannot be met never widens a search`() {
        #expect(PersonSearch.email.equals("  ") == nil)
        #expect(PersonSearch.folder.isAny(of: [""]) == nil)
        #expect(PersonSearch.updated.isBetween(2, and: 1) == nil)
        #expect(Query.all([PersonSearch.lastName.equals("Doe"), PersonSearch.firstName.equals("")]) == nil)
        #expect(Query.any([PersonSearch.lastName.equals("Doe"), nil]) == PersonSearch.lastName.equals("Doe"))
        #expect(Query.any([nil, nil]) == nil)
        #expect(Query.all([]) == nil)
    }

    @Test(arguments: [
        ("rcf2145", "person.customfield2145.text"), ("2145", "person.customfield2145.text"),
        ("customfield2145", "person.customfield2145.text"), (" RCF2145 ", "person.customfield2145.text"),
        ("person.customfield2145.text", "person.customfield2145.text"), ("field12345", nil), ("", nil), ("jcf7", nil),
    ])
    func `the search number is accepted in every spelling and the other number is not`(given: String, name: String?) {
        #expect(ICIMSConfiguration.searchName(ofCustomField: given) == name)
    }

    @Test(arguments: [
        (0, "1970-01-01 12:00 AM"), (-60, "1969-12-31 11:59 PM"), (951_827_696, "2000-02-29 12:34 PM"),
        (4_107_542_400, "2100-03-01 12:00 AM"), (1_795_479_241, "2026-11-24 12:14 AM"),
    ])
    func `dates are written and read back`(seconds: Int, expected: String) {
        #expect(ServiceDate.text(unixSeconds: seconds) == expected)
        let minute = seconds - ((seconds % 60) + 60) % 60
        #expect(ServiceDate.unixSeconds(expected) == minute)
    }

    @Test(arguments: ["", "soon", "2026-13-01", "2026-11-24 14:00 PM", "2026-11-24 02:00", "24.11.2026"])
    func `what is no date is read as none`(text: String) {
        #expect(ServiceDate.unixSeconds(text) == nil)
    }

    @Test(arguments: [
        ("Sun, 06 Nov 1994 08:49:37 GMT", 784_111_777), ("Thu, 01 Jan 1970 00:00:00 GMT", 0),
        ("Sun, 06 Nov 1994 08:49 GMT", nil), ("yesterday", nil), ("Sun, 06 Nov 1994 08:49:37 CET", nil),
    ])
    func `the service's clock is read from its Date header`(text: String, seconds: Int?) {
        #expect(HTTPDate.unixSeconds(text) == seconds)
    }
}

@Suite struct SearchTests {
    private let query = PersonSearch.email.equals("ann@x.example")

    @Test func `a live search is a POST that may be repeated`() async throws {
        let (client, script) = client(json(#"{"searchResults":[{"id":"20","self":"x"},{"id":7}]}"#))
        #expect(try await client.searchPeople(try #require(query)) == [7, 20])
        let request = try #require(script.requests.first)
        #expect(request.method == .post)
        #expect(request.url == "https://api.example/customers/1234/search/people?staleness=0")
        #expect(request.isRepeatable)
        let headers = Dictionary(request.headers.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
        #expect(headers["Content-Type"] == "application/json")
    }

    @Test func `no results are an empty list`() async throws {
        let (client, script) = client(json(#"{"searchResults":[]}"#))
        #expect(try await client.searchPeople(try #require(query)) == [])
        #expect(script.requests.count == 1)
    }

    /// Everything that was met, or could be, where results belong.
    @Test(arguments: [
        "null", "[]", "[1]", "7", #""none""#, #"{"searchResults":null}"#, #"{"searchResults":{}}"#,
        #"{"searchResults":"none"}"#, #"{"message":"Service temporarily degraded"}"#, #"{"results":[]}"#,
        #"{"SearchResults":[]}"#, #"{"searchResults":[],"error":"timeout"}"#,
        #"{"searchResults":[],"errors":{"errorMessage":"shard 3 failed"}}"#,
        #"{"searchResults":[],"errors":"shard 3 failed"}"#, #"{"searchResults":[],"message":"incomplete"}"#,
        #"{"searchResults":[{"id":1}],"errors":[{"errorMessage":"shard 3 failed","errorCode":0}]}"#,
        #"{"searchResults":[{"id":1},{"id":0}]}"#, #"{"searchResults":[{"id":"x"}]}"#, #"{"searchResults":["1"]}"#,
        #"{"searchResults":[null]}"#,
    ])
    func `what is no list of records is never "nobody"`(answer: String) async throws {
        let (client, _) = client(json(answer))
        let query = try #require(query)
        await #expect(throws: ICIMSFailure.self) { try await client.searchPeople(query) }
    }

    @Test func `an error in a header beside an empty list is an error`() async throws {
        let (client, _) = client(json(#"{"searchResults":[]}"#, headers: ["X-Error": "0:shard 3 failed"]))
        let query = try #require(query)
        await #expect(throws: ICIMSFailure.self) { try await client.searchPeople(query) }
    }

    @Test func `an object without a key is nobody where a record that is there is found beside the question`()
        async throws
    {
        // Some record; nobody; the same with the record; whether the record itself fits.
        let (client, script) = client(
            json("{}"), json(#"{"searchResults":[{"id":4},{"id":9}]}"#), json(#"{"searchResults":[{"id":4}]}"#),
            json("{}"))
        #expect(try await client.searchPeople(try #require(query)) == [])
        #expect(
            script.requests.dropFirst().map(body) == [
                #"{"filters":[{"name":"person.id","operator":">","value":["0"]}],"operator":"&"}"#,
                #"{"filters":[{"name":"person.email","operator":"==","value":["ann@x.example"]},"#
                    + #"{"name":"person.id","operator":"=","value":["4"]}],"operator":"|"}"#,
                #"{"filters":[{"name":"person.id","operator":"=","value":["4"]},"#
                    + #"{"name":"person.email","operator":"==","value":["ann@x.example"]}],"operator":"&"}"#,
            ])
        #expect(script.requests.allSatisfy { $0.url.hasSuffix("?staleness=0") })
    }

    @Test func `an object without a key that hid somebody gives way to the second answer`() async throws {
        let (client, _) = client(
            json(#"{"searchResults":[{"id":4}]}"#), json("{}"), json(#"{"searchResults":[{"id":4},{"id":7}]}"#),
            json(#"{"searchResults":[{"id":4}]}"#))
        #expect(try await client.searchPeople(try #require(PersonSearch.lastName.equals("Roe"))) == [4])
        #expect(try await client.searchPeople(try #require(query)) == [4, 7])
    }

    @Test(arguments: [
        // It is said with an empty list elsewhere.
        [#"{"searchResults":[]}"#, "{}"],
        // The record is not found, or nothing is.
        [#"{"searchResults":[{"id":4}]}"#, "{}", #"{"searchResults":[{"id":5}]}"#],
        [#"{"searchResults":[{"id":4}]}"#, "{}", "{}"], [#"{"searchResults":[{"id":4}]}"#, "{}", "[]"],
        ["{}", "{}"], ["{}", #"{"searchResults":[]}"#],
    ])
    func `an object without a key that nothing confirms is no answer`(answers: [String]) async throws {
        let script = ScriptedExchange(answers.map { json($0) })
        let client = ICIMSClient(configuration: tenant, exchange: script)
        if answers[0] != "{}" { _ = try await client.searchPeople(PersonSearch.id.equals(4)) }
        let query = try #require(query)
        let failure = await #expect(throws: ICIMSFailure.self) { try await client.searchPeople(query) }
        #expect(failure?.kind == .brokenAnswer)
        #expect(script.requests.count == answers.count)
    }

    @Test func `an answer without a word is not "nobody is there"`() async throws {
        let (client, _) = client(json(""))
        let query = try #require(query)
        let failure = await #expect(throws: ICIMSFailure.self) { try await client.searchPeople(query) }
        #expect(failure?.kind == .brokenAnswer)
    }

    @Test func `a full page asks for the ids after it one level up`() async throws {
        let first = (1...1000).map { #"{"id":\#($0)}"# }.joined(separator: ",")
        let (client, script) = client(
            json(#"{"searchResults":[\#(first)]}"#), json(#"{"searchResults":[{"id":1001}]}"#))
        let either = SearchQuery<PersonSearch>.any([query, PersonSearch.lastName.equals("Doe")])
        #expect(try await client.searchPeople(try #require(either)).count == 1001)
        #expect(
            body(script.requests[1])
                == #"{"children":[{"filters":[{"name":"person.email","operator":"==","value":["ann@x.example"]},"#
                + #"{"name":"person.lastname","operator":"==","value":["Doe"]}],"operator":"|"}],"#
                + #""filters":[{"name":"person.id","operator":">","value":["1000"]}],"operator":"&"}"#)
    }

    @Test func `a service that ignores the page filter hides the rest, and is not asked for ever`() async throws {
        let page = json(#"{"searchResults":[\#((1...1000).map { #"{"id":\#($0)}"# }.joined(separator: ","))]}"#)
        let (client, script) = client(page, page, page)
        let query = try #require(query)
        let failure = await #expect(throws: ICIMSFailure.self) { try await client.searchPeople(query) }
        #expect(failure?.kind == .brokenAnswer)
        #expect(script.requests.count == 2)
    }

    @Test func `a search that always finds a thousand more ends, and says so`() async throws {
        let pages = (0..<5).map { page in
            json(#"{"searchResults":[\#((1...1000).map { #"{"id":\#(page * 1000 + $0)}"# }.joined(separator: ","))]}"#)
        }
        let script = ScriptedExchange(pages)
        let client = ICIMSClient(configuration: tenant, exchange: script)
        #expect(try await client.searchPeople(PersonSearch.id.exceeds(0), atMost: 1_500).count == 1_500)
        let failure = await #expect(throws: ICIMSFailure.self) {
            try await client.timedSearch(PersonSearch.id.exceeds(2_000), staleness: 0, mostResults: 2_000)
        }
        #expect(failure?.message.contains("does not end") == true)
        #expect(script.requests.count == 4)
    }

    @Test func `errors in a success are a failure that names the hidden filter`() async throws {
        let words = "The following filter is either not valid or hidden: person.customfield2145.text"
        let (client, _) = client(json(#"{"errors":[{"errorMessage":"\#(words)","errorCode":"7"}]}"#))
        let failure = try await #require(throws: ICIMSFailure.self) {
            try await client.searchPeople(try #require(query))
        }
        #expect(failure.kind == .validation)
        #expect(failure.code == 7)
        #expect(failure.hiddenFilter == "person.customfield2145.text")
        #expect(failure.failure().kind == .configuration)
    }

    @Test(arguments: ["<html>maintenance</html>", #"{"searchResults":[{"id":1},"#, "[]", #"{"searchResults":[{}]}"#])
    func `an answer that cannot be read is never an empty result`(answer: String) async throws {
        let (client, _) = client(json(answer))
        let failure = try await #require(throws: ICIMSFailure.self) {
            try await client.searchPeople(try #require(query))
        }
        #expect(failure.kind == .brokenAnswer)
    }
}
