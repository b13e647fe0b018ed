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

    public init(
        icims: ICIMSClient, checker: DuplicateChecker, resumes: ResumeReader, ledger: any Ledger,
        local: any LocalState, settings: UploadSettings
    ) {
        self.icims = icims
        self.checker = checker
        self.resumes = resumes
        self.ledger = ledger
        self.local = local
        self.settings = settings
    }

    /// What happens while a plan runs.
    public enum Progress: Sendable {
        case stepped(candidate: String, [StepReport])
        case finished(Receipt)
    }

    /// Executes every entry, at most `maximumConcurrency` at a time, and answers with the receipts in the plan's order.
    /// Entries that were not started when `control` stopped have no receipt.
    public func execute(
        _ plan: UploadPlan, control: UploadControl = UploadControl(),
        onProgress: @escaping @Sendable (Progress) -> Void = { _ in }
    ) async -> [Receipt] {
        await withTaskGroup(of: (Int, Receipt?).self) { group in
            var receipts: [Int: Receipt] = [:]
            var next = plan.entries.indices.makeIterator()
            var running = 0
            while true {
                while running < settings.maximumConcurrency, let index = next.next() {
                    let entry = plan.entries[index]
                    running += 1
                    group.addTask { (index, await run(entry, control: control, onProgress: onProgress)) }
                }
                guard let (index, receipt) = await group.next() else { break }
                running -= 1
                receipts[index] = receipt
            }
            return plan.entries.indices.compactMap { receipts[$0] }
        }
    }

    private func run(
        _ entry: PlanEntry, control: UploadControl, onProgress: @escaping @Sendable (Progress) -> Void
    ) async -> Receipt? {
        guard await control.mayStart() else { return nil }
        let receipt = await upload(entry, control: control) {
            onProgress(.stepped(candidate: entry.candidate.id, $0))
        }
        onProgress(.finished(receipt))
        return receipt
    }

    /// Claims the candidate in the ledger and brings the upload as far as it goes now.
    func upload(
        _ entry: PlanEntry, control: UploadControl, onStep: @escaping @Sendable ([StepReport]) -> Void
    ) async -> Receipt {
        switch entry.decision {
        case .skip(let reason): return Receipt(skipping: entry.candidate, reason)
        case .defer: return Receipt(skipping: entry.candidate, "deferred")
        case .create, .link, .jobOnly: break
        }
        if settings.isReadOnly {
            return Receipt(
                entry.candidate, .failed, problem: Failure(.usage, "Read-only: nothing is written."))
        }
        do throws(Failure) {
            if let done = try await repeated(entry) {
                return Receipt(repeating: done, of: entry.candidate, webURL: settings.webURL)
            }
            try requireBudget(for: entry)
            let request = UploadRequest(
                entry, projectName: local.projectName(entry.projectID), jobTitle: local.jobTitle(entry.jobID),
                uploader: settings.uploader, identityKeys: entry.candidate.identityKeys)
            switch try await ledger.begin(request) {
            case .begun(let record):
                return try await drive(UploadProcess(entry), record: record, control: control, onStep: onStep)
            case .resumed(let record):
                guard var process = try? JSONDecoder().decode(UploadProcess.self, from: record.state) else {
                    return try await drive(UploadProcess(entry), record: record, control: control, onStep: onStep)
                }
                process.resume()
                return try await drive(process, record: record, control: control, onStep: onStep)
            case .finished(let record):
                return Receipt(repeating: record, of: entry.candidate, webURL: settings.webURL)
            case .samePerson(let record, let key):
                return Receipt(
                    entry.candidate, .needsDecision,
                    problem: Failure(
                        .refused,
                        "\(record.candidateName) in this queue shares \(key.replacing(":", with: " ", maxReplacements: 1))"
                            + (record.personID.map { " and is #\($0) in iCIMS." } ?? " and is being uploaded."),
                        remedy: "Nothing was written. Decide whether both are one person."))
            case .busy(let record, _):
                return Receipt(
                    entry.candidate, .skipped,
                    problem: Failure(
                        .tryLater, "\(record.candidateName) is being uploaded by another gem-icims on this machine."))
            }
        } catch {
            return Receipt(entry.candidate, .failed, problem: error)
        }
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

    /// - Throws: `Failure(.tryLater, …)` when the day's calls would go below the reserve.
    private func requireBudget(for entry: PlanEntry) throws(Failure) {
        let meter = try local.calls(service: "icims", onDay: nil)
        guard let remaining = meter.remaining, remaining - entry.estimatedCalls < settings.dailyReserve else { return }
        throw Failure(
            .tryLater,
            "\(remaining) iCIMS calls are left today and \(settings.dailyReserve) are kept in reserve.",
            remedy: "\(entry.candidate.displayName) was not started. The count starts again at 00:00 UTC.")
    }
}
