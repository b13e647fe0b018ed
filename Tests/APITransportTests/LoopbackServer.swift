import Foundation
import Synchronization

/// A server on this machine that reads one request per connection and does what its script says.
final class LoopbackServer: Sendable {
    enum Reply: Sendable {
        case answer(String)
        /// Reads the request and hangs up.
        case hangUp
        /// Reads the request, says so much and then nothing more.
        case silence(after: String)
    }

    let port: UInt16
    private let listener: Int32
    private let seen = Mutex([String]())

    var requests: [String] { seen.withLock { $0 } }

    init(_ replies: [Reply]) throws {
        (listener, port) = try Self.listen()
        Thread.detachNewThread { [self] in
            for reply in replies {
                let connection = accept(listener, nil, nil)
                guard connection >= 0 else { return }
                let request = Self.readRequest(connection)
                seen.withLock { $0.append(request) }
                switch reply {
                case .answer(let text):
                    _ = Array(text.utf8).withUnsafeBytes { write(connection, $0.baseAddress, $0.count) }
                    close(connection)
                case .hangUp:
                    close(connection)
                case .silence(let opening):
                    // Left open until the test's process ends.
                    _ = Array(opening.utf8).withUnsafeBytes { write(connection, $0.baseAddress, $0.count) }
                }
            }
        }
    }

    deinit { close(listener) }

    /// A port nobody listens on. It stays taken until the tests end, so that no server of another test gets it.
    static func deadPort() throws -> UInt16 { try listen(isDeaf: true).1 }

    private static func listen(isDeaf: Bool = false) throws -> (Int32, UInt16) {
        let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let bound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
                bind(listener, pointer, length) == 0 && (isDeaf || Glibc.listen(listener, 8) == 0)
                    && getsockname(listener, pointer, &length) == 0
            }
        }
        guard bound else { throw POSIXError(.EADDRNOTAVAIL) }
        return (listener, UInt16(bigEndian: address.sin_port))
    }

    private static func readRequest(_ connection: Int32) -> String {
        var text = ""
        var buffer = [UInt8](repeating: 0, count: 4096)
        while !isComplete(text) {
            let count = read(connection, &buffer, buffer.count)
            guard count > 0 else { break }
            text += String(decoding: buffer.prefix(count), as: UTF8.self)
        }
        return text
    }

    private static func isComplete(_ text: String) -> Bool {
        guard let end = text.range(of: "\r\n\r\n") else { return false }
        let length =
            text.lowercased().split(separator: "\r\n").first { $0.hasPrefix("content-length:") }
            .flatMap { Int($0.dropFirst("content-length:".count).drop { $0 == " " }) } ?? 0
        return text[end.upperBound...].utf8.count >= length
    }
}
