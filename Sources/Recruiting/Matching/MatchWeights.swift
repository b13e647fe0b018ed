/// What each agreement is worth, in bits: the logarithm to base 2 of how many times likelier it is between two records
/// of one person than between two records of two people (Fellegi–Sunter). One bit doubles the odds; ten bits make
/// them a thousandfold. Weights add up because the signals hardly depend on each other; where they do (a name and a
/// shared address in one family), `VerdictRules` has the last word.
enum MatchWeights {
    /// Before anything is compared: of the records any search returns, about one in 250 is the candidate.
    static let prior = -8.0

    // E-mail
    /// One person's mailbox; two people with it and with one name are hardly ever met.
    static let email = 14.0
    /// The same mailbox reached by a plus-tag.
    static let emailPlusTag = 11.0
    /// Gmail ignores dots; a hint only.
    static let emailDots = 10.0
    /// A role, placeholder or family address: any number of people have it.
    static let emailShared = 0.5

    // LinkedIn
    /// A handle belongs to one person at a time.
    static let linkedIn = 17.0
    /// Equal in one of two readings of an old address.
    static let linkedInSpelling = 13.0
    /// Found by a search for the handle in a field that cannot be read: that, or a handle that begins like it.
    static let linkedInSearched = 9.0
    /// Another handle: people do change it, one in thirty or so.
    static let otherLinkedIn = -5.0

    // Names
    static let given = 3.5
    static let commonGiven = 2.0
    static let family = 4.5
    static let commonFamily = 2.5
    static let rareFamily = 6.0
    /// Taken off for agreement that needs an explanation.
    static let nicknameLoss = 0.7
    static let transliterationLoss = 0.7
    static let partialLoss = 1.0
    static let relatedLoss = 1.7
    static let typoLoss = 1.7
    /// A hidden name is read out of a handle or an address, which may be another word.
    static let toldLoss = 1.0
    static let swapLoss = 0.5
    /// An initial: one letter in about ten that are usual.
    static let initial = 1.5
    /// Two initials or three.
    static let initials = 3.0
    static let otherGiven = -8.0
    static let otherFamily = -4.0
    static let otherMiddle = -3.0
    static let otherGeneration = -8.0
    static let oneSidedGeneration = -1.0

    // Support
    /// Numbers are shared in families and recycled by carriers.
    static let phone = 7.0
    static let otherPhone = -1.0
    static let employerOverlapping = 4.5
    static let employerTimeUnknown = 3.0
    static let employerOtherTime = 1.5
    static let sameTitle = 1.0
    static let otherEmployers = -1.0
    static let school = 3.0
    static let otherSchools = -1.0
    static let location = 1.2
    static let otherLocation = -0.5

    /// A probability as bits, the way back from `probability`.
    static func bits(_ probability: Double) -> Double {
        guard probability > 0, probability < 1 else { return probability > 0 ? 60 : -60 }
        return Double.log2(probability / (1 - probability))
    }

    /// Bits as probability.
    static func probability(_ bits: Double) -> Double {
        1 / (1 + Double.exp2(-bits))
    }
}

extension Double {
    /// The power of 2 that makes a positive number, by halving the interval: `exp2` the other way round.
    fileprivate static func log2(_ number: Double) -> Double {
        var (low, high) = (-60.0, 60.0)
        for _ in 0..<70 {
            let middle = (low + high) / 2
            if exp2(middle) < number { low = middle } else { high = middle }
        }
        return (low + high) / 2
    }

    /// 2 to the power of `bits`, by squaring and a short series: no more than the score's two digits need.
    fileprivate static func exp2(_ bits: Double) -> Double {
        let clamped = Swift.min(60, Swift.max(-60, bits))
        let whole = clamped.rounded(.down)
        let x = (clamped - whole) * 0.6931471805599453
        let fraction = 1 + x * (1 + x / 2 * (1 + x / 3 * (1 + x / 4 * (1 + x / 5 * (1 + x / 6)))))
        return Double(sign: .plus, exponent: Int(whole), significand: fraction)
    }
}
