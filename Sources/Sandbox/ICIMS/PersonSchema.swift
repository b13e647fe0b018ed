/// What a field of a person, or of a group inside one, may hold (icims-api 5.4 and 5.5).
enum FieldKind: Equatable, Sendable {
    case text
    case date
    /// A fixed list: a node's id or its text; anything else is refused.
    case list(String)
    /// A list to which an unknown text is added (icims-api 5.4).
    case growingList(String)
    case dropDown([String])
    case flag
    case person
    case group([String: FieldKind])
    case file
    /// Kept by the platform; a write is refused.
    case platform
}

enum PersonSchema {
    static let standardFields = ["firstname", "lastname", "email", "folder", "phones", "addresses"]

    static let fields: [String: FieldKind] = [
        "firstname": .text, "middlename": .text, "lastname": .text, "email": .text, "externalid": .text,
        "folder": .list("lists.person.folders"), "source": .text, "sourcename": .text, "sourceperson": .person,
        "startdate": .date, "hiredate": .date, "gender": .text, "phones": .group(phone), "addresses": .group(address),
        "workexperience": .group(work), "education": .group(education), "skillset": .group(skill), "resume": .file,
        "createddate": .platform, "updateddate": .platform, "sourceorigin": .platform, "links": .platform,
        "id": .platform, SandboxWorld.linkedInField: .text, SandboxWorld.doNotContactField: .dropDown(["Yes", "No"]),
        "field12347": .date,
    ]

    private static let phone: [String: FieldKind] = [
        "phonetype": .list("lists.phone_type"), "phonenumber": .text, "phoneextension": .text, "primary": .flag,
    ]
    private static let address: [String: FieldKind] = [
        "addressstreet1": .text, "addressstreet2": .text, "addresscity": .text, "addresszip": .text,
        "addresscounty": .text, "addressstate": .list("lists.state"), "addresscountry": .list("lists.country"),
        "addresstype": .list("lists.address_type"), "primary": .flag,
    ]
    private static let work: [String: FieldKind] = [
        "workemployer": .text, "worktitle": .text, "workstartdate": .date, "workenddate": .date, "workcity": .text,
        "workstate": .list("lists.state"), "workdescription": .text,
    ]
    private static let education: [String: FieldKind] = [
        "school": .growingList("lists.schools"), "major": .growingList("lists.majors"),
        "degree": .growingList("lists.degrees"), "educationstartdate": .date, "graduationdate": .date,
        "educationcity": .text, "educationstate": .list("lists.state"),
    ]
    private static let skill: [String: FieldKind] = ["skill": .list("lists.skills"), "skilllevel": .text]

    static func group(_ field: String) -> [String: FieldKind]? {
        if case .group(let children)? = fields[field] { children } else { nil }
    }
}
