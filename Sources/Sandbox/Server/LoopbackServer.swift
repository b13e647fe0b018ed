import Foundation
import Synchronization

/// One HTTP/1.1 server on 127.0.0.1, with a thread for each connection. Sockets and nothing else: what it imitates must
/// be able to hang up without a byte, or in the middle of a word, and no server framework lets its users do that.
final class LoopbackServer: Sendable {
    typealias Handler = @Sendable (WireRequest) async -> WireResponse

    private struct State {
        var threads = 0
        var waiting: [CheckedContinuation<Void, Never>] = []
    }

    let port: Int
    private let listener: Int32
    private let ending: EndSignal
    private let handler: Handler
    private let state = Mutex(State())

    /// Binds and returns when connections are accepted. Port 0 takes a free one.
    ///
    /// - Throws: the error of the operating system when the port cannot be bound.
    static func start(port: Int, handler: @escaping Handler) async throws -> LoopbackServer {
        let server = try LoopbackServer(port: port, handler: handler)
        server.detachThread { server.acceptConnections() }
        return server
    }

    private init(port: Int, handler: @escaping Handler) throws {
        (listener, self.port) = try SocketAddress.listen(port: port)
        ending = try EndSignal()
        self.handler = handler
    }

    deinit {
        close(listener)
        ending.close()
    }

    /// Turns everybody away, breaks off every connection, and returns when nobody is served any more.
    func stop() async {
        ending.raise()
        shutdown(listener, Int32(SHUT_RDWR))
        await withCheckedContinuation { continuation in
            let isOver = state.withLock { state in
                if state.threads > 0 { state.waiting.append(continuation) }
                return state.threads == 0
            }
            if isOver { continuation.resume() }
        }
    }

    private func acceptConnections() {
        while ending.isReady(listener, for: POLLIN) {
            let socket = accept(listener, nil, nil)
            guard socket >= 0 else { continue }
            _ = fcntl(socket, F_SETFD, FD_CLOEXEC)
            detachThread { [self] in
                ServedConnection(socket: socket, ending: ending, handler: handler).serve()
                close(socket)
            }
        }
    }

    /// A thread of its own may wait; the few that tasks share must not.
    private func detachThread(_ work: @escaping @Sendable () -> Void) {
        state.withLock { $0.threads += 1 }
        Thread.detachNewThread { [self] in
            work()
            let waiting = state.withLock { state in
                state.threads -= 1
                defer { if state.threads == 0 { state.waiting = [] } }
                return state.threads == 0 ? state.waiting : []
            }
            for continuation in waiting { continuation.resume() }
        }
    }
}

/// A pipe that becomes readable for everybody when its other end is closed.
struct EndSignal: Sendable {
    private let ear: Int32
    private let mouth: Int32

    init() throws {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EMFILE) }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        (ear, mouth) = (ends[0], ends[1])
    }

    func raise() {
        var word: UInt8 = 1
        _ = write(mouth, &word, 1)
    }

    func close() {
        _ = Foundation.close(ear)
        _ = Foundation.close(mouth)
    }

    /// Waits until a socket can be read or written; false when the end came first.
    func isReady(_ socket: Int32, for events: Int32) -> Bool {
        var both = [
            pollfd(fd: ear, events: Int16(POLLIN), revents: 0), pollfd(fd: socket, events: Int16(events), revents: 0),
        ]
        while poll(&both, 2, -1) < 0, errno == EINTR {}
        return both[0].revents == 0
    }

    /// Waits so long; false when the end came first.
    func lets(pass milliseconds: Int) -> Bool {
        var one = pollfd(fd: ear, events: Int16(POLLIN), revents: 0)
        return poll(&one, 1, Int32(clamping: milliseconds)) == 0
    }
}

enum SocketAddress {
    /// A listening socket on 127.0.0.1, and its port.
    static func listen(port: Int) throws -> (Int32, Int) {
        func fault() -> any Error { POSIXError(POSIXErrorCode(rawValue: errno) ?? .EADDRNOTAVAIL) }
        guard let number = UInt16(exactly: port) else { throw POSIXError(.EADDRNOTAVAIL) }
        let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        guard listener >= 0 else { throw fault() }
        _ = fcntl(listener, F_SETFD, FD_CLOEXEC)
        var isOn: Int32 = 1
        setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &isOn, socklen_t(MemoryLayout<Int32>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = number.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isBound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
                bind(listener, pointer, length) == 0 && Foundation.listen(listener, SOMAXCONN) == 0
                    && getsockname(listener, pointer, &length) == 0
            }
        }
        guard isBound else {
            defer { close(listener) }
            throw fault()
        }
        return (listener, Int(UInt16(bigEndian: address.sin_port)))
    }
}
