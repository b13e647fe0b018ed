/// Everything that is sent about one person, in the product's terms; the tracking system's client puts it into its own.
public struct PersonDraft: Hashable, Sendable, Codable {
    public var firstName: String?
    public var lastName: String?
    public var email: String?
    /// Canonical: `https://www.linkedin.com/in/<handle>`.
    public var linkedInURL: String?
    public var mobile: String?
    /// Newest first, the current one on top.
    public var employments: [DraftEmployment]
    public var schools: [DraftSchool]
    /// Always "Gem".
    public var source: String
    public var folderID: String
    public var sourcePersonID: Int?

    public init(
        firstName: String? = nil, lastName: String? = nil, email: String? = nil, linkedInURL: String? = nil,
        mobile: String? = nil, employments: [DraftEmployment] = [], schools: [DraftSchool] = [], source: String = "Gem",
        folderID: String = "D32007", sourcePersonID: Int? = nil
    ) {
        self.firstName = firstName
        self.lastName = lastName
        self.email = email
        self.linkedInURL = linkedInURL
        self.mobile = mobile
        self.employments = employments
        self.schools = schools
        self.source = source
        self.folderID = folderID
        self.sourcePersonID = sourcePersonID
    }

    /// The same person without these fields. Name, e-mail, source and folder are what makes the person and stay.
    public func without(_ fields: Set<FieldKey>) -> PersonDraft {
        var draft = self
        if fields.contains(.linkedIn) { draft.linkedInURL = nil }
        if fields.contains(.mobile) { draft.mobile = nil }
        if fields.contains(.sourcePerson) { draft.sourcePersonID = nil }
        draft.employments.removeAll { fields.contains(.employment($0.index)) }
        draft.schools.removeAll { fields.contains(.school($0.index)) }
        return draft
    }
}

/// A work history entry that passed the gate: company, title and start date are all there.
public struct DraftEmployment: Hashable, Sendable, Codable {
    public var company: String
    public var title: String
    public var start: PartialDate
    public var end: PartialDate?
    /// The place of the entry in the candidate's own list.
    public var index: Int

    public init(company: String, title: String, start: PartialDate, end: PartialDate? = nil, index: Int) {
        self.company = company
        self.title = title
        self.start = start
        self.end = end
        self.index = index
    }
}

/// A school that is sent: its name and nothing else (rules 1.6).
public struct DraftSchool: Hashable, Sendable, Codable {
    public var name: String
    /// The place of the entry in the candidate's own list.
    public var index: Int

    public init(_ name: String, index: Int) {
        self.name = name
        self.index = index
    }
}
