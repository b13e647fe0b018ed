import Testing

@testable import Sandbox

@Suite struct PeopleTests {
    private static let refusedCreates: [(JSON, String)] = [
        (["folder": ["id": "D99999"]], "folder"),
        (["folder": "D32007"], "folder"),
        (["phones": [["phonetype": ["id": "D83999"], "phonenumber": "1"]]], "phonetype"),
        (["phones": ["phonenumber": "1"]], "phones"),
        (["workexperience": [["workemployer": "A", "workstartdate": "2020-1-1"]]], "workstartdate"),
        (["workexperience": [["workemployer": "A", "workstartdate": "2021-02-30"]]], "workstartdate"),
        (["sourceperson": 999_999], "sourceperson"),
        (["sourceperson": "501"], "sourceperson"),
        (["shoesize": "44"], "shoesize"),
        (["education": [["school": ["value": "Retired Academy"]]]], "school"),
        (["source": ["value": "Gem"]], "source"),
        (["resume": "text"], "resume"),
    ]

    @Test func `a create answers 201 with a location and an empty body`() async throws {
        try await withSandbox { sandbox, client in
            let answer = try await client.create(["email": "new@mail.example"])
            #expect(answer.status == 201)
            #expect(answer.body.isEmpty)
            #expect(answer.headers["content-type"] == "application/octet-stream")
            let person = try #require(await sandbox.person(answer.newID))
            #expect(person.email == "new@mail.example")
        }
    }

    @Test func `a second create with the same address is a second person`() async throws {
        try await withSandbox { sandbox, client in
            _ = try await client.create(["email": "twice@mail.example"])
            _ = try await client.create(["email": "twice@mail.example"])
            #expect(await sandbox.people(withEmail: "twice@mail.example").count == 2)
        }
    }

    @Test(arguments: Self.refusedCreates) func `a create is validated strictly`(members: JSON, field: String)
        async throws
    {
        try await withSandbox { sandbox, client in
            let before = await sandbox.peopleCount()
            var person: JSONObject = ["firstname": "A", "lastname": "B"]
            for member in members.object?.members ?? [] { person[member.key] = member.value }
            let answer = try await client.icims("POST", "people", .object(person))
            #expect(answer.status == 400)
            #expect(answer.errorMessage.hasPrefix("\(field): "))
            #expect(answer.headers["x-error"]?.contains(":\(field):") == true)
            #expect(await sandbox.peopleCount() == before)
        }
    }

    @Test func `a missing required field has code 1`() async throws {
        try await withSandbox { _, client in
            let answer = try await client.create(["lastname": ""])
            #expect(answer.status == 400)
            #expect(answer.errorCode == 1)
        }
    }

    @Test func `a read shows the default fields, others only when named`() async throws {
        try await withSandbox { _, client in
            let created = try await client.create([
                "middlename": "Q", "field12345": "https://www.linkedin.com/in/test", "sourceperson": 501,
                "phones": [["phonetype": ["value": "Mobile"], "phonenumber": "555-0100", "primary": true]],
            ])
            let plain = try await client.icims("GET", "people/\(created.newID)").json
            #expect(plain.object?.keys == ["firstname", "lastname", "folder", "phones", "links"])
            #expect(plain["folder"]?["value"] == "Cand:Active")
            #expect(plain["phones"]?.array?.first?["phonetype"]?["id"] == "D83004")
            #expect(plain["phones"]?.array?.first?["entry"]?.integer != nil)
            let path = "people/\(created.newID)?fields=id,middlename,field12345,sourceperson,createddate,email"
            let named = try await client.icims("GET", path).json
            #expect(named.object?.keys == ["id", "middlename", "field12345", "sourceperson", "createddate", "links"])
            #expect(named["sourceperson"]?["value"] == "Rita Moreno")
            #expect(named["createddate"] == "2026-11-24 09:00 AM")
        }
    }

    @Test func `a hidden field is kept and never shown`() async throws {
        try await withSandbox { options in
            options.hiddenPersonFields = ["field12345"]
        } _: { sandbox, client in
            let id = try await client.create(["field12345": "x"]).newID
            #expect(try await client.icims("GET", "people/\(id)?fields=field12345").json["field12345"] == nil)
            #expect(await sandbox.person(id)?.linkedIn == "x")
            let query: JSON = ["filters": [["name": "person.customfield2145.text", "value": ["x"]]]]
            #expect(try await client.search("people", query).errorMessage.contains("not valid or hidden"))
        }
    }

    @Test func `a patch keeps what it does not mention and null clears`() async throws {
        try await withSandbox { _, client in
            let id = try await client.create(["email": "a@mail.example", "middlename": "Q"]).newID
            let answer = try await client.icims("PATCH", "people/\(id)", ["middlename": .null, "source": "Gem"])
            #expect(answer.status == 204)
            let person = try await client.icims("GET", "people/\(id)?fields=email,middlename,source").json
            #expect(person.object?.keys == ["email", "source", "links"])
        }
    }

    @Test func `groups are created, read, changed and deleted one by one`() async throws {
        try await withSandbox { _, client in
            let id = try await client.create().newID
            let base = "people/\(id)/fields/workexperience"
            let job: JSON = ["workemployer": "Acme", "worktitle": "Engineer", "workstartdate": "2020-01-01"]
            let first = try await client.icims("POST", base, job)
            #expect(first.status == 201)
            let same = try await client.icims("POST", base, job)
            #expect((same.status, same.newID) == (201, first.newID))
            #expect(try await client.icims("GET", base).json["workexperience"]?.array?.count == 1)
            let patched = try await client.icims("PATCH", "\(base)/\(first.newID)", ["worktitle": "Lead"])
            #expect(patched.status == 204)
            let read = try await client.icims("GET", "\(base)/\(first.newID)").json
            #expect(read["worktitle"] == "Lead")
            #expect(read["workemployer"] == "Acme")
            #expect(try await client.icims("DELETE", "\(base)/\(first.newID)").status == 204)
            #expect(try await client.icims("GET", "\(base)/\(first.newID)").status == 404)
        }
    }

    @Test func `an unknown school is added to the list`() async throws {
        try await withSandbox { sandbox, client in
            let answer = try await client.create(["education": [["school": ["value": "Brand New School"]]]])
            #expect(answer.status == 201)
            #expect(await sandbox.listLabels("lists.schools").contains("Brand New School"))
        }
    }

    @Test func `absent, forbidden and merged people differ by code only`() async throws {
        try await withSandbox { sandbox, client in
            let (a, b) = (try await client.create(["email": "a@mail.example"]).newID, try await client.create().newID)
            await sandbox.mergePerson(a, into: b)
            let merged = try await client.icims("GET", "people/\(a)").json
            #expect(merged["firstname"] == .string("Merged with \(b)"))
            #expect(merged["email"] == nil)
            await sandbox.forbidPerson(a)
            let forbidden = try await client.icims("GET", "people/\(a)")
            #expect((forbidden.status, forbidden.errorCode) == (404, 3))
            await sandbox.purgePerson(a)
            let purged = try await client.icims("GET", "people/\(a)")
            #expect((purged.status, purged.errorCode) == (404, 2))
            #expect(purged.errorMessage == "Person not found.")
            #expect(purged.headers["x-error"] == "2:Person not found.")
        }
    }

    @Test func `a résumé is written by PATCH only and cannot be deleted`() async throws {
        try await withSandbox { sandbox, client in
            let id = try await client.create().newID
            let path = "/customers/1234/people/\(id)/fields/resume/binary"
            let missing = try await client.icims("GET", path)
            #expect((missing.status, missing.errorCode) == (404, 2))
            // Bare, unlike every other answer (icims-api 6).
            #expect(missing.headers["content-type"] == "application/json")
            let file = Array("%PDF-1.4 sample\r\n--not the end".utf8)
            var body = Array("--xyz\r\nContent-Disposition: form-data; name=\"\"; filename=\"cv.pdf\"\r\n".utf8)
            body += Array("Content-Type: application/pdf\r\n\r\n".utf8) + file + Array("\r\n--xyz--\r\n".utf8)
            var headers = client.icimsHeaders
            headers["Content-Type"] = "multipart/form-data; boundary=xyz"
            let base = client.addresses.icimsBaseURL
            #expect(try await client.send(base, "POST", path, headers, body).status == 405)
            #expect(try await client.send(base, "PATCH", path, headers, body).status == 204)
            #expect(await sandbox.resume(ofPerson: id) == file)
            let read = try await client.icims("GET", path)
            #expect((read.body, read.headers["content-type"]) == (file, "application/pdf"))
            #expect(try await client.icims("DELETE", path).status == 403)
            headers["Content-Type"] = "multipart/form-data"
            #expect(try await client.send(base, "PATCH", path, headers, file).status == 400)
            headers["Content-Disposition"] = "attachment;filename=\"raw.pdf\""
            #expect(try await client.send(base, "PATCH", path, headers, file).status == 204)
            #expect(await sandbox.resumeName(ofPerson: id) == "raw.pdf")
            headers["Content-Type"] = "application/pdf"
            #expect(try await client.send(base, "PATCH", path, headers, file).status == 415)
        }
    }
}
