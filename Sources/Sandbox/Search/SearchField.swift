/// A filter's name, what it compares and which operators it takes (icims-api 7.4).
struct SearchField: Sendable {
    enum Kind: Equatable, Sendable {
        case text
        case number
        case numbers
        case date
        case flag
        /// A list by name; single nodes take no `!=`.
        case list(String, multiple: Bool)

        func accepts(_ operation: SearchQuery.Operator) -> Bool {
            switch self {
            case .text, .numbers: [.exact, .notExact, .equal, .notEqual].contains(operation)
            case .number: ![.exact, .notExact].contains(operation)
            case .date: ![.exact, .notExact].contains(operation)
            case .flag: operation == .equal || operation == .notEqual
            case .list(_, let multiple): operation == .equal || multiple && operation == .notEqual
            }
        }
    }

    /// Whose field it is: a workflow's filters reach through to its person and its job.
    enum Subject: Equatable, Sendable { case person, job, workflow }

    var subject: Subject
    /// The name below the subject, such as `email`.
    var key: String
    var kind: Kind
    /// The JSON field it looks at, for hiding.
    var profileField: String

    /// The person's own text field it compares; nil for everything else.
    var personText: String?

    static func named(_ name: String, type: String) -> SearchField? {
        switch type {
        case "people": return name.dropping(prefix: "person.").flatMap(person)
        case "jobs": return name.dropping(prefix: "job.").flatMap(job)
        default:
            guard let rest = name.dropping(prefix: "applicantworkflow.") else { return nil }
            if let key = rest.dropping(prefix: "person.") { return person(key) }
            if let key = rest.dropping(prefix: "job.") { return job(key) }
            return workflow[rest].map { SearchField(subject: .workflow, key: rest, kind: $0, profileField: rest) }
        }
    }

    static func names(type: String) -> [String] {
        switch type {
        case "people": return persons.keys.map { "person.\($0)" }.sorted()
        case "jobs": return jobs.keys.map { "job.\($0)" }.sorted()
        default:
            return
                (workflow.keys.map { "applicantworkflow.\($0)" } + persons.keys.map { "applicantworkflow.person.\($0)" }
                + jobs.keys.map { "applicantworkflow.job.\($0)" }).sorted()
        }
    }

    private static func person(_ key: String) -> SearchField? {
        guard let kind = persons[key] else { return nil }
        let fields = [
            "customfield2145.text": SandboxWorld.linkedInField, "customfield2146.text": SandboxWorld.doNotContactField,
            "collectionfield2231text": "workexperience", "emailaddress": "email",
        ]
        var field = SearchField(subject: .person, key: key, kind: kind, profileField: fields[key] ?? key)
        if kind == .text, !key.hasPrefix("address"), !key.hasPrefix("collectionfield") {
            field.personText = field.profileField
        }
        return field
    }

    private static func job(_ key: String) -> SearchField? {
        jobs[key].map { SearchField(subject: .job, key: key, kind: $0, profileField: "job.\(key)") }
    }

    private static let persons: [String: Kind] = [
        "id": .number, "idCSV": .numbers, "firstname": .text, "middlename": .text, "lastname": .text, "email": .text,
        "emailaddress": .text, "folder": .list("lists.person.folders", multiple: true), "externalid": .text,
        "logingroupid": .list("lists.client_group", multiple: true), "addresszip": .text, "addresscity": .text,
        "addresscountry": .list("lists.country", multiple: false),
        "addressstate": .list("lists.state", multiple: false),
        "createddate": .date, "updateddate": .date, "employeeinfo.startdate": .date, "employeeinfo.hiredate": .date,
        "isfullaccessuser": .flag, "login.lastaccess": .date, "customfield2145.text": .text,
        "customfield2146.text": .text, "customfield2147.date": .date, "collectionfield2231text": .text,
        "emaillastupdated": .date,
        "firstnamelastupdated": .date, "lastnamelastupdated": .date, "folderlastupdated": .date,
        "jobtitlelastupdated": .date, "addresslastupdated": .date,
    ]

    private static let jobs: [String: Kind] = [
        "id": .number, "idCSV": .numbers, "folder": .list("lists.job.folders", multiple: true), "jobnumber": .text,
        "externalid": .text, "jobtitle": .text, "numberofpositions": .number, "numberofpositionsremaining": .number,
        "positioncategory": .list("lists.position", multiple: true), "createddate": .date, "updateddate": .date,
        "startdate": .date, "joblocation.addresscity": .text, "postedto": .text, "jobpost.isposted": .flag,
    ]

    private static let workflow: [String: Kind] = [
        "id": .number, "status": .list("lists.submittal.statuses", multiple: true),
        "bin": .list("lists.submittal.bins", multiple: true), "updateddate": .date, "createddate": .date,
    ]
}
