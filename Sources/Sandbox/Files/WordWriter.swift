/// Writes the smallest .docx: a zip archive of stored members.
enum WordWriter {
    static func document(lines: [String]) -> [UInt8] {
        let header = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>"
        let package = "http://schemas.openxmlformats.org/package/2006"
        let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
        let word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
        let paragraphs = lines.map { "<w:p><w:r><w:t>\(escaped($0))</w:t></w:r></w:p>" }.joined()
        return archive([
            (
                "[Content_Types].xml",
                "\(header)<Types xmlns=\"\(package)/content-types\"><Default Extension=\"rels\" "
                    + "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                    + "<Override PartName=\"/word/document.xml\" ContentType=\"\(word)\"/></Types>"
            ),
            (
                "_rels/.rels",
                "\(header)<Relationships xmlns=\"\(package)/relationships\"><Relationship Id=\"r1\" "
                    + "Type=\"\(office)\" Target=\"word/document.xml\"/></Relationships>"
            ),
            (
                "word/document.xml",
                "\(header)<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
                    + "<w:body>\(paragraphs)</w:body></w:document>"
            ),
        ])
    }

    private static func escaped(_ text: String) -> String {
        text.split(separator: "&", omittingEmptySubsequences: false).joined(separator: "&amp;")
            .split(separator: "<", omittingEmptySubsequences: false).joined(separator: "&lt;")
    }

    private static func archive(_ members: [(name: String, text: String)]) -> [UInt8] {
        var output: [UInt8] = []
        var directory: [UInt8] = []
        for (name, text) in members {
            let data = Array(text.utf8)
            let offset = output.count
            let common =
                little(20, 2) + little(0x0800, 2) + little(0, 2) + little(0, 2) + little(0x5A21, 2)
                + little(Int(checksum(data)), 4) + little(data.count, 4) + little(data.count, 4)
                + little(name.utf8.count, 2) + little(0, 2)
            output += little(0x0403_4B50, 4) + common + Array(name.utf8) + data
            directory +=
                little(0x0201_4B50, 4) + little(20, 2) + common + little(0, 2) + little(0, 2) + little(0, 2)
                + little(0, 4) + little(offset, 4) + Array(name.utf8)
        }
        let end =
            little(0x0605_4B50, 4) + little(0, 4) + little(members.count, 2) + little(members.count, 2)
            + little(directory.count, 4) + little(output.count, 4) + little(0, 2)
        return output + directory + end
    }

    private static func little(_ number: Int, _ width: Int) -> [UInt8] {
        (0..<width).map { UInt8(number >> ($0 * 8) & 255) }
    }

    /// CRC-32 as zip uses it.
    private static func checksum(_ bytes: [UInt8]) -> UInt32 {
        var value: UInt32 = 0xFFFF_FFFF
        for byte in bytes {
            value ^= UInt32(byte)
            for _ in 0..<8 { value = value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1 }
        }
        return ~value
    }
}
