import Recruiting
import Testing

@testable import Uploading

/// What is whole though something stands behind its end, what a reader has to mend, and what is cut off.
@Suite struct PDFStructureTests {
    private static let document = ColumnPDF(["Nora Hoffer", "Project manager"], ["second page"])
    private static let bytes = document.bytes

    private func judge(_ bytes: [UInt8]) async -> ResumeFile { await PrintedProfileTests.judge(bytes) }

    @Test(arguments: ["plain", "no-eof-line", "trailing-html", "trailing-nul-4k"])
    func `a sound file is attached whatever stands behind its end`(name: String) async throws {
        let file = await judge(try ResumeFixture.bytes(name))
        #expect(file.state == .attached)
        #expect(file.reason == nil)
        #expect(file.warning == nil)
    }

    @Test(arguments: [
        document.bytes(end: ""), document.bytes(end: "%%EOF"), document.bytes(end: "%%EOF\r\n\r\n"),
        bytes + [UInt8](repeating: 0, count: 9_000), bytes + [UInt8](repeating: 0x20, count: 3_000),
        bytes + Array("<!DOCTYPE html><script>var obj = 0;</script>".utf8) + [UInt8](repeating: 0x78, count: 50_000),
        Array("HTTP/1.1 200 OK\r\n\r\n".utf8) + bytes, bytes.dropLast(1) + Array("\n%%EOF\n%%EOF".utf8),
    ])
    func `bytes around a whole document are no fault of it`(bytes: [UInt8]) async {
        #expect(PDFStructure(bytes) == .whole)
        let file = await judge(bytes)
        #expect(file.state == .attached)
        #expect(file.pages == 2)
        #expect(file.warning == nil)
    }

    @Test func `what the reader has to mend goes up, and it is said`() async {
        let text = String(decoding: Self.bytes, as: UTF8.self)
        let elsewhere = text.replacing(/startxref\n\d+/, with: "startxref\n99999")
        let broken = [
            elsewhere, text.replacing(/startxref\n\d+\n%%EOF\n/, with: ""), text.replacing("\n", with: "\r\n"),
            text.replacing(/startxref\n\d+/, with: "startxref\n"),
        ]
        for text in broken {
            #expect(PDFStructure(Array(text.utf8)) == .mendable)
            let file = await judge(Array(text.utf8))
            #expect(file.state == .attached, "\(file)")
            #expect(file.warning == "mended")
            #expect(!file.isDoubtful)
        }
    }

    @Test func `a graver doubt is said first`() async {
        let stranger = ColumnPDF(["Taylor Other"]).bytes(end: "")
        let text = String(decoding: stranger, as: UTF8.self).replacing(/startxref\n\d+/, with: "startxref\n7")
        #expect(await judge(Array(text.utf8)).warning == "name-not-found")
    }

    @Test func `what is cut off is refused, wherever it ends`() async {
        let end = Self.bytes.count
        for count in [end / 4, end / 2, end * 3 / 4] {
            #expect(await judge(Array(Self.bytes.prefix(count))).reason == "truncated", "\(count)")
        }
        // An update whose end is missing: readers would show the document as it was before it.
        let update = Self.bytes + Array("5 0 obj\n<< /Length 12 >>\nstream\nBT (Nora".utf8)
        #expect(await judge(update).reason == "truncated")
        // A document made for the web whose first page came and no more.
        let linear = Array(
            "%PDF-1.4\n1 0 obj\n<< /Linearized 1 >>\nendobj\nstartxref\n0\n%%EOF\n9 0 obj\n<< /Type".utf8)
        #expect(await judge(linear).reason == "truncated")
    }
}
