import Testing

@testable import Sandbox

@Suite struct SearchTests {
    private static let refusedQueries: [(JSON, String)] = [
        (["filters": []], "At least one filter must be specified"),
        (
            ["filters": [["name": "person.shoesize", "value": ["44"]]]],
            "The following filter is either not valid or hidden: person.shoesize"
        ),
        (
            ["filters": [["name": "person.customfield2145.number", "value": ["1"]]]],
            "The following filter is either not valid or hidden: person.customfield2145.number"
        ),
        (
            ["filters": [["name": "job.jobtitle", "value": ["x"]]]],
            "The following filter is either not valid or hidden: job.jobtitle"
        ),
        (
            ["filters": [["name": "person.id", "value": ["1"], "operator": "=="]]],
            "The following filter operator is not valid in the given context: =="
        ),
        (
            ["filters": [["name": "person.id", "value": ["1"]]], "operator": "and"],
            "The following group operator is not valid in the given context: and"
        ),
        (
            ["filters": [["name": "person.id", "value": ["1"], "negate": true]]],
            "The following filter attribute is unrecognized: negate"
        ),
        (
            ["filters": [["name": "person.id", "value": ["1"]]], "limit": 5],
            "The following group attribute is unrecognized: limit"
        ),
        (["filters": [["name": "person.id", "value": "1"]]], "An unknown parsing error occurred"),
    ]

    private func filter(_ name: String, _ value: String..., operation: String? = nil) -> JSON {
        let base: JSON = ["name": .string(name), "value": .array(value.map(JSON.string))]
        return operation.map { base.merging("operator", .string($0)) } ?? base
    }

    @Test func `equals means contains, and twice equals means equals`() async throws {
        try await withSandbox { _, client in
            let ann = try await client.create(["email": "ann@q.example"]).newID
            let joann = try await client.create(["email": "JoAnn@q.example"]).newID
            let loose = try await client.search("people", ["filters": [filter("person.email", "ann@q.example")]])
            #expect(loose.resultIDs == [ann, joann])
            let exact = try await client.search(
                "people", ["filters": [filter("person.email", "ANN@q.example", operation: "==")]])
            #expect(exact.resultIDs == [ann])
            #expect(exact.json["searchResults"]?.array?.first?.object?.keys == ["id", "self"])
        }
    }

    @Test func `groups combine and nest`() async throws {
        try await withSandbox { _, client in
            let a = try await client.create(["firstname": "Ann", "lastname": "Zyx"]).newID
            let b = try await client.create(["firstname": "Anna", "lastname": "Zyx"]).newID
            _ = try await client.create(["firstname": "Bea", "lastname": "Zyx"])
            let names: JSON = [
                "filters": [
                    filter("person.firstname", "Ann", operation: "=="),
                    filter("person.firstname", "Anna", operation: "=="),
                ], "operator": "|",
            ]
            let query: JSON = ["filters": [filter("person.lastname", "Zyx", operation: "==")], "children": [names]]
            #expect(try await client.search("people", query).resultIDs == [a, b])
            let encoded = percentEncoded(query.text)
            let byGet = try await client.icims("GET", "search/people?searchJson=\(encoded)&staleness=0")
            #expect(byGet.resultIDs == [a, b])
        }
    }

    @Test(arguments: Self.refusedQueries) func `one bad filter rejects the query in the vendor's words`(
        query: JSON, message: String
    ) async throws {
        try await withSandbox { _, client in
            let answer = try await client.search("people", query)
            #expect(answer.status == 400)
            #expect(answer.errorMessage == message)
        }
    }

    @Test func `a list filter takes node or label, and an unknown node empties`() async throws {
        try await withSandbox { _, client in
            let byNode = try await client.search("jobs", ["filters": [filter("job.folder", "D31001")]]).resultIDs
            #expect(byNode.count == 220)
            #expect(
                try await client.search("jobs", ["filters": [filter("job.folder", "Approved")]]).resultIDs == byNode)
            let unknown = try await client.search("jobs", ["filters": [filter("job.folder", "D31999")]])
            #expect((unknown.status, unknown.resultIDs) == (200, []))
            let two = try await client.search("jobs", ["filters": [filter("job.folder", "D31001", "D31002")]])
            #expect(two.resultIDs.count > 220)
        }
    }

    @Test func `an unreadable date widens and an upper bound includes the undated`() async throws {
        try await withSandbox { sandbox, client in
            let all = await sandbox.people().filter(\.isVisible).count
            let bad = try await client.search("people", ["filters": [filter("person.updateddate", "24.11.2026")]])
            #expect(bad.resultIDs.count == min(all, 1000))
            let future = try await client.search("people", ["filters": [filter("person.createddate", "2030-01-01")]])
            #expect(future.resultIDs.isEmpty)
            let undated: JSON = ["name": "person.employeeinfo.startdate", "secondaryValue": ["1990-01-01"]]
            #expect(try await client.search("people", ["filters": [undated]]).resultIDs.count > 100)
            let dated: JSON = ["name": "person.employeeinfo.startdate"]
            #expect(try await client.search("people", ["filters": [dated]]).resultIDs == Array(501...519))
            let today = try await client.create().newID
            let macro = try await client.search(
                "people", ["filters": [filter("person.createddate", "{DATE:START}{DATE:-1}")]])
            #expect(macro.resultIDs == [today])
        }
    }

    @Test func `a result may be fifteen minutes old unless staleness says otherwise`() async throws {
        try await withSandbox { sandbox, client in
            let query: JSON = ["filters": [filter("person.email", "fresh@q.example", operation: "==")]]
            #expect(try await client.search("people", query, staleness: nil).resultIDs == [])
            let id = try await client.create(["email": "fresh@q.example"]).newID
            #expect(try await client.search("people", query, staleness: nil).resultIDs == [])
            await sandbox.advanceClock(minutes: 14)
            #expect(try await client.search("people", query, staleness: nil).resultIDs == [])
            #expect(try await client.search("people", query, staleness: 10).resultIDs == [id])
            let other: JSON = ["filters": [filter("person.email", "other@q.example", operation: "==")]]
            _ = try await client.search("people", other, staleness: nil)
            _ = try await client.create(["email": "other@q.example"])
            await sandbox.advanceClock(minutes: 15)
            #expect(try await client.search("people", other, staleness: nil).resultIDs.count == 1)
        }
    }

    @Test func `the custom field has another number in searches`() async throws {
        try await withSandbox { _, client in
            let id = try await client.create(["field12345": "https://www.linkedin.com/in/zyx-unique"]).newID
            let found = try await client.search(
                "people", ["filters": [filter("person.customfield2145.text", "zyx-unique")]])
            #expect(found.resultIDs == [id])
            let wrong = try await client.search("people", ["filters": [filter("person.field12345", "zyx-unique")]])
            #expect(wrong.status == 400)
        }
    }

    @Test func `at most a thousand ids come, ascending, and the id filter pages on`() async throws {
        try await withSandbox { options in
            options.peopleCount = 1_300
        } _: { sandbox, client in
            let visible = await sandbox.people().filter(\.isVisible).map(\.id)
            let first = try await client.search("people", ["filters": [filter("person.id", "0", operation: ">")]])
                .resultIDs
            #expect(first == Array(visible.prefix(1000)))
            let last = String(first[999])
            let rest = try await client.search("people", ["filters": [filter("person.id", last, operation: ">")]])
                .resultIDs
            #expect(first + rest == visible)
        }
    }

    @Test func `several ids in one text, users by licence and by group, relations of workflows`() async throws {
        try await withSandbox { sandbox, client in
            let some = try await client.search("people", ["filters": [filter("person.idCSV", "501,504, 502")]])
            #expect(some.resultIDs == [501, 502, 504])
            for yes in ["Yes", "true"] {
                let email = filter("person.email", client.addresses.gemUserEmail, operation: "==")
                let both = try await client.search("people", ["filters": [email]])
                #expect(both.resultIDs.count == 2)
                let full = filter("person.isfullaccessuser", yes)
                #expect(try await client.search("people", ["filters": [email, full]]).resultIDs == [501])
            }
            let group = try await client.search(
                "people",
                [
                    "filters": [
                        filter("person.logingroupid", "C9001", "C9002"),
                        filter("person.email", "desk@sandbox.example", operation: "=="),
                    ]
                ])
            #expect(group.resultIDs == [502, 503])
            let id = try await client.create(["email": "wf@q.example"]).newID
            let workflow = try await sandbox.submit(person: id, job: 1201)
            for query in [
                filter("applicantworkflow.person.id", "\(id)"),
                filter("applicantworkflow.person.email", "wf@q.example", operation: "=="),
            ] {
                #expect(try await client.search("applicantworkflows", ["filters": [query]]).resultIDs == [workflow])
            }
        }
    }
}
