/// The part of a LinkedIn address that names one person, in the one form that is compared (rules 5.3).
public struct LinkedInHandle: Hashable, Sendable {
    /// Decoded, NFC, lower-cased.
    public let key: String
    /// Other keys the same text may stand for: an old `/pub/` address with a `0` as first number is read both ways.
    public let alternativeKeys: [String]
    /// Whether the text had been percent-encoded twice: a sign that some tool mangled it.
    public let isDoubleEncoded: Bool

    init(key: String, alternativeKeys: [String] = [], isDoubleEncoded: Bool = false) {
        self.key = key
        self.alternativeKeys = alternativeKeys
        self.isDoubleEncoded = isDoubleEncoded
    }

    /// The key first, then the alternatives.
    public var keys: [String] { [key] + alternativeKeys }

    /// Whether both can stand for the same profile. A changed vanity name cannot be seen here.
    public func matches(_ other: LinkedInHandle) -> Bool {
        keys.contains { other.keys.contains($0) }
    }

    /// `https://www.linkedin.com/in/<handle>`, percent-encoded UTF-8 with upper-case digits.
    public var canonicalURL: String { "https://www.linkedin.com/in/" + encoded }

    /// The key as it stands in `canonicalURL`.
    var encoded: String { PercentCoding.encoded(key) }

    /// Every spelling that older tools leave in a text field, for searches by "contains"; the most likely first.
    public var searchSpellings: [String] {
        var spellings: [String] = []
        func add(_ spelling: String) {
            // By scalars: for `==` the composed and the decomposed form are one.
            if !spellings.contains(where: { $0.isIdentical(to: spelling) }) { spellings.append(spelling) }
        }
        for key in keys {
            add(key)
            add(PercentCoding.encoded(key))
            add(PercentCoding.encoded(key, upperCase: false))
            add(key.decomposed)
            // Encoded twice by a tool that took it for plain text.
            for isUpper in [true, false] {
                add(PercentCoding.encoded(PercentCoding.encoded(key, upperCase: isUpper), upperCase: isUpper))
            }
            if let legacy = Self.legacyPath(of: key) { add(legacy) }
        }
        return spellings
    }
}

// MARK: - The old public address

extension LinkedInHandle {
    /// `/pub/jane-doe/a7/576/b50` is `jane-doe-b50576a7`: the three numbers in reverse order, all but the first filled
    /// up to three digits. A `0` in the first place is unsettled, so it is read with and without.
    init?(publicName name: String, numbers: [String]) {
        let digits = numbers.map { $0.lowercased() }
        guard digits.count == 3, digits.allSatisfy({ (1...3).contains($0.count) && $0.utf8.allSatisfy(isHexDigit) })
        else { return nil }
        let padded = digits.map { String(repeating: "0", count: 3 - $0.utf8.count) + $0 }
        let stem = "\(name)-\(padded[2])\(padded[1])"
        self.init(key: stem + digits[0], alternativeKeys: digits[0] == "0" ? [stem] : [])
    }

    /// `jane-doe/a7/576/b50` for a key whose last part has the shape that came from one.
    static func legacyPath(of key: String) -> String? {
        guard let dash = key.lastIndex(of: "-"), dash > key.startIndex else { return nil }
        let tail = key[key.index(after: dash)...]
        guard (6...9).contains(tail.utf8.count), tail.utf8.allSatisfy(isHexDigit) else { return nil }
        let third = tail.prefix(3)
        let second = tail.dropFirst(3).prefix(3)
        let first = tail.utf8.count == 6 ? "0" : tail.dropFirst(6)
        return "\(key[..<dash])/\(first)/\(withoutPadding(second))/\(withoutPadding(third))"
    }

    private static func withoutPadding(_ number: Substring) -> Substring {
        let stripped = number.drop { $0 == "0" }
        return stripped.isEmpty ? "0" : stripped
    }
}

/// Lower-case hexadecimal, as LinkedIn writes it.
private func isHexDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
}
