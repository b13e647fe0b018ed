import Recruiting

/// What the recruiter has chosen for one candidate so far. Nothing of it is written to the tracking system.
public struct Mark: Hashable, Sendable, Codable {
    /// Nil while only a job or an edit was chosen.
    public var decision: Decision?
    public var job: JobChoice
    public var edits: FieldEdits
    /// Why a person on a do-not-contact list goes up all the same; lands in the plan's entry and the receipt.
    public var contactReason: String?
    /// Why it is linked to a record that may be another person's; lands in the plan's entry and the receipt.
    public var link: LinkOverruling?
    /// The record as it was on the screen when it was decided to link to it.
    public var reviewed: Person?
    /// The source's own texts when it was decided or edited, by field: what changed since is shown (rules 3.8).
    public var basis: [FieldKey: String]
    /// Entries of the source that were edited or chosen for and are gone by now, in the source's words.
    public var lost: [String]

    /// The résumé that was chosen; nil lets the preference decide.
    public var resume: ResumeFile.Origin?
    /// Whose mark it is, where the candidate's id does not say so: a row's number in a file.
    public var name: String?

    public init(
        decision: Decision? = nil, job: JobChoice = .undecided, edits: FieldEdits = [:], contactReason: String? = nil,
        link: LinkOverruling? = nil, reviewed: Person? = nil, basis: [FieldKey: String] = [:], lost: [String] = [],
        resume: ResumeFile.Origin? = nil, name: String? = nil
    ) {
        self.name = name
        self.decision = decision
        self.job = job
        self.edits = edits
        self.contactReason = contactReason
        self.link = link
        self.reviewed = reviewed
        self.basis = basis
        self.lost = lost
        self.resume = resume
    }

    /// Marks of earlier versions have no basis.
    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            decision: try values.decodeIfPresent(Decision.self, forKey: .decision),
            job: try values.decode(JobChoice.self, forKey: .job),
            edits: try values.decode(FieldEdits.self, forKey: .edits),
            contactReason: try values.decodeIfPresent(String.self, forKey: .contactReason),
            link: try values.decodeIfPresent(LinkOverruling.self, forKey: .link),
            reviewed: try values.decodeIfPresent(Person.self, forKey: .reviewed),
            basis: try values.decodeIfPresent([FieldKey: String].self, forKey: .basis) ?? [:],
            lost: try values.decodeIfPresent([String].self, forKey: .lost) ?? [],
            resume: try values.decodeIfPresent(ResumeFile.Origin.self, forKey: .resume),
            name: try values.decodeIfPresent(String.self, forKey: .name))
    }

    /// The job the candidate will be submitted to; nil without one.
    public var jobID: Int? {
        if case .job(let id) = job { id } else { nil }
    }

    /// Whether anything was chosen at all.
    public var isEmpty: Bool {
        decision == nil && job == .undecided && edits.isEmpty && contactReason == nil && resume == nil
    }
}

/// A link that was confirmed by the record's number although it may be another person's.
public struct LinkOverruling: Hashable, Sendable, Codable {
    public var personID: Int
    /// What spoke against it then: anything else is asked about again.
    public var doubt: String
    public var reason: String

    public init(personID: Int, doubt: String, reason: String) {
        self.personID = personID
        self.doubt = doubt
        self.reason = reason
    }
}

/// "No job" is a choice of its own: it is not the same as not having chosen yet.
public enum JobChoice: Hashable, Sendable, Codable {
    case undecided
    case noJob
    case job(Int)
}
