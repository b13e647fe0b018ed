import Foundation
import Recruiting
import Testing

@testable import Uploading

/// LinkedIn's "Save to PDF" through the real reader: its narrow column breaks addresses anywhere.
@Suite struct PrintedProfileTests {
    static let address = "www.linkedin.com/in/nora-hoffer-4471b2"
    static let email = "nora.longname-hoffer@hoffer.example"

    static func nora(email: String? = "nora@hoffer.example", handle: String = "nora-hoffer-4471b2") -> Candidate {
        Candidate(
            id: "c1", firstName: "Nora", lastName: "Hoffer",
            emails: email.map { [EmailAddress($0, isPrimary: true)] } ?? [], linkedInHandle: handle)
    }

    static func judge(_ bytes: [UInt8], _ candidate: Candidate = nora()) async -> ResumeFile {
        await ResumeJudge(ResumeRules()).judge(bytes, as: ResumeFile(state: .attached), for: candidate).file
    }

    @Test(arguments: [
        ("li-hyphen-mail", [Signal.email, .linkedin, .name]), ("li-hyphen", [.linkedin, .name]),
        ("li-onepiece-mail", [.email, .linkedin, .name]), ("li-onepiece", [.linkedin, .name]),
        ("li-phone-mail", [.email, .linkedin, .name]), ("li-marker-next-line", [.linkedin, .name]),
    ])
    func `a saved profile is certainly the candidate's`(name: String, signs: [Signal]) async throws {
        let file = await Self.judge(try ResumeFixture.bytes(name))
        #expect(file.state == .attached)
        #expect(file.belonging == .certain)
        #expect(file.signs == signs)
        #expect(file.warning == nil)
    }

    @Test func `a hyphen that ends a line of an e-mail address belongs to it`() async throws {
        let file = await Self.judge(try ResumeFixture.bytes("li-mail-hyphen"), Self.nora(email: Self.email))
        #expect(file.belonging == .certain)
        #expect(file.signs == [.email, .name])
    }

    /// The address as it may stand in the column: broken before any of its characters, above or below an e-mail, with
    /// the mark on the same line or on the next.
    private static func broken(at count: Int) -> [String] {
        let (start, end) = (String(address.prefix(count)), String(address.dropFirst(count)))
        switch count % 4 {
        case 0: return ["Contact", start, end + " (LinkedIn)"]
        case 1: return ["Contact", "nora@hoffer.example", start, end + " (LinkedIn)"]
        case 2: return ["Kontakt", start, end, "(LinkedIn)"]
        default: return ["Coordonnées", start, end + " (LinkedIn)", "nora@hoffer.example"]
        }
    }

    @Test(arguments: [6, 13, 20, 24, 25, 27, 31, 32, 33, 36, 37])
    func `an address broken anywhere is read whole`(count: Int) async {
        let bytes = ColumnPDF.profile(Self.broken(at: count))
        let file = await Self.judge(bytes)
        #expect(file.belonging == .certain, "\(file)")
        #expect(file.warning == nil)
        #expect(file.signs?.contains(.linkedin) == true)
        #expect(file.signs?.contains(.email) == (count % 4 == 1 || count % 4 == 3))
        // Somebody whose handle is only the beginning of it is somebody else.
        for handle in ["nora-hoffer", "nora-hoffer-4471", "nora"] {
            #expect(await Self.judge(bytes, Self.nora(email: nil, handle: handle)).warning == "other-profile")
        }
    }

    @Test(arguments: [3, 5, 13, 14, 20, 21, 27, 28, 33])
    func `an e-mail address broken anywhere is read whole`(count: Int) async {
        let lines = [String(Self.email.prefix(count)), String(Self.email.dropFirst(count))]
        let side =
            ["Contact", "+43 664 5550132 (Mobile)"] + lines + ["www.linkedin.com/in/nora-", "hoffer-4471b2 (LinkedIn)"]
        let file = await Self.judge(ColumnPDF.profile(side), Self.nora(email: Self.email))
        #expect(file.signs == [.email, .linkedin, .name], "\(file)")
    }

    @Test(arguments: [
        [
            "Contact", "+43 664 5550132 (Mobile)nora@hoffer.example", "www.linkedin.com/in/nora-",
            "hoffer-4471b2 (LinkedIn)",
        ],
        ["Contact", "+436645550132nora@hoffer.example", address + " (LinkedIn)"],
        ["Contact", "nora@hoffer.example" + address + " (LinkedIn)"],
        ["Contact", "www.linkedin.com/in/nora-", "hoffer-", "4471b2 (LinkedIn)", "nora@hoffer.", "example"],
        ["Contactar", "nora@hoffer", ".example", "www.linkedin.com/in/", "nora-hoffer-4471b2 (LinkedIn)"],
        [
            "Contato", "nora", "@hoffer.example", "www.", "linkedin.com/in/nora-hoffer-4471b2", "(LinkedIn)",
            "x.example (Company)",
        ],
    ])
    func `what is glued together is told apart`(side: [String]) async {
        let file = await Self.judge(ColumnPDF.profile(side))
        #expect(file.signs == [.email, .linkedin, .name], "\(file)")
        #expect(file.warning == nil)
    }

    @Test(arguments: [
        ("zoë-müller-1a2b", ["www.linkedin.com/in/zo%C3%AB-m%C3", "%BCller-1a2b (LinkedIn)"]),
        ("zoë-müller-1a2b", ["www.linkedin.com/in/zoë-", "müller-1a2b (LinkedIn)"]),
        ("zoë-müller-1a2b", ["www.linkedin.com/in/zo%C3%AB-m%", "C3%BCller-1a2b (LinkedIn)"]),
    ])
    func `a handle with letters of its own language is known`(handle: String, lines: [String]) async {
        let candidate = Candidate(id: "c1", firstName: "Zoë", lastName: "Müller", linkedInHandle: handle)
        let file = await Self.judge(ColumnPDF.profile(["Contact"] + lines, name: "Zoë Müller"), candidate)
        #expect(file.belonging == .certain, "\(file)")
    }

    @Test func `both readings of a hyphen are known, and a soft one is none`() async {
        let side = ["Contact", "www.linkedin.com/in/nora-hof-", "fer-4471b2 (LinkedIn)"]
        #expect(await Self.judge(ColumnPDF.profile(side)).belonging == .certain)
        let soft = ["Contact", "www.linkedin.com/in/nora-hof\u{AD}", "fer-4471b2 (LinkedIn)"]
        #expect(await Self.judge(ColumnPDF.profile(soft)).belonging == .certain)
    }

    @Test func `a saved profile is found in the download folder`() async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("saved-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for name in ["li-hyphen", "li-phone-mail", "other-referee", "other-letter"] {
            try Data(try ResumeFixture.bytes(name)).write(to: folder.appendingPathComponent(name + ".pdf"))
        }
        let downloads = ResumeFolder(path: folder.path)
        await downloads.readAll()
        let found = await downloads.resumes(of: Self.nora())
        #expect(found.compactMap(\.file.fileName) == ["li-hyphen.pdf", "li-phone-mail.pdf"])
        #expect(found.allSatisfy { $0.file.belonging == .certain })
    }
}
