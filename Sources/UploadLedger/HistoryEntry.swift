public import Recruiting

/// One line of the history: who uploaded whom, when, from where, to what, and how it ended.
public struct HistoryEntry: Hashable, Sendable, Identifiable, Codable {
    /// The upload's id.
    public var id: Int64
    /// Unix seconds; when it ended, or when it was last worked on.
    public var at: Int
    public var uploader: String?
    public var candidateID: String
    public var candidateName: String
    /// See `Candidate.ledgerKey`.
    public var candidateKey: String?
    public var projectID: String?
    public var projectName: String?
    public var decision: Decision
    /// nil while unfinished.
    public var outcome: UploadOutcome?
    public var personID: Int?
    public var url: String?
    public var workflowID: Int?
    public var jobID: Int?
    public var jobTitle: String?
    public var notKept: [String]
    /// Why it was done against what was known.
    public var reasons: [String]
    public var problem: Failure?
    /// A second record of the same person that appeared with this one.
    public var twin: Twin?

    /// Why a person was created beside a record that looked like the same one.
    public var overruling: Overruling? {
        if case .create(let overruling) = decision { overruling } else { nil }
    }
}

/// Which part of the history to show; everything nil shows all of it.
public struct HistoryFilter: Hashable, Sendable {
    /// Unix seconds, inclusive.
    public var since: Int?
    /// Unix seconds, exclusive.
    public var until: Int?
    public var uploader: String?
    public var outcome: UploadOutcome?
    public var jobID: Int?
    public var projectID: String?
    /// Part of the candidate's name or id, whatever the case of ASCII letters.
    public var text: String?
    /// Whether unfinished uploads are listed as well.
    public var includesOpen: Bool
    /// At most so many, newest first.
    public var limit: Int?

    public init(
        since: Int? = nil, until: Int? = nil, uploader: String? = nil, outcome: UploadOutcome? = nil,
        jobID: Int? = nil, projectID: String? = nil, text: String? = nil, includesOpen: Bool = true,
        limit: Int? = nil
    ) {
        self.since = since
        self.until = until
        self.uploader = uploader
        self.outcome = outcome
        self.jobID = jobID
        self.projectID = projectID
        self.text = text
        self.includesOpen = includesOpen
        self.limit = limit
    }
}
