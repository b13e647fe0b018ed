public import Recruiting

/// A write that is about to be sent, without anything that must not be kept: no header, no body.
public struct WriteIntent: Hashable, Sendable {
    public var step: UploadStep
    public var method: String
    /// Without host and query.
    public var path: String
    /// Tells whether a later attempt sends the same; not the body itself.
    public var bodyDigest: String?

    public init(step: UploadStep, method: String, path: String, bodyDigest: String? = nil) {
        self.step = step
        self.method = method
        self.path = path
        self.bodyDigest = bodyDigest
    }
}

/// How an announced write ended.
public enum IntentOutcome: String, Hashable, Sendable, CaseIterable {
    /// The service did it.
    case done
    /// The service refused, or the request never left: nothing was written.
    case failed
    /// The answer was lost, and looking found that nothing was written.
    case lost
    /// The answer was lost, and looking could not decide.
    case unknown
}

/// An announced write as the ledger has it.
public struct IntentRecord: Hashable, Sendable, Identifiable {
    public var id: Int64
    public var upload: Int64
    public var intent: WriteIntent
    /// Unix seconds; the window in which to look for what was created starts here.
    public var createdAt: Int
    public var settledAt: Int?
    /// nil: nobody knows yet. Look before doing anything else.
    public var outcome: IntentOutcome?
    public var personID: Int?
    public var detail: String?
}
