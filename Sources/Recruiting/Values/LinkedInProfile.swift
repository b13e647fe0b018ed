/// What a text that should name a LinkedIn profile really names (rules 5.3).
public enum LinkedInProfile: Hashable, Sendable {
    /// One person, by the name that people see in their address.
    case handle(LinkedInHandle)
    /// A token of one of LinkedIn's own tools; it names a person, but cannot be compared with a handle.
    case opaque(String)
    /// A short or redirecting link, which only LinkedIn could resolve.
    case unresolvable(String)
    /// A company, a school, a post, a job.
    case notAPerson(String)
    /// An old public address without its numbers: many people may share this name.
    case weakText(String)
    /// Not a profile at all; shown as text and never matched.
    case invalid(String)

    /// The handle, when there is one.
    public var handle: LinkedInHandle? {
        if case .handle(let handle) = self { handle } else { nil }
    }

    /// Reads an address in any of its spellings, within whatever else the text says, or a bare handle: the first person,
    /// else the first thing that is named. Every text has an answer.
    public static func parse(_ text: String) -> LinkedInProfile {
        let shown = text.withoutInvisibles.trimmed
        let found = LinkedInText(shown).profiles
        return found.first { $0.handle != nil } ?? found.first ?? bare(shown)
    }

    /// Every person whose profile the text names, in order, each once.
    public static func handles(in text: String) -> [LinkedInHandle] {
        let shown = text.withoutInvisibles.trimmed
        let found = LinkedInText(shown).profiles
        return found.isEmpty ? bare(shown).handle.map { [$0] } ?? [] : found.compactMap(\.handle)
    }

    /// What a text without LinkedIn's domain names.
    private static func bare(_ shown: String) -> LinkedInProfile {
        let address = withoutDecoration(withoutRemark(shown))
        guard !address.isEmpty, address.utf8.count <= 4096 else { return .invalid(shown) }
        if let profile = resourceName(address, shown: shown) { return profile }

        let (withoutScheme, hadScheme) = schemeStripped(address)
        let end = withoutScheme.firstIndex { "/?#".contains($0) } ?? withoutScheme.endIndex
        let authority = withoutScheme[..<end]
        let path = withoutScheme[end...].prefix { !"?#".contains($0) }
        if hadScheme || (authority.contains(".") && !authority.hasPrefix("@")) {
            return onHost(authority, path: path, shown: shown)
        }
        return withoutHost(withoutScheme.prefix { !"?#".contains($0) }, shown: shown)
    }
}

// MARK: - Around the path

extension LinkedInProfile {
    /// `LinkedIn: jane-doe-1 (old)` without its label and remark. Only a path, or a handle with a hyphen, is told from
    /// words: `Berlin (Mitte)` stays as it is.
    private static func withoutRemark(_ text: String) -> String {
        var rest = text[...]
        if let colon = rest.firstIndex(of: ":"), rest[..<colon].lowercased().hasSuffix("linkedin"),
            rest.index(after: colon) < rest.endIndex, rest[rest.index(after: colon)] == " "
        {
            rest = rest[rest.index(after: colon)...]
        }
        let name = String(rest).trimmed
        guard let end = name.firstIndex(where: { "(|,;<[".contains($0) }), end > name.startIndex else { return name }
        let head = String(name[..<end]).trimmed
        let isNamed = head.contains("-") || head.hasPrefix("@") || head.drop { $0 == "/" }.lowercased().hasPrefix("in/")
        return isNamed ? head : name
    }

    /// Without quotes, brackets and punctuation that a sentence left at the ends.
    private static func withoutDecoration(_ text: String) -> String {
        let ends: Set<Unicode.Scalar> = [
            "<", ">", "(", ")", "[", "]", "{", "}", "\"", "'", "“", "”", "‘", "’", "«", "»", "`", ".", ",", ";", ":",
            "!", "|", "…", "*",
        ]
        return text.trimmed { ends.contains($0) || $0.properties.isWhitespace }
    }

    /// `urn:li:member:1` and its relatives.
    private static func resourceName(_ text: String, shown: String) -> LinkedInProfile? {
        let lower = text.lowercased()
        guard lower.hasPrefix("urn:li:") else { return nil }
        let type = lower.dropFirst("urn:li:".count).prefix { $0 != ":" }
        return type.contains("company") || type.contains("organization") || type.contains("school")
            ? .notAPerson(shown) : .opaque(shown)
    }

    /// Without `https://`, even when it stands there twice, or `//`.
    private static func schemeStripped(_ text: String) -> (Substring, Bool) {
        var rest = text[...]
        var hadScheme = false
        while true {
            let head = rest.prefix(8).lowercased()
            guard let scheme = ["https://", "http://", "//"].first(where: { head.hasPrefix($0) }) else { break }
            rest = rest.dropFirst(scheme.count)
            hadScheme = true
        }
        return (rest, hadScheme)
    }

    private static func onHost(_ authority: Substring, path: Substring, shown: String) -> LinkedInProfile {
        // What stands before an @ is a user name, however much it looks like a host.
        var host = authority.split(separator: "@", omittingEmptySubsequences: false).last ?? ""
        if let colon = host.lastIndex(of: ":"), host[host.index(after: colon)...].utf8.allSatisfy({ isDigit($0) }) {
            host = host[..<colon]
        }
        let name = host.lowercased().trimmed { $0 == "." }
        if name == "lnkd.in" || name.hasSuffix(".lnkd.in") { return .unresolvable(shown) }
        guard name == "linkedin.com" || name.hasSuffix(".linkedin.com") else { return .invalid(shown) }
        return route(path.split(separator: "/", omittingEmptySubsequences: false)[...], shown: shown)
    }

    /// `in/jane-doe`, `@jane-doe`, `jane-doe`.
    private static func withoutHost(_ text: Substring, shown: String) -> LinkedInProfile {
        var segments = text.split(separator: "/", omittingEmptySubsequences: false)[...]
        let isPath = segments.count > 1
        if isPath, segments.first == "" { segments = segments.dropFirst() }
        guard let first = segments.first else { return .invalid(shown) }
        if isPath, LinkedInRoute(first) != nil || LinkedInRoute.prefixes.contains(first.lowercased()) {
            return route(segments, shown: shown)
        }
        // A bare handle may carry a slash or a language behind it, nothing else: `n/a` is not a handle.
        let rest = segments.dropFirst()
        guard rest.allSatisfy({ $0.isEmpty }) || (rest.count <= 2 && isLanguage(rest.first ?? "") && first.count > 2)
        else { return .invalid(shown) }
        let handle = first.hasPrefix("@") ? first.dropFirst() : first
        // What exports write where there is no value.
        let placeholders: Set<String> = ["na", "nan", "nil", "no", "none", "unknown", "in", "pub", "linkedin"]
        guard !placeholders.contains(handle.lowercased()) else { return .invalid(shown) }
        return person(handle, shown: shown)
    }

    /// `de`, `en-us`, `zh_CN`.
    private static func isLanguage(_ text: Substring) -> Bool {
        let parts = text.split { $0 == "-" || $0 == "_" }
        return (1...2).contains(parts.count)
            && parts.allSatisfy { $0.utf8.count == 2 && $0.utf8.allSatisfy { (0x61...0x7A).contains($0 | 0x20) } }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
