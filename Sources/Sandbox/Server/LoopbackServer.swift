import Hummingbird
import HummingbirdCore
import Logging
import NIOCore

/// One HTTP/1.1 server on 127.0.0.1. Everything that knows the web framework is in this folder.
struct LoopbackServer: Sendable {
    typealias Handler = @Sendable (WireRequest) async -> WireResponse

    let port: Int
    private let arrivals: Arrivals
    private let running: Task<Void, any Error>

    /// The largest body read; Gem allows résumés of 10 MB (gem-api 4), iCIMS's limit is unknown (icims-api 16).
    static let largestBody = 64 << 20

    /// Binds and returns when connections are accepted. Port 0 takes a free one.
    static func start(port: Int, handler: @escaping Handler) async throws -> LoopbackServer {
        let (ports, found) = AsyncThrowingStream<Int, any Error>.makeStream()
        let arrivals = Arrivals()
        var logger = Logger(label: "sandbox")
        // The rehearsal runs inside a full-screen program: nothing may print.
        logger.logLevel = .critical
        let application = Application(
            // Never asked: the framework would put its own date on the answer, and the rehearsal has a clock of its own.
            responder: CallbackResponder<BasicRequestContext> { _, _ in Response(status: .notImplemented) },
            server: HTTPServerBuilder { _ in
                CountedChannel(
                    base: HTTP1Channel { request, writer, channel in
                        let response = try await respond(to: request, over: channel, handler: handler)
                        try await writer.write(response: response.head, body: response.body)
                    }, arrivals: arrivals)
            },
            configuration: .init(address: .hostname("127.0.0.1", port: port), serverName: nil),
            onServerRunning: { found.yield($0.localAddress?.port ?? port) },
            logger: logger)
        let running = Task.detached {
            do {
                try await application.run()
                found.finish()
            } catch {
                found.finish(throwing: error)
                throw error
            }
        }
        for try await port in ports {
            return LoopbackServer(port: port, arrivals: arrivals, running: running)
        }
        throw CancellationError()
    }

    /// Closes the listening socket and every connection.
    func stop() async {
        // The framework does not survive a cancellation while a connection waits to be taken up.
        await arrivals.end()
        running.cancel()
        _ = await running.result
    }

    private static func respond(
        to request: Request, over channel: any Channel, handler: Handler
    ) async throws -> Response {
        var headers: [String: String] = [:]
        for field in request.headers { headers[field.name.canonicalName] = field.value }
        if let authority = request.head.authority { headers["host"] = authority }
        let body = try await request.body.collect(upTo: largestBody)
        let target = (request.head.path ?? "/").split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        let wire = WireRequest(
            method: request.head.method.rawValue, rawPath: String(target[0]),
            rawQuery: target.count > 1 ? String(target[1]) : "", headers: headers, body: Array(body.readableBytesView))
        let answer = await handler(wire)
        if answer.delayMilliseconds > 0 {
            try await Task.sleep(for: .milliseconds(answer.delayMilliseconds))
        }
        var fields = HTTPFields()
        for (name, value) in answer.headers {
            if let name = HTTPFields.Element.Name(name) { fields.append(.init(name: name, value: value)) }
        }
        switch answer.delivery {
        case .whole:
            return Response(
                status: .init(code: answer.status), headers: fields, body: .init(byteBuffer: .init(bytes: answer.body)))
        case .dropped:
            // Once the channel is closed, writing fails, so not even a status line leaves the machine.
            try await channel.close()
            return Response(status: .init(code: answer.status))
        case .cutAfter(let count):
            let bytes = Array(answer.body.prefix(count))
            return Response(
                status: .init(code: answer.status), headers: fields,
                body: ResponseBody(contentLength: answer.body.count) { writer in
                    try await writer.write(ByteBuffer(bytes: bytes))
                    try await channel.close()
                    throw CancellationError()
                })
        }
    }
}
