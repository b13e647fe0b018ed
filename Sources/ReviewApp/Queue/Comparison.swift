import Recruiting

/// The candidate beside one record: rows aligned by meaning, with the record as it will be after linking.
enum Comparison {
    static func rows(
        candidate: Candidate, draft: PersonDraft, person: Person, choices: FieldChoices, defaultChoice: FieldChoice,
        resume: ResumeFile?, job: String?, applications: [Application]
    ) -> [CompareRow] {
        var builder = ComparisonBuilder(choices: choices, defaultChoice: defaultChoice)
        builder.single(.firstName, draft.firstName, person.firstName)
        if let middle = person.middleName, !middle.isEmpty { builder.kept("Middle name", middle) }
        builder.single(.lastName, draft.lastName, person.lastName)
        builder.email(draft.email, person.email, all: candidate.emails)
        builder.linkedIn(draft.linkedInURL, person.linkedIn)
        builder.phones(draft.mobile, person.phones)
        builder.employments(draft.employments, person.employments)
        builder.schools(draft.schools, candidate: candidate, person.schools)
        builder.resume(resume, person.hasResume)
        builder.kept("Source", person.source, candidate: draft.source)
        builder.kept("Source person", person.sourcePerson.map { $0.name ?? "#\($0.id)" })
        builder.kept("Folder", person.folder?.label ?? person.folder?.id)
        builder.job(job, applications)
        return builder.rows
    }
}

/// Collects the rows; one method per kind of field.
struct ComparisonBuilder {
    let choices: FieldChoices
    let defaultChoice: FieldChoice
    private(set) var rows: [CompareRow] = []

    init(choices: FieldChoices, defaultChoice: FieldChoice) {
        self.choices = choices
        self.defaultChoice = defaultChoice
    }

    private func choice(_ field: FieldKey) -> FieldChoice { choices[field] ?? defaultChoice }

    static func sign(_ candidate: String?, _ person: String?) -> CompareRow.Sign {
        guard let candidate, !candidate.isEmpty else { return .absent }
        guard let person, !person.isEmpty else { return .added }
        if candidate == person { return .equal }
        return alike(candidate, person) ? .alike : .differs
    }

    private static func alike(_ left: String, _ right: String) -> Bool {
        func compact(_ text: String) -> String {
            String(SearchFolding.folded(text).filter { $0.isLetter || $0.isNumber })
        }
        let (left, right) = (compact(left), compact(right))
        return !left.isEmpty && left == right
    }

    /// A field that holds one value.
    mutating func single(_ field: FieldKey, _ candidate: String?, _ person: String?) {
        let sign = Self.sign(candidate, person)
        let choice = choice(field)
        let writes =
            switch (choice, sign) {
            case (.fill, .added), (.replace, .added), (.replace, .alike), (.replace, .differs): true
            default: false
            }
        rows.append(
            CompareRow(
                field: field, label: field.label, candidate: candidate, person: person,
                after: writes ? candidate : person, sign: sign, choice: choice,
                isChoosable: sign == .added || sign == .alike || sign == .differs, isWritten: writes))
    }

    /// A field of the record that linking never changes.
    mutating func kept(_ label: String, _ person: String?, candidate: String? = nil) {
        guard person != nil || candidate != nil else { return }
        rows.append(
            CompareRow(
                field: nil, label: label, candidate: candidate, person: person, after: person,
                sign: candidate == nil
                    ? .absent
                    : Self.sign(candidate, person) == .added
                        ? .differs
                        : Self.sign(candidate, person),
                choice: .keep, isChoosable: false, isWritten: false, remark: "never changed on an existing record"))
    }

    /// The record may hold another address that the source knows too: no difference to worry about.
    mutating func email(_ candidate: String?, _ person: String?, all: [EmailAddress]) {
        single(.email, candidate, person)
        guard let person, var row = rows.last else { return }
        let isKnown = all.contains { $0.address.lowercased() == person.lowercased() }
        if row.sign == .differs, isKnown {
            row.sign = .alike
            row.remark = "an address that Gem has too"
            rows[rows.count - 1] = row
        }
    }

    /// Two spellings of one profile are the same; `added` only when the record shows none.
    mutating func linkedIn(_ candidate: String?, _ person: String?) {
        single(.linkedIn, candidate, person)
        if var row = rows.popLast() {
            if row.sign == .differs, let candidate, let person,
                let one = LinkedInProfile.parse(candidate).handle, let other = LinkedInProfile.parse(person).handle,
                one.matches(other)
            {
                row.sign = .alike
            }
            rows.append(row)
        }
    }

    mutating func phones(_ candidate: String?, _ phones: [PersonPhone]) {
        let digits = candidate.map(Self.significantDigits) ?? ""
        let matching = phones.first { !digits.isEmpty && Self.significantDigits($0.number) == digits }
        if let candidate, !candidate.isEmpty {
            let shown = matching?.number
            let choice = choice(.mobile)
            let isAdded = matching == nil && choice != .keep
            let replaces = matching != nil && choice == .replace && matching?.number != candidate
            rows.append(
                CompareRow(
                    field: .mobile, label: FieldKey.mobile.label, candidate: candidate, person: shown,
                    after: isAdded || replaces ? candidate : shown,
                    sign: matching == nil ? .added : matching?.number == candidate ? .equal : .alike, choice: choice,
                    isChoosable: matching?.number != candidate, isWritten: isAdded || replaces,
                    remark: matching == nil && !phones.isEmpty ? "added beside the phones that are there" : nil))
        }
        for phone in phones where phone != matching {
            kept("Phone \(phone.type?.label ?? "")".trimmedEnd, phone.number)
        }
    }

    private static func significantDigits(_ number: String) -> String {
        String(number.filter { $0.isNumber }.suffix(9))
    }

    mutating func employments(_ drafts: [DraftEmployment], _ records: [PersonEmployment]) {
        var open = Array(records.indices)
        for draft in drafts {
            let field = FieldKey.employment(draft.index)
            let text = Self.text(draft)
            let place = open.first { place in
                let record = records[place]
                return Self.alikeOrEqual(draft.company, record.employer) && Self.alikeOrEqual(draft.title, record.title)
            }
            if let place { open.removeAll { $0 == place } }
            let record = place.map { Self.text(records[$0]) }
            let choice = choice(field)
            let sign = place.map { Self.sameDates(draft, records[$0]) ? CompareRow.Sign.equal : .alike } ?? .added
            let writes = record == nil ? choice != .keep : choice == .replace && sign != .equal
            rows.append(
                CompareRow(
                    field: field, label: field.label, candidate: text, person: record, after: writes ? text : record,
                    sign: sign, choice: choice, isChoosable: sign != .equal, isWritten: writes))
        }
        for place in open { kept("Work history", Self.text(records[place])) }
    }

    private static func alikeOrEqual(_ left: String?, _ right: String?) -> Bool {
        switch sign(left, right) {
        case .equal, .alike: true
        default: false
        }
    }

    static func text(_ entry: DraftEmployment) -> String {
        let range = DateText.range(entry.start, entry.end)
        return "\(entry.title), \(entry.company)" + (range.isEmpty ? "" : " · \(range)")
    }

    /// The record's dates are whole days; ours were completed to days when they were sent.
    private static func sameDates(_ draft: DraftEmployment, _ record: PersonEmployment) -> Bool {
        record.start.map { String($0.prefix(10)) } == draft.start.isoDate
            && record.end.map { String($0.prefix(10)) } == draft.end?.isoDate
    }

    static func text(_ entry: PersonEmployment) -> String {
        let what = [entry.title, entry.employer].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: ", ")
        guard entry.start != nil || entry.end != nil else { return what }
        let range = [entry.start, entry.end].map { $0.map { String($0.prefix(7)) } ?? "" }.joined(separator: " – ")
        return "\(what) · \(range.trimmed)"
    }

    mutating func schools(_ drafts: [String], candidate: Candidate, _ records: [PersonSchool]) {
        var open = Array(records.indices)
        for (position, school) in drafts.enumerated() {
            let index = candidate.educations.firstIndex { $0.school == school || $0.parsedUniversity == school }
            let field = FieldKey.school(index ?? position)
            let place = open.first { Self.alikeOrEqual(school, records[$0].name) }
            if let place { open.removeAll { $0 == place } }
            let record = place.flatMap { records[$0].name }
            let choice = choice(field)
            let sign = Self.sign(school, record)
            let writes = record == nil ? choice != .keep : choice == .replace && sign != .equal
            rows.append(
                CompareRow(
                    field: field, label: field.label, candidate: school, person: record,
                    after: writes ? school : record, sign: sign, choice: choice, isChoosable: sign != .equal,
                    isWritten: writes))
        }
        for place in open { kept("Education", records[place].name) }
    }

    mutating func resume(_ file: ResumeFile?, _ hasResume: Bool?) {
        let name = file?.state == .attached ? file?.fileName ?? "PDF" : nil
        let person = hasResume == true ? "attached" : hasResume == false ? nil : "not shown"
        let choice = choice(.resume)
        let attaches = name != nil && (choice == .replace || choice == .fill && hasResume == false)
        rows.append(
            CompareRow(
                field: .resume, label: FieldKey.resume.label, candidate: name ?? file.map { _ in "none" },
                person: person, after: attaches ? name : person,
                sign: name == nil ? .absent : hasResume == false ? .added : .differs, choice: choice,
                isChoosable: name != nil, isWritten: attaches,
                remark: name != nil && hasResume == nil ? "iCIMS does not say whether there is one" : nil))
    }

    mutating func job(_ job: String?, _ applications: [Application]) {
        for application in applications {
            let title = application.jobTitle ?? "job \(application.jobID)"
            let status = application.status?.label ?? application.status?.id ?? "status not shown"
            kept("Job", "\(title) · \(status)")
        }
        guard let job else { return }
        rows.append(
            CompareRow(
                field: .job, label: FieldKey.job.label, candidate: job, person: nil, after: job, sign: .added,
                choice: .fill, isChoosable: false, isWritten: true, remark: "submitted; choose another with J"))
    }
}
