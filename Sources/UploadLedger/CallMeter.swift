/// The calls of one UTC day to one service.
public struct CallMeter: Hashable, Sendable {
    /// Days since 1970-01-01.
    public var day: Int
    /// Calls that this machine made.
    public var used: Int
    /// What is left for everybody, by the service's last word less our calls since; nil before the first word.
    public var remaining: Int?
    /// The day's allowance, by the service's last word.
    public var limit: Int?

    public init(day: Int, used: Int = 0, remaining: Int? = nil, limit: Int? = nil) {
        self.day = day
        self.used = used
        self.remaining = remaining
        self.limit = limit
    }

    /// Unix seconds of the next 00:00 UTC, when the count starts again (icims-api 3).
    public var resetsAt: Int { (day + 1) * 86_400 }

    /// The UTC day of a moment in Unix seconds.
    public static func day(of seconds: Int) -> Int {
        seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
    }
}
