/// What will be done once it is confirmed: one entry per candidate, and what it costs.
public struct UploadPlan: Hashable, Sendable, Codable {
    public var entries: [PlanEntry]

    public init(entries: [PlanEntry]) {
        self.entries = entries
    }

    /// Calls the whole plan needs when nothing goes wrong.
    public var estimatedCalls: Int { entries.reduce(0) { $0 + $1.estimatedCalls } + sharedLooks }

    /// Of these, the looks for somebody who makes the same people at the same moment: one for each person that is made,
    /// and for every 25 of them one more in the end and, when there are several, one in the beginning.
    public var twinLooks: Int { creates + sharedLooks }

    private var creates: Int { entries.count { if case .create = $0.decision { true } else { false } } }

    private var sharedLooks: Int {
        let groups = (creates + Self.lookGroup - 1) / Self.lookGroup
        return creates > 1 ? 2 * groups : groups
    }

    /// People who are asked about in one shared look.
    public static let lookGroup = 25
}

/// One candidate's part of a plan.
public struct PlanEntry: Hashable, Sendable, Codable, Identifiable {
    public var candidate: Candidate
    public var decision: Decision
    public var draft: PersonDraft
    public var resume: ResumeFile
    public var jobID: Int?
    public var projectID: String?
    /// People of the tracking system that were on the screen when this was decided; a match that is not among them
    /// sends the candidate back to review.
    public var knownPersonIDs: [Int]
    /// Records with the same name that were offered as a number then; nil when all of them were read.
    public var unreadNamesakes: UnreadNamesakes?
    /// What the record showed when the decision was made, for linking; the conflict guard compares with it.
    public var reviewedPerson: Person?
    /// What must be answered before the plan may run.
    public var warnings: [String]
    /// Why it is done against what was known: beside a strong match, against a contact ban. Lands in the receipt.
    public var reasons: [String]

    public var id: String { candidate.id }

    public init(
        candidate: Candidate, decision: Decision, draft: PersonDraft, resume: ResumeFile = .none, jobID: Int? = nil,
        projectID: String? = nil, knownPersonIDs: [Int] = [],
        unreadNamesakes: UnreadNamesakes? = nil, reviewedPerson: Person? = nil, warnings: [String] = [],
        reasons: [String] = []
    ) {
        self.candidate = candidate
        self.decision = decision
        self.draft = draft
        self.resume = resume
        self.jobID = jobID
        self.projectID = projectID
        self.knownPersonIDs = knownPersonIDs
        self.unreadNamesakes = unreadNamesakes
        self.reviewedPerson = reviewedPerson
        self.warnings = warnings
        self.reasons = reasons
    }

    /// What this entry costs when nothing goes wrong: check or read, write, read back, and after a create the look for a
    /// twin; a résumé is sent and the record read once more; a job is asked for and submitted to.
    public var estimatedCalls: Int {
        let resumeCalls = resume.state == .attached ? 3 : 0
        return switch decision {
        case .create: 4 + resumeCalls + (jobID == nil ? 0 : 1)
        case .link: 4 + resumeCalls + (jobID == nil ? 0 : 2)
        case .jobOnly: jobID == nil ? 0 : 3
        case .resumeOnly: 1 + resumeCalls + (jobID == nil ? 0 : 2)
        case .skip, .defer: 0
        }
    }
}
