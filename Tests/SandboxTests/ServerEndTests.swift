import Glibc
import Testing

@testable import Sandbox

/// A server may be closed at any moment: also while somebody knocks.
@Suite struct ServerEndTests {
    @Test func `a server ends while connections arrive`() async throws {
        for _ in 0..<20 {
            let server = try await LoopbackServer.start(port: 0) { _ in WireResponse(status: 204) }
            let knocking = Task.detached {
                for _ in 0..<60 { Self.knock(server.port) }
            }
            try await Task.sleep(for: .milliseconds(1))
            await server.stop()
            await knocking.value
            #expect(!Self.knock(server.port))
        }
    }

    /// Connects and leaves without a word; false when nobody listens.
    @discardableResult
    private static func knock(_ port: Int) -> Bool {
        let socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(socket) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(UInt16(port).bigEndian)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        return withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        } == 0
    }
}
