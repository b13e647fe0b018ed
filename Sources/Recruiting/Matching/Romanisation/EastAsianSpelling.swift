/// How Hong Kong spells the characters of given names (`assets/tables/cantonese-readings.txt`).
enum Cantonese {
    /// The spelling of a text of Chinese characters, one word a character; nil when one of them is not in the table.
    static func reading(of characters: String) -> [String]? {
        var words: [String] = []
        for scalar in characters.unicodeScalars {
            guard let word = table.readings[scalar] else { return nil }
            words.append(word)
        }
        return words.isEmpty ? nil : words
    }

    /// Whether a folded word may be one or two such syllables.
    static func canRead(_ word: String) -> Bool {
        if table.syllables.contains(word) { return true }
        guard word.utf8.count <= 12 else { return false }
        return word.indices.dropFirst().contains { place in
            table.syllables.contains(String(word[..<place])) && table.syllables.contains(String(word[place...]))
        }
    }

    /// What differs between people's spellings, folded: `Tse` and `Che`, `Shun` and `Sun`, `Yee` and `Yi`.
    static func key(_ word: String) -> String {
        var key = word
        for (from, to) in [("ts", "ch"), ("sz", "s"), ("sh", "s"), ("ee", "i"), ("oo", "u"), ("ue", "u"), ("yi", "i")] {
            key = key.replacing(from, with: to)
        }
        return key
    }

    private static let table: (readings: [Unicode.Scalar: String], syllables: Set<String>) = {
        var readings: [Unicode.Scalar: String] = [:]
        var syllables: Set<String> = []
        for columns in TableFile.rows(PackageResources.cantonese_readings_txt) where columns.count == 2 {
            for scalar in columns[1].unicodeScalars { readings[scalar] = columns[0] }
            syllables.insert(columns[0])
        }
        return (readings, syllables)
    }()
}

/// Japanese in Latin letters: Hepburn, Kunrei and what passports and people use.
enum JapaneseSpelling {
    /// One spelling for all: Hepburn with short vowels, `n` before every consonant.
    static func key(_ folded: String) -> String {
        var key = folded
        for (from, to) in changes where key.contains(from) { key = key.replacing(from, with: to) }
        if key.hasSuffix("h") { key.removeLast() }
        return key
    }

    private static let changes = [
        ("sy", "sh"), ("ty", "ch"), ("zy", "j"), ("jy", "j"), ("dj", "j"), ("tch", "cch"), ("tsu", "tu"), ("tu", "tsu"),
        ("shi", "si"), ("si", "shi"), ("chi", "ti"), ("ti", "chi"), ("fu", "hu"), ("hu", "fu"), ("zi", "ji"),
        ("di", "ji"), ("mb", "nb"), ("mp", "np"), ("mm", "nm"), ("ohh", "oh"), ("oo", "o"), ("ou", "o"), ("uu", "u"),
        ("ohn", "on"), ("oht", "ot"), ("ohk", "ok"), ("ohs", "os"), ("ohm", "om"), ("ohy", "oy"), ("ohg", "og"),
        ("ohb", "ob"), ("ohh", "oh"), ("ohr", "or"), ("ohw", "ow"), ("uhk", "uk"), ("uht", "ut"), ("uhs", "us"),
        ("uhj", "uj"), ("l", "r"),
    ]

    /// Consonant and vowel by turns, as Japanese is: a first, cheap test.
    static func isRomaji(_ word: String) -> Bool {
        guard word.utf8.count > 1 else { return false }
        var consonants = 0
        for letter in word.utf8 {
            switch letter {
            case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"):
                consonants = 0
            case UInt8(ascii: "l"), UInt8(ascii: "q"), UInt8(ascii: "v"), UInt8(ascii: "x"): return false
            default:
                consonants += 1
                if consonants > 3 { return false }
            }
        }
        return consonants == 0 || word.hasSuffix("n") || word.hasSuffix("oh") || word.hasSuffix("uh")
    }
}

/// How names in Japanese characters are read (`assets/tables/japanese-names.txt`).
enum JapaneseNames {
    static func families(_ characters: String) -> [String] { table.family[characters] ?? [] }
    static func givens(_ characters: String) -> [String] { table.given[characters] ?? [] }

    /// Whether a folded Latin word is a family name there, in the table's spelling.
    static func isFamily(_ word: String) -> Bool { table.readings.contains(JapaneseSpelling.key(word)) }

    private struct Table: Sendable {
        var family: [String: [String]] = [:]
        var given: [String: [String]] = [:]
        var readings: Set<String> = []
    }

    private static let table: Table = {
        var table = Table()
        for (section, line) in TableFile.sections(PackageResources.japanese_names_txt) {
            let words = line.split(separator: " ").map(String.init)
            let characters = EastAsianVariants.simplified(NameFolding.word(words[0]))
            if section == "family" {
                table.family[characters, default: []] += words.dropFirst()
                table.readings.formUnion(words.dropFirst().map(JapaneseSpelling.key))
            } else {
                table.given[characters, default: []] += words.dropFirst()
            }
        }
        return table
    }()
}

/// Family names of China and Korea in their several spellings (`assets/tables/family-readings.txt`).
enum FamilyReadings {
    static func languages(of word: String) -> NameLanguages { table.languages[word] ?? [] }

    /// The spellings of a family name in characters, the most usual first; empty when it is not in the table.
    static func spellings(of characters: String) -> [String] {
        (table.lines[characters] ?? []).flatMap { table.spellings[$0] }
    }

    /// The spellings of every family name that may be spelled so.
    static func spellings(ofLatin word: String, in languages: NameLanguages) -> [String] {
        var found: [String] = []
        for line in table.lines[word] ?? [] where languages.contains(table.language[line]) {
            for spelling in table.spellings[line] where spelling != word && !found.contains(spelling) {
                found.append(spelling)
            }
        }
        return found
    }

    /// Whether two Latin words may be one family name.
    static func areOne(_ one: String, _ other: String, in languages: NameLanguages) -> Bool {
        guard let left = table.lines[one], let right = table.lines[other] else { return false }
        return left.contains { languages.contains(table.language[$0]) && right.contains($0) }
    }

    private struct Table: Sendable {
        var languages: [String: NameLanguages] = [:]
        var lines: [String: [Int]] = [:]
        var spellings: [[String]] = []
        var language: [NameLanguages] = []
    }

    private static let table: Table = {
        var table = Table()
        for (section, line) in TableFile.sections(PackageResources.family_readings_txt) {
            let language = NameLanguages.named[section] ?? []
            var latin: [String] = []
            for word in line.split(whereSeparator: { $0 == " " || $0 == "\t" }).map(String.init) {
                if word.utf8.allSatisfy({ $0 < 0x80 }) {
                    latin.append(word)
                    table.languages[word, default: []].formUnion(language)
                }
                table.lines[word, default: []].append(table.spellings.count)
            }
            table.spellings.append(latin)
            table.language.append(language)
        }
        return table
    }()
}
