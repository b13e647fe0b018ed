/// A line of a résumé, parted where it begins to speak of somebody else than the owner.
struct ResumeLine: Hashable, Sendable {
    let printed: PrintedLine
    let words: [String]
    /// The folded words, each with the place of the word it comes from.
    let tokens: [String]
    private let origins: [Int]
    /// So many words at the front speak of the owner.
    var ownCount: Int
    /// Those that come right after a word such as "Name:".
    private(set) var labelled: ArraySlice<String> = []
    /// A label without a value: what stands below or beside is meant.
    private(set) var hasOpenLabel = false
    /// Begins to speak of somebody else in the middle of it.
    var isParted: Bool { ownCount < words.count || hasOpenLabel }

    var own: ArraySlice<String> { words[..<ownCount] }
    var ownTokens: [String] { zip(tokens, origins).filter { $1 < ownCount }.map { $0.0 } }

    init(_ printed: PrintedLine) {
        self.printed = printed
        words = Self.words(of: printed.text)
        var tokens: [String] = []
        var origins: [Int] = []
        for (place, word) in words.enumerated() {
            let folded = NameFolding.tokens(word)
            tokens += folded
            origins += folded.map { _ in place }
        }
        self.tokens = tokens
        self.origins = origins
        ownCount = words.count
        part()
    }

    /// Parted at spaces, at the signs that stand between items, and after a label's colon.
    private static func words(of text: String) -> [String] {
        var words: [String] = []
        for word in text.withoutControls().split(whereSeparator: { $0.isWhitespace || "|•·;".contains($0) }) {
            let isBroken = word.hasSuffix("\u{AD}")
            let word = String(word).withoutInvisibles + (isBroken ? "\u{AD}" : "")
            if word.isEmpty { continue }
            if let colon = word.firstIndex(where: { $0 == ":" || $0 == "：" }), colon > word.startIndex,
                word[word.index(after: colon)...].first?.isLetter == true,
                word[..<colon].allSatisfy({ $0.isLetter || $0 == "-" || $0 == "." || $0 == "(" })
            {
                words += [String(word[...colon]), String(word[word.index(after: colon)...])]
            } else {
                words.append(word)
            }
        }
        return words
    }

    private mutating func part() {
        for place in tokens.indices {
            if ResumeWords.length(of: .bearer, in: tokens, at: place) != nil {
                ownCount = 0
                return
            }
        }
        for place in tokens.indices {
            let isOpening = place == 0 && ResumeWords.length(of: .opening, in: tokens, at: place) != nil
            if isOpening || ResumeWords.length(of: .others, in: tokens, at: place) != nil {
                ownCount = origins[place]
                return
            }
            if let length = ResumeWords.length(of: .label, in: tokens, at: place), isLabel(place, length) {
                ownCount = origins[place]
                hasOpenLabel = origins[place + length - 1] == words.count - 1
                return
            }
        }
        guard !tokens.isEmpty, let length = ResumeWords.length(of: .owner, in: tokens, at: 0) else { return }
        labelled = words[(origins[length - 1] + 1)...].drop { !$0.contains(where: \.isLetter) }.prefix(5)
    }

    /// A colon or a dash follows, on the same line.
    private func isLabel(_ place: Int, _ length: Int) -> Bool {
        let last = origins[place + length - 1]
        if let end = words[last].last, ":：".contains(end) { return true }
        guard last + 1 < words.count else { return false }
        return [":", "–", "—", "-", "：", "=>", "->", "→"].contains(words[last + 1]) && place == 0
    }

    // MARK: What kind of line it is

    var isSection: Bool {
        tokens.count <= 6 && !tokens.isEmpty && ResumeWords.areMade(of: [.section, .title], tokens)
            && tokens.indices.contains { ResumeWords.length(of: .section, in: tokens, at: $0) != nil }
    }

    /// "Reference: …" or "Referees: …", of whom there may be more below.
    var isAboutReferees: Bool {
        !tokens.isEmpty && ResumeWords.length(of: .section, in: tokens, at: 0) != nil
    }

    /// An address or a number to call.
    var hasAddress: Bool {
        words.contains { $0.contains("@") || PrintedAddress.isProfile($0) }
            || words.joined().filter(\.isNumber).count >= 7
    }

    var isTitle: Bool { tokens.count <= 6 && !tokens.isEmpty && ResumeWords.areMade(of: [.title], tokens) }

    /// The folded words of the one a letter greets; nil when it greets nobody.
    var greeted: [String]? {
        guard (2...9).contains(tokens.count), let end = words.last?.last else { return nil }
        let hasComma = ",，!:：;.".contains(end)
        guard
            let length = ResumeWords.length(of: .greeting, in: tokens, at: 0)
                ?? (hasComma ? ResumeWords.length(of: .greetingWithComma, in: tokens, at: 0) : nil)
        else { return nil }
        let rest = Array(tokens.dropFirst(length))
        return rest.isEmpty || rest.contains(where: Self.firstPerson.contains) ? nil : rest
    }

    /// "Hello, I am …" greets the reader.
    private static let firstPerson: Set<String> = [
        "i", "im", "my", "name", "ich", "bin", "mein", "je", "suis", "soy", "sono", "eu", "sou", "ik", "jag", "jeg",
        "jestem", "llamo", "chiamo",
    ]

    var isClosing: Bool {
        guard (1...7).contains(tokens.count), let length = ResumeWords.length(of: .closing, in: tokens, at: 0)
        else { return false }
        return tokens.count - length <= 2
    }

    /// Reads as a name: two to four words with capitals, letters only, none of a résumé's usual words.
    static func nameWords(_ words: ArraySlice<String>) -> [String]? {
        let run = words.prefix { word in
            let bare = word.filter { !".,'’-".contains($0) }
            let isParticle = NameWords.particles.contains(bare)
            return !bare.isEmpty && bare.allSatisfy(\.isLetter) && (isParticle || bare.first?.isUppercase == true)
        }
        // A word with a comma ends it.
        let end = run.firstIndex { $0.hasSuffix(",") }.map { $0 + 1 } ?? run.endIndex
        let tokens = run[..<end].flatMap { NameFolding.tokens($0) }
        guard (2...4).contains(run[..<end].count), !ResumeWords.areMade(of: [.title, .section], tokens),
            !tokens.indices.contains(where: { ResumeWords.length(of: .title, in: tokens, at: $0) == tokens.count })
        else { return nil }
        return tokens
    }
}
