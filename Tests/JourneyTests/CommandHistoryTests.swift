import APITransport
import Foundation
import Testing

@testable import Sandbox

/// `history`, `forget` and `jobs`: what is kept here, what is removed again, what can be picked.
@Suite struct CommandHistoryTests {
    @Test func `the history tells of every upload in four formats`() async throws {
        try await withJourney { journey in
            let job = try await journey.openJob()
            let comma = People.candidate("c-comma", "=Amira|", "Castelli, \"Q\"", email: "amira@people.example")
            let queue = try journey.queue([People.zoe(), comma])
            let upload = try await journey.run("upload", "--json", "--yes", "--job", "\(job)", "--from", queue)
            let ids = try upload.candidates().compactMap { $0["personId"]?.integer }
            await journey.sandbox.forgetCalls()
            let json = try await journey.run("history", "--format", "json")
            let entries = try json.candidates()
            #expect(Set(entries.compactMap { $0["personId"]?.integer }) == Set(ids), "\(json.output)\(json.errors)")
            #expect(entries.allSatisfy { $0["outcome"] == "created" && $0["job"]?["id"]?.integer == job })
            #expect(entries.allSatisfy { $0["uploader"]?.text == journey.addresses.gemUserEmail })
            let csv = try await journey.run("history", "--format", "csv").output
            #expect(csv.components(separatedBy: "\r\n").count == 4, "\(csv)")
            #expect(csv.contains(#""'=Amira| Castelli, ""Q""""#), "\(csv)")
            let markdown = try await journey.run("history", "--format", "markdown").output
            #expect(markdown.contains(#"=Amira\| Castelli, "Q" |"#), "\(markdown)")
            let plain = try await journey.run("history", "Zoë").output
            #expect(plain.contains("#\(ids[0])") && !plain.contains("#\(ids[1])"))
            #expect(await journey.sandbox.calls().isEmpty)
        }
    }

    @Test func `who is forgotten leaves no trace in the local state`() async throws {
        try await withJourney { journey in
            let queue = try journey.queue([People.zoe()] + People.crowd(1))
            _ = try await journey.run("upload", "--json", "--yes", "--from", queue)
            let forget = try await journey.run("forget", "zoe.nunez@people.example")
            #expect(forget.status == 0, "\(forget.errors)")
            #expect(try await journey.run("history", "--format", "json").candidates().count == 1)
            for (name, bytes) in try journey.stateFiles() {
                for trace in ["zoe.nunez@people", "zoe-nunez-4711", "Nuñez-O"] {
                    #expect(bytes.firstRange(of: Data(trace.utf8)) == nil, "\(trace) in \(name)")
                }
            }
            #expect(try await journey.run("forget", "zoe.nunez@people.example").status == 65)
        }
    }

    @Test func `jobs are listed best match first, and only open ones`() async throws {
        try await withJourney { journey in
            let all = try await journey.run("jobs", "--json").candidates()
            let open = await journey.sandbox.openJobIDs()
            #expect(Set(all.compactMap { $0["id"]?.integer }) == Set(open))
            let stable = ["id", "title", "jobNumber", "location", "folder", "hiringManager", "score"]
            #expect(try all.allSatisfy { try #require($0.members).keys.contains(stable) })
            let job = try #require(all.first)
            let words = try #require(job["title"]?.text).split(separator: " ").map(String.init)
            let number = try #require(job["jobNumber"]?.text)
            let found = try await journey.run(["jobs", "--json", number] + words).candidates()
            #expect(found.first?["id"] == job["id"])
            let scores = found.compactMap { $0["score"]?.double }
            #expect(scores == scores.sorted(by: >))
        }
    }
}

extension Journey {
    /// Every file of the local state with its bytes.
    func stateFiles() throws -> [(String, Data)] {
        try FileManager.default.subpathsOfDirectory(atPath: state.path).compactMap { name in
            let file = state.appendingPathComponent(name)
            let kind = try FileManager.default.attributesOfItem(atPath: file.path)[.type] as? FileAttributeType
            return kind == .typeRegular ? (name, try Data(contentsOf: file)) : nil
        }
    }
}
