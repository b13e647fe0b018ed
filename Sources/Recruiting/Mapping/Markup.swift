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
        var kept = String.UnicodeScalarView()
        var rest = text.unicodeScalars[...]
        while let scalar = rest.popFirst() {
            guard scalar == "<", let (name, after) = tag(rest) else {
                kept.append(scalar)
                continue
            }
            rest = after
            if ["script", "style"].contains(name) { rest = skipped(rest, toEndOf: name) }
            if !inline.contains(name) { kept.append(" ") }
        }
        return String(kept)
    }

    /// The name of the tag that `rest` continues after its `<`, and what follows the tag.
    private static func tag(
        _ rest: Substring.UnicodeScalarView
    ) -> (name: String, after: Substring.UnicodeScalarView)? {
        if rest.starts(with: "!--".unicodeScalars) {
            let close = rest.firstIndex(of: ">")
            return close.map { ("!--", rest[rest.index(after: $0)...]) }
        }
        let body = rest.first == "/" ? rest.dropFirst() : rest
        let name = String(
            Substring(body.prefix { $0.isASCII && ($0.properties.isAlphabetic || $0.properties.numericType != nil) })
        )
        .lowercased()
        guard known.contains(name), let close = body.firstIndex(where: { $0 == ">" || $0 == "<" }), body[close] == ">"
        else { return nil }
        let after = body.dropFirst(name.unicodeScalars.count).first
        guard after == ">" || after == "/" || after?.properties.isWhitespace == true else { return nil }
        return (name, body[body.index(after: close)...])
    }

    /// What follows the closing tag; everything stays when there is none.
    private static func skipped(
        _ rest: Substring.UnicodeScalarView, toEndOf name: String
    ) -> Substring.UnicodeScalarView {
        var search = rest
        while let open = search.firstIndex(of: "<") {
            search = search[search.index(after: open)...]
            if search.first == "/", let (found, after) = tag(search), found == name { return after }
        }
        return rest
    }

    private static func decoded(_ text: String) -> String {
        guard text.unicodeScalars.contains("&") else { return text }
        var kept = String.UnicodeScalarView()
        var rest = text.unicodeScalars[...]
        while let scalar = rest.popFirst() {
            let name = rest.prefix(10).prefix { $0 != ";" }
            guard scalar == "&", rest.dropFirst(name.count).first == ";", let meaning = entity(String(Substring(name)))
            else {
                kept.append(scalar)
                continue
            }
            kept.append(meaning)
            rest = rest.dropFirst(name.count + 1)
        }
        return String(kept)
    }

    private static func entity(_ name: String) -> Unicode.Scalar? {
        if let scalar = entities[name] { return scalar }
        guard name.hasPrefix("#") else { return nil }
        let digits = name.dropFirst()
        let isHexadecimal = digits.first == "x" || digits.first == "X"
        let value = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        return value.flatMap { Unicode.Scalar($0) }
    }

    private static let entities: [String: Unicode.Scalar] = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "ndash": "–", "mdash": "—",
        "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”", "hellip": "…", "bull": "•", "middot": "·", "copy": "©",
        "reg": "®", "trade": "™", "eacute": "é", "egrave": "è", "agrave": "à", "ccedil": "ç", "auml": "ä", "ouml": "ö",
        "uuml": "ü", "Auml": "Ä", "Ouml": "Ö", "Uuml": "Ü", "szlig": "ß", "ntilde": "ñ", "aacute": "á", "iacute": "í",
        "oacute": "ó", "uacute": "ú", "oslash": "ø", "aring": "å", "aelig": "æ",
    ]

    private static let inline: Set<String> = [
        "a", "b", "big", "code", "em", "font", "i", "mark", "s", "small", "span", "strong", "sub", "sup", "u", "wbr",
        "!--",
    ]

    private static let known: Set<String> = inline.union([
        "article", "blockquote", "body", "br", "center", "dd", "div", "dl", "dt", "footer", "h1", "h2", "h3", "h4",
        "h5",
        "h6", "head", "header", "hr", "html", "img", "label", "li", "link", "main", "meta", "nav", "ol", "p", "pre",
        "script", "section", "strike", "style", "svg", "table", "tbody", "td", "th", "thead", "title", "tr", "ul",
    ])
}
