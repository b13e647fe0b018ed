import Recruiting

/// One line of the history: a receipt, and when and from where it came.
public struct UploadRecord: Hashable, Sendable, Codable {
    public var receipt: Receipt
    /// Unix seconds.
    public var at: Int
    /// The same moment for people, in their time zone: `2026-03-14 16:05`.
    public var when: String
    public var uploader: String?
    public var projectID: String?
    public var jobID: Int?
    /// The decision in a few words, with the reason where one was asked for.
    public var decision: String?
    /// Under what the person is known from run to run; nil: the candidate's id.
    public var personKey: String?

    public init(
        receipt: Receipt, at: Int, when: String, uploader: String? = nil, projectID: String? = nil,
        jobID: Int? = nil, decision: String? = nil, personKey: String? = nil
    ) {
        self.personKey = personKey
        self.receipt = receipt
        self.at = at
        self.when = when
        self.uploader = uploader
        self.projectID = projectID
        self.jobID = jobID
        self.decision = decision
    }
}

extension Receipt {
    /// Names this result, so that "seen" can be remembered for it and for no later one.
    public var noticeKey: String {
        "\(candidateID)/\(outcome.rawValue)/\(personID ?? 0)/\(workflowID ?? 0)"
            + (twin.map { "/\($0.personID)" } ?? "")
    }

    /// Whether a person has to do something about it.
    public var needsAttention: Bool {
        switch outcome {
        case .needsDecision, .failed, .unknown: true
        case .created, .linked, .alreadyUploaded, .skipped: !notKept.isEmpty || lacksResume || twin != nil
        }
    }

    /// Whether the candidate is now in the tracking system because of it.
    public var isUploaded: Bool {
        switch outcome {
        case .created, .linked, .alreadyUploaded: true
        case .skipped, .needsDecision, .failed, .unknown: false
        }
    }
}
