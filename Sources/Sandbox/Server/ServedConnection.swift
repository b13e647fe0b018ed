import Foundation
import Synchronization

/// One connection, from its first request to its end.
struct ServedConnection {
    let socket: Int32
    let ending: EndSignal
    let handler: LoopbackServer.Handler

    func serve() {
        var isOn: Int32 = 1
        setsockopt(socket, Int32(IPPROTO_TCP), TCP_NODELAY, &isOn, socklen_t(MemoryLayout<Int32>.size))
        var reader = RequestReader(more: receive, askForBody: { _ = send(Array("HTTP/1.1 100 Continue\r\n\r\n".utf8)) })
        while true {
            switch reader.next() {
            case nil: return
            case .failure(let refusal)?:
                _ = send(WireResponse(status: refusal.status).head(keepsConnection: false))
                return
            case .success(let request)?: guard answer(request) else { return }
            }
        }
    }

    /// False when the connection is to be closed.
    private func answer(_ request: WireRequest) -> Bool {
        let response = waiting(for: request)
        if response.delayMilliseconds > 0, !ending.lets(pass: response.delayMilliseconds) { return false }
        let keepsConnection = request.headers["connection"]?.lowercased() != "close" && request.version == "HTTP/1.1"
        let head = response.head(keepsConnection: keepsConnection)
        switch response.delivery {
        case .whole: return send(head + (request.method == "HEAD" ? [] : response.body)) && keepsConnection
        case .dropped: return false
        case .cutAfter(let count):
            _ = send(head + response.body.prefix(count))
            return false
        }
    }

    /// The handler's answer. This thread is nobody else's, so it may wait for it.
    private func waiting(for request: WireRequest) -> WireResponse {
        let isDone = DispatchSemaphore(value: 0)
        let answer = Answer()
        Task {
            let response = await handler(request)
            answer.response.withLock { $0 = response }
            isDone.signal()
        }
        isDone.wait()
        return answer.response.withLock { $0 } ?? WireResponse(status: 500)
    }

    private final class Answer: Sendable {
        let response = Mutex<WireResponse?>(nil)
    }

    /// The next bytes; empty when there are no more.
    private func receive() -> [UInt8] {
        guard ending.isReady(socket, for: POLLIN) else { return [] }
        return [UInt8](unsafeUninitializedCapacity: 65_536) { buffer, count in
            count = max(recv(socket, buffer.baseAddress, buffer.count, 0), 0)
        }
    }

    /// False when nobody is there any more.
    private func send(_ bytes: [UInt8]) -> Bool {
        var sent = 0
        while sent < bytes.count {
            guard ending.isReady(socket, for: POLLOUT) else { return false }
            let count = bytes[sent...].withUnsafeBytes {
                Foundation.send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT))
            }
            if count < 0, errno == EAGAIN || errno == EINTR { continue }
            guard count > 0 else { return false }
            sent += count
        }
        return true
    }
}

extension WireResponse {
    /// The head as it goes over the wire. The handler's own headers are sent as they are.
    func head(keepsConnection: Bool) -> [UInt8] {
        var text = "HTTP/1.1 \(status) \(Self.reasons[status] ?? "")\r\n"
        for (name, value) in headers { text += "\(name): \(value)\r\n" }
        if status != 204, status != 304, header("Content-Length") == nil {
            text += "Content-Length: \(body.count)\r\n"
        }
        if !keepsConnection { text += "Connection: close\r\n" }
        return Array((text + "\r\n").utf8)
    }

    private static let reasons = [
        200: "OK", 201: "Created", 204: "No Content", 302: "Found", 400: "Bad Request", 401: "Unauthorized",
        403: "Forbidden", 404: "Not Found", 405: "Method Not Allowed", 409: "Conflict", 411: "Length Required",
        413: "Content Too Large", 415: "Unsupported Media Type", 422: "Unprocessable Content", 429: "Too Many Requests",
        431: "Request Header Fields Too Large", 500: "Internal Server Error", 502: "Bad Gateway",
        503: "Service Unavailable", 505: "HTTP Version Not Supported",
    ]
}
