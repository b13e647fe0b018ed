/// One change to a record that exists. Values only ever come from the draft; nothing is cleared.
public enum FillOperation: Hashable, Sendable, Codable {
    /// One patch with just these fields.
    case patch([FieldKey: String])
    case addMobile(String)
    /// Another number in an entry that is there; its type and extension stay.
    case replacePhone(entry: Int, String)
    case addEmployment(DraftEmployment)
    case replaceEmployment(entry: Int, DraftEmployment)
    case addSchool(DraftSchool)
    case replaceSchool(entry: Int, DraftSchool)

    /// The fields of the draft that this writes.
    public var fields: Set<FieldKey> {
        switch self {
        case .patch(let values): Set(values.keys)
        case .addMobile, .replacePhone: [.mobile]
        case .addEmployment(let employment), .replaceEmployment(_, let employment): [.employment(employment.index)]
        case .addSchool(let school), .replaceSchool(_, let school): [.school(school.index)]
        }
    }
}

extension Person {
    /// The record as it is after these changes: what the screen shows as "after" and what a read-back must find.
    public func applying(_ operations: [FillOperation]) -> Person {
        operations.reduce(into: self) { person, operation in person.apply(operation) }
    }

    private mutating func apply(_ operation: FillOperation) {
        switch operation {
        case .patch(let values):
            firstName = values[.firstName] ?? firstName
            lastName = values[.lastName] ?? lastName
            email = values[.email] ?? email
            linkedIn = values[.linkedIn] ?? linkedIn
        case .addMobile(let number): phones.append(PersonPhone.written(number, onto: nil))
        case .replacePhone(let entry, let number):
            phones = phones.map { $0.entry == entry ? .written(number, onto: $0) : $0 }
        case .addEmployment(let draft): employments.append(.written(draft, onto: nil))
        case .replaceEmployment(let entry, let draft):
            employments = employments.map { $0.entry == entry ? .written(draft, onto: $0) : $0 }
        case .addSchool(let school): schools.append(.written(school, onto: nil))
        case .replaceSchool(let entry, let school):
            schools = schools.map { $0.entry == entry ? .written(school, onto: $0) : $0 }
        }
    }
}

extension PersonPhone {
    private static let extensionMark = " ext. "

    /// An extension is a field of its own and is not written.
    static func written(_ number: String, onto old: PersonPhone?) -> PersonPhone {
        let suffix = old?.number.firstRange(of: extensionMark).map { old?.number[$0.lowerBound...] ?? "" } ?? ""
        return PersonPhone(entry: old?.entry, number: number + suffix, type: old?.type)
    }
}

extension PersonEmployment {
    /// The dates as iCIMS takes them, whole days; an end that the draft does not have is never cleared.
    static func written(_ draft: DraftEmployment, onto old: PersonEmployment?) -> PersonEmployment {
        PersonEmployment(
            entry: old?.entry, employer: draft.company, title: draft.title, start: draft.start.isoDate,
            end: draft.end?.isoDate ?? old?.end)
    }
}

extension PersonSchool {
    static func written(_ school: DraftSchool, onto old: PersonSchool?) -> PersonSchool {
        PersonSchool(entry: old?.entry, name: school.name)
    }
}
