import APITransport
import Testing

@Suite struct RetryPolicyTests {
    private static let read = APIRequest(.get, "https://api.example/people/1")
    private static let search = APIRequest(.post, "https://api.example/search/people", isRepeatable: true)
    private static let write = APIRequest(.post, "https://api.example/people")

    struct Case: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var outcome: Result<APIResponse, TransportFailure>
        var ofRead: RetryPolicy.Verdict
        var ofWrite: RetryPolicy.Verdict
    }

    private static func answer(_ status: Int, _ headers: [String: String] = [:]) -> Result<
        APIResponse, TransportFailure
    > {
        .success(APIResponse(status: status, headers: headers.map { HTTPHeader($0.key, $0.value) }))
    }

    /// Half of the half second that bounds the first wait.
    private static let first = 0.25

    static let cases = [
        Case(testDescription: "200", outcome: answer(200), ofRead: .settled, ofWrite: .settled),
        Case(testDescription: "400", outcome: answer(400), ofRead: .settled, ofWrite: .settled),
        Case(testDescription: "404", outcome: answer(404), ofRead: .settled, ofWrite: .settled),
        Case(
            testDescription: "not sent", outcome: .failure(.notSent("refused")),
            ofRead: .again(after: first, because: .notSent), ofWrite: .again(after: first, because: .notSent)),
        Case(
            testDescription: "lost answer", outcome: .failure(.outcomeUnknown("closed")),
            ofRead: .again(after: first, because: .outcomeUnknown), ofWrite: .giveUp(.outcomeUnknown)),
        Case(
            testDescription: "cancelled", outcome: .failure(.cancelled), ofRead: .giveUp(.cancelled),
            ofWrite: .giveUp(.cancelled)),
        Case(
            testDescription: "429 with calls left", outcome: answer(429, ["X-RateLimit-Remaining": "812"]),
            ofRead: .again(after: first, because: .tooManyAtOnce),
            ofWrite: .giveUp(.tooManyAtOnce)),
        Case(
            testDescription: "429 without a count", outcome: answer(429),
            ofRead: .again(after: first, because: .tooManyAtOnce),
            ofWrite: .giveUp(.tooManyAtOnce)),
        Case(
            testDescription: "429 at the end of the budget",
            outcome: answer(429, ["x-ratelimit-remaining": "0", "Retry-After": "1"]),
            ofRead: .giveUp(.dailyBudgetGone), ofWrite: .giveUp(.dailyBudgetGone)),
        Case(
            testDescription: "429 with Retry-After", outcome: answer(429, ["Retry-After": "7"]),
            ofRead: .again(after: 7, because: .tooManyAtOnce), ofWrite: .giveUp(.tooManyAtOnce)),
        Case(
            testDescription: "a Retry-After beyond patience", outcome: answer(429, ["Retry-After": "3600"]),
            ofRead: .giveUp(.tooManyAtOnce), ofWrite: .giveUp(.tooManyAtOnce)),
        Case(
            testDescription: "a Retry-After that is a date",
            outcome: answer(429, ["Retry-After": "Wed, 21 Oct 2026 07:28:00 GMT"]),
            ofRead: .again(after: first, because: .tooManyAtOnce),
            ofWrite: .giveUp(.tooManyAtOnce)),
        Case(
            testDescription: "503 from the service", outcome: answer(503, ["X-RateLimit-Remaining": "40"]),
            ofRead: .again(after: first, because: .tooManyAtOnce), ofWrite: .giveUp(.tooManyAtOnce)),
        Case(
            testDescription: "503 with Retry-After", outcome: answer(503, ["Retry-After": "3"]),
            ofRead: .again(after: 3, because: .tooManyAtOnce), ofWrite: .giveUp(.tooManyAtOnce)),
        Case(
            testDescription: "503 from a gateway", outcome: answer(503),
            ofRead: .again(after: first, because: .serverTrouble), ofWrite: .giveUp(.serverTrouble)),
        Case(
            testDescription: "502", outcome: answer(502), ofRead: .again(after: first, because: .serverTrouble),
            ofWrite: .giveUp(.serverTrouble)),
        Case(
            testDescription: "504", outcome: answer(504), ofRead: .again(after: first, because: .serverTrouble),
            ofWrite: .giveUp(.serverTrouble)),
        Case(
            testDescription: "500", outcome: answer(500), ofRead: .giveUp(.serverTrouble),
            ofWrite: .giveUp(.serverTrouble)),
    ]

    @Test(arguments: cases) func `a write is repeated only when nothing of it has left`(_ row: Case) {
        let policy = RetryPolicy()
        #expect(policy.verdict(on: row.outcome, of: Self.read, attempt: 1, random: 0.5) == row.ofRead)
        #expect(policy.verdict(on: row.outcome, of: Self.search, attempt: 1, random: 0.5) == row.ofRead)
        #expect(policy.verdict(on: row.outcome, of: Self.write, attempt: 1, random: 0.5) == row.ofWrite)
    }

    @Test func `the fifth attempt is the last`() {
        let policy = RetryPolicy()
        let outcome = Result<APIResponse, TransportFailure>.failure(.notSent("refused"))
        #expect(
            policy.verdict(on: outcome, of: Self.read, attempt: 4, random: 0) == .again(after: 0, because: .notSent))
        #expect(policy.verdict(on: outcome, of: Self.read, attempt: 5, random: 0) == .giveUp(.notSent))
    }

    @Test(arguments: [(1, 0.5), (2, 1), (3, 2), (4, 4), (6, 16), (7, 20), (40, 20)])
    func `the longest wait doubles up to the ceiling and chance picks below it`(attempt: Int, longest: Double) {
        let policy = RetryPolicy()
        #expect(policy.backOff(attempt: attempt, random: 0) == 0)
        #expect(policy.backOff(attempt: attempt, random: 0.75) == longest * 0.75)
    }
}

@Suite struct RateReadingTests {
    @Test func `the three headers are read whatever their case`() {
        let response = APIResponse(
            status: 204,
            headers: [
                HTTPHeader("x-ratelimit-limit", "10000"), HTTPHeader("X-RateLimit-Remaining", " 9102"),
                HTTPHeader("X-RATELIMIT-RESET", "9299"),
            ])
        #expect(RateReading(response) == RateReading(limit: 10_000, remaining: 9102, secondsToReset: 9299))
    }

    @Test func `an answer without a count is no reading`() {
        #expect(RateReading(APIResponse(status: 200, headers: [HTTPHeader("X-RateLimit-Limit", "5")])) == nil)
    }
}

@Suite struct PacingPolicyTests {
    @Test func `a burst goes at once and the rest line up`() {
        var policy = PacingPolicy(rate: 2, burst: 3)
        #expect((0..<5).map { _ in policy.reserve(now: 10) } == [0, 0, 0, 0.5, 1])
        #expect(policy.reserve(now: 11) == 0.5)
    }

    @Test func `a pause fills the bucket but never beyond the burst`() {
        var policy = PacingPolicy(rate: 2, burst: 2)
        for _ in 0..<2 { _ = policy.reserve(now: 0) }
        #expect((0..<3).map { _ in policy.reserve(now: 100) } == [0, 0, 0.5])
    }

    @Test func `a clock that goes back earns nothing`() {
        var policy = PacingPolicy(rate: 1, burst: 1)
        _ = policy.reserve(now: 10)
        #expect(policy.reserve(now: 5) == 1)
        #expect(policy.reserve(now: 10) == 2)
    }

    @Test func `after an answer that asked for less the burst is gone`() {
        var policy = PacingPolicy(rate: 1, burst: 10)
        policy.drain(now: 0)
        #expect(policy.reserve(now: 0) == 1)
    }
}
