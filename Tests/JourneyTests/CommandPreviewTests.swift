import APITransport
import Foundation
import Testing

@testable import Sandbox

/// `preview`: exactly what would be sent (reference 3.2).
@Suite struct CommandPreviewTests {
    @Test func `the create sends, byte for byte, what the preview shows`() async throws {
        try await withJourney { journey in
            let job = try await journey.openJob()
            let queue = try journey.queue([People.zoe()])
            let preview = try await journey.run("preview", "--json", "--job", "\(job)", "--from", queue)
            #expect(preview.status == 0, "\(preview.errors)")
            #expect(await journey.writes().isEmpty)
            let line = try #require(try preview.candidates().first)
            #expect(
                try #require(line.members).keys.contains([
                    "candidate", "person", "fields", "sourcePerson", "resume", "job",
                ]))
            #expect(line["job"]?["id"]?.integer == job)
            let upload = try await journey.run("upload", "--json", "--yes", "--job", "\(job)", "--from", queue)
            #expect(upload.status == 0, "\(upload.errors)")
            let create = try #require(await journey.sandbox.calls().first { $0.route == .createPerson })
            #expect(preview.output.contains(#""person":\#(create.requestBody)"#), "\(create.requestBody)")
        }
    }

    @Test func `every field that does not go up is named with its reason`() async throws {
        try await withJourney { journey in
            let run = try await journey.run("preview", "--json", "--from", try journey.queue([People.zoe()]))
            let fields = try #require(try run.candidates().first?["fields"]?.elements)
            for field in fields {
                #expect(
                    try #require(field.members).keys.contains(["field", "label", "value", "from", "state", "reason"]))
                #expect((field["state"] == "sent") == (field["reason"] == nil), "\(field)")
            }
            let leftOut = fields.filter { $0["state"] == "left-out" }
            #expect(leftOut.contains { $0["from"] == "work_info[1]" && $0["reason"] == "no-start-date" })
        }
    }

    /// The rehearsal has one user Rita, who once applied as well, and two users who share one address.
    @Test(arguments: [
        ("rita.moreno@sandbox.example", "set"), ("desk@sandbox.example", "several-users"),
        ("nobody@sandbox.example", "no-user"),
    ])
    func `the source person is the one user with the uploader's address`(email: String, state: String) async throws {
        try await withJourney { journey in
            let run = try await journey.run(
                ["preview", "--json", "--from", try journey.queue([People.zoe()])],
                changing: ["GEM_ICIMS_GEM_USER_EMAIL": email])
            #expect(run.status == 0, "\(run.errors)")
            let line = try #require(try run.candidates().first)
            #expect(line["sourcePerson"]?["state"]?.text == state)
            #expect((line["person"]?["sourceperson"] != nil) == (state == "set"))
        }
    }

    @Test func `a résumé is attached, missing, refused or somebody else's`() async throws {
        try await withJourney { journey in
            try journey.resume("zoe.pdf", lines: ["Zoë Nuñez-O’Hara", "Staff Engineer"])
            try journey.resume("other.pdf", lines: ["Taylor Other", "taylor.other@mail.example"])
            try Data("<html>Sign in</html>".utf8)
                .write(to: journey.directory.appendingPathComponent("page.pdf"))
            let files: [String?] = ["zoe.pdf", nil, "page.pdf", "other.pdf", "absent.pdf"]
            let people = files.enumerated().map { index, file in
                People.zoe(["id": .string("#\(index)"), "resume_file": file.map { .string($0) } ?? .null])
            }
            let run = try await journey.run("preview", "--json", "--from", try journey.queue(people))
            let resumes = try run.candidates().map { $0["resume"] ?? .null }
            #expect(resumes.map { $0["state"]?.text } == ["attached", "none", "refused", "attached", "refused"])
            #expect(resumes.map { $0["reason"]?.text } == [nil, nil, "not-a-pdf", nil, "unreadable"])
            #expect(resumes.map { $0["warning"]?.text } == [nil, nil, nil, "name-not-found", nil])
        }
    }

    @Test func `a job that is closed, or is none, ends the run with one clear line`() async throws {
        try await withJourney { journey in
            let queue = try journey.queue([People.zoe()])
            for job in [try await journey.closedJob(), 999_999] {
                for command in [["preview"], ["upload", "--yes"]] {
                    let run = try await journey.run(command + ["--json", "--job", "\(job)", "--from", queue])
                    #expect(run.status == 65, "\(command) \(job)")
                    #expect(run.complaints.first?.contains("\(job)") == true)
                    #expect(run.complaints.count <= 2)
                    #expect(run.output.isEmpty)
                }
            }
            #expect(await journey.writes().isEmpty)
        }
    }
}
