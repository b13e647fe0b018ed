import HummingbirdCore
import Logging
import NIOCore
import Synchronization

/// Connections that were accepted and that nobody serves yet.
final class Arrivals: Sendable {
    private struct State {
        var waiting = 0
        var isOver = false
    }

    private let state = Mutex(State())

    /// False when no more are taken.
    func arrived() -> Bool {
        state.withLock { state in
            guard !state.isOver else { return false }
            state.waiting += 1
            return true
        }
    }

    func takenUp() { state.withLock { $0.waiting -= 1 } }

    /// Turns everybody away from now on, and returns when nobody waits; or after a second, when something is wrong that
    /// waiting does not mend.
    func end() async {
        state.withLock { $0.isOver = true }
        for _ in 0..<500 where state.withLock({ $0.waiting > 0 }) {
            try? await Task.sleep(for: .milliseconds(2))
        }
    }
}

/// A kind of connection that tells when one arrives and when it is taken up.
struct CountedChannel<Base: ServerChildChannel>: ServerChildChannel {
    let base: Base
    let arrivals: Arrivals

    func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<Base.Value> {
        guard arrivals.arrived() else { return channel.eventLoop.makeFailedFuture(ChannelError.ioOnClosedChannel) }
        let future = base.setup(channel: channel, logger: logger)
        future.whenFailure { _ in arrivals.takenUp() }
        return future
    }

    func handle(value: Base.Value, logger: Logger) async {
        arrivals.takenUp()
        await base.handle(value: value, logger: logger)
    }
}
