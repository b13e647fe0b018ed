/// The spellings of a name under which a record may be stored.
struct NameQueries {
    private(set) var queries: [NameQuery] = []

    /// Enough for every usual variant; more would only lengthen the question.
    static let mostNicknames = 14

    init(_ candidate: Candidate) {
        let firstName = candidate.firstName.flatMap { NameWords.isPlaceholder($0) ? nil : $0 } ?? ""
        let lastName = candidate.lastName.flatMap { NameWords.isPlaceholder($0) ? nil : $0 } ?? ""
        var first = NameCleaner(firstName)
        var last = NameCleaner(lastName)
        if first.words.isEmpty || last.words.isEmpty {
            first.divideJoinedWords()
            last.divideJoinedWords()
        }
        let parsed = IdentityFeatures(candidate).name
        if first.words.isEmpty { swap(&first, &last) }
        guard !first.words.isEmpty else { return }
        if last.words.isEmpty, first.words.count == 1 {
            addSingle(first.words[0])
            addTold(parsed, firsts: [first.words[0]], lasts: [])
            return
        }
        if last.words.isEmpty { last.words = first.takeFamily() }

        var firsts = SpellingList()
        var lasts = SpellingList()
        // As it is written, unless the whole name stands in one field.
        if !firstName.isEmpty, !lastName.isEmpty {
            firsts.add(String(firstName.prefix(NameCleaner.longest)).singleSpaced)
            lasts.add(String(lastName.prefix(NameCleaner.longest)).singleSpaced)
        }
        Self.addGiven(first, parsed: parsed, to: &firsts)
        for nickname in parsed.nicknames { firsts.add(nickname.text.capitalizedWord) }
        Self.addFamily(last, parsed: parsed, to: &lasts)
        for former in first.formerNames + last.formerNames { lasts.addVariants(of: former.joined(separator: " ")) }
        for words in last.bracketed where words.count == 1 { lasts.addVariants(of: words[0]) }
        if NameRarity.isWrittenFirst(parsed.familyJoined.text) { Self.addSyllables(of: first, to: &firsts) }
        addTold(parsed, firsts: firsts.spellings, lasts: lasts.spellings)
        addMain(first, last, parsed: parsed, firsts: firsts, lasts: lasts)
        addRomanised(parsed, firsts: firsts.spellings, lasts: lasts.spellings)
        if parsed.isInitials, parsed.familyCore.contains(where: { $0.text.utf8.count > 5 }),
            !NameRarity.isCommonFamily(parsed.coreJoined.text)
        {
            // What the letters stand for is not known: everybody of that family.
            append(NameQuery(firstNames: [], lastNames: lasts.spellings))
        }
        addSwapped(first, last, parsed: parsed)
        addUndivided(first, last)
        for words in first.bracketed + last.bracketed where words.count > 1 {
            addAlternative(words)
        }
    }

    /// Both parts in every spelling, and the halves of long names, so that a typing mistake in either half is found.
    private mutating func addMain(
        _ first: NameCleaner, _ last: NameCleaner, parsed: PersonalName, firsts: SpellingList, lasts: SpellingList
    ) {
        var (firsts, lasts) = (firsts, lasts)
        let isUsual = parsed.isEastAsian || NameRarity.isCommonFamily(parsed.coreJoined.text) || parsed.hidesFamily
        if !parsed.isEastAsian {
            for part in Self.halves(of: lasts.spellings) { lasts.add(part) }
            if let beginning = Self.beginning(of: firsts.spellings, isShort: !isUsual) { firsts.add(beginning) }
        }
        addInitials(first, last, parsed: parsed, to: &firsts, &lasts)
        append(
            NameQuery(
                firstNames: firsts.spellings, lastNames: lasts.spellings,
                shortestFirst: isUsual || parsed.coreJoined.text.utf8.count < Self.lettersOfFamily
                    ? NameQuery.shortestInside : NameQuery.shortestInsideBesideFamily))
    }

    /// A hidden name as a handle or an address tells it.
    private mutating func addTold(_ parsed: PersonalName, firsts: [String], lasts: [String]) {
        var families = SpellingList()
        for family in parsed.told.familySpellings { families.addVariants(of: family) }
        let givens = parsed.told.given.map(\.text.capitalizedWord)
        if !families.spellings.isEmpty {
            var known = givens.isEmpty ? firsts.filter(Self.isWord) : givens
            if givens.isEmpty, let beginning = Self.beginning(of: firsts, isShort: true) { known.append(beginning) }
            append(
                NameQuery(
                    firstNames: known, lastNames: families.spellings,
                    shortestFirst: NameQuery.shortestInsideBesideFamily))
        } else if !givens.isEmpty {
            add(givens, lasts.filter(Self.isWord))
        }
    }

    /// The same name brought into Latin letters in another way.
    private mutating func addRomanised(_ parsed: PersonalName, firsts: [String], lasts: [String]) {
        var names = [parsed]
        names += parsed.alternatives
        for name in names {
            let romanised = RomanisedSpellings(name)
            guard !romanised.isEmpty else { continue }
            let isLatin = !name.isEastAsian && name.given.first?.script == .latin
            var (givens, families) = (SpellingList(), SpellingList())
            if isLatin {
                givens.add(name.calledJoined.text.capitalizedWord)
                families.add(name.coreJoined.text.capitalizedWord)
            }
            for given in romanised.given { givens.add(given) }
            for family in romanised.family { families.add(family) }
            if isLatin, families.spellings.count == 1 {
                for part in Self.halves(of: lasts) { families.add(part) }
            }
            guard !givens.spellings.isEmpty, !families.spellings.isEmpty else { continue }
            append(
                NameQuery(
                    firstNames: givens.spellings, lastNames: families.spellings,
                    shortestFirst: NameQuery.shortestInsideBesideFamily))
        }
    }

    // MARK: - Parts

    private static func addGiven(_ first: NameCleaner, parsed: PersonalName, to list: inout SpellingList) {
        let whole = first.words.joined(separator: " ")
        list.addVariants(of: whole)
        // Without a middle initial, then the first word alone, as most records have it.
        let words = first.words.filter { NameFolding.fold($0).count > 1 }
        if !words.isEmpty { list.addVariants(of: words.joined(separator: " ")) }
        if let called = words.first ?? first.words.first { list.addVariants(of: called) }
        // `Xiao-Ming` is `Xiaoming` elsewhere, and somebody goes by the middle name.
        if words.count > 1 || whole.contains("-") { list.add(whole.filter { $0.isLetter }) }
        for word in words.dropFirst() where word.count > 2 { list.addVariants(of: word) }
        for words in first.bracketed where words.count == 1 { list.addVariants(of: words[0]) }
        var names: [String] = []
        for form in [parsed.calledJoined.text, parsed.calledJoined.spelledOut] where !names.contains(form) {
            names.append(form)
        }
        var added = 0
        for name in names {
            for variant in Nicknames.variants(of: name, limit: mostNicknames) where added < mostNicknames {
                let before = list.spellings.count
                list.addVariants(of: variant.capitalizedWord)
                if list.spellings.count > before { added += 1 }
            }
        }
    }

    /// `Xiaoming` and `Minjun` as `Xiao Ming`, `Min-jun`: a vowel, perhaps with `n` or `ng`, ends a syllable.
    private static func addSyllables(of first: NameCleaner, to list: inout SpellingList) {
        guard first.words.count == 1, let name = first.words.first, name.count > 4, name.allSatisfy(\.isLetter)
        else { return }
        let vowels = "aeiou"
        for length in 2...(name.count - 2) {
            let head = name.prefix(length)
            let tail = name.dropFirst(length).lowercased()
            guard let end = head.last, let start = tail.first, !vowels.contains(start), start != "g",
                vowels.contains(end) || "ng".contains(end), head.contains(where: { vowels.contains($0.lowercased()) }),
                tail.contains(where: vowels.contains)
            else { continue }
            list.add("\(head) \(tail.capitalizedWord)")
            list.add("\(head)-\(tail)")
        }
    }

    private static func addFamily(_ last: NameCleaner, parsed: PersonalName, to list: inout SpellingList) {
        list.addVariants(of: last.words.joined(separator: " "))
        let particles = last.words.prefix { NameWords.particles.contains(NameFolding.fold($0)) }
        let core = Array(last.words.dropFirst(particles.count))
        guard !core.isEmpty else { return }
        if !particles.isEmpty {
            list.addVariants(of: core.joined(separator: " "))
            list.add((particles + core).joined())
        }
        if core.count == 1, let masculine = Self.masculine(core[0]) { list.add(masculine) }
        let parts = core.flatMap { $0.split(whereSeparator: { "-–".contains($0) }).map(String.init) }
        guard parts.count > 1 else { return }
        for part in parts where part.count > 1 && !NameWords.particles.contains(NameFolding.fold(part)) {
            list.addVariants(of: part)
        }
    }

    /// Records that show a name by its first letter: `J. Doe`, and `Jane D.` as LinkedIn hides it.
    private func addInitials(
        _ first: NameCleaner, _ last: NameCleaner, parsed: PersonalName, to firsts: inout SpellingList,
        _ lasts: inout SpellingList
    ) {
        guard !parsed.isEastAsian else { return }
        if let letter = first.words.first?.first, letter.isLetter {
            for spelling in ["\(letter)", "\(letter)."] { firsts.add(spelling) }
        }
        if let letter = last.words.first?.first, letter.isLetter {
            for spelling in ["\(letter)", "\(letter)."] { lasts.add(spelling) }
        }
    }

    /// The whole name in one field.
    private mutating func addUndivided(_ first: NameCleaner, _ last: NameCleaner) {
        let whole = (first.words + last.words).joined(separator: " ")
        let joined = (first.words + last.words).joined()
        let isLong = joined.count >= Self.lettersOfFamily + 2
        append(NameQuery(firstNames: isLong ? [whole, joined] : [whole], lastNames: []))
        append(NameQuery(firstNames: [], lastNames: isLong ? [whole, joined] : [whole]))
    }

    /// `Ivanova` as `Ivanov`, which finds both; `Kowalska` as `Kowalski`, and the other way round.
    private static func masculine(_ name: String) -> String? {
        let lower = name.lowercased()
        if ["ova", "eva", "ina"].contains(where: lower.hasSuffix), name.count > 5 { return String(name.dropLast()) }
        if ["ska", "cka"].contains(where: lower.hasSuffix) { return name.dropLast() + "i" }
        if ["ski", "cki"].contains(where: lower.hasSuffix) { return name.dropLast() + "a" }
        return nil
    }

    /// The beginning and the end of a long family name.
    private static func halves(of names: [String]) -> [String] {
        guard let name = names.first, name.count >= lettersOfFamily + 2,
            name.prefix(lettersOfFamily).allSatisfy(\.isLetter)
        else { return [] }
        let beginning = String(name.prefix(lettersOfFamily))
        return name.allSatisfy(\.isLetter) ? [beginning, String(name.dropFirst(name.count > 8 ? 4 : 3))] : [beginning]
    }

    /// Enough letters to leave few others, of names that have more.
    private static let lettersOfFamily = 5
    private static let lettersOfGiven = 4

    /// - Parameter isShort: three letters are enough, for the family name is not usual.
    private static func beginning(of names: [String], isShort: Bool) -> String? {
        let letters = isShort ? lettersOfGiven - 1 : lettersOfGiven
        return names.first { $0.count >= letters + 2 && $0.prefix(letters).allSatisfy(\.isLetter) }
            .map { String($0.prefix(letters)) }
    }

    private static func isWord(_ name: String) -> Bool { name.count { $0.isLetter } > 1 }

    private mutating func add(_ firsts: [String], _ lasts: [String]) {
        guard !firsts.isEmpty, !lasts.isEmpty else { return }
        append(NameQuery(firstNames: firsts, lastNames: lasts))
    }

    private mutating func append(_ query: NameQuery) {
        if !queries.contains(query) { queries.append(query) }
    }

    /// One word is all there is: it may be stored in either field.
    private mutating func addSingle(_ word: String) {
        var list = SpellingList()
        list.addVariants(of: word)
        // A Chinese, Japanese or Korean full name without a space: also as family and given name.
        let scalars = word.unicodeScalars
        queries = [
            NameQuery(firstNames: [], lastNames: list.spellings), NameQuery(firstNames: list.spellings, lastNames: []),
        ]
        guard scalars.allSatisfy({ $0.isEastAsian || $0.properties.isDiacritic }), (2...5).contains(word.count) else {
            return
        }
        queries.removeLast()
        for length in [1, 2] where length < word.count {
            add([String(word.dropFirst(length))], [String(word.prefix(length))])
        }
        addReading(of: word)
        queries.append(NameQuery(firstNames: list.spellings, lastNames: []))
    }

    /// `王伟` as `Wei Wang`, by the usual reading of its characters.
    private mutating func addReading(of word: String) {
        let syllables = NameFolding.latin(word).split(separator: " ").map(String.init)
        guard syllables.count > 1 else { return }
        let given = syllables.dropFirst()
        var list = SpellingList()
        list.add(given.joined().capitalizedWord)
        list.add(given.joined(separator: " ").capitalizedWord)
        add(list.spellings, [syllables[0].capitalizedWord])
        add([syllables[0].capitalizedWord], list.spellings)
    }

    /// The other way round: people and imports mix the fields up, and where the family name comes first it is usual.
    private mutating func addSwapped(_ first: NameCleaner, _ last: NameCleaner, parsed: PersonalName) {
        var firsts = SpellingList()
        var lasts = SpellingList()
        firsts.addVariants(of: last.words.joined(separator: " "))
        lasts.addVariants(of: first.words.joined(separator: " "))
        if NameRarity.isWrittenFirst(parsed.familyJoined.text) { Self.addSyllables(of: first, to: &lasts) }
        add(firsts.spellings, lasts.spellings)
        guard parsed.isEastAsian else { return }
        // Stored as one word in either field.
        var whole = SpellingList()
        whole.add((last.words + first.words).joined())
        whole.add((last.words + first.words).joined(separator: " "))
        append(NameQuery(firstNames: [], lastNames: whole.spellings))
        append(NameQuery(firstNames: whole.spellings, lastNames: []))
        let given = parsed.givenJoined.spelledOut
        let family = parsed.familyJoined.spelledOut
        guard !given.isEmpty, !family.isEmpty, given.utf8.allSatisfy({ $0 < 0x80 }) else { return }
        var readings = SpellingList()
        readings.add(given.capitalizedWord)
        add(readings.spellings, [family.capitalizedWord])
    }

    /// `王伟 (Wei Wang)`: a second full name.
    private mutating func addAlternative(_ words: [String]) {
        guard let family = words.last else { return }
        var firsts = SpellingList()
        var lasts = SpellingList()
        firsts.addVariants(of: words.dropLast().joined(separator: " "))
        lasts.addVariants(of: family)
        add(firsts.spellings, lasts.spellings)
    }
}
