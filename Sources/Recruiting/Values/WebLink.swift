/// An address that may be given to a browser or a clipboard: https, or http to this machine itself, and nothing in it
/// that cannot be seen. Addresses come from services and files, and can be anything.
public struct WebLink: Hashable, Sendable {
    public let text: String

    public init?(_ text: String) {
        guard let mark = text.firstRange(of: "://"),
            text.unicodeScalars.allSatisfy({
                $0.isPrintable && !$0.properties.isWhitespace && !Self.unsafe.contains($0)
            })
        else { return nil }
        let authority = text[mark.upperBound...].prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        guard !authority.isEmpty, !authority.contains("@") else { return nil }
        switch text[..<mark.lowerBound].lowercased() {
        case "https": break
        case "http":
            let host = authority.first == "[" ? authority.prefix { $0 != "]" } + "]" : authority.prefix { $0 != ":" }
            guard ["127.0.0.1", "localhost", "[::1]"].contains(host.lowercased()) else { return nil }
        default: return nil
        }
        self.text = text
    }

    /// What no address holds (RFC 3986 2), and some programs read as something else.
    private static let unsafe = Set("\\\"<>`^{|}'".unicodeScalars)
}
