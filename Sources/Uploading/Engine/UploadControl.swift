import Synchronization

/// Pause and stop, from another task, between the requests of running uploads and before new ones start.
public final class UploadControl: Sendable {
    private struct State {
        var isPaused = false
        var isStopped = false
        var isCancelled = false
        var waiting: [CheckedContinuation<Void, Never>] = []
        /// Uploads that were started and are not over.
        var running = 0
        /// Those of them that wait between two requests.
        var resting = 0
        var onRest: (@Sendable () -> Void)?

        /// Who has to be told that nothing is in flight any more; once for each pause.
        mutating func rested() -> (@Sendable () -> Void)? {
            guard isPaused, resting == running else { return nil }
            defer { onRest = nil }
            return onRest
        }
    }

    private let state = Mutex(State())

    public init() {}

    public var isStopped: Bool { state.withLock { $0.isStopped } }
    public var isPaused: Bool { state.withLock { $0.isPaused } }

    /// - Parameter onRest: called once when the last request in flight is done and everything waits.
    public func pause(onRest: @escaping @Sendable () -> Void = {}) {
        state.withLock { state in
            state.isPaused = true
            state.onRest = onRest
            return state.rested()
        }?()
    }

    public func proceed() {
        wake { state in
            state.isPaused = false
            state.onRest = nil
        }
    }

    /// What has not started stays undone; what runs is finished.
    public func cancelPending() {
        wake { state in
            state.isCancelled = true
            state.isPaused = false
        }
    }

    /// A new plan begins: an earlier cancellation is over.
    public func start() {
        state.withLock { $0.isCancelled = false }
    }

    /// Whether another candidate may be started.
    /// When it may, `ended` has to follow.
    func mayStart() async -> Bool {
        guard await proceeding(isRunning: false) else { return false }
        return state.withLock { state in
            guard !state.isCancelled else { return false }
            state.running += 1
            return true
        }
    }

    func ended() {
        state.withLock { state in
            state.running -= 1
            return state.rested()
        }?()
    }

    /// Nothing new starts; what runs stops after the request in flight and can be continued.
    public func stop() {
        wake { $0.isStopped = true }
    }

    /// Waits, and returns early when the work has to stop.
    func rest(_ seconds: Double) async {
        let end = ContinuousClock.now + .seconds(seconds)
        while !isStopped, ContinuousClock.now < end {
            let left = end - .now
            try? await Task.sleep(for: min(left, .milliseconds(250)))
        }
    }

    /// Returns at once unless paused; true when the work may go on.
    func mayContinue() async -> Bool { await proceeding(isRunning: true) }

    private func proceeding(isRunning: Bool) async -> Bool {
        await withCheckedContinuation { continuation in
            let (waits, told) = state.withLock { state in
                guard state.isPaused, !state.isStopped else { return (false, nil as (@Sendable () -> Void)?) }
                state.waiting.append(continuation)
                if isRunning { state.resting += 1 }
                return (true, state.rested())
            }
            told?()
            if !waits { continuation.resume() }
        }
        return !isStopped
    }

    private func wake(_ change: (inout State) -> Void) {
        let waiting = state.withLock { state -> [CheckedContinuation<Void, Never>] in
            change(&state)
            guard !state.isPaused || state.isStopped else { return [] }
            state.resting = 0
            defer { state.waiting = [] }
            return state.waiting
        }
        for continuation in waiting { continuation.resume() }
    }
}
