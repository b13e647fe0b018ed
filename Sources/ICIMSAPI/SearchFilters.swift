import Recruiting

/// A filter on a text.
public struct TextFilter<Subject: SearchSubject>: Sendable {
    let name: String

    /// `==`: the whole text. Nil for a blank one.
    public func equals(_ text: String) -> SearchQuery<Subject>? { query(text, "==") }

    /// `=`, which on texts means *contains* (icims-api 7.3): also finds joann@ for ann@. Nil for a blank one.
    public func contains(_ text: String) -> SearchQuery<Subject>? { query(text, "=") }

    private func query(_ text: String, _ comparison: String) -> SearchQuery<Subject>? {
        guard text.contains(where: { !$0.isWhitespace }) else { return nil }
        return SearchQuery(node: .filter(name: name, values: [text], comparison: comparison, secondary: nil))
    }
}

/// A filter on a list: node ids or labels. An unknown id finds nobody, without an error.
public struct ListFilter<Subject: SearchSubject>: Sendable {
    let name: String

    /// Nil without any node.
    public func isAny(of nodes: [String]) -> SearchQuery<Subject>? {
        let nodes = nodes.filter { !$0.isEmpty }
        guard !nodes.isEmpty else { return nil }
        return SearchQuery(node: .filter(name: name, values: nodes, comparison: "=", secondary: nil))
    }

    public func isValue(_ node: String) -> SearchQuery<Subject>? { isAny(of: [node]) }
}

/// A filter on a number.
public struct NumberFilter<Subject: SearchSubject>: Sendable {
    let name: String

    public func equals(_ number: Int) -> SearchQuery<Subject> { query(number, "=") }
    public func exceeds(_ number: Int) -> SearchQuery<Subject> { query(number, ">") }
    public func isAtLeast(_ number: Int) -> SearchQuery<Subject> { query(number, ">=") }

    private func query(_ number: Int, _ comparison: String) -> SearchQuery<Subject> {
        SearchQuery(node: .filter(name: name, values: [String(number)], comparison: comparison, secondary: nil))
    }
}

/// A filter on a date and time, in Unix seconds. There is no "until" alone: an upper bound by itself also finds every
/// record without a date (icims-api 7.3).
public struct DateFilter<Subject: SearchSubject>: Sendable {
    public let name: String

    public func isSince(_ start: Int) -> SearchQuery<Subject> {
        SearchQuery(
            node: .filter(name: name, values: [ServiceDate.text(unixSeconds: start)], comparison: ">=", secondary: nil))
    }

    /// Nil when the end is before the start.
    public func isBetween(_ start: Int, and end: Int) -> SearchQuery<Subject>? {
        guard start <= end else { return nil }
        return SearchQuery(
            node: .filter(
                name: name, values: [ServiceDate.text(unixSeconds: start)], comparison: "=",
                secondary: [ServiceDate.text(unixSeconds: end)]))
    }
}

/// People and what they can be searched by (icims-api 7.4). There is no filter for phones.
public enum PersonSearch: SearchSubject {
    public static let path = "people"
    public static let idFilter = "person.id"

    public static let id = NumberFilter<PersonSearch>(name: "person.id")
    public static let firstName = TextFilter<PersonSearch>(name: "person.firstname")
    public static let middleName = TextFilter<PersonSearch>(name: "person.middlename")
    public static let lastName = TextFilter<PersonSearch>(name: "person.lastname")
    public static let email = TextFilter<PersonSearch>(name: "person.email")
    public static let folder = ListFilter<PersonSearch>(name: "person.folder")
    public static let loginGroup = ListFilter<PersonSearch>(name: "person.logingroupid")
    public static let isFullAccessUser = ListFilter<PersonSearch>(name: "person.isfullaccessuser")
    public static let created = DateFilter<PersonSearch>(name: "person.createddate")
    public static let updated = DateFilter<PersonSearch>(name: "person.updateddate")

    /// The customer's LinkedIn field; nil when its search number is not configured.
    public static func linkedIn(_ configuration: ICIMSConfiguration) -> TextFilter<PersonSearch>? {
        configuration.linkedInFilter.map { TextFilter(name: $0) }
    }

    /// The employer in the work history; nil when its search number is not configured.
    public static func employer(_ configuration: ICIMSConfiguration) -> TextFilter<PersonSearch>? {
        configuration.employerFilter.map { TextFilter(name: $0) }
    }
}

/// Jobs and what they can be searched by.
public enum JobSearch: SearchSubject {
    public static let path = "jobs"
    public static let idFilter = "job.id"

    public static let id = NumberFilter<JobSearch>(name: "job.id")
    public static let title = TextFilter<JobSearch>(name: "job.jobtitle")
    public static let folder = ListFilter<JobSearch>(name: "job.folder")
    public static let created = DateFilter<JobSearch>(name: "job.createddate")
    public static let updated = DateFilter<JobSearch>(name: "job.updateddate")
}

/// Submissions of people to jobs and what they can be searched by.
public enum WorkflowSearch: SearchSubject {
    public static let path = "applicantworkflows"
    public static let idFilter = "applicantworkflow.id"

    public static let personID = NumberFilter<WorkflowSearch>(name: "applicantworkflow.person.id")
    public static let jobID = NumberFilter<WorkflowSearch>(name: "applicantworkflow.job.id")
    public static let status = ListFilter<WorkflowSearch>(name: "applicantworkflow.status")
    public static let updated = DateFilter<WorkflowSearch>(name: "applicantworkflow.updateddate")
}
