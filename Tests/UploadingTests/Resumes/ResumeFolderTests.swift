import Foundation
import Recruiting
import Sandbox
import Synchronization
import Testing

@testable import Uploading

@Suite struct ResumeFolderTests {
    static let amina = Candidate(
        id: "c1", firstName: "Amina", lastName: "Okafor", emails: [EmailAddress("amina@people.example")],
        linkedInHandle: "amina-okafor-17")
    static let profile = ["Contact", "www.linkedin.com/in/amina-okafor-17 (LinkedIn)", "Amina Okafor", "Engineer"]

    private func withFolder(_ body: (URL) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("downloads-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try await body(folder)
    }

    @Test func `of a full folder only what is the candidate's is found`() async throws {
        try await withFolder { folder in
            let files: [(String, [UInt8])] = [
                ("Profile.pdf", SampleFile.pdf.bytes(Self.profile)),
                ("without ending", SampleFile.pdf.bytes(["Amina Okafor", "no address"])),
                ("Profile (1).pdf", SampleFile.pdf.bytes(["Taylor Other", "taylor@people.example"])),
                ("invoice.pdf", SampleFile.scan.bytes([])), ("page.pdf", SampleFile.webPage.bytes([])),
                ("broken.pdf", SampleFile.truncated.bytes(Self.profile)), ("notes.txt", Array("Amina Okafor".utf8)),
                ("empty.pdf", []), ("locked.pdf", SampleFile.encrypted.bytes(Self.profile)),
                ("namesake.pdf", SampleFile.pdf.bytes(["Amina Okafor", "linkedin.com/in/amina-okafor-99"])),
            ]
            for (name, bytes) in files { try Data(bytes).write(to: folder.appendingPathComponent(name)) }
            try FileManager.default.createDirectory(
                at: folder.appendingPathComponent("folder.pdf"), withIntermediateDirectories: false)
            let downloads = ResumeFolder(path: folder.path)
            await downloads.readAll()
            let found = await downloads.resumes(of: Self.amina)
            #expect(Set(found.compactMap(\.file.fileName)) == ["Profile.pdf", "without ending"])
            let profile = try #require(found.first { $0.file.fileName == "Profile.pdf" })
            #expect(profile.file.belonging == .certain)
            #expect(profile.file.pages == 1)
            #expect(profile.file.date != nil)
            #expect(found.first { $0.file.fileName != "Profile.pdf" }?.file.belonging == .plausible)

            // Without a screen the certain one goes up, and Gem is not asked.
            let file = await ResumeReader(gem: nil, downloads: downloads).resume(for: Self.amina)
            #expect(file.fileName == "Profile.pdf")
            let rules = ResumeRules(preference: [.attached, .gem])
            #expect(await ResumeReader(gem: nil, rules: rules, downloads: downloads).resume(for: Self.amina) == .none)
        }
    }

    @Test func `a folder that is not there is nothing to complain about`() async {
        let downloads = ResumeFolder(path: "/no/such/folder")
        await downloads.follow { _, _ in }
        await downloads.readAll()
        #expect(await downloads.resumes(of: Self.amina).isEmpty)
    }

    /// The names under which browsers save come only at the end; what is half written is nobody's business.
    @Test func `a file that appears is told of once it is whole`() async throws {
        try await withFolder { folder in
            try Data(SampleFile.pdf.bytes(["Was There"])).write(to: folder.appendingPathComponent("old.pdf"))
            let downloads = ResumeFolder(path: folder.path)
            let (told, teller) = AsyncStream.makeStream(of: (String, Bool).self)
            await downloads.follow { path, isNew in
                teller.yield((URL(fileURLWithPath: path).lastPathComponent, isNew))
            }
            var arrivals = told.makeAsyncIterator()
            let first = try #require(await arrivals.next())
            #expect(first == ("old.pdf", false))

            let bytes = SampleFile.pdf.bytes(Self.profile)
            let part = folder.appendingPathComponent("Profile.pdf.part")
            try Data(bytes.prefix(100)).write(to: part)
            try Data(bytes).write(to: part)
            try FileManager.default.moveItem(at: part, to: folder.appendingPathComponent("Profile.pdf"))
            var seen: [String] = []
            while seen.last != "Profile.pdf" {
                let next = try #require(await arrivals.next())
                #expect(next.1)
                seen.append(next.0)
            }
            let resume = await downloads.resume(
                at: folder.appendingPathComponent("Profile.pdf").path, of: .init(Self.amina))
            #expect(resume?.file.belonging == .certain)
        }
    }
}
