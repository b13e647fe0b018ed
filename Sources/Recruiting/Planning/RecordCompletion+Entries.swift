extension RecordCompletion {
    /// The candidate's number beside the same line of the record, else beside its only mobile phone; the other phones
    /// stay.
    mutating func addPhones(_ mobile: String?, _ phones: [PersonPhone]) {
        var shown: PersonPhone?
        if let mobile, !mobile.isEmpty {
            let same = phones.first { $0.isSameNumber(as: mobile) }
            let mobiles = phones.filter(\.isMobile)
            shown = same ?? (mobiles.count == 1 ? mobiles.first : nil)
            addPhone(mobile, shown, isSame: same != nil)
        }
        for phone in phones where phone != shown { addKept(phone.label, phone.number) }
    }

    private mutating func addPhone(_ mobile: String, _ old: PersonPhone?, isSame: Bool) {
        let isEqual = isSame && old?.number == mobile
        var options: [FieldChoice] = isEqual ? [] : isSame ? [.keep] : [.fill, .keep]
        if !isEqual, old?.entry != nil { options.append(.replace) }
        let choice = choice(.mobile, among: options)
        let change: FillOperation? =
            switch choice {
            case .keep: nil
            case .fill: .addMobile(mobile)
            case .replace: old?.entry.map { .replacePhone(entry: $0, mobile) }
            }
        let written = PersonPhone.written(mobile, onto: choice == .replace ? old : nil).number
        let after =
            change == nil ? old?.number : choice == .fill ? old.map { "\($0.number); \(written)" } ?? written : written
        add(
            RecordLine(
                field: .mobile, label: FieldKey.mobile.label, candidate: mobile, record: old?.number, after: after,
                sign: isEqual ? .equal : isSame ? .alike : old == nil ? .added : .differs, options: options,
                choice: choice, change: change, isWritten: change != nil,
                remark: choice == .fill && old != nil ? "added beside the phone that is there" : nil))
    }

    /// One line for the same employer and title with times that meet; another stint at the same place is a line of its
    /// own.
    mutating func addEmployments(_ drafts: [DraftEmployment], _ records: [PersonEmployment]) {
        let places = EmploymentAlignment(drafts, records).places
        for (draft, place) in zip(drafts, places) {
            let old = place.map { records[$0] }
            let written = PersonEmployment.written(draft, onto: old)
            addEntry(
                .employment(draft.index), draft.summary, old?.summary, after: written.summary,
                isEqual: old == written && old?.end == draft.end?.isoDate, adding: .addEmployment(draft),
                replacing: old == written ? nil : old?.entry.map { .replaceEmployment(entry: $0, draft) },
                state: [old?.employer, old?.title, old?.start, old?.end].map { $0 ?? "" }.joined(separator: "\n"))
        }
        for index in records.indices where !places.contains(index) { addKept("Work history", records[index].summary) }
    }

    mutating func addSchools(_ drafts: [DraftSchool], _ records: [PersonSchool]) {
        var open = Array(records.indices)
        for draft in drafts {
            let wanted = draft.name.foldedForComparison
            let place =
                open.first { records[$0].name == draft.name }
                ?? open.first { records[$0].name?.foldedForComparison == wanted }
            open.removeAll { $0 == place }
            let old = place.map { records[$0] }
            addEntry(
                .school(draft.index), draft.name, old?.name, after: draft.name,
                isEqual: old?.name == draft.name, adding: .addSchool(draft),
                replacing: old?.entry.map { .replaceSchool(entry: $0, draft) }, state: old?.name ?? "")
        }
        for index in open { addKept("Education", records[index].name) }
    }

    private mutating func addEntry(
        _ field: FieldKey, _ candidate: String, _ record: String?, after: String, isEqual: Bool,
        adding addition: FillOperation, replacing replacement: FillOperation?, state: String
    ) {
        let sign: RecordLine.Sign = record == nil ? .added : isEqual ? .equal : .alike
        let options: [FieldChoice] =
            switch sign {
            case .added: [.fill, .keep]
            case .alike where replacement != nil: [.keep, .replace]
            default: []
            }
        let choice = choice(field, among: options)
        let change: FillOperation? =
            switch choice {
            case .keep: nil
            case .fill: addition
            case .replace: replacement
            }
        add(
            RecordLine(
                field: field, label: field.label, candidate: candidate, record: record,
                after: change == nil ? record : after, sign: sign, options: options, choice: choice, change: change,
                isWritten: change != nil, state: record == nil ? "" : state))
    }
}

/// Which entry of the record tells of the same job as each of the draft's.
private struct EmploymentAlignment {
    /// By the draft's order: a place in the record's list.
    private(set) var places: [Int?]

    init(_ drafts: [DraftEmployment], _ records: [PersonEmployment]) {
        places = drafts.map { _ in nil }
        var open = Array(records.indices)
        // The certain pairs first, so that two stints at one place each find their own.
        for isPair in [Self.hasSameStart, Self.meets] {
            for (number, draft) in drafts.enumerated() where places[number] == nil {
                guard
                    let place = open.first(where: {
                        draft.isSamePosition(as: records[$0]) && isPair(draft, records[$0])
                    })
                else { continue }
                places[number] = place
                open.removeAll { $0 == place }
            }
        }
    }

    private static func hasSameStart(_ draft: DraftEmployment, _ record: PersonEmployment) -> Bool {
        guard let start = record.start.flatMap({ PartialDate($0) }) else { return false }
        return start.year == draft.start.year && (draft.start.month == nil || draft.start.month == start.month)
    }

    /// Whether the times touch, or the record does not say when.
    private static func meets(_ draft: DraftEmployment, _ record: PersonEmployment) -> Bool {
        guard let start = record.start.flatMap({ PartialDate($0) })?.monthIndex else { return true }
        let end = record.end.flatMap { PartialDate($0) }?.monthIndex ?? Int.max - 1
        let last = draft.end.map { $0.monthIndex + ($0.month == nil ? 11 : 0) } ?? Int.max - 1
        return draft.start.monthIndex <= end + 1 && start <= last + 1
    }
}

extension DraftEmployment {
    /// The same employer, its legal form aside, and the same title.
    fileprivate func isSamePosition(as record: PersonEmployment) -> Bool {
        guard let employer = record.employer, let title = record.title else { return false }
        return CompanyName.comparisonKey(company) == CompanyName.comparisonKey(employer)
            && self.title.foldedForComparison.singleSpaced == title.foldedForComparison.singleSpaced
    }
}

extension PersonPhone {
    /// The same line, however it is written; texts that are no numbers are compared as they stand.
    func isSameNumber(as other: String) -> Bool {
        guard let mine = PhoneNumber(number), let theirs = PhoneNumber(other) else { return number == other }
        return mine.matches(theirs)
    }

    /// By the node that iCIMS delivers, or by what the customer calls it.
    var isMobile: Bool {
        if type?.id == "D83004" { return true }
        let label = type?.label?.foldedForComparison ?? ""
        return ["mobile", "cell", "handy"].contains { label.contains($0) }
    }

    var label: String { type?.label.map { "Phone \($0)" } ?? "Phone" }
}
