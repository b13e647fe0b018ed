import APITransport
import Synchronization
import Testing

@Suite struct DecoratorTests {
    private let read = APIRequest(.get, "https://api.example/people/1?fields=a", purpose: "read a person")
    private let write = APIRequest(.post, "https://api.example/people", body: [123, 125])

    @Test func `a read is sent again until it is answered and every attempt is recorded`() async throws {
        let script = ScriptedExchange([
            .failure(.notSent("refused")), .failure(.outcomeUnknown("closed")), .success(APIResponse(status: 503)),
            .success(APIResponse(status: 200, headers: [HTTPHeader("X-RateLimit-Remaining", "12")], body: [1, 2])),
        ])
        let clock = PretendClock()
        let meter = CallMeter()
        let records = Mutex([CallRecord]())
        let stack = ExchangeStack(clock: clock.clock()).around(script) { record in
            meter.note(record)
            records.withLock { $0.append(record) }
        }
        let response = try await stack.send(read)
        #expect(response.status == 200)
        #expect(clock.sleeps == [0.25, 0.5, 1])
        #expect(meter.calls == 4)
        #expect(meter.reading == RateReading(remaining: 12))
        let last = try #require(records.withLock { $0.last })
        #expect(last.path == "/people/1?fields=a")
        #expect(last.purpose == "read a person")
        #expect(last.bytesReceived == 2)
    }

    @Test func `a write whose answer was lost is sent once`() async {
        let script = ScriptedExchange([.failure(.outcomeUnknown("closed")), .success(APIResponse(status: 201))])
        let stack = ExchangeStack(clock: PretendClock().clock()).around(script) { _ in }
        await #expect(throws: TransportFailure.outcomeUnknown("closed")) { try await stack.send(write) }
        #expect(script.requests.count == 1)
    }

    @Test func `a read-only run sends searches and no writes`() async throws {
        let script = ScriptedExchange([.success(APIResponse(status: 200)), .success(APIResponse(status: 201))])
        let stack = ExchangeStack(isReadOnly: true, clock: PretendClock().clock()).around(script) { _ in }
        _ = try await stack.send(APIRequest(.post, "https://api.example/search/people", isRepeatable: true))
        await #expect(throws: TransportFailure.self) { try await stack.send(write) }
        #expect(script.requests.count == 1)
    }

    @Test(arguments: [
        ("http://api.example/people", false), ("ftp://api.example/", false), ("api.example", false),
        ("http://127.0.0.1.evil.example/", false), ("http://127.0.0.1:8080/x", true), ("http://localhost:1/", true),
        ("http://[::1]:8080/", true), ("http://localhost@evil.example/", false), ("HTTPS://api.example", true),
    ])
    func `plain http is for this machine only`(url: String, isAllowed: Bool) {
        #expect((RequestAddress.objection(to: url) == nil) == isAllowed)
    }

    @Test func `pacing waits before the call that is one too many`() async throws {
        let clock = PretendClock()
        let script = ScriptedExchange(Array(repeating: .success(APIResponse(status: 200)), count: 3))
        let paced = PacedExchange(script, policy: PacingPolicy(rate: 4, burst: 2), clock: clock.clock())
        for _ in 0..<3 { _ = try await paced.send(read) }
        #expect(clock.sleeps == [0.25])
    }

    @Test func `no more than the limit are under way at once`() async throws {
        let crowd = Crowd()
        let limited = LimitedExchange(crowd, limit: ConcurrencyLimit(2))
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<20 { group.addTask { _ = try await limited.send(read) } }
            try await group.waitForAll()
        }
        #expect(crowd.total == 20)
        #expect(crowd.largest <= 2)
    }

    @Test func `when the service asks for fewer at a time, fewer go, and more again after a row of good answers`()
        async throws
    {
        let limit = ConcurrencyLimit(4)
        for _ in 0..<4 { #expect(await limit.enter()) }
        await limit.leave(wasTooMany: true)
        await limit.leave(wasTooMany: true)
        // Two are inside and one is allowed: the next waits until both are out.
        let next = Task { await limit.enter() }
        await limit.leave()
        await limit.leave()
        #expect(await next.value)
        for _ in 0..<(ConcurrencyLimit.rowOfGoodAnswers - 3) {
            await limit.leave()
            #expect(await limit.enter())
        }
        await limit.leave()
        // The row is full: two may be inside again.
        #expect(await limit.enter())
        #expect(await limit.enter())
    }

    @Test func `whoever is cancelled in the line gives up the place`() async throws {
        let limit = ConcurrencyLimit(1)
        #expect(await limit.enter())
        let waiting = Task { await limit.enter() }
        waiting.cancel()
        #expect(await waiting.value == false)
        await limit.leave()
        #expect(await limit.enter())
    }

    /// Counts how many are inside at the same time.
    private final class Crowd: APIExchange {
        private let state = Mutex((inside: 0, largest: 0, total: 0))
        var largest: Int { state.withLock { $0.largest } }
        var total: Int { state.withLock { $0.total } }

        func send(_ request: APIRequest) async throws(TransportFailure) -> APIResponse {
            state.withLock {
                $0.inside += 1
                $0.total += 1
                $0.largest = max($0.largest, $0.inside)
            }
            await Task.yield()
            state.withLock { $0.inside -= 1 }
            return APIResponse(status: 200)
        }
    }
}
