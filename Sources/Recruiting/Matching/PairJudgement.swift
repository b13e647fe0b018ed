/// The outcome of one comparison, before it is known what else there is to compare with.
struct PairJudgement: Sendable {
    var verdict: Verdict
    var score: Double
    /// Bits behind the score, which order pairs that the score cannot tell apart.
    var bits: Double
    var evidence: [Evidence]
    var counterEvidence: [CounterEvidence]
    var cautions: [String]
    /// Rests on a profile or a personal address, the only things that identify somebody.
    var hasSameProfile: Bool
    var hasSameAddress: Bool
    /// Nothing but an incomplete or approximate name: noise when there is anything better.
    var isFaint: Bool

    /// Nil when nothing speaks for it.
    init?(_ one: IdentityFeatures, _ other: IdentityFeatures) {
        let rules = VerdictRules(one, other)
        guard let verdict = rules.verdict else { return nil }
        self.verdict = verdict
        bits = rules.bits
        score = rules.score(for: verdict)
        cautions = rules.cautions
        hasSameProfile = rules.hasSameProfile
        hasSameAddress = rules.hasSameAddress
        isFaint = verdict == .possible && rules.name.compatibility != .full && rules.email == nil

        var evidence: [Evidence] = []
        if let email = rules.email { evidence.append(email.evidence) }
        var counter: [CounterEvidence] = []
        if let linkedIn = rules.linkedIn {
            if linkedIn.grade == .different {
                counter.append(linkedIn.evidence)
            } else {
                evidence.append(linkedIn.evidence)
            }
        }
        switch rules.name.compatibility {
        case .full, .near, .hiddenFamily, .givenInitial, .halfKnown:
            let grade = rules.name.grade(one, other)
            evidence.append(Evidence(signal: .name, grade: grade, candidate: one.shownName, person: other.shownName))
        case .givenOnly, .familyOnly, .none, .unknown: break
        }
        for grade in rules.name.disagreements {
            counter.append(Evidence(signal: .name, grade: grade, candidate: one.shownName, person: other.shownName))
        }
        self.evidence = evidence + rules.support.evidence
        counterEvidence = counter + rules.support.counterEvidence
    }
}
