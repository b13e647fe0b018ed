import CurlShim
import Foundation
import Synchronization

/// The real network: one attempt per `send`, through libcurl. To be shut down before it is let go.
///
/// HTTP/1.1 only, because iCIMS refuses anything else with 505, and always a `Content-Length` (icims-api 1).
public final class HTTPClientExchange: APIExchange {
    /// How to reach the world.
    public struct Settings: Sendable {
        /// Open connections per host.
        public var connectionsPerHost: Int
        /// Seconds to reach the host, TLS included.
        public var connectTimeout: Double
        /// Seconds for which a connection is kept while nobody needs it. Below the five after which the most impatient
        /// servers hang up: a write that meets a connection at that moment cannot be told from one that arrived.
        public var longestIdle: Int
        /// Bytes, unpacked; a longer answer is refused.
        public var longestAnswer: Int
        /// Nil calls every host directly; a failure refuses every host that would not be called directly anyway.
        public var proxy: Result<ProxySettings, ProxyFault>?
        /// A PEM file with the roots to trust in place of the system's.
        public var trustRootsFile: String?
        public var userAgent: String

        public init(
            connectionsPerHost: Int = 4, connectTimeout: Double = 10, longestIdle: Int = 4,
            longestAnswer: Int = 20 * 1024 * 1024,
            environment: [String: String] = ProcessInfo.processInfo.environment, userAgent: String = "gem-icims"
        ) {
            self.connectionsPerHost = connectionsPerHost
            self.connectTimeout = connectTimeout
            self.longestIdle = longestIdle
            self.longestAnswer = longestAnswer
            self.userAgent = userAgent
            proxy = ProxySettings.reading(environment)
            trustRootsFile = environment["SSL_CERT_FILE"].flatMap { $0.isEmpty ? nil : $0 }
        }
    }

    private let settings: Settings
    private let line = Mutex(Line.unused)

    /// Made with the first request: a screen can be drawn without.
    private enum Line {
        case unused
        case open(TransferThread)
        case shutDown
    }

    public init(_ settings: Settings = Settings()) { self.settings = settings }

    deinit {
        if case .open(let thread) = line.withLock({ $0 }) { thread.end() }
    }

    /// Ends every connection. Nothing can be sent afterwards.
    public func shutdown() async {
        let former = line.withLock { line in
            defer { line = .shutDown }
            return line
        }
        if case .open(let thread) = former { await thread.endAndWait() }
    }

    public func send(_ request: APIRequest) async throws(TransportFailure) -> APIResponse {
        switch await attempt(request) {
        case .success(let response): return response
        case .failure(let broken): throw broken.failure(of: request)
        }
    }

    /// Asks for an address without any credentials, to learn how far one gets.
    public func reach(_ url: String, deadline: Double = 15) async -> Result<APIResponse, Obstacle> {
        let request = APIRequest(.get, url, deadline: deadline, purpose: "reach the host")
        return await attempt(request).mapError { $0.obstacle(of: request) }
    }

    private func attempt(_ request: APIRequest) async -> Result<APIResponse, BrokenTransfer> {
        let order: TransferOrder
        switch TransferOrder.preparing(request, settings) {
        case .success(let prepared): order = prepared
        case .failure(let obstacle): return .failure(BrokenTransfer(.refused(obstacle)))
        }
        guard cu_open() else { return Self.refusal("This machine has no libcurl (the package libcurl4).") }
        guard let thread = thread() else { return Self.refusal("The connection to the network is closed.") }
        let recall = Recall()
        return await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                thread.begin(TransferThread.Job(order: order, recall: recall, continuation: continuation))
            }
        } onCancel: {
            recall.raise()
            thread.ring()
        }
    }

    private static func refusal(_ words: String) -> Result<APIResponse, BrokenTransfer> {
        .failure(BrokenTransfer(.refused(Obstacle(.connection, words))))
    }

    /// Nil after the shutdown.
    private func thread() -> TransferThread? {
        line.withLock { line in
            switch line {
            case .open(let thread): return thread
            case .shutDown: return nil
            case .unused:
                guard let thread = TransferThread(connectionsPerHost: settings.connectionsPerHost) else { return nil }
                line = .open(thread)
                return thread
            }
        }
    }
}

/// Whether a request was called back by whoever sent it.
final class Recall: Sendable {
    private let flag = Atomic(false)

    var isRaised: Bool { flag.load(ordering: .acquiring) }

    func raise() { flag.store(true, ordering: .releasing) }
}
