/// Writes the smallest PDF that real readers accept and whose text can be extracted in any script.
enum PDFWriter {
    /// - Parameters:
    ///   - pages: the lines of each page; a page without lines holds a drawing and no text, as a scan does.
    ///   - compressed: the pages' text as a deflate stream, as most programs write it.
    ///   - needsPassword: says that it is encrypted, with a password nobody has.
    ///   - paddedTo: the size in bytes, reached by a comment; nil for no padding.
    static func document(
        pages: [[String]], compressed: Bool, needsPassword: Bool = false, paddedTo size: Int? = nil
    ) -> [UInt8] {
        var used: Set<UInt16> = []
        let contents = pages.map { content(of: $0, used: &used) }
        let firstPage = 8
        let kids = pages.indices.map { "\(firstPage + $0 * 2) 0 R" }.joined(separator: " ")
        var objects: [[UInt8]] = [
            Array("<< /Type /Catalog /Pages 2 0 R >>".utf8),
            Array("<< /Type /Pages /Kids [\(kids)] /Count \(pages.count) >>".utf8),
            Array("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>".utf8),
            Array(
                ("<< /Type /Font /Subtype /Type0 /BaseFont /Sandbox /Encoding /Identity-H "
                    + "/DescendantFonts [5 0 R] /ToUnicode 7 0 R >>").utf8),
            Array(
                ("<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Sandbox /DW 1000 /FontDescriptor 6 0 R "
                    + "/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>").utf8),
            Array(
                ("<< /Type /FontDescriptor /FontName /Sandbox /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 "
                    + "/Ascent 900 /Descent -200 /CapHeight 700 /StemV 80 >>").utf8),
            stream(Array(toUnicode(used.sorted()).utf8), compressed: compressed),
        ]
        for (place, content) in contents.enumerated() {
            objects.append(
                Array(
                    ("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents \(firstPage + place * 2 + 1) 0 R "
                        + "/Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> >>").utf8))
            objects.append(stream(Array(content.utf8), compressed: compressed))
        }
        return assemble(objects, needsPassword: needsPassword, paddedTo: size)
    }

    private static func content(of lines: [String], used: inout Set<UInt16>) -> String {
        guard !lines.isEmpty else { return "0.5 g 72 72 450 700 re f" }
        var content = "BT /F1 14 Tf 72 770 Td 20 TL\n"
        for line in lines {
            if let plain = latin1(line) {
                content += "/F1 14 Tf <\(hexadecimal(plain))> Tj T*\n"
            } else {
                used.formUnion(line.utf16)
                content +=
                    "/F2 14 Tf <\(line.utf16.map { hexadecimal([UInt8($0 >> 8), UInt8($0 & 255)]) }.joined())> Tj T*\n"
            }
        }
        return content + "ET"
    }

    private static func assemble(_ objects: [[UInt8]], needsPassword: Bool, paddedTo size: Int?) -> [UInt8] {
        var output = Array("%PDF-1.4\n%".utf8) + [0xE2, 0xE3, 0xCF, 0xD3, 0x0A]
        if let size {
            let padding = max(0, size - objects.reduce(0) { $0 + $1.count } - 1024)
            output.append(UInt8(ascii: "%"))
            output.append(contentsOf: repeatElement(UInt8(ascii: "x"), count: padding))
            output.append(0x0A)
        }
        var offsets: [Int] = []
        for (index, object) in objects.enumerated() {
            offsets.append(output.count)
            output.append(contentsOf: "\(index + 1) 0 obj\n".utf8)
            output.append(contentsOf: object)
            output.append(contentsOf: "\nendobj\n".utf8)
        }
        let start = output.count
        var table = "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
        for offset in offsets {
            let digits = String(offset)
            table += String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
        }
        // No password fits a check sum that none was made of.
        let zeros = "<" + String(repeating: "00", count: 32) + ">"
        let lock =
            needsPassword
            ? " /Encrypt << /Filter /Standard /V 1 /R 2 /O \(zeros) /U \(zeros) /P -4 >> /ID [<00> <00>]" : ""
        table += "trailer\n<< /Size \(objects.count + 1) /Root 1 0 R\(lock) >>\nstartxref\n\(start)\n%%EOF\n"
        output.append(contentsOf: table.utf8)
        return output
    }

    private static func stream(_ bytes: [UInt8], compressed: Bool) -> [UInt8] {
        let data = compressed ? storedDeflate(bytes) : bytes
        let filter = compressed ? " /Filter /FlateDecode" : ""
        return Array("<< /Length \(data.count)\(filter) >>\nstream\n".utf8) + data + Array("\nendstream".utf8)
    }

    /// A zlib stream made of stored blocks: valid deflate without a compressor.
    private static func storedDeflate(_ bytes: [UInt8]) -> [UInt8] {
        var output: [UInt8] = [0x78, 0x01]
        var rest = bytes[...]
        repeat {
            let block = rest.prefix(65_535)
            rest = rest.dropFirst(block.count)
            let length = UInt16(block.count)
            output.append(rest.isEmpty ? 1 : 0)
            output.append(contentsOf: [
                UInt8(length & 255), UInt8(length >> 8), UInt8(~length & 255), UInt8(~length >> 8),
            ])
            output.append(contentsOf: block)
        } while !rest.isEmpty
        var low: UInt32 = 1
        var high: UInt32 = 0
        for byte in bytes {
            low = (low + UInt32(byte)) % 65_521
            high = (high + low) % 65_521
        }
        let checksum = high << 16 | low
        return output + stride(from: 24, through: 0, by: -8).map { UInt8(checksum >> UInt32($0) & 255) }
    }

    private static func toUnicode(_ units: [UInt16]) -> String {
        var map = """
            /CIDInit /ProcSet findresource begin 12 dict begin begincmap
            /CMapName /Sandbox def /CMapType 2 def
            1 begincodespacerange <0000> <FFFF> endcodespacerange\n
            """
        for start in stride(from: 0, to: units.count, by: 100) {
            let group = units[start..<min(start + 100, units.count)]
            map += "\(group.count) beginbfchar\n"
            for unit in group {
                let code = hexadecimal([UInt8(unit >> 8), UInt8(unit & 255)])
                map += "<\(code)> <\(code)>\n"
            }
            map += "endbfchar\n"
        }
        return map + "endcmap CMapName currentdict /CMap defineresource pop end end\n"
    }

    private static func latin1(_ line: String) -> [UInt8]? {
        var bytes: [UInt8] = []
        for scalar in line.unicodeScalars {
            guard (0x20..<0x7F).contains(scalar.value) || (0xA0...0xFF).contains(scalar.value) else { return nil }
            bytes.append(UInt8(scalar.value))
        }
        return bytes
    }

    private static func hexadecimal(_ bytes: [UInt8]) -> String {
        bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16, uppercase: true) }.joined()
    }
}
