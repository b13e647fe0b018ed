/// What a profile's handle or an address says of a name that is shown by its first letter, or not at all:
/// `Philip R.` with the handle `philip-reyes-f091a8`. For searches and comparison; never sent.
struct ToldName: Hashable, Sendable {
    /// Family names it may be, the likeliest first, each as one word.
    var family: [NameToken] = []
    /// The same as they are searched for: words apart.
    var familySpellings: [String] = []
    var given: [NameToken] = []
    /// The handle is the given name and one word that begins with the letter shown.
    var isFamilyCertain = false

    init() {}

    /// - Parameters:
    ///   - handles: handles of the person's profile, and what is before the `@` of their own addresses.
    init(of name: PersonalName, handles: [String]) {
        let hidesFamily = name.hidesFamily || name.family.isEmpty
        let hidesGiven = name.given.count == 1 && name.given[0].isInitial
        guard hidesFamily || hidesGiven, !name.isEastAsian else { return }
        for handle in handles {
            let words = Self.words(of: handle)
            if hidesFamily { takeFamily(from: words, of: name) }
            if hidesGiven { takeGiven(from: words, of: name) }
        }
    }

    /// Words of letters, without what was added to make the handle unique.
    private static func words(of handle: String) -> [String] {
        handle.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init).enumerated()
            .compactMap { place, word in
                // `f091a8`; but `petrova1984` is a name and a year.
                let letters = String(word.prefix { $0.isLetter })
                let digits = word.dropFirst(letters.count)
                let isToken = place > 0 && !digits.isEmpty && (letters.count < 4 || digits.contains(where: \.isLetter))
                return isToken || letters.isEmpty || NameWords.isDegree(letters) ? nil : NameFolding.word(letters)
            }
    }

    private mutating func takeFamily(from words: [String], of name: PersonalName) {
        let begin = name.family.isEmpty ? nil : name.familyCore.first?.text
        let calls = Self.calls(of: name)
        guard let rest = Self.rest(of: words, after: calls) ?? Self.rest(of: words, afterInitialOf: name) else {
            return
        }
        // Particles stay with the name: `van-der-laan`.
        let core = rest.words.drop { NameWords.particles.contains($0) }
        guard let first = core.first, first.count > 1 else { return }
        if let begin, !first.hasPrefix(begin), rest.words.first?.hasPrefix(begin) != true,
            !["al\(begin)", "el\(begin)"].contains(where: first.hasPrefix)
        {
            return
        }
        add(rest.words)
        if core.count < rest.words.count { add(Array(core)) }
        if core.count > 1 { add([first]) }
        if let begin, !first.hasPrefix(begin), first.utf8.count > 5 { add([String(first.dropFirst(2))]) }
        isFamilyCertain = isFamilyCertain || (rest.isCertain && begin != nil && core.count == 1 && first.count > 3)
    }

    private mutating func add(_ words: [String]) {
        let token = NameToken(words.joined())
        guard !family.contains(token), family.count < 4 else { return }
        family.append(token)
        familySpellings.append(words.map(\.capitalizedWord).joined(separator: " "))
    }

    private mutating func takeGiven(from words: [String], of name: PersonalName) {
        guard words.count > 1, let initial = name.given.first?.text.first else { return }
        let family = name.hidesFamily ? [] : [name.familyJoined.text, name.coreJoined.text]
        for (word, other) in [(words[0], words[1]), (words[words.count - 1], words[0])] {
            guard word.first == initial, word.count > 2, !family.contains(word) else { continue }
            guard name.hidesFamily ? other.first == name.familyCore.first?.text.first : family.contains(other) else {
                continue
            }
            given.append(NameToken(word))
            return
        }
    }

    /// Every way the given name may stand in a handle, longest first.
    private static func calls(of name: PersonalName) -> [String] {
        var calls = [name.givenJoined, name.calledJoined].flatMap { [$0.text, $0.spelledOut] }
        calls += name.nicknames.map(\.text)
        calls += Nicknames.variants(of: name.calledJoined.text, limit: 12)
        return Set(calls.filter { $0.utf8.count > 2 }).sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) }
    }

    /// `theresa-rademaker` for `T. R.`
    private static func rest(
        of words: [String], afterInitialOf name: PersonalName
    ) -> (words: [String], isCertain: Bool)? {
        guard words.count > 1, let initial = name.given.first, initial.isInitial, words[0].hasPrefix(initial.text)
        else {
            return nil
        }
        return (Array(words.dropFirst()), false)
    }

    /// What is left of the words without the given name or its first letter.
    private static func rest(of words: [String], after calls: [String]) -> (words: [String], isCertain: Bool)? {
        guard let first = words.first else { return nil }
        if words.count > 1 {
            // `wei-ling-tan`, `philip-reyes`, `boateng.kofi`
            for length in (1..<words.count).reversed() where calls.contains(words[..<length].joined()) {
                return (Array(words[length...]), true)
            }
            if let last = words.last, calls.contains(last) { return (Array(words.dropLast()), true) }
            let isInitial = first.count == 1 && calls.contains { $0.first == first.first }
            return isInitial ? (Array(words.dropFirst()), false) : nil
        }
        // `dagnyvestergaard`
        for call in calls where first.hasPrefix(call) && first.utf8.count > call.utf8.count + 1 {
            return ([String(first.dropFirst(call.count))], false)
        }
        // `mozdemir`
        guard first.count > 4, calls.contains(where: { $0.first == first.first }) else { return nil }
        return ([String(first.dropFirst())], false)
    }
}
