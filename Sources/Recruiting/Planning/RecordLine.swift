/// One line of a comparison: the candidate's value, the record's, and what the record will hold.
public struct RecordLine: Hashable, Sendable {
    /// How the candidate's value stands to the record's. Raw values are the signs people read.
    public enum Sign: String, Hashable, Sendable {
        case equal = "="
        /// The same but for spelling.
        case alike = "~"
        /// The record shows none.
        case added = "+"
        case differs = "≠"
        /// The candidate has none.
        case absent = " "
    }

    /// Nil for what only the record has.
    public var field: FieldKey?
    public var label: String
    public var candidate: String?
    public var record: String?
    /// What the record holds afterwards.
    public var after: String?
    public var sign: Sign
    /// What makes sense here; empty when there is nothing to choose.
    public var options: [FieldChoice]
    /// What is done; one of `options`, or `.keep`.
    public var choice: FieldChoice
    /// What is written; nil when the record stays as it is, and for résumé and job, which are steps of their own.
    public var change: FillOperation?
    public var isWritten: Bool
    /// Whether the record may hold a value that this user does not see (icims-api 5.2): then it is asked for first, and
    /// what turns out to be there stays.
    public var mayBeHidden: Bool
    /// The record's value in full, for telling whether it changed.
    public var state: String
    /// Why the field cannot be chosen, or what else should be known.
    public var remark: String?

    public var isChoosable: Bool { options.count > 1 }

    init(
        field: FieldKey?, label: String, candidate: String?, record: String?, after: String? = nil, sign: Sign,
        options: [FieldChoice] = [], choice: FieldChoice = .keep, change: FillOperation? = nil,
        isWritten: Bool = false, mayBeHidden: Bool = false, state: String? = nil, remark: String? = nil
    ) {
        self.field = field
        self.label = label
        self.candidate = candidate
        self.record = record
        self.after = after ?? record
        self.sign = sign
        self.options = options
        self.choice = choice
        self.change = change
        self.isWritten = isWritten
        self.mayBeHidden = mayBeHidden
        self.state = state ?? record ?? ""
        self.remark = remark
    }
}

extension FieldChoice {
    /// The word for what is done with a field: an entry of a list is added where a single value is filled.
    public func word(for field: FieldKey) -> String {
        switch (self, field) {
        case (.fill, .mobile), (.fill, .employment), (.fill, .school): "add"
        case (.fill, .resume): "attach"
        default: rawValue
        }
    }
}

extension DraftEmployment {
    /// `iOS Engineer, Acme · 2021-03 – now`.
    public var summary: String {
        "\(title), \(company) · \(start.monthText) – \(end?.monthText ?? "now")"
    }
}

extension PersonEmployment {
    /// `iOS Engineer, Acme · 2021-03 – 2022-05`; never a day, and no end where the record has none.
    public var summary: String {
        let what = [title, employer].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: ", ")
        guard start != nil || end != nil else { return what }
        let range = [start, end].map { $0.map { String($0.prefix(7)) } ?? "" }.joined(separator: " – ")
        return "\(what) · \(range.trimmed)"
    }
}

extension PartialDate {
    /// `2019` or `2019-08`. Never the day: nobody entered the one the source has (rules 5.5).
    public var monthText: String { String(isoDate.prefix(month == nil ? 4 : 7)) }
}
