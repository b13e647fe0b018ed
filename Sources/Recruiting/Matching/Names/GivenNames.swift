/// Comparing given names.
enum GivenNames {
    static func compare(_ one: PersonalName, _ other: PersonalName) -> NameComparison.Part {
        if one.given.isEmpty || other.given.isEmpty { return .missing }
        var best = compare(one.calledJoined, other.calledJoined)
        if best == .equal { return best }
        if one.givenJoined.text == other.givenJoined.text { return .equal }
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

    /// Whether both have further given names and none of them agrees, not even as an initial.
    static func middleDiffers(_ one: PersonalName, _ other: PersonalName) -> Bool {
        let left = one.given.dropFirst(one.calledBy)
        let right = other.given.dropFirst(other.calledBy)
        guard !left.isEmpty, !right.isEmpty else { return false }
        return !left.contains { middle in right.contains { compare(middle, $0) <= .initial } }
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
        case .sameFormal: return .related
        case nil: break
        }
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
            case .partial, .former, .related, .typo, .initial, .missing, .incomparable, .different: break
            }
        }
        return best
    }

    private static func nickname(_ one: NameToken, _ other: NameToken) -> Nicknames.Relation? {
        guard one.isGivenName, other.isGivenName else { return nil }
        if let relation = Nicknames.relation(one.text, other.text) { return relation }
        if one.spelledOut != one.text || other.spelledOut != other.text {
            return Nicknames.relation(one.spelledOut, other.spelledOut)
        }
        return nil
    }

    private static func acrossScripts(_ one: NameToken, _ other: NameToken) -> NameComparison.Part {
        guard one.script != .other, other.script != .other else { return .incomparable }
        if one.isInitial || other.isInitial {
            return one.spelledOut.first == other.spelledOut.first ? .initial : .incomparable
        }
        if one.spelledOut == other.spelledOut || one.spelledOut == other.text || one.text == other.spelledOut
            || one.sound == other.sound
        {
            return .transliterated
        }
        if Nicknames.relation(one.spelledOut, other.spelledOut) != nil { return .nickname }
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
