/// Time and chance for the decorators, so that tests run without waiting.
public struct TransportClock: Sendable {
    /// Seconds of a clock that never goes back.
    public var now: @Sendable () -> Double
    /// Waits so many seconds; throws when the task is cancelled.
    public var sleep: @Sendable (Double) async throws -> Void
    /// 0 up to but not including 1.
    public var random: @Sendable () -> Double

    public init(
        now: @escaping @Sendable () -> Double, sleep: @escaping @Sendable (Double) async throws -> Void,
        random: @escaping @Sendable () -> Double
    ) {
        self.now = now
        self.sleep = sleep
        self.random = random
    }

    /// The machine's own.
    public static let live: TransportClock = {
        let start = ContinuousClock.now
        return TransportClock(
            now: { (ContinuousClock.now - start) / .seconds(1) },
            sleep: { try await Task.sleep(for: .seconds($0)) },
            random: { Double.random(in: 0..<1) })
    }()
}
