import ArgumentParser
import Foundation
import Recruiting
import Sandbox
import Synchronization
import Uploading

/// How long it takes to judge a résumé, and whether a full download folder keeps anybody waiting.
struct ResumeBenchmark: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "resume", abstract: "Judging a two-page PDF, and a download folder of many files.")

    @Option(help: "How often a PDF is judged.") var rounds = 50
    @Option(help: "Files in the folder.") var files = 500

    func run() async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("benchmark-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try await judge(in: folder)
        try await readFolder(folder)
    }

    private static let person = Candidate(
        id: "c", firstName: "Amina", lastName: "Okafor", emails: [EmailAddress("amina@people.example")])

    private static func pages(_ name: String) -> [[String]] {
        let work = (0..<40).map { "Led the work on project number \($0), with a team of several people" }
        return [[name, "\(name.split(separator: " ")[0].lowercased())@people.example"] + work, work]
    }

    private func judge(in folder: URL) async throws {
        let file = folder.appendingPathComponent("two pages.pdf")
        try Data(SampleFile.pdf(pages: Self.pages("Amina Okafor"))).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let reader = ResumeReader(gem: nil)
        var whole: [Double] = []
        var alone: [Double] = []
        for _ in 0..<rounds {
            whole.append(try await Self.milliseconds { _ = await reader.judge(attached: file.path, for: Self.person) })
            alone.append(try await Self.milliseconds { try Self.readAlone(file.path) })
        }
        let (one, other) = (Self.median(whole), Self.median(alone))
        print("judge a two-page PDF: \(Self.text(one)) ms, median of \(rounds)")
        print("pdftotext alone:      \(Self.text(other)) ms, ratio \(Self.text(one / other))")
    }

    private static func readAlone(_ path: String) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["pdftotext", "-q", path, "/dev/null"]
        try process.run()
        process.waitUntilExit()
    }

    private func readFolder(_ folder: URL) async throws {
        for number in 0..<files {
            let name = number == files / 2 ? "Amina Okafor" : "Person Number\(number)"
            try Data(SampleFile.pdf(pages: Self.pages(name)))
                .write(to: folder.appendingPathComponent("Profile (\(number)).pdf"))
        }
        let downloads = ResumeFolder(path: folder.path)
        let known = Mutex(0)
        let opening = try await Self.milliseconds { await downloads.follow { _, _ in known.withLock { $0 += 1 } } }
        let all = try await Self.milliseconds { await downloads.readAll() }
        let asking = try await Self.milliseconds { _ = await downloads.resumes(of: Self.person) }
        print("a folder of \(files): open after \(Self.text(opening)) ms, nobody waits for the rest")
        print("all of it read in the background after \(Self.text(all / 1000)) s, \(known.withLock { $0 }) PDFs")
        print("asking it for one candidate's: \(Self.text(asking)) ms")
    }

    private static func milliseconds(_ body: () async throws -> Void) async throws -> Double {
        let duration = try await ContinuousClock().measure(body)
        return duration / .milliseconds(1)
    }

    private static func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }

    private static func text(_ value: Double) -> String {
        String(format: value < 10 ? "%.2f" : "%.1f", value)
    }
}
