import Foundation
import Recruiting
import Sandbox
import Testing

@testable import Uploading

/// Real PDFs through the real reader. Needs poppler-utils, as the program does.
@Suite struct ResumeJudgeTests {
    static let candidate = Candidate(
        id: "c1", firstName: "Amina", lastName: "Okafor", emails: [EmailAddress("amina@people.example")])
    static let lines = ["Amina Okafor", "amina@people.example", "Engineer"]

    private func judge(_ bytes: [UInt8], maximumBytes: Int = 1 << 20) async -> ResumeFile {
        await ResumeJudge(ResumeRules(maximumBytes: maximumBytes))
            .judge(bytes, as: ResumeFile(state: .attached), for: Self.candidate).file
    }

    @Test func `a good PDF is read, counted and known`() async {
        let bytes = SampleFile.pdf(pages: [Self.lines, ["second page"]])
        let judged = await ResumeJudge(ResumeRules()).judge(
            bytes, as: ResumeFile(state: .attached), for: Self.candidate)
        #expect(judged.file.state == .attached)
        #expect(judged.file.pages == 2)
        #expect(judged.file.belonging == .certain)
        #expect(judged.file.signs == [.email, .name])
        #expect(judged.file.warning == nil)
        #expect(judged.file.digest == bytes.sha256)
        #expect(judged.firstPage.contains("Engineer"))
        #expect(!judged.firstPage.contains("second page"))
    }

    @Test(arguments: [
        (SampleFile.empty, "empty"), (.word, "not-a-pdf"), (.webPage, "not-a-pdf"), (.truncated, "truncated"),
        (.encrypted, "encrypted"),
    ])
    func `what is no usable PDF is refused with its reason`(kind: SampleFile, reason: String) async {
        let file = await judge(kind.bytes(Self.lines))
        #expect(file.state == .refused)
        #expect(file.reason == reason)
    }

    @Test func `the reason says what a file really is`() async {
        #expect(await judge(SampleFile.webPage.bytes([])).contents == "a web page")
        #expect(await judge(SampleFile.word.bytes(["x"])).contents == "a Word document or an archive")
        #expect(await judge(Array("{\\rtf1 %PDF-".utf8)).contents == "a rich text document")
        #expect(await judge(Array("just a note".utf8)).contents == "plain text")
        #expect(await judge([0xFF, 0xD8, 0xFF, 0xE0]).contents == "a picture")
    }

    @Test func `too large is refused by size, and damage by the reader`() async {
        let large = SampleFile.pdf(pages: [Self.lines], paddedTo: 40_000)
        #expect(await judge(large, maximumBytes: 30_000).reason == "too-large")
        #expect(await judge(large).state == .attached)
        let damaged = Array("%PDF-1.4\nnothing of it holds\n%%EOF\n".utf8)
        #expect(await judge(damaged).reason == "damaged")
    }

    @Test func `a scan goes up and says that nobody can tell whose it is`() async {
        let file = await judge(SampleFile.scan.bytes([]))
        #expect(file.state == .attached)
        #expect(file.warning == "no-text")
        #expect(file.pages == 1)
        #expect(file.belonging == nil)
    }

    @Test func `control characters in a PDF's text are not kept`() async {
        let bytes = PDFWithControls.bytes
        let judged = await ResumeJudge(ResumeRules()).judge(
            bytes, as: ResumeFile(state: .attached), for: Self.candidate)
        #expect(judged.file.state == .attached)
        #expect(judged.firstPage.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 && $0.value != 0x7F })
    }

    // MARK: Files on this machine

    private func withFolder(_ body: (URL) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("resume-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try await body(folder)
    }

    @Test func `a folder, a pipe or nothing is unreadable and waits for nobody`() async throws {
        try await withFolder { folder in
            mkfifo(folder.appendingPathComponent("pipe.pdf").path, 0o600)
            let reader = ResumeReader(gem: nil, directory: folder.path)
            for name in [".", "pipe.pdf", "missing.pdf", "/dev/zero"] {
                #expect(await reader.judge(attached: name, for: Self.candidate).file.reason == "unreadable", "\(name)")
            }
        }
    }

    @Test func `what is sent is what was judged, or nothing`() async throws {
        try await withFolder { folder in
            let path = folder.appendingPathComponent("cv.pdf")
            try Data(SampleFile.pdf.bytes(Self.lines)).write(to: path)
            let reader = ResumeReader(gem: nil, directory: folder.path)
            let file = await reader.judge(attached: "cv.pdf", for: Self.candidate).file
            #expect(try await reader.bytes(of: file, for: Self.candidate) == SampleFile.pdf.bytes(Self.lines))
            try Data(SampleFile.pdf.bytes(["Taylor Other"])).write(to: path)
            await #expect(throws: Failure.self) { try await reader.bytes(of: file, for: Self.candidate) }
            try FileManager.default.removeItem(at: path)
            await #expect(throws: Failure.self) { try await reader.bytes(of: file, for: Self.candidate) }
        }
    }

    // MARK: The limits of the reader

    @Test func `a program that takes too long, says too much or is missing is ended and told apart`() async {
        var limits = LimitedProcess.Limits()
        limits.patience = 0.2
        #expect(await LimitedProcess.run(["sleep", "600"], input: [], limits: limits) == .stopped)
        limits = LimitedProcess.Limits()
        limits.output = 100_000
        #expect(await LimitedProcess.run(["yes"], input: [], limits: limits) == .stopped)
        #expect(await LimitedProcess.run(["no-such-program-here"], input: []) == .missing)
        limits.processor = 1
        #expect(await LimitedProcess.run(["sh", "-c", "while :; do :; done"], input: [], limits: limits) == .stopped)
    }

    @Test func `the program sees its input, none of our environment, and can write no file`() async {
        let seen = await LimitedProcess.run(["cat"], input: Array("hello".utf8))
        #expect(seen == .ended(status: 0, output: Array("hello".utf8), complaint: ""))
        guard case .ended(0, let environment, _) = await LimitedProcess.run(["env"], input: []) else {
            Issue.record("env did not run")
            return
        }
        let names = String(decoding: environment, as: UTF8.self).split(separator: "\n").map { $0.prefix { $0 != "=" } }
        #expect(Set(names).isSubset(of: ["PATH", "LC_ALL", "PWD", "OLDPWD", "SHLVL", "_"]), "\(names)")
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("written-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: file) }
        _ = await LimitedProcess.run(["sh", "-c", "echo data > \(file.path)"], input: [])
        #expect((try? Data(contentsOf: file))?.isEmpty != false)
    }
}

/// A PDF whose text holds escape sequences.
private enum PDFWithControls {
    static let bytes: [UInt8] = {
        let text = "Amina Okafor"
        let plain = SampleFile.pdf.bytes([text])
        // The sample writes its text in hexadecimal: "Amina" becomes "Am", escape, "[2".
        let from = Array("416D696E61".utf8)
        let to = Array("416D1B5B32".utf8)
        guard let place = plain.firstRange(of: from) else { return plain }
        return plain[..<place.lowerBound] + to + plain[place.upperBound...]
    }()
}
