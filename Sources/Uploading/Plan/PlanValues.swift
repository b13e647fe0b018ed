import Recruiting

/// Reads what a plan file would send. The rules of the preview hold for it: what they would change or leave out is named
/// instead of sent.
struct PlanValues {
    struct Objection {
        var key: String
        var text: String
    }

    let activeFolder: String?
    private(set) var objections: [Objection] = []

    init(activeFolder: String?) {
        self.activeFolder = activeFolder
    }

    private mutating func object(_ key: String, _ text: String) {
        objections.append(Objection(key: "send.\(key)", text: text))
    }

    mutating func draft(_ send: PlanDocument.Send) -> PersonDraft {
        if send.source != "Gem" { object("source", "the source is always “Gem”.") }
        if let activeFolder, send.folder != activeFolder {
            object("folder", "new people always go to the Active folder, \(activeFolder).")
        }
        if let id = send.sourcePerson, id <= 0 { object("sourcePerson", "\(id) is no person.") }
        return PersonDraft(
            firstName: text(send.firstName, "firstName", .firstName),
            lastName: text(send.lastName, "lastName", .lastName),
            email: text(send.email, "email", .email), linkedInURL: text(send.linkedin, "linkedin", .linkedIn),
            mobile: text(send.phone, "phone", .mobile),
            employments: (send.work ?? []).enumerated().compactMap { work($1, at: $0) },
            schools: (send.schools ?? []).enumerated().compactMap { index, school in
                text(school.name, "schools[\(index)].name", .school(school.entry)).map {
                    DraftSchool($0, index: school.entry)
                }
            },
            source: send.source, folderID: send.folder, sourcePersonID: send.sourcePerson)
    }

    /// A text that would go up just as it stands; nil when there is none.
    private mutating func text(_ value: String?, _ key: String, _ field: FieldKey) -> String? {
        guard let value, value.contains(where: { !$0.isWhitespace }) else { return nil }
        guard let sent = field.sentText(typed: value) else {
            object(key, "this is none that may be sent: “\(Self.visible(value))”.")
            return nil
        }
        guard sent.unicodeScalars.elementsEqual(value.unicodeScalars) else {
            object(key, "“\(Self.visible(value))” would go up as “\(Self.visible(sent))”; write that.")
            return nil
        }
        return value
    }

    private mutating func work(_ work: PlanDocument.Work, at index: Int) -> DraftEmployment? {
        let place = "work[\(index)]"
        guard let start = PartialDate(typed: work.start) else {
            object("\(place).start", "“\(Self.visible(work.start))” is no date; write 2021, 2021-03 or 2021-03-01.")
            return nil
        }
        let end = work.end.flatMap { PartialDate(typed: $0) }
        if let text = work.end, end == nil {
            object("\(place).end", "“\(Self.visible(text))” is no date; write 2021, 2021-03 or 2021-03-01.")
        }
        if let end, end.isoDate < start.isoDate { object("\(place).end", "it is before the start.") }
        let company = text(work.company, "\(place).company", .employment(work.entry))
        let title = text(work.title, "\(place).title", .employment(work.entry))
        guard let company, let title else {
            if objections.last?.key.hasPrefix("send.\(place)") != true {
                object(place, "an entry needs company, title and start.")
            }
            return nil
        }
        return DraftEmployment(company: company, title: title, start: start, end: end, index: work.entry)
    }

    /// For a message: control characters and what cannot be seen by their numbers.
    private static func visible(_ text: String) -> String {
        let shown = text.unicodeScalars.prefix(80).map { scalar in
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator:
                "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
            default: String(scalar)
            }
        }
        return shown.joined() + (text.unicodeScalars.count > 80 ? "…" : "")
    }
}
