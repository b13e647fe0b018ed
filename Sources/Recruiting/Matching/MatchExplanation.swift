/// Why a match has its score: what was before anything was compared, what each signal added or took, and the rule that
/// kept the sum within what the verdict may say. The sum of all bits is the score.
public struct MatchExplanation: Hashable, Sendable {
    /// One signal's part of the sum.
    public struct Term: Hashable, Sendable {
        /// The signal with its grade and both values.
        public var evidence: Evidence
        /// Bits added, or taken: one doubles the odds.
        public var bits: Double
        /// Whether it stands among the counter-evidence.
        public var isAgainst: Bool
    }

    /// The rule that has the last word.
    public struct Cap: Hashable, Sendable {
        /// `possible-at-most`, `likely-at-most`, `another-name`, `another-profile`, `shared-email`, `ambiguous`,
        /// `same-at-least`, … A stable kebab-case word.
        public var rule: String
        /// What it adds to the sum, or takes.
        public var bits: Double
        /// The score it allows.
        public var score: Double
    }

    /// Bits before anything was compared.
    public var prior: Double
    public var terms: [Term]
    public var cap: Cap?

    /// All of it: the score in bits.
    public var sum: Double { prior + terms.reduce(0) { $0 + $1.bits } + (cap?.bits ?? 0) }
    /// The sum as a probability.
    public var score: Double { MatchWeights.probability(sum) }
}

extension Matcher {
    /// What a match's score is made of.
    ///
    /// - Parameter match: from this matcher, and this candidate: its score and its cautions tell what the other records did.
    public func explanation(of match: Match, for candidate: Candidate) -> MatchExplanation {
        let features = IdentityFeatures(candidate)
        var other = IdentityFeatures(match.person)
        if match.evidence.contains(where: { $0.signal == .linkedin && $0.grade == "found-by-search" }) {
            other.foundProfile = features.linkedIn.first
        }
        return VerdictRules(features, other).explanation(of: match, features, other)
    }

    /// What speaks for and against a record that is not a match at all.
    public func explanation(of person: Person, for candidate: Candidate) -> MatchExplanation {
        let (features, other) = (IdentityFeatures(candidate), IdentityFeatures(person))
        let rules = VerdictRules(features, other)
        let terms = rules.terms(features, other)
        let sum = MatchWeights.prior + terms.reduce(0) { $0 + $1.bits }
        return MatchExplanation(
            prior: MatchWeights.prior, terms: terms,
            cap: .init(rule: "nothing-speaks-for-it", bits: Self.noMatch - sum, score: 0))
    }

    /// In bits: as good as never.
    private static let noMatch = -60.0
}

extension VerdictRules {
    func explanation(
        of match: Match, _ one: IdentityFeatures, _ other: IdentityFeatures
    ) -> MatchExplanation {
        let terms = terms(one, other)
        let sum = MatchWeights.prior + terms.reduce(0) { $0 + $1.bits }
        return MatchExplanation(prior: MatchWeights.prior, terms: terms, cap: cap(from: sum, to: match))
    }

    private func cap(from sum: Double, to match: Match) -> MatchExplanation.Cap? {
        let probability = MatchWeights.probability(sum)
        guard abs(probability - match.score) > 0.000_001 else { return nil }
        return .init(
            rule: rule(from: probability, to: match), bits: MatchWeights.bits(match.score) - sum, score: match.score)
    }

    private func rule(from probability: Double, to match: Match) -> String {
        if match.score > probability { return "\(match.verdict.rawValue)-at-least" }
        // First what the other records say, then what this pair alone does.
        if match.cautions.contains("ambiguous"), match.score <= AmbiguityRules.ambiguousScore { return "ambiguous" }
        if let verdict, verdict > match.verdict {
            return match.cautions.contains("ambiguous") ? "ambiguous" : "shared-email"
        }
        if match.verdict == .likely, looksLikeRelative { return "another-name" }
        if match.verdict == .likely, hasOtherProfile { return "another-profile" }
        return match.verdict == .same ? "never-certain" : "\(match.verdict.rawValue)-at-most"
    }

    /// Every signal with its bits, those that are shown and those that are only counted.
    func terms(_ one: IdentityFeatures, _ other: IdentityFeatures) -> [MatchExplanation.Term] {
        var terms: [MatchExplanation.Term] = []
        if let email { terms.append(.init(evidence: email.evidence, bits: email.grade.bits, isAgainst: false)) }
        if let linkedIn {
            terms.append(
                .init(evidence: linkedIn.evidence, bits: linkedIn.grade.bits, isAgainst: linkedIn.grade == .different))
        }
        terms += nameTerms(one, other)
        return terms + support.terms
    }

    private func nameTerms(_ one: IdentityFeatures, _ other: IdentityFeatures) -> [MatchExplanation.Term] {
        var rest = name.bits
        var terms: [MatchExplanation.Term] = []
        func add(_ grade: String, _ bits: Double, isAgainst: Bool) {
            let evidence = Evidence(signal: .name, grade: grade, candidate: one.shownName, person: other.shownName)
            terms.append(.init(evidence: evidence, bits: bits, isAgainst: isAgainst))
        }
        for grade in name.disagreements {
            switch grade {
            case "other-middle-name":
                add(grade, MatchWeights.otherMiddle, isAgainst: true)
                rest -= MatchWeights.otherMiddle
            case "other-generation":
                add(grade, MatchWeights.otherGeneration, isAgainst: true)
                rest -= MatchWeights.otherGeneration
            default: break
            }
        }
        switch name.compatibility {
        case .full, .near, .hiddenFamily, .givenInitial, .halfKnown: add(name.grade(one, other), rest, isAgainst: false)
        case .givenOnly, .familyOnly, .none: add(name.disagreements.first ?? "other-name", rest, isAgainst: true)
        case .unknown: if rest != 0 { add("partial", rest, isAgainst: rest < 0) }
        }
        return terms
    }
}

extension SupportSignals {
    fileprivate var terms: [MatchExplanation.Term] {
        var terms: [MatchExplanation.Term] = []
        for evidence in evidence {
            terms.append(.init(evidence: evidence, bits: bits(of: evidence.signal), isAgainst: false))
        }
        for evidence in counterEvidence {
            terms.append(.init(evidence: evidence, bits: MatchWeights.otherPhone, isAgainst: true))
        }
        func count(_ signal: Signal, _ grade: String, _ bits: Double, _ one: String = "", _ other: String = "") {
            let evidence = Evidence(signal: signal, grade: grade, candidate: one, person: other)
            terms.append(.init(evidence: evidence, bits: bits, isAgainst: true))
        }
        if noSharedEmployer { count(.employer, "other-employers", MatchWeights.otherEmployers) }
        if noSharedSchool { count(.education, "other-schools", MatchWeights.otherSchools) }
        if let (one, other) = otherLocation {
            count(.location, "other-place", MatchWeights.otherLocation, one.shown, other.shown)
        }
        return terms
    }

    private func bits(of signal: Signal) -> Double {
        switch signal {
        case .phone: MatchWeights.phone
        case .employer: employer?.bits ?? 0
        case .education: MatchWeights.school
        case .location: MatchWeights.location
        case .email, .linkedin, .name: 0
        }
    }
}

/// Signals that could not speak, for a value is missing.
public struct MissingSignal: Hashable, Sendable {
    /// Where the value is missing. In the tracking system it may be hidden from us as well.
    public enum Side: String, Sendable, Hashable {
        case candidate = "gem"
        case record = "icims"
        case both
    }

    public var signal: Signal
    public var side: Side

    public static func all(_ candidate: Candidate, _ person: Person) -> [MissingSignal] {
        let (one, other) = (IdentityFeatures(candidate), IdentityFeatures(person))
        let values: [(Signal, Bool, Bool)] = [
            (.email, one.emails.isEmpty, other.emails.isEmpty),
            (.linkedin, one.linkedIn.isEmpty, other.linkedIn.isEmpty),
            (.name, one.name.isEmpty, other.name.isEmpty), (.phone, one.phones.isEmpty, other.phones.isEmpty),
            (.employer, one.employers.isEmpty, other.employers.isEmpty),
            (.education, one.schools.isEmpty, other.schools.isEmpty),
            (.location, one.location == nil, other.location == nil),
        ]
        return values.filter { $0.1 || $0.2 }.map { signal, isHere, isThere in
            MissingSignal(signal: signal, side: isHere && isThere ? .both : isHere ? .candidate : .record)
        }
    }
}
