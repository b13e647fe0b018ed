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
    static func judge(_ entry: Employment, index: Int, yearOnlyCountsAsStart: Bool, edit: FieldEdit) -> Verdict {
        if edit == .leaveOut { return .leftOut(.leftOutByRecruiter) }
        let company = WireText(singleLine: entry.company ?? "")
        guard !company.isPlaceholder else { return .leftOut(.noCompany) }
        let title = WireText(singleLine: entry.title ?? "")
        guard !title.isPlaceholder else { return .leftOut(.noTitle) }

        let start: PartialDate
        var isEdited = false
        if case .text(let typed) = edit {
            guard let date = PartialDate(typed: typed) else { return .leftOut(.unreadableStartDate) }
            start = date
            isEdited = true
        } else {
            let text = WireText(entry.start ?? "").text
            if text.isEmpty { return .leftOut(.noStartDate) }
            guard let date = PartialDate(text) else { return .leftOut(.unreadableStartDate) }
            guard date.month != nil || yearOnlyCountsAsStart else { return .leftOut(.yearOnlyStartDate) }
            start = date
        }
        let (end, isEndLeftOut) = endDate(of: entry, start: start)
        let cleaned = [company.reason, title.reason]
        let reasons: [ReasonCode?] = [
            isEdited ? .edited : nil,
            isEndLeftOut ? .endDateLeftOut : nil,
            cleaned.contains(.markupRemoved) ? .markupRemoved : nil,
            cleaned.contains(.unsafeCharactersRemoved) ? .unsafeCharactersRemoved : nil,
            start.isCompleted || end?.isCompleted == true ? .monthCompleted : nil,
            cleaned.contains(.spacesTrimmed) ? .spacesTrimmed : nil,
        ]
        let draft = DraftEmployment(company: company.text, title: title.text, start: start, end: end, index: index)
        let isCurrent = entry.isCurrent ?? (end == nil && !isEndLeftOut)
        return .passed(
            Work(draft: draft, isCurrent: isCurrent, isEdited: isEdited, reason: reasons.compactMap { $0 }.first))
    }

    /// The end date, unless it contradicts: a current job has none, and none comes before its start.
    private static func endDate(of entry: Employment, start: PartialDate) -> (end: PartialDate?, isLeftOut: Bool) {
        let text = WireText(entry.end ?? "").text
        // The words for "no end" in exports; there is no date to lose.
        if text.isEmpty || ["present", "current", "now", "today", "-", "–"].contains(text.lowercased()) {
            return (nil, false)
        }
        guard entry.isCurrent != true, let end = PartialDate(text) else { return (nil, true) }
        // Compared as sent: a year completed to its January may fall before the start, and would say so to everybody.
        return end.isoDate < start.isoDate ? (nil, true) : (end, false)
    }
}

// MARK: - The same job twice

extension WorkGate {
    /// Of entries with one company and one title whose times touch, the more complete one stays, else the first: a
    /// profile and a résumé tell of the same job (rules 5.5).
    static func collapseDuplicates(in verdicts: inout [Verdict]) {
        var kept: [Int] = []
        for index in verdicts.indices {
            guard let work = verdicts[index].passed else { continue }
            let twin = kept.firstIndex { verdicts[$0].passed.map { $0.isSameJob(as: work) } ?? false }
            guard let twin, let other = verdicts[kept[twin]].passed else {
                kept.append(index)
                continue
            }
            if work.completeness > other.completeness {
                verdicts[kept[twin]] = .leftOut(.duplicateEntry)
                kept[twin] = index
            } else {
                verdicts[index] = .leftOut(.duplicateEntry)
            }
        }
    }
}

extension WorkGate.Work {
    fileprivate func isSameJob(as other: WorkGate.Work) -> Bool {
        months.overlaps(other.months)
            && draft.title.singleSpaced.lowercased() == other.draft.title.singleSpaced.lowercased()
            && CompanyName.comparisonKey(draft.company) == CompanyName.comparisonKey(other.draft.company)
    }

    /// How much is known; what the recruiter completed by hand is never the one to go.
    fileprivate var completeness: Int {
        (isEdited ? 4 : 0) + (draft.start.month == nil ? 0 : 2) + (draft.end != nil || isCurrent ? 1 : 0)
    }

    /// The months the job took; no end means it goes on, and a bare year ends in December.
    private var months: ClosedRange<Int> {
        let first = draft.start.monthIndex
        let last = draft.end.map { $0.monthIndex + ($0.month == nil ? 11 : 0) } ?? Int.max
        return first...max(first, last)
    }
}
