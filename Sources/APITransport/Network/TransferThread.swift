import Foundation
import Synchronization

/// The one thread that knows libcurl's handles. Everybody else puts a job into its inbox and rings.
///
/// It sleeps until a socket, a time limit or the bell wakes it: while nothing is under way, not at all.
final class TransferThread: Sendable {
    struct Job: Sendable {
        let order: TransferOrder
        let recall: Recall
        let continuation: CheckedContinuation<Result<APIResponse, BrokenTransfer>, Never>
    }

    private struct Inbox {
        var jobs: [Job] = []
        /// Nothing more is to be begun.
        var isEnding = false
        /// The thread is gone, and the bell with it.
        var isOver = false
        var waiting: [CheckedContinuation<Void, Never>] = []
    }

    private let inbox = Mutex(Inbox())
    private let bell: Bell

    /// Nil when this process may not have more files, which the bell is made of.
    init?(connectionsPerHost: Int) {
        guard let bell = Bell() else { return nil }
        self.bell = bell
        let thread = Thread { [self] in run(connectionsPerHost: connectionsPerHost) }
        thread.name = "network"
        thread.start()
    }

    func begin(_ job: Job) {
        let isTaken = inbox.withLock { inbox in
            guard !inbox.isEnding else { return false }
            inbox.jobs.append(job)
            bell.ring()
            return true
        }
        if !isTaken { job.continuation.resume(returning: .failure(BrokenTransfer(.cancelled))) }
    }

    /// Has the thread look whether anything was called back.
    func ring() {
        inbox.withLock { if !$0.isOver { bell.ring() } }
    }

    /// Has it break off what is under way and end.
    func end() {
        inbox.withLock { inbox in
            inbox.isEnding = true
            if !inbox.isOver { bell.ring() }
        }
    }

    /// Returns when every connection is closed.
    func endAndWait() async {
        end()
        await withCheckedContinuation { continuation in
            let isOver = inbox.withLock { inbox in
                if !inbox.isOver { inbox.waiting.append(continuation) }
                return inbox.isOver
            }
            if isOver { continuation.resume() }
        }
    }

    private func run(connectionsPerHost: Int) {
        Self.keepBrokenPipesQuiet()
        let loop = TransferLoop(connectionsPerHost: connectionsPerHost, bell: bell)
        while true {
            let (jobs, isEnding) = inbox.withLock { inbox in
                defer { inbox.jobs = [] }
                return (inbox.jobs, inbox.isEnding)
            }
            for job in jobs { loop.begin(job) }
            if isEnding { break }
            loop.turn()
        }
        loop.breakOffEverything()
        let waiting = inbox.withLock { inbox in
            inbox.isOver = true
            bell.close()
            return inbox.waiting
        }
        for continuation in waiting { continuation.resume() }
    }

    /// A connection that breaks while something is written is an error like others, no signal.
    private static func keepBrokenPipesQuiet() {
        var signals = sigset_t()
        sigemptyset(&signals)
        sigaddset(&signals, SIGPIPE)
        pthread_sigmask(SIG_BLOCK, &signals, nil)
    }
}

/// What wakes a thread that waits for sockets: a pipe to itself.
struct Bell: Sendable {
    let ear: Int32
    private let hammer: Int32

    init?() {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { return nil }
        for end in ends {
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
            _ = fcntl(end, F_SETFL, O_NONBLOCK)
        }
        (ear, hammer) = (ends[0], ends[1])
    }

    /// A full pipe is loud enough.
    func ring() {
        var stroke: UInt8 = 1
        _ = write(hammer, &stroke, 1)
    }

    func silence() {
        var strokes = [UInt8](repeating: 0, count: 64)
        while read(ear, &strokes, strokes.count) > 0 {}
    }

    func close() {
        _ = Foundation.close(ear)
        _ = Foundation.close(hammer)
    }
}
