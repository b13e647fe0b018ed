/// A candidate of whom the ledger or the cached queues know something.
public struct KnownCandidate: Hashable, Sendable {
    public var key: String
    public var id: String
    public var name: String
}

/// What was removed here, and what is left to do elsewhere.
public struct ForgetReport: Hashable, Sendable {
    public var candidateKeys: [String]
    /// Rows removed or emptied.
    public var rows: Int
    /// Records of the tracking system that hold these people still; they must be handled there.
    public var personIDs: [Int]
    public var workflowIDs: [Int]
    /// Copies of older ledgers that held the same and were deleted.
    public var backups: [String]
    /// Candidates that were left alone because an upload of theirs is not finished.
    public var kept: [String]

    public init(
        candidateKeys: [String] = [], rows: Int = 0, personIDs: [Int] = [], workflowIDs: [Int] = [],
        backups: [String] = [], kept: [String] = []
    ) {
        self.candidateKeys = candidateKeys
        self.rows = rows
        self.personIDs = personIDs
        self.workflowIDs = workflowIDs
        self.backups = backups
        self.kept = kept
    }
}
