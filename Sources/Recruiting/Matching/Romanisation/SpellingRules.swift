/// Spellings that stand for one sound in one language (`assets/tables/spelling-rules.txt`), and whether two words are
/// one under them: `Schapowalow` and `Shapovalov`.
struct SpellingRules: Sendable {
    private typealias Rule = (spelling: [UInt8], others: [[UInt8]])

    let language: NameLanguages
    /// By the first letter of the spelling.
    private var rules: [[Rule]] = Array(repeating: [], count: 256)
    /// Vowels come, go and change, except at the beginning.
    private var isLoose = false
    /// With which letters two spellings of one name may begin.
    private var beginnings = LetterPairs()

    static let all: [SpellingRules] = {
        var all: [SpellingRules] = []
        for (section, line) in TableFile.sections(PackageResources.spelling_rules_txt) {
            guard let language = NameLanguages.named[section] else { continue }
            if all.last?.language != language { all.append(SpellingRules(language)) }
            all[all.count - 1].add(line)
        }
        return all
    }()

    static let slavic = all.first { $0.language == .slavic }
    static let foreign = all.first { $0.language == .foreign }

    private init(_ language: NameLanguages) { self.language = language }

    func mayBegin(_ one: UInt8, _ other: UInt8) -> Bool { one == other || beginnings.contains(one, other) }

    private mutating func add(_ line: String) {
        if line == "loose" {
            isLoose = true
            return
        }
        let spellings = line.split(separator: " ").map { $0 == "-" ? [] : Array($0.utf8) }
        for spelling in spellings {
            guard let first = spelling.first else { continue }
            let others = spellings.filter { $0 != spelling }
            rules[Int(first)].append((spelling, others))
            for other in others { if let second = other.first { beginnings.insert(first, second) } }
        }
    }

    /// The word with one of its sounds spelled otherwise.
    func alternatives(of word: String, limit: Int) -> [String] {
        let letters = Array(word.utf8)
        var changes: [(spelling: [UInt8], other: [UInt8])] = []
        var place = 0
        while place < letters.count {
            let here = rules[Int(letters[place])].filter { letters[place...].starts(with: $0.spelling) }
            guard let longest = here.map(\.spelling.count).max() else {
                place += 1
                continue
            }
            for rule in here where rule.spelling.count == longest {
                changes += rule.others.prefix(2).filter { !$0.isEmpty }.map { (rule.spelling, $0) }
            }
            place += longest
        }
        // Spellings of several letters are the surer sign; wherever one stands it is changed.
        let surest = changes.filter { $0.spelling.count > 1 } + changes.filter { $0.spelling.count == 1 }
        var found: [String] = []
        for (spelling, other) in surest where found.count < limit {
            let changed = word.replacing(
                String(decoding: spelling, as: UTF8.self), with: String(decoding: other, as: UTF8.self))
            if changed != word, !found.contains(changed) { found.append(changed) }
        }
        return found
    }

    /// - Parameter isVowelless: one of the two comes from a script that leaves vowels out.
    func agree(_ one: String, _ other: String, isVowelless: Bool = false) -> Bool {
        var one = one
        var other = other
        return one.withUTF8 { left in
            other.withUTF8 { right in
                guard left.count > 1, right.count > 1, max(left.count, right.count) < Search.width else { return false }
                var search = Search(rules: rules, isLoose: isLoose || isVowelless, one: left, other: right)
                return search.agree(0, 0)
            }
        }
    }

    /// Tries every way to read the two side by side, each pair of places once.
    private struct Search {
        static let width = 32
        let rules: [[Rule]]
        let isLoose: Bool
        let one: UnsafeBufferPointer<UInt8>
        let other: UnsafeBufferPointer<UInt8>
        /// Places from which the ends cannot be reached together: one row of bits per letter of the first word.
        var failed = [UInt32](repeating: 0, count: Search.width)

        mutating func agree(_ left: Int, _ right: Int) -> Bool {
            if left == one.count, right == other.count { return true }
            if failed[left] & (1 << UInt32(right)) != 0 { return false }
            if step(left, right) { return true }
            failed[left] |= 1 << UInt32(right)
            return false
        }

        private mutating func step(_ left: Int, _ right: Int) -> Bool {
            if left < one.count, right < other.count, one[left] == other[right], agree(left + 1, right + 1) {
                return true
            }
            // A doubled letter.
            if left > 0, left < one.count, one[left] == one[left - 1], agree(left + 1, right) { return true }
            if right > 0, right < other.count, other[right] == other[right - 1], agree(left, right + 1) { return true }
            if left < one.count {
                for rule in rules[Int(one[left])] where Self.begins(one, at: left, with: rule.spelling) {
                    for spelling in rule.others
                    where (spelling.isEmpty ? left > 0 : true) && Self.begins(other, at: right, with: spelling) {
                        if agree(left + rule.spelling.count, right + spelling.count) { return true }
                    }
                }
            }
            if right > 0, right < other.count {
                for rule in rules[Int(other[right])]
                where rule.others.contains([]) && Self.begins(other, at: right, with: rule.spelling) {
                    if agree(left, right + rule.spelling.count) { return true }
                }
            }
            return isLoose && skipVowel(left, right)
        }

        private mutating func skipVowel(_ left: Int, _ right: Int) -> Bool {
            let isLeft = left < one.count && Self.isVowel(one[left])
            let isRight = right < other.count && Self.isVowel(other[right])
            if isLeft, isRight, agree(left + 1, right + 1) { return true }
            if isLeft, left > 0, agree(left + 1, right) { return true }
            return isRight && right > 0 && agree(left, right + 1)
        }

        private static func isVowel(_ letter: UInt8) -> Bool {
            switch letter {
            case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"): true
            default: false
            }
        }

        private static func begins(_ word: UnsafeBufferPointer<UInt8>, at place: Int, with spelling: [UInt8]) -> Bool {
            guard place + spelling.count <= word.count else { return false }
            for index in spelling.indices where word[place + index] != spelling[index] { return false }
            return true
        }
    }
}

/// Pairs of small Latin letters, in either order.
struct LetterPairs: Sendable {
    private var rows = [UInt32](repeating: 0, count: 26)

    mutating func insert(_ one: UInt8, _ other: UInt8) {
        guard let left = Self.place(one), let right = Self.place(other) else { return }
        rows[left] |= 1 << UInt32(right)
        rows[right] |= 1 << UInt32(left)
    }

    func contains(_ one: UInt8, _ other: UInt8) -> Bool {
        guard let left = Self.place(one), let right = Self.place(other) else { return false }
        return rows[left] & (1 << UInt32(right)) != 0
    }

    private static func place(_ letter: UInt8) -> Int? {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(letter) ? Int(letter - UInt8(ascii: "a")) : nil
    }
}
