/// What the first part of a path on LinkedIn's host leads to.
enum LinkedInRoute {
    /// `/in/handle`
    case person
    /// `/pub/name/a/b/c`
    case publicName
    /// A tool's own token.
    case opaque
    case notAPerson
    case unresolvable

    /// Parts that come before the real path: the mobile pages, and links in LinkedIn's e-mails.
    static let prefixes: Set<String> = ["m", "mwlite", "comm", "public-profile"]

    init?(_ segment: Substring) {
        switch segment.lowercased() {
        case "in": self = .person
        case "pub": self = .publicName
        case "sales", "talent", "recruiter", "cap", "profile", "x": self = .opaque
        case "redir", "authwall", "safety", "slink", "login", "uas", "checkpoint", "signup": self = .unresolvable
        case "company", "company-beta", "school", "edu", "showcase", "organization", "organizations", "university",
            "groups", "group", "groupinvitation", "jobs", "job", "posts", "post", "pulse", "feed", "learning", "events",
            "newsletters", "newsletter", "games", "help", "legal", "search", "directory", "services", "products",
            "hiring", "article", "video", "videos", "today", "title", "topic":
            self = .notAPerson
        default: return nil
        }
    }
}

// MARK: - The path

extension LinkedInProfile {
    static func route(_ segments: ArraySlice<Substring>, shown: String) -> LinkedInProfile {
        var rest = segments.drop { $0.isEmpty }
        while let first = rest.first, LinkedInRoute.prefixes.contains(first.lowercased()) { rest = rest.dropFirst() }
        guard let first = rest.popFirst(), let route = LinkedInRoute(first) else { return .invalid(shown) }
        switch route {
        case .person: return person(rest.first ?? "", shown: shown)
        case .publicName: return publicName(rest, shown: shown)
        case .opaque:
            let page = rest.first?.lowercased() ?? ""
            return ["company", "accounts", "jobs", "job"].contains(page) ? .notAPerson(shown) : .opaque(shown)
        case .notAPerson: return .notAPerson(shown)
        case .unresolvable: return .unresolvable(shown)
        }
    }

    /// The handle itself. Languages and sub-pages behind it were cut off with the path.
    static func person(_ segment: Substring, shown: String) -> LinkedInProfile {
        if isToken(segment) { return .opaque(shown) }
        guard let (key, isDoubleEncoded) = key(of: segment) else { return .invalid(shown) }
        return .handle(LinkedInHandle(key: key, isDoubleEncoded: isDoubleEncoded))
    }

    private static func publicName(_ segments: ArraySlice<Substring>, shown: String) -> LinkedInProfile {
        guard let first = segments.first, let (name, _) = key(of: first) else { return .invalid(shown) }
        // The directory of everybody with that name.
        if name == "dir" { return .notAPerson(shown) }
        let numbers = segments.dropFirst().prefix(3).map { String($0) }
        return LinkedInHandle(publicName: name, numbers: numbers).map { .handle($0) } ?? .weakText(name)
    }

    /// `ACoAA…`, `ACwAA…`, `AEMAA…`: a member token instead of a handle. Tools that lower-case everything leave the
    /// long ones recognisable, the short ones not.
    private static func isToken(_ segment: Substring) -> Bool {
        if ["ACoAA", "ACwAA", "AEMAA"].contains(where: { segment.utf8.starts(with: $0.utf8) }) { return true }
        let lower = segment.lowercased()
        return ["acoaa", "acwaa", "aemaa"].contains { lower.utf8.starts(with: $0.utf8) }
            && (30...60).contains(lower.count) && !lower.contains("-")
    }

    /// Decoded once, twice when that gives readable text, NFC, lower-cased; nil when it cannot be a handle.
    private static func key(of segment: Substring) -> (key: String, isDoubleEncoded: Bool)? {
        guard var text = PercentCoding.decoded(String(segment)) else { return nil }
        var isDoubleEncoded = false
        if text.contains("%"), let again = PercentCoding.decoded(text) {
            text = again
            isDoubleEncoded = true
        }
        let tail: Set<Unicode.Scalar> = ["/", ".", ",", ";", ":", "!", ")", "]", "}", ">", "'", "\"", "’", "”"]
        text = text.withoutInvisibles.trimmed { tail.contains($0) || $0.properties.isWhitespace }
        let key = Self.withHyphens(text.composed.lowercased().composed)
        let scalars = key.unicodeScalars
        // A hundred characters is LinkedIn's own limit; twice that leaves room for names in several scalars.
        guard scalars.count <= 200, scalars.allSatisfy(isHandleScalar),
            scalars.contains(where: { !"-_.'’&".unicodeScalars.contains($0) && !$0.isJoiner }),
            key != "null", key != "undefined"
        else { return nil }
        return (key, isDoubleEncoded)
    }

    /// Word processors make dashes of hyphens, and no handle has a dash.
    private static func withHyphens(_ text: String) -> String {
        let dashes = "\u{2010}\u{2011}\u{2012}–—\u{2015}\u{2212}\u{FE58}\u{FE63}\u{FF0D}".unicodeScalars
        guard text.unicodeScalars.contains(where: dashes.contains) else { return text }
        return String(String.UnicodeScalarView(text.unicodeScalars.map { dashes.contains($0) ? "-" : $0 }))
    }

    private static func isHandleScalar(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII {
            return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
                || "-_.'&".unicodeScalars.contains(scalar)
        }
        return !scalar.isControl && !scalar.properties.isWhitespace && !scalar.properties.isNoncharacterCodePoint
            && scalar.value != 0xFFFD
    }
}
