import APITransport
import ICIMSAPI
import Recruiting
import Testing

@Suite struct WritingTests {
    static let draft = PersonDraft(
        firstName: "Jane", lastName: "Doe", email: "jane@x.example",
        linkedInURL: "https://www.linkedin.com/in/jane-doe",
        mobile: "+1 555-0100",
        employments: [
            DraftEmployment(company: "Acme", title: "Engineer", start: PartialDate(year: 2019, month: 8), index: 0),
            DraftEmployment(
                company: "Globex", title: "Intern", start: PartialDate(year: 2017),
                end: PartialDate(year: 2019, month: 7, day: 24), index: 2),
        ],
        schools: [DraftSchool("Sample University", index: 0)], sourcePersonID: 564)

    @Test func `the body of a create is exactly what the references say`() {
        #expect(
            text(tenant.createBody(for: Self.draft))
                == #"{"education":[{"school":{"value":"Sample University"}}],"email":"jane@x.example","#
                + #""field12345":"https://www.linkedin.com/in/jane-doe","firstname":"Jane","folder":{"id":"D32007"},"#
                + #""lastname":"Doe","phones":[{"phonenumber":"+1 555-0100","phonetype":{"id":"D83004"}}],"#
                + #""source":"Gem","sourceperson":564,"workexperience":["#
                + #"{"workemployer":"Acme","workstartdate":"2019-08-01","worktitle":"Engineer"},"#
                + #"{"workemployer":"Globex","workenddate":"2019-07-24","workstartdate":"2017-01-01","worktitle":"Intern"}]}"#
        )
    }

    @Test func `a key without a value is absent`() {
        var bare = tenant
        bare.linkedInField = nil
        #expect(
            text(tenant.createBody(for: PersonDraft(lastName: "Doe")))
                == #"{"folder":{"id":"D32007"},"lastname":"Doe","source":"Gem"}"#)
        #expect(bare.createBody(for: Self.draft)["field12345"] == nil)
    }

    @Test func `a patch holds the chosen fields and no other`() {
        #expect(
            text(tenant.patchBody(for: Self.draft, fields: [.email, .linkedIn, .employment(0), .mobile]))
                == #"{"email":"jane@x.example","field12345":"https://www.linkedin.com/in/jane-doe"}"#)
        #expect(tenant.patchBody(for: PersonDraft(), fields: [.email]) == [:])
    }

    @Test(
        arguments: [
            ("https://api.example/customers/1234/people/20499", ""), ("/customers/1234/people/20499?x=1", ""),
            (nil, #"{"id":"20499"}"#), (nil, #"{"links":[{"rel":"self","url":"https://api.example/people/20499"}]}"#),
        ] as [(String?, String)])
    func `the new id is found wherever it is`(location: String?, answer: String) async throws {
        let (client, script) = client(json(answer, status: 201, headers: location.map { ["Location": $0] } ?? [:]))
        #expect(try await client.create(Self.draft).id == 20499)
        let request = try #require(script.requests.first)
        #expect(request.method == .post)
        #expect(request.url == "https://api.example/customers/1234/people")
        #expect(!request.isRepeatable)
        #expect(request.body == client.createBody(for: Self.draft).encoded())
    }

    @Test func `a success without an id is an unknown outcome`() async throws {
        let (client, _) = client(empty(201, ["Content-Type": "application/octet-stream"]))
        let failure = try await #require(throws: ICIMSFailure.self) { try await client.create(Self.draft) }
        #expect(failure.kind == .outcomeUnknown)
        #expect(failure.mayHaveWritten)
    }

    @Test func `warnings come back beside the success`() async throws {
        let (client, _) = client(
            json(
                #"{"warnings":[{"errorMessage":"field name must be all lowercase","errorCode":4}]}"#, status: 201,
                headers: ["Location": "/people/3"]),
            empty(204, ["X-Warning": "4:phones:ignored"]))
        #expect(try await client.create(Self.draft) == Written(id: 3, warnings: ["field name must be all lowercase"]))
        #expect(try await client.patch(person: 3, body: ["email": "x"]) == ["phones:ignored"])
    }

    @Test func `entries are written one by one`() async throws {
        let (client, script) = client(
            empty(201, ["Location": "https://api.example/customers/1234/people/5/fields/phones/94009"]), empty(200),
            empty(204), empty(204))
        let added = try await client.addEntry(person: 5, collection: .phones, body: tenant.phoneGroup("555-0100"))
        #expect(added.id == 94009)
        #expect(try await client.addEntry(person: 5, collection: .education, body: tenant.schoolGroup("X")).id == nil)
        try await client.patchEntry(person: 5, collection: .phones, entry: 94009, body: ["phonenumber": "555-0101"])
        try await client.deleteEntry(person: 5, collection: .phones, entry: 94009)
        #expect(script.requests.map(\.method) == [.post, .post, .patch, .delete])
        #expect(script.requests[3].url == "https://api.example/customers/1234/people/5/fields/phones/94009")
        #expect(script.requests[3].body.isEmpty)
    }

    @Test func `a résumé goes up as one part with a safe file name`() async throws {
        let (client, script) = client(empty(204))
        try await client.uploadResume(person: 5, fileName: "../Zoë \"CV\"\r\nX: 1.PDF", bytes: Array("%PDF-1.7".utf8))
        let request = try #require(script.requests.first)
        #expect(request.method == .patch)
        #expect(request.url == "https://api.example/customers/1234/people/5/fields/resume/binary")
        let headers = Dictionary(request.headers.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
        #expect(headers["Content-Disposition"] == #"attachment;filename="Zoe-CV-X-1.pdf""#)
        let boundary = try #require(headers["Content-Type"]?.split(separator: "boundary=").last)
        #expect(
            body(request)
                == "--\(boundary)\r\nContent-Disposition: form-data; name=\"file\"; filename=\"Zoe-CV-X-1.pdf\"\r\n"
                + "Content-Type: application/pdf\r\n\r\n%PDF-1.7\r\n--\(boundary)--\r\n")
    }

    @Test func `no résumé is told from bytes by an error body with a code`() async throws {
        let (client, _) = client(
            .success(APIResponse(status: 200, headers: [HTTPHeader("Content-Type", "application/pdf")], body: [37])),
            json(#"{"errors":[{"errorMessage":"No file.","errorCode":2}]}"#),
            json(#"{"errors":[{"errorMessage":"No file.","errorCode":"2"}]}"#, status: 404), empty(204))
        #expect(try await client.resume(of: 5) == [37])
        #expect(try await client.resume(of: 6) == nil)
        #expect(try await client.resume(of: 7) == nil)
        #expect(try await client.resume(of: 8) == nil)
    }

    @Test(
        arguments: [
            (200, "{}"), (200, #"{"message":"try later"}"#), (200, "null"), (200, "[]"), (200, #"{"errors":[]}"#),
            (200, #"{"errors":[{"errorMessage":"An internal error.","errorCode":0}]}"#),
            (200, #"{"errors":[{"errorMessage":"No access.","errorCode":3}]}"#), (400, "{}"), (404, "{}"), (200, ""),
        ] as [(Int, String)])
    func `JSON that does not say in iCIMS's own words that there is no résumé says nothing`(
        status: Int, text: String
    ) async throws {
        let (client, _) = client(json(text, status: status))
        await #expect(throws: ICIMSFailure.self) { try await client.resume(of: 5) }
    }

    @Test func `a web page is no résumé`() async throws {
        let page = APIResponse(
            status: 200, headers: [HTTPHeader("Content-Type", "text/html")], body: Array("<html>".utf8))
        let (client, _) = client(.success(page))
        await #expect(throws: ICIMSFailure.self) { try await client.resume(of: 5) }
    }

    @Test func `the fields keep the candidate's own numbering`() {
        #expect(tenant.fieldName(.employment(2)) == "workexperience[2]")
        #expect(tenant.fieldName(.linkedIn) == "field12345")
    }
}

@Suite struct WorkflowTests {
    private static let answer = #"""
        {"associatedprofile":{"id":2468,"value":"Jane Doe","profile":"https://api.example/customers/1234/people/2468"},
         "baseprofile":{"id":1008,"value":"iOS Engineer","profile":"https://api.example/customers/1234/jobs/1008"},
         "status":{"id":"D10100","value":"Recently Applied"},"source":"Gem",
         "links":[{"rel":"self","title":"The person.","url":"https://api.example/customers/1234/people/2468"},
                  {"rel":"self","title":"The workflow.","url":"https://api.example/customers/1234/applicantworkflows/991"},
                  {"rel":"self","title":"The job.","url":"https://api.example/customers/1234/jobs/1008"}]}
        """#
    private static let workflow = Workflow(
        id: 991, personID: 2468, jobID: 1008, jobTitle: "iOS Engineer",
        status: ListNode(id: "D10100", label: "Recently Applied"), source: "Gem")

    @Test func `the pair's submission is recognised among its three self links`() async throws {
        let (client, script) = client(json(Self.answer))
        #expect(try await client.workflow(person: 2468, job: 1008) == Self.workflow)
        #expect(
            script.requests.first?.url
                == "https://api.example/customers/1234/applicantworkflows/person/2468/job/1008")
    }

    @Test func `no submission is nil and a forbidden one is not`() async throws {
        let (client, _) = client(
            json(#"{"errors":[{"errorMessage":"none","errorCode":2}]}"#, status: 404),
            json(#"{"errors":[{"errorMessage":"no","errorCode":3}]}"#, status: 404))
        #expect(try await client.workflow(person: 1, job: 2) == nil)
        await #expect(throws: ICIMSFailure.self) { try await client.workflow(person: 1, job: 2) }
    }

    @Test func `without the short way the pair is searched`() async throws {
        let (client, script) = client(empty(404), json(#"{"searchResults":[{"id":991}]}"#))
        #expect(try await client.workflow(person: 1, job: 2) == Workflow(id: 991, personID: 1, jobID: 2))
        #expect(
            body(script.requests[1])
                == #"{"filters":[{"name":"applicantworkflow.person.id","operator":"=","value":["1"]},"#
                + #"{"name":"applicantworkflow.job.id","operator":"=","value":["2"]}],"operator":"&"}"#)
    }

    @Test(arguments: ["{}", "[]", #"{"searchResults":[]}"#, #"{"message":"try later"}"#, #"{"id":null}"#])
    func `only the search says that there is no submission when the short way says nothing`(answer: String)
        async throws
    {
        let (client, _) = client(json(answer), json(#"{"searchResults":[{"id":991}]}"#))
        #expect(try await client.workflow(person: 1, job: 2)?.id == 991)
        let (silent, _) = self.client(json(answer), json(#"{"message":"try later"}"#))
        await #expect(throws: ICIMSFailure.self) { try await silent.workflow(person: 1, job: 2) }
    }

    private func client(
        _ answers: Result<APIResponse, TransportFailure>...
    ) -> (ICIMSClient, ScriptedExchange) {
        let script = ScriptedExchange(answers)
        return (ICIMSClient(configuration: tenant, exchange: script), script)
    }

    @Test func `another pair's submission is not this one's`() async throws {
        let (client, _) = client(json(Self.answer), json(#"{"searchResults":[]}"#))
        #expect(try await client.workflow(person: 2468, job: 7) == nil)
    }

    @Test func `a submission links by bare numbers`() async throws {
        let (client, script) = client(
            empty(201, ["Location": "https://api.example/customers/1234/applicantworkflows/991"]))
        #expect(try await client.createWorkflow(person: 2468, job: 1008, source: "Gem").id == 991)
        #expect(
            script.requests.map(body) == [
                #"{"associatedprofile":2468,"baseprofile":1008,"source":"Gem","status":{"id":"D10100"}}"#
            ])
    }

    @Test func `a person's submissions are read newest first and hidden ones are passed over`() async throws {
        let (client, _) = client(
            json(#"{"searchResults":[{"id":990},{"id":991}]}"#), json(Self.answer),
            json(#"{"errors":[{"errorMessage":"no","errorCode":3}]}"#, status: 404))
        #expect(try await client.workflows(ofPerson: 2468) == [Self.workflow])
        #expect(Self.workflow.application?.jobTitle == "iOS Engineer")
    }
}

@Suite struct ListTests {
    @Test(arguments: ["{}", "[1]", #"{"message":"try later"}"#, #"{"nodes":null}"#, #"{"nodes":[{"value":"x"}]}"#])
    func `what is no list of nodes is not an empty list`(answer: String) async throws {
        let (client, _) = client(json(answer))
        await #expect(throws: ICIMSFailure.self) { try await client.listNodes("lists.job.folders") }
    }

    @Test func `a list whose pages go on for ever ends, and says so`() async throws {
        let pages = (0..<150).map { number in
            json(##"{"nodes":[{"id":"D\##(number)"}],"_links":{"next":"/v2/lists/x?page=\##(number)"}}"##)
        }
        let client = ICIMSClient(configuration: tenant, exchange: ScriptedExchange(pages))
        let failure = await #expect(throws: ICIMSFailure.self) { try await client.listNodes("x") }
        #expect(failure?.message.contains("does not end") == true)
    }

    @Test(arguments: ["{}", "null", #"{"message":"try later"}"#, #"{"errors":[]}"#, #""Jane""#])
    func `what shows nothing of a record is no record`(answer: String) async throws {
        let (client, _) = client(json(answer))
        let failure = await #expect(throws: ICIMSFailure.self) { try await client.person(5) }
        #expect(failure?.kind == .brokenAnswer)
    }

    @Test func `only a 404 says that a record is gone`() async throws {
        let (client, _) = client(json(#"{"errors":[{"errorMessage":"Person not found.","errorCode":2}]}"#))
        let failure = await #expect(throws: ICIMSFailure.self) { try await client.person(5) }
        #expect(failure?.kind == .brokenAnswer)
    }

    @Test func `merges that go on for ever are followed for a while`() async throws {
        let merged = (0..<20).map { json(#"{"firstname":"Merged with \#($0 + 100)"}"#) }
        let script = ScriptedExchange(merged)
        let failure = await #expect(throws: ICIMSFailure.self) {
            try await ICIMSClient(configuration: tenant, exchange: script).survivor(of: 5)
        }
        #expect(failure?.kind == .brokenAnswer)
        #expect(script.requests.count < 12)
    }

    @Test func `all pages of a list are read in whatever shape they come`() async throws {
        let (client, script) = client(
            json(
                #"""
                {"nodes":[{"id":"D32007","value":"Cand:Active","hidden":false}],
                 "_links":{"next":{"href":"https://api.example/customers/1234/v2/lists/lists.person.folders?page=2"}}}
                """#),
            json(#"[{"id":"C1","name":"Old","hidden":"true"}]"#))
        #expect(
            try await client.listNodes("lists.person.folders") == [
                ListEntry(id: "D32007", label: "Cand:Active"), ListEntry(id: "C1", label: "Old", isHidden: true),
            ])
        #expect(
            script.requests.map(\.url) == [
                "https://api.example/customers/1234/v2/lists/lists.person.folders?size=1000",
                "https://api.example/customers/1234/v2/lists/lists.person.folders?page=2",
            ])
    }

    @Test func `credentials follow no link to another host`() async throws {
        let (client, script) = client(
            json(#"{"items":[{"id":"D1"}],"_links":{"next":"https://evil.example/customers/1234/v2/lists/x"}}"#),
            json("[]"))
        _ = try await client.listNodes("x")
        #expect(script.requests.allSatisfy { $0.url.hasPrefix("https://api.example/customers/1234/v2/lists/") })
    }

    @Test func `a schema gives the names of the fields`() throws {
        let schema = try parsed(#"{"type":"object","properties":{"firstname":{},"field12345":{"type":"string"}}}"#)
        #expect(ICIMSClient.fieldNames(inSchema: schema) == ["firstname", "field12345"])
    }
}
