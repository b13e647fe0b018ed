/// Keeps calls under a rate by waiting before each.
public struct PacedExchange: APIExchange {
    private let inner: any APIExchange
    private let pacer: Pacer
    private let clock: TransportClock

    public init(_ inner: any APIExchange, policy: PacingPolicy, clock: TransportClock = .live) {
        self.inner = inner
        self.clock = clock
        pacer = Pacer(policy)
    }

    public func send(_ request: APIRequest) async throws(TransportFailure) -> APIResponse {
        let wait = await pacer.reserve(now: clock.now())
        if wait > 0 {
            do {
                try await clock.sleep(wait)
            } catch {
                throw .cancelled
            }
        }
        let response = try await inner.send(request)
        if response.status == 429 { await pacer.drain(now: clock.now()) }
        return response
    }

    private actor Pacer {
        private var policy: PacingPolicy

        init(_ policy: PacingPolicy) { self.policy = policy }

        func reserve(now: Double) -> Double { policy.reserve(now: now) }
        func drain(now: Double) { policy.drain(now: now) }
    }
}
