/// Comparing given names.
enum GivenNames {
    static func compare(_ one: PersonalName, _ other: PersonalName) -> NameComparison.Part {
        if one.given.isEmpty || other.given.isEmpty { return .missing }
        if one.isInitials != other.isInitials {
            return one.isInitials ? initials(one.given, of: other.given) : initials(other.given, of: one.given)
        }
        var best = compare(one.calledJoined, other.calledJoined)
        if best == .equal { return best }
        if one.givenJoined.text == other.givenJoined.text { return .equal }
        if best > .romanised, !one.calledJoined.languages.isEmpty || !other.calledJoined.languages.isEmpty,
            one.given.count + other.given.count > 2
        {
            // `Ka Ho` and `Kaho`, `Abd ar-Rahman` and `Abdulrahman`.
            best = min(best, Romanisation.areOne(one.givenJoined, other.givenJoined) ? .romanised : .different)
        }
        if best == .initial { best = min(best, told(one, other), told(other, one)) }
        // "Jean-Pierre" and "Jean", "Mary Ann" and "Maryann", the middle name somebody goes by.
        best = min(best, severalWords(one, other), severalWords(other, one))
        for nickname in one.nicknames where nickname.text.utf8.count > 1 {
            if isSame(nickname, other.calledJoined) || other.nicknames.contains(nickname) {
                best = min(best, .nickname)
            }
        }
        for nickname in other.nicknames where nickname.text.utf8.count > 1 && isSame(nickname, one.calledJoined) {
            best = min(best, .nickname)
        }
        return best
    }

    /// Whether both have a further given name that the other has not, not even as an initial: `Luis Alberto de Jesús`
    /// and `Luis Enrique de Jesús`.
    static func middleDiffers(_ one: PersonalName, _ other: PersonalName) -> Bool {
        if one.given.count <= one.calledBy || other.given.count <= other.calledBy { return false }
        if one.isInitials || other.isInitials { return false }
        let left = one.given.dropFirst(one.calledBy)
        let right = other.given.dropFirst(other.calledBy)
        if one.givenJoined.text == other.givenJoined.text { return false }
        return hasMore(left, than: right) && hasMore(right, than: left)
    }

    private static func hasMore(_ one: ArraySlice<NameToken>, than other: ArraySlice<NameToken>) -> Bool {
        one.contains { middle in
            !NameWords.particles.contains(middle.text)
                && !other.contains { [.missing, .incomparable].contains(compare(middle, $0)) || agrees(middle, $0) }
        }
    }

    private static func agrees(_ one: NameToken, _ other: NameToken) -> Bool { compare(one, other) <= .initial }

    /// `J.P.` and `Jean-Pierre`: letter by letter the first of each name, or of the first ones.
    private static func initials(_ letters: [NameToken], of names: [NameToken]) -> NameComparison.Part {
        guard names.count > 1 else {
            return letters[0].text.first == names[0].text.first ? .initial : .different
        }
        let agree = zip(letters, names).allSatisfy {
            $0.text.first == $1.text.first || $0.text.first == $1.spelledOut.first
        }
        return agree ? .initials : .different
    }

    /// `J. Strandberg` with the handle `jonas-strandberg`, and Jonas.
    private static func told(_ one: PersonalName, _ other: PersonalName) -> NameComparison.Part {
        guard one.calledJoined.isInitial else { return .initial }
        return one.told.given.contains { compare($0, other.calledJoined) <= .transliterated } ? .told : .initial
    }

    /// One word against another.
    static func compare(_ one: NameToken, _ other: NameToken) -> NameComparison.Part {
        if one.text.isEmpty || other.text.isEmpty { return .missing }
        if one.text == other.text { return .equal }
        if one.script != other.script || one.script == .other { return acrossScripts(one, other) }
        if one.isInitial || other.isInitial {
            return one.text.unicodeScalars.first == other.text.unicodeScalars.first ? .initial : .different
        }
        if one.spelledOut == other.text || one.text == other.spelledOut || one.spelledOut == other.spelledOut {
            return .transliterated
        }
        switch nickname(one, other) {
        case .form: return .nickname
        case .sameFormal: return .cousin
        case .sameOrigin: return .related
        case nil: break
        }
        if Romanisation.areOne(one, other) { return .romanised }
        if one.sound == other.sound, one.sound.utf8.count > 2 { return .related }
        return isTypo(one.text, other.text) ? .typo : .different
    }

    private static func isSame(_ one: NameToken, _ other: NameToken) -> Bool {
        one.text == other.text || one.spelledOut == other.spelledOut
    }

    private static func severalWords(_ one: PersonalName, _ other: PersonalName) -> NameComparison.Part {
        guard one.given.count > 1 else { return .different }
        let called = other.calledJoined
        if one.given.count == 2, one.givenJoined.text == called.text { return .equal }
        var best = NameComparison.Part.different
        for (place, word) in one.given.enumerated() where !word.isInitial && !called.isInitial {
            let part = compare(word, called)
            switch part {
            case .equal, .transliterated, .nickname: best = min(best, place < one.calledBy ? .nickname : .partial)
            case .partial, .former, .initials, .cousin, .told, .romanised, .related, .typo, .initial, .missing,
                .incomparable, .different:
                break
            }
        }
        return best
    }

    private static func nickname(_ one: NameToken, _ other: NameToken) -> Nicknames.Relation? {
        guard let left = one.givenName, let right = other.givenName else { return nil }
        return Nicknames.relation(left, right)
    }

    private static func acrossScripts(_ one: NameToken, _ other: NameToken) -> NameComparison.Part {
        guard one.script != .other, other.script != .other else {
            return Romanisation.areOne(one, other) ? .romanised : .incomparable
        }
        if one.isInitial || other.isInitial {
            return one.spelledOut.first == other.spelledOut.first ? .initial : .incomparable
        }
        if one.spelledOut == other.spelledOut || one.spelledOut == other.text || one.text == other.spelledOut
            || one.sound == other.sound
        {
            return .transliterated
        }
        if nickname(one, other) != nil { return .nickname }
        if Romanisation.areOne(one, other) { return .romanised }
        let likeness = EditDistance.jaroWinkler(one.sound, other.sound)
        if likeness >= 0.85 { return .related }
        return likeness < 0.6 && one.script != .eastAsian && other.script != .eastAsian ? .different : .incomparable
    }

    /// Endings that make another name of it: `Daniel`, `Daniela`; `Mario`, `Maria`. No typing mistakes.
    static func differInEnding(_ one: String, _ other: String) -> Bool {
        let long = one.utf8.count >= other.utf8.count ? one : other
        let short = one.utf8.count >= other.utf8.count ? other : one
        let endings = "aeoi"
        if long.utf8.count == short.utf8.count + 1, long.hasPrefix(short) {
            // `Catherin` lacks a letter; `Carlo` is not `Carl`.
            if short.utf8.count > 6, long.hasSuffix("e") { return false }
            return long.last.map(endings.contains) ?? false
        }
        guard long.utf8.count == short.utf8.count, long.dropLast() == short.dropLast() else { return false }
        return (long.last.map(endings.contains) ?? false) && (short.last.map(endings.contains) ?? false)
    }

    static func isTypo(_ one: String, _ other: String) -> Bool {
        let (shorter, longer) = (min(one.utf8.count, other.utf8.count), max(one.utf8.count, other.utf8.count))
        guard shorter >= 3, longer - shorter <= 3 else { return false }
        if EditDistance.isAtMostOne(one, other) {
            return (shorter > 3 || one.utf8.first == other.utf8.first) && !differInEnding(one, other)
        }
        return shorter >= 6 && one.utf8.first == other.utf8.first
            && EditDistance.jaroWinkler(one, other) >= Self.likenessOfTypo
    }

    /// Above it, two names of six letters or more are one name with two typing mistakes rather than two names.
    static let likenessOfTypo = 0.94
}
