/// Says which records may be the candidate, how sure that is, and why.
///
/// A value without state: the same two records always get the same answer. See `MatchWeights` for what agreement is
/// worth and `VerdictRules` for what it may prove.
public struct Matcher: Sendable {
    public init() {}

    /// One pair by itself; nil when nothing speaks for it. `excluded` decisions and ambiguity are not considered.
    public func compare(_ candidate: Candidate, with person: Person) -> Match? {
        PairJudgement(IdentityFeatures(candidate), IdentityFeatures(person)).map { Match(person, $0) }
    }

    /// The verdict on a pair that was folded before; nil when nothing speaks for it. For measurements.
    package func verdict(_ one: IdentityFeatures, _ other: IdentityFeatures) -> Verdict? {
        PairJudgement(one, other)?.verdict
    }

    /// All that is relevant, best first, with ambiguity judged.
    ///
    /// - Parameters:
    ///   - people: records to compare with; those that were merged into another are skipped.
    ///   - notSame: ids of people for whom a recruiter said that they are somebody else.
    ///   - profileFound: ids of people whose profile cannot be read, and was found by a search for the candidate's.
    public func matches(
        for candidate: Candidate, among people: [Person], excluding notSame: Set<Int> = [],
        profileFound: Set<Int> = []
    ) -> [Match] {
        matches(
            for: candidate, among: people.lazy.map(FoldedPerson.init), excluding: notSame, profileFound: profileFound)
    }

    /// The same, for people who were folded before: worth it when several candidates are compared with them.
    public func matches(
        for candidate: Candidate, among people: some Sequence<FoldedPerson>, excluding notSame: Set<Int> = [],
        profileFound: Set<Int> = []
    ) -> [Match] {
        let features = IdentityFeatures(candidate)
        guard let profile = features.linkedIn.first, !profileFound.isEmpty else {
            return judged(features, among: people, excluding: notSame)
        }
        let others = people.map { folded in
            var folded = folded
            if folded.features.linkedIn.isEmpty, profileFound.contains(folded.person.id) {
                folded.features.foundProfile = profile
            }
            return folded
        }
        return judged(features, among: others, excluding: notSame)
    }

    /// The same, among as many people as there are: only those who share a key with the candidate are compared.
    public func matches(for candidate: Candidate, in index: PeopleIndex, excluding notSame: Set<Int> = []) -> [Match] {
        let features = IdentityFeatures(candidate)
        return judged(features, among: index.comparable(to: features), excluding: notSame)
    }

    /// Candidates of one queue that are one person: by candidate id, the ids of the others with verdict `same` or
    /// `likely`, in the queue's order; relatives with one address are not. Nearly linear in the number of candidates.
    public func duplicates(in candidates: [Candidate]) -> [String: [String]] {
        let features = candidates.map { IdentityFeatures($0) }
        let keys = candidates.map(\.personKey)
        var blocks = Blocks()
        for (place, one) in features.enumerated() { blocks.insert(one, at: place) }
        var pairs: [Int: Set<Int>] = [:]
        for (place, one) in features.enumerated() {
            for other in blocks.places(for: one) where other != place {
                if pairs[place]?.contains(other) == true { continue }
                guard candidates[place].id != candidates[other].id,
                    areOne(one, features[other]) || keys[place] == keys[other]
                else { continue }
                pairs[place, default: []].insert(other)
                pairs[other, default: []].insert(place)
            }
        }
        var duplicates: [String: [String]] = [:]
        for (place, others) in pairs {
            duplicates[candidates[place].id] = others.sorted().map { candidates[$0].id }
        }
        return duplicates
    }

    private func areOne(_ one: IdentityFeatures, _ other: IdentityFeatures) -> Bool {
        let rules = VerdictRules(one, other)
        guard let verdict = rules.verdict, verdict >= .likely else { return false }
        return rules.hasSameProfile || !rules.looksLikeRelative
    }

    private func judged(
        _ features: IdentityFeatures, among people: some Sequence<FoldedPerson>, excluding notSame: Set<Int>
    ) -> [Match] {
        var seen: Set<Int> = []
        var pairs: [JudgedPair] = []
        for other in people where other.person.mergedInto == nil && !notSame.contains(other.person.id) {
            guard let judgement = PairJudgement(features, other.features), seen.insert(other.person.id).inserted
            else { continue }
            pairs.append(JudgedPair(person: other.person, features: other.features, judgement: judgement))
        }
        AmbiguityRules.apply(to: &pairs)
        return pairs.sorted(by: JudgedPair.isBetter).map { Match($0.person, $0.judgement) }
    }
}

/// One record with its judgement, while the others are being considered.
struct JudgedPair {
    var person: Person
    var features: IdentityFeatures
    var judgement: PairJudgement

    /// Verdict, then evidence, then the older record.
    static func isBetter(_ one: JudgedPair, _ other: JudgedPair) -> Bool {
        if one.judgement.verdict != other.judgement.verdict { return one.judgement.verdict > other.judgement.verdict }
        if one.judgement.bits != other.judgement.bits { return one.judgement.bits > other.judgement.bits }
        return one.person.id < other.person.id
    }
}

extension Match {
    init(_ person: Person, _ judgement: PairJudgement) {
        self.init(
            person: person, verdict: judgement.verdict, score: judgement.score, evidence: judgement.evidence,
            counterEvidence: judgement.counterEvidence,
            cautions: judgement.cautions + (person.isCut == true ? ["cut-short"] : [])
                + (person.folder?.caution.map { [$0] } ?? []))
    }
}
