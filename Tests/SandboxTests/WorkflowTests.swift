import Testing

@testable import Sandbox

@Suite struct WorkflowTests {
    private static let refusedSubmissions: [(JSON, Int)] = [
        (["baseprofile": 1201], 1), (["associatedprofile": 501], 1),
        (["baseprofile": 99, "associatedprofile": 501], 5), (["baseprofile": 1201, "associatedprofile": 99], 5),
        (["baseprofile": 1201, "associatedprofile": 501, "status": ["id": "D19999"]], 5),
        (["baseprofile": 1201, "associatedprofile": 501, "job": 3], 5),
    ]

    @Test func `a person is submitted once to a job`() async throws {
        try await withSandbox { sandbox, client in
            let id = try await client.create().newID
            let submission: JSON = [
                "baseprofile": 1201, "associatedprofile": .integer(id), "status": ["id": "D10100"], "source": "Gem",
            ]
            let created = try await client.icims("POST", "applicantworkflows", submission)
            #expect(created.status == 201)
            let again = try await client.icims("POST", "applicantworkflows", submission)
            #expect(again.status == 409)
            #expect(again.json["errors"]?.array?.count == 1)
            #expect(await sandbox.workflows(ofPerson: id).count == 1)
            let byPair = try await client.icims("GET", "applicantworkflows/person/\(id)/job/1201").json
            let byID = try await client.icims("GET", "applicantworkflows/\(created.newID)").json
            #expect(byPair == byID)
            #expect(byPair["links"]?.array?.map { $0["rel"] } == ["self", "self", "self"])
            #expect(byPair["status"]?["id"] == "D10100")
            let patch = try await client.icims(
                "PATCH", "applicantworkflows/\(created.newID)", ["status": ["id": "C20101"]])
            #expect(patch.status == 204)
            let history = try await client.icims("GET", "applicantworkflows/\(created.newID)/submittalstatuslog").json
            #expect(history["submittalstatuslog"]?.array?.count == 2)
            #expect(try await client.icims("DELETE", "applicantworkflows/\(created.newID)").status == 204)
            #expect(try await client.icims("GET", "applicantworkflows/person/\(id)/job/1201").errorCode == 2)
        }
    }

    @Test(arguments: Self.refusedSubmissions) func `a submission is validated`(body: JSON, code: Int) async throws {
        try await withSandbox { _, client in
            let answer = try await client.icims("POST", "applicantworkflows", body)
            #expect((answer.status, answer.errorCode) == (400, code))
        }
    }

    @Test func `a job shows its links and its number`() async throws {
        try await withSandbox { _, client in
            let path = "jobs/1201?fields=jobtitle,jobid,folder,hiringmanager,joblocation,numberofpositions,updateddate"
            let job = try await client.icims("GET", path).json
            #expect(job["jobtitle"] == "iOS Engineer")
            #expect(job["jobid"] == "2026-1000")
            #expect(job["folder"]?["id"] == "D31001")
            #expect(job["hiringmanager"]?["profile"]?.string?.contains("/people/5") == true)
            let address = try #require(job["joblocation"]?["address"]?.string)
            let target = "/customers" + address.split(separator: "/customers", maxSplits: 1)[1]
            #expect(try await client.icims("GET", target).json["addresscity"] == "Berlin, DE")
            #expect(
                try await client.icims("GET", "search/portals/careers").json["searchResults"]?.array?.isEmpty == false)
        }
    }
}
