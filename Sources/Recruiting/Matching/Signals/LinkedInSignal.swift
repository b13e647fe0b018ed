/// Whether two profiles are one (rules 5.3). Opaque tokens have no handle and are never compared.
struct LinkedInSignal: Sendable {
    enum Grade: Sendable {
        case exact
        /// Equal in another reading of an old or mangled address.
        case spelling
        /// Not to be seen, and found by a search, which cannot tell `jane-doe` from `jane-doe-2`.
        case searched
        /// Both have a handle, and they differ: against, though handles can be changed.
        case different

        var bits: Double {
            switch self {
            case .exact: MatchWeights.linkedIn
            case .spelling: MatchWeights.linkedInSpelling
            case .searched: MatchWeights.linkedInSearched
            case .different: MatchWeights.otherLinkedIn
            }
        }
    }

    var grade: Grade
    var one: LinkedInHandle
    var other: LinkedInHandle

    /// Any profile of the one that is any of the other's; else they differ by the first of each.
    static func compare(_ one: IdentityFeatures, _ other: IdentityFeatures) -> LinkedInSignal? {
        guard let left = one.linkedIn.first, let right = other.linkedIn.first else {
            guard let found = other.foundProfile ?? one.foundProfile else { return nil }
            return LinkedInSignal(grade: .searched, one: found, other: found)
        }
        for left in one.linkedIn {
            for right in other.linkedIn where left.matches(right) {
                let isExact = left.key == right.key && !left.isDoubleEncoded && !right.isDoubleEncoded
                return LinkedInSignal(grade: isExact ? .exact : .spelling, one: left, other: right)
            }
        }
        return LinkedInSignal(grade: .different, one: left, other: right)
    }

    var evidence: Evidence {
        let name =
            switch grade {
            case .exact: "exact"
            case .spelling: "spelling"
            case .searched: "found-by-search"
            case .different: "different-handle"
            }
        return Evidence(signal: .linkedin, grade: name, candidate: one.key, person: other.key)
    }
}
