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

    /// More calls than anybody makes in a day.
    private static let most = 1_000_000_000

    /// Nil when the answer carries no `X-RateLimit-Remaining`.
    public init?(_ response: APIResponse) {
        func number(_ name: String, upTo most: Int) -> Int? {
            response.header(name).flatMap { HeaderNumber.whole($0, upTo: most) }
        }
        guard let remaining = number("X-RateLimit-Remaining", upTo: Self.most) else { return nil }
        self.init(
            limit: number("X-RateLimit-Limit", upTo: Self.most), remaining: remaining,
            secondsToReset: number("X-RateLimit-Reset", upTo: HeaderNumber.longestWait))
    }
}
