import Recruiting

/// Decides whether what stopped one candidate would stop all the others as well, so that a plan ends between two
/// candidates instead of failing two hundred times.
struct PlanHalt {
    /// Why nothing more is started.
    private(set) var reason: Failure?
    /// Candidates in a row for whom the service was not there.
    private var away = 0
    private let patience: Int

    /// - Parameter patience: how many candidates in a row may find the service not there.
    init(patience: Int) {
        self.patience = patience
    }

    /// Ends the plan at once.
    mutating func stop(_ reason: Failure) { self.reason = self.reason ?? reason }

    mutating func note(_ receipt: Receipt) {
        guard reason == nil else { return }
        guard let problem = receipt.problem else {
            away = 0
            return
        }
        switch problem.kind {
        case .localState: reason = cause(problem, "the local state cannot be used")
        case .tryLater: reason = cause(problem, "no iCIMS calls are to be had now")
        case .notPermitted where receipt.personID == nil:
            wait(problem, "iCIMS did not let this user in")
        case .unreachable, .unknownOutcome, .brokenAnswer: wait(problem, "iCIMS gave no answer that can be used")
        default: away = 0
        }
    }

    private mutating func wait(_ problem: Failure, _ words: String) {
        away += 1
        if away >= patience { reason = cause(problem, "\(words) for \(away) candidates in a row") }
    }

    private func cause(_ problem: Failure, _ words: String) -> Failure {
        Failure(problem.kind, words + ".", remedy: problem.remedy)
    }
}
