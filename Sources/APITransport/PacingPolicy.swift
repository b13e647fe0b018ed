/// A token bucket as a value: how long to wait so that calls stay under a rate.
public struct PacingPolicy: Hashable, Sendable {
    /// Calls a second in the long run.
    public let rate: Double
    /// Calls that may go at once after a pause.
    public let burst: Double
    private var tokens: Double
    private var updatedAt: Double?

    public init(rate: Double, burst: Double) {
        self.rate = rate
        self.burst = max(burst, 1)
        tokens = self.burst
    }

    /// Takes the place of one call and says how many seconds to wait before making it.
    /// - Parameter now: seconds of a clock that never goes back.
    public mutating func reserve(now: Double) -> Double {
        if let updatedAt {
            tokens = min(burst, tokens + max(0, now - updatedAt) * rate)
        }
        updatedAt = max(now, updatedAt ?? now)
        // Tokens may go below zero: each waiting call has its own place in the line.
        tokens -= 1
        return tokens >= 0 ? 0 : -tokens / rate
    }

    /// Empties the bucket, after an answer that asked for fewer calls.
    public mutating func drain(now: Double) {
        tokens = min(tokens, 0)
        updatedAt = max(now, updatedAt ?? now)
    }
}
