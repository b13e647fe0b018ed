import APITransport
import Foundation
import GemAPI
import ICIMSAPI
import Recruiting
import UploadLedger

/// Executes plans: each entry is an `UploadProcess` whose requests are performed here, one at a time, with every write
/// announced in the ledger before it leaves and settled after its answer.
public struct UploadEngine: Sendable {
    let icims: ICIMSClient
    public let checker: DuplicateChecker
    let resumes: ResumeReader
    let ledger: any Ledger
    let local: any LocalState
    let settings: UploadSettings
    let matcher = Matcher()
    /// Unix seconds.
    let now: @Sendable () -> Int

    public init(
        icims: ICIMSClient, checker: DuplicateChecker, resumes: ResumeReader, ledger: any Ledger,
        local: any LocalState, settings: UploadSettings,
        now: @escaping @Sendable () -> Int = { Int(Date().timeIntervalSince1970) }
    ) {
        self.icims = icims
        self.checker = checker
        self.resumes = resumes
        self.ledger = ledger
        self.local = local
        self.settings = settings
        self.now = now
    }

    /// What happens while a plan runs.
    public enum Progress: Sendable {
        case stepped(candidate: String, [StepReport])
        case finished(Receipt)
        /// Nothing more is started, for this reason.
        case halted(Failure)
    }

    /// How one entry of a plan went.
    enum Attempt: Sendable {
        case ended(Receipt)
        /// Another program has the candidate.
        case held(Receipt)
        /// There are not enough calls.
        case short(Failure)
    }

    /// Executes every entry, at most `maximumConcurrency` at a time, and answers with the receipts in the plan's order.
    /// Entries that were not started when `control` stopped have no receipt; what would fail for everybody else as well
    /// (no calls left, credentials, the ledger, the network) ends the plan between two candidates, and the rest are
    /// told so.
    public func execute(
        _ plan: UploadPlan, control: UploadControl = UploadControl(),
        onProgress: @escaping @Sendable (Progress) -> Void = { _ in }
    ) async -> [Receipt] {
        await withTaskGroup(of: (Int, Attempt?).self) { group in
            var receipts: [Int: Receipt] = [:]
            var next = plan.entries.indices.makeIterator()
            var halt = PlanHalt(patience: settings.maximumConcurrency + 1)
            var running: Set<Int> = []
            while true {
                while running.count < settings.maximumConcurrency, let index = next.next() {
                    let entry = plan.entries[index]
                    if let reason = halt.reason, entry.decision.writes {
                        receipts[index] = Receipt(notStarted: entry.candidate, because: reason)
                        continue
                    }
                    let spokenFor = running.reduce(0) { $0 + plan.entries[$1].estimatedCalls }
                    running.insert(index)
                    group.addTask {
                        (index, await run(entry, spokenFor: spokenFor, control: control, onProgress: onProgress))
                    }
                }
                guard let (index, attempt) = await group.next() else { break }
                running.remove(index)
                let wasHalted = halt.reason != nil
                switch attempt {
                case .ended(let receipt):
                    receipts[index] = receipt
                    halt.note(receipt)
                case .held(let receipt): receipts[index] = receipt
                case .short(let reason):
                    receipts[index] = Receipt(notStarted: plan.entries[index].candidate, because: reason)
                    halt.stop(reason)
                case nil: break
                }
                if !wasHalted, let reason = halt.reason { onProgress(.halted(reason)) }
            }
            return plan.entries.indices.compactMap { receipts[$0] }
        }
    }

    private func run(
        _ entry: PlanEntry, spokenFor: Int, control: UploadControl,
        onProgress: @escaping @Sendable (Progress) -> Void
    ) async -> Attempt? {
        guard await control.mayStart() else { return nil }
        defer { control.ended() }
        let attempt = await upload(entry, spokenFor: spokenFor, control: control) {
            onProgress(.stepped(candidate: entry.candidate.id, $0))
        }
        switch attempt {
        case .ended(let receipt), .held(let receipt): onProgress(.finished(receipt))
        case .short: break
        }
        return attempt
    }

    /// Claims the candidate in the ledger and brings the upload as far as it goes now.
    ///
    /// - Parameter spokenFor: calls that the uploads beside this one may still need.
    func upload(
        _ entry: PlanEntry, spokenFor: Int = 0, control: UploadControl,
        onStep: @escaping @Sendable ([StepReport]) -> Void
    ) async -> Attempt {
        switch entry.decision {
        case .skip(let reason): return .ended(Receipt(skipping: entry.candidate, reason))
        case .defer: return .ended(Receipt(skipping: entry.candidate, "deferred"))
        case .create, .link, .jobOnly, .resumeOnly: break
        }
        if settings.isReadOnly {
            return .ended(
                Receipt(entry.candidate, .failed, problem: Failure(.usage, "Read-only: nothing is written.")))
        }
        do throws(Failure) {
            if let done = try await repeated(entry) {
                return .ended(Receipt(repeating: done, of: entry.candidate, webURL: settings.webURL))
            }
            if let shortage = try shortage(for: entry, spokenFor: spokenFor) { return .short(shortage) }
            let request = UploadRequest(
                entry, projectName: local.projectName(entry.projectID), jobTitle: local.jobTitle(entry.jobID),
                uploader: settings.uploader, identityKeys: entry.identityKeys)
            switch try await ledger.begin(request) {
            case .begun(let record):
                return .ended(await drive(UploadProcess(entry), record: record, control: control, onStep: onStep))
            case .resumed(let record): return try await continued(entry, record, control: control, onStep: onStep)
            case .finished(let record):
                return .ended(Receipt(repeating: record, of: entry.candidate, webURL: settings.webURL))
            case .samePerson(let record, let key): return .ended(Receipt(entry.candidate, sameAs: record, key: key))
            case .busy(let record, let lease): return .held(Receipt(entry.candidate, busy: record, lease: lease))
            }
        } catch {
            let words = "\(error.message) For \(entry.candidate.displayName) nothing was written now."
            return .ended(
                Receipt(entry.candidate, .failed, problem: Failure(error.kind, words, remedy: error.remedy)))
        }
    }

    /// Goes on with an upload that was begun earlier. When nothing of it can be in iCIMS, today's decision counts, and
    /// nothing of the older one.
    private func continued(
        _ entry: PlanEntry, _ record: UploadRecord, control: UploadControl,
        onStep: @escaping @Sendable ([StepReport]) -> Void
    ) async throws(Failure) -> Attempt {
        guard var process = record.state.isEmpty ? UploadProcess(entry) : UploadProcess(stored: record.state) else {
            try await ledger.release(upload: record.id)
            throw Self.unreadable(entry.candidate)
        }
        if process.hasTraces {
            process.resume()
            process.settle(by: entry)
            return .ended(await drive(process, record: record, control: control, onStep: onStep))
        }
        if record.decision == entry.decision, record.jobID == entry.jobID {
            return .ended(await drive(UploadProcess(entry), record: record, control: control, onStep: onStep))
        }
        try await ledger.finish(Receipt(skipping: entry.candidate, "decided anew before it was sent"), for: record.id)
        return await upload(entry, control: control, onStep: onStep)
    }

    /// What is said about an unfinished upload whose stored state only another version understands.
    public static func unreadable(_ candidate: Candidate) -> Failure {
        Failure(
            .localState,
            "The unfinished upload of \(candidate.displayName) was begun by another version of this program, which this one cannot continue.",
            remedy: "Continue with that version; or look in iCIMS, then gem-icims forget the candidate and check again."
        )
    }

    /// The same decision about the same job, carried out before: there is nothing left to do. Creates are the ledger's
    /// own business; its index holds even between two processes.
    private func repeated(_ entry: PlanEntry) async throws(Failure) -> UploadRecord? {
        if case .create = entry.decision { return nil }
        return try await ledger.uploads(forCandidate: entry.candidate.ledgerKey).last {
            $0.decision == entry.decision && $0.jobID == entry.jobID && $0.outcome == .linked
                && $0.receipt?.steps.contains { $0.state == .failed } != true
        }
    }

    /// Why there are not enough calls left for this entry today; nil when there are, or nobody knows.
    private func shortage(for entry: PlanEntry, spokenFor: Int) throws(Failure) -> Failure? {
        let meter = try local.calls(service: "icims", onDay: nil)
        guard let remaining = meter.remaining,
            remaining - spokenFor - entry.estimatedCalls < settings.dailyReserve
        else { return nil }
        let minutes = max(1, (meter.resetsAt - Int(Date().timeIntervalSince1970) + 59) / 60)
        return Failure(
            .tryLater,
            "\(remaining) iCIMS calls are left today, and \(settings.dailyReserve) are kept in reserve (icims.daily-reserve).",
            remedy: "The count starts again at 00:00 UTC, in \(minutes / 60) h \(minutes % 60) min; "
                + "run it again then, it continues where it stopped.")
    }
}
