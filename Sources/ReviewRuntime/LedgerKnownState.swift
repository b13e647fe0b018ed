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

    public func outlines(of candidates: [String]) -> [String: CheckOutline] {
        let known = ledgerKeys(of: candidates)
        return young((try? ledger.checkOutlines(ofCandidates: Array(known.keys))) ?? [:], known) {
            $0.isComplete ? $0.checkedAt : nil
        }
    }

    public func checks(of candidates: [String]) -> [String: CandidateCheck] {
        let known = ledgerKeys(of: candidates)
        return young((try? ledger.checks(ofCandidates: Array(known.keys))) ?? [:], known) {
            $0.isComplete ? $0.checkedAt : nil
        }
    }

    /// Candidate ids by the ledger's keys.
    private func ledgerKeys(of candidates: [String]) -> [String: String] {
        Dictionary(candidates.compactMap { id in keys[id].map { ($0, id) } }) { first, _ in first }
    }

    private func young<Check>(
        _ found: [String: Check], _ known: [String: String], checkedAt: (Check) -> Int?
    ) -> [String: Check] {
        let oldest = Int(Date().timeIntervalSince1970) - Self.checkAge
        var young: [String: Check] = [:]
        for (key, check) in found {
            if let id = known[key], let moment = checkedAt(check), moment > oldest { young[id] = check }
        }
        return young
    }
}

extension ReviewApp.CallMeter {
    public init(_ meter: UploadLedger.CallMeter) {
        self.init(
            used: meter.used, limit: meter.limit, remaining: meter.remaining,
            secondsToReset: meter.resetsAt - Int(Date().timeIntervalSince1970))
    }
}
