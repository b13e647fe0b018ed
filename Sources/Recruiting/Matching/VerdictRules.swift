/// What the signals of one pair amount to. Weights give the score; these rules say which verdict it may lead to, for
/// some things no sum may outvote: a shared address proves nothing, and nobody is linked by a name.
struct VerdictRules {
    let email: EmailSignal?
    let linkedIn: LinkedInSignal?
    let name: NameSignal
    let support: SupportSignals

    init(_ one: IdentityFeatures, _ other: IdentityFeatures) {
        email = EmailSignal.compare(one, other)
        linkedIn = LinkedInSignal.compare(one, other)
        name = NameSignal(one, other)
        // The rest cannot speak for somebody with another name and neither address nor profile in common.
        let isHopeless =
            email == nil && (linkedIn == nil || linkedIn?.grade == .different)
            && (name.compatibility == .none || name.compatibility == .familyOnly || name.compatibility == .unknown)
        support = isHopeless ? SupportSignals() : SupportSignals(one, other)
    }

    var bits: Double {
        MatchWeights.prior + (email?.grade.bits ?? 0) + (linkedIn?.grade.bits ?? 0) + name.bits + support.bits
    }

    var hasSameProfile: Bool { linkedIn?.grade == .exact || linkedIn?.grade == .spelling }
    var hasFoundProfile: Bool { linkedIn?.grade == .searched }
    var hasOtherProfile: Bool { linkedIn?.grade == .different }
    var hasSameAddress: Bool { email?.grade.isExact ?? false }
    var hasSimilarAddress: Bool {
        switch email?.grade {
        case .plusTag, .dots, .repaired: true
        case .exact, .letterCase, .secondary, .shared, nil: false
        }
    }
    var hasSharedAddress: Bool { email?.grade == .shared }

    /// The verdict on this pair alone, nil when nothing speaks for it.
    var verdict: Verdict? {
        if isProven { return .same }
        if isLikely { return .likely }
        return isPossible ? .possible : nil
    }

    // MARK: - same

    private var isProven: Bool {
        guard name.comparison.generation != .different else { return false }
        if hasSameProfile, hasSameAddress {
            return name.compatibility != .familyOnly && name.compatibility != .none
        }
        if hasSameProfile {
            switch name.compatibility {
            case .full, .near, .hiddenFamily, .givenInitial: return true
            // A married name, when something else agrees too.
            case .givenOnly: return support.hasSamePhone || support.employer?.time == .overlapping
            case .halfKnown, .familyOnly, .none, .unknown: return false
            }
        }
        return isProvenByAddress
    }

    /// An address can pass to a relative; so the names must leave no doubt, and nothing may speak against it.
    private var isProvenByAddress: Bool {
        guard !hasOtherProfile, name.comparison.generation == .none, !name.comparison.middleDiffers,
            !(support.hasOtherPhone && support.disagreements > 1), support.disagreements < 3
        else { return false }
        // Not a nickname: Alex and Alexandra share a home, Robert and his son Bob an address. Nor Ivanov and Ivanova.
        guard name.comparison.given == .equal || name.comparison.given == .transliterated,
            isOneFamilyName
        else { return false }
        switch name.compatibility {
        case .full, .near, .hiddenFamily:
            return hasSameAddress || (email?.grade == .plusTag && isSupported && name.compatibility == .full)
        case .givenInitial, .halfKnown, .givenOnly, .familyOnly, .none, .unknown: return false
        }
    }

    /// Not Stepanovich and Stefanovich: a letter that differs is as often another family as a typing mistake.
    private var isOneFamilyName: Bool {
        switch name.comparison.family {
        case .equal, .nickname, .transliterated, .partial, .former, .initial: true
        case .typo: isSupported
        case .initials, .told, .romanised, .cousin, .related, .missing, .incomparable, .different: false
        }
    }

    private var isSupported: Bool { support.hasSamePhone || support.employer?.time == .overlapping }

    // MARK: - likely

    private var isLikely: Bool {
        if hasSameProfile { return true }
        if hasSameAddress || hasSimilarAddress { return isLikelyByAddress }
        guard name.comparison.generation != .different else { return false }
        if hasFoundProfile { return !hasNameConflict && name.compatibility != .unknown }
        return isLikelyByPhone || isLikelyByHistory
    }

    private var isLikelyByAddress: Bool {
        if name.comparison.generation == .different {
            return hasSameAddress && !hasOtherProfile && !support.hasOtherPhone
        }
        switch name.compatibility {
        case .full: return true
        case .near, .hiddenFamily, .givenInitial, .halfKnown, .unknown: return hasSameAddress || !hasOtherProfile
        // Whoever marries often renames the profile too.
        case .givenOnly: return hasSameAddress || !hasOtherProfile
        // A relative's address, or another first name in daily use.
        case .familyOnly: return hasSameAddress && !hasOtherProfile
        // A name mistyped in both parts, when the history is theirs; else the address was passed on.
        case .none:
            return hasSameAddress && !hasOtherProfile
                && (support.employer?.time == .overlapping || support.school != nil)
        }
    }

    private var isLikelyByPhone: Bool {
        guard support.hasSamePhone else { return false }
        switch name.compatibility {
        case .full: return true
        case .near, .hiddenFamily, .givenInitial: return !hasOtherProfile || support.employer?.time == .overlapping
        case .givenOnly: return support.employer?.time == .overlapping
        case .halfKnown, .familyOnly, .none, .unknown: return false
        }
    }

    private var isLikelyByHistory: Bool {
        guard !name.comparison.middleDiffers else { return false }
        let hasSameTitle = support.employer?.sameTitle ?? false
        let isOverlapping = support.employer?.time == .overlapping
        switch name.compatibility {
        case .full, .near:
            guard isOneGivenName || support.school != nil || hasSameTitle else { return false }
            if hasOtherProfile {
                return isOverlapping && !support.hasOtherPhone && (hasSameTitle || support.school != nil)
            }
            return isOverlapping || MatchWeights.probability(bits) >= neededScore
        case .hiddenFamily:
            return !hasOtherProfile && isOverlapping
                && (hasSameTitle || support.school != nil || support.location != nil)
        case .givenInitial:
            return !hasOtherProfile && isOverlapping && hasSameTitle && support.location != nil
        case .halfKnown, .givenOnly, .familyOnly, .none, .unknown: return false
        }
    }

    /// Not twins: their given names are short and alike more often than they are mistyped.
    private var isOneGivenName: Bool {
        [.equal, .nickname, .transliterated, .initials, .told, .romanised, .cousin].contains(name.comparison.given)
            || ([.typo, .related].contains(name.comparison.given) && name.isMistypedGivenName)
    }

    /// How probable name and history together must make it; more than 1 when there is no history to speak of.
    private var neededScore: Double {
        if support.employer.map({ $0.time != .otherTime }) ?? false || support.school != nil { return Self.likelyScore }
        return support.location != nil && name.compatibility == .full ? Self.likelyScoreByPlace : 2
    }

    static let likelyScore = 0.6
    /// A place is shared with too many.
    static let likelyScoreByPlace = 0.8

    // MARK: - possible

    private var isPossible: Bool {
        if hasSameAddress || hasSimilarAddress || isSharedAddressWorthALook { return true }
        switch name.compatibility {
        case .full, .near: return true
        case .hiddenFamily, .givenInitial: return true
        case .halfKnown: return support.hasSamePhone || name.bits >= MatchWeights.given
        case .givenOnly: return support.hasSamePhone || (support.employer?.sameTitle == true && support.school != nil)
        case .familyOnly, .none, .unknown: return false
        }
    }

    /// A shared address proves nothing, but it is not silence either: a family's always says something, an office's with
    /// one phone or one family name, and a placeholder only with both.
    private var isSharedAddressWorthALook: Bool {
        guard hasSharedAddress else { return false }
        switch email?.sharing {
        case .family: return true
        case .role: return support.hasSamePhone || name.compatibility == .familyOnly
        case .placeholder: return support.hasSamePhone && name.compatibility == .familyOnly
        case nil: return false
        }
    }

    // MARK: - score and cautions

    /// The probability, kept within what the verdict allows to say.
    func score(for verdict: Verdict) -> Double {
        let probability = MatchWeights.probability(bits)
        let range = Self.scores(of: verdict)
        var ceiling = range.upperBound
        if verdict == .likely {
            // An address or a profile, and yet doubts about the person: the sum cannot weigh that.
            if looksLikeRelative { ceiling = Self.doubtfulScore }
            if hasOtherProfile { ceiling = min(ceiling, Self.otherProfileScore) }
        }
        return min(ceiling, max(range.lowerBound, probability))
    }

    /// What is left when the name says that it is a relative.
    static let doubtfulScore = 0.5
    /// People change their profile's name; so do relatives have another.
    static let otherProfileScore = 0.7

    /// An address or a profile in common, and a name that says it is somebody else.
    var looksLikeRelative: Bool { hasNameConflict || name.comparison.generation == .different }

    private var hasNameConflict: Bool { name.compatibility == .familyOnly || name.compatibility == .none }

    static func scores(of verdict: Verdict) -> ClosedRange<Double> {
        switch verdict {
        case .same: 0.97...0.999
        case .likely: 0.5...0.95
        case .possible: 0.01...0.45
        }
    }

    var cautions: [String] {
        var cautions: [String] = []
        if hasSharedAddress { cautions.append("shared-email") }
        if hasSameAddress || hasSimilarAddress, looksLikeRelative {
            cautions.append("shared-email")
        }
        if hasSameProfile, hasNameConflict { cautions.append("name-differs") }
        if name.compatibility == .givenOnly { cautions.append("name-changed") }
        if name.comparison.generation != .none { cautions.append("generation") }
        if name.compatibility == .hiddenFamily { cautions.append("hidden-surname") }
        if hasOtherProfile, hasSameAddress { cautions.append("linkedin-differs") }
        let isNameOnly = email == nil && !hasSameProfile && support.evidence.isEmpty
        if isNameOnly { cautions.append("name-only") }
        return cautions
    }
}
