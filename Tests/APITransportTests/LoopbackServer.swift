import Foundation
import Synchronization

/// A server on this machine that does what its script says, however wrong that is.
final class LoopbackServer: Sendable {
    /// What happens on one connection, step by step; at the end it is closed.
    enum Step: Sendable {
        /// Reads a request with its body.
        case read
        /// Reads the head of a request.
        case readHead
        case say([UInt8])
        /// Says it again and again until nobody listens any more.
        case sayForEver([UInt8])
        /// Leaves the connection open until the other side closes it.
        case wait
        /// Hands everything on to another port of this machine, and back.
        case tunnel(to: UInt16)
    }

    let port: UInt16
    private let listener: Int32
    private let identity: TLSIdentity?
    private let seen = Mutex((requests: [String](), connections: 0))

    /// The requests so far, in the order in which they were complete.
    var requests: [String] { seen.withLock { $0.requests } }
    /// How many connections were taken.
    var connections: Int { seen.withLock { $0.connections } }

    /// - Parameters:
    ///   - scripts: one for each connection, in the order in which they come.
    ///   - others: for every further connection; nil takes none.
    ///   - identity: with one, the server speaks TLS.
    init(_ scripts: [[Step]], others: [Step]? = nil, identity: TLSIdentity? = nil) throws {
        (listener, port) = try Self.listen()
        self.identity = identity
        Thread.detachNewThread { [self] in
            var scripts = scripts[...]
            while let script = scripts.popFirst() ?? others {
                let socket = accept(listener, nil, nil)
                guard socket >= 0 else { return }
                seen.withLock { $0.connections += 1 }
                Thread.detachNewThread { [self] in play(script, on: socket) }
            }
        }
    }

    /// Wakes whoever still waits for a connection; the number of the socket goes no earlier.
    func stop() { shutdown(listener, Int32(SHUT_RDWR)) }

    /// A port nobody listens on. It stays taken until the tests end, so that no server of another test gets it.
    static func deadPort() throws -> UInt16 { try listen(isDeaf: true).1 }

    private func play(_ script: [Step], on socket: Int32) {
        var signals = sigset_t()
        sigemptyset(&signals)
        sigaddset(&signals, SIGPIPE)
        pthread_sigmask(SIG_BLOCK, &signals, nil)
        defer { close(socket) }
        guard let connection = identity.map({ $0.accept(socket) }) ?? PlainConnection(socket: socket) else { return }
        for step in script { play(step, on: connection, socket) }
        connection.end()
    }

    private func play(_ step: Step, on connection: any Connection, _ socket: Int32) {
        switch step {
        case .read, .readHead:
            var isWhole = true
            if case .readHead = step { isWhole = false }
            let request = Self.request(from: connection, isWhole: isWhole)
            if !request.isEmpty { seen.withLock { $0.requests.append(request) } }
        case .say(let bytes): _ = connection.write(bytes)
        case .sayForEver(let bytes): while connection.write(bytes) {}
        case .wait: while !connection.read().isEmpty {}
        case .tunnel(let port): Self.tunnel(socket, to: port)
        }
    }

    private static func request(from connection: any Connection, isWhole: Bool) -> String {
        var bytes: [UInt8] = []
        while true {
            if let end = bytes.firstRange(of: Array("\r\n\r\n".utf8)) {
                let head = String(decoding: bytes[..<end.upperBound], as: UTF8.self)
                let length =
                    head.lowercased().split(separator: "\r\n").first { $0.hasPrefix("content-length:") }
                    .flatMap { Int($0.dropFirst("content-length:".count).drop { $0 == " " }) } ?? 0
                if !isWhole || bytes.count - end.upperBound >= length { break }
            }
            let part = connection.read()
            guard !part.isEmpty else { break }
            bytes += part
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func tunnel(_ near: Int32, to port: UInt16) {
        let far = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(far) }
        var address = Self.address(port: port)
        let isConnected = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(far, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
            }
        }
        guard isConnected else { return }
        let (one, other) = (PlainConnection(socket: near), PlainConnection(socket: far))
        while true {
            var both = [
                pollfd(fd: near, events: Int16(POLLIN), revents: 0), pollfd(fd: far, events: Int16(POLLIN), revents: 0),
            ]
            guard poll(&both, 2, -1) > 0 else { return }
            let (from, into) = both[0].revents != 0 ? (one, other) : (other, one)
            let part = from.read()
            guard !part.isEmpty, into.write(part) else { return }
        }
    }

    private static func address(port: UInt16) -> sockaddr_in {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        return address
    }

    private static func listen(isDeaf: Bool = false) throws -> (Int32, UInt16) {
        let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = Self.address(port: 0)
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let bound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
                bind(listener, pointer, length) == 0 && (isDeaf || Glibc.listen(listener, 64) == 0)
                    && getsockname(listener, pointer, &length) == 0
            }
        }
        guard bound else { throw POSIXError(.EADDRNOTAVAIL) }
        return (listener, UInt16(bigEndian: address.sin_port))
    }
}

/// One connection of a test server.
protocol Connection {
    /// Empty when the other side has closed.
    func read() -> [UInt8]
    /// False when the other side is gone.
    func write(_ bytes: [UInt8]) -> Bool
    /// Says goodbye, where that is a custom.
    func end()
}

struct PlainConnection: Connection {
    let socket: Int32

    func read() -> [UInt8] {
        var buffer = [UInt8](repeating: 0, count: 65_536)
        let count = recv(socket, &buffer, buffer.count, 0)
        return Array(buffer.prefix(max(count, 0)))
    }

    func write(_ bytes: [UInt8]) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
            guard count > 0 else { return false }
            rest = rest.dropFirst(count)
        }
        return true
    }

    func end() {}
}

/// The usual scripts.
extension [LoopbackServer.Step] {
    static func answer(_ text: String) -> Self { [.read, .say(Array<UInt8>(text.utf8))] }
    static func answer(_ head: String, _ body: [UInt8]) -> Self { [.read, .say(Array<UInt8>(head.utf8) + body)] }
    static let ok = answer("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok")
    /// Reads the request and hangs up.
    static let hangUp: Self = [.read]
    /// Reads the request, says so much and then nothing more.
    static func silence(after opening: String) -> Self { answer(opening) + [.wait] }
}
