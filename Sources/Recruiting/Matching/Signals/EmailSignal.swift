/// Whether two people share an address, and what that is worth (rules 5.2).
struct EmailSignal: Sendable {
    /// Best first. Raw values are the grades of the output (reference 3.1).
    enum Grade: String, Sendable, Comparable {
        case exact
        /// Equal but for upper and lower case.
        case letterCase = "case"
        /// Equal, and not the address the source calls primary.
        case secondary
        case plusTag = "plus-tag"
        case dots
        /// Equal once a comma in the domain is read as a dot.
        case repaired
        /// Equal, and not one person's.
        case shared

        /// One mailbox of one person, as it is written.
        var isExact: Bool { self <= .secondary }

        private var rank: Int {
            switch self {
            case .exact: 0
            case .letterCase: 1
            case .secondary: 2
            case .plusTag: 3
            case .dots: 4
            case .repaired: 5
            case .shared: 6
            }
        }

        static func < (left: Grade, right: Grade) -> Bool { left.rank < right.rank }

        var bits: Double {
            switch self {
            case .exact, .letterCase, .secondary: MatchWeights.email
            case .plusTag: MatchWeights.emailPlusTag
            case .dots, .repaired: MatchWeights.emailDots
            case .shared: MatchWeights.emailShared
            }
        }
    }

    var grade: Grade
    var one: EmailFeature
    var other: EmailFeature

    /// The best agreement between any two addresses; nil when there is none.
    static func compare(_ one: IdentityFeatures, _ other: IdentityFeatures) -> EmailSignal? {
        var best: EmailSignal?
        for left in one.emails {
            for right in other.emails {
                guard let grade = grade(left, right), best.map({ grade < $0.grade }) ?? true else { continue }
                best = EmailSignal(grade: grade, one: left, other: right)
            }
        }
        return best
    }

    private static func grade(_ one: EmailFeature, _ other: EmailFeature) -> Grade? {
        if one.key == other.key {
            if one.isShared || other.isShared { return .shared }
            if one.isRepaired || other.isRepaired { return .repaired }
            if !one.isPrimary || !other.isPrimary { return .secondary }
            return one.shown.isIdentical(to: other.shown) ? .exact : .letterCase
        }
        guard one.looserKey == other.looserKey, !one.isShared, !other.isShared else { return nil }
        return one.key.contains("+") || other.key.contains("+") ? .plusTag : .dots
    }

    /// Why the address belongs to more than one person; nil when nothing says so.
    var sharing: EmailFeature.Sharing? { grade == .shared ? one.sharing ?? other.sharing : nil }

    var evidence: Evidence {
        let name = sharing?.rawValue ?? grade.rawValue
        return Evidence(signal: .email, grade: name, candidate: one.shown, person: other.shown)
    }
}
