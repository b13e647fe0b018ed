/// How single letters are read in comparisons, from `assets/tables/transliteration.txt`: Latin letters that Unicode
/// does not decompose (ł, ø, ß …), Cyrillic and Greek.
enum LetterTable {
    struct Entry: Sendable {
        /// The letter in plain Latin: `ł` is `l`; empty for a letter without a sound of its own (`ь`).
        var plain: String
        /// The usual spelled-out form (`ü` is `ue`), nil when there is none.
        var spelledOut: String?
    }

    static let entries: [Unicode.Scalar: Entry] = {
        var entries: [Unicode.Scalar: Entry] = [:]
        for columns in TableFile.rows(PackageResources.transliteration_txt) {
            guard columns.count >= 2, let letter = columns[0].unicodeScalars.first else { continue }
            let plain = columns[1] == "-" ? "" : columns[1]
            entries[letter] = Entry(plain: plain, spelledOut: columns.count > 2 ? columns[2] : nil)
        }
        return entries
    }()
}

/// The tables in `assets/tables`: one entry a line, columns separated by tabs, `#` begins a comment line.
enum TableFile {
    static func rows(_ bytes: [UInt8]) -> [[String]] {
        String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
            .filter { !$0.hasPrefix("#") }
            .map { $0.split(separator: "\t").map(String.init) }
    }
}
