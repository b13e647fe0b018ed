/// A decision that a candidate is not a certain person.
public struct NotTheSame: Hashable, Sendable, Codable {
    public var candidateKey: String
    public var personID: Int
    /// E-mail address of who decided.
    public var decidedBy: String?
    /// Unix seconds.
    public var decidedAt: Int
    public var reason: String?
    /// Stands for the evidence that was on the screen; the pair comes back when the evidence is another.
    public var evidenceFingerprint: String

    public init(
        candidateKey: String, personID: Int, decidedBy: String? = nil, decidedAt: Int, reason: String? = nil,
        evidenceFingerprint: String
    ) {
        self.candidateKey = candidateKey
        self.personID = personID
        self.decidedBy = decidedBy
        self.decidedAt = decidedAt
        self.reason = reason
        self.evidenceFingerprint = evidenceFingerprint
    }
}
