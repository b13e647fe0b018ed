/// A path as it comes from a terminal when a file is dropped on it, or from a file manager's clipboard: in quotes, with
/// backslashes before what a shell would take for its own, or as a `file://` address.
enum DroppedPath {
    /// The path itself. A text that is none of these is a path as it stands, spaces included.
    static func path(_ text: String) -> String {
        let text = text.trimmingSpaces
        if let address = address(text) { return address }
        if let first = text.first, "'\"".contains(first), let path = unquoted(text), path.count < text.count {
            return address(path) ?? path
        }
        let path = text.contains("\\") ? unquoted(text) ?? text : text
        return address(path) ?? path
    }

    /// One word as a POSIX shell reads it; nil when it is several, or a quote is not closed.
    private static func unquoted(_ text: String) -> String? {
        var path = ""
        var quote: Character?
        var rest = text[...]
        while let next = rest.popFirst() {
            switch (next, quote) {
            case ("\\", nil):
                guard let escaped = rest.popFirst() else { return nil }
                path.append(escaped)
            case ("\\", "\""):
                if let escaped = rest.first, "\"\\$`".contains(escaped) {
                    path.append(escaped)
                    rest = rest.dropFirst()
                } else {
                    path.append(next)
                }
            case ("'", nil), ("\"", nil): quote = next
            case (_, let open?) where next == open: quote = nil
            case (_, nil) where next.isWhitespace: return nil
            default: path.append(next)
            }
        }
        return quote == nil ? path : nil
    }

    /// The path in `file:///home/…`, or in `file://localhost/…`; nil when it is no such address.
    private static func address(_ text: String) -> String? {
        guard text.lowercased().hasPrefix("file:") else { return nil }
        var rest = text.dropFirst("file:".count)
        if rest.hasPrefix("//") {
            rest = rest.dropFirst(2)
            // The name of this machine, which some programs put there.
            guard let slash = rest.firstIndex(of: "/") else { return nil }
            rest = rest[slash...]
        }
        guard rest.hasPrefix("/") else { return nil }
        var bytes: [UInt8] = []
        var left = rest.utf8.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }[...]
        while let byte = left.popFirst() {
            if byte == UInt8(ascii: "%"), let code = UInt8(String(decoding: left.prefix(2), as: UTF8.self), radix: 16) {
                bytes.append(code)
                left = left.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(validating: bytes, as: UTF8.self)
    }
}

extension String {
    fileprivate var trimmingSpaces: String {
        let scalars = unicodeScalars.drop { $0.properties.isWhitespace }
        return String(String(scalars).reversed().drop { $0.isWhitespace }.reversed())
    }
}
