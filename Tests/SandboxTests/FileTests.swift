import Testing

@testable import Sandbox

@Suite struct FileTests {
    @Test(arguments: [false, true]) func `a PDF's cross-reference table points at its objects`(compressed: Bool) throws
    {
        let bytes = PDFWriter.document(pages: [["Zoë Nuñez", "王伟"]], compressed: compressed)
        let text = String(decoding: bytes.map { $0 < 128 ? $0 : 63 }, as: UTF8.self)
        let start = try #require(
            text.split(separator: "startxref\n").last?.split(separator: "\n").first.flatMap { Int($0) })
        #expect(text.dropFirst(start).hasPrefix("xref\n0 10\n"))
        let rows = text.dropFirst(start).split(separator: "\n").dropFirst(3).prefix(9)
        for (index, row) in rows.enumerated() {
            let offset = try #require(Int(row.prefix(10)))
            #expect(text.dropFirst(offset).hasPrefix("\(index + 1) 0 obj"))
        }
    }

    @Test func `a large PDF is as large as asked`() {
        let size = PDFWriter.document(pages: [["A"]], compressed: false, paddedTo: 100_000).count
        #expect(abs(size - 100_000) < 2_000)
    }

    @Test func `a Word file is a zip archive`() {
        let bytes = WordWriter.document(lines: ["Tom & Ann"])
        #expect(bytes.starts(with: [0x50, 0x4B, 3, 4]))
        #expect(bytes.suffix(22).starts(with: [0x50, 0x4B, 5, 6]))
    }

    @Test func `JSON is read strictly and written as it was`() throws {
        let text = #"{"a":[1,2.5,true,null,"\u0041\ud83d\ude80\n"],"b":{}}"#
        let value = try JSON(parsing: text)
        #expect(value["a"]?.array?.last == "A🚀\n")
        #expect(try JSON(parsing: value.text) == value)
        for bad in ["", "{", "[1,]", "{\"a\":1,}", "01", "1 2", "\"\n\"", "{a:1}", "nul", "[1", "\"\\x\""] {
            #expect(throws: JSONSyntaxError.self, "\(bad)") { try JSON(parsing: bad) }
        }
    }

    @Test func `the generator is SplitMix64`() {
        var random = SplitMix64(seed: 1_234_567)
        // The first outputs published with the reference implementation.
        let first = [random.next(), random.next()]
        #expect(first == [6_457_827_717_110_365_317, 3_203_168_211_198_807_973])
    }
}
