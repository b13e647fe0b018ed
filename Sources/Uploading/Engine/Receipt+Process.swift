import Recruiting
import UploadLedger

extension UploadProcess {
    /// Every step in its order; what was not reached is pending while the upload can go on, else skipped.
    public var reports: [StepReport] {
        UploadStep.allCases.map { step in
            steps[step] ?? StepReport(step: step, state: isFinished ? .skipped : .pending)
        }
    }
}

extension Receipt {
    init(_ candidate: Candidate, _ outcome: UploadOutcome, problem: Failure? = nil) {
        self.init(
            candidateID: candidate.id, candidateName: candidate.displayName, outcome: outcome,
            steps: UploadStep.allCases.map { StepReport(step: $0, state: .skipped) }, problem: problem)
    }

    public init(skipping candidate: Candidate, _ reason: String) {
        self.init(candidate, .skipped)
        steps[0].detail = reason
    }

    public init(undecided candidate: Candidate, _ reason: String) {
        self.init(
            candidate, .needsDecision,
            problem: Failure(.refused, "\(candidate.displayName) needs a decision: \(reason)."))
    }

    public init(failing candidate: Candidate, with problem: Failure) {
        self.init(candidate, .failed, problem: problem)
    }

    /// For a candidate whose upload was not begun, because what stopped another one would stop this one too.
    init(notStarted candidate: Candidate, because reason: Failure) {
        self.init(
            candidate, .skipped,
            problem: Failure(
                reason.kind, "\(candidate.displayName) was not started: \(reason.message)", remedy: reason.remedy))
    }

    /// Two candidates, one person: only the first goes up by itself.
    init(_ candidate: Candidate, sameAs record: UploadRecord, key: String) {
        let shared = key.replacing(":", with: " ", maxReplacements: 1)
        let fate =
            record.personID.map { "who is #\($0) in iCIMS" }
            ?? (record.isOpen ? "whose upload is not finished" : "whose upload ended without a certain outcome")
        self.init(
            candidate, .needsDecision,
            problem: Failure(
                .refused, "\(candidate.displayName) shares \(shared) with \(record.candidateName), \(fate).",
                remedy: "Nothing was written. Decide whether both are one person."))
    }

    /// The candidate's id was somebody else's when it was uploaded: not the same person again, and nobody knows which
    /// of the two the id is of.
    public init(_ candidate: Candidate, otherThan record: UploadRecord) {
        let fate = record.personID.map { "who is #\($0) in iCIMS" } ?? "whose upload is not finished"
        self.init(
            candidate, .needsDecision,
            problem: Failure(
                .refused,
                "\(candidate.displayName) has the id \(candidate.id), which was that of \(record.candidateName), \(fate).",
                remedy:
                    "Nothing was written. If they are two people, gem-icims forget \(candidate.id) and upload again."))
    }

    /// Another program of this machine, or another task of this one, holds the candidate.
    init(_ candidate: Candidate, busy record: UploadRecord, lease: Lease) {
        self.init(
            candidate, .skipped,
            problem: Failure(
                .tryLater,
                "\(record.candidateName) is being uploaded by another gem-icims (process \(lease.owner.pid) on "
                    + "\(lease.owner.host)), so this one wrote nothing.",
                remedy: "Run this again when the other one has ended."))
    }

    /// Whether a step was tried and nothing came of it.
    public var hasFailedStep: Bool { steps.contains { $0.state == .failed } }

    /// How far a step came; nil when the receipt does not tell.
    public func state(of step: UploadStep) -> StepReport.State? { steps.first { $0.step == step }?.state }

    /// What an upload that was carried out before says now: it is there, and nothing was done again.
    public init(repeating record: UploadRecord, of candidate: Candidate, webURL: String?) {
        self = record.receipt ?? Receipt(candidate, .alreadyUploaded)
        // The id may have been another one: a row's number in another file.
        candidateID = candidate.id
        candidateName = candidate.displayName
        personID = record.personID
        workflowID = record.workflowID
        url = record.personID.flatMap { ProfileLink.url(person: $0, base: webURL) }
        calls = 0
        outcome = record.outcome == .unknown ? .unknown : .alreadyUploaded
        if outcome == .alreadyUploaded { problem = nil }
    }

    /// - Parameter interruption: what kept the process from going on, other than the tracking system.
    init(_ process: UploadProcess, calls: Int, webURL: String?, interruption: Failure? = nil) {
        var process = process
        process.problem = interruption ?? process.problem
        self.init(
            candidateID: process.entry.candidate.id, candidateName: process.entry.candidate.displayName,
            outcome: process.outcome ?? .failed, personID: process.personID,
            url: process.personID.flatMap { ProfileLink.url(person: $0, base: webURL) },
            workflowID: process.workflowID, steps: process.reports, notKept: process.readBack.notKept,
            unproven: process.readBack.unproven, calls: calls, reasons: process.entry.reasons,
            twin: process.twin, problem: process.accountedProblem)
    }
}

extension UploadRecord {
    /// Whether it ended with the candidate in the tracking system, or with nobody knowing.
    public var standsForPerson: Bool {
        guard personID != nil else { return false }
        return switch outcome {
        case .created, .linked, .alreadyUploaded, .unknown: true
        case .failed, .skipped, .needsDecision, nil: false
        }
    }
}

extension Candidate {
    /// What identifies the person beyond the candidate's id: addresses that are no role or placeholder, and the
    /// LinkedIn handle.
    public var identityKeys: [String] {
        var keys = addresses.filter { $0.isValid && !$0.isRole && !$0.isPlaceholder }
            .map { IdentityKey.email($0.comparisonKey) }
        keys += linkedInHandles.map { IdentityKey.linkedIn(handle: $0.key) }
        return keys
    }
}

extension PlanEntry {
    /// The keys of the candidate, and of who would go up after the recruiter's edits.
    var identityKeys: [String] {
        Set(candidate.identities(sending: SentIdentity(draft)).flatMap(\.identityKeys)).sorted()
    }
}
