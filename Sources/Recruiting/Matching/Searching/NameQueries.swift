/// The spellings of a name under which a record may be stored.
struct NameQueries {
    private(set) var queries: [NameQuery] = []

    /// Enough for every usual variant; more would only lengthen the question.
    static let mostNicknames = 8

    init(_ candidate: Candidate) {
        let firstName = candidate.firstName.flatMap { NameWords.isPlaceholder($0) ? nil : $0 } ?? ""
        let lastName = candidate.lastName.flatMap { NameWords.isPlaceholder($0) ? nil : $0 } ?? ""
        var first = NameCleaner(firstName)
        var last = NameCleaner(lastName)
        let parsed = PersonalName(
            first: candidate.firstName, last: candidate.lastName, nickname: candidate.nickname)

        if first.words.isEmpty { swap(&first, &last) }
        guard !first.words.isEmpty else { return }
        if last.words.isEmpty, first.words.count == 1 {
            addSingle(first.words[0])
            return
        }
        if last.words.isEmpty { last.words = first.takeFamily() }

        var firsts = SpellingList()
        var lasts = SpellingList()
        // As it is written, unless the whole name stands in one field.
        if !firstName.isEmpty, !lastName.isEmpty {
            firsts.add(firstName.singleSpaced)
            lasts.add(lastName.singleSpaced)
        }
        Self.addGiven(first, parsed: parsed, to: &firsts)
        for nickname in parsed.nicknames { firsts.add(nickname.text.capitalizedWord) }
        Self.addFamily(last, parsed: parsed, to: &lasts)
        for former in first.formerNames + last.formerNames { lasts.addVariants(of: former.joined(separator: " ")) }
        for words in last.bracketed where words.count == 1 { lasts.addVariants(of: words[0]) }
        if NameRarity.isWrittenFirst(parsed.familyJoined.text) { Self.addSyllables(of: first, to: &firsts) }
        addInitials(first, last, parsed: parsed, to: &firsts, &lasts)
        add(firsts.spellings, lasts.spellings)
        addSwapped(first, last, parsed: parsed)
        addUndivided(first, last)
        addBeginnings(parsed, firsts: firsts.spellings, lasts: lasts.spellings)
        for words in first.bracketed + last.bracketed where words.count > 1 {
            addAlternative(words)
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
        append(NameQuery(firstNames: [whole], lastNames: []))
        append(NameQuery(firstNames: [], lastNames: [whole]))
    }

    /// `Ivanova` as `Ivanov`, which finds both; `Kowalska` as `Kowalski`, and the other way round.
    private static func masculine(_ name: String) -> String? {
        let lower = name.lowercased()
        if ["ova", "eva", "ina"].contains(where: lower.hasSuffix), name.count > 5 { return String(name.dropLast()) }
        if ["ska", "cka"].contains(where: lower.hasSuffix) { return name.dropLast() + "i" }
        if ["ski", "cki"].contains(where: lower.hasSuffix) { return name.dropLast() + "a" }
        return nil
    }

    /// A typing mistake, or another way to romanise the end of a name: one part agrees, the other begins alike.
    private mutating func addBeginnings(_ parsed: PersonalName, firsts: [String], lasts: [String]) {
        guard !parsed.isEastAsian else { return }
        if let family = Self.beginning(of: lasts, letters: Self.lettersOfFamily) {
            add(firsts.filter(Self.isWord), [family])
        }
        if let given = Self.beginning(of: firsts, letters: Self.lettersOfGiven) {
            add([given], lasts.filter(Self.isWord))
        }
    }

    /// Enough letters to leave few others, of names that have at least two more.
    private static let lettersOfFamily = 5
    private static let lettersOfGiven = 4

    private static func beginning(of names: [String], letters: Int) -> String? {
        names.first { $0.count >= letters + 2 && $0.prefix(letters).allSatisfy(\.isLetter) }
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
