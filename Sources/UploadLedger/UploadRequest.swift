public import Foundation
public import Recruiting

/// What an upload is about, as it is claimed.
public struct UploadRequest: Hashable, Sendable {
    /// Stable across runs and files: see `Candidate.ledgerKey`.
    public var candidateKey: String
    public var candidateID: String
    public var candidateName: String
    public var projectID: String?
    public var projectName: String?
    public var jobID: Int?
    public var jobTitle: String?
    public var decision: Decision
    /// E-mail address of who uploads.
    public var uploader: String?
    /// What identifies the person beyond the candidate's id: see ``IdentityKey``. Leave out what several people share.
    public var identityKeys: [String]
    /// Set when a person decided that a candidate with the same identity key is somebody else.
    public var allowsSharedIdentity: Bool

    public init(
        candidateKey: String, candidateID: String, candidateName: String, projectID: String? = nil,
        projectName: String? = nil, jobID: Int? = nil, jobTitle: String? = nil, decision: Decision,
        uploader: String? = nil, identityKeys: [String] = [], allowsSharedIdentity: Bool = false
    ) {
        self.candidateKey = candidateKey
        self.candidateID = candidateID
        self.candidateName = candidateName
        self.projectID = projectID
        self.projectName = projectName
        self.jobID = jobID
        self.jobTitle = jobTitle
        self.decision = decision
        self.uploader = uploader
        self.identityKeys = identityKeys
        self.allowsSharedIdentity = allowsSharedIdentity
    }

    /// The request of one entry of a plan.
    public init(
        _ entry: PlanEntry, projectName: String? = nil, jobTitle: String? = nil, uploader: String? = nil,
        identityKeys: [String], allowsSharedIdentity: Bool = false
    ) {
        self.init(
            candidateKey: entry.candidate.ledgerKey, candidateID: entry.candidate.id,
            candidateName: entry.candidate.displayName, projectID: entry.projectID, projectName: projectName,
            jobID: entry.jobID, jobTitle: jobTitle, decision: entry.decision, uploader: uploader,
            identityKeys: identityKeys, allowsSharedIdentity: allowsSharedIdentity)
    }

    var creates: Bool {
        if case .create = decision { true } else { false }
    }
}

/// The answer to a claim.
public enum BeginResult: Hashable, Sendable {
    /// A new upload, leased by this ledger.
    case begun(UploadRecord)
    /// An unfinished upload of this candidate, now leased by this ledger: continue from its state. Its decision and
    /// job may differ from what was asked for.
    case resumed(UploadRecord)
    /// This was done before (or its outcome is unknown and a person must decide): do not repeat it.
    case finished(UploadRecord)
    /// What was uploaded under this candidate's key is of somebody else: an id that was given twice.
    case otherPerson(UploadRecord)
    /// Another candidate with this identity key was created or linked, or is about to be: one person, two entries.
    case samePerson(UploadRecord, key: String)
    /// Somebody works on it at this moment.
    case busy(UploadRecord, Lease)
}

/// What changes from step to step of an upload.
public struct UploadProgress: Hashable, Sendable {
    /// The upload's state machine, in the form its owner chose.
    public var state: Data
    /// Kept when nil.
    public var personID: Int?
    /// Kept when nil.
    public var workflowID: Int?

    public init(state: Data, personID: Int? = nil, workflowID: Int? = nil) {
        self.state = state
        self.personID = personID
        self.workflowID = workflowID
    }
}
