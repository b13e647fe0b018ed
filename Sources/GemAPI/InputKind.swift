import Recruiting

/// What an input is that holds no candidates as JSON: said in one sentence, with what to do.
enum InputKind: Hashable {
    case compressed, pdf, office, oldOffice, webPage, binary
    case separated(lines: Int, columns: Int, name: String)
    case text(lines: Int)

    /// Nil when it may be JSON.
    init?(_ bytes: [UInt8]) {
        let opening = bytes.prefix(1024)
        let first = opening.first { $0 > 0x20 } ?? 0
        if opening.starts(with: [0x1F, 0x8B]) || opening.starts(with: [0x28, 0xB5, 0x2F, 0xFD]) {
            self = .compressed
        } else if opening.firstRange(of: Array("%PDF-".utf8)) != nil, first == UInt8(ascii: "%") {
            self = .pdf
        } else if opening.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
            self = .office
        } else if opening.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
            self = .oldOffice
        } else if opening.contains(0) {
            self = .binary
        } else if first == UInt8(ascii: "<") {
            self = .webPage
        } else if Self.beginsJSON(opening) {
            return nil
        } else {
            self = Self.plain(bytes)
        }
    }

    /// A bracket, a quote, a number or a word that JSON has, as far as the first line tells.
    private static func beginsJSON(_ opening: ArraySlice<UInt8>) -> Bool {
        let text = String(decoding: opening.drop { $0 <= 0x20 }, as: UTF8.self)
        if text.hasPrefix("{") || text.hasPrefix("[") { return true }
        // A line of a table may begin with a quote or a number; alone on its line they are bare values.
        let line = text.prefix { !$0.isNewline }
        return ["null", "true", "false"].contains(String(line)) || Double(line) != nil
            || line.hasPrefix("\"") && line.dropFirst().hasSuffix("\"") && !line.contains("\",")
                && !line.contains("\";") && !line.contains("\"\t")
    }

    private static let separators: [(Character, String)] = [(",", "CSV"), (";", "CSV"), ("\t", "a table with tabs")]

    private static func plain(_ bytes: [UInt8]) -> InputKind {
        let text = String(decoding: bytes, as: UTF8.self)
        let lines = text.split(whereSeparator: \.isNewline).filter { $0.contains { !$0.isWhitespace } }
        let header = lines.first ?? ""
        let found = separators.map { separator in
            (columns: cells(header, separator.0), name: separator.1, separator: separator.0)
        }.max { $0.columns < $1.columns }
        if let found, found.columns > 1,
            // A sentence has a space after its commas.
            lines.count == 1 && !header.contains("\(found.separator) ")
                || lines.dropFirst().prefix(5).contains(where: { cells($0, found.separator) > 1 })
        {
            return .separated(lines: lines.count, columns: found.columns, name: found.name)
        }
        return .text(lines: lines.count)
    }

    /// The cells of a line; a separator in quotes is none.
    private static func cells(_ line: Substring, _ separator: Character) -> Int {
        var isQuoted = false
        var count = 1
        for character in line {
            if character == "\"" { isQuoted.toggle() }
            if character == separator, !isQuoted { count += 1 }
        }
        return count
    }

    var failure: Failure {
        let remedy =
            "The source is a JSON array or one JSON object a line, each in the shape of Gem's API; see the README, --from."
        return switch self {
        case .compressed:
            Failure(
                .input, "The input is compressed (gzip or zstd).",
                remedy: "Unpack it first, for example: gunzip -c FILE | gem-icims … --from -")
        case .pdf:
            Failure(
                .input, "The input is a PDF, not a file of candidates.",
                remedy: "Name a résumé in a file of candidates, as resume_file; or attach it on the screen with A.")
        case .office:
            Failure(
                .input, "The input is a Word or Excel document or a zip archive, not a file of candidates.",
                remedy: remedy)
        case .oldOffice:
            Failure(.input, "The input is an old Word or Excel document, not a file of candidates.", remedy: remedy)
        case .webPage:
            Failure(
                .input, "The input is a web page or XML; perhaps a sign-in page was saved instead of the file.",
                remedy: remedy)
        case .binary: Failure(.input, "The input is no text.", remedy: remedy)
        case .separated(let lines, let columns, let name):
            Failure(
                .input, "The input is \(name) (\(lines) lines, \(columns) columns), not JSON.", remedy: remedy)
        case .text(let lines):
            Failure(
                .input, "The input is plain text (\(lines) \(lines == 1 ? "line" : "lines")), not JSON.", remedy: remedy
            )
        }
    }
}
