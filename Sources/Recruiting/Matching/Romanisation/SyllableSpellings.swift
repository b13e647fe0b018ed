/// A language's syllables in their several spellings: a word is read by cutting it into syllables. The first spelling of
/// a line stands for the syllable.
struct SyllableSpellings: Sendable {
    static let mandarin = SyllableSpellings(PackageResources.mandarin_syllables_txt, longest: 6)
    static let korean = SyllableSpellings(PackageResources.korean_syllables_txt, longest: 6)

    /// By spelling: the syllables it may stand for.
    private var syllables: [String: [String]] = [:]
    /// By syllable: its spellings, itself first.
    private var spellings: [String: [String]] = [:]
    private let longest: Int
    private var beginnings = LetterPairs()

    private init(_ bytes: [UInt8], longest: Int) {
        self.longest = longest
        for columns in TableFile.rows(bytes) {
            let line = columns[0].split(separator: " ").map(String.init)
            spellings[line[0], default: []] += line
            for one in line { for other in line { insertBeginning(one, other) } }
            for spelling in line where syllables[spelling]?.contains(line[0]) != true {
                syllables[spelling, default: []].append(line[0])
            }
        }
    }

    private mutating func insertBeginning(_ one: String, _ other: String) {
        guard let left = one.utf8.first, let right = other.utf8.first else { return }
        beginnings.insert(left, right)
    }

    func mayBegin(_ one: UInt8, _ other: UInt8) -> Bool { one == other || beginnings.contains(one, other) }

    /// Given names have four syllables at the very most.
    private static let mostLetters = 20

    func canRead(_ word: String) -> Bool {
        let letters = Array(word.utf8)
        guard !letters.isEmpty, letters.count <= Self.mostLetters else { return false }
        var reached = [Bool](repeating: false, count: letters.count + 1)
        reached[0] = true
        for end in 1...letters.count {
            for start in max(0, end - longest)..<end where reached[start] {
                if syllables[String(decoding: letters[start..<end], as: UTF8.self)] != nil {
                    reached[end] = true
                    break
                }
            }
        }
        return reached[letters.count]
    }

    /// Everything a word may stand for: its syllables' names joined, with the number of syllables; few readings at most.
    func readings(of word: String) -> Set<[String]> {
        let letters = Array(word.utf8)
        guard !letters.isEmpty, letters.count <= Self.mostLetters else { return [] }
        var found: [Set<[String]>] = Array(repeating: [], count: letters.count + 1)
        found[0] = [[]]
        for end in 1...letters.count {
            for start in max(0, end - longest)..<end where !found[start].isEmpty {
                guard let here = syllables[String(decoding: letters[start..<end], as: UTF8.self)] else { continue }
                for before in found[start] where before.count < 3 {
                    for syllable in here where found[end].count < Self.mostReadings {
                        found[end].insert(before + [syllable])
                    }
                }
            }
        }
        return found[letters.count]
    }

    private static let mostReadings = 48

    /// Whether two different words may be one name.
    func agree(_ one: String, _ other: String) -> Bool {
        let left = readings(of: one)
        guard !left.isEmpty else { return false }
        return !left.isDisjoint(with: readings(of: other))
    }

    /// Every spelling of a syllable, its own first.
    func spellings(of syllable: String) -> [String] { spellings[syllable] ?? [syllable] }
}
