import Foundation

/// Writes PDFs with columns and letters of several sizes, as résumés have them; WinAnsi only.
struct ColumnPDF {
    struct Column {
        var left = 60.0
        var top = 740.0
        var size = 11.0
        /// Lines that begin with `#` are in letters twice as large.
        var lines: [String]
    }

    var pages: [[Column]]

    init(pages: [[Column]]) { self.pages = pages }

    /// One column on each page.
    init(_ pages: [String]...) { self.pages = pages.map { [Column(lines: $0)] } }

    /// As LinkedIn's "Save to PDF" has it: contacts and skills on the left, the profile on the right.
    static func profile(_ side: [String], name: String = "Nora Hoffer") -> [UInt8] {
        let main = [
            "#" + name, "Project manager at Alpine Rail", "Graz, Styria, Austria", "", "Summary",
            "Trains that run on time.", "", "Experience", "Alpine Rail AG", "Project manager",
            "April 2018 - Present (7 years)", "", "Education", "TU Graz",
        ]
        return ColumnPDF(pages: [
            [
                Column(left: 22, size: 10, lines: side + ["", "Top Skills", "Timetables"]),
                Column(left: 222, lines: main),
            ]
        ]).bytes
    }

    /// - Parameter end: what stands after the place of the table.
    var bytes: [UInt8] { bytes(end: "%%EOF\n") }

    func bytes(end: String) -> [UInt8] {
        let kids = pages.indices.map { "\(4 + 2 * $0) 0 R" }.joined(separator: " ")
        var objects: [[UInt8]] = [
            Array("<< /Type /Catalog /Pages 2 0 R >>".utf8),
            Array("<< /Type /Pages /Kids [\(kids)] /Count \(pages.count) >>".utf8),
            Array("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>".utf8),
        ]
        for (place, columns) in pages.enumerated() {
            let page =
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] "
                + "/Resources << /Font << /F1 3 0 R >> >> /Contents \(5 + 2 * place) 0 R >>"
            let content = columns.map(Self.content).joined()
            objects.append(Array(page.utf8))
            objects.append(
                Array("<< /Length \(content.unicodeScalars.count) >>\nstream\n".utf8) + Self.latin(content)
                    + Array("\nendstream".utf8))
        }
        var output = Array("%PDF-1.4\n".utf8)
        var table = "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
        for (index, object) in objects.enumerated() {
            table += String(repeating: "0", count: 10 - "\(output.count)".count) + "\(output.count) 00000 n \n"
            output += Array("\(index + 1) 0 obj\n".utf8) + object + Array("\nendobj\n".utf8)
        }
        let start = output.count
        table += "trailer\n<< /Size \(objects.count + 1) /Root 1 0 R >>\nstartxref\n\(start)\n\(end)"
        return output + Array(table.utf8)
    }

    private static func content(_ column: Column) -> String {
        var text = "BT \(column.left) \(column.top) Td \(column.size * 1.4) TL\n"
        for line in column.lines {
            let isLarge = line.hasPrefix("#")
            let escaped = (isLarge ? String(line.dropFirst()) : line).replacing("\\", with: "\\\\")
                .replacing("(", with: "\\(").replacing(")", with: "\\)")
            text += "/F1 \(isLarge ? column.size * 2 : column.size) Tf (\(escaped)) Tj T*\n"
        }
        return text + "ET\n"
    }

    private static func latin(_ text: String) -> [UInt8] {
        text.unicodeScalars.map { $0.value < 256 ? UInt8($0.value) : UInt8(ascii: "?") }
    }
}

/// PDFs that were made elsewhere.
enum ResumeFixture {
    static func bytes(_ name: String) throws -> [UInt8] {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        return Array(try Data(contentsOf: folder.appendingPathComponent("Fixtures/Resumes/\(name).pdf")))
    }
}
