import Synchronization

/// Counts attempts and keeps the newest word on the budget; an observer for `RecordingExchange`.
public final class CallMeter: Sendable {
    private let state = Mutex(State())

    private struct State {
        var calls = 0
        var reading: RateReading?
    }

    public init() {}

    /// Attempts so far, whatever became of them.
    public var calls: Int { state.withLock { $0.calls } }

    /// The newest reading any answer carried.
    public var reading: RateReading? { state.withLock { $0.reading } }

    public func note(_ record: CallRecord) {
        state.withLock {
            $0.calls += 1
            if let rate = record.rate { $0.reading = rate }
        }
    }
}
