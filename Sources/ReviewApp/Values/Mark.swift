import Recruiting

/// What the recruiter has chosen for one candidate so far. Nothing of it is written to the tracking system.
public struct Mark: Hashable, Sendable, Codable {
    /// Nil while only a job or an edit was chosen.
    public var decision: Decision?
    public var job: JobChoice
    public var edits: FieldEdits
    /// Why a person on a do-not-contact list goes up all the same; lands in the plan's entry and the receipt.
    public var contactReason: String?

    public init(
        decision: Decision? = nil, job: JobChoice = .undecided, edits: FieldEdits = [:], contactReason: String? = nil
    ) {
        self.decision = decision
        self.job = job
        self.edits = edits
        self.contactReason = contactReason
    }

    /// The job the candidate will be submitted to; nil without one.
    public var jobID: Int? {
        if case .job(let id) = job { id } else { nil }
    }

    /// Whether anything was chosen at all.
    public var isEmpty: Bool { self == Mark() }
}

/// "No job" is a choice of its own: it is not the same as not having chosen yet.
public enum JobChoice: Hashable, Sendable, Codable {
    case undecided
    case noJob
    case job(Int)
}
