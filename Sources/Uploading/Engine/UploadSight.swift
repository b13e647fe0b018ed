import APITransport
import Recruiting

/// What one upload saw and when, while it is driven: how old its check is, who was there then, how old its record is.
struct UploadSight {
    let run: UploadRun
    private let counter: CountingExchange
    /// People of whom the run knew when the person was checked.
    private(set) var before: Set<Int> = []
    private var callsBefore = 0
    private var askedAt = ContinuousClock.now
    private var checkedAt: ContinuousClock.Instant?
    private var checks = 0
    private(set) var madeAt: ContinuousClock.Instant?
    /// The age of the record at the last look for a twin that did not show it.
    private(set) var missedAt: Double?

    /// Seconds after which a check is too old to make somebody upon it.
    static let checkAge: Double = 1
    /// Checks in a row; a service that is so slow is not asked for ever.
    static let mostChecks = 3

    init(run: UploadRun, counter: CountingExchange) {
        self.run = run
        self.counter = counter
    }

    /// Seconds since the record was made.
    var age: Double { madeAt?.secondsAgo ?? 0 }

    var isCheckOld: Bool {
        guard let checkedAt, checks < Self.mostChecks else { return false }
        return checkedAt.secondsAgo > Self.checkAge
    }

    /// Waits for what has to be waited for, and notes what is known before the request.
    mutating func prepare(for request: ProcessRequest) async {
        switch request {
        case .findMatches: before = await run.watch.seen
        case .findTwins(_, _, let look): await run.rest(run.lag.pause(age: age, look: look))
        default: break
        }
        callsBefore = counter.count
        askedAt = .now
    }

    mutating func note(_ event: ProcessEvent, to request: ProcessRequest) async {
        switch (request, event) {
        case (.findMatches, .matchesFound):
            // The search is the first of the calls; the others read what it found.
            let calls = max(1, counter.count - callsBefore)
            checkedAt = askedAt + (ContinuousClock.now - askedAt) / calls
            checks += 1
        case (.create, .created(let id)):
            madeAt = .now
            await run.watch.made(id)
        case (_, .createdFound(let ids, _)):
            // When it was made is not known: as late as can be.
            if let id = ids.first, ids.count == 1 {
                madeAt = madeAt ?? .now
                await run.watch.made(id)
            }
        case (.findTwins, .twinsFound(_, let sight)):
            missedAt = sight == .notYet ? age : nil
            if sight != .notYet { await run.slots.open() }
        default: break
        }
    }

    /// Keeps a person that was made, to look at them once more in the end.
    func keep(_ receipt: Receipt, of process: UploadProcess, upload: Int64) async {
        guard receipt.outcome == .created, let madeAt, process.provenPersonID != nil else { return }
        let entry = process.entry
        await run.made.add(
            MadePeople.Entry(
                upload: upload, candidate: entry.candidate.asSent(entry.draft), entry: entry,
                before: process.seen.union(before), at: madeAt, receipt: receipt))
    }
}
