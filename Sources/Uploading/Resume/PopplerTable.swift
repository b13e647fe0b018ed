import Recruiting

/// The table that `pdftotext -tsv` prints: one row for each page, block, line and word, with its place in points.
enum PopplerTable {
    /// Columns of a row: level, page, block and line numbers, left, top, width, height, confidence, text.
    private static let columns = 12

    /// The lines of text in poppler's order. Rows that are none are passed over.
    static func lines(_ table: String) -> [PrintedLine] {
        var lines: [PrintedLine] = []
        var words: [PrintedLine] = []
        for row in table.split(separator: "\n") {
            let cells = row.split(separator: "\t", maxSplits: columns - 1, omittingEmptySubsequences: false)
            guard cells.count == columns, let level = Int(cells[0]) else { continue }
            if level < 5 {
                if let line = line(of: words) { lines.append(line) }
                words = []
            } else if let word = word(cells) {
                words.append(word)
            }
        }
        if let line = line(of: words) { lines.append(line) }
        return lines
    }

    private static func word(_ cells: [Substring]) -> PrintedLine? {
        guard let page = Int(cells[1]), let left = number(cells[6]), let top = number(cells[7]),
            let width = number(cells[8]), let height = number(cells[9])
        else { return nil }
        return PrintedLine(
            String(cells[11]), page: page, left: left, right: left + width, top: top, bottom: top + height)
    }

    private static func number(_ text: Substring) -> Double? {
        Double(text).flatMap { $0.isFinite && abs($0) < 1e6 ? $0 : nil }
    }

    /// Words of a script that runs from the right stand in the table from left to right.
    private static func line(of words: [PrintedLine]) -> PrintedLine? {
        guard let first = words.first else { return nil }
        let fromRight = words.count { $0.text.unicodeScalars.contains(where: isFromRight) } * 2
        let words = fromRight > words.count ? words.sorted { $0.right > $1.right } : words
        return PrintedLine(
            words.map(\.text).joined(separator: " "), page: first.page, left: words.map(\.left).min() ?? first.left,
            right: words.map(\.right).max() ?? first.right, top: words.map(\.top).min() ?? first.top,
            bottom: words.map(\.bottom).max() ?? first.bottom)
    }

    /// Hebrew, Arabic and their kin.
    private static func isFromRight(_ scalar: Unicode.Scalar) -> Bool {
        (0x0590...0x08FF).contains(scalar.value) || (0xFB1D...0xFDFF).contains(scalar.value)
            || (0xFE70...0xFEFC).contains(scalar.value)
    }
}
