/// What the other records say about one of them.
enum AmbiguityRules {
    static func apply(to pairs: inout [JudgedPair]) {
        lowerSharedAddresses(in: &pairs)
        judgeSeveralSame(in: &pairs)
        noteEqualRivals(in: &pairs)
        dropFaint(from: &pairs)
    }

    /// One address on two people: it proves nothing for either (father and son), unless the profile agrees too.
    private static func lowerSharedAddresses(in pairs: inout [JudgedPair]) {
        let holders = pairs.indices.filter { pairs[$0].judgement.hasSameAddress }
        guard holders.count > 1 else { return }
        for index in holders {
            let isShared = holders.contains { other in
                other != index && areOtherPeople(pairs[index].features, pairs[other].features)
            }
            guard isShared else { continue }
            pairs[index].judgement.add(caution: "shared-email")
            if !pairs[index].judgement.hasSameProfile { pairs[index].judgement.lower(to: .likely) }
        }
    }

    /// Several `same` are old duplicates of one person, unless they contradict each other.
    private static func judgeSeveralSame(in pairs: inout [JudgedPair]) {
        let same = pairs.indices.filter { pairs[$0].judgement.verdict == .same }
        guard same.count > 1 else { return }
        var contradicted: Set<Int> = []
        for index in same {
            for other in same where other != index && contradict(pairs[index].features, pairs[other].features) {
                contradicted.insert(index)
            }
        }
        for index in same {
            // A record with the candidate's own profile and address stays, whoever contradicts it.
            let judgement = pairs[index].judgement
            if contradicted.contains(index), !(judgement.hasSameProfile && judgement.hasSameAddress) {
                pairs[index].judgement.add(caution: "ambiguous")
                pairs[index].judgement.lower(to: .likely)
            } else {
                pairs[index].judgement.add(caution: "several-records")
            }
        }
    }

    /// Two likely records as good as each other, and none proven.
    private static func noteEqualRivals(in pairs: inout [JudgedPair]) {
        guard !pairs.contains(where: { $0.judgement.verdict == .same }) else { return }
        let likely = pairs.indices.filter { pairs[$0].judgement.verdict == .likely }
        guard likely.count > 1, let best = likely.map({ pairs[$0].judgement.bits }).max() else { return }
        let rivals = likely.filter { best - pairs[$0].judgement.bits <= closeBits }
        guard rivals.count > 1 else { return }
        for index in rivals {
            pairs[index].judgement.add(caution: "ambiguous")
            // One of several is the candidate at most.
            pairs[index].judgement.score = min(pairs[index].judgement.score, ambiguousScore)
        }
    }

    /// Initials and half names are worth a look only when there is nothing better.
    private static func dropFaint(from pairs: inout [JudgedPair]) {
        guard pairs.contains(where: { $0.judgement.verdict >= .likely }) else { return }
        pairs.removeAll { $0.judgement.isFaint }
    }

    private static func areOtherPeople(_ one: IdentityFeatures, _ other: IdentityFeatures) -> Bool {
        let name = NameSignal(one, other)
        if name.comparison.generation == .different { return true }
        return name.compatibility == .familyOnly || name.compatibility == .none
    }

    private static func contradict(_ one: IdentityFeatures, _ other: IdentityFeatures) -> Bool {
        LinkedInSignal.compare(one, other)?.grade == .different || areOtherPeople(one, other)
    }

    /// Within it two sums are equally good.
    static let closeBits = 3.0
    /// What a record can claim when another is as good.
    static let ambiguousScore = 0.75
}

extension PairJudgement {
    mutating func add(caution: String) {
        if !cautions.contains(caution) { cautions.append(caution) }
    }

    mutating func lower(to highest: Verdict) {
        guard verdict > highest else { return }
        verdict = highest
        score = min(score, VerdictRules.scores(of: highest).upperBound)
    }
}
