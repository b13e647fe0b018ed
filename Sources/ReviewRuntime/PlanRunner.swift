import Recruiting
import ReviewApp
import Synchronization
import Uploading

/// Executes confirmed plans one after the other and reports every step.
final class PlanRunner: Sendable {
    private struct State {
        var waiting: [UploadPlan] = []
        var isRunning = false
    }

    private let state = Mutex(State())
    private let engine: UploadEngine
    private let control: UploadControl
    private let post: @Sendable (Message) -> Void

    init(services: ReviewServices, control: UploadControl, post: @escaping @Sendable (Message) -> Void) {
        engine = services.engine
        self.control = control
        self.post = post
    }

    /// Queues a plan. True when nothing runs, and the caller has to call `run`.
    func add(_ plan: UploadPlan) -> Bool {
        state.withLock { state in
            state.waiting.append(plan)
            guard !state.isRunning else { return false }
            state.isRunning = true
            // A pause that came too late for the plan before must not hold this one, unseen.
            control.proceed()
            return true
        }
    }

    /// Drops what has not started, of the plan that runs and of all behind it.
    func cancelPending() {
        state.withLock { state in
            state.waiting = []
            control.cancelPending()
        }
    }

    /// Returns when no plan is left.
    func run() async {
        while let plan = next() {
            let halt = Mutex<Failure?>(nil)
            _ = await engine.execute(plan, control: control) { [post] progress in
                switch progress {
                case .stepped(let candidate, let steps): post(.uploadStepped(candidateID: candidate, steps))
                case .finished(let receipt), .amended(let receipt): post(.uploadFinished(receipt))
                case .halted(let reason): halt.withLock { $0 = reason }
                }
            }
            let late = halt.withLock { $0 }
            let hasEnded = state.withLock { state in
                // What made this plan stop would stop the next one as well.
                if late != nil { state.waiting = [] }
                return state.waiting.isEmpty
            }
            if hasEnded { post(.uploadsEnded(stopped: late)) }
        }
    }

    /// Under the lock: a cancellation is either before, and the plan is gone, or after, and it stands.
    private func next() -> UploadPlan? {
        state.withLock { state in
            guard !state.waiting.isEmpty, !control.isStopped else {
                state.isRunning = false
                return nil
            }
            control.start()
            return state.waiting.removeFirst()
        }
    }
}
