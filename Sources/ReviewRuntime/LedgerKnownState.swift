import Foundation
import Recruiting
import ReviewApp
import UploadLedger

/// What the ledger knows of a source before anything is asked of the network.
public struct LedgerKnownState: KnownState {
    private let ledger: SQLiteLedger
    private let source: String
    private let keys: [String: String]
    private let queue: [Candidate]

    /// Seconds after which a check is made again although it is still shown until then.
    private static let checkAge = 12 * 60 * 60

    public init(ledger: SQLiteLedger, source: String) {
        self.ledger = ledger
        self.source = source
        queue = (try? ledger.queue(source: source))?.value ?? []
        keys = Dictionary(queue.map { ($0.id, $0.ledgerKey) }) { first, _ in first }
    }

    public func messages(for ticket: Ticket) -> [Message] {
        var messages: [Message] = []
        if let stored = try? ledger.reviewState(source: source), let review = StoredReview(stored) {
            messages.append(.reviewStateLoaded(review.state))
        }
        if let entries = try? ledger.history(HistoryFilter(includesOpen: false)) {
            messages.append(.receiptsLoaded(entries.map(ReviewApp.UploadRecord.init)))
        }
        if !queue.isEmpty { messages.append(.queuePortion(ticket, queue)) }
        if let meter = try? ledger.calls(service: "icims", onDay: nil) { messages.append(.meter(.init(meter))) }
        return messages
    }

    public func checks(of candidates: [String]) -> [String: CandidateCheck] {
        let known = Dictionary(
            candidates.compactMap { id in keys[id].map { ($0, id) } }
        ) { first, _ in first }
        let oldest = Int(Date().timeIntervalSince1970) - Self.checkAge
        var checks: [String: CandidateCheck] = [:]
        for (key, check) in (try? ledger.checks(ofCandidates: Array(known.keys))) ?? [:]
        where check.isComplete && check.checkedAt > oldest {
            if let id = known[key] { checks[id] = check }
        }
        return checks
    }
}

extension ReviewApp.CallMeter {
    public init(_ meter: UploadLedger.CallMeter) {
        self.init(
            used: meter.used, limit: meter.limit, remaining: meter.remaining,
            secondsToReset: meter.resetsAt - Int(Date().timeIntervalSince1970))
    }
}
