/// The gate of the work history: company, title and start date, or the entry stays behind (rules 1.5).
enum WorkGate {
    enum Verdict {
        case passed(Work)
        case leftOut(ReasonCode)

        var passed: Work? { if case .passed(let work) = self { work } else { nil } }
    }

    /// An entry that may go up.
    struct Work {
        var draft: DraftEmployment
        var isCurrent: Bool
        var isEdited: Bool
        /// The most telling change; nil when the entry goes up as it is.
        var reason: ReasonCode?

        /// The entry in one line, as it goes up.
        var summary: String {
            let end = draft.end.map { " – \($0)" } ?? (isCurrent ? " – present" : "")
            return "\(draft.title) at \(draft.company), \(draft.start)\(end)"
        }

        /// Current before past, then newest first, then as the source has them.
        func comesBefore(_ other: Work) -> Bool {
            if isCurrent != other.isCurrent { return isCurrent }
            if draft.start != other.draft.start { return draft.start > other.draft.start }
            if let end = draft.end, let otherEnd = other.draft.end, end != otherEnd { return end > otherEnd }
            if (draft.end == nil) != (other.draft.end == nil) { return draft.end == nil }
            return draft.index < other.draft.index
        }
    }

    /// One reason for an entry that stays behind, in the order company, title, start.
    static func judge(_ entry: Employment, index: Int, rules: MappingRules, edit: FieldEdit) -> Verdict {
        if edit == .leaveOut { return .leftOut(.leftOutByRecruiter) }
        let company = WireText(singleLine: entry.company ?? "")
        guard !company.isPlaceholder else { return .leftOut(.noCompany) }
        let title = WireText(singleLine: entry.title ?? "")
        guard !title.isPlaceholder else { return .leftOut(.noTitle) }

        let isEdited: Bool
        let found: Result<PartialDate, LeftOut>
        if case .text(let typed) = edit {
            isEdited = true
            found = PartialDate(typed: typed).map { .success($0) } ?? .failure(LeftOut(.unreadableStartDate))
        } else {
            isEdited = false
            found = Self.start(of: entry, rules: rules)
        }
        switch found {
        case .failure(let leftOut): return .leftOut(leftOut.reason)
        case .success(let start):
            return .passed(work(entry, index: index, company, title, start: start, isEdited: isEdited, rules: rules))
        }
    }

    private struct LeftOut: Error {
        var reason: ReasonCode

        init(_ reason: ReasonCode) { self.reason = reason }
    }

    private static func start(of entry: Employment, rules: MappingRules) -> Result<PartialDate, LeftOut> {
        let text = WireText(entry.start ?? "").text
        if text.isEmpty { return .failure(LeftOut(.noStartDate)) }
        guard let date = PartialDate(source: text) else { return .failure(LeftOut(.unreadableStartDate)) }
        if date.isPlaceholder || rules.isFarAhead(date) { return .failure(LeftOut(.placeholderStartDate)) }
        guard date.month != nil || rules.yearOnlyCountsAsStart else { return .failure(LeftOut(.yearOnlyStartDate)) }
        return .success(date)
    }

    private static func work(
        _ entry: Employment, index: Int, _ company: WireText, _ title: WireText, start: PartialDate, isEdited: Bool,
        rules: MappingRules
    ) -> Work {
        let end = endDate(of: entry, start: start, rules: rules)
        let cleaned = [company.reason, title.reason]
        let reasons: [ReasonCode?] = [
            isEdited ? .edited : nil,
            cleaned.contains(.brokenCharacter) ? .brokenCharacter : nil,
            end.reason,
            rules.isAhead(start) ? .futureStartDate : nil,
            cleaned.contains(.markupRemoved) ? .markupRemoved : nil,
            cleaned.contains(.unsafeCharactersRemoved) ? .unsafeCharactersRemoved : nil,
            start.isCompleted || end.date?.isCompleted == true ? .monthCompleted : nil,
            cleaned.contains(.spacesTrimmed) ? .spacesTrimmed : nil,
        ]
        let draft = DraftEmployment(company: company.text, title: title.text, start: start, end: end.date, index: index)
        let isCurrent = entry.isCurrent ?? (end.date == nil && end.reason != .endDateLeftOut)
        return Work(draft: draft, isCurrent: isCurrent, isEdited: isEdited, reason: reasons.compactMap { $0 }.first)
    }

    /// The end date, unless it contradicts: a current job has none, none comes before its start, and one that lies decades
    /// ahead says that there is none.
    private static func endDate(
        of entry: Employment, start: PartialDate, rules: MappingRules
    ) -> (date: PartialDate?, reason: ReasonCode?) {
        let text = WireText(entry.end ?? "").text
        // The words for "no end" in exports; there is no date to lose.
        if MonthName.isPresent(text) { return (nil, nil) }
        let end = PartialDate(source: text)
        let isFarAhead = end.map(rules.isFarAhead) ?? (PartialDate.leadingYear(text).map { $0 > 2100 } ?? false)
        if isFarAhead { return (nil, .openEndDate) }
        guard entry.isCurrent != true, let end, !end.isPlaceholder else { return (nil, .endDateLeftOut) }
        // Compared as sent: a year completed to its January may fall before the start, and would say so to everybody.
        return end.isoDate < start.isoDate ? (nil, .endDateLeftOut) : (end, nil)
    }
}

// MARK: - The same job twice

extension WorkGate {
    /// Of entries with one company and one title whose times touch, the more complete one stays, else the first: a
    /// profile and a résumé tell of the same job (rules 5.5).
    static func collapseDuplicates(in verdicts: inout [Verdict]) {
        var kept: [Job: [Int]] = [:]
        for index in verdicts.indices {
            guard let work = verdicts[index].passed else { continue }
            let job = Job(work)
            let twin = kept[job, default: []].firstIndex { place in
                verdicts[place].passed.map { $0.months.overlaps(work.months) } ?? false
            }
            guard let twin, let place = kept[job]?[twin], let other = verdicts[place].passed else {
                kept[job, default: []].append(index)
                continue
            }
            if work.completeness > other.completeness {
                verdicts[place] = .leftOut(.duplicateEntry)
                kept[job]?[twin] = index
            } else {
                verdicts[index] = .leftOut(.duplicateEntry)
            }
        }
    }

    /// One company and one title, however they are written.
    private struct Job: Hashable {
        let company: String
        let title: String

        init(_ work: Work) {
            company = CompanyName.comparisonKey(work.draft.company)
            title = work.draft.title.singleSpaced.lowercased()
        }
    }
}

extension WorkGate.Work {
    /// How much is known; what the recruiter completed by hand is never the one to go.
    fileprivate var completeness: Int {
        (isEdited ? 4 : 0) + (draft.start.month == nil ? 0 : 2) + (draft.end != nil || isCurrent ? 1 : 0)
    }

    /// The months the job took; no end means it goes on, and a bare year ends in December.
    fileprivate var months: ClosedRange<Int> {
        let first = draft.start.monthIndex
        let last = draft.end.map { $0.monthIndex + ($0.month == nil ? 11 : 0) } ?? Int.max
        return first...max(first, last)
    }
}
