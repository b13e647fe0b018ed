import Recruiting
import Synchronization

/// How far the entries of a plan are, and whether more of them may be started.
final class RunBoard: Sendable {
    private struct State {
        var receipts: [Int: Receipt] = [:]
        /// Calls that running uploads may still need, by place.
        var running: [Int: Int] = [:]
        var halt: PlanHalt
        var isTold = false
    }

    private let state: Mutex<State>

    init(patience: Int) {
        state = Mutex(State(halt: PlanHalt(patience: patience)))
    }

    var haltReason: Failure? { state.withLock { $0.halt.reason } }
    var receipts: [Int: Receipt] { state.withLock { $0.receipts } }

    /// Answers with the calls that the uploads beside this one may still need.
    func begin(_ place: Int, calls: Int) -> Int {
        state.withLock { state in
            defer { state.running[place] = calls }
            return state.running.values.reduce(0, +)
        }
    }

    func keep(_ receipt: Receipt, at place: Int) {
        state.withLock { $0.receipts[place] = receipt }
    }

    /// Takes in how an entry went, and answers with the reason when it is the one that stops the plan.
    func end(_ place: Int, _ attempt: UploadEngine.Attempt?, of candidate: Candidate) -> Failure? {
        state.withLock { state in
            state.running[place] = nil
            switch attempt {
            case .ended(let receipt):
                state.receipts[place] = receipt
                state.halt.note(receipt)
            case .held(let receipt): state.receipts[place] = receipt
            case .short(let reason):
                state.receipts[place] = Receipt(notStarted: candidate, because: reason)
                state.halt.stop(reason)
            case nil: break
            }
            guard !state.isTold, let reason = state.halt.reason else { return nil }
            state.isTold = true
            return reason
        }
    }
}
