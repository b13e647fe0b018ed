/// Remains of web pages in texts that should be plain (rules 5.5).
enum Markup {
    /// Without tags and with entities decoded; `C++ <-> Rust`, `R&D` and `<Team>` are no markup and stay.
    static func removed(from text: String) -> String {
        var plain = text
        // Escaped markup needs a second pass; more than three layers is not a web page any more.
        for _ in 0..<3 {
            let next = decoded(withoutTags(plain))
            if next.isIdentical(to: plain) { break }
            plain = next
        }
        return plain
    }

    private static func withoutTags(_ text: String) -> String {
        guard text.unicodeScalars.contains("<") else { return text }
        var tags = MarkupTags(text)
        return tags.removed()
    }

    private static func decoded(_ text: String) -> String {
        guard text.unicodeScalars.contains("&") else { return text }
        var kept = String.UnicodeScalarView()
        var rest = text.unicodeScalars[...]
        while let scalar = rest.popFirst() {
            guard scalar == "&", let (meaning, length) = reference(rest) else {
                kept.append(scalar)
                continue
            }
            kept.append(meaning)
            rest = rest.dropFirst(length)
        }
        return String(kept)
    }

    /// The character that a reference stands for, and how long it is behind its `&`. A number needs no semicolon, as in
    /// every browser; a name does, for `R&D` and `AT&T` are names themselves.
    private static func reference(_ rest: Substring.UnicodeScalarView) -> (meaning: Unicode.Scalar, length: Int)? {
        if rest.first == "#" { return number(rest.dropFirst()).map { ($0.meaning, $0.length + 1) } }
        let name = rest.prefix(HTMLEntities.longestName + 1).prefix { $0 != ";" }
        guard rest.dropFirst(name.count).first == ";",
            let meaning = HTMLEntities.character(named: String(Substring(name)))
        else { return nil }
        return (meaning, name.count + 1)
    }

    private static func number(_ rest: Substring.UnicodeScalarView) -> (meaning: Unicode.Scalar, length: Int)? {
        let isHexadecimal = rest.first == "x" || rest.first == "X"
        let body = isHexadecimal ? rest.dropFirst() : rest
        let digits = body.prefix(9).prefix { scalar in
            ("0"..."9").contains(scalar)
                || (isHexadecimal && (("a"..."f").contains(scalar) || ("A"..."F").contains(scalar)))
        }
        guard let value = UInt32(String(Substring(digits)), radix: isHexadecimal ? 16 : 10),
            let meaning = HTMLEntities.character(numbered: value)
        else { return nil }
        let hasEnd = body.dropFirst(digits.count).first == ";"
        return (meaning, (isHexadecimal ? 1 : 0) + digits.count + (hasEnd ? 1 : 0))
    }
}
