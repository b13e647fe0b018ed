/// A name in Chinese, Japanese or Korean characters with its readings, made once for any number of comparisons.
struct WrittenName: Hashable, Sendable {
    var given: Reading
    var family: Reading

    /// The ways to tell given and family name apart: the fields as they are and the other way round; a name in one piece
    /// is divided after its first characters.
    static func all(given: String, family: String) -> [WrittenName] {
        let (given, family) = (EastAsianVariants.simplified(given), EastAsianVariants.simplified(family))
        if !given.isEmpty, !family.isEmpty {
            let (one, other) = (Reading(given), Reading(family))
            return [WrittenName(given: one, family: other), WrittenName(given: other, family: one)]
        }
        let whole = given + family
        return [1, 2, 3].filter { $0 < whole.count }.map { length in
            WrittenName(given: Reading(String(whole.dropFirst(length))), family: Reading(String(whole.prefix(length))))
        }
    }

    /// One part of a name.
    struct Reading: Hashable, Sendable {
        /// Simplified characters.
        var text: String
        /// By Unicode's transliteration: Mandarin for Chinese characters, as it is spelled for Hangul and kana.
        var usual: String
        /// As Hong Kong spells it, by `Cantonese.key`; nil when a character is not in the table.
        var cantonese: String?
        /// By `JapaneseSpelling.key`.
        var japaneseGivens: [String]
        var japaneseFamilies: [String]
        /// Spellings of a family name of China or Korea.
        var families: [String]
        var isHangul: Bool
        /// Katakana: a name from another language.
        var isForeign: Bool
        var isKana: Bool

        init(_ text: String) {
            self.text = text
            let scalars = text.unicodeScalars
            usual = NameFolding.latin(text).filter { $0 != " " }
            isHangul = scalars.allSatisfy { (0xAC00...0xD7A3).contains($0.value) }
            isForeign = scalars.allSatisfy { (0x30A0...0x30FF).contains($0.value) }
            isKana = scalars.contains(where: \.isKana)
            cantonese = isHangul || isKana ? nil : Cantonese.reading(of: text).map { Cantonese.key($0.joined()) }
            let key = isKana ? [JapaneseSpelling.key(usual)] : []
            japaneseGivens = JapaneseNames.givens(text).map(JapaneseSpelling.key) + key
            japaneseFamilies = JapaneseNames.families(text).map(JapaneseSpelling.key) + key
            families = FamilyReadings.spellings(of: text)
        }

        var isKnownFamily: Bool { !families.isEmpty || !japaneseFamilies.isEmpty }
    }
}
