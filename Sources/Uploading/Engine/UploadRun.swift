import ICIMSAPI
import Recruiting
import UploadLedger

/// What the uploads of one plan share while it is carried out.
struct UploadRun: Sendable {
    let watch: QueueWatch
    let slots: UploadSlots
    let lag = IndexLag()
    let made = MadePeople()
    let control: UploadControl

    init(_ plan: UploadPlan, of engine: UploadEngine, control: UploadControl) {
        let people = plan.entries.filter(\.isCreate).map { ($0.candidate.id, $0.candidate.asSent($0.draft)) }
        watch = QueueWatch(
            Dictionary(people) { first, _ in first }, query: engine.checker.query, chance: engine.walk.chance)
        slots = UploadSlots(engine.settings.maximumConcurrency)
        self.control = control
    }

    /// Waits without holding a place.
    func rest(_ seconds: Double) async {
        guard seconds > 0.2 else { return await control.rest(seconds) }
        await slots.give()
        await control.rest(seconds)
        await slots.take()
    }
}

/// The people a run made, to be looked at once more in its end.
actor MadePeople {
    struct Entry: Sendable {
        let upload: Int64
        let candidate: Candidate
        let entry: PlanEntry
        /// Whoever was there at the check.
        let before: Set<Int>
        let at: ContinuousClock.Instant
        var receipt: Receipt
    }

    private(set) var entries: [Entry] = []

    func add(_ entry: Entry) { entries.append(entry) }
}

/// The order in which a machine walks a queue: its own, so that two that walk the same one seldom meet.
struct WalkOrder: Sendable {
    private var state: UInt64

    /// - Parameter identity: what tells this machine, and this local state, from others.
    init(identity: String) {
        state = identity.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    }

    /// 0 up to but not including 1, the same for a machine every time.
    var chance: Double {
        var copy = self
        return Double(copy.next() >> 11) / Double(1 << 53)
    }

    /// The places of a plan in the order in which they are carried out. People who are made are shuffled among their
    /// places, and one of them comes first: it shows how far the search lags, and who else is at work.
    func places(of entries: [PlanEntry]) -> [Int] {
        let creates = entries.indices.filter { entries[$0].isCreate }
        guard creates.count > 1 else { return Array(entries.indices) }
        var random = self
        var shuffled = creates
        shuffled.shuffle(using: &random)
        var order = Array(entries.indices)
        for (place, entry) in zip(creates, shuffled) { order[place] = entry }
        let first = order.remove(at: creates[0])
        return [first] + order
    }
}

extension WalkOrder: RandomNumberGenerator {
    /// SplitMix64.
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

extension PlanEntry {
    /// Whether it makes a person.
    var isCreate: Bool {
        if case .create = decision { true } else { false }
    }
}

extension Candidate {
    /// The candidate with what is sent about them, which may differ by the recruiter's edits.
    func asSent(_ draft: PersonDraft) -> Candidate {
        var sent = self
        sent.firstName = draft.firstName ?? firstName
        sent.lastName = draft.lastName ?? lastName
        if let email = draft.email, !emails.contains(where: { $0.address == email }) {
            sent.emails.append(EmailAddress(email, isPrimary: true))
        }
        if let profile = draft.linkedInURL { sent.linkedInHandle = profile }
        return sent
    }
}
