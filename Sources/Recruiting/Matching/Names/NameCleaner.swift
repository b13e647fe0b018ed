import Foundation

/// Takes a name field apart: the name itself, and what people put around it (rules 5.1: suffix, degree,
/// pronouns, decoration, nickname). For comparison only.
struct NameCleaner {
    /// The words of the name, as written but without decoration.
    var words: [String] = []
    /// Quoted or bracketed: `Jane "JD" Doe`, `王伟 (Wei Wang)`.
    var bracketed: [[String]] = []
    /// After `née`, `geb.`, `formerly`.
    var formerNames: [[String]] = []
    var generation: Generation?
    /// Whether a comma put the family name first: `Doe, Jane`.
    var isInverted = false
    /// How many of `words` stood before that comma.
    var wordsBeforeComma = 0

    /// Takes the family name out of a full name that stands in one field: what is before the comma, else the last word
    /// with the particles that belong to it. At least one word has to be there.
    mutating func takeFamily() -> [String] {
        if isInverted {
            defer { words.removeFirst(wordsBeforeComma) }
            return Array(words[..<wordsBeforeComma])
        }
        var place = words.count - 1
        while place > 1, NameWords.particles.contains(NameFolding.fold(words[place - 1])) { place -= 1 }
        defer { words.removeSubrange(place...) }
        return Array(words[place...])
    }

    /// `OlenaTkachuk` as two words: capitals inside the only word there is. `McAllister` and `DeLuca` stay whole.
    mutating func divideJoinedWords() {
        guard words.count == 1, let word = words.first, word.contains(where: \.isLowercase) else { return }
        var pieces: [String] = []
        var previous: Character = " "
        for letter in word {
            let begins = letter.isUppercase && previous.isLowercase && !Self.opensName(pieces.last ?? "")
            if pieces.isEmpty || begins { pieces.append("") }
            pieces[pieces.count - 1].append(letter)
            previous = letter
        }
        if pieces.count > 1, pieces.allSatisfy({ $0.count > 1 }) { words = pieces }
    }

    private static func opensName(_ piece: String) -> Bool { ["Mc", "Mac", "De", "Di", "La", "Le"].contains(piece) }

    init(_ source: String) {
        // What a web page left of a name (`O&#039;Driscoll`) is read first; nobody's name is longer than this.
        let bounded = source.utf8.count > Self.longest ? String(source.prefix(Self.longest)) : source
        let raw =
            bounded.utf8.contains(where: { $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "<") })
            ? Markup.removed(from: bounded) : bounded
        if Self.isUndecorated(raw) {
            var found = raw.utf8.split(separator: UInt8(ascii: " ")).map { String(Substring($0)) }
            takeTitlesAndSuffixes(from: &found, afterComma: false)
            words = found
            return
        }
        var text = Self.plain(raw)
        takeBrackets(from: &text)
        text = Self.withoutDecoration(text)
        takeFormerName(from: &text)
        takeWords(from: text)
    }

    static let longest = 255

    /// Letters, single words or two, hyphens and apostrophes inside words: most names, with nothing to take off.
    private static func isUndecorated(_ raw: String) -> Bool {
        var previous = UInt8(ascii: " ")
        var spaces = 0
        for byte in raw.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): break
            case UInt8(ascii: "-"), UInt8(ascii: "'"), UInt8(ascii: " "):
                guard isLetter(previous) else { return false }
                spaces += byte == UInt8(ascii: " ") ? 1 : 0
            default: return false
            }
            previous = byte
        }
        return isLetter(previous) && spaces < 2
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }

    // MARK: - Steps

    /// NFKC, invisible characters removed, every kind of space, quote and hyphen one kind.
    private static func plain(_ raw: String) -> String {
        if raw.utf8.allSatisfy({ $0 < 0x80 && $0 >= 0x20 }) { return raw }
        var plain = String.UnicodeScalarView()
        for scalar in raw.precomposedStringWithCompatibilityMapping.unicodeScalars {
            switch scalar.value {
            case _ where scalar.isApostrophe: plain.append("'")
            case 0x201C, 0x201D, 0x201E, 0x201F, 0xAB, 0xBB, 0x300C...0x300F, 0x2033: plain.append("\"")
            case 0x2010, 0x2011, 0x2012, 0x2212, 0xFE63, 0xFF0D, 0x058A, 0x05BE: plain.append("-")
            // Between letters a dash is a hyphen; elsewhere it begins a decoration.
            case 0x2013, 0x2014, 0x2015: plain.append("–")
            case 0x3001: plain.append(",")
            case _ where scalar.isInvisible: continue
            case _ where scalar.properties.isWhitespace: plain.append(" ")
            case 0x30FB, 0xB7: plain.append(" ")
            default:
                switch scalar.properties.generalCategory {
                case .otherSymbol, .modifierSymbol, .surrogate, .privateUse, .unassigned: plain.append(" ")
                default: plain.append(scalar)
                }
            }
        }
        return String(plain)
    }

    private mutating func takeBrackets(from text: inout String) {
        guard text.contains(where: { "([{\"'".contains($0) }) else { return }
        let closing: [Character: Character] = ["(": ")", "[": "]", "{": "}", "\"": "\"", "'": "'"]
        var rest: [Character] = []
        let characters = Array(text)
        var index = 0
        while index < characters.count {
            let opener = characters[index]
            // A single quote only quotes at the beginning of a word: O'Hara is a name.
            let mayOpen = opener != "'" || rest.last.map { $0 == " " } ?? true
            if mayOpen, let closer = closing[opener], let end = closingIndex(closer, in: characters, after: index) {
                takeBracketed(String(characters[(index + 1)..<end]))
                rest.append(" ")
                index = end + 1
            } else {
                rest.append(opener)
                index += 1
            }
        }
        text = String(rest)
    }

    private func closingIndex(_ closer: Character, in characters: [Character], after start: Int) -> Int? {
        guard start + 1 < characters.count else { return nil }
        return characters[(start + 1)...].indices.first { index in
            guard characters[index] == closer else { return false }
            return closer != "'" || index + 1 == characters.count || characters[index + 1] == " "
        }
    }

    private mutating func takeBracketed(_ content: String) {
        let folded = NameFolding.tokens(content)
        guard let first = folded.first else { return }
        if folded.allSatisfy(NameWords.pronouns.contains) { return }
        if NameWords.formerly.contains(first) {
            let former = content.split(separator: " ").dropFirst().map(String.init)
            if !former.isEmpty { formerNames.append(former) }
            return
        }
        let words = content.split(whereSeparator: { " ,/".contains($0) }).map(String.init)
        guard words.count <= 3, !folded.contains(where: NameWords.decoration.contains),
            !words.allSatisfy(NameWords.isDegree), content.allSatisfy({ !$0.isNumber })
        else { return }
        bracketed.append(words)
    }

    /// Cuts ` – hiring!`, `| Recruiter`, `#OpenToWork` and the like.
    private static func withoutDecoration(_ text: String) -> String {
        var text = text
        if let cut = text.firstIndex(where: { "|•~<>=*".contains($0) }) {
            let head = text[..<cut]
            // "*** Jane Doe" has its decoration in front.
            text = head.contains(where: \.isLetter) ? String(head) : String(text[cut...].drop { !$0.isLetter })
        }
        for dash in [" – ", " - ", " / "] {
            guard let range = text.range(of: dash) else { continue }
            let head = text[..<range.lowerBound]
            let tail = text[range.upperBound...]
            let isOneName =
                tail.allSatisfy { $0.isLetter } && !NameWords.decoration.contains(NameFolding.fold(String(tail)))
            // "Smith - Jones" is a double name typed with spaces.
            if head.contains(where: \.isLetter), !(dash == " - " && isOneName) { text = String(head) }
        }
        return text
    }

    private mutating func takeFormerName(from text: inout String) {
        guard text.utf8.count > 4 else { return }
        let words = text.split(separator: " ")
        guard words.count > 2,
            let place = words.indices.dropFirst().first(where: {
                NameWords.formerly.contains(NameFolding.fold(String(words[$0])))
            }),
            place + 1 < words.count
        else { return }
        formerNames.append(words[(place + 1)...].map(String.init))
        text = words[..<place].joined(separator: " ")
    }

    private mutating func takeWords(from text: String) {
        let parts = text.split(separator: ",", omittingEmptySubsequences: true)
        for (index, part) in parts.enumerated() {
            var found = part.split(separator: " ").map(String.init).filter(Self.isNameWord)
            takeTitlesAndSuffixes(from: &found, afterComma: index > 0)
            guard !found.isEmpty else { continue }
            if index > 0, !words.isEmpty {
                // Capitals after a comma are letters after a name; anything longer is a sentence. What is left is the
                // first name of "Doe, Jane".
                if isInverted || found.count > 3 || found.allSatisfy(Self.looksLikeLetters)
                    || found.contains(where: { NameWords.decoration.contains(NameFolding.fold($0)) })
                {
                    continue
                }
                isInverted = true
                wordsBeforeComma = words.count
            }
            words += found
        }
    }

    private static func isNameWord(_ word: String) -> Bool {
        guard let first = word.first, first != "#", first != "@" else { return false }
        return !word.contains("@") && word.contains(where: \.isLetter) && !word.contains("://")
    }

    /// `SHRM-CP`, `CFA`, `B.Sc.`: capitals, perhaps with a point or hyphen.
    private static func looksLikeLetters(_ word: String) -> Bool {
        let letters = word.filter(\.isLetter)
        return NameWords.isDegree(word) || (letters.count <= 6 && letters.dropFirst().contains(where: \.isUppercase))
    }

    private mutating func takeTitlesAndSuffixes(from found: inout [String], afterComma: Bool) {
        while found.count > 1 || afterComma, let last = found.last {
            let folded = NameFolding.fold(last).filter { $0 != " " }
            let isAlone = found.count == 1
            if let generation = NameWords.generations[folded], !(isAlone && words.isEmpty && !afterComma) {
                self.generation = generation
            } else if !NameWords.isDegree(last, afterComma: afterComma, among: found), !folded.isEmpty,
                !Self.isPronounPair(last)
            {
                break
            }
            found.removeLast()
        }
        while found.count > 1, let first = found.first, NameWords.titles.contains(NameFolding.fold(first)) {
            found.removeFirst()
        }
    }

    private static func isPronounPair(_ word: String) -> Bool {
        word.contains("/") && NameFolding.tokens(word).allSatisfy(NameWords.pronouns.contains)
    }
}

/// What tells father from son.
enum Generation: Int, Sendable, Hashable {
    case senior = 1, junior, third, fourth
}
