import Synchronization

/// Pause and stop, from another task, between the requests of running uploads and before new ones start.
public final class UploadControl: Sendable {
    private struct State {
        var isPaused = false
        var isStopped = false
        var isCancelled = false
        var waiting: [CheckedContinuation<Void, Never>] = []
    }

    private let state = Mutex(State())

    public init() {}

    public var isStopped: Bool { state.withLock { $0.isStopped } }
    public var isPaused: Bool { state.withLock { $0.isPaused } }

    public func pause() { state.withLock { $0.isPaused = true } }

    public func proceed() {
        wake { $0.isPaused = false }
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
    func mayStart() async -> Bool {
        guard await mayContinue() else { return false }
        return state.withLock { !$0.isCancelled }
    }

    /// Nothing new starts; what runs stops after the request in flight and can be continued.
    public func stop() {
        wake { $0.isStopped = true }
    }

    /// Returns at once unless paused; true when the work may go on.
    func mayContinue() async -> Bool {
        await withCheckedContinuation { continuation in
            let waits = state.withLock { state in
                guard state.isPaused, !state.isStopped else { return false }
                state.waiting.append(continuation)
                return true
            }
            if !waits { continuation.resume() }
        }
        return !isStopped
    }

    private func wake(_ change: (inout State) -> Void) {
        let waiting = state.withLock { state in
            change(&state)
            defer { state.waiting = [] }
            return state.waiting
        }
        for continuation in waiting { continuation.resume() }
    }
}
