import Synchronization

/// Tells a listener when each attempt begins and how it ends. Belongs innermost: waiting for a free place or for the
/// next attempt is not the service's doing.
public struct WatchedExchange: APIExchange {
    private let inner: any APIExchange
    private let service: String
    private let feed: TrafficFeed

    /// - Parameter service: its name for people.
    public init(_ inner: any APIExchange, service: String, feed: TrafficFeed) {
        self.inner = inner
        self.service = service
        self.feed = feed
    }

    public func send(_ request: APIRequest) async throws(TransportFailure) -> APIResponse {
        let number = feed.begin(service: service, purpose: request.purpose)
        do throws(TransportFailure) {
            let response = try await inner.send(request)
            feed.tell(.answered(number))
            return response
        } catch {
            switch error {
            case .notSent(let reason), .outcomeUnknown(let reason): feed.tell(.unanswered(number, reason: reason))
            case .cancelled: feed.tell(.cancelled(number))
            }
            throw error
        }
    }
}

/// Where the attempts of all services are told. There may be nobody who listens.
public final class TrafficFeed: Sendable {
    private let last = Mutex(0)
    private let listener = Mutex<(@Sendable (Reachability.Event) -> Void)?>(nil)

    public init() {}

    /// Takes the place of an earlier listener.
    public func listen(_ listener: @escaping @Sendable (Reachability.Event) -> Void) {
        self.listener.withLock { $0 = listener }
    }

    func begin(service: String, purpose: String) -> Int {
        let number = last.withLock { last in
            last += 1
            return last
        }
        tell(.began(number, service: service, purpose: purpose))
        return number
    }

    func tell(_ event: Reachability.Event) {
        listener.withLock { $0 }?(event)
    }
}
