import APITransport
import ICIMSAPI
import Recruiting
import Testing

@Suite struct PersonTests {
    private static let full = #"""
        {"firstname":"Jane","middlename":"A.","lastname":"Doe","email":"jane@x.example",
         "folder":{"id":"D32007","value":"Cand:Active","formattedvalue":"Cand:Active"},
         "phones":[{"entry":94001,"phonetype":{"id":"D83004","value":"Mobile","formattedvalue":"Mobile"},
                    "phonenumber":"555-0100","phoneextension":"5","primary":true},
                   {"entry":"94002","phonenumber":5550101},{"entry":94003}],
         "addresses":[{"entry":1,"addresscountry":{"id":"D41001","abbrev":"US","value":"United States"}},
                      {"entry":2,"addresscity":"Sampleton","addressstate":{"id":"D41001053","abbrev":"WI","value":"Wisconsin"},
                       "addresscountry":{"id":"D41001","abbrev":"US","value":"United States"},"primary":true}],
         "workexperience":[{"entry":7,"workemployer":"Acme","worktitle":"Engineer","workstartdate":"2019-08-01"},
                           {"entry":8,"workemployer":{"id":"C1","value":"Globex"},"workenddate":"2019-07-01"}],
         "education":[{"entry":9,"school":{"id":"C5","value":"Sample University","formattedvalue":"Sample University"}},
                      {"entry":10,"school":"Other School"},{"entry":11,"major":{"value":"Physics"}}],
         "source":"Gem","sourceperson":{"id":"564","value":"Ann Roe","profile":"https://api.example/people/564"},
         "createddate":"2026-01-05 09:15 AM","updateddate":"2026-02-01 12:00 PM",
         "resume":{"file":"https://api.example/customers/1234/people/5/fields/resume/binary"},
         "field12345":"https://uk.linkedin.com/in/jane-doe/","unheardof":{"x":[1]},
         "links":[{"rel":"self","title":"The current profile being viewed.","url":"https://api.example/people/5"}]}
        """#

    @Test func `a person is read with everything that was met`() async throws {
        let (client, script) = client(json(Self.full))
        let person = try await client.person(5)
        #expect(
            script.requests.first?.url
                == "https://api.example/customers/1234/people/5?fields=firstname,middlename,lastname,email,folder,phones,"
                + "addresses,workexperience,education,source,sourceperson,resume,createddate,updateddate,field12345")
        #expect(
            person
                == Person(
                    id: 5, firstName: "Jane", middleName: "A.", lastName: "Doe", email: "jane@x.example",
                    folder: ListNode(id: "D32007", label: "Cand:Active"),
                    phones: [
                        PersonPhone(
                            entry: 94001, number: "555-0100 ext. 5", type: ListNode(id: "D83004", label: "Mobile")),
                        PersonPhone(entry: 94002, number: "5550101"),
                    ],
                    linkedIn: "https://uk.linkedin.com/in/jane-doe/",
                    employments: [
                        PersonEmployment(entry: 7, employer: "Acme", title: "Engineer", start: "2019-08-01"),
                        PersonEmployment(entry: 8, employer: "Globex", end: "2019-07-01"),
                    ],
                    schools: [
                        PersonSchool(entry: 9, name: "Sample University"),
                        PersonSchool(entry: 10, name: "Other School"),
                        PersonSchool(entry: 11),
                    ],
                    location: "Sampleton, Wisconsin, United States", source: "Gem",
                    sourcePerson: PersonLink(id: 564, name: "Ann Roe"), createdDate: "2026-01-05 09:15 AM",
                    updatedDate: "2026-02-01 12:00 PM", hasResume: true))
    }

    @Test(arguments: [#"{"links":[{"rel":"self"}]}"#, #"{"firstname":null,"email":"","phones":[],"folder":{}}"#])
    func `a missing key is no value and no fault`(answer: String) async throws {
        let (client, _) = client(json(answer))
        #expect(try await client.person(5) == Person(id: 5))
    }

    @Test(arguments: [
        (#"{"sourceperson":564}"#, PersonLink(id: 564)), (#"{"sourceperson":"564"}"#, PersonLink(id: 564)),
        (
            #"{"sourceperson":{"profile":"https://api.example/people/564","value":"Ann"}}"#,
            PersonLink(id: 564, name: "Ann")
        ),
        (#"{"sourceperson":{"value":"Ann"}}"#, nil),
    ])
    func `a link is read in every form`(answer: String, link: PersonLink?) throws {
        #expect(Person(id: 1, answer: try parsed(answer), configuration: tenant).sourcePerson == link)
    }

    @Test func `merges are followed to the survivor and a circle is noticed`() async throws {
        let (client, _) = client(
            json(#"{"firstname":"Merged with 6","lastname":"Doe"}"#), json(#"{"firstname":" merged  with 7."}"#),
            json(#"{"firstname":"Jane"}"#))
        #expect(try await client.survivor(of: 5) == Person(id: 7, firstName: "Jane"))

        let (circle, script) = self.circle()
        await #expect(throws: ICIMSFailure.self) { try await circle.survivor(of: 5) }
        #expect(script.requests.count == 2)
    }

    private func circle() -> (ICIMSClient, ScriptedExchange) {
        client(json(#"{"firstname":"Merged with 6"}"#), json(#"{"firstname":"Merged with 5"}"#))
    }

    @Test func `a field this iCIMS refuses is left out from then on`() async throws {
        let (client, script) = client(
            json(#"{"errors":[{"errorMessage":"createddate: unknown field","errorCode":5}]}"#, status: 400),
            json(#"{"firstname":"Jane"}"#), json(#"{"firstname":"Joe"}"#))
        #expect(try await client.person(5).firstName == "Jane")
        #expect(try await client.person(6).firstName == "Joe")
        #expect(script.requests.map { $0.url.contains(",createddate") } == [true, false, false])
        #expect(script.requests[2].url.hasSuffix("sourceperson,resume,updateddate,field12345"))
    }

    @Test func `a refusal that names no field leaves the doubtful ones out`() async throws {
        let refusal = json(#"{"errors":[{"errorMessage":"Bad request","errorCode":5}]}"#, status: 400)
        let (client, script) = client(refusal, json(#"{"firstname":"Jane"}"#))
        #expect(try await client.person(5).firstName == "Jane")
        #expect(script.requests[1].url.hasSuffix("education,source,field12345"))
    }

    @Test func `a job is read with its labels`() async throws {
        let (client, _) = client(
            json(
                #"""
                {"jobtitle":"iOS Engineer","jobid":"2026-1003","folder":{"id":"D31001","value":"Approved"},
                 "joblocation":{"id":5,"companyid":6,"value":"Berlin"},"numberofpositions":2,
                 "hiringmanager":{"id":9,"value":"Ann Roe"},"recruiter":{"id":8,"value":"Bob Roe"},
                 "department":"Apps","updateddate":"2026-02-01 12:00 PM"}
                """#))
        #expect(
            try await client.job(1203)
                == Job(
                    id: 1203, title: "iOS Engineer", jobNumber: "2026-1003", location: "Berlin",
                    folder: ListNode(id: "D31001", label: "Approved"), hiringManager: "Ann Roe", recruiter: "Bob Roe",
                    department: "Apps", positions: 2, updatedDate: "2026-02-01 12:00 PM"))
    }
}

@Suite struct UserTests {
    @Test func `only a user with exactly this address counts`() async throws {
        let (client, script) = client(
            json(#"{"searchResults":[]}"#), json(#"{"searchResults":[{"id":1},{"id":2},{"id":3},{"id":4}]}"#),
            json(#"{"firstname":"Ann","lastname":"Roe","email":"ANN@x.example"}"#),
            json(#"{"firstname":"Jo","email":"joann@x.example"}"#), json(#"{"firstname":"Merged with 1"}"#),
            json(#"{"errors":[{"errorMessage":"no","errorCode":3}]}"#, status: 404),
            json(#"{"searchResults":[]}"#))
        #expect(try await client.users(email: "Ann@x.example") == [PersonLink(id: 1, name: "Ann Roe")])
        #expect(body(script.requests[0]).contains(#"["Yes"]"#))
        #expect(body(script.requests[1]).contains(#"["true"]"#))
        #expect(body(script.requests[0]).contains(#""ann@x.example""#))
        // Once known, the spelling is not guessed again.
        #expect(try await client.users(email: "bob@x.example") == [])
        #expect(script.requests.count == 7)
        #expect(body(script.requests[6]).contains(#"["true"]"#))
    }

    @Test func `login groups and folders are asked for as the customer configured them`() async throws {
        for (filter, name) in [
            (ICIMSUserFilter.loginGroup(["D10", "C11"]), "person.logingroupid"),
            (.folder(["D10", "C11"]), "person.folder"),
        ] {
            var configuration = tenant
            configuration.userFilter = filter
            let (client, script) = client(json(#"{"searchResults":[]}"#), configuration: configuration)
            #expect(try await client.users(email: "ann@x.example") == [])
            #expect(
                script.requests.map(body) == [
                    #"{"filters":[{"name":"person.email","operator":"==","value":["ann@x.example"]},"#
                        + #"{"name":"\#(name)","operator":"=","value":["D10","C11"]}],"operator":"&"}"#
                ])
        }
    }
}
