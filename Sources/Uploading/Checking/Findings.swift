import Recruiting

/// What searches found for a group, and what they could not.
struct Findings {
    /// To be read whatever it costs.
    var ids: Set<Int> = []
    /// More than the group can use: namesakes of somebody with a usual name. Read the newest until that is settled.
    var crowd: Set<Int> = []
    /// By candidate: why its check is incomplete.
    var problems: [String: Failure] = [:]
    /// By candidate: namesakes that were not read.
    var unread: [String: Set<Int>] = [:]
    /// By candidate: calls made for it alone.
    var calls: [String: Int] = [:]

    mutating func add(_ other: Findings) {
        ids.formUnion(other.ids)
        crowd.formUnion(other.crowd)
        note(other.problems)
        unread.merge(other.unread) { first, _ in first }
        calls.merge(other.calls) { $0 + $1 }
    }

    mutating func note(_ problem: Failure, for candidates: [Candidate]) {
        for candidate in candidates { problems[candidate.id] = problems[candidate.id] ?? problem }
    }

    mutating func note(_ problems: [String: Failure]) {
        self.problems.merge(problems) { first, _ in first }
    }
}
