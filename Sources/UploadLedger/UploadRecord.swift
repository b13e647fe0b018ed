public import Foundation
public import Recruiting

/// One upload as the ledger has it.
public struct UploadRecord: Hashable, Sendable, Identifiable {
    public var id: Int64
    public var candidateKey: String
    public var candidateID: String
    public var candidateName: String
    public var projectID: String?
    public var projectName: String?
    public var jobID: Int?
    public var jobTitle: String?
    public var decision: Decision
    /// The state machine's own bytes; empty until it was saved once.
    public var state: Data
    /// nil while the upload is not finished.
    public var outcome: UploadOutcome?
    public var personID: Int?
    public var workflowID: Int?
    public var receipt: Receipt?
    public var uploader: String?
    /// Unix seconds, as are the next two.
    public var createdAt: Int
    public var updatedAt: Int
    public var finishedAt: Int?
    /// Who works on it; nil when nobody claims to.
    public var lease: Lease?

    public var isOpen: Bool { outcome == nil }

    var creates: Bool {
        if case .create = decision { true } else { false }
    }
}

/// A claim on an upload. It ends when it is given back, when its time is over, or when its process is gone.
public struct Lease: Hashable, Sendable {
    public var owner: LeaseOwner
    /// Unix seconds.
    public var expiresAt: Int

    public init(owner: LeaseOwner, expiresAt: Int) {
        self.owner = owner
        self.expiresAt = expiresAt
    }
}
