/// What was typed: words that must all be found, in any order.
///
/// A word with a capital and no digit is compared with its capitals (smart case); accents never matter. A word that is a
/// usual short form (`nyc`) is found where the long one stands as well.
public struct FuzzyQuery: Sendable, Equatable {
    public let text: String
    let words: [Word]
    /// The letters and digits of the whole query, for comparing with a whole field.
    let letters: [UInt32]

    struct Word: Sendable, Equatable {
        let units: [UInt32]
        /// For each unit, whether it must be a capital; empty when that does not matter.
        let capitals: [Bool]
        let mask: UInt64
        /// Three digits or more and nothing else.
        let isNumber: Bool
        /// Long forms, folded, with single spaces.
        let longForms: [[UInt32]]
    }

    public init(_ text: String, shortForms: [String: [String]] = Self.usualShortForms) {
        self.text = text
        words = text.split(whereSeparator: \.isWhitespace).compactMap { Word(String($0), shortForms: shortForms) }
        letters = words.flatMap { $0.units.filter { !Folding.isPunctuation($0) } }
    }

    /// As people type: commas and semicolons part words too, and signs that only stand around a word are left out (`sr.`,
    /// `#1410`, `(remote)`). What belongs to a name stays: `C++`, `C#`, `.NET`.
    public init(typed text: String) {
        self.init(Self.words(of: text).joined(separator: " "))
    }

    private static func words(of text: String) -> [String] {
        text.split { $0.isWhitespace || ",;，、；".contains($0) }.compactMap { part in
            var word = part.drop { "([{\"'“”‘’‚<„«".contains($0) }
            if word.first == "#", word.dropFirst().first?.isNumber == true { word = word.dropFirst() }
            while let last = word.last, ".:!?)]}\"'“”‘’>»…".contains(last) { word = word.dropLast() }
            return word.contains { $0.isLetter || $0.isNumber || $0.isSymbol } ? String(word) : nil
        }
    }

    /// Letters that everything found has.
    var requiredLetters: UInt64 { words.reduce(0) { $1.longForms.isEmpty ? $0 | $1.mask : $0 } }

    /// Nothing typed: everything is found, in its own order.
    public var isEmpty: Bool { words.isEmpty }

    /// Is everything that this query finds also found by `shorter`? Then only those need to be looked at.
    public func narrows(_ shorter: FuzzyQuery) -> Bool {
        guard words.count >= shorter.words.count else { return false }
        return zip(words, shorter.words).allSatisfy { $0.narrows($1) }
    }

    /// Cities and roles that recruiters write short. Most short forms need no entry, because their letters are
    /// in the long form in the same order (`swe`, `mgr`); these say that the long form is meant.
    public static let usualShortForms: [String: [String]] = [
        "ae": ["account executive"], "bay": ["san francisco"], "csm": ["customer success manager"],
        "dc": ["washington"], "hr": ["human resources", "people operations"], "k8s": ["kubernetes"],
        "ea": ["executive assistant"], "em": ["engineering manager"], "la": ["los angeles"],
        "lpn": ["licensed practical nurse"], "ml": ["machine learning"], "np": ["nurse practitioner"],
        "nyc": ["new york"], "pm": ["product manager"], "qa": ["quality assurance"], "rn": ["registered nurse"],
        "sdr": ["sales development representative"], "sf": ["san francisco"], "sre": ["site reliability engineer"],
        "sse": ["senior software engineer"], "swe": ["software engineer"], "uk": ["united kingdom"],
        "usa": ["united states"], "vp": ["vice president"],
    ]
}

extension FuzzyQuery.Word {
    init?(_ word: String, shortForms: [String: [String]]) {
        let folded = Folded(word)
        guard !folded.units.isEmpty else { return nil }
        units = folded.units
        let capitals = folded.flags.map { $0 & Folding.upper != 0 }
        // What has a digit is an id, and those are typed in any case.
        let hasDigit = folded.units.contains { (0x30...0x39).contains($0) }
        self.capitals = capitals.contains(true) && !hasDigit ? capitals : []
        mask = folded.units.reduce(0) { $0 | Folding.maskBit($1) }
        isNumber = folded.units.count >= 3 && folded.units.allSatisfy { (0x30...0x39).contains($0) }
        longForms = (shortForms[word.lowercased()] ?? []).map { Folded($0).units }
    }

    func narrows(_ shorter: Self) -> Bool {
        if self == shorter { return true }
        // A short form finds what none of its beginnings does.
        guard longForms.isEmpty, units.starts(with: shorter.units) else { return false }
        // “R” asks for a capital, and “R2”, an id, does not any more: empty `capitals` start with none.
        return shorter.capitals.isEmpty || capitals.starts(with: shorter.capitals)
    }
}

extension Folding {
    static func isPunctuation(_ unit: UInt32) -> Bool {
        unit < 0x80 ? !asciiKinds[Int(unit)].isWordPart : false
    }
}
