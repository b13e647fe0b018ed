/// A name in Chinese, Japanese or Korean characters beside one in Latin letters: part by part, in every language that
/// reads the characters, and in both orders.
enum EastAsianReading {
    /// - Parameter written: the name in characters.
    static func compare(_ written: PersonalName, _ latin: PersonalName) -> NameComparison {
        guard !latin.isMononym, latin.given.first?.script == .latin, latin.family.first?.script == .latin else {
            return .incomparable
        }
        var best = NameComparison.incomparable
        for name in written.written {
            for isSwapped in [false, true] {
                let found = compare(name, latin, isSwapped: isSwapped)
                let agrees = found.family.agrees && found.given.agrees
                if agrees, !isSwapped { return found }
                // The other order only counts when all of it agrees.
                if agrees || (!isSwapped && rank(found) < rank(best)) { best = found }
            }
        }
        return best
    }

    private static func compare(_ written: WrittenName, _ latin: PersonalName, isSwapped: Bool) -> NameComparison {
        let family = compareFamily(written.family, isSwapped ? latin.givenJoined : latin.familyJoined)
        var given = compareGiven(written.given, isSwapped ? latin.familyJoined : latin.givenJoined, family: family)
        if !isSwapped, latin.given.count > latin.calledBy {
            given = min(given, compareGiven(written.given, latin.calledJoined, family: family))
        }
        return NameComparison(given: given, family: family, isSwapped: isSwapped && family.agrees && given.agrees)
    }

    private static func rank(_ name: NameComparison) -> Int {
        (name.family.agrees ? 0 : name.family.isSilent ? 2 : 4) + (name.given.agrees ? 0 : name.given.isSilent ? 1 : 2)
    }

    private static func compareFamily(_ written: WrittenName.Reading, _ latin: NameToken) -> NameComparison.Part {
        if written.families.contains(latin.text) || written.families.contains(latin.spelledOut) { return .romanised }
        if !written.japaneseFamilies.isEmpty,
            written.japaneseFamilies.contains(JapaneseSpelling.key(latin.spelledOut))
        {
            return .romanised
        }
        if written.usual == latin.text || written.usual == latin.spelledOut { return .transliterated }
        if written.isForeign { return isForeign(written, latin) ? .romanised : .incomparable }
        // Both are known, and they are two families.
        let isKnown = !FamilyReadings.languages(of: latin.text).isEmpty || JapaneseNames.isFamily(latin.spelledOut)
        return isKnown && written.isKnownFamily ? .different : .incomparable
    }

    private static func compareGiven(
        _ written: WrittenName.Reading, _ latin: NameToken, family: NameComparison.Part
    ) -> NameComparison.Part {
        if written.usual == latin.text || written.usual == latin.spelledOut { return .transliterated }
        if !written.japaneseGivens.isEmpty, written.japaneseGivens.contains(JapaneseSpelling.key(latin.spelledOut)) {
            return .romanised
        }
        if written.isForeign { return isForeign(written, latin) ? .romanised : .incomparable }
        if written.isKana { return .incomparable }
        if written.isHangul {
            if SyllableSpellings.korean.agree(written.usual, latin.spelledOut) { return .romanised }
            return SyllableSpellings.korean.canRead(latin.spelledOut) ? .different : .incomparable
        }
        if SyllableSpellings.mandarin.agree(written.usual, latin.text) { return .romanised }
        if let cantonese = written.cantonese, cantonese == Cantonese.key(latin.text) { return .romanised }
        // The family is Chinese, the given name reads as Chinese, and it is another one.
        let isChinese = family.agrees && written.japaneseGivens.isEmpty && written.cantonese != nil
        return isChinese && SyllableSpellings.mandarin.canRead(latin.text) ? .different : .incomparable
    }

    private static func isForeign(_ written: WrittenName.Reading, _ latin: NameToken) -> Bool {
        SpellingRules.foreign?.agree(written.usual, latin.text) == true
    }
}
