import Foundation

/// A process that can claim uploads.
public struct LeaseOwner: Hashable, Sendable {
    public var host: String
    public var pid: Int32
    /// Tells apart two ledgers of one process, and a process from a later one that got the same pid.
    public var token: String

    public init(host: String, pid: Int32, token: String) {
        self.host = host
        self.pid = pid
        self.token = token
    }

    /// This process, with a token nobody else has.
    public static func current() -> LeaseOwner {
        LeaseOwner(
            host: hostName(), pid: ProcessInfo.processInfo.processIdentifier,
            token: String(UInt64.random(in: .min ... .max), radix: 36))
    }

    /// Whether the owner may still be at work, seen from `here`. A process of another machine cannot be asked: its
    /// lease ends by time only.
    func mayBeAlive(seenFrom here: LeaseOwner) -> Bool {
        guard host == here.host else { return true }
        // Signal 0 only asks; EPERM means there is such a process and it is somebody else's.
        return kill(pid, 0) == 0 || errno == EPERM
    }
}

/// Foundation's own may ask a name server, which can take seconds.
private func hostName() -> String {
    var buffer = [CChar](repeating: 0, count: 256)
    guard gethostname(&buffer, buffer.count - 1) == 0 else { return "localhost" }
    return String(decoding: buffer.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
}
