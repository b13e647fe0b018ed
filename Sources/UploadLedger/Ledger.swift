public import Recruiting

/// What every upload leaves behind, and what keeps a person from being created twice (rules 2.2).
///
/// Requirements are `async` so that a team can later share one ledger on a server; ``SQLiteLedger`` answers them
/// without suspending. All of them throw `Failure(.localState, …)`: when a record cannot be written, the request it
/// announces must not be sent.
public protocol Ledger: Sendable {
    /// Claims a candidate for one upload, or says who or what is in the way. Nothing may be written to the tracking
    /// system before this answered `begun` or `resumed`.
    func begin(_ request: UploadRequest) async throws(Failure) -> BeginResult
    /// Claims an unfinished upload to continue it.
    func resume(upload id: Int64) async throws(Failure) -> BeginResult
    /// Opens a finished upload again, for instance after a person decided about an unknown outcome. When the
    /// candidate has a newer upload that is open or has created them, the answer is that one instead.
    func reopen(upload id: Int64) async throws(Failure) -> BeginResult
    /// Keeps the state of a claimed upload and renews the lease; durable when it returns.
    func save(_ progress: UploadProgress, for upload: Int64) async throws(Failure)
    /// Renews the lease of a claimed upload during a long wait.
    func renewLease(of upload: Int64) async throws(Failure)
    /// Ends a claimed upload: keeps the receipt, gives the lease back.
    func finish(_ receipt: Receipt, for upload: Int64) async throws(Failure)
    /// Replaces the receipt of a finished upload by one that says more.
    func amend(_ receipt: Receipt, for upload: Int64) async throws(Failure)
    /// Gives a claimed upload back unfinished, so that it can be continued at once, here or elsewhere.
    func release(upload id: Int64) async throws(Failure)

    /// Announces a write in the same commit as the state that leads to it; durable when it returns. Refused while an
    /// earlier write of the same upload has no outcome yet.
    func record(_ intent: WriteIntent, progress: UploadProgress?, for upload: Int64) async throws(Failure) -> Int64
    /// Says how an announced write ended, in the same commit as the state that follows.
    func settle(
        intent: Int64, as outcome: IntentOutcome, personID: Int?, detail: String?, progress: UploadProgress?,
        for upload: Int64
    ) async throws(Failure)
    /// The writes of one upload, oldest first.
    func intents(of upload: Int64) async throws(Failure) -> [IntentRecord]

    func upload(id: Int64) async throws(Failure) -> UploadRecord?
    /// The newest upload of a candidate with this job (nil: without a job).
    func upload(candidate key: String, job: Int?) async throws(Failure) -> UploadRecord?
    /// Every upload of a candidate, oldest first.
    func uploads(forCandidate key: String) async throws(Failure) -> [UploadRecord]
    /// Uploads that have no outcome yet, oldest first, whoever works on them.
    func openUploads() async throws(Failure) -> [UploadRecord]
    func history(_ filter: HistoryFilter) async throws(Failure) -> [HistoryEntry]

    /// The person a candidate was created as, also while the tracking system's search cannot see them yet.
    func personCreated(for candidateKey: String) async throws(Failure) -> Int?
    /// People that earlier uploads created or linked, by identity key.
    func knownPeople(identityKeys: [String]) async throws(Failure) -> [String: Int]

    /// Remembers that a candidate is not this person.
    func remember(_ pair: NotTheSame) async throws(Failure)
    /// Takes such a memory back (undo).
    func forgetPair(candidate key: String, person: Int) async throws(Failure)
    /// The remembered pairs of these candidates.
    func pairs(ofCandidates keys: [String]) async throws(Failure) -> [String: [NotTheSame]]

    /// Candidates of whom there is a trace, by id, key, e-mail address or name.
    func candidates(matching text: String) async throws(Failure) -> [KnownCandidate]
    /// Removes every local trace of one person. Refused while an upload of theirs is being worked on.
    func forget(candidate key: String) async throws(Failure) -> ForgetReport
    /// The same for everybody whose last trace is older; unfinished uploads are kept and listed.
    func forgetOlderThan(days: Int) async throws(Failure) -> ForgetReport
}
