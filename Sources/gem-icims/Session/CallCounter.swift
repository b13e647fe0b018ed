import APITransport
import Synchronization
import UploadLedger

/// Counts every call of this run and of the day, writes it to the log, and keeps the service's own word about what is
/// left.
final class CallCounter: Sendable {
    private let counts = Mutex<[String: Int]>([:])
    private let observer = Mutex<(@Sendable (CallRecord, String) -> Void)?>(nil)
    private let local: any LocalState
    private let log: CallLog

    init(local: any LocalState, log: CallLog) {
        self.local = local
        self.log = log
    }

    func count(_ record: CallRecord, service: String) {
        counts.withLock {
            $0[service, default: 0] += 1
            if record.path.contains("/search/") { $0[Self.searches(of: service), default: 0] += 1 }
        }
        log.note(record, service: service)
        // Losing a count harms nobody: the service's own number corrects it with the next answer.
        try? local.addCalls(1, service: service)
        if let remaining = record.rate?.remaining {
            try? local.noteRemaining(remaining, limit: record.rate?.limit, service: service)
        }
        observer.withLock { $0 }?(record, service)
    }

    /// Tells somebody of each call, for the call log on the screen.
    func observe(_ observer: @escaping @Sendable (CallRecord, String) -> Void) {
        self.observer.withLock { $0 = observer }
    }

    func calls(to service: String) -> Int {
        counts.withLock { $0[service] ?? 0 }
    }

    func searches(in service: String) -> Int { calls(to: Self.searches(of: service)) }

    private static func searches(of service: String) -> String { "\(service) searches" }
}

extension Session {
    var icimsCalls: Int { calls.calls(to: "icims") }
    /// How many of `icimsCalls` were searches; the rest are reads and writes of single records.
    var icimsSearches: Int { calls.searches(in: "icims") }
    var gemCalls: Int { calls.calls(to: "gem") }
}
