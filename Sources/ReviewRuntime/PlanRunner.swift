import Recruiting
import ReviewApp
import Uploading

/// Executes confirmed plans one after the other and reports every step.
actor PlanRunner {
    private let services: ReviewServices
    private let control: UploadControl
    private let post: @Sendable (Message) -> Void
    private var waiting: [UploadPlan] = []
    private var isRunning = false

    init(services: ReviewServices, control: UploadControl, post: @escaping @Sendable (Message) -> Void) {
        self.services = services
        self.control = control
        self.post = post
    }

    /// Returns when this plan and those that were queued behind it are through.
    func execute(_ plan: UploadPlan) async {
        waiting.append(plan)
        guard !isRunning else { return }
        isRunning = true
        defer { isRunning = false }
        while !waiting.isEmpty {
            let next = waiting.removeFirst()
            control.start()
            let receipts = await services.engine.execute(next, control: control) { [post] progress in
                switch progress {
                case .stepped(let candidate, let steps): post(.uploadStepped(candidateID: candidate, steps))
                case .finished(let receipt): post(.uploadFinished(receipt))
                }
            }
            let late = receipts.compactMap(\.problem).first { $0.kind == .tryLater }
            post(.uploadsEnded(stopped: late))
        }
    }
}
