/// What two names say about two people.
struct NameSignal: Sendable {
    /// How far the names let it be one person.
    enum Compatibility: Sendable {
        /// Given and family name agree, in forms people really use.
        case full
        /// Both agree with a typing mistake, by sound, or by a middle name.
        case near
        /// `Jane D.`: the given name agrees, the family name is an initial.
        case hiddenFamily
        /// `J. Doe`
        case givenInitial
        /// One part agrees, the other is not shown on one side.
        case halfKnown
        /// Another family name: marriage, or another person.
        case givenOnly
        /// Another given name: a relative, or another person.
        case familyOnly
        case none
        /// Nothing to compare, or scripts that cannot be compared.
        case unknown
    }

    var comparison: NameComparison
    var compatibility: Compatibility
    var bits: Double
    /// Whether a given name that differs by a letter is mistyped rather than another one: it is long, or only one of
    /// the two is known to be a name.
    var isMistypedGivenName: Bool

    init(_ one: IdentityFeatures, _ other: IdentityFeatures) {
        comparison = NameComparison(one.name, other.name)
        compatibility = Self.compatibility(comparison)
        bits = Self.bits(comparison, one.name, other.name)
        let (left, right) = (one.name.calledJoined, other.name.calledJoined)
        let letters = min(left.text.utf8.count, right.text.utf8.count)
        isMistypedGivenName = letters > 5 || (letters > 3 && left.isGivenName != right.isGivenName)
        if comparison.given == .related {
            // Of one origin, unless it is one name with a letter wrong.
            isMistypedGivenName =
                isMistypedGivenName && !(left.isGivenName && right.isGivenName)
                && EditDistance.isAtMostOne(left.text, right.text)
        }
    }

    private static func compatibility(_ name: NameComparison) -> Compatibility {
        switch (name.given, name.family) {
        case let (given, family) where given.isSilent && family.isSilent: .unknown
        case let (given, family) where given.agrees && family.agrees:
            given <= .transliterated && family <= .former ? .full : .near
        case let (given, .initial) where given.agrees: .hiddenFamily
        case let (.initial, family) where family.agrees || family == .initial: .givenInitial
        case let (given, family) where given.isSilent || family.isSilent:
            given.agrees || family.agrees || given == .initial || family == .initial ? .halfKnown : .none
        case let (given, .different) where given.agrees: .givenOnly
        case let (.different, family) where family.agrees: .familyOnly
        default: .none
        }
    }

    private static func bits(_ name: NameComparison, _ one: PersonalName, _ other: PersonalName) -> Double {
        let givenBits = min(NameRarity.givenBits(one), NameRarity.givenBits(other))
        let familyBits = min(NameRarity.familyBits(one), NameRarity.familyBits(other))
        var bits = worth(name.given, of: givenBits, against: MatchWeights.otherGiven)
        bits += worth(name.family, of: familyBits, against: MatchWeights.otherFamily)
        if one.isMononym, other.isMononym { bits -= min(givenBits, familyBits) }
        if name.isSwapped { bits -= MatchWeights.swapLoss }
        if name.middleDiffers { bits += MatchWeights.otherMiddle }
        switch name.generation {
        case .none: break
        case .oneSided: bits += MatchWeights.oneSidedGeneration
        case .different: bits += MatchWeights.otherGeneration
        }
        return bits
    }

    private static func worth(_ part: NameComparison.Part, of bits: Double, against: Double) -> Double {
        switch part {
        case .equal: bits
        case .nickname: bits - MatchWeights.nicknameLoss
        case .transliterated: bits - MatchWeights.transliterationLoss
        case .partial, .former: bits - MatchWeights.partialLoss
        case .told: bits - MatchWeights.toldLoss
        case .initials: min(bits, MatchWeights.initials)
        case .romanised, .cousin, .related: bits - MatchWeights.relatedLoss
        case .typo: bits - MatchWeights.typoLoss
        case .initial: min(bits, MatchWeights.initial)
        case .missing, .incomparable: 0
        case .different: against
        }
    }

    // MARK: - Words for the screen

    /// The weaker part names the grade.
    func grade(_ one: IdentityFeatures, _ other: IdentityFeatures) -> String {
        if compatibility == .hiddenFamily { return "hidden-surname" }
        if compatibility == .givenInitial { return "initial" }
        if compatibility == .halfKnown { return one.name.isMononym || other.name.isMononym ? "one-name" : "partial" }
        if comparison.given == .told || comparison.family == .told { return "hidden-surname-told" }
        switch max(comparison.given, comparison.family) {
        case .equal:
            if comparison.isSwapped { return "swapped" }
            return one.shownName.isIdentical(to: other.shownName) ? "exact" : "folded"
        case .nickname: return "nickname"
        case .transliterated: return "transliterated"
        case .partial: return "partial"
        case .former: return "maiden"
        case .initials: return "initials"
        case .romanised: return "romanised"
        case .cousin, .related: return "variant"
        case .typo: return "typo"
        case .initial: return "initial"
        case .told, .missing, .incomparable, .different: return "partial"
        }
    }

    /// Why the names speak against it; empty when they do not.
    var disagreements: [String] {
        var grades: [String] = []
        switch compatibility {
        case .familyOnly: grades.append("other-first-name")
        case .givenOnly: grades.append("other-last-name")
        case .none: grades.append("other-name")
        case .full, .near, .hiddenFamily, .givenInitial, .halfKnown, .unknown: break
        }
        if comparison.middleDiffers { grades.append("other-middle-name") }
        if comparison.generation == .different { grades.append("other-generation") }
        return grades
    }
}
