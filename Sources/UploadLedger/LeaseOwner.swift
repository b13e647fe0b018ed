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

    /// This process, with a token nobody else has. It begins with the time at which the process started, which tells it
    /// from a later one with the same pid, also after the machine was started again.
    public static func current() -> LeaseOwner {
        let pid = ProcessInfo.processInfo.processIdentifier
        let random = String(UInt64.random(in: .min ... .max), radix: 36)
        return LeaseOwner(host: hostName(), pid: pid, token: "\(processStart(pid) ?? "")-\(random)")
    }

    /// Whether the owner is there, as far as that can be seen from this machine.
    enum Life: Hashable {
        case gone, alive
        /// Of another machine, or of a system that does not tell: its lease ends by time only.
        case unknown
    }

    func life(seenFrom here: LeaseOwner) -> Life {
        guard host == here.host else { return .unknown }
        // Signal 0 only asks; EPERM means there is such a process and it is somebody else's.
        guard kill(pid, 0) == 0 || errno == EPERM else { return .gone }
        guard let start = processStart(pid) else { return .unknown }
        return token.hasPrefix("\(start)-") ? .alive : .gone
    }
}

/// When a process started: the boot's own id and the clock ticks since (proc(5), field 22 of `stat`). Nil where the
/// system does not tell.
private func processStart(_ pid: Int32) -> String? {
    guard let stat = try? String(contentsOfFile: "/proc/\(pid)/stat", encoding: .utf8),
        let boot = try? String(contentsOfFile: "/proc/sys/kernel/random/boot_id", encoding: .utf8),
        // The name in the second field may hold anything, blanks and brackets too.
        let end = stat.lastIndex(of: ")")
    else { return nil }
    let fields = stat[stat.index(after: end)...].split(separator: " ")
    return fields.count > 19 ? "\(boot.prefix(8)).\(fields[19])" : nil
}

/// Foundation's own may ask a name server, which can take seconds.
private func hostName() -> String {
    var buffer = [CChar](repeating: 0, count: 256)
    guard gethostname(&buffer, buffer.count - 1) == 0 else { return "localhost" }
    return String(decoding: buffer.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
}
