import Foundation

/// Turns texts into the form in which they are compared: case, diacritics, apostrophes, hyphens, spaces and invisible
/// characters no longer count (rules 5.1). What is stored and sent is never folded.
public enum NameFolding {
    /// Lower case, without diacritics, letters and digits only, words separated by one space.
    ///
    /// Apostrophes vanish (`O'Hara`, `O’Hara` and `Ohara` are one), hyphens and other punctuation separate words.
    /// Letters that Unicode does not decompose are read by an explicit table: `Łukasz` becomes `lukasz`, `Groß` `gross`.
    public static func fold(_ text: String) -> String {
        if let ascii = foldASCII(text) { return ascii }
        let decomposed = text.lowercased().decomposedStringWithCompatibilityMapping.lowercased()
        var folded = String.UnicodeScalarView()
        var pendingSpace = false
        for scalar in decomposed.unicodeScalars {
            switch role(of: scalar) {
            case .ignored: continue
            case .separator: pendingSpace = true
            case .letter:
                if pendingSpace, !folded.isEmpty { folded.append(" ") }
                pendingSpace = false
                if scalar.isASCII || scalar.isReadByTable {
                    folded.append(scalar)
                } else if let entry = LetterTable.entries[scalar] {
                    folded.append(contentsOf: entry.plain.unicodeScalars)
                } else {
                    folded.append(scalar)
                }
            }
        }
        // Hangul and kana come back together; Latin has nothing left to compose.
        return String(folded).precomposedStringWithCanonicalMapping
    }

    /// Folded, as one word whatever separates its parts.
    static func word(_ text: String) -> String {
        let folded = fold(text)
        return folded.utf8.contains(UInt8(ascii: " ")) ? folded.filter { $0 != " " } : folded
    }

    /// The words of a text, folded.
    public static func tokens(_ text: String) -> [String] {
        fold(text).split(separator: " ").map(String.init)
    }

    /// The folded text in plain Latin letters, by the table for Cyrillic and Greek and by Unicode's transliteration
    /// for other scripts (`王伟` is `wang wei`). A hint, never proof.
    public static func latin(_ text: String) -> String {
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return fold(text) }
        var read = ""
        for scalar in text.lowercased().precomposedStringWithCompatibilityMapping.unicodeScalars {
            if scalar.isReadByTable, let entry = LetterTable.entries[scalar] {
                read += entry.plain
            } else {
                read.unicodeScalars.append(scalar)
            }
        }
        let folded = fold(read)
        guard folded.unicodeScalars.contains(where: { !$0.isASCII }) else { return folded }
        return fold(folded.applyingTransform(.toLatin, reverse: false) ?? folded)
    }

    /// The folded text with umlauts and their like spelled out (`Müller` is `mueller`, `Søren` is `soeren`).
    public static func spelledOut(_ text: String) -> String {
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return fold(text) }
        var read = ""
        for scalar in text.lowercased().precomposedStringWithCompatibilityMapping.unicodeScalars {
            if let spelledOut = LetterTable.entries[scalar]?.spelledOut {
                read += spelledOut
            } else {
                read.unicodeScalars.append(scalar)
            }
        }
        return fold(read)
    }

    // MARK: - Characters

    enum Role { case letter, separator, ignored }

    static func role(of scalar: Unicode.Scalar) -> Role {
        if scalar.isApostrophe || scalar.isInvisible || scalar.isStrippedMark { return .ignored }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
            .nonspacingMark, .spacingMark, .letterNumber:
            return .letter
        default:
            return .separator
        }
    }

    /// Most names are ASCII; they need none of Unicode's machinery. Nil when the text is not ASCII.
    private static func foldASCII(_ text: String) -> String? {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        var pendingSpace = false
        for byte in text.utf8 {
            switch byte {
            case 0x80...: return nil
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
                UInt8(ascii: "A")...UInt8(ascii: "Z"):
                if pendingSpace, !bytes.isEmpty { bytes.append(UInt8(ascii: " ")) }
                pendingSpace = false
                let isUpper = byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z")
                bytes.append(isUpper ? byte | 0x20 : byte)
            case UInt8(ascii: "'"), UInt8(ascii: "`"): continue
            case 0x00..<0x09, 0x0E..<0x20, 0x7F: continue
            default: pendingSpace = true
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension Unicode.Scalar {
    /// The apostrophes people and keyboards produce; all equal in comparison (rules 5.1).
    var isApostrophe: Bool {
        switch value {
        case 0x27, 0x60, 0xB4, 0x2018, 0x2019, 0x201B, 0x2032, 0x02B9, 0x02BB, 0x02BC, 0x02BD, 0x02BF, 0x02BE, 0xFF07,
            0x055A, 0xA78C, 0x05F3:
            true
        default: false
        }
    }

    /// Zero-width, bidi control, variation selector, soft hyphen, control characters other than white space.
    var isInvisible: Bool {
        switch properties.generalCategory {
        case .format: true
        case .control: !properties.isWhitespace
        default: properties.isVariationSelector || value == 0x034F || value == 0x3164 || value == 0x115F
        }
    }

    /// Marks that only decorate a letter. Vowel signs of Indic scripts and voicing marks of kana stay: they *are* the
    /// letter.
    var isStrippedMark: Bool {
        switch value {
        case 0x0300...0x036F, 0x0483...0x0489, 0x0591...0x05BD, 0x05BF, 0x05C1...0x05C7, 0x0640, 0x064B...0x065F,
            0x0670,
            0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x20D0...0x20FF, 0xFE20...0xFE2F:
            true
        default: false
        }
    }

    var isGreekOrCyrillic: Bool {
        switch value {
        case 0x0370...0x03FF, 0x0400...0x052F, 0x1F00...0x1FFF: true
        default: false
        }
    }

    /// Alphabets other than Latin whose letters are in the table.
    var isReadByTable: Bool {
        switch value {
        case 0x0530...0x058F, 0x05D0...0x05EA, 0x0620...0x06FF, 0x10D0...0x10FF: true
        default: isGreekOrCyrillic
        }
    }

    var isKana: Bool { (0x3041...0x30FF).contains(value) }

    /// Han, kana, Hangul: scripts in which a full name is one word and the family name comes first.
    var isEastAsian: Bool {
        switch value {
        case 0x3041...0x30FF, 0x3105...0x312F, 0x31F0...0x31FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7A3,
            0xF900...0xFAFF, 0x20000...0x323AF, 0x3005, 0x3007, 0x1100...0x11FF:
            true
        default: false
        }
    }
}

extension String {
    /// Case, diacritics and look-alike characters folded: two texts that read the same compare equal.
    public var foldedForComparison: String { NameFolding.fold(self) }
}
