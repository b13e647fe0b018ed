import Glibc
import ReviewApp
import Synchronization

/// Messages from tasks to the loop. `post` may be called from anywhere; the first message of a batch wakes the loop
/// through a pipe that `poll` watches.
public final class Mailbox: Sendable {
    private let waiting = Mutex<[Message]>([])
    /// Readable while messages wait.
    let descriptor: Int32
    private let wakeup: Int32

    /// - Throws: `MailboxFault` when the system has no pipe left.
    public init() throws(MailboxFault) {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { throw MailboxFault() }
        for end in ends {
            _ = fcntl(end, F_SETFL, O_NONBLOCK)
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
        }
        descriptor = ends[0]
        wakeup = ends[1]
    }

    deinit {
        close(descriptor)
        close(wakeup)
    }

    public func post(_ message: Message) {
        let isFirst = waiting.withLock { waiting in
            waiting.append(message)
            return waiting.count == 1
        }
        guard isFirst else { return }
        var byte: UInt8 = 1
        // A full pipe wakes the loop just as well.
        _ = write(wakeup, &byte, 1)
    }

    /// Everything that waits, in the order it was posted.
    func drain() -> [Message] {
        var bytes = [UInt8](repeating: 0, count: 64)
        while read(descriptor, &bytes, bytes.count) > 0 {}
        return waiting.withLock { waiting in
            defer { waiting = [] }
            return waiting
        }
    }
}

/// No pipe could be opened.
public struct MailboxFault: Error, Sendable {}
