/// 20 requests a second with a burst of 500 per key (gem-api 2). Follows real time: the limit is about real speed.
struct TokenBucket: Sendable {
    static let perSecond = 20.0
    static let burst = 500.0

    private var tokens = TokenBucket.burst
    private var last: ContinuousClock.Instant?

    mutating func take(at instant: ContinuousClock.Instant = .now) -> Bool {
        if let last {
            let elapsed = last.duration(to: instant) / .seconds(1)
            tokens = min(TokenBucket.burst, tokens + elapsed * TokenBucket.perSecond)
        }
        last = instant
        guard tokens >= 1 else { return false }
        tokens -= 1
        return true
    }
}
