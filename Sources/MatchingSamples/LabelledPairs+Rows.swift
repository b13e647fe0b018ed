import Recruiting

/// Pairs written as lines of text, which reads well for hundreds of them.
extension LabelledPairs {
    /// Two spellings of one name, or of two, with something else in common.
    ///
    /// - Parameter lines: `First / Last = First / Last`, the candidate's name first; an empty part is a missing field.
    static func rows(_ kind: String, isSame: Bool = true, sharing: Shared, _ lines: String) -> [LabelledPair] {
        names(kind, isSame: isSame, sharing: sharing, parsed(lines))
    }

    /// The same, once with one address in common and once with one employer: the second pair has to be found by its name.
    static func twice(_ kind: String, isSame: Bool = true, _ lines: String) -> [LabelledPair] {
        rows(kind, isSame: isSame, sharing: .mail, lines) + rows(kind, isSame: isSame, sharing: .employer, lines)
    }

    private static func parsed(_ lines: String) -> [(String?, String?, String?, String?)] {
        lines.split(separator: "\n").compactMap { line in
            let sides = line.split(separator: "=", maxSplits: 1).map(side)
            return sides.count == 2 ? (sides[0].0, sides[0].1, sides[1].0, sides[1].1) : nil
        }
    }

    private static func side(_ text: Substring) -> (String?, String?) {
        let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
            .map { part in
                let words = part.split(separator: " ").joined(separator: " ")
                return words.isEmpty ? nil : words
            }
        return (parts[0], parts.count > 1 ? parts[1] : nil)
    }
}
