/// What a list shows of a check, without the records behind it: a tenth of the reading. Decodes from a stored
/// `CandidateCheck` and passes over everything else.
public struct CheckOutline: Hashable, Sendable, Decodable {
    public struct Finding: Hashable, Sendable, Decodable {
        public struct Record: Hashable, Sendable, Decodable {
            public var id: Int
            public var folder: ListNode?

            public init(_ person: Person) { (id, folder) = (person.id, person.folder) }
        }

        public var person: Record
        public var verdict: Verdict

        public init(_ match: Match) {
            person = Record(match.person)
            verdict = match.verdict
        }
    }

    /// Best first.
    public var matches: [Finding]
    public var queueDuplicates: [String]
    public var problem: String?
    /// Unix seconds of the oldest read this rests on.
    public var checkedAt: Int

    public var isComplete: Bool { problem == nil }

    /// The records as far as they are known: by number and folder.
    public var records: [Match] {
        matches.map { finding in
            Match(
                person: Person(id: finding.person.id, folder: finding.person.folder), verdict: finding.verdict,
                score: 0,
                evidence: [])
        }
    }

    public init(_ check: CandidateCheck) {
        matches = check.matches.map(Finding.init)
        queueDuplicates = check.queueDuplicates
        problem = check.problem
        checkedAt = check.checkedAt
    }
}
