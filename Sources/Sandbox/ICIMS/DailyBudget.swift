/// The customer's calls of one day; counted anew from 00:00 UTC (icims-api 3).
struct DailyBudget: Sendable {
    let limit: Int
    private(set) var used = 0
    private var day = 0

    init(limit: Int) { self.limit = limit }

    var remaining: Int { max(0, limit - used) }

    mutating func roll(to now: Int) {
        if now / 86_400 != day {
            day = now / 86_400
            used = 0
        }
    }

    mutating func spend() -> Bool {
        guard used < limit else { return false }
        used += 1
        return true
    }

    mutating func exhaust() { used = limit }

    static func secondsUntilMidnight(_ now: Int) -> Int { 86_400 - now % 86_400 }
}
