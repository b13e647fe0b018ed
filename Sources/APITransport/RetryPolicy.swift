/// Which outcomes of which requests may be tried again, and after how long. Pure: time and chance come in as arguments.
///
/// A write is repeated only when nothing of it left this machine. Once it left, whatever the answer, repeating it is the
/// business of whoever can look first.
public struct RetryPolicy: Hashable, Sendable {
    /// The first attempt counts.
    public var maximumAttempts: Int
    /// Seconds; the ceiling of the first wait. Each further attempt doubles it.
    public var base: Double
    /// Seconds; no computed wait is longer.
    public var ceiling: Double
    /// Seconds; a `Retry-After` beyond this is not waited for.
    public var patience: Double

    public init(maximumAttempts: Int = 5, base: Double = 0.5, ceiling: Double = 20, patience: Double = 120) {
        self.maximumAttempts = maximumAttempts
        self.base = base
        self.ceiling = ceiling
        self.patience = patience
    }

    /// What to do with an outcome.
    public enum Verdict: Hashable, Sendable {
        /// The answer stands, good or bad.
        case settled
        /// Send it again after so many seconds.
        case again(after: Double, because: Trouble)
        /// It could have been repeated by its kind, but must not be (any more).
        case giveUp(Trouble)
    }

    /// Why there is no good answer.
    public enum Trouble: String, Hashable, Sendable, CaseIterable {
        case notSent = "not-sent"
        case outcomeUnknown = "outcome-unknown"
        /// The service asks for fewer calls at a time; there is budget left.
        case tooManyAtOnce = "too-many-at-once"
        /// No calls are left today.
        case dailyBudgetGone = "daily-budget-gone"
        /// 500, 502, 503, 504: the service or something before it stumbled.
        case serverTrouble = "server-trouble"
        case cancelled
    }

    /// - Parameters:
    ///   - attempt: the attempt that ended so, counted from 1.
    ///   - random: 0 up to but not including 1, new for every call: full jitter.
    public func verdict(
        on outcome: Result<APIResponse, TransportFailure>, of request: APIRequest, attempt: Int, random: Double
    ) -> Verdict {
        guard let trouble = Self.trouble(in: outcome) else { return .settled }
        guard mayRepeat(request, after: trouble, outcome), attempt < maximumAttempts else { return .giveUp(trouble) }
        if case .success(let response) = outcome, let asked = Self.retryAfter(response) {
            return asked <= patience ? .again(after: asked, because: trouble) : .giveUp(trouble)
        }
        return .again(after: backOff(attempt: attempt, random: random), because: trouble)
    }

    /// Seconds before the attempt after `attempt`: full jitter under a ceiling that doubles.
    public func backOff(attempt: Int, random: Double) -> Double {
        var span = base
        for _ in 1..<max(attempt, 1) where span < ceiling { span *= 2 }
        return min(span, ceiling) * random
    }

    /// The trouble in an outcome; nil for every answer that is final, also a bad one such as 400 or 404.
    public static func trouble(in outcome: Result<APIResponse, TransportFailure>) -> Trouble? {
        switch outcome {
        case .failure(.notSent): .notSent
        case .failure(.outcomeUnknown): .outcomeUnknown
        case .failure(.cancelled): .cancelled
        case .success(let response):
            switch response.status {
            // Remaining 0 means the day is over; a 429 with calls left, or without a count, is about pace.
            case 429: RateReading(response)?.remaining == 0 ? .dailyBudgetGone : .tooManyAtOnce
            case 503 where declined(response): .tooManyAtOnce
            case 500, 502, 503, 504: .serverTrouble
            default: nil
            }
        }
    }

    /// `Retry-After` in seconds, 31 days at most; nil when it is missing or cannot be read. A date counts from the
    /// answer's own, because this machine's clock may be wrong (RFC 9110 10.2.3).
    public static func retryAfter(_ response: APIResponse) -> Double? {
        guard let text = response.header("Retry-After") else { return nil }
        if let seconds = HeaderNumber.seconds(text) { return seconds }
        guard let then = HTTPDate.unixSeconds(text), let now = response.header("Date").flatMap(HTTPDate.unixSeconds)
        else { return nil }
        return Double(min(max(then - now, 0), HeaderNumber.longestWait))
    }

    private func mayRepeat(
        _ request: APIRequest, after trouble: Trouble, _ outcome: Result<APIResponse, TransportFailure>
    ) -> Bool {
        switch trouble {
        case .notSent: true
        // Usually nothing was done. Of a write that is not known, whatever the status: whoever wrote looks first.
        case .tooManyAtOnce: request.isRepeatable
        case .dailyBudgetGone, .cancelled: false
        case .outcomeUnknown: request.isRepeatable
        case .serverTrouble:
            // 500 is the service's own fault and would most likely come again.
            if case .success(let response) = outcome { request.isRepeatable && response.status != 500 } else { false }
        }
    }

    /// A 503 that the service itself wrote: it names a time or counts the calls left. A bare one comes from a gateway.
    private static func declined(_ response: APIResponse) -> Bool {
        retryAfter(response) != nil || (RateReading(response)?.remaining ?? 0) > 0
    }
}
