import Recruiting

/// One upload as a value: where it stands, and what it needs next. It can be stopped at any point, stored, and
/// continued in another run; a write whose answer is missing is always looked for before anything is repeated.
public struct UploadProcess: Hashable, Sendable, Codable {
    /// Where the process stands. A phase ending in `Sent` was stored *before* its request left: coming back to it means
    /// the answer was never seen.
    public enum Phase: Hashable, Sendable, Codable {
        /// → create, or returned to review
        case checking
        /// → createSent
        case creating
        /// → readingBack, or looking
        case createSent
        /// → readingBack, creating again after two clean looks, or unknown
        case looking(look: Int)
        /// → probing, filling
        case readingBack
        /// → filling
        case probing(FillPlanRemainder)
        /// → fillSent
        case filling(FillPlanRemainder)
        /// → filling the rest, or readingBack after a lost answer
        case fillSent(FillPlanRemainder)
        /// → attaching, or submitting when the record keeps its own
        case probingResume
        case attaching
        /// → findingSubmission, or probingResume after a lost answer
        case attachSent
        case findingSubmission
        case submitting
        /// → verifying, or findingSubmission after a lost answer
        case submitSent
        case verifying
        case finished(UploadOutcome)
    }

    /// Work left in the fill step.
    public struct FillPlanRemainder: Hashable, Sendable, Codable {
        public var operations: [FillOperation]
        public var blanks: [FieldKey: String]
    }

    public let entry: PlanEntry
    public internal(set) var phase: Phase
    public internal(set) var personID: Int?
    public internal(set) var workflowID: Int?
    public internal(set) var steps: [UploadStep: StepReport]
    public internal(set) var readBack = ReadBack()
    public internal(set) var problem: Failure?
    /// Matches that stopped the upload, for the screen.
    public internal(set) var newMatches: [Match] = []
    /// People who were there before the create.
    var seen: Set<Int>
    var creates = 0
    var readBacks = 0
    /// Answers lost in this run.
    var losses = 0
    /// Whether a refused submission was already looked up ("already submitted" is a refusal too).
    var lookedForSubmission = false
    var refusedSubmission: Failure?
    /// Fields that were written to a record that was there before.
    var written: Set<FieldKey> = []
    /// Whether the record has a résumé, as it was last read; nil when that cannot be seen.
    var hasResume: Bool?
    /// Nothing more can be done in this run; the phase says where a later one continues.
    public internal(set) var isStopped = false
    /// Whether the record changed since it was last read.
    var needsVerification = true

    /// How often a create whose answer was lost, and which two looks did not find, is sent again in one process.
    static let maximumCreates = 3
    /// A write may be visible late: this many clean looks in a row are needed to believe it never arrived.
    static let cleanLooks = 3
    /// Fills that keep failing to show after this many rounds are named as not kept instead.
    static let maximumReadBacks = 3
    /// A connection that loses this many answers of one upload is not to be trusted with more today.
    static let maximumLosses = 6

    public init(_ entry: PlanEntry) {
        self.entry = entry
        seen = Set(entry.knownPersonIDs)
        steps = [:]
        switch entry.decision {
        case .create: phase = .checking
        case .link(let id, _):
            personID = id
            phase = .readingBack
        case .jobOnly(let id):
            personID = id
            phase = entry.jobID == nil ? .finished(.skipped) : .readingBack
        case .skip, .defer: phase = .finished(.skipped)
        }
    }

    public var isFinished: Bool {
        if case .finished = phase { true } else { false }
    }

    /// How it ended, or how it stands when it had to stop; nil while it can go on.
    public var outcome: UploadOutcome? {
        if case .finished(let outcome) = phase { return outcome }
        guard isStopped else { return nil }
        return problem?.kind == .unknownOutcome ? .unknown : .failed
    }

    /// The request that brings the process on; nil when it is finished.
    public var request: ProcessRequest? {
        if isStopped { return nil }
        return switch phase {
        case .checking: .findMatches(known: seen)
        case .creating, .createSent: .create
        case .looking(let look): .findCreated(known: seen, look: look)
        case .readingBack, .verifying: personID.map { .read(person: $0, verifying: isNewPerson ? nil : written) }
        case .probing(let rest):
            personID.map { .probeBlank(person: $0, fields: rest.blanks.keys.sorted { $0.label < $1.label }) }
        case .filling(let rest), .fillSent(let rest):
            personID.flatMap { id in rest.operations.first.map { .fill(person: id, $0) } }
        case .probingResume: personID.map { .probeResume(person: $0) }
        case .attaching, .attachSent: personID.map { .attachResume(person: $0) }
        case .findingSubmission: personAndJob.map { .findSubmission(person: $0, job: $1) }
        case .submitting, .submitSent: personAndJob.map { .submit(person: $0, job: $1) }
        case .finished: nil
        }
    }

    /// Marks the current write as sent. Store the process after this and before the request leaves.
    public mutating func willSend() {
        switch phase {
        case .creating:
            phase = .createSent
            creates += 1
        case .filling(let rest): phase = .fillSent(rest)
        case .attaching: phase = .attachSent
        case .submitting: phase = .submitSent
        default: break
        }
    }

    /// Call when a stored process is taken up again: a write without an answer becomes a look.
    public mutating func resume() {
        problem = nil
        isStopped = false
        losses = 0
        creates = 0
        lookInsteadOfRepeating()
    }

    /// A write that was sent becomes the question whether it arrived.
    mutating func lookInsteadOfRepeating() {
        switch phase {
        case .createSent: phase = .looking(look: 0)
        case .fillSent: phase = .readingBack
        case .attachSent: phase = .probingResume
        case .submitSent: phase = .findingSubmission
        default: break
        }
    }

    private var personAndJob: (Int, Int)? {
        guard let personID, let jobID = entry.jobID else { return nil }
        return (personID, jobID)
    }

    var isNewPerson: Bool {
        if case .create = entry.decision { true } else { false }
    }

    mutating func finish(_ outcome: UploadOutcome) { phase = .finished(outcome) }

    mutating func report(_ step: UploadStep, _ state: StepReport.State, _ detail: String? = nil) {
        steps[step] = StepReport(step: step, state: state, detail: detail)
    }
}
