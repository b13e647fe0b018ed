/// How sure the comparison is that a candidate and a record are one person.
public enum Verdict: String, Sendable, Codable, Hashable, CaseIterable, Comparable {
    /// Worth showing; most often a namesake.
    case possible
    /// A recruiter would bet on it, a tool must not.
    case likely
    /// As good as proven; the only verdict a policy may link by itself.
    case same

    public static func < (left: Verdict, right: Verdict) -> Bool { left.rank < right.rank }

    private var rank: Int {
        switch self {
        case .possible: 0
        case .likely: 1
        case .same: 2
        }
    }
}

/// What two records can agree or disagree about. Raw values are the names of the output (reference 3.1).
public enum Signal: String, Sendable, Codable, Hashable, CaseIterable {
    case email, linkedin, name, phone, employer, education, location
}

/// One reason to believe two records are one person, in words the recruiter sees.
public struct Evidence: Hashable, Sendable, Codable {
    public var signal: Signal
    /// How the two values agree: `exact`, `plus-tag`, `nickname`, … A stable kebab-case word.
    public var grade: String
    /// The candidate's value.
    public var candidate: String
    /// The record's value.
    public var person: String

    public init(signal: Signal, grade: String, candidate: String, person: String) {
        self.signal = signal
        self.grade = grade
        self.candidate = candidate
        self.person = person
    }
}

/// One reason to doubt it. `grade` says what kind of disagreement: `different-handle`, `other-first-name`, …
public typealias CounterEvidence = Evidence

/// A record that may be the candidate, with the reasons on both sides.
public struct Match: Hashable, Sendable, Codable, Identifiable {
    public var person: Person
    public var verdict: Verdict
    /// The calibrated probability that the two are one person, 0 to 1.
    public var score: Double
    public var evidence: [Evidence]
    public var counterEvidence: [CounterEvidence]
    /// What to know before deciding: `ambiguous` (another record is as good), `shared-email`, `purged`, … kebab-case.
    public var cautions: [String]
    /// The record's submissions, when they were read.
    public var applications: [Application]

    public var id: Int { person.id }

    public init(
        person: Person, verdict: Verdict, score: Double, evidence: [Evidence], counterEvidence: [CounterEvidence] = [],
        cautions: [String] = [], applications: [Application] = []
    ) {
        self.person = person
        self.verdict = verdict
        self.score = score
        self.evidence = evidence
        self.counterEvidence = counterEvidence
        self.cautions = cautions
        self.applications = applications
    }
}
