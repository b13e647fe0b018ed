import Synchronization

/// Counts what is done, from several tasks.
final class ProgressCounter: Sendable {
    private let count = Mutex(0)

    func next() -> Int {
        count.withLock { count in
            count += 1
            return count
        }
    }
}
