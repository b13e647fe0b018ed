import Foundation

/// The spellings of a name under which a record may be stored.
struct NameQueries {
    private(set) var queries: [NameQuery] = []

    /// Enough for every usual variant; more would only lengthen the question.
    static let mostNicknames = 8

    init(_ candidate: Candidate) {
        var first = NameCleaner(candidate.firstName ?? "")
        let isPlaceholder = candidate.lastName.map(NameWords.isPlaceholder) ?? true
        var last = NameCleaner(isPlaceholder ? "" : candidate.lastName ?? "")
        let parsed = PersonalName(first: candidate.firstName, last: candidate.lastName)
        let given = (isPlaceholder ? "" : candidate.firstName ?? "").singleSpaced
        let family = (isPlaceholder ? "" : candidate.lastName ?? "").singleSpaced

        if first.words.isEmpty { swap(&first, &last) }
        guard !first.words.isEmpty else { return }
        if last.words.isEmpty, first.words.count == 1 {
            addSingle(first.words[0], isFamilyField: (candidate.firstName ?? "").isEmpty)
            return
        }
        if last.words.isEmpty { Self.divide(&first, &last) }

        var firsts = SpellingList()
        var lasts = SpellingList()
        firsts.add(given)
        lasts.add(family)
        Self.addGiven(first, parsed: parsed, to: &firsts)
        Self.addFamily(last, parsed: parsed, to: &lasts)
        for former in first.formerNames + last.formerNames { lasts.addVariants(of: former.joined(separator: " ")) }
        for words in last.bracketed where words.count == 1 { lasts.addVariants(of: words[0]) }
        add(firsts.spellings, lasts.spellings)
        addSwapped(first, last, parsed: parsed)
        for words in first.bracketed + last.bracketed where words.count > 1 {
            addAlternative(words)
        }
    }

    // MARK: - Parts

    private static func divide(_ first: inout NameCleaner, _ last: inout NameCleaner) {
        if first.isInverted {
            last.words = Array(first.words[..<first.wordsBeforeComma])
            first.words.removeFirst(first.wordsBeforeComma)
            return
        }
        var place = first.words.count - 1
        while place > 1, NameWords.particles.contains(NameFolding.fold(first.words[place - 1])) { place -= 1 }
        last.words = Array(first.words[place...])
        first.words.removeSubrange(place...)
    }

    private static func addGiven(_ first: NameCleaner, parsed: PersonalName, to list: inout SpellingList) {
        let whole = first.words.joined(separator: " ")
        list.addVariants(of: whole)
        // Without a middle initial, then the first word alone, as most records have it.
        let words = first.words.filter { NameFolding.fold($0).count > 1 }
        if !words.isEmpty { list.addVariants(of: words.joined(separator: " ")) }
        if let called = words.first ?? first.words.first { list.addVariants(of: called) }
        for words in first.bracketed where words.count == 1 { list.addVariants(of: words[0]) }
        var names: [String] = []
        for form in [parsed.calledJoined.text, parsed.calledJoined.spelledOut] where !names.contains(form) {
            names.append(form)
        }
        var added = 0
        for name in names {
            for variant in Nicknames.variants(of: name, limit: mostNicknames) where added < mostNicknames {
                if list.add(variant.capitalizedWord) { added += 1 }
            }
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
        let parts = core.flatMap { $0.split(whereSeparator: { "-–".contains($0) }).map(String.init) }
        guard parts.count > 1 else { return }
        for part in parts where part.count > 1 && !NameWords.particles.contains(NameFolding.fold(part)) {
            list.addVariants(of: part)
        }
    }

    private mutating func add(_ firsts: [String], _ lasts: [String]) {
        guard !firsts.isEmpty, !lasts.isEmpty else { return }
        let query = NameQuery(firstNames: firsts, lastNames: lasts)
        if !queries.contains(query) { queries.append(query) }
    }

    /// One word is all there is: it may be stored in either field.
    private mutating func addSingle(_ word: String, isFamilyField: Bool) {
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
        queries.append(NameQuery(firstNames: list.spellings, lastNames: []))
    }

    /// The other way round, where either word may be the family name: no usual given name tells them apart.
    private mutating func addSwapped(_ first: NameCleaner, _ last: NameCleaner, parsed: PersonalName) {
        guard Self.mayBeSwapped(parsed) else { return }
        var firsts = SpellingList()
        var lasts = SpellingList()
        firsts.addVariants(of: last.words.joined(separator: " "))
        lasts.addVariants(of: first.words.joined(separator: " "))
        add(firsts.spellings, lasts.spellings)
        guard parsed.isEastAsian else { return }
        // Stored as one word in either field.
        var whole = SpellingList()
        whole.add((last.words + first.words).joined())
        whole.add((last.words + first.words).joined(separator: " "))
        queries.append(NameQuery(firstNames: [], lastNames: whole.spellings))
        queries.append(NameQuery(firstNames: whole.spellings, lastNames: []))
        let given = parsed.givenJoined.spelledOut
        let family = parsed.familyJoined.spelledOut
        guard !given.isEmpty, !family.isEmpty, given.utf8.allSatisfy({ $0 < 0x80 }) else { return }
        var readings = SpellingList()
        readings.add(given.capitalizedWord)
        add(readings.spellings, [family.capitalizedWord])
    }

    private static func mayBeSwapped(_ name: PersonalName) -> Bool {
        if name.isEastAsian { return true }
        guard name.family.count == 1 else { return false }
        if NameRarity.isWrittenFirst(name.familyJoined.text) || NameRarity.isWrittenFirst(name.calledJoined.text) {
            return true
        }
        return NameRarity.isCommonGiven(name.familyJoined.text) || Nicknames.isKnown(name.familyJoined.text)
            || (NameRarity.isCommonFamily(name.calledJoined.text) && !Nicknames.isKnown(name.calledJoined.text))
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

/// Spellings in the order of their likelihood, each once.
private struct SpellingList {
    private(set) var spellings: [String] = []

    /// Whether it was new.
    @discardableResult
    mutating func add(_ text: String) -> Bool {
        // Case is not compared: the system is assumed not to distinguish it.
        guard !text.isEmpty, !spellings.contains(where: { $0.lowercased().isIdentical(to: text.lowercased()) })
        else { return false }
        spellings.append(text)
        return true
    }

    /// The text itself, then with other apostrophes and hyphens, without diacritics, with umlauts spelled out.
    mutating func addVariants(of text: String) {
        let composed = text.precomposedStringWithCanonicalMapping
        add(composed)
        if text.unicodeScalars.contains(where: \.isApostrophe) {
            for mark in ["'", "’", ""] { add(composed.replacingApostrophes(by: mark)) }
        }
        if text.contains(where: { "-‐–".contains($0) }) {
            for mark in ["-", " "] {
                add(String(composed.map { "-‐–".contains($0) ? Character(mark) : $0 }))
            }
        }
        guard !text.utf8.allSatisfy({ $0 < 0x80 }) else { return }
        add(composed.replacingLetters { $0.plain })
        add(composed.replacingLetters { $0.spelledOut ?? $0.plain })
        if text.unicodeScalars.contains(where: \.isGreekOrCyrillic) {
            add(NameFolding.latin(text).split(separator: " ").map { String($0).capitalizedWord }.joined(separator: " "))
        }
    }
}

extension String {
    /// `robert` as people write it.
    var capitalizedWord: String { prefix(1).uppercased() + dropFirst() }

    fileprivate func replacingApostrophes(by mark: String) -> String {
        var result = ""
        for scalar in unicodeScalars {
            if scalar.isApostrophe { result += mark } else { result.unicodeScalars.append(scalar) }
        }
        return result
    }

    /// Latin letters in plain form, with case, punctuation and spaces as they are; other scripts untouched.
    fileprivate func replacingLetters(_ reading: (LetterTable.Entry) -> String) -> String {
        var result = ""
        for scalar in unicodeScalars {
            let lower = scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
            if !scalar.isASCII, !scalar.isGreekOrCyrillic, let entry = LetterTable.entries[lower] {
                let plain = reading(entry)
                result += lower == scalar ? plain : plain.capitalizedWord
            } else {
                result.unicodeScalars.append(scalar)
            }
        }
        guard result.unicodeScalars.contains(where: { !$0.isASCII }) else { return result }
        var stripped = UnicodeScalarView()
        for scalar in result.decomposedStringWithCanonicalMapping.unicodeScalars where !scalar.isStrippedMark {
            stripped.append(scalar)
        }
        return String(stripped).precomposedStringWithCanonicalMapping
    }
}
