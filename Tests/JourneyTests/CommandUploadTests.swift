import APITransport
import Foundation
import Testing

@testable import Sandbox

/// `upload`: what iCIMS has afterwards (reference 1.1 and 3.3, rules 1 and 2).
@Suite struct CommandUploadTests {
    @Test func `a new person gets exactly the mapped fields, the résumé and the job`() async throws {
        try await withJourney { journey in
            let pdf = try journey.resume("zoe.pdf", lines: ["Zoë Nuñez-O’Hara"])
            let job = try await journey.openJob()
            let queue = try journey.queue([People.zoe(["resume_file": "zoe.pdf"])])
            let preview = try #require(try await journey.run("preview", "--json", "--from", queue).candidates().first)
            let before = await journey.sandbox.peopleCount()
            let run = try await journey.run("upload", "--json", "--yes", "--job", "\(job)", "--from", queue)
            #expect(run.status == 0, "\(run.errors)")
            let line = try #require(try run.candidates().first)
            try expectReceipt(line, created: journey)
            let id = try #require(line["personId"]?.integer)
            #expect(await journey.sandbox.peopleCount() == before + 1)
            let person = try #require(await journey.sandbox.person(id))
            let sent = String(decoding: preview["person"]?.encoded() ?? [], as: UTF8.self)
            #expect(try kept(person.json) == kept(sent), "\(person.json) \(sent)")
            #expect(await journey.sandbox.resume(ofPerson: id) == pdf)
            let workflows = await journey.sandbox.workflows(ofPerson: id)
            #expect(workflows.map(\.jobID) == [job])
            #expect(workflows.map(\.id) == [line["workflowId"]?.integer])
            #expect(workflows.map(\.statusID) == ["D10100"])
        }
    }

    private func expectReceipt(_ line: JSONValue, created journey: Journey) throws {
        let stable = [
            "candidate", "outcome", "personId", "url", "workflowId", "steps", "notKept", "icimsCalls", "problem",
        ]
        #expect(try #require(line.members).keys.contains(stable))
        #expect(line["outcome"] == "created")
        #expect(line["notKept"] == [])
        #expect(line["problem"] == nil)
        let steps = line["steps"]?.elements ?? []
        #expect(
            steps.map { $0["step"]?.text }
                == ["check", "create-person", "fill-person", "attach-resume", "submit-to-job", "verify"])
        #expect(steps.map { $0["state"]?.text } == ["done", "done", "skipped", "done", "done", "done"])
    }

    /// A record without what iCIMS adds by itself: numbers of entries, labels of nodes, ids of labels.
    private func kept(_ text: String) throws -> JSONValue {
        func bare(_ value: JSONValue) -> JSONValue {
            switch value {
            case .array(let values): return .array(values.map(bare))
            case .object(let members):
                if let id = members["id"]?.integer { return .integer(id) }
                if let id = members["id"]?.text, id.hasPrefix("D") { return .string(id) }
                return .object(members.filter { !["entry", "id", "formattedvalue"].contains($0.key) }.mapValues(bare))
            default: return value
            }
        }
        return bare(try JSONValue(parsing: Array(text.utf8)))
    }

    @Test func `a second run finds everybody uploaded and writes nothing`() async throws {
        try await withJourney { journey in
            let queue = try journey.queue([People.zoe()] + People.crowd(3))
            let arguments = ["upload", "--json", "--yes", "--from", queue]
            let first = try await journey.run(arguments)
            #expect(try first.outcomes() == Array(repeating: "created", count: 4), "\(first.errors)")
            let ids = try first.candidates().map { $0["personId"] }
            await journey.sandbox.forgetCalls()
            let second = try await journey.run(arguments)
            #expect(second.status == 0)
            #expect(try second.outcomes() == Array(repeating: "already-uploaded", count: 4))
            #expect(try second.candidates().map { $0["personId"] } == ids)
            #expect(await journey.writes().isEmpty)
        }
    }

    @Test func `a person uploaded before is only submitted when a job comes later`() async throws {
        try await withJourney { journey in
            let queue = try journey.queue([People.zoe()])
            let first = try await journey.run("upload", "--json", "--yes", "--from", queue)
            let id = try #require(try first.candidates().first?["personId"]?.integer)
            let before = await journey.sandbox.person(id)
            await journey.sandbox.forgetCalls()
            let job = try await journey.openJob()
            let second = try await journey.run("upload", "--json", "--yes", "--job", "\(job)", "--from", queue)
            #expect(second.status == 0, "\(second.errors)")
            #expect(try second.candidates().first?["personId"]?.integer == id)
            #expect(await journey.sandbox.workflows(ofPerson: id).map(\.jobID) == [job])
            #expect(await journey.sandbox.person(id) == before)
            #expect(await journey.writes().map(\.route) == [.createWorkflow])
            let third = try await journey.run("upload", "--json", "--yes", "--job", "\(job)", "--from", queue)
            #expect(try third.outcomes() == ["already-uploaded"])
            #expect(await journey.writes().count == 1)
        }
    }

    @Test func `two entries of one person are created once`() async throws {
        try await withJourney { journey in
            let twin = People.zoe(["id": "c-twin"])
            let queue = try journey.queue([People.zoe(), twin])
            let before = await journey.sandbox.peopleCount()
            let run = try await journey.run("upload", "--json", "--yes", "--on-match", "create", "--from", queue)
            #expect(run.status == 3, "\(run.errors)")
            #expect(try run.outcomes() == ["created", "needs-decision"])
            #expect(await journey.sandbox.peopleCount() == before + 1)
        }
    }

    @Test func `nothing is written without a yes, nor when reading only`() async throws {
        try await withJourney { journey in
            let queue = try journey.queue([People.zoe()])
            let unasked = try await journey.run("upload", "--json", "--from", queue)
            #expect(unasked.status == 64)
            #expect(unasked.errors.contains("--yes"))
            let reading = try await journey.run("upload", "--json", "--yes", "--read-only", "--from", queue)
            #expect(reading.status == 64)
            #expect(await journey.writes().isEmpty)
        }
    }
}
