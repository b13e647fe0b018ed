import APITransport
import Recruiting

/// The bodies that describe a person to iCIMS. Pure: the preview shows exactly what is sent. A key without a value is
/// absent, because iCIMS takes an empty one for "delete" (icims-api 5.3).
extension ICIMSConfiguration {
    /// The body of `POST /people`.
    public func createBody(for draft: PersonDraft) -> JSONValue {
        var members = scalars(of: draft)
        if let mobile = draft.mobile { members["phones"] = [phoneGroup(mobile)] }
        if !draft.employments.isEmpty { members["workexperience"] = .array(draft.employments.map(workGroup)) }
        if !draft.schools.isEmpty { members["education"] = .array(draft.schools.map { schoolGroup($0.name) }) }
        return .object(members)
    }

    /// The body of a `PATCH /people/{id}` that writes the chosen fields and no other. Collections are not among them:
    /// they are written entry by entry (icims-api 5.7). Empty when nothing chosen has a value; then do not send it.
    public func patchBody(for draft: PersonDraft, fields: Set<FieldKey>) -> JSONValue {
        let names = Set(fields.filter(\.isScalar).map(fieldName))
        return .object(scalars(of: draft).filter { names.contains($0.key) })
    }

    /// One entry of `phones`.
    public func phoneGroup(_ mobile: String) -> JSONValue {
        ["phonetype": ["id": .string(mobileType)], "phonenumber": .string(mobile)]
    }

    /// One entry of `workexperience`.
    public func workGroup(_ employment: DraftEmployment) -> JSONValue {
        var members: [String: JSONValue] = [
            "workemployer": .string(employment.company), "worktitle": .string(employment.title),
            "workstartdate": .string(employment.start.isoDate),
        ]
        if let end = employment.end { members["workenddate"] = .string(end.isoDate) }
        return .object(members)
    }

    /// One entry of `education`: the school's name and nothing else.
    public func schoolGroup(_ name: String) -> JSONValue {
        ["school": ["value": .string(name)]]
    }

    /// What iCIMS calls a field.
    public func fieldName(_ key: FieldKey) -> String {
        switch key {
        case .firstName: "firstname"
        case .lastName: "lastname"
        case .email: "email"
        case .linkedIn: linkedInField ?? "linkedin"
        case .mobile: "phones[0]"
        case .employment(let index): "workexperience[\(index)]"
        case .school(let index): "education[\(index)]"
        case .resume: "resume"
        case .source: "source"
        case .folder: "folder"
        case .sourcePerson: "sourceperson"
        case .job: "applicantworkflow"
        }
    }

    private func scalars(of draft: PersonDraft) -> [String: JSONValue] {
        var members: [String: JSONValue] = [
            "folder": ["id": .string(draft.folderID)], "source": .string(draft.source),
        ]
        members["firstname"] = draft.firstName.map { .string($0) }
        members["lastname"] = draft.lastName.map { .string($0) }
        members["email"] = draft.email.map { .string($0) }
        members["sourceperson"] = draft.sourcePersonID.map { .integer($0) }
        if let linkedInField { members[linkedInField] = draft.linkedInURL.map { .string($0) } }
        return members
    }
}

extension FieldKey {
    fileprivate var isScalar: Bool {
        switch self {
        case .firstName, .lastName, .email, .linkedIn, .source, .folder, .sourcePerson: true
        case .mobile, .employment, .school, .resume, .job: false
        }
    }
}
