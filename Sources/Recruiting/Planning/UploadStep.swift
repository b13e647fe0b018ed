/// The steps of one upload, in order. Raw values are those of the output (reference 3.3).
public enum UploadStep: String, Sendable, Codable, Hashable, CaseIterable {
    case check
    case createPerson = "create-person"
    case fillPerson = "fill-person"
    case attachResume = "attach-resume"
    case submitToJob = "submit-to-job"
    case verify
}

/// How far one step is.
public struct StepReport: Hashable, Sendable, Codable {
    public enum State: String, Sendable, Codable, Hashable {
        case pending, done, failed, skipped
    }

    public var step: UploadStep
    public var state: State
    /// One sentence for people; nil when the state says it all.
    public var detail: String?

    public init(step: UploadStep, state: State, detail: String? = nil) {
        self.step = step
        self.state = state
        self.detail = detail
    }
}

/// How one candidate ended. Raw values are those of the output (reference 3.3).
public enum UploadOutcome: String, Sendable, Codable, Hashable, CaseIterable {
    case created, linked
    case alreadyUploaded = "already-uploaded"
    case skipped
    case needsDecision = "needs-decision"
    case failed
    /// A write was sent and its answer lost, and looking could not decide; a person must.
    case unknown
}

/// The proof of one upload: what was done, for whom, and what the system kept.
public struct Receipt: Hashable, Sendable, Codable {
    public var candidateID: String
    public var candidateName: String
    public var outcome: UploadOutcome
    public var personID: Int?
    /// Opens the person in the tracking system.
    public var url: String?
    public var workflowID: Int?
    public var steps: [StepReport]
    /// Fields that were sent and read back differently, in the tracking system's names.
    public var notKept: [String]
    /// Fields that were sent and cannot be read back (hidden), in the tracking system's names.
    public var unproven: [String]
    public var calls: Int
    /// Why it was done against what was known: beside a strong match, against a contact ban.
    public var reasons: [String]
    /// A second record of the same person that appeared with this one.
    public var twin: Twin?
    /// What happened, what was and was not written, what to do next; nil when all went well.
    public var problem: Failure?

    public init(
        candidateID: String, candidateName: String, outcome: UploadOutcome, personID: Int? = nil, url: String? = nil,
        workflowID: Int? = nil, steps: [StepReport] = [], notKept: [String] = [], unproven: [String] = [],
        calls: Int = 0, reasons: [String] = [], twin: Twin? = nil, problem: Failure? = nil
    ) {
        self.candidateID = candidateID
        self.candidateName = candidateName
        self.outcome = outcome
        self.personID = personID
        self.url = url
        self.workflowID = workflowID
        self.steps = steps
        self.notKept = notKept
        self.unproven = unproven
        self.calls = calls
        self.reasons = reasons
        self.twin = twin
        self.problem = problem
    }
}

extension Receipt {
    /// Receipts of earlier versions have no reasons and no twin.
    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            candidateID: try values.decode(String.self, forKey: .candidateID),
            candidateName: try values.decode(String.self, forKey: .candidateName),
            outcome: try values.decode(UploadOutcome.self, forKey: .outcome),
            personID: try values.decodeIfPresent(Int.self, forKey: .personID),
            url: try values.decodeIfPresent(String.self, forKey: .url),
            workflowID: try values.decodeIfPresent(Int.self, forKey: .workflowID),
            steps: try values.decode([StepReport].self, forKey: .steps),
            notKept: try values.decode([String].self, forKey: .notKept),
            unproven: try values.decode([String].self, forKey: .unproven),
            calls: try values.decode(Int.self, forKey: .calls),
            reasons: try values.decodeIfPresent([String].self, forKey: .reasons) ?? [],
            twin: try values.decodeIfPresent(Twin.self, forKey: .twin),
            problem: try values.decodeIfPresent(Failure.self, forKey: .problem))
    }
}
