import APITransport
import Synchronization

/// Answers from a list, one per attempt, and remembers what was asked.
final class ScriptedExchange: APIExchange {
    private let state: Mutex<(answers: [Result<APIResponse, TransportFailure>], requests: [APIRequest])>

    init(_ answers: [Result<APIResponse, TransportFailure>]) {
        state = Mutex((answers, []))
    }

    var requests: [APIRequest] { state.withLock { $0.requests } }

    func send(_ request: APIRequest) async throws(TransportFailure) -> APIResponse {
        let answer: Result<APIResponse, TransportFailure>? = state.withLock {
            $0.requests.append(request)
            return $0.answers.isEmpty ? nil : $0.answers.removeFirst()
        }
        guard let answer else { throw .notSent("the script is over") }
        return try answer.get()
    }
}

/// A clock that only moves when somebody sleeps on it.
final class PretendClock: Sendable {
    private let state = Mutex((now: 0.0, sleeps: [Double]()))

    var sleeps: [Double] { state.withLock { $0.sleeps } }

    func clock(random: Double = 0.5) -> TransportClock {
        TransportClock(
            now: { self.state.withLock { $0.now } },
            sleep: { seconds in
                self.state.withLock {
                    $0.now += seconds
                    $0.sleeps.append(seconds)
                }
            },
            random: { random })
    }
}

/// Keeps the records of calls.
final class Recorded: Sendable {
    private let records = Mutex<[CallRecord]>([])

    var kept: [CallRecord] { records.withLock { $0 } }

    func keep(_ record: CallRecord) { records.withLock { $0.append(record) } }
}
