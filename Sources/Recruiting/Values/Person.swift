/// A person as the applicant tracking system has them and lets us see them.
///
/// A missing value means *empty or hidden*: the answer does not tell which (icims-api 5.2). It is never a reason to
/// clear anything.
public struct Person: Hashable, Sendable, Codable, Identifiable {
    public var id: Int
    public var firstName: String?
    public var middleName: String?
    public var lastName: String?
    public var email: String?
    /// The folder is the person's status.
    public var folder: ListNode?
    public var phones: [PersonPhone]
    /// The LinkedIn field's raw value, in whatever spelling somebody once entered.
    public var linkedIn: String?
    public var employments: [PersonEmployment]
    public var schools: [PersonSchool]
    /// City, state and country as one text.
    public var location: String?
    public var source: String?
    public var sourcePerson: PersonLink?
    /// `yyyy-MM-dd hh:mm a`, UTC, as the system writes it (icims-api 5.5).
    public var createdDate: String?
    public var updatedDate: String?
    /// Whether a résumé is attached; nil when the answer does not say.
    public var hasResume: Bool?
    /// The record this one was merged into; this record must not be written to (icims-api 5.6).
    public var mergedInto: Int?
    /// Set when the record holds more entries or longer texts than are read: see `ValueLimits`.
    public var isCut: Bool?

    public init(
        id: Int, firstName: String? = nil, middleName: String? = nil, lastName: String? = nil, email: String? = nil,
        folder: ListNode? = nil, phones: [PersonPhone] = [], linkedIn: String? = nil,
        employments: [PersonEmployment] = [], schools: [PersonSchool] = [], location: String? = nil,
        source: String? = nil, sourcePerson: PersonLink? = nil, createdDate: String? = nil, updatedDate: String? = nil,
        hasResume: Bool? = nil, mergedInto: Int? = nil
    ) {
        self.id = id
        self.firstName = firstName
        self.middleName = middleName
        self.lastName = lastName
        self.email = email
        self.folder = folder
        self.phones = phones
        self.linkedIn = linkedIn
        self.employments = employments
        self.schools = schools
        self.location = location
        self.source = source
        self.sourcePerson = sourcePerson
        self.createdDate = createdDate
        self.updatedDate = updatedDate
        self.hasResume = hasResume
        self.mergedInto = mergedInto
    }

    /// First, middle and last name with single spaces; `#id` when none is visible.
    public var displayName: String {
        let parts = [firstName, middleName, lastName].compactMap { $0 }.filter { !$0.isEmpty }
        return parts.isEmpty ? "#\(id)" : parts.joined(separator: " ")
    }
}

/// A node of one of the system's lists: a stable id and the customer's own label.
public struct ListNode: Hashable, Sendable, Codable {
    /// `D…` as delivered, `C…` as made by the customer.
    public var id: String?
    public var label: String?

    public init(id: String?, label: String? = nil) {
        self.id = id
        self.label = label
    }
}

/// A link to another person, such as the source person or a hiring manager.
public struct PersonLink: Hashable, Sendable, Codable {
    public var id: Int
    public var name: String?

    public init(id: Int, name: String? = nil) {
        self.id = id
        self.name = name
    }
}

/// One phone of a person in the tracking system. `entry` is the group's id, needed to change it.
public struct PersonPhone: Hashable, Sendable, Codable {
    public var entry: Int?
    public var number: String
    public var type: ListNode?

    public init(entry: Int? = nil, number: String, type: ListNode? = nil) {
        self.entry = entry
        self.number = number
        self.type = type
    }
}

/// One work history entry of a person in the tracking system; dates are `yyyy-MM-dd`.
public struct PersonEmployment: Hashable, Sendable, Codable {
    public var entry: Int?
    public var employer: String?
    public var title: String?
    public var start: String?
    public var end: String?

    public init(
        entry: Int? = nil, employer: String? = nil, title: String? = nil, start: String? = nil, end: String? = nil
    ) {
        self.entry = entry
        self.employer = employer
        self.title = title
        self.start = start
        self.end = end
    }
}

/// One education entry of a person in the tracking system.
public struct PersonSchool: Hashable, Sendable, Codable {
    public var entry: Int?
    public var name: String?

    public init(entry: Int? = nil, name: String? = nil) {
        self.entry = entry
        self.name = name
    }
}

/// A person's submission to a job (a recruiting workflow).
public struct Application: Hashable, Sendable, Codable {
    public var workflowID: Int
    public var jobID: Int
    public var jobTitle: String?
    public var status: ListNode?
    /// When the status changed last, `yyyy-MM-dd hh:mm a`, UTC; nil when it was not asked for or is not told.
    public var updatedDate: String?

    public init(
        workflowID: Int, jobID: Int, jobTitle: String? = nil, status: ListNode? = nil, updatedDate: String? = nil
    ) {
        self.workflowID = workflowID
        self.jobID = jobID
        self.jobTitle = jobTitle
        self.status = status
        self.updatedDate = updatedDate
    }
}
