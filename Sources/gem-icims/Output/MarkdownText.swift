import Recruiting

/// Texts of others in a Markdown document: shown as they are, never read as marks, links or HTML.
enum MarkdownText {
    /// For a cell of a table: on one line, every mark escaped, and no address that becomes a link by itself.
    static func cell(_ text: String) -> String {
        let scalars = Array(text.printable.replacing("\u{FFFD}\u{FFFD}", with: "\u{FFFD}").unicodeScalars)
        var result = ""
        for (place, scalar) in scalars.enumerated() {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "@": result += "&#64;"
            case ":" where endsScheme(place, in: scalars): result += "&#58;"
            case _ where marks.contains(scalar): result += "\\\(scalar)"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result.replacing("www.", with: "www&#46;")
    }

    /// A colon as in `https://` or `javascript:x`, unlike the one of a time or of a sentence.
    private static func endsScheme(_ place: Int, in scalars: [Unicode.Scalar]) -> Bool {
        place > 0 && scalars[place - 1].properties.isAlphabetic && place + 1 < scalars.count
            && !scalars[place + 1].properties.isWhitespace
    }

    private static let marks = Set("\\`*_[]|~$#!".unicodeScalars)
}
