import APITransport
import Synchronization

@testable import Sandbox

/// The imitated iCIMS without a network between: what happens to each request on its way is the test's choice.
final class DirectExchange: APIExchange {
    /// What happens to one request.
    enum Fate: CaseIterable, Sendable {
        case fine
        /// Lost on its way there; nobody can tell.
        case lostBefore
        /// Acted on, and the answer lost.
        case lostAfter
        /// The program is killed before the request leaves.
        case killedBefore
        /// Acted on, and the program is killed before the answer comes.
        case killedAfter
        /// The answer comes, and the program is killed before it is kept.
        case killedAnswered
        case refusedConnection
        /// 503 of a service that acted all the same, with the usual count of calls.
        case busyAfter
        /// 500 of a service that acted all the same.
        case faultAfter
        /// 429, turned away.
        case tooMany
        /// 502 of a gateway, nothing done.
        case gateway
    }

    /// Counts requests and decides; the count begins with 0.
    private let fate: @Sendable (Int, APIRequest) -> Fate
    /// Changes an answer on its way back.
    private let change: @Sendable (APIRequest, inout APIResponse) -> Void
    private let before: @Sendable (APIRequest) async -> Void
    private let sandbox: Sandbox
    private let life: Life
    private let count = Mutex(0)

    init(
        _ sandbox: Sandbox, life: Life = Life(), before: @escaping @Sendable (APIRequest) async -> Void = { _ in },
        change: @escaping @Sendable (APIRequest, inout APIResponse) -> Void = { _, _ in },
        fate: @escaping @Sendable (Int, APIRequest) -> Fate = { _, _ in .fine }
    ) {
        self.sandbox = sandbox
        self.life = life
        self.before = before
        self.change = change
        self.fate = fate
    }

    /// Requests so far.
    var requests: Int { count.withLock { $0 } }

    func send(_ request: APIRequest) async throws(TransportFailure) -> APIResponse {
        if life.isOver { throw .outcomeUnknown("The program is no more.") }
        let number = count.withLock { count in
            defer { count += 1 }
            return count
        }
        await before(request)
        switch fate(number, request) {
        case .fine: return await answer(request)
        case .lostBefore: throw .outcomeUnknown("The server closed the connection before it answered.")
        case .lostAfter:
            _ = await answer(request)
            throw .outcomeUnknown("The server closed the connection before it answered.")
        case .killedBefore:
            life.end()
            throw .outcomeUnknown("The program is no more.")
        case .killedAfter:
            _ = await answer(request)
            life.end()
            throw .outcomeUnknown("The program is no more.")
        case .killedAnswered:
            let response = await answer(request)
            life.end()
            return response
        case .refusedConnection: throw .notSent("The connection was refused.")
        case .busyAfter:
            let response = await answer(request)
            return APIResponse(status: 503, headers: response.headers.filter { $0.name.hasPrefix("X-RateLimit") })
        case .faultAfter:
            _ = await answer(request)
            return APIResponse(
                status: 500, body: Array(#"{"errors":[{"errorMessage":"An internal error.","errorCode":0}]}"#.utf8))
        case .tooMany: return APIResponse(status: 429, headers: [HTTPHeader("X-RateLimit-Remaining", "812")])
        case .gateway: return APIResponse(status: 502, body: Array("<html>Bad Gateway</html>".utf8))
        }
    }

    private func answer(_ request: APIRequest) async -> APIResponse {
        let parts = RequestAddress.path(of: request.url).split(separator: "?", maxSplits: 1).map(String.init)
        var headers = Dictionary(request.headers.map { ($0.name.lowercased(), $0.value) }) { $1 }
        headers["content-length"] = "\(request.body.count)"
        let wire = WireRequest(
            method: request.method.rawValue, rawPath: parts[0], rawQuery: parts.count > 1 ? parts[1] : "",
            headers: headers, body: request.body)
        let answered = await sandbox.answer(wire, gem: false)
        var response = APIResponse(
            status: answered.status, headers: answered.headers.map { HTTPHeader($0.name, $0.value) },
            body: answered.body)
        change(request, &response)
        return response
    }
}

/// The life of one program in a test that ends it.
final class Life: Sendable {
    private let over = Mutex(false)
    var isOver: Bool { over.withLock { $0 } }
    func end() { over.withLock { $0 = true } }
}
