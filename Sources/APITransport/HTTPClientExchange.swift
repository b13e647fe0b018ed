import AsyncHTTPClient
import Foundation
import Logging
import NIOCore
import NIOHTTP1
import NIOSSL
import Synchronization

/// The real network: one attempt per `send` through async-http-client. To be shut down before it is let go.
///
/// HTTP/1.1 only, because iCIMS refuses anything else with 505, and always a `Content-Length` (icims-api 1).
public final class HTTPClientExchange: APIExchange {
    /// How to reach the world.
    public struct Settings: Sendable {
        /// Open connections per host.
        public var connectionsPerHost: Int
        /// Seconds to reach the host, TLS included.
        public var connectTimeout: Double
        /// Bytes; a longer answer is refused.
        public var longestAnswer: Int
        public var proxy: ProxySettings?
        /// A PEM file with the roots to trust in place of the system's.
        public var trustRootsFile: String?
        public var userAgent: String

        public init(
            connectionsPerHost: Int = 4, connectTimeout: Double = 10, longestAnswer: Int = 20 * 1024 * 1024,
            environment: [String: String] = ProcessInfo.processInfo.environment, userAgent: String = "gem-icims"
        ) {
            self.connectionsPerHost = connectionsPerHost
            self.connectTimeout = connectTimeout
            self.longestAnswer = longestAnswer
            self.userAgent = userAgent
            proxy = ProxySettings(environment: environment)
            trustRootsFile = environment["SSL_CERT_FILE"].flatMap { $0.isEmpty ? nil : $0 }
        }
    }

    private let settings: Settings
    private let logger: Logger?
    private let lines = Mutex(Lines())

    /// Made with the first request: they bring threads and certificates along, and a screen can be drawn without.
    private struct Lines {
        var direct: HTTPClient?
        var proxied: HTTPClient?
        var isShutDown = false
    }

    public init(_ settings: Settings = Settings(), logger: Logger? = nil) {
        self.settings = settings
        self.logger = logger
    }

    /// Ends every connection. Nothing can be sent afterwards.
    public func shutdown() async {
        let clients = lines.withLock { lines in
            lines.isShutDown = true
            defer { (lines.direct, lines.proxied) = (nil, nil) }
            return [lines.direct, lines.proxied].compactMap { $0 }
        }
        // The only failures are "already done" and an unclean goodbye; neither matters to anybody any more.
        for client in clients { try? await client.shutdown() }
    }

    /// The line to a host, through the proxy or not; nil after the shutdown.
    private func client(through proxy: ProxySettings?) -> HTTPClient? {
        lines.withLock { lines in
            guard !lines.isShutDown else { return nil }
            let known = proxy == nil ? lines.direct : lines.proxied
            let client = known ?? HTTPClient(configuration: Self.configuration(settings, through: proxy))
            if proxy == nil { lines.direct = client } else { lines.proxied = client }
            return client
        }
    }

    public func send(_ request: APIRequest) async throws(TransportFailure) -> APIResponse {
        do {
            return try await attempt(request)
        } catch {
            throw Self.failure(error, of: request)
        }
    }

    /// Asks for an address without any credentials, to learn how far one gets.
    public func reach(_ url: String, deadline: Double = 15) async -> Result<APIResponse, Obstacle> {
        let request = APIRequest(.get, url, deadline: deadline, purpose: "reach the host")
        do {
            return .success(try await attempt(request))
        } catch {
            return .failure(Self.obstacle(error, of: request))
        }
    }

    private func attempt(_ request: APIRequest) async throws -> APIResponse {
        if let objection = RequestAddress.objection(to: request.url) { throw TransportFailure.notSent(objection) }
        guard let host = RequestAddress.parts(of: request.url)?.host else {
            throw TransportFailure.notSent("No host to call.")
        }
        if Task.isCancelled { throw TransportFailure.cancelled }
        let proxy = settings.proxy.flatMap { $0.applies(to: host) ? $0 : nil }
        guard let client = client(through: proxy) else {
            throw TransportFailure.notSent("The connection to the network is closed.")
        }

        var outgoing = HTTPClientRequest(url: request.url)
        outgoing.method = .init(rawValue: request.method.rawValue)
        outgoing.headers.add(name: "User-Agent", value: settings.userAgent)
        for header in request.headers { outgoing.headers.replaceOrAdd(name: header.name, value: header.value) }
        if !request.body.isEmpty || (request.method != .get && request.method != .delete) {
            outgoing.body = Self.body(request)
        }
        return try await exchange(outgoing, through: client, request)
    }

    /// The deadline covers the whole answer; the library's own ends with the head.
    private func exchange(
        _ outgoing: HTTPClientRequest, through client: HTTPClient, _ request: APIRequest
    ) async throws -> APIResponse {
        let amount = TimeAmount.milliseconds(Int64(request.deadline * 1000))
        return try await withThrowingTaskGroup(of: APIResponse.self) { group in
            defer { group.cancelAll() }
            group.addTask { [settings, logger] in
                let response = try await client.execute(outgoing, timeout: amount, logger: logger)
                let body = try await Self.body(
                    of: response, wanted: request.answerLimit, longest: settings.longestAnswer)
                return APIResponse(
                    status: Int(response.status.code),
                    headers: response.headers.map { HTTPHeader($0.name, $0.value) },
                    body: Array(body.readableBytesView))
            }
            group.addTask {
                try await Task.sleep(for: .seconds(request.deadline))
                throw HTTPClientError.deadlineExceeded
            }
            guard let response = try await group.next() else { throw CancellationError() }
            return response
        }
    }

    /// A long body goes in parts, with its length announced all the same.
    private static func body(_ request: APIRequest) -> HTTPClientRequest.Body {
        guard request.body.count > PartedBody.part else { return .bytes(ByteBuffer(bytes: request.body)) }
        return .stream(
            PartedBody(request.body, observer: request.observer), length: .known(Int64(request.body.count)))
    }

    /// The answer's body, up to one byte more than is wanted.
    private static func body(
        of response: HTTPClientResponse, wanted: Int?, longest: Int
    ) async throws -> ByteBuffer {
        guard let wanted, wanted < longest else { return try await response.body.collect(upTo: longest) }
        var body = ByteBuffer()
        for try await part in response.body {
            body.writeImmutableBuffer(part)
            guard body.readableBytes <= wanted else { return body.getSlice(at: 0, length: wanted + 1) ?? body }
        }
        return body
    }

    private static func configuration(
        _ settings: Settings, through proxy: ProxySettings?
    ) -> HTTPClient.Configuration {
        var tls = TLSConfiguration.makeClientConfiguration()
        tls.minimumTLSVersion = .tlsv12
        if let file = settings.trustRootsFile { tls.trustRoots = .file(file) }
        var configuration = HTTPClient.Configuration(
            tlsConfiguration: tls, redirectConfiguration: .disallow,
            timeout: .init(connect: .milliseconds(Int64(settings.connectTimeout * 1000))))
        configuration.httpVersion = .http1Only
        configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = settings.connectionsPerHost
        // One send is one attempt: trying again is RetryPolicy's decision.
        configuration.connectionPool.retryConnectionEstablishment = false
        // Below the five seconds after which the most impatient servers hang up. A write that meets a connection at
        // the moment it is closed cannot be told from one that arrived.
        configuration.connectionPool.idleTimeout = .seconds(4)
        if let proxy {
            configuration.proxy = .server(
                host: proxy.host, port: proxy.port,
                authorization: proxy.username.map { .basic(username: $0, password: proxy.password ?? "") })
        }
        return configuration
    }
}
