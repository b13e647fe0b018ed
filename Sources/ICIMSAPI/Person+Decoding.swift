import APITransport
import Recruiting

extension Person {
    /// Reads a person as `GET /people/{id}` answers, in every shape that was met (icims-api 5.4 to 5.6).
    public init(id: Int, answer: JSONValue, configuration: ICIMSConfiguration) {
        func name(_ key: String) -> String? { answer[key]?.label?.cut(to: ValueLimits.text) }
        let firstName = name("firstname")
        self.init(
            id: id,
            firstName: firstName,
            middleName: name("middlename"),
            lastName: name("lastname"),
            email: name("email"),
            folder: ListNode(answer["folder"]),
            phones: answer.groups("phones").compactMap(PersonPhone.init(group:)),
            linkedIn: configuration.linkedInField.flatMap { answer[$0]?.label?.cut(to: ValueLimits.profile) },
            employments: answer.groups("workexperience").map(PersonEmployment.init(group:)),
            schools: answer.groups("education").map(PersonSchool.init(group:)),
            location: Person.location(in: answer),
            source: answer["source"]?.label,
            sourcePerson: PersonLink(answer["sourceperson"]),
            createdDate: answer["createddate"]?.text,
            updatedDate: answer["updateddate"]?.text,
            // No key says "none, or hidden"; a key says there is one.
            hasResume: answer["resume"] == nil ? nil : true,
            mergedInto: firstName.flatMap(Person.mergeTarget))
        isCut = Person.isExcessive(answer) ? true : nil
    }

    /// Whether an answer has more than is read of it: more entries, or longer texts, than any person's.
    static func isExcessive(_ answer: JSONValue) -> Bool {
        (answer.members ?? [:]).values.contains { value in
            value.elements.count > ValueLimits.entries || (value.text?.utf8.count ?? 0) > 4 * ValueLimits.text
        }
    }

    /// The number in `Merged with 1234`.
    static func mergeTarget(_ firstName: String) -> Int? {
        let words = firstName.split(whereSeparator: \.isWhitespace)
        guard words.count >= 3, words[0].lowercased() == "merged", words[1].lowercased() == "with" else { return nil }
        return Int(words[2].drop { $0 == "#" }.prefix { $0.isNumber })
    }

    /// City, state and country of the primary address, or of the first one that has any.
    private static func location(in answer: JSONValue) -> String? {
        let texts = answer.groups("addresses").map { group in
            (
                isPrimary: group["primary"]?.flag ?? false,
                text: ["addresscity", "addressstate", "addresscountry"].compactMap { group[$0]?.label }
                    .joined(separator: ", ")
            )
        }.filter { !$0.text.isEmpty }
        return (texts.first(where: \.isPrimary) ?? texts.first)?.text
    }
}

extension PersonPhone {
    /// Nil for a group without a number.
    init?(group: JSONValue) {
        guard let number = group["phonenumber"]?.label else { return nil }
        let suffix = group["phoneextension"]?.label.map { " ext. \($0)" } ?? ""
        self.init(entry: group["entry"]?.integer, number: number + suffix, type: ListNode(group["phonetype"]))
    }
}

extension PersonEmployment {
    init(group: JSONValue) {
        self.init(
            entry: group["entry"]?.integer, employer: group["workemployer"]?.label, title: group["worktitle"]?.label,
            start: group["workstartdate"]?.label, end: group["workenddate"]?.label)
    }
}

extension PersonSchool {
    init(group: JSONValue) {
        self.init(entry: group["entry"]?.integer, name: group["school"]?.label)
    }
}

extension ListNode {
    /// `{"id":"D32007","value":…,"formattedvalue":…}`, a bare label, or a bare number.
    init?(_ value: JSONValue?) {
        guard let value else { return nil }
        if value.members != nil {
            self.init(id: value["id"]?.text, label: value.label)
            if id == nil, label == nil { return nil }
        } else if let label = value.label {
            self.init(id: nil, label: label)
        } else {
            return nil
        }
    }
}

extension PersonLink {
    /// `{"id":564,"value":"Name","profile":"…/people/564"}`, with id as number or text or only in the address; or the
    /// bare id.
    init?(_ value: JSONValue?) {
        guard let value else { return nil }
        if let id = value.recordNumber ?? value["id"]?.recordNumber
            ?? value["profile"]?.text.flatMap(ResourceAddress.lastNumber)
        {
            self.init(id: id, name: value["value"]?.text)
        } else {
            return nil
        }
    }
}

extension Job {
    /// Reads a job as `GET /jobs/{id}` answers (icims-api 8).
    public init(id: Int, answer: JSONValue) {
        self.init(
            id: id,
            title: answer["jobtitle"]?.label ?? "",
            jobNumber: answer["jobid"]?.label ?? answer["jobnumber"]?.label,
            location: answer["joblocation"]?.label,
            folder: ListNode(answer["folder"]),
            hiringManager: answer["hiringmanager"]?.label,
            recruiter: answer["recruiter"]?.label,
            department: answer["department"]?.label,
            positions: answer["numberofpositions"]?.integer,
            positionsLeft: answer["numberofpositionsremaining"]?.integer,
            postedDate: (answer.groups("jobpost").compactMap { $0["postdate"]?.text }.max()
                ?? answer["createddate"]?.text)?.split(separator: " ").first.map(String.init),
            updatedDate: answer["updateddate"]?.text)
    }
}

extension JSONValue {
    /// The text of a plain value, of a list node, or of a link; nil when blank.
    var label: String? {
        let text = text ?? self["value"]?.text ?? self["formattedvalue"]?.text
        return text.flatMap { $0.contains { !$0.isWhitespace } ? $0 : nil }
    }

    /// The groups of a collection; a lone group counts as a list of one.
    func groups(_ key: String) -> [JSONValue] {
        guard let value = self[key] else { return [] }
        if value.members != nil { return [value] }
        return value.elements.prefix(ValueLimits.entries).filter { $0.members != nil }
    }
}
