import Recruiting

/// The uploads of this session: what runs, what is done, what nobody has seen yet.
struct UploadBoard: Equatable, Sendable {
    /// In the order they were confirmed.
    private(set) var ids: [String] = []
    private(set) var finished = 0
    /// Of the uploads that run now, not of earlier ones.
    private(set) var runTotal = 0
    private(set) var runFinished = 0
    /// Unix seconds.
    var startedAt: Int?
    var isRunning = false
    var isPaused = false
    /// Asked to pause, the request in flight is not done yet.
    var isPausing = false
    /// Confirmed while there was no network: nothing of them has left this program, and they start when it is back.
    var heldPlans: [UploadPlan] = []
    /// Paused by the lack of a network, not by anybody's key.
    var isHeld = false
    var stopped: Failure?
    /// Results of this session, newest last.
    private(set) var records: [UploadRecord] = []

    /// The clock starts with the first tick.
    mutating func start(_ entries: [PlanEntry]) {
        if !isRunning {
            runTotal = 0
            runFinished = 0
            startedAt = nil
            isPaused = false
            isPausing = false
            isHeld = false
        }
        isRunning = true
        stopped = nil
        runTotal += entries.count
        for entry in entries {
            ids.removeAll { $0 == entry.id }
            ids.append(entry.id)
        }
    }

    mutating func finish(_ record: UploadRecord) {
        finished += 1
        // A receipt of an earlier run may come late: it is a result, but not one of this run.
        if isRunning { runFinished = min(runFinished + 1, runTotal) }
        // A receipt that says more than before takes the place of the first.
        if record.receipt.twin != nil {
            records.removeAll {
                $0.receipt.candidateID == record.receipt.candidateID && $0.receipt.personID == record.receipt.personID
            }
        }
        records.append(record)
        if !ids.contains(record.receipt.candidateID) { ids.append(record.receipt.candidateID) }
        if isRunning, runFinished >= runTotal { end() }
    }

    /// Gives back those that never started.
    mutating func drop(_ ids: Set<String>) {
        self.ids.removeAll { ids.contains($0) }
        runTotal = max(runFinished, runTotal - ids.count)
    }

    mutating func end() {
        isRunning = false
        isPaused = false
        isPausing = false
        isHeld = false
        heldPlans = []
    }

    /// Seconds that are left at the pace so far; nil before the second candidate is done.
    func estimate(now: Int) -> Int? {
        guard let startedAt, isRunning, runFinished >= 2, now > startedAt else { return nil }
        return (now - startedAt) * (runTotal - runFinished) / runFinished
    }
}
