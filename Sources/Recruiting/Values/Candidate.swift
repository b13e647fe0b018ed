/// A person as the recruiting CRM has them: what may be uploaded, before any rule is applied.
///
/// Texts are kept exactly as they came; tidying is the mapping's work and comparing is the matching's.
public struct Candidate: Hashable, Sendable, Codable, Identifiable {
    /// The source's opaque id, or the entry's place in its file (`#3`) when it has none.
    public var id: String
    public var firstName: String?
    public var lastName: String?
    /// A field some teams fill with whole sentences; never a name by itself.
    public var nickname: String?
    public var emails: [EmailAddress]
    /// One free text, as the source has it; may hold no number at all, or two.
    public var phone: String?
    public var location: String?
    /// What the source calls the LinkedIn handle: a handle, sometimes a whole address.
    public var linkedInHandle: String?
    public var profiles: [SocialProfile]
    /// The summary values the source shows as "current"; they may disagree with `employments`.
    public var company: String?
    public var title: String?
    public var school: String?
    public var employments: [Employment]
    public var educations: [Education]
    public var customFields: [CustomField]
    /// Opens the person in the source.
    public var webLink: String?
    public var projectIDs: [String]
    /// Unix seconds.
    public var updatedAt: Int?
    /// A path relative to the file the candidate came from.
    public var resumeFile: String?
    /// Where the id means this person; nil: everywhere.
    public var idScope: IDScope?

    public init(
        id: String, firstName: String? = nil, lastName: String? = nil, nickname: String? = nil,
        emails: [EmailAddress] = [], phone: String? = nil, location: String? = nil, linkedInHandle: String? = nil,
        profiles: [SocialProfile] = [], company: String? = nil, title: String? = nil, school: String? = nil,
        employments: [Employment] = [], educations: [Education] = [], customFields: [CustomField] = [],
        webLink: String? = nil, projectIDs: [String] = [], updatedAt: Int? = nil, resumeFile: String? = nil,
        idScope: IDScope? = nil
    ) {
        self.idScope = idScope
        self.id = id
        self.firstName = firstName
        self.lastName = lastName
        self.nickname = nickname
        self.emails = emails
        self.phone = phone
        self.location = location
        self.linkedInHandle = linkedInHandle
        self.profiles = profiles
        self.company = company
        self.title = title
        self.school = school
        self.employments = employments
        self.educations = educations
        self.customFields = customFields
        self.webLink = webLink
        self.projectIDs = projectIDs
        self.updatedAt = updatedAt
        self.resumeFile = resumeFile
    }

    /// First and last name with one space between, as the source writes them; the id when both are missing.
    public var displayName: String {
        let parts = [firstName, lastName].compactMap { $0 }.filter { !$0.isEmpty }
        return parts.isEmpty ? id : parts.joined(separator: " ")
    }
}

/// One address of a candidate.
public struct EmailAddress: Hashable, Sendable, Codable {
    public var address: String
    public var isPrimary: Bool

    public init(_ address: String, isPrimary: Bool = false) {
        self.address = address
        self.isPrimary = isPrimary
    }
}

/// A social profile the source lists beside the LinkedIn handle.
public struct SocialProfile: Hashable, Sendable, Codable {
    public var network: String?
    public var url: String?
    public var username: String?

    public init(network: String? = nil, url: String? = nil, username: String? = nil) {
        self.network = network
        self.url = url
        self.username = username
    }
}

/// One entry of a work history; any part may be missing.
public struct Employment: Hashable, Sendable, Codable {
    public var company: String?
    public var title: String?
    /// As the source has it: `2019`, `2019-08`, `2019-08-24`, a date-time, or anything else.
    public var start: String?
    public var end: String?
    public var isCurrent: Bool?

    public init(
        company: String? = nil, title: String? = nil, start: String? = nil, end: String? = nil, isCurrent: Bool? = nil
    ) {
        self.company = company
        self.title = title
        self.start = start
        self.end = end
        self.isCurrent = isCurrent
    }
}

/// One entry of an education; only the school's name is ever uploaded.
public struct Education: Hashable, Sendable, Codable {
    public var school: String?
    public var parsedUniversity: String?
    public var parsedSchool: String?
    public var start: String?
    public var end: String?
    public var degree: String?
    public var fieldOfStudy: String?

    public init(
        school: String? = nil, parsedUniversity: String? = nil, parsedSchool: String? = nil, start: String? = nil,
        end: String? = nil, degree: String? = nil, fieldOfStudy: String? = nil
    ) {
        self.school = school
        self.parsedUniversity = parsedUniversity
        self.parsedSchool = parsedSchool
        self.start = start
        self.end = end
        self.degree = degree
        self.fieldOfStudy = fieldOfStudy
    }
}

/// A field the customer added in the source, with its value as text (several values joined by `, `).
public struct CustomField: Hashable, Sendable, Codable {
    public var name: String
    public var value: String?

    public init(name: String, value: String? = nil) {
        self.name = name
        self.value = value
    }
}
