/// The LinkedIn addresses of a text, whatever else stands in it: notes, other addresses, markup (rules 5.3).
struct LinkedInText {
    /// What the addresses name, in order; the same person once.
    private(set) var profiles: [LinkedInProfile] = []
    private let scalars: [Unicode.Scalar]
    private let shown: String

    /// - Parameter shown: a text without invisible characters.
    init(_ shown: String) {
        self.shown = shown
        scalars = Array(shown.unicodeScalars.prefix(Self.longest))
        var place = 0
        while place < scalars.count, profiles.count < Self.most {
            guard let domain = Self.domains.first(where: { isHere($0, at: place) }) else {
                place += 1
                continue
            }
            let end = place + domain.count
            if let profile = profile(of: domain, from: place, to: end) { add(profile) }
            place = end
        }
    }

    /// Where nothing else is said: `linkedin.com` in any case.
    private static let domains = ["linkedin.com", "lnkd.in"].map { Array($0.unicodeScalars) }
    private static let longest = 100_000
    private static let longestHost = 253
    private static let longestPath = 2_048
    private static let most = 20

    private mutating func add(_ profile: LinkedInProfile) {
        if let handle = profile.handle, profiles.contains(where: { $0.handle?.matches(handle) ?? false }) { return }
        profiles.append(profile)
    }

    private func isHere(_ domain: [Unicode.Scalar], at place: Int) -> Bool {
        guard place + domain.count <= scalars.count else { return false }
        return domain.indices.allSatisfy { Self.lower(scalars[place + $0]) == domain[$0] }
    }

    private static func lower(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        (0x41...0x5A).contains(scalar.value) ? Unicode.Scalar(UInt8(scalar.value) + 0x20) : scalar
    }
}

// MARK: - One address

extension LinkedInText {
    private func profile(of domain: [Unicode.Scalar], from start: Int, to end: Int) -> LinkedInProfile? {
        guard isOwnHost(from: start), let path = pathStart(after: end) else { return nil }
        if domain == Self.domains[1] { return .unresolvable(shown) }
        let limit = min(scalars.count, path + Self.longestPath)
        let end = scalars[path..<limit].firstIndex(where: Self.isEnd) ?? limit
        let stop = (path..<end).first(where: isScheme) ?? end
        let address = String(String.UnicodeScalarView(scalars[path..<stop]))
        let segments = address.prefix { !"?#".contains($0) }.split(separator: "/", omittingEmptySubsequences: false)
        let profile = LinkedInProfile.route(segments[...], shown: shown)
        switch profile {
        case .handle(let handle): return isCutShort(handle, at: stop) ? .invalid(shown) : profile
        // The page before the page: `/authwall?…&sessionRedirect=https%3A%2F%2Fwww.linkedin.com%2Fin%2Fjane-doe`.
        case .unresolvable: return target(of: String(String.UnicodeScalarView(scalars[path..<end]))) ?? profile
        default: return profile
        }
    }

    /// Not `notlinkedin.com`, and not an address within the address of another host, which may lead anywhere.
    private func isOwnHost(from start: Int) -> Bool {
        var host = start
        while host > 0, start - host < Self.longestHost, Self.isHostScalar(scalars[host - 1]) { host -= 1 }
        if host < start, scalars[start - 1] != "." { return false }
        var word = host
        while word > 0, host - word < Self.longestHost, !Self.isWordEnd(scalars[word - 1]) { word -= 1 }
        var before = String(String.UnicodeScalarView(scalars[word..<host]))
        var hadScheme = false
        while let scheme = ["https://", "http://", "//"].first(where: { before.lowercased().hasSuffix($0) }) {
            before.removeLast(scheme.count)
            hadScheme = true
        }
        let isUser = before.hasSuffix("@") && !before.contains("/")
        guard let last = before.unicodeScalars.last, !isUser else { return true }
        if before.contains("/") || before.contains("?") { return false }
        return ":=([{\"'“‘«-–—•*".unicodeScalars.contains(last) && !(hadScheme && last == ":")
    }

    /// Where the path begins; nil when the host goes on: `linkedin.com.evil.example`, `linkedin.com@evil.example`.
    private func pathStart(after end: Int) -> Int? {
        var place = end
        if place < scalars.count, scalars[place] == "." {
            place += 1
            if place < scalars.count, Self.isHostScalar(scalars[place]) { return nil }
        }
        if place + 1 < scalars.count, scalars[place] == ":", scalars[place + 1].properties.numericType != nil {
            place += 1
            while place < scalars.count, scalars[place].properties.numericType != nil { place += 1 }
        }
        guard place < scalars.count else { return place }
        let next = scalars[place]
        return next == "/" || next == "?" || next == "#" || Self.isEnd(next) ? place : nil
    }

    /// `/in/jane doe` names nobody: the blank may be a part of the name. Behind a handle with a number or a hyphen, a
    /// word is a remark.
    private func isCutShort(_ handle: LinkedInHandle, at stop: Int) -> Bool {
        guard !handle.key.unicodeScalars.contains(where: { $0 == "-" || $0.properties.numericType != nil }),
            stop + 1 < scalars.count, scalars[stop] == " "
        else { return false }
        let rest = scalars[stop...].drop { $0 == " " }.prefix { $0.properties.isAlphabetic }
        let word = String(String.UnicodeScalarView(rest)).lowercased()
        return !word.isEmpty && !["http", "https", "www", "and", "or"].contains(word)
    }

    private func target(of address: String) -> LinkedInProfile? {
        guard let query = address.firstIndex(of: "?"), let plain = PercentCoding.decoded(String(address[query...]))
        else { return nil }
        let values = plain.split { "?&=".contains($0) }.filter { $0.lowercased().contains("linkedin.com/in/") }
        return values.lazy.compactMap { LinkedInProfile.parse(String($0)).handle }.first.map { .handle($0) }
    }

    private func isScheme(at place: Int) -> Bool {
        let (long, short) = (Array("https://".unicodeScalars), Array("http://".unicodeScalars))
        return scalars[place] == "h" && (isHere(long, at: place) || isHere(short, at: place))
    }

    private static func isHostScalar(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "-" || scalar == "." || (!scalar.isASCII && scalar.properties.isAlphabetic)
            || (scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil))
    }

    /// Ends an address in running text or in markup.
    private static func isEnd(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isWhitespace || scalar.isControl || ends.contains(scalar)
    }

    private static func isWordEnd(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isWhitespace || scalar.isControl || wordEnds.contains(scalar)
    }

    private static let ends = Set("<>\"|\\^`{}[](),;“”«»„•…".unicodeScalars)
    private static let wordEnds = Set("<>\"|,;“”«»„•".unicodeScalars)
}
