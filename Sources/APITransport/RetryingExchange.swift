/// Applies a `RetryPolicy`: sends again what may be sent again, and lets everything else stand.
public struct RetryingExchange: APIExchange {
    private let inner: any APIExchange
    private let policy: RetryPolicy
    private let clock: TransportClock

    public init(_ inner: any APIExchange, policy: RetryPolicy = RetryPolicy(), clock: TransportClock = .live) {
        self.inner = inner
        self.policy = policy
        self.clock = clock
    }

    /// - Throws: the last attempt's failure; `.cancelled` when the task was cancelled before an attempt.
    public func send(_ request: APIRequest) async throws(TransportFailure) -> APIResponse {
        // Once one attempt of a repeatable request may have left, it may have left: but that harms nobody.
        for attempt in 1... {
            if Task.isCancelled { throw .cancelled }
            let outcome: Result<APIResponse, TransportFailure>
            do throws(TransportFailure) {
                outcome = .success(try await inner.send(request))
            } catch {
                outcome = .failure(error)
            }
            switch policy.verdict(on: outcome, of: request, attempt: attempt, random: clock.random()) {
            case .settled, .giveUp:
                return try outcome.get()
            case .again(let seconds, _):
                do {
                    try await clock.sleep(seconds)
                } catch {
                    throw .cancelled
                }
            }
        }
        throw .cancelled
    }
}
