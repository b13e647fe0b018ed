/// Languages whose names are brought into Latin letters in several ways. Guessed from script, from known names and from
/// endings: a wrong guess only lets two spellings agree that seldom meet.
struct NameLanguages: OptionSet, Hashable, Sendable {
    let rawValue: UInt16

    static let slavic = NameLanguages(rawValue: 1)
    static let greek = NameLanguages(rawValue: 1 << 1)
    static let arabic = NameLanguages(rawValue: 1 << 2)
    static let hebrew = NameLanguages(rawValue: 1 << 3)
    static let indian = NameLanguages(rawValue: 1 << 4)
    static let turkish = NameLanguages(rawValue: 1 << 5)
    static let georgian = NameLanguages(rawValue: 1 << 6)
    static let armenian = NameLanguages(rawValue: 1 << 7)
    static let thai = NameLanguages(rawValue: 1 << 8)
    static let chinese = NameLanguages(rawValue: 1 << 9)
    static let korean = NameLanguages(rawValue: 1 << 10)
    static let japanese = NameLanguages(rawValue: 1 << 11)
    /// Any other language's name in the letters of another script: `Майкл Джонсон`.
    static let foreign = NameLanguages(rawValue: 1 << 12)

    static let named: [String: NameLanguages] = [
        "slavic": .slavic, "greek": .greek, "arabic": .arabic, "hebrew": .hebrew, "indian": .indian,
        "turkish": .turkish, "georgian": .georgian, "armenian": .armenian, "thai": .thai, "chinese": .chinese,
        "korean": .korean, "japanese": .japanese, "foreign": .foreign,
    ]

    /// Languages in which both names may be; all of one when nothing is known of the other. Syllables are only
    /// compared with syllables.
    static func shared(_ one: NameLanguages, _ other: NameLanguages) -> NameLanguages {
        if one.isEmpty { return other.subtracting(bySyllables) }
        return other.isEmpty ? one.subtracting(bySyllables) : one.intersection(other)
    }

    private static let bySyllables: NameLanguages = [.chinese, .korean, .japanese]

    /// What a whole name says about where it comes from.
    static func guess(given: [NameToken], family: [NameToken], givenJoined: NameToken, coreJoined: NameToken)
        -> NameLanguages
    {
        var found: NameLanguages = []
        for token in given { found.formUnion(of(token)) }
        for token in family { found.formUnion(of(token)) }
        found.formUnion(ofEnding(coreJoined.text))
        found.formUnion(readBySyllables(given: givenJoined, family: coreJoined))
        if found.isDisjoint(with: [.chinese, .korean, .japanese]), !given.isEmpty, !family.isEmpty {
            // The fields may hold each other's values.
            found.formUnion(readBySyllables(given: coreJoined, family: givenJoined))
        }
        return found
    }

    private static func of(_ token: NameToken) -> NameLanguages {
        switch token.script {
        case .latin:
            let isArabic = token.text.utf8.starts(with: "abd".utf8) || NameWords.sonOf.contains(token.text)
            return isArabic ? .arabic : token.romanisedLines.languages
        case .readable: return ofLetter(token.text.unicodeScalars.first)
        case .eastAsian: return token.text.unicodeScalars.contains(where: \.isKana) ? [.japanese, .foreign] : []
        case .other: return ofLetter(token.text.unicodeScalars.first)
        }
    }

    private static func ofLetter(_ letter: Unicode.Scalar?) -> NameLanguages {
        switch letter?.value ?? 0 {
        case 0x0370...0x03FF, 0x1F00...0x1FFF: [.greek, .foreign]
        case 0x0400...0x052F: [.slavic, .foreign]
        case 0x0530...0x058F: [.armenian, .foreign]
        case 0x0590...0x05FF: [.hebrew, .foreign]
        case 0x0600...0x077F: [.arabic, .foreign]
        case 0x0900...0x0DFF: [.indian, .foreign]
        case 0x0E00...0x0E7F: .thai
        case 0x10A0...0x10FF: [.georgian, .foreign]
        default: []
        }
    }

    private static func ofEnding(_ family: String) -> NameLanguages {
        guard family.utf8.count > 4, let last = family.utf8.last, let endings = endings[last] else { return [] }
        for ending in endings {
            let start = family.utf8.count - ending.text.utf8.count
            if start > 0, family.utf8.dropFirst(start).elementsEqual(ending.text.utf8) { return ending.languages }
        }
        return []
    }

    private static let endings: [UInt8: [(text: String, languages: NameLanguages)]] = {
        let all: [(String, NameLanguages)] = [
            ("ov ova ev eva off eff ow owa ew ewa sky ski skiy skij skyi skaya skaja enko chuk czuk tschuk", .slavic),
            ("vich vic wicz witsch witch yov yova", .slavic),
            ("opoulos opoulou akis aki idis idou iadis iadou atos oglou akos omou iou azis atzis akou", .greek),
            ("ullah allah uddin eddine aldin", .arabic), ("yan ian yants", .armenian),
            ("shvili adze idze odze uridze", .georgian),
            ("murthy moorthy swamy narayanan reddy reddi jee rajan kumar singh", .indian), ("oglu", .turkish),
        ]
        var table: [UInt8: [(text: String, languages: NameLanguages)]] = [:]
        for (endings, languages) in all {
            for ending in endings.split(separator: " ") {
                table[ending.utf8.last ?? 0, default: []].append((String(ending), languages))
            }
        }
        return table
    }()

    /// A family name of China or Korea with a given name of the same language's syllables; romaji on both sides.
    private static func readBySyllables(given: NameToken, family: NameToken) -> NameLanguages {
        guard given.script == .latin, family.script == .latin, given.text.utf8.count > 1 else { return [] }
        var found = FamilyReadings.languages(of: family.text)
        if found.contains(.chinese), !SyllableSpellings.mandarin.canRead(given.text), !Cantonese.canRead(given.text) {
            found.remove(.chinese)
        }
        if found.contains(.korean), !SyllableSpellings.korean.canRead(given.spelledOut) { found.remove(.korean) }
        if JapaneseSpelling.isRomaji(given.spelledOut), JapaneseSpelling.isRomaji(family.spelledOut) {
            found.insert(.japanese)
        }
        return found
    }
}
