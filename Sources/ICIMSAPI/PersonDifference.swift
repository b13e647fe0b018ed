import APITransport
import Recruiting

/// What of an upload iCIMS did not keep, in iCIMS's names of fields.
public struct PersonDifference: Hashable, Sendable {
    /// Sent, and read back otherwise or not at all where it would have to be seen.
    public var notKept: [String]
    /// Sent, and not visible: hidden from this user, or not kept (icims-api 5.2).
    public var unproven: [String]

    public var isEmpty: Bool { notKept.isEmpty && unproven.isEmpty }

    public init(notKept: [String] = [], unproven: [String] = []) {
        self.notKept = notKept
        self.unproven = unproven
    }
}

extension ICIMSConfiguration {
    /// Compares what was sent with what reads back, field by field.
    ///
    /// E-mails without regard to case, phones by their digits, dates as precisely as the source had them, work
    /// history by employer, title and start, schools by name without regard to case. A whole field that is missing is
    /// unproven; a missing entry of a collection is not kept.
    /// - Parameter fields: what was written; nil for the whole draft.
    public func difference(
        between sent: PersonDraft, and read: JSONValue, in fields: Set<FieldKey>? = nil
    ) -> PersonDifference {
        var result = PersonDifference()
        func counts(_ field: FieldKey) -> Bool { fields?.contains(field) ?? true }
        compareScalars(sent, read, counts, into: &result)
        if let mobile = sent.mobile, counts(.mobile) {
            comparePhone(mobile, read, isNewPerson: fields == nil, into: &result)
        }
        let employments = read.groups("workexperience").map(PersonEmployment.init(group:))
        for (index, employment) in sent.employments.enumerated() where counts(.employment(employment.index)) {
            compare(employment, with: employments, name: "workexperience[\(index)]", into: &result)
        }
        let schools = read.groups("education").compactMap { $0["school"]?.label?.tidied.lowercased() }
        for (index, school) in sent.schools.enumerated()
        where counts(.school(school.index)) && !schools.contains(school.name.tidied.lowercased()) {
            result.notKept.append("education[\(index)]")
        }
        return result
    }

    private func compareScalars(
        _ sent: PersonDraft, _ read: JSONValue, _ counts: (FieldKey) -> Bool, into result: inout PersonDifference
    ) {
        func check(
            _ field: FieldKey, _ expected: String?, _ found: String?, _ form: (String) -> String = { $0.tidied }
        ) {
            guard let expected, counts(field) else { return }
            let name = fieldName(field)
            if let found {
                if form(found) != form(expected) { result.notKept.append(name) }
            } else {
                result.unproven.append(name)
            }
        }
        check(.firstName, sent.firstName, read["firstname"]?.label)
        check(.lastName, sent.lastName, read["lastname"]?.label)
        check(.email, sent.email, read["email"]?.label) { $0.tidied.lowercased() }
        if let linkedInField { check(.linkedIn, sent.linkedInURL, read[linkedInField]?.label) }
        let folder = ListNode(read["folder"])
        check(.folder, sent.folderID, folder?.id ?? folder?.label)
        check(.source, sent.source, read["source"]?.label)
        check(.sourcePerson, sent.sourcePersonID.map(String.init), PersonLink(read["sourceperson"]).map { "\($0.id)" })
    }

    /// An entry that was there before keeps its type when its number is replaced.
    private func comparePhone(
        _ mobile: String, _ read: JSONValue, isNewPerson: Bool, into result: inout PersonDifference
    ) {
        let phone = read.groups("phones").first { group in
            group["phonenumber"]?.label.map { $0.digits == mobile.digits } ?? false
        }
        guard let phone else {
            result.notKept.append("phones[0]")
            return
        }
        if isNewPerson, let type = ListNode(phone["phonetype"])?.id, type != mobileType {
            result.notKept.append("phones[0].phonetype")
        }
    }

    private func compare(
        _ sent: DraftEmployment, with read: [PersonEmployment], name: String, into result: inout PersonDifference
    ) {
        let kept = read.filter { entry in
            entry.employer?.tidied == sent.company.tidied && entry.title?.tidied == sent.title.tidied
                && sent.start.agrees(with: entry.start)
        }
        if kept.isEmpty {
            result.notKept.append(name)
        } else if let end = sent.end, !kept.contains(where: { end.agrees(with: $0.end) }) {
            result.notKept.append("\(name).workenddate")
        }
    }
}

extension PartialDate {
    /// Whether a date of iCIMS is this one, as far as this one goes.
    fileprivate func agrees(with text: String?) -> Bool {
        guard let text else { return false }
        let parts = text.prefix { !$0.isWhitespace && $0 != "T" }.split(separator: "-").map { Int($0) }
        let wanted = [year, month, day].compactMap { $0 }
        return parts.count >= wanted.count && zip(parts, wanted).allSatisfy { $0 == $1 }
    }
}

extension String {
    /// Runs of blanks as one space, none at the ends: what a form field does to a text without changing it.
    fileprivate var tidied: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }

    /// The digits alone; the whole text when it has none.
    fileprivate var digits: String {
        let digits = filter { $0.isASCII && $0.isNumber }
        return digits.isEmpty ? tidied : digits
    }
}
