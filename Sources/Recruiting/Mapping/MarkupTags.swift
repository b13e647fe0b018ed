/// A text with its tags taken out, in one pass: what was once searched for to the end and not found is not searched for
/// again.
struct MarkupTags {
    private var rest: Substring.UnicodeScalarView
    private var kept = String.UnicodeScalarView()
    /// Whether a `>`, or the end of a script, may still come.
    private var mayClose = true
    private var mayEnd: Set<String> = ["script", "style"]

    init(_ text: String) { rest = text[...].unicodeScalars }

    /// Once only.
    mutating func removed() -> String {
        while let scalar = rest.popFirst() {
            guard scalar == "<", let (name, after) = tag(rest) else {
                kept.append(scalar)
                continue
            }
            rest = after
            if mayEnd.contains(name) { skip(toEndOf: name) }
            if !Self.inline.contains(name) { kept.append(" ") }
        }
        return String(kept)
    }

    /// The name of the tag that `rest` continues after its `<`, and what follows the tag.
    private mutating func tag(
        _ rest: Substring.UnicodeScalarView
    ) -> (name: String, after: Substring.UnicodeScalarView)? {
        guard mayClose else { return nil }
        if rest.starts(with: "!--".unicodeScalars) {
            guard let close = rest.firstIndex(of: ">") else {
                mayClose = false
                return nil
            }
            return ("!--", rest[rest.index(after: close)...])
        }
        let body = rest.first == "/" ? rest.dropFirst() : rest
        let letters = body.prefix(Self.longestName).prefix {
            $0.isASCII && ($0.properties.isAlphabetic || $0.properties.numericType != nil)
        }
        let name = String(Substring(letters)).lowercased()
        guard Self.known.contains(name), let close = body.firstIndex(where: { $0 == ">" || $0 == "<" }),
            body[close] == ">"
        else { return nil }
        let after = body.dropFirst(letters.count).first
        guard after == ">" || after == "/" || after?.properties.isWhitespace == true else { return nil }
        return (name, body[body.index(after: close)...])
    }

    /// Goes behind the closing tag; everything stays when there is none.
    private mutating func skip(toEndOf name: String) {
        var search = rest
        while let open = search.firstIndex(of: "<") {
            search = search[search.index(after: open)...]
            if search.first == "/", let (found, after) = tag(search), found == name {
                rest = after
                return
            }
        }
        mayEnd.remove(name)
    }

    private static let longestName = 12

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
