import HummingbirdCore
import Logging
import NIOCore
import Synchronization

/// Connections that were accepted and that nobody serves yet.
final class Arrivals: Sendable {
    private let waiting = Mutex(0)

    func arrived() { waiting.withLock { $0 += 1 } }

    func takenUp() { waiting.withLock { $0 -= 1 } }

    /// Returns when none waits, or after a second: then something is wrong that waiting does not mend.
    func areTakenUp() async {
        for _ in 0..<500 where waiting.withLock({ $0 > 0 }) {
            try? await Task.sleep(for: .milliseconds(2))
        }
    }
}

/// A kind of connection that tells when one arrives and when it is taken up.
struct CountedChannel<Base: ServerChildChannel>: ServerChildChannel {
    let base: Base
    let arrivals: Arrivals

    func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<Base.Value> {
        arrivals.arrived()
        let future = base.setup(channel: channel, logger: logger)
        future.whenFailure { _ in arrivals.takenUp() }
        return future
    }

    func handle(value: Base.Value, logger: Logger) async {
        arrivals.takenUp()
        await base.handle(value: value, logger: logger)
    }
}
