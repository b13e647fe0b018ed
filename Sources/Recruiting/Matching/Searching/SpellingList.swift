import Foundation

/// Spellings in the order of their likelihood, each once.
struct SpellingList {
    private(set) var spellings: [String] = []

    /// Whether it was new.
    @discardableResult
    mutating func add(_ text: String) -> Bool {
        // Case is not compared: the system is assumed not to distinguish it.
        guard !text.isEmpty, !spellings.contains(where: { $0.lowercased().isIdentical(to: text.lowercased()) })
        else { return false }
        spellings.append(text)
        return true
    }

    /// The text itself, then with other apostrophes and hyphens, without diacritics, with umlauts spelled out, and with
    /// the diacritics that somebody may have left off.
    mutating func addVariants(of text: String) {
        let composed = text.precomposedStringWithCanonicalMapping
        add(composed)
        if text.unicodeScalars.contains(where: \.isApostrophe) {
            // As some web forms stored it.
            for mark in ["'", "’", "", "&#039;"] { add(composed.replacingApostrophes(by: mark)) }
        }
        if text.contains(where: { "-‐–".contains($0) }) {
            for mark in ["-", " "] {
                add(String(composed.map { "-‐–".contains($0) ? Character(mark) : $0 }))
            }
        }
        guard !text.utf8.allSatisfy({ $0 < 0x80 }) else {
            for spelling in AccentedNames.spellings(of: NameFolding.fold(text)) { add(spelling) }
            return
        }
        if text.unicodeScalars.contains(where: \.isEastAsian) {
            for variant in EastAsianVariants.spellings(of: composed) { add(variant) }
            return
        }
        add(composed.replacingLetters { $0.plain })
        add(composed.replacingLetters { $0.spelledOut ?? $0.plain })
        if text.unicodeScalars.contains(where: \.isGreekOrCyrillic) {
            add(NameFolding.latin(text).split(separator: " ").map { String($0).capitalizedWord }.joined(separator: " "))
        }
    }
}

extension String {
    /// `robert` as people write it.
    var capitalizedWord: String { prefix(1).uppercased() + dropFirst() }

    fileprivate func replacingApostrophes(by mark: String) -> String {
        var result = ""
        for scalar in unicodeScalars {
            if scalar.isApostrophe { result += mark } else { result.unicodeScalars.append(scalar) }
        }
        return result
    }

    /// Latin letters in plain form, with case, punctuation and spaces as they are; other scripts untouched.
    fileprivate func replacingLetters(_ reading: (LetterTable.Entry) -> String) -> String {
        var result = ""
        for scalar in unicodeScalars {
            let lower = scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
            if !scalar.isASCII, !scalar.isGreekOrCyrillic, let entry = LetterTable.entries[lower] {
                let plain = reading(entry)
                result += lower == scalar ? plain : plain.capitalizedWord
            } else {
                result.unicodeScalars.append(scalar)
            }
        }
        guard result.unicodeScalars.contains(where: { !$0.isASCII }) else { return result }
        var stripped = UnicodeScalarView()
        for scalar in result.decomposedStringWithCanonicalMapping.unicodeScalars where !scalar.isStrippedMark {
            stripped.append(scalar)
        }
        return String(stripped).precomposedStringWithCanonicalMapping
    }
}
