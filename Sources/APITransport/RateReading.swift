/// What the last answer said about the daily budget (icims-api 3).
public struct RateReading: Hashable, Sendable, Codable {
    /// Calls a day.
    public var limit: Int?
    /// Calls left until the reset.
    public var remaining: Int
    /// Seconds until the budget is full again: a duration, not a time of day.
    public var secondsToReset: Int?

    public init(limit: Int? = nil, remaining: Int, secondsToReset: Int? = nil) {
        self.limit = limit
        self.remaining = remaining
        self.secondsToReset = secondsToReset
    }

    /// Nil when the answer carries no `X-RateLimit-Remaining`.
    public init?(_ response: APIResponse) {
        func number(_ name: String) -> Int? {
            response.header(name).flatMap { Int($0.filter { !$0.isWhitespace }) }
        }
        guard let remaining = number("X-RateLimit-Remaining") else { return nil }
        self.init(limit: number("X-RateLimit-Limit"), remaining: remaining, secondsToReset: number("X-RateLimit-Reset"))
    }
}
