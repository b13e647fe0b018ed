import Recruiting
import ReviewApp
import UploadLedger
import Uploading

/// The duplicate check that runs ahead: who is being looked at goes first, the rest follows in the queue's order, a
/// group at a time.
actor CheckQueue {
    private let checker: DuplicateChecker
    private let local: any LocalState
    private let post: @Sendable (Message) -> Void
    private var candidates: [String: Candidate] = [:]
    private var order: [String] = []
    private var waiting: [String: Ticket] = [:]
    private var urgent: [String] = []
    /// Being checked now, with the ticket to answer with.
    private var underWay: [String: Ticket] = [:]
    /// Values changed for this upload, by candidate: asked about whenever the candidate is.
    private var sent: [String: SentIdentity] = [:]
    private var twins: [String: [String]] = [:]
    private var subjects: [ResumeOwnership.Subject]?
    private var isRunning = false
    /// Asked for a candidate before the queue was known, at a start from the local state.
    private var early: [CheckedContinuation<Void, Never>] = []
    private var isKnown = false
    private var done = 0
    private var total = 0

    init(checker: DuplicateChecker, local: any LocalState, post: @escaping @Sendable (Message) -> Void) {
        self.checker = checker
        self.local = local
        self.post = post
    }

    /// Makes the queue's candidates known. Twins are found among all of them, not only within a group.
    func know(_ queue: [Candidate]) {
        candidates = Dictionary(queue.map { ($0.id, $0) }) { first, _ in first }
        twins = checker.queueDuplicates(among: queue)
        subjects = nil
        isKnown = true
        for continuation in early { continuation.resume() }
        early = []
        start()
    }

    /// The candidate, as soon as there is a queue; nil when the queue does not have them.
    func candidate(_ id: String) async -> Candidate? {
        if !isKnown { await withCheckedContinuation { early.append($0) } }
        return candidates[id]
    }

    /// Every candidate, prepared for the question whose a résumé is.
    func resumeSubjects() -> [ResumeOwnership.Subject] {
        if let subjects { return subjects }
        let made = candidates.keys.sorted().compactMap { candidates[$0].map { ResumeOwnership.Subject($0) } }
        subjects = made
        return made
    }

    /// Whoever is not known yet waits for `know`: effects of one update reach their tasks in any order.
    func ask(_ ids: [String], ticket: Ticket, priority: CheckPriority) {
        if priority == .urgent {
            urgent.removeAll(where: ids.contains)
            urgent.insert(contentsOf: ids, at: 0)
        }
        for id in ids {
            // Its answer is on the way and as fresh as another one would be.
            if underWay[id] != nil {
                underWay[id] = ticket
                continue
            }
            if waiting[id] == nil {
                order.append(id)
                total += 1
            }
            waiting[id] = ticket
        }
        start()
    }

    /// Asks about one candidate under values that were changed for this upload. An answer that is on the way is about
    /// other ones.
    func ask(_ id: String, sending values: SentIdentity?, ticket: Ticket) {
        sent[id] = values
        urgent.removeAll { $0 == id }
        urgent.insert(id, at: 0)
        if waiting[id] == nil {
            order.append(id)
            total += 1
        }
        waiting[id] = ticket
        start()
    }

    private func start() {
        guard isKnown, !isRunning, !waiting.isEmpty else { return }
        isRunning = true
        Task { await run() }
    }

    private func run() async {
        while let group = nextGroup() {
            for id in group { underWay[id] = waiting.removeValue(forKey: id) }
            let checks = await checker.check(
                group.compactMap { candidates[$0] }, sending: sent.filter { group.contains($0.key) })
            let tickets = group.map { ($0, underWay.removeValue(forKey: $0)) }
            done += group.count
            if let failure = Self.totalFailure(of: checks) {
                giveUp(group: tickets, because: failure)
                continue
            }
            post(.checkProgress(done: done, total: total))
            var saved: [String: CandidateCheck] = [:]
            for (id, ticket) in tickets {
                guard let ticket, var check = checks[id], let candidate = candidates[id] else { continue }
                check.queueDuplicates = twins[id] ?? []
                // What broke off is not worth more than what an earlier run found out.
                if check.isComplete { saved[candidate.ledgerKey] = check }
                post(.checked(candidateID: id, check, ticket))
            }
            try? local.saveChecks(saved)
        }
        isRunning = false
    }

    /// The reason when nobody of a group could be looked for at all.
    private static func totalFailure(of checks: [String: CandidateCheck]) -> Failure? {
        guard let first = checks.values.first, let problem = first.problem,
            checks.values.allSatisfy({ $0.problemKind == .unreachable && $0.matches.isEmpty })
        else { return nil }
        return Failure(.unreachable, problem)
    }

    /// Everybody who waits would fare like this group. They are asked about again when the network is back.
    private func giveUp(group: [(String, Ticket?)], because failure: Failure) {
        let all = group.compactMap { id, ticket in ticket.map { (id, $0) } } + waiting.map { ($0.key, $0.value) }
        done += waiting.count
        waiting = [:]
        post(.checkProgress(done: done, total: total))
        if let youngest = all.map(\.1).max() { post(.checkFailed(candidateIDs: all.map(\.0), failure, youngest)) }
    }

    private func nextGroup() -> [String]? {
        order.removeAll { waiting[$0] == nil }
        urgent.removeAll { waiting[$0] == nil }
        var group: [String] = []
        for id in urgent + order
        where group.count < DuplicateChecker.groupSize && candidates[id] != nil && !group.contains(id) {
            group.append(id)
        }
        return group.isEmpty ? nil : group
    }
}
