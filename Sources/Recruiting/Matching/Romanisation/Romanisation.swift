/// Whether two words are one name that was brought into Latin letters in two ways, or once.
enum Romanisation {
    /// For given names, and for family names of languages with an alphabet.
    static func areOne(_ one: NameToken, _ other: NameToken) -> Bool {
        let languages = languages(one, other)
        guard !languages.isEmpty else { return false }
        if one.romanisedLines.meet(other.romanisedLines) { return true }
        let isVowelless = one.script == .other || other.script == .other
        if areOne(one.spelledOut, other.spelledOut, in: languages, isVowelless: isVowelless) { return true }
        guard one.script == .latin, other.script == .latin, one.text != one.spelledOut || other.text != other.spelledOut
        else { return false }
        return areOne(one.text, other.text, in: languages) || areOne(one.text, other.spelledOut, in: languages)
            || areOne(one.spelledOut, other.text, in: languages)
    }

    private static func areOne(
        _ one: String, _ other: String, in languages: NameLanguages, isVowelless: Bool = false
    ) -> Bool {
        guard let left = one.utf8.first, let right = other.utf8.first else { return false }
        let length = (one.utf8.count, other.utf8.count)
        guard length.0 <= 2 * length.1 + 1, length.1 <= 2 * length.0 + 1 else { return false }
        for rules in SpellingRules.all where languages.contains(rules.language) {
            if rules.mayBegin(left, right), rules.agree(one, other, isVowelless: isVowelless) { return true }
        }
        if languages.contains(.chinese), SyllableSpellings.mandarin.mayBegin(left, right),
            SyllableSpellings.mandarin.agree(one, other)
        {
            return true
        }
        return languages.contains(.korean) && SyllableSpellings.korean.mayBegin(left, right)
            && SyllableSpellings.korean.agree(one, other)
    }

    /// For family names: also a woman's form beside a man's, and the spellings of China and Korea.
    static func areOneFamily(_ one: NameToken, _ other: NameToken) -> Bool {
        let languages = languages(one, other)
        guard !languages.isEmpty else { return false }
        if languages.contains(.chinese) || languages.contains(.korean) {
            if FamilyReadings.areOne(one.text, other.text, in: languages) { return true }
            // One letter apart is another family here.
            if languages.isSubset(of: [.chinese, .korean]) { return false }
        }
        if areOne(one, other) { return true }
        guard languages.contains(.slavic), one.spelledOut.hasSuffix("a") != other.spelledOut.hasSuffix("a"),
            let rules = SpellingRules.slavic
        else { return false }
        let (left, right) = (masculine(one.spelledOut), masculine(other.spelledOut))
        return (left != one.spelledOut) != (right != other.spelledOut) && rules.agree(left, right)
    }

    private static func languages(_ one: NameToken, _ other: NameToken) -> NameLanguages {
        if one.script == other.script {
            return one.script == .latin
                ? .shared(one.languages, other.languages)
                : one.languages.intersection(other.languages).subtracting(.foreign)
        }
        // The script is sure of its language; the Latin side may be a guess.
        return one.script == .latin ? other.languages : one.languages
    }

    private static func readings(_ one: NameToken, _ other: NameToken) -> [(String, String)] {
        var pairs = [(one.spelledOut, other.spelledOut)]
        if one.script == .latin, other.script == .latin, one.text != one.spelledOut || other.text != other.spelledOut {
            pairs.append((one.text, other.text))
            pairs.append((one.text, other.spelledOut))
            pairs.append((one.spelledOut, other.text))
        }
        return pairs
    }

    private static func masculine(_ name: String) -> String {
        for ending in ["ova", "eva", "owa", "ewa", "ina"] where name.utf8.count > 5 && name.hasSuffix(ending) {
            return String(name.dropLast())
        }
        return name
    }
}
