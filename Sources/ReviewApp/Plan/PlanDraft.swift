import Recruiting

/// The plan as it would run now, with what stands in its way.
struct PlanDraft: Equatable, Sendable {
    /// What goes up when confirmed, in the queue's order.
    var plan = UploadPlan(entries: [])
    /// Candidates that are marked but held back.
    var held: [PlanEntry] = []
    var warnings: [PlanWarning] = []
    var deferred = 0
    /// Marked candidates that are not in this queue.
    var elsewhere = 0

    var created: Int { count { if case .create = $0 { true } else { false } } }
    var linked: Int { count { if case .link = $0 { true } else { false } } }
    var jobOnly: Int { count { if case .jobOnly = $0 { true } else { false } } }
    var resumeOnly: Int { count { if case .resumeOnly = $0 { true } else { false } } }
    var skipped: Int { count { if case .skip = $0 { true } else { false } } }
    /// Entries that write something.
    var writing: Int { created + linked + jobOnly + resumeOnly }
    var calls: Int { plan.estimatedCalls }

    func openQuestions(answered: Set<String>) -> [PlanWarning] {
        warnings.filter { $0.weight == .question && !answered.contains($0.id) }
    }

    private func count(_ test: (Decision) -> Bool) -> Int {
        plan.entries.count { test($0.decision) }
    }
}
