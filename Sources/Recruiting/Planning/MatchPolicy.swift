/// How matches decide when nobody is asked (reference 1.3).
public enum MatchPolicy: String, Sendable, Hashable, Codable, CaseIterable {
    /// Any match needs a decision.
    case ask
    /// Any match skips the candidate.
    case skip
    /// Exactly one match with verdict `same` is linked; any other match needs a decision.
    case linkSame = "link-same"
    /// Only verdicts `same` and `likely` need a decision; name-only matches are passed over.
    case create

    /// What is done with one candidate.
    public enum Ruling: Hashable, Sendable {
        case decided(Decision)
        /// A person must decide; the text says why.
        case needsDecision(String)
    }

    /// Rules on a candidate from its check. `uploadedInQueue` holds the candidates of the same source that went up or are
    /// going up: the second entry of one person is never uploaded by a policy.
    public func ruling(
        on candidate: Candidate, check: CandidateCheck, uploadedInQueue: Set<String> = [],
        signs: RecordSigns = RecordSigns()
    ) -> Ruling {
        if let problem = check.problem { return .needsDecision("the check is incomplete: \(problem)") }
        if let ban = signs.contactBan(of: candidate, matches: check.matches) {
            return .needsDecision("do not contact: \(ban)")
        }
        if let twin = check.queueDuplicates.first(where: uploadedInQueue.contains) {
            return self == .skip
                ? .decided(.skip(reason: "the same person as \(twin) in this queue"))
                : .needsDecision("the same person as \(twin) in this queue")
        }
        if check.matches.isEmpty, self == .create || check.unreadNamesakes == 0 {
            return .decided(.create(overruling: nil))
        }
        return switch self {
        case .ask: .needsDecision(Self.summary(of: check))
        case .skip: .decided(.skip(reason: Self.summary(of: check)))
        case .linkSame: linkSame(check, signs)
        case .create:
            check.matches.contains { $0.verdict > .possible }
                ? .needsDecision(Self.summary(of: check)) : .decided(.create(overruling: nil))
        }
    }

    private func linkSame(_ check: CandidateCheck, _ rules: RecordSigns) -> Ruling {
        let same = check.matches.filter { $0.verdict == .same }
        guard same.count == 1 else { return .needsDecision(Self.summary(of: check)) }
        let id = same[0].person.id
        if let doubt = same[0].linkDoubt { return .needsDecision("#\(id) is \(doubt)") }
        // Doubts about the person are answered above; these are about the record.
        let signs = rules.signs(of: same[0], applications: [], now: 0).filter { $0.asks && $0.kind != .otherPerson }
        if let sign = signs.first { return .needsDecision("#\(id) is \(sign.text)") }
        guard !same[0].isPurged else { return .needsDecision("the record in iCIMS is about to be purged") }
        return .decided(.link(personID: id, choices: [:]))
    }

    /// `3 matches in iCIMS: 1 same, 2 possible`.
    private static func summary(of check: CandidateCheck) -> String {
        let matches = check.matches
        let counts = Verdict.allCases.reversed().compactMap { verdict -> String? in
            let count = matches.filter { $0.verdict == verdict }.count
            return count == 0 ? nil : "\(count) \(verdict.rawValue)"
        }
        let noun = matches.count == 1 ? "match" : "matches"
        let summary = "\(matches.count) \(noun) in iCIMS: \(counts.joined(separator: ", "))"
        let found = matches.isEmpty ? [] : [summary]
        return (found + [check.namesakesText].compactMap(\.self)).joined(separator: "; ")
    }
}
