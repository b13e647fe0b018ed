public import APITransport
public import Recruiting

extension Candidate {
    /// Reads a candidate in Gem's shape (gem-api 6.2), whatever is missing, null, of another type or unknown: a field
    /// that cannot be read is as if it were empty, and the others are kept.
    ///
    /// - Parameter fallbackID: for an entry without an id of its own.
    public init(gem value: JSONValue, fallbackID: String) {
        let id = value["id"]?.filledText
        self.init(
            id: id ?? fallbackID,
            firstName: value["first_name"]?.filledText, lastName: value["last_name"]?.filledText,
            nickname: value["nickname"]?.filledText,
            emails: value.list("emails").compactMap(EmailAddress.init(gem:)),
            phone: value["phone_number"]?.filledText, location: value["location"]?.filledText,
            linkedInHandle: value["linked_in_handle"]?.filledText,
            profiles: value.list("profiles").compactMap(SocialProfile.init(gem:)),
            company: value["company"]?.filledText, title: value["title"]?.filledText,
            school: value["school"]?.filledText,
            employments: value.list("work_info").compactMap(Employment.init(gem:)),
            educations: value.list("education_info").compactMap(Education.init(gem:)),
            customFields: CustomField.list(gem: value["custom_fields"]),
            webLink: value["weblink"]?.filledText,
            projectIDs: value.list("project_ids").compactMap(\.filledText),
            updatedAt: value["last_updated_at"]?.integer, resumeFile: value["resume_file"]?.filledText)
    }

    /// Whether an id was given by Gem to a candidate: opaque, and so of one person for ever. The beginning is what every
    /// one of them has been seen with (gem-api 6.1); an id that lacks it may be a row's number.
    static func isGemID(_ id: String) -> Bool { id.hasPrefix("Y2FuZGlkYXRlczo") && id.utf8.count > 15 }

    /// The keys by which an object is known to be a candidate.
    static let gemKeys: Set<String> = [
        "id", "first_name", "last_name", "nickname", "emails", "phone_number", "location", "linked_in_handle",
        "profiles", "company", "title", "school", "work_info", "education_info", "custom_fields", "weblink",
        "resume_file",
    ]
}

extension EmailAddress {
    init?(gem value: JSONValue) {
        guard let address = value["email_address"]?.filledText ?? value["email"]?.filledText ?? value.filledText
        else { return nil }
        self.init(address, isPrimary: value["is_primary"]?.flag ?? false)
    }
}

extension SocialProfile {
    init?(gem value: JSONValue) {
        if let url = value.filledText {
            self.init(url: url)
            return
        }
        self.init(
            network: value["network"]?.filledText, url: value["url"]?.filledText,
            username: value["username"]?.filledText)
        if url == nil && username == nil { return nil }
    }
}

extension Employment {
    init?(gem value: JSONValue) {
        guard value.members != nil else { return nil }
        self.init(
            company: value["company"]?.filledText, title: value["title"]?.filledText,
            start: value["work_start_date"]?.filledText, end: value["work_end_date"]?.filledText,
            isCurrent: value["is_current"]?.flag)
    }
}

extension Education {
    init?(gem value: JSONValue) {
        guard value.members != nil else { return nil }
        self.init(
            school: value["school"]?.filledText, parsedUniversity: value["parsed_university"]?.filledText,
            parsedSchool: value["parsed_school"]?.filledText, start: value["start_date"]?.filledText,
            end: value["end_date"]?.filledText, degree: value["degree"]?.filledText,
            fieldOfStudy: value["field_of_study"]?.filledText)
    }
}

extension CustomField {
    /// The deprecated mirrors are read where the keys of today are missing (gem-api 6.5).
    static func list(gem value: JSONValue?) -> [CustomField] {
        guard let value else { return [] }
        return value.elements.compactMap { field in
            guard let name = field["name"]?.filledText ?? field["custom_field_category"]?.filledText else { return nil }
            return CustomField(name: name, value: (field["value"] ?? field["custom_field_value"]).flatMap(text))
        }
    }

    /// Any value as people read it; several joined by commas.
    private static func text(_ value: JSONValue) -> String? {
        switch value {
        case .null: return nil
        case .bool(let flag): return flag ? "yes" : "no"
        case .string, .integer, .number: return value.filledText
        case .array(let values):
            let texts = values.compactMap(text)
            return texts.isEmpty ? nil : texts.joined(separator: ", ")
        case .object:
            return value["value"].flatMap(text) ?? value["name"].flatMap(text)
                ?? String(decoding: value.encoded(), as: UTF8.self)
        }
    }
}

extension JSONValue {
    /// A text with something in it, or a number as people write it.
    var filledText: String? {
        switch self {
        case .number(let number):
            Int(exactly: number).map(String.init) ?? String(number)
        default:
            text.flatMap { $0.isEmpty ? nil : $0 }
        }
    }

    /// The elements under a key; one thing alone counts as a list of one, and so does JSON that was put into a text, as
    /// columns of a table have it.
    func list(_ key: String) -> [JSONValue] {
        switch self[key] {
        case nil: return []
        case .array(let values): return values
        case .string(let text):
            guard let first = text.first(where: { !$0.isWhitespace }), "[{".contains(first),
                let value = try? JSONValue(parsing: Array(text.utf8))
            else { return [.string(text)] }
            if case .array(let values) = value { return values }
            return [value]
        case .some(let value): return [value]
        }
    }
}
