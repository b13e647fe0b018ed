/// How two names agree, part by part, with one word for the screen.
struct NameComparison: Hashable, Sendable {
    /// How one part of two names (given or family) agrees, best first.
    enum Part: Int, Sendable, Hashable, Comparable {
        /// Letter by letter as written, or equal once folded.
        case equal
        /// Usual forms of one given name: `Bob`, `Robert`.
        case nickname
        /// Explained by a transliteration table: `Müller`, `Mueller`; `Юлия`, `Yuliya`.
        case transliterated
        /// One has words the other leaves out: `García Márquez`, `García`.
        case partial
        /// A family name given up: `Doe (née Smith)`.
        case former
        /// Several initials stand for the other's names: `JP`, `Jean-Pierre`.
        case initials
        /// Not shown on one side, and told by the profile's handle or an address.
        case told
        /// Two ways to bring one name into Latin letters; or two names that have one of them in common.
        case romanised
        /// Both are short forms of a third name.
        case cousin
        /// Of one origin, or alike in sound.
        case related
        /// A typing mistake away.
        case typo
        /// Only the first letter is known, and it agrees.
        case initial
        /// One side does not show this part.
        case missing
        /// Scripts that cannot be compared letter by letter.
        case incomparable
        case different

        static func < (left: Part, right: Part) -> Bool { left.rawValue < right.rawValue }

        /// Whether the two may be one name as people really write it.
        var agrees: Bool { self <= .typo }
        /// Neither speaks for nor against.
        var isSilent: Bool { self == .missing || self == .incomparable }
    }

    var given: Part
    var family: Part
    /// The fields hold each other's values, or the order of an East Asian name is the other one.
    var isSwapped = false
    /// Both have middle names, and they differ.
    var middleDiffers = false
    /// Both as written, letter by letter.
    var isVerbatim = false
    var generation: GenerationAgreement = .none

    enum GenerationAgreement: Sendable, Hashable {
        case none
        /// Jr. here, nothing there: most often the same person, sometimes the father.
        case oneSided
        case different
    }

    static let incomparable = NameComparison(given: .incomparable, family: .incomparable)

    /// Sort key: the better comparison has the smaller sum.
    private var cost: Int { given.rawValue + family.rawValue + (isSwapped ? 1 : 0) + (middleDiffers ? 1 : 0) }

    init(given: Part, family: Part, isSwapped: Bool = false) {
        self.given = given
        self.family = family
        self.isSwapped = isSwapped
    }

    /// Symmetric: which side is the candidate does not matter.
    init(_ one: PersonalName, _ other: PersonalName) {
        var best = Self.main(one, other)
        for alternative in one.alternatives where best.cost > 0 {
            best = Self.better(best, Self.main(alternative, other))
            for second in other.alternatives { best = Self.better(best, Self.main(alternative, second)) }
        }
        for alternative in other.alternatives where best.cost > 0 {
            best = Self.better(best, Self.main(one, alternative))
        }
        if let left = one.generation, let right = other.generation {
            best.generation = left == right ? .none : .different
        } else if one.generation != other.generation {
            best.generation = .oneSided
        }
        self = best
    }

    private static func better(_ one: NameComparison, _ other: NameComparison) -> NameComparison {
        other.cost < one.cost ? other : one
    }

    /// Without alternatives.
    private static func main(_ one: PersonalName, _ other: PersonalName) -> NameComparison {
        if one.isEmpty || other.isEmpty { return NameComparison(given: .missing, family: .missing) }
        if one.isEastAsian || other.isEastAsian { return eastAsian(one, other) }
        if one.isMononym || other.isMononym { return mononym(one, other) }
        var straight = NameComparison(
            given: GivenNames.compare(one, other), family: FamilyNames.compare(one, other))
        straight.middleDiffers = straight.given.agrees && GivenNames.middleDiffers(one, other)
        if straight.given == .equal, straight.family == .equal { return straight }
        if one.allWords == other.allWords, !isReversed(one, other, straight) {
            // The same words, split between the fields in another way.
            return NameComparison(
                given: .equal, family: .equal, isSwapped: one.given.first?.text != other.given.first?.text)
        }
        let swapped = swappedFields(one, other)
        return swapped.map { better(straight, $0) } ?? straight
    }

    /// `Tariq bin Nasser` and `Nasser bin Tariq` of one family: a son and his father, unlike `Al-Hamood Tariq`.
    private static func isReversed(_ one: PersonalName, _ other: PersonalName, _ straight: NameComparison) -> Bool {
        straight.family == .equal && one.given.count > 1 && other.given.count > 1
            && one.given.first?.text != other.given.first?.text
    }

    /// First name in the family field and the other way round; only clear agreement counts.
    private static func swappedFields(_ one: PersonalName, _ other: PersonalName) -> NameComparison? {
        let left = swappedPart(one.calledJoined, other.familyJoined)
        guard left <= .related else { return nil }
        let right = swappedPart(other.calledJoined, one.familyJoined)
        let areReadings = isReading(left) && isReading(right)
        guard right <= .related, left == .equal || right == .equal || areReadings else { return nil }
        return NameComparison(given: min(left, right), family: max(left, right), isSwapped: true)
    }

    private static func isReading(_ part: Part) -> Bool {
        part == .equal || part == .transliterated || part == .romanised
    }

    /// A word that may be a given name here and a family name there.
    private static func swappedPart(_ one: NameToken, _ other: NameToken) -> Part {
        min(GivenNames.compare(one, other), FamilyNames.compare(one, other))
    }

    // MARK: - Names that are one word, or not split

    private static func mononym(_ one: PersonalName, _ other: PersonalName) -> NameComparison {
        let single = one.isMononym ? one : other
        let full = one.isMononym ? other : one
        guard let word = (single.given + single.family).first else {
            return NameComparison(given: .missing, family: .missing)
        }
        if full.isMononym, let otherWord = (full.given + full.family).first {
            // One word is the whole name on both sides.
            let part = GivenNames.compare(word, otherWord)
            return NameComparison(given: part, family: part)
        }
        // All of it without a space: `olenatkachuk`.
        if word.text == full.givenJoined.text + full.familyJoined.text {
            return NameComparison(given: .equal, family: .equal)
        }
        let toGiven = GivenNames.compare(word, full.calledJoined)
        let toFamily = full.family.isEmpty ? .different : GivenNames.compare(word, full.familyJoined)
        // The single word may be either name; nothing is known about the other.
        if toGiven <= toFamily {
            let isTold = toGiven.agrees && FamilyNames.isTold(single.told.family, by: full)
            return NameComparison(given: toGiven, family: isTold ? .told : .missing)
        }
        return NameComparison(given: .missing, family: toFamily)
    }

    private static func eastAsian(_ one: PersonalName, _ other: PersonalName) -> NameComparison {
        if one.isEastAsian, other.isEastAsian {
            if one.eastAsianOrders.first == other.eastAsianOrders.first {
                return NameComparison(given: .equal, family: .equal)
            }
            if one.eastAsianOrders.contains(where: other.eastAsianOrders.contains) {
                return NameComparison(given: .equal, family: .equal, isSwapped: true)
            }
            // Kana, Hangul and Han write one name in ways that cannot be compared.
            if isKana(one) != isKana(other) || isHangul(one) != isHangul(other) { return .incomparable }
            let sharesFamily =
                !one.familyJoined.text.isEmpty && one.familyJoined.text == other.familyJoined.text
            return NameComparison(given: .different, family: sharesFamily ? .equal : .different)
        }
        // Readings have no order and no agreed spaces: compare all of it in both orders.
        let left = readings(one)
        let right = readings(other)
        if left.contains(where: right.contains) {
            return NameComparison(given: .transliterated, family: .transliterated)
        }
        return one.isEastAsian ? EastAsianReading.compare(one, other) : EastAsianReading.compare(other, one)
    }

    private static func readings(_ name: PersonalName) -> [String] {
        let given = name.givenJoined.isEmptyToken ? "" : name.givenJoined.spelledOut
        let family = name.familyJoined.isEmptyToken ? "" : name.familyJoined.spelledOut
        return [given + family, family + given]
    }

    private static func isHangul(_ name: PersonalName) -> Bool {
        (name.eastAsianOrders.first ?? "").unicodeScalars.contains { (0xAC00...0xD7A3).contains($0.value) }
    }

    private static func isKana(_ name: PersonalName) -> Bool {
        (name.eastAsianOrders.first ?? "").unicodeScalars.contains { (0x3041...0x30FF).contains($0.value) }
    }
}

extension NameToken {
    var isEmptyToken: Bool { text.isEmpty }
}
