/// Refuses what must never leave this machine. Belongs outside `RetryingExchange`: asking again changes nothing.
public struct GuardedExchange: APIExchange {
    private let inner: any APIExchange
    private let isReadOnly: Bool

    /// - Parameter isReadOnly: refuses every request that is not repeatable, which is to say every write.
    public init(_ inner: any APIExchange, isReadOnly: Bool = false) {
        self.inner = inner
        self.isReadOnly = isReadOnly
    }

    public func send(_ request: APIRequest) async throws(TransportFailure) -> APIResponse {
        if let objection = RequestAddress.objection(to: request.url) { throw .notSent(objection) }
        if isReadOnly, !request.isRepeatable {
            throw .notSent("This run is read-only, so nothing was written.")
        }
        return try await inner.send(request)
    }
}

/// The decorators in the only order that makes sense.
public struct ExchangeStack: Sendable {
    public var retry: RetryPolicy
    public var pacing: PacingPolicy?
    /// Parallel calls.
    public var concurrency: Int
    public var isReadOnly: Bool
    public var clock: TransportClock

    public init(
        retry: RetryPolicy = RetryPolicy(), pacing: PacingPolicy? = nil, concurrency: Int = 2,
        isReadOnly: Bool = false, clock: TransportClock = .live
    ) {
        self.retry = retry
        self.pacing = pacing
        self.concurrency = concurrency
        self.isReadOnly = isReadOnly
        self.clock = clock
    }

    /// From the inside: every attempt is recorded, then paced, then counted against the limit; a wait before the next
    /// attempt holds no place.
    public func around(
        _ exchange: any APIExchange, observer: @escaping @Sendable (CallRecord) -> Void
    ) -> any APIExchange {
        var stack: any APIExchange = RecordingExchange(exchange, clock: clock, observer: observer)
        if let pacing { stack = PacedExchange(stack, policy: pacing, clock: clock) }
        stack = LimitedExchange(stack, limit: ConcurrencyLimit(concurrency))
        stack = RetryingExchange(stack, policy: retry, clock: clock)
        return GuardedExchange(stack, isReadOnly: isReadOnly)
    }
}
