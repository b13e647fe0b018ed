/// Comparing family names.
enum FamilyNames {
    static func compare(_ one: PersonalName, _ other: PersonalName) -> NameComparison.Part {
        if one.family.isEmpty || other.family.isEmpty { return .missing }
        if one.familyJoined.text == other.familyJoined.text || one.coreJoined.text == other.coreJoined.text {
            return .equal
        }
        if one.hidesFamily || other.hidesFamily { return initial(one, other) }
        var best = compare(one.familyJoined, other.familyJoined)
        if best > .transliterated { best = min(best, compare(one.coreJoined, other.coreJoined)) }
        if best <= .transliterated { return best }
        best = min(best, partial(one, other), former(one, other), former(other, one))
        return best
    }

    private static func initial(_ one: PersonalName, _ other: PersonalName) -> NameComparison.Part {
        let hidden = one.hidesFamily ? one : other
        let shown = one.hidesFamily ? other : one
        guard let begin = hidden.familyCore.first?.text else { return .missing }
        if isTold(hidden.told.family, by: shown) { return .told }
        // The handle has the hidden name, and it is another one.
        if hidden.told.isFamilyCertain { return .different }
        let agrees = (shown.family + [shown.familyJoined]).contains {
            $0.text.hasPrefix(begin) || $0.spelledOut.hasPrefix(begin)
        }
        return agrees ? .initial : .different
    }

    /// Whether a name read out of a handle or an address is the one that is shown.
    static func isTold(_ names: [NameToken], by shown: PersonalName) -> Bool {
        names.contains { isTold($0, by: shown) }
    }

    private static func isTold(_ told: NameToken, by shown: PersonalName) -> Bool {
        if told.text == shown.familyJoined.text || told.text == shown.familyJoined.spelledOut { return true }
        if told.text == shown.coreJoined.text || told.text == shown.coreJoined.spelledOut { return true }
        return shown.familyCore.count > 1
            && shown.familyCore.contains {
                $0.text.utf8.count > 3 && ($0.text == told.text || $0.spelledOut == told.text)
            }
    }

    /// One word against another.
    static func compare(_ one: NameToken, _ other: NameToken) -> NameComparison.Part {
        if one.text.isEmpty || other.text.isEmpty { return .missing }
        if one.script != other.script || one.script == .other {
            let part = GivenNames.compare(one, other)
            if part > .transliterated, part != .nickname, Romanisation.areOneFamily(one, other) { return .romanised }
            return part == .nickname || part == .cousin ? .related : part
        }
        if one.spelledOut == other.text || one.text == other.spelledOut || one.spelledOut == other.spelledOut {
            return .transliterated
        }
        if one.sound == other.sound, one.sound.utf8.count > 2 { return .related }
        if one.sound.utf8.count > 4, isFeminineForm(one.sound, other.sound) { return .related }
        if Romanisation.areOneFamily(one, other) { return .romanised }
        return GivenNames.isTypo(one.text, other.text) ? .typo : .different
    }

    /// `Ivanov`, `Ivanova`; `Kowalski`, `Kowalska`.
    private static func isFeminineForm(_ one: String, _ other: String) -> Bool {
        let (short, long) = one.utf8.count <= other.utf8.count ? (one, other) : (other, one)
        if long == short + "a" { return ["ov", "ev", "in"].contains { short.hasSuffix($0) } }
        return short.dropLast() == long.dropLast() && ["ski", "cki", "ska", "cka"].contains { short.hasSuffix($0) }
            && short.utf8.count == long.utf8.count
    }

    /// `García Márquez` and `García` or `Márquez`; not `García Márquez` and `García López`.
    private static func partial(_ one: PersonalName, _ other: PersonalName) -> NameComparison.Part {
        let (few, many) =
            one.familyCore.count <= other.familyCore.count
            ? (one.familyCore, other.familyCore) : (other.familyCore, one.familyCore)
        guard many.count > few.count else { return .different }
        let covers = few.allSatisfy { word in
            word.text.unicodeScalars.count > 1
                && many.contains { $0.text == word.text || $0.spelledOut == word.spelledOut }
        }
        return covers ? .partial : .different
    }

    /// A name given up on one side is the name of the other; also when it became the middle name.
    private static func former(_ one: PersonalName, _ other: PersonalName) -> NameComparison.Part {
        if one.formerFamily.contains(where: { NameToken.joining($0).text == other.familyJoined.text }) {
            return .former
        }
        guard one.given.count > one.calledBy else { return .different }
        let middle = one.given.dropFirst(one.calledBy)
        return middle.contains { !$0.isInitial && $0.text == other.familyJoined.text } ? .former : .different
    }
}
