import Foundation
import Recruiting

/// One upload as a value: where it stands, and what it needs next. It can be stopped at any point, stored, and
/// continued in another run; a write whose answer is missing is always looked for before anything is repeated.
public struct UploadProcess: Hashable, Sendable, Codable {
    /// Where the process stands. A phase ending in `Sent` was stored *before* its request left: coming back to it means
    /// the answer was never seen.
    public enum Phase: Hashable, Sendable, Codable {
        /// → creating, or returned to review
        case checking
        /// → createSent
        case creating
        /// → readingBack, or looking
        case createSent
        /// → readingBack, checking again after enough clean looks, or unknown
        case looking(look: Int)
        /// → probing, filling
        case readingBack
        /// → filling, or inspectingOurs, or verifying when a twin stays in its place
        case seekingTwin(FillPlanRemainder, look: Int)
        /// → purging, or verifying
        case inspectingOurs
        case purging
        /// → provingPurge, whatever the answer
        case purgeSent
        case provingPurge
        /// → filling
        case probing(FillPlanRemainder)
        /// → fillSent
        case filling(FillPlanRemainder)
        /// → filling the rest, or readingBack after a lost answer
        case fillSent(FillPlanRemainder)
        /// → attaching, or submitting when the record keeps its own
        case probingResume
        case attaching
        /// → verifyingResume, or probingResume after a lost answer
        case attachSent
        /// → findingSubmission
        case verifyingResume
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
    /// The steps that changed something in the tracking system, as far as that is proven.
    public internal(set) var wrote: Set<UploadStep> = []
    /// The steps whose write was sent and has no certain outcome.
    public internal(set) var unsettled: Set<UploadStep> = []
    /// People who were there before the create.
    var seen: Set<Int>
    /// Whether this was taken up again after its program ended: time has passed, so everything is looked at first.
    var isContinued = false
    /// Whether the record was read and is the one that was meant.
    var isProven = false
    /// Whether the service said that it made the record in question, and not which.
    var isMadeForSure = false
    /// What the service complained of in an answer that is a success otherwise.
    var complaint: Failure?
    /// The service asked for patience in answer to the write in question.
    var turnedAway: Failure?
    /// A record of the same person that appeared with ours.
    public internal(set) var twin: Twin?
    var hasSoughtTwin = false
    /// Whether our record may be moved to the Purge folder when a twin stays in its place.
    var purgesTwins = false
    /// Whether the create was refused because of fields it can be sent without.
    var isRefusedForFields = false
    /// The highest number of a person that was known when the create was sent first: whoever it made has a higher one.
    var newestBefore: Int?
    /// Whether the person that was created has been merged into another one since.
    var wasMerged = false
    /// Counted in this run: creates, submissions, merges that were followed, looks for the submission, reads of a new
    /// person that failed, answers lost.
    var tries = Tries()
    var refusedSubmission: Failure?
    /// What the service refused in the create, so that it was made without, and its words about it.
    var withheld: [FieldKey: Failure] = [:]
    /// Fields whose value arrived, as far as answers and reading say.
    var written: Set<FieldKey> = []
    /// Fields of the change that is under way, or whose answer is missing.
    var sending: Set<FieldKey> = []
    /// Fields whose change was refused.
    var refusedFills: Set<FieldKey> = []
    /// The record as it was read last.
    public internal(set) var record: Person?
    /// Whether a résumé was sent, with whatever outcome.
    var resumeWasSent = false
    /// Whether the record has a résumé, as it was last read; nil when that cannot be seen.
    var hasResume: Bool?
    /// What reading the résumé back showed, when it was not the one that was sent; nil when it was, or was not tried.
    var resumeDoubt: ResumePresence?
    /// Nothing more can be done in this run; the phase says where a later one continues.
    public internal(set) var isStopped = false
    /// Whether the record changed since it was last read.
    var needsVerification = true

    /// What a ledger keeps, by these names; see `init(from:)`.
    enum CodingKeys: String, CodingKey {
        case entry, phase, personID, workflowID, steps, readBack, problem, newMatches, wrote, unsettled, seen
        case isContinued, isProven, isMadeForSure, complaint, wasMerged, tries, refusedSubmission, withheld, written
        case resumeWasSent, hasResume, resumeDoubt, isStopped, needsVerification
        case turnedAway, isRefusedForFields, newestBefore, twin, hasSoughtTwin, purgesTwins
        case sending, refusedFills, record
    }

    struct Tries: Hashable, Sendable, Codable {
        var creates = 0
        var submissions = 0
        var merges = 0
        var submissionLooks = 0
        var unreadable = 0
        var losses = 0
    }

    /// How often a write whose answer was lost, and which no look found, is sent again in one run.
    static let maximumRepeats = 3
    /// A write may be visible late: so many clean looks are taken. Of a create they prove nothing in the same run.
    static let cleanLooks = 3
    /// Seconds after which a create that nobody finds is believed not to have arrived: iCIMS's own cache may be so old
    /// (icims-api 7.2).
    public static let lostCreateAge = 15 * 60
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
        case .resumeOnly(let id):
            personID = id
            phase = entry.resume.state == .attached ? .readingBack : .finished(.skipped)
        case .skip, .defer: phase = .finished(.skipped)
        }
    }

    /// Whether the tracking system has, or may have, anything of this upload.
    public var hasTraces: Bool { !wrote.isEmpty || !unsettled.isEmpty }

    public var isFinished: Bool {
        if case .finished = phase { true } else { false }
    }

    /// How it ended, or how it stands when it had to stop; nil while it can go on.
    public var outcome: UploadOutcome? {
        if case .finished(let outcome) = phase { return outcome }
        guard isStopped else { return nil }
        return problem?.kind == .unknownOutcome ? .unknown : .failed
    }

    /// The record, once it was read and is the one that was meant: an address in an answer alone proves nothing.
    public var provenPersonID: Int? {
        isCreate && !isProven ? nil : personID
    }

    /// Takes up what a ledger kept; nil when this version cannot read it.
    public init?(stored state: Data) {
        guard let process = try? JSONDecoder().decode(UploadProcess.self, from: state) else { return nil }
        self = process
    }

    /// The request that brings the process on; nil when it is finished.
    public var request: ProcessRequest? {
        if isStopped { return nil }
        return switch phase {
        case .checking: .findMatches(known: seen)
        case .creating, .createSent: .create(without: Set(withheld.keys))
        case .looking(let look): .findCreated(known: seen, after: newestBefore, look: look)
        case .readingBack, .verifying:
            personID.map {
                .read(
                    person: $0, verifying: isNewPerson ? nil : written.union(sending).union(refusedFills),
                    refused: refusedForGood.union(refusedFills), look: tries.unreadable)
            }
        case .seekingTwin(_, let look): personID.map { .findTwins(person: $0, known: seen, look: look) }
        case .inspectingOurs: personID.map { .inspectOurs(person: $0) }
        case .purging, .purgeSent: personID.map { .purge(person: $0) }
        case .provingPurge: personID.map { .probePurge(person: $0) }
        case .probing(let rest):
            personID.map { .probeBlank(person: $0, fields: rest.blanks.keys.sorted { $0.label < $1.label }) }
        case .filling(let rest), .fillSent(let rest):
            personID.flatMap { id in rest.operations.first.map { .fill(person: id, $0) } }
        case .probingResume, .verifyingResume: personID.map { .probeResume(person: $0) }
        case .attaching, .attachSent: personID.map { .attachResume(person: $0) }
        case .findingSubmission:
            personAndJob.map { .findSubmission(person: $0, job: $1, look: tries.submissionLooks) }
        case .submitting, .submitSent: personAndJob.map { .submit(person: $0, job: $1) }
        case .finished: nil
        }
    }

    /// Marks the current write as sent. Store the process after this and before the request leaves.
    ///
    /// - Parameter newest: the highest number of a person that is known.
    public mutating func willSend(newest: Int? = nil) {
        turnedAway = nil
        switch phase {
        case .creating:
            phase = .createSent
            tries.creates += 1
            isMadeForSure = false
            complaint = nil
            newestBefore = newestBefore ?? [newest, seen.max()].compactMap { $0 }.max()
        case .filling(let rest):
            phase = .fillSent(rest)
            sending = rest.operations.first?.fields ?? []
        case .purging: phase = .purgeSent
        case .attaching:
            phase = .attachSent
            resumeWasSent = true
        case .submitting:
            phase = .submitSent
            tries.submissions += 1
            isMadeForSure = false
        default: return
        }
        if let step = request?.step { unsettled.insert(step) }
    }

    /// Call when a stored process is taken up again. Time has passed: whatever was about to be written is looked at
    /// anew, and a write without an answer becomes a look.
    public mutating func resume() {
        problem = nil
        isStopped = false
        isContinued = true
        tries = Tries()
        // What an earlier run said about the step it stopped in is over.
        if let step = request?.step, steps[step]?.state != .done { steps[step] = nil }
        switch phase {
        case .creating: phase = .checking
        case .looking: phase = .looking(look: 0)
        case .seekingTwin, .probing, .filling: phase = .readingBack
        case .purging: phase = .inspectingOurs
        case .attaching: phase = isCreate ? .probingResume : .readingBack
        case .submitting: phase = isCreate ? .findingSubmission : .readingBack
        case .attachSent, .submitSent, .probingResume, .verifyingResume, .findingSubmission:
            // Whose record it is by now is looked at before anything more is written to it.
            if isCreate { lookInsteadOfRepeating() } else { phase = .readingBack }
        case .createSent, .fillSent, .purgeSent: lookInsteadOfRepeating()
        case .checking, .inspectingOurs, .provingPurge, .readingBack, .verifying, .finished: break
        }
    }

    /// Takes over what a person decided about a create that looking could not settle: which record it is, or that it is
    /// none of those on the screen.
    public mutating func settle(by newer: PlanEntry) {
        guard case .looking = phase else { return }
        switch newer.decision {
        case .link(let id, _), .jobOnly(let id), .resumeOnly(let id): adopt(id, "a person decided that it is #\(id)")
        case .create(.some): seen.formUnion(newer.knownPersonIDs)
        case .create(nil), .skip, .defer: break
        }
    }

    /// A write that was sent becomes the question whether it arrived.
    mutating func lookInsteadOfRepeating() {
        switch phase {
        case .createSent: phase = .looking(look: 0)
        case .fillSent: phase = .readingBack
        case .attachSent: phase = .probingResume
        case .submitSent: phase = .findingSubmission
        case .purgeSent: phase = .provingPurge
        default: break
        }
    }

    /// The check is too long ago to make somebody upon it.
    mutating func checkAgain() {
        if case .creating = phase { phase = .checking }
    }

    private var personAndJob: (Int, Int)? {
        guard let personID, let jobID = entry.jobID else { return nil }
        return (personID, jobID)
    }

    /// Whether the record is the one that this upload made, and nobody else's.
    var isNewPerson: Bool {
        isCreate && !wasMerged
    }

    /// Whether the decision was to make a new person.
    var isCreate: Bool {
        if case .create = entry.decision { true } else { false }
    }

    mutating func finish(_ outcome: UploadOutcome) { phase = .finished(outcome) }

    mutating func report(_ step: UploadStep, _ state: StepReport.State, _ detail: String? = nil) {
        steps[step] = StepReport(step: step, state: state, detail: detail)
    }
}
