import Recruiting

/// Rows of comma-separated values (RFC 4180), safe to open in a spreadsheet.
enum CSVRow {
    static func text(_ cells: [String]) -> String { cells.map(cell).joined(separator: ",") }

    /// A cell that a spreadsheet takes as text, also when it begins like a formula. Scalars are compared: `\r\n` is one
    /// character, and so is `=` with a combining mark.
    static func cell(_ text: String) -> String {
        let kept = String.UnicodeScalarView(
            text.unicodeScalars.map { $0.isPrintable || isLineEnd($0) || $0 == "\t" ? $0 : "\u{FFFD}" })
        let text = (isFormula(kept) ? "'" : "") + String(kept)
        guard text.unicodeScalars.contains(where: isSpecial) else { return text }
        return "\"" + text.replacing("\"", with: "\"\"") + "\""
    }

    private static func isLineEnd(_ scalar: Unicode.Scalar) -> Bool { scalar == "\r" || scalar == "\n" }

    /// What some spreadsheet takes as the separator, or as the end of a row.
    private static func isSpecial(_ scalar: Unicode.Scalar) -> Bool {
        isLineEnd(scalar) || scalar == "\"" || scalar == "," || scalar == ";" || scalar == "\t"
    }

    /// Whether a spreadsheet may reckon with it: some pass over what looks empty, and some read wide letters as usual
    /// ones.
    private static func isFormula(_ scalars: String.UnicodeScalarView) -> Bool {
        guard let first = scalars.first else { return false }
        if first == "\t" || isLineEnd(first) { return true }
        return scalars.first { !$0.properties.isWhitespace && $0 != "\u{FFFD}" }.map(formulaStarts.contains) ?? false
    }

    private static let formulaStarts: Set<Unicode.Scalar> = [
        "=", "+", "-", "@", "＝", "＋", "－", "＠", "﹦", "﹢", "﹣", "﹫", "\u{2212}",
    ]
}
