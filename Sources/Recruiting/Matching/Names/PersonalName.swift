/// A name taken apart and folded for comparison.
struct PersonalName: Hashable, Sendable {
    /// Given names in order: the first field's, then middle names.
    var given: [NameToken] = []
    /// The first word, or words joined by hyphens, by which the person is called.
    var calledBy = 1
    /// Family names in order, with their particles.
    var family: [NameToken] = []
    /// `family` without particles; never empty unless `family` is.
    var familyCore: [NameToken] = []
    /// Quoted or bracketed given names.
    var nicknames: [NameToken] = []
    /// Family names given up: `née Smith`, or bracketed after the family name.
    var formerFamily: [[NameToken]] = []
    var generation: Generation?
    /// A second full name of the same person, in another script: `王伟 (Wei Wang)`.
    var alternatives: [PersonalName] = []
    /// The given name is initials only, two of them or more: `JP`, `R.K.`
    var isInitials = false
    /// What a handle or an address says of a name that is hidden.
    var told = ToldName()

    // Joined forms, made once because every comparison needs them.
    private(set) var givenJoined = NameToken("")
    private(set) var calledJoined = NameToken("")
    private(set) var familyJoined = NameToken("")
    private(set) var coreJoined = NameToken("")
    /// Han, kana or Hangul: given and family name in both orders, without spaces.
    private(set) var eastAsianOrders: [String] = []
    /// Han, kana or Hangul: how it may be read.
    private(set) var written: [WrittenName] = []
    /// Every word, sorted: equal for the same words in any order and any field.
    private(set) var allWords: [String] = []

    var isEmpty: Bool { given.isEmpty && family.isEmpty }
    /// One word is all there is.
    var isMononym: Bool { given.count + family.count == 1 }
    /// LinkedIn shows some surnames as an initial (`Jane D.`).
    var hidesFamily: Bool { familyCore.count == 1 && (familyCore[0].isInitial || isFamilyCut) }
    /// A handle or an address may say more of it.
    var isPartlyHidden: Bool {
        !given.isEmpty && !isEastAsian && (hidesFamily || family.isEmpty || (given.count == 1 && given[0].isInitial))
    }
    /// No key of letters finds every spelling of it: another script, another romanisation, only initials.
    var mayBeStoredOtherwise: Bool {
        isEastAsian || isInitials || isPartlyHidden || !givenJoined.languages.isEmpty || !coreJoined.languages.isEmpty
    }
    /// `McL.`: the beginning of it.
    private(set) var isFamilyCut = false
    var isEastAsian: Bool { !eastAsianOrders.isEmpty }

    init(first: String?, middle: String? = nil, last: String?, nickname: String? = nil) {
        var first = NameCleaner(first.map { NameWords.isPlaceholder($0) ? "" : $0 } ?? "")
        let middle = NameCleaner(middle ?? "")
        var last = NameCleaner(last.map { NameWords.isPlaceholder($0) ? "" : $0 } ?? "")
        generation = last.generation ?? first.generation
        Self.split(&first, &last)
        if first.words.count == 1, first.words == last.words { last.words = [] }

        if let initials = Self.initials(first.words, beside: last.words) { first.words = initials }
        // A filler before a Vietnamese woman's name.
        if first.words.count > 1, NameFolding.fold(first.words[0]) == "thi" {
            first.words.append(first.words.removeFirst())
        }
        given = Self.tokens(first.words + middle.words)
        calledBy = first.words.first.map { max(1, Self.tokens([$0]).count) } ?? 1
        family = Self.tokens(last.words)
        isFamilyCut =
            last.words.count == 1 && last.words[0].utf8.last == UInt8(ascii: ".")
            && (2...4).contains(family.first?.text.count ?? 0)
        for words in first.bracketed + middle.bracketed { takeBracketed(words, isAfterFamily: false) }
        for words in last.bracketed { takeBracketed(words, isAfterFamily: true) }
        formerFamily += (first.formerNames + middle.formerNames + last.formerNames).map(Self.tokens).filter {
            !$0.isEmpty
        }
        if let nickname, let token = Self.usableNickname(nickname) { nicknames.append(token) }
        separateScripts()
        finish()
    }

    private init(given: [NameToken], family: [NameToken]) {
        self.given = given
        self.family = family
        finish()
    }

    // MARK: - Taking apart

    private static func tokens(_ words: [String]) -> [NameToken] {
        words.flatMap { word in
            word.split(whereSeparator: { "-–. ".contains($0) }).map { NameToken(String($0)) }
        }
        .filter { !$0.text.isEmpty }
    }

    /// `JP` and `R.K.` as letters: two or three capitals in a name that is not all capitals, or letters with dots.
    private static func initials(_ words: [String], beside family: [String]) -> [String]? {
        guard let word = words.first, words.count == 1, word.utf8.count <= 6,
            word.utf8.allSatisfy({ $0 == UInt8(ascii: ".") || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) })
        else { return nil }
        let letters = word.filter { $0 != "." }
        guard (2...3).contains(letters.count) else { return nil }
        let isShouted = !family.contains { $0.contains(where: \.isLowercase) }
        let isPronounced = letters.contains { "AEIOUY".contains($0) }
        let isName =
            letters.count == 2
            ? NameWords.twoLetterNames.contains(letters) : Nicknames.id(of: letters.lowercased()) != nil
        guard word.contains(".") || !isPronounced || !(isShouted || isName) else { return nil }
        return letters.map(String.init)
    }

    /// Puts a full name that stands in one field into two, as far as that can be known.
    private static func split(_ first: inout NameCleaner, _ last: inout NameCleaner) {
        if first.words.isEmpty || last.words.isEmpty {
            first.divideJoinedWords()
            last.divideJoinedWords()
        }
        if first.words.isEmpty, last.words.count > 1 { swap(&first, &last) }
        guard last.words.isEmpty, first.words.count > 1 else { return }
        // A CJK full name is never split by its space: both orders are tried anyway.
        guard !first.words.contains(where: { $0.unicodeScalars.contains(where: \.isEastAsian) }) else {
            last.words = [first.words.removeLast()]
            return
        }
        last.words = first.takeFamily()
    }

    private mutating func takeBracketed(_ words: [String], isAfterFamily: Bool) {
        let tokens = Self.tokens(words)
        guard let first = tokens.first else { return }
        let isOtherScript = first.script != (given.first ?? family.first)?.script
        if tokens.count > 1 || (first.script == .eastAsian && isOtherScript) {
            alternatives.append(PersonalName(given: Array(tokens.dropLast()), family: [tokens[tokens.count - 1]]))
        } else if isAfterFamily {
            formerFamily.append(tokens)
            nicknames.append(first)
        } else {
            nicknames.append(first)
        }
    }

    /// Some teams store whole sentences as nickname; only one short word without digits counts (gem-api 6.2).
    private static func usableNickname(_ text: String) -> NameToken? {
        let words = text.split(separator: " ")
        guard words.count == 1, text.count <= 20, words[0].count > 1, words[0].allSatisfy(\.isLetter) else {
            return nil
        }
        return NameToken(String(words[0]))
    }

    /// `伟 Wei` `王 Wang` are two names of one person, one in each script.
    private mutating func separateScripts() {
        let isEastAsian = { (token: NameToken) in token.script == .eastAsian }
        let all = given + family
        guard all.contains(where: isEastAsian), all.contains(where: { !isEastAsian($0) }) else { return }
        alternatives.append(PersonalName(given: given.filter(isEastAsian), family: family.filter(isEastAsian)))
        given.removeAll(where: isEastAsian)
        family.removeAll(where: isEastAsian)
    }

    private mutating func note(_ languages: NameLanguages) {
        for place in given.indices { given[place].languages = languages }
        for place in family.indices { family[place].languages = languages }
        for place in familyCore.indices { familyCore[place].languages = languages }
        givenJoined.languages = languages
        calledJoined.languages = languages
        familyJoined.languages = languages
        coreJoined.languages = languages
    }

    private mutating func finish() {
        calledBy = min(calledBy, max(given.count, 1))
        isInitials = given.count > 1 && given.allSatisfy(\.isInitial)
        // Single given words that are initials first and a name second: `J. Robert`.
        familyCore = family.filter { !NameWords.particles.contains($0.text) }
        if familyCore.isEmpty { familyCore = family }
        givenJoined = .joining(given)
        calledJoined = .joining(Array(given.prefix(calledBy)))
        familyJoined = .joining(family)
        coreJoined = .joining(familyCore)
        let languages = NameLanguages.guess(
            given: given, family: family, givenJoined: givenJoined, coreJoined: coreJoined)
        if !languages.isEmpty { note(languages) }
        let all = given + family
        allWords = all.map(\.text).sorted()
        if let script = all.first?.script, script == .eastAsian {
            let one = givenJoined.text + familyJoined.text
            let other = familyJoined.text + givenJoined.text
            let forms = [one, other].map(EastAsianVariants.simplified)
            eastAsianOrders = forms[0] == forms[1] ? [forms[0]] : forms
            written = WrittenName.all(given: givenJoined.text, family: familyJoined.text)
        }
    }
}
