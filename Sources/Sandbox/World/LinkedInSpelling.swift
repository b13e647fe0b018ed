/// The ways in which older tools and people left the same profile address in the custom field (rules 5.3).
enum LinkedInSpelling: CaseIterable, Sendable {
    case canonical, ukSubdomain, plainHTTP, trailingSlash, query, noScheme, upperCase, encodedInLowerCase, bareHandle
    case localeSuffix, mobile, retiredPub

    func text(_ handle: String) -> String {
        let path = percentEncoded(handle)
        return switch self {
        case .canonical: "https://www.linkedin.com/in/\(path)"
        case .ukSubdomain: "https://uk.linkedin.com/in/\(path)"
        case .plainHTTP: "http://www.linkedin.com/in/\(handle)"
        case .trailingSlash: "https://www.linkedin.com/in/\(path)/"
        case .query: "https://www.linkedin.com/in/\(path)?trk=people-guest&locale=de_DE"
        case .noScheme: "linkedin.com/in/\(handle)"
        case .upperCase: "HTTPS://WWW.LinkedIn.com/in/\(handle.uppercased())"
        case .encodedInLowerCase: "https://www.linkedin.com/in/\(path.lowercased())"
        case .bareHandle: handle
        case .localeSuffix: "https://de.linkedin.com/in/\(path)/en-us/"
        case .mobile: "https://www.linkedin.com/mwlite/in/\(path)"
        case .retiredPub: LinkedInSpelling.pub(handle) ?? "https://www.linkedin.com/in/\(path)"
        }
    }

    /// `jane-doe-b50576a7` was once `/pub/jane-doe/a7/576/b50`: the digits in three groups, last group first.
    private static func pub(_ handle: String) -> String? {
        guard let dash = handle.lastIndex(of: "-"), handle.utf8.allSatisfy({ $0 < 128 }) else { return nil }
        let name = handle[..<dash]
        let digits = Array(handle[handle.index(after: dash)...])
        guard digits.count == 8, digits.allSatisfy(\.isHexDigit) else { return nil }
        return
            "https://www.linkedin.com/pub/\(name)/\(String(digits[6...]))/\(String(digits[3..<6]))/\(String(digits[..<3]))"
    }
}
