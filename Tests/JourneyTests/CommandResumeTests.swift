import APITransport
import Foundation
import Testing

@testable import Sandbox

/// Résumés of every kind through the built program: what goes up, what does not, and what is said about it.
@Suite struct CommandResumeTests {
    private static let lines = ["Zoë Nuñez-O’Hara", "zoe.nunez@people.example", "Staff Engineer"]

    private func person(of run: Run) throws -> Int { try #require(run.candidates().first?["personId"]?.integer) }

    private func step(_ run: Run) throws -> JSONValue? {
        try run.candidates().first?["steps"]?.elements.first { $0["step"] == "attach-resume" }
    }

    private func upload(_ journey: Journey, _ bytes: [UInt8]?, _ more: [String] = []) async throws -> Run {
        if let bytes { try Data(bytes).write(to: journey.directory.appendingPathComponent("cv.pdf")) }
        let queue = try journey.queue([People.zoe(["resume_file": bytes == nil ? .null : "cv.pdf"])])
        return try await journey.run(["upload", "--json", "--yes", "--from", queue] + more)
    }

    @Test(arguments: SampleFile.allCases)
    func `the person goes up with a good PDF, and visibly without anything else`(kind: SampleFile) async throws {
        try await withJourney { journey in
            let bytes = kind.bytes(Self.lines)
            let run = try await upload(journey, bytes)
            #expect(run.status == 0, "\(run.output)\(run.errors)")
            let id = try person(of: run)
            let isSent = kind == .pdf || kind == .scan
            #expect(await journey.sandbox.resume(ofPerson: id) == (isSent ? bytes : nil))
            let step = try step(run)
            #expect(step?["state"]?.text == (isSent ? "done" : "skipped"))
            #expect(step?["detail"]?.text?.isEmpty == false)
            // No trace of what was read.
            let left = try FileManager.default.contentsOfDirectory(atPath: journey.directory.path)
            #expect(left.filter { $0.hasPrefix("gem-icims") }.isEmpty, "\(left)")
        }
    }

    @Test func `a file over the limit is refused, and the limit is a setting`() async throws {
        try await withJourney { journey in
            let bytes = SampleFile.pdf(pages: [Self.lines], paddedTo: 60_000)
            let run = try await upload(journey, bytes, ["--set", "resume.maximum-bytes=50000"])
            #expect(run.status == 0, "\(run.errors)")
            #expect(try step(run)?["detail"] == "too-large")
            #expect(await journey.sandbox.resume(ofPerson: try person(of: run)) == nil)
        }
    }

    @Test func `a large file goes up in parts and is read back`() async throws {
        try await withJourney { journey in
            let bytes = SampleFile.pdf(pages: [Self.lines], paddedTo: 4 << 20)
            let run = try await upload(journey, bytes)
            #expect(run.status == 0, "\(run.output)\(run.errors)")
            #expect(await journey.sandbox.resume(ofPerson: try person(of: run)) == bytes)
            #expect(try step(run)?["detail"]?.text?.contains("SHA-256") == true)
        }
    }

    @Test func `somebody else's résumé stays here unless that was asked for, and can follow later`() async throws {
        try await withJourney { journey in
            let bytes = SampleFile.pdf.bytes(["Taylor Other", "taylor.other@mail.example"])
            let run = try await upload(journey, bytes)
            let id = try person(of: run)
            #expect(try step(run)?["detail"] == "name-not-found")
            #expect(await journey.sandbox.resume(ofPerson: id) == nil)

            let again = try await upload(journey, bytes)
            #expect(try again.outcomes() == ["already-uploaded"])
            let asked = try await upload(journey, bytes, ["--doubtful-resumes", "attach"])
            #expect(asked.status == 0, "\(asked.output)\(asked.errors)")
            #expect(await journey.sandbox.resume(ofPerson: id) == bytes)
            #expect(await journey.sandbox.people(withEmail: "zoe.nunez@people.example").count == 1)
        }
    }

    @Test func `a namesake's LinkedIn PDF asks for an answer too`() async throws {
        try await withJourney { journey in
            let bytes = SampleFile.pdf.bytes(["Zoë Nuñez-O’Hara", "www.linkedin.com/in/zoe-nunez-99 (LinkedIn)"])
            let run = try await upload(journey, bytes)
            #expect(try step(run)?["detail"] == "other-profile")
            #expect(await journey.sandbox.resume(ofPerson: try person(of: run)) == nil)
        }
    }

    @Test func `a LinkedIn PDF in the download folder is taken, a stranger's and a plausible one are not`() async throws
    {
        try await withJourney { journey in
            let folder = journey.directory.appendingPathComponent("saved")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            let files: [(String, [String])] = [
                ("Profile.pdf", ["Contact", "www.linkedin.com/in/zoe-nunez-4711 (LinkedIn)", "Zoë Nuñez-O’Hara"]),
                ("Profile (1).pdf", ["Taylor Other", "www.linkedin.com/in/taylor-other"]),
                ("letter.pdf", ["Zoë Nuñez-O’Hara"]),
            ]
            for (name, lines) in files {
                try Data(SampleFile.pdf.bytes(lines)).write(to: folder.appendingPathComponent(name))
            }
            let setting = ["--set", "resume.directory=\(folder.path)"]
            let queue = try journey.queue([People.zoe()])
            let preview = try await journey.run(["preview", "--json", "--from", queue] + setting)
            let resume = try preview.candidates().first?["resume"]
            #expect(resume?["file"] == "Profile.pdf", "\(preview.output)\(preview.errors)")
            #expect(resume?["source"] == "downloads")
            #expect(resume?["belongs"] == "certain")
            #expect(resume?["pages"] == 1)

            let without = try await journey.run(
                ["preview", "--json", "--from", queue, "--set", "resume.preference=attached,gem"] + setting)
            #expect(try without.candidates().first?["resume"]?["state"] == "none")

            let wrong = try await journey.run(
                ["preview", "--json", "--from", queue, "--set", "resume.preference=anywhere"])
            #expect(wrong.status == 78)
        }
    }

    @Test func `without poppler the résumé goes up, and the preview says that nobody read it`() async throws {
        try await withJourney { journey in
            let tools = journey.directory.appendingPathComponent("tools")
            try FileManager.default.createDirectory(at: tools, withIntermediateDirectories: true)
            try Data(SampleFile.pdf.bytes(Self.lines)).write(to: journey.directory.appendingPathComponent("cv.pdf"))
            let queue = try journey.queue([People.zoe(["resume_file": "cv.pdf"])])
            let run = try await journey.run(["preview", "--json", "--from", queue], changing: ["PATH": tools.path])
            let resume = try run.candidates().first?["resume"]
            #expect(resume?["state"] == "attached", "\(run.errors)")
            #expect(resume?["warning"] == "text-not-checked")
        }
    }

    @Test func `a linked record keeps its own résumé`() async throws {
        try await withJourney { journey in
            let id = try await journey.sandbox.addPerson(
                json: #"{"firstname":"Zoë","lastname":"Nuñez-O’Hara","email":"zoe.nunez@people.example"}"#)
            let own = SampleFile.pdf.bytes(["Zoë Nuñez-O’Hara", "her own"])
            try await journey.sandbox.storeResume(own, named: "own.pdf", ofPerson: id)
            let run = try await upload(journey, SampleFile.pdf.bytes(Self.lines), ["--on-match", "link-same"])
            #expect(try run.outcomes() == ["linked"], "\(run.output)")
            #expect(await journey.sandbox.resume(ofPerson: id) == own)
            #expect(try step(run)?["detail"] == "the record keeps its own résumé")
        }
    }

    @Test(arguments: ["../../Zoë / Nuñez\u{1B}[2J.pdf", "", "a\"b;c\r\nX: y.pdf"])
    func `a name with path and control characters becomes a plain one`(name: String) async throws {
        try await withJourney { journey in
            await journey.sandbox.replaceResumes(
                ofCandidate: "c-zoe", with: [(name.isEmpty ? nil : name, SampleFile.pdf.bytes(Self.lines))])
            let queue = try journey.queue([People.zoe()])
            let run = try await journey.run(["upload", "--json", "--yes", "--from", queue])
            let id = try person(of: run)
            let stored = try #require(await journey.sandbox.resumeName(ofPerson: id), "\(run.output)")
            #expect(stored.hasSuffix(".pdf"))
            #expect(stored.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || ".-_".contains($0)) }, "\(stored)")
        }
    }

    @Test func `the newest PDF in Gem goes up, past a Word document and a link that ran out`() async throws {
        try await withJourney { journey in
            let pdf = SampleFile.pdf.bytes(Self.lines)
            await journey.sandbox.replaceResumes(
                ofCandidate: "c-zoe",
                with: [
                    ("old.pdf", SampleFile.pdf.bytes(Self.lines + ["old"])), ("cv.pdf", pdf),
                    ("cv.docx", SampleFile.word.bytes(Self.lines)),
                ])
            let queue = try journey.queue([People.zoe()])
            let run = try await journey.run(["upload", "--json", "--yes", "--from", queue])
            #expect(await journey.sandbox.resume(ofPerson: try person(of: run)) == pdf, "\(run.output)")
            #expect(await !journey.sandbox.apiKeyReachedDownloads())
        }
    }

    @Test func `a link to Gem's file that has run out is told as such, and the person goes up`() async throws {
        try await withJourney { journey in
            await journey.sandbox.replaceResumes(
                ofCandidate: "c-zoe", with: [("cv.pdf", SampleFile.pdf.bytes(Self.lines))], linkWorks: false)
            let queue = try journey.queue([People.zoe()])
            let run = try await journey.run(["upload", "--json", "--yes", "--from", queue])
            #expect(run.status == 0, "\(run.output)\(run.errors)")
            #expect(try step(run)?["detail"] == "expired")
        }
    }
}
