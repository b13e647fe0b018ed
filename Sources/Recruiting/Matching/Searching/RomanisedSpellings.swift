/// Under which other Latin spellings a name may be stored: a small set, the most usual first, and parts that all
/// spellings of a name have in common.
struct RomanisedSpellings {
    private(set) var given: [String] = []
    private(set) var family: [String] = []

    var isEmpty: Bool { given.isEmpty && family.isEmpty }

    init(_ name: PersonalName) {
        guard !name.given.isEmpty else { return }
        if name.isEastAsian {
            addCharacters(name)
        } else if !name.givenJoined.languages.isEmpty {
            addGiven(name)
            addFamily(name)
        }
        given = given.map(\.capitalizedWord)
        family = family.map(\.capitalizedWord)
    }

    private static let mostGiven = 7
    private static let mostFamily = 8

    private mutating func addGiven(_ texts: some Sequence<String>) {
        for text in texts where given.count < Self.mostGiven && !given.contains(text) && text.count > 1 {
            given.append(text)
        }
    }

    private mutating func addFamily(_ texts: some Sequence<String>) {
        for text in texts where family.count < Self.mostFamily && !family.contains(text) && text.count > 1 {
            family.append(text)
        }
    }

    // MARK: - Alphabets, and syllables in Latin letters

    private mutating func addGiven(_ name: PersonalName) {
        let languages = name.givenJoined.languages
        let word = name.calledJoined
        if word.script != .latin { addGiven([word.spelledOut].filter(Self.isLatin)) }
        for token in name.given.count > 1 ? [word, name.givenJoined] : [word] {
            addGiven(RomanisedNames.spellings(of: token.text).prefix(5))
        }
        if languages.contains(.chinese) { addSyllables(of: name.givenJoined.text, from: .mandarin) }
        if languages.contains(.korean) { addSyllables(of: name.givenJoined.spelledOut, from: .korean) }
        let reading = word.script == .latin ? word.text : word.spelledOut
        guard given.isEmpty || word.script != .latin, Self.isLatin(reading) else { return }
        if languages.contains(.japanese) { addGiven([JapaneseSpelling.key(reading)].filter { $0 != reading }) }
        for rules in SpellingRules.all where languages.contains(rules.language) {
            addGiven(rules.alternatives(of: reading, limit: 4))
        }
    }

    private mutating func addFamily(_ name: PersonalName) {
        let word = name.coreJoined
        let languages = word.languages
        if word.script != .latin { addFamily([word.spelledOut].filter(Self.isLatin)) }
        addFamily(FamilyReadings.spellings(ofLatin: word.text, in: languages).prefix(7))
        addFamily(RomanisedNames.spellings(of: word.text).prefix(5))
        let reading = word.script == .latin ? word.text : word.spelledOut
        guard family.isEmpty || word.script != .latin, Self.isLatin(reading) else { return }
        if languages.contains(.japanese) { addFamily([JapaneseSpelling.key(reading)].filter { $0 != reading }) }
        if languages.contains(.slavic) { addFamily(SlavicSystems.spellings(of: reading)) }
        for rules in SpellingRules.all where languages.contains(rules.language) {
            addFamily(rules.alternatives(of: reading, limit: 4))
        }
    }

    private static func isLatin(_ word: String) -> Bool { word.utf8.allSatisfy { $0 < 0x80 } }

    /// The syllable that is spelled in the fewest ways, in all of them: with the family name beside it, that is enough.
    /// Short syllables make whole names.
    private mutating func addSyllables(of word: String, from table: SyllableSpellings) {
        let all = table.readings(of: word)
        guard let count = all.map(\.count).min() else { return }
        let readings = all.filter { $0.count == count }.sorted { $0.joined() < $1.joined() }
        // By place: every spelling in every reading; only where all of them can be sought inside a name.
        let forms = (0..<count).map { place in
            var seen: Set<String> = []
            return readings.flatMap { table.spellings(of: $0[place]) }.filter { seen.insert($0).inserted }
        }
        let usable = forms.filter { $0.allSatisfy { $0.utf8.count > 2 } }
        if let fewest = usable.min(by: { $0.count < $1.count }), fewest.count < 7 {
            addGiven(fewest)
            return
        }
        for reading in readings.prefix(2) {
            for place in 0..<2 {
                let words = reading.map { syllable in
                    let all = table.spellings(of: syllable)
                    return all[min(place, all.count - 1)]
                }
                addGiven([words.joined(), words.joined(separator: " "), words.joined(separator: "-")])
            }
        }
    }

    // MARK: - Characters

    private mutating func addCharacters(_ name: PersonalName) {
        guard let likeliest = name.written.max(by: { !$0.family.isKnownFamily && $1.family.isKnownFamily }) else {
            return
        }
        let (given, family) = (likeliest.given, likeliest.family)
        addFamily(family.japaneseFamilies.flatMap(Self.longVowels))
        addFamily(family.families.prefix(6))
        addFamily([family.usual].filter(Self.isLatin))
        addGiven(given.japaneseGivens.flatMap(Self.longVowels))
        guard Self.isLatin(given.usual), !given.isKana else { return }
        if given.isHangul {
            addSyllables(of: given.usual, from: .korean)
            return
        }
        addSyllables(of: given.usual, from: .mandarin)
        guard let cantonese = Cantonese.reading(of: given.text), cantonese.joined() != given.usual else { return }
        let longest = cantonese.max { $0.utf8.count < $1.utf8.count } ?? ""
        if longest.utf8.count > 2, cantonese.count > 1 { addGiven([longest]) }
        addGiven([cantonese.joined(separator: " "), cantonese.joined(), cantonese.joined(separator: "-")])
    }

    /// `ono` as `ohno` and `oono`, `sato` as `satoh`.
    private static func longVowels(_ reading: String) -> [String] {
        var found = [reading]
        if reading.hasPrefix("o") { found += ["oh" + reading.dropFirst(), "oo" + reading.dropFirst()] }
        if reading.hasSuffix("o") { found += [reading + "h", reading + "u"] }
        return found
    }
}

/// A Slavic name in the habits of other countries: `Zhukov`, `Schukow`, `Joukov`, `Zukov`.
enum SlavicSystems {
    /// - Parameter word: folded, in any of the systems.
    static func spellings(of word: String) -> [String] {
        let english = english(word)
        return ([english] + systems.map { replaced(english, $0) }).filter { $0 != word }
    }

    private static func english(_ word: String) -> String {
        if word.contains("w") || word.contains("tsch") || word.contains("sch") { return replaced(word, fromGerman) }
        if word.contains("ou") || word.contains("tch") { return replaced(word, fromFrench) }
        if word.contains("j") { return replaced(word, fromScholarly) }
        return word
    }

    /// Each letter is read once: a replacement is never replaced again.
    private static func replaced(_ word: String, _ pairs: [(String, String)]) -> String {
        var result = ""
        var rest = Substring(word)
        while let first = rest.first {
            if let pair = pairs.first(where: { rest.hasPrefix($0.0) }) {
                result += pair.1
                rest = rest.dropFirst(pair.0.count)
            } else {
                result.append(first)
                rest = rest.dropFirst()
            }
        }
        return result
    }

    private static let fromGerman = [
        ("schtsch", "shch"), ("tsch", "ch"), ("sch", "sh"), ("ch", "kh"), ("ju", "yu"), ("ja", "ya"), ("je", "ye"),
        ("jo", "yo"), ("j", "y"), ("w", "v"), ("z", "ts"),
    ]
    private static let fromFrench = [
        ("chtch", "shch"), ("tch", "ch"), ("ch", "sh"), ("ou", "u"), ("j", "zh"), ("ia", "ya"), ("iou", "yu"),
    ]
    private static let fromScholarly = [("ju", "yu"), ("ja", "ya"), ("je", "ye"), ("jo", "yo"), ("j", "y")]

    private static let systems: [[(String, String)]] = [
        // German
        [
            ("shch", "schtsch"), ("zh", "sch"), ("kh", "ch"), ("ch", "tsch"), ("sh", "sch"), ("ts", "z"), ("yu", "ju"),
            ("ya", "ja"), ("ye", "je"), ("ie", "je"), ("yo", "jo"), ("v", "w"), ("y", "j"),
        ],
        // ISO 9 and the scholars, without marks
        [
            ("shch", "sc"), ("zh", "z"), ("kh", "h"), ("ch", "c"), ("sh", "s"), ("ts", "c"), ("yu", "ju"), ("ya", "ja"),
            ("ye", "je"), ("ie", "je"), ("yo", "jo"), ("y", "j"),
        ],
        // French
        [("shch", "chtch"), ("zh", "j"), ("ch", "tch"), ("sh", "ch"), ("u", "ou"), ("yu", "iou"), ("ya", "ia")],
        // Passports
        [("yu", "iu"), ("ya", "ia"), ("ye", "e"), ("yo", "e")],
    ]
}
