/// Which of the customer's own folders and statuses mean something that a recruiter must know before an upload
/// (settings `warn.*`).
///
/// An entry is a node id (`D32013`), compared as it stands, or words, found in a label whatever the case and
/// punctuation. An entry with `!` before it is an exception: `employee, !former`.
public struct RecordSigns: Hashable, Sendable {
    public var employeeFolders: [String]
    public var contactBanFolders: [String]
    public var rejectedStatuses: [String]
    /// Statuses that end a process otherwise; whatever is neither here nor rejected is active.
    public var closedStatuses: [String]
    /// How long ago a rejection still counts as lately.
    public var rejectedDays: Int

    public static let usualEmployeeFolders = ["D32013", "D32017", "employee", "hired", "onboard", "!former"]
    public static let usualContactBanFolders = [
        "do not contact", "dnc", "do not hire", "dont contact", "do not rehire",
    ]
    public static let usualRejectedStatuses = ["reject", "declin", "not selected", "not qualified", "disqualif"]
    public static let usualClosedStatuses = ["withdr", "hired", "closed", "cancel", "filled", "not interested"]
    public static let usualRejectedDays = 180

    public init(
        employeeFolders: [String] = usualEmployeeFolders, contactBanFolders: [String] = usualContactBanFolders,
        rejectedStatuses: [String] = usualRejectedStatuses, closedStatuses: [String] = usualClosedStatuses,
        rejectedDays: Int = usualRejectedDays
    ) {
        self.employeeFolders = employeeFolders
        self.contactBanFolders = contactBanFolders
        self.rejectedStatuses = rejectedStatuses
        self.closedStatuses = closedStatuses
        self.rejectedDays = rejectedDays
    }

    /// What must be known before this record is touched, the gravest first.
    ///
    /// - Parameters:
    ///   - applications: the record's submissions, as far as they were read.
    ///   - job: the job the person would be submitted to; a submission to it is no other process.
    ///   - now: Unix seconds.
    public func signs(of match: Match, applications: [Application]? = nil, job: Int? = nil, now: Int) -> [RecordSign] {
        let person = match.person
        var signs: [RecordSign] = []
        if let into = person.mergedInto {
            signs.append(RecordSign(.merged, "merged into #\(into): must not be written to"))
        }
        if let folder = folder(of: person, among: contactBanFolders) {
            signs.append(RecordSign(.contactBan, "not to be contacted: it is in the folder “\(folder)”"))
        }
        if let folder = folder(of: person, among: employeeFolders) {
            signs.append(RecordSign(.employee, "an employee: it is in the folder “\(folder)”"))
        }
        if person.isHidden {
            signs.append(RecordSign(.hidden, "a hidden record: it shows you neither a folder nor an e-mail"))
        }
        // A profile can be renamed and replaced; another name on top of a shared address is a relative (rules 3.7).
        let doubts = match.counterEvidence.filter { $0.signal == .linkedin || $0.signal == .name }
        if !doubts.isEmpty {
            let words = doubts.map { "\($0.signal.rawValue) “\($0.candidate)” against “\($0.person)”" }
            let kind = doubts.contains { $0.signal == .name } ? RecordSign.Kind.otherPerson : .otherProfile
            signs.append(RecordSign(kind, "maybe another person: \(words.joined(separator: ", "))"))
        }
        return signs + (applications ?? match.applications).compactMap { sign(of: $0, job: job, now: now) }
    }

    private func sign(of application: Application, job: Int?, now: Int) -> RecordSign? {
        let title = application.jobTitle.flatMap { $0.isEmpty ? nil : $0 } ?? "job \(application.jobID)"
        let status = application.status?.label ?? application.status?.id ?? "status not shown"
        let when = application.updatedDate.map { " (\($0.prefix(10)))" } ?? ""
        if application.jobID == job {
            return RecordSign(.submitted, "already submitted to \(title): \(status)", about: application.workflowID)
        }
        if Self.fits(application.status, rejectedStatuses) {
            if let changed = application.updatedDate.flatMap(ServiceDate.unixSeconds),
                (now - changed) / 86_400 > rejectedDays
            {
                return nil
            }
            let lately = application.updatedDate == nil ? "rejected" : "rejected lately"
            return RecordSign(.rejected, "\(lately): \(title), \(status)\(when)", about: application.workflowID)
        }
        if Self.fits(application.status, closedStatuses) { return nil }
        return RecordSign(
            .active, "active in another process: \(title), \(status)\(when)", about: application.workflowID)
    }

    /// The label of the person's folder when it is one of these.
    public func folder(of person: Person, among entries: [String]) -> String? {
        Self.fits(person.folder, entries) ? person.folder?.label ?? person.folder?.id : nil
    }

    private static func fits(_ node: ListNode?, _ entries: [String]) -> Bool {
        guard let node else { return false }
        let label = letters(node.label ?? "")
        func names(_ entry: String) -> Bool {
            if entry == node.id { return true }
            let words = letters(entry)
            // A short word inside another one would be found everywhere.
            return words.count > 3 ? label.contains(words) : !words.isEmpty && label == words
        }
        return !entries.contains { $0.hasPrefix("!") && names(String($0.dropFirst())) }
            && entries.contains { !$0.hasPrefix("!") && names($0) }
    }

    /// Letters and digits alone: `Do-Not-Contact!` is `donotcontact`.
    static func letters(_ text: String) -> String {
        text.foldedForComparison.filter { $0.isLetter || $0.isNumber }
    }
}

/// One thing a recruiter must know about a record before touching it.
public struct RecordSign: Hashable, Sendable {
    public enum Kind: String, Hashable, Sendable, Codable {
        case merged
        case contactBan = "do-not-contact"
        case employee
        case hidden
        case otherPerson = "other-person"
        case otherProfile = "other-profile"
        case submitted = "already-submitted"
        case rejected
        case active = "active-elsewhere"
    }

    public var kind: Kind
    public var text: String
    /// The submission it is about.
    public var workflowID: Int?

    init(_ kind: Kind, _ text: String, about workflowID: Int? = nil) {
        self.kind = kind
        self.text = text
        self.workflowID = workflowID
    }

    /// Whether a person has to say "all the same" before the record is touched.
    public var asks: Bool {
        switch kind {
        case .merged, .contactBan, .employee, .hidden, .otherPerson: true
        case .otherProfile, .submitted, .rejected, .active: false
        }
    }
}

extension Person {
    /// Whether so little of it is shown that nobody can tell what would be written to (icims-api 5.2).
    public var isHidden: Bool { folder == nil && (email ?? "").isEmpty && mergedInto == nil }
}
