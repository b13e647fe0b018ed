import Recruiting
import Synchronization
import UploadLedger

/// A ledger as one program sees it until it dies: from then on nothing is kept any more.
final class MortalLedger: Ledger {
    /// When the program dies, or the disk fails, by the commits so far (from 0).
    enum Fate: Sendable {
        case fine, diesBefore, diesAfter
        /// The disk is full for this one commit.
        case diskFull
    }

    private let inner: SQLiteLedger
    private let life: Life
    private let fate: @Sendable (Int) -> Fate
    private let count = Mutex(0)

    init(_ inner: SQLiteLedger, life: Life, fate: @escaping @Sendable (Int) -> Fate = { _ in .fine }) {
        self.inner = inner
        self.life = life
        self.fate = fate
    }

    var commits: Int { count.withLock { $0 } }

    private static let dead = Failure(.localState, "The program is no more.")

    private func commit<Value>(_ body: () throws(Failure) -> Value) throws(Failure) -> Value {
        if life.isOver { throw Self.dead }
        let number = count.withLock { count in
            defer { count += 1 }
            return count
        }
        switch fate(number) {
        case .fine: return try body()
        case .diesBefore:
            life.end()
            throw Self.dead
        case .diesAfter:
            _ = try body()
            life.end()
            throw Self.dead
        case .diskFull: throw Failure(.localState, "The disk that holds the ledger is full.")
        }
    }

    func begin(_ request: UploadRequest) throws(Failure) -> BeginResult {
        try commit { () throws(Failure) in try inner.begin(request) }
    }

    func resume(upload id: Int64) throws(Failure) -> BeginResult {
        try commit { () throws(Failure) in try inner.resume(upload: id) }
    }

    func reopen(upload id: Int64) throws(Failure) -> BeginResult {
        try commit { () throws(Failure) in try inner.reopen(upload: id) }
    }

    func save(_ progress: UploadProgress, for upload: Int64) throws(Failure) {
        try commit { () throws(Failure) in try inner.save(progress, for: upload) }
    }

    func renewLease(of upload: Int64) throws(Failure) { try inner.renewLease(of: upload) }

    func finish(_ receipt: Receipt, for upload: Int64) throws(Failure) {
        try commit { () throws(Failure) in try inner.finish(receipt, for: upload) }
    }

    func amend(_ receipt: Receipt, for upload: Int64) throws(Failure) {
        try commit { () throws(Failure) in try inner.amend(receipt, for: upload) }
    }

    func release(upload id: Int64) throws(Failure) {
        try commit { () throws(Failure) in try inner.release(upload: id) }
    }

    func record(_ intent: WriteIntent, progress: UploadProgress?, for upload: Int64) throws(Failure) -> Int64 {
        try commit { () throws(Failure) in try inner.record(intent, progress: progress, for: upload) }
    }

    func settle(
        intent: Int64, as outcome: IntentOutcome, personID: Int?, detail: String?, progress: UploadProgress?,
        for upload: Int64
    ) throws(Failure) {
        try commit { () throws(Failure) in
            try inner.settle(
                intent: intent, as: outcome, personID: personID, detail: detail, progress: progress, for: upload)
        }
    }

    func intents(of upload: Int64) throws(Failure) -> [IntentRecord] { try inner.intents(of: upload) }
    func upload(id: Int64) throws(Failure) -> UploadRecord? { try inner.upload(id: id) }
    func upload(candidate key: String, job: Int?) throws(Failure) -> UploadRecord? {
        try inner.upload(candidate: key, job: job)
    }
    func uploads(forCandidate key: String) throws(Failure) -> [UploadRecord] { try inner.uploads(forCandidate: key) }
    func openUploads() throws(Failure) -> [UploadRecord] { try inner.openUploads() }
    func history(_ filter: HistoryFilter) throws(Failure) -> [HistoryEntry] { try inner.history(filter) }
    func personCreated(for candidateKey: String) throws(Failure) -> Int? {
        try inner.personCreated(for: candidateKey)
    }
    func knownPeople(identityKeys: [String]) throws(Failure) -> [String: Int] {
        try inner.knownPeople(identityKeys: identityKeys)
    }
    func remember(_ pair: NotTheSame) throws(Failure) { try inner.remember(pair) }
    func forgetPair(candidate key: String, person: Int) throws(Failure) {
        try inner.forgetPair(candidate: key, person: person)
    }
    func pairs(ofCandidates keys: [String]) throws(Failure) -> [String: [NotTheSame]] {
        try inner.pairs(ofCandidates: keys)
    }
    func candidates(matching text: String) throws(Failure) -> [KnownCandidate] {
        try inner.candidates(matching: text)
    }
    func forget(candidate key: String) throws(Failure) -> ForgetReport { try inner.forget(candidate: key) }
    func forgetOlderThan(days: Int) throws(Failure) -> ForgetReport { try inner.forgetOlderThan(days: days) }
}
