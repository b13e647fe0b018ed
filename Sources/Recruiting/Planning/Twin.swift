/// Another record of the same person, which was not there when the person was checked and appeared with the create:
/// somebody else made it at the same moment.
public struct Twin: Hashable, Sendable, Codable {
    /// The other record; of several the one with the lowest number.
    public var personID: Int
    /// The record that stays: the one with the lowest number, a rule by which both sides decide alike.
    public var kept: Int
    /// Whether our record is another one and was moved to the Purge folder.
    public var isPurged: Bool

    public init(personID: Int, kept: Int, isPurged: Bool = false) {
        self.personID = personID
        self.kept = kept
        self.isPurged = isPurged
    }

    /// - Parameter others: records of the same person beside ours; nil when there are none.
    public init?(of own: Int, others: some Collection<Int>) {
        guard let lowest = others.min() else { return nil }
        self.init(personID: lowest, kept: min(own, lowest))
    }
}

extension Receipt {
    /// The record in which the candidate goes on: ours, or the twin that stays in its place.
    public var standingPersonID: Int? { twin?.kept ?? personID }

    /// What is said about a twin, and what to ask the administrator for; nil when there is none.
    public var twinText: String? {
        guard let twin, let personID else { return nil }
        let head =
            "iCIMS has a second record of \(candidateName), #\(twin.personID), which appeared with ours, #\(personID)."
        if twin.kept == personID { return "\(head) Ours stays: merge #\(twin.personID) into #\(personID) in iCIMS." }
        if twin.isPurged { return "\(head) #\(twin.kept) stays; ours was moved to the Purge folder." }
        let hasMore = workflowID != nil || steps.contains { $0.step == .attachResume && $0.state == .done }
        let rest = hasMore ? "" : ", and no more was attached to ours"
        return "\(head) #\(twin.kept) stays\(rest): merge #\(personID) into #\(twin.kept) in iCIMS."
    }
}
