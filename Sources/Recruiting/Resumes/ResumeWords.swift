/// The words by which a résumé tells of whom a line speaks (`assets/tables/resume-words.txt`).
enum ResumeWords {
    enum Kind: String {
        case others, opening, label, bearer, section, title, owner, greeting, closing
        case greetingWithComma = "greeting-comma"
    }

    private struct Phrase {
        var words: [String]
        var kind: Kind
    }

    /// How many words at `place` are a phrase of this kind; the longest one counts.
    static func length(of kind: Kind, in words: [String], at place: Int) -> Int? {
        table[words[place]]?.filter { phrase in
            phrase.kind == kind && words[place...].starts(with: phrase.words)
        }.map(\.words.count).max()
    }

    /// Whether the words are phrases of these kinds and nothing else but what joins them.
    static func areMade(of kinds: [Kind], _ words: [String]) -> Bool {
        var place = 0
        var hasPhrase = false
        while place < words.count {
            if let length = kinds.compactMap({ length(of: $0, in: words, at: place) }).max() {
                hasPhrase = true
                place += length
            } else if joiners.contains(words[place]) || words[place].utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
                place += 1
            } else {
                return false
            }
        }
        return hasPhrase
    }

    private static let joiners: Set<String> = [
        "and", "my", "the", "of", "und", "meine", "et", "mes", "y", "mis", "e", "i", "en", "mijn", "och", "og", "ja",
        "a",
        "available", "on", "upon", "request",
    ]

    /// By the first word.
    private static let table: [String: [Phrase]] = {
        var table: [String: [Phrase]] = [:]
        for columns in TableFile.rows(PackageResources.resume_words_txt) where columns.count == 2 {
            guard let kind = Kind(rawValue: columns[0]) else { continue }
            for phrase in columns[1].split(separator: ";") {
                let words = NameFolding.tokens(String(phrase))
                if let first = words.first { table[first, default: []].append(Phrase(words: words, kind: kind)) }
            }
        }
        return table
    }()
}
