import Synchronization

/// Counts the requests that go through it: what one candidate cost. Attempts of one request count once.
public final class CountingExchange: APIExchange {
    private let inner: any APIExchange
    private let sent = Mutex(0)

    public init(_ inner: any APIExchange) {
        self.inner = inner
    }

    public var count: Int { sent.withLock { $0 } }

    public func send(_ request: APIRequest) async throws(TransportFailure) -> APIResponse {
        sent.withLock { $0 += 1 }
        return try await inner.send(request)
    }
}
