/// A record beside a candidate, and what linking makes of it. The one function behind what the screen shows as
/// "after", what a plan lists and what is sent: they cannot differ.
public struct RecordCompletion: Hashable, Sendable {
    public let record: Person
    /// In the order of the screen; the candidate's and the record's entries for the same thing share a line.
    public private(set) var lines: [RecordLine] = []
    let choices: FieldChoices
    let policy: LinkPolicy

    /// - Parameters:
    ///   - choices: what a person chose, over the defaults of `policy`.
    ///   - resume: the file that would be attached.
    ///   - job: the title of the job the person would be submitted to.
    public init(
        of record: Person, with draft: PersonDraft, from candidate: Candidate, choices: FieldChoices = [:],
        policy: LinkPolicy = LinkPolicy(), resume: ResumeFile? = nil, job: String? = nil,
        applications: [Application] = []
    ) {
        self.record = record
        self.choices = choices
        self.policy = policy
        addSingle(.firstName, draft.firstName, record.firstName)
        if let middle = record.middleName, !middle.isEmpty { addKept("Middle name", middle) }
        addSingle(.lastName, draft.lastName, record.lastName)
        addEmail(draft.email, record.email, known: candidate.addresses)
        addSingle(.linkedIn, draft.linkedInURL, record.linkedIn)
        addPhones(draft.mobile, record.phones)
        addEmployments(draft.employments, record.employments)
        addSchools(draft.schools, record.schools)
        addResume(resume, record.hasResume)
        addKept("Source", record.source, candidate: draft.source)
        addKept("Source person", record.sourcePerson.map { $0.name ?? "#\($0.id)" })
        addKept("Folder", record.folder?.label ?? record.folder?.id)
        addJob(job, applications)
    }

    /// What is certain to be written, one patch first.
    public var operations: [FillOperation] { operations(of: lines.filter { !$0.mayBeHidden }) }

    /// What is written only if the record really has nothing there, and does not merely hide it.
    public var blanks: [FieldKey: String] {
        var values: [FieldKey: String] = [:]
        for line in lines where line.mayBeHidden {
            if case .patch(let patch) = line.change { values.merge(patch) { $1 } }
        }
        return values
    }

    /// The record afterwards, when nothing turns out to be hidden.
    public var after: Person { record.applying(operations(of: lines)) }

    /// Adds nothing but the entries of lists that are missing: what a create may not have kept.
    public var missingEntries: [FillOperation] {
        lines.filter { $0.sign == .added }.compactMap(\.change).filter { if case .patch = $0 { false } else { true } }
    }

    /// The fields that are written, or would have been, and whose value in the record is no longer the one that was
    /// reviewed; what the record has by now as it was wanted is no conflict.
    public func changed(since reviewed: RecordCompletion) -> [FieldKey] {
        lines.compactMap { line in
            guard let field = line.field, field != .resume, field != .job else { return nil }
            let before = reviewed.lines.first { $0.field == field }
            guard line.isWritten || before?.isWritten == true, line.state != before?.state ?? "" else { return nil }
            return line.isWritten || line.sign == .differs ? field : nil
        }
    }

    private func operations(of lines: [RecordLine]) -> [FillOperation] {
        var patch: [FieldKey: String] = [:]
        var rest: [FillOperation] = []
        for change in lines.compactMap(\.change) {
            if case .patch(let values) = change { patch.merge(values) { $1 } } else { rest.append(change) }
        }
        return (patch.isEmpty ? [] : [.patch(patch)]) + rest
    }

    mutating func add(_ line: RecordLine) { lines.append(line) }

    /// The last line once more, changed.
    mutating func amendLast(_ body: (inout RecordLine) -> Void) {
        guard var line = lines.popLast() else { return }
        body(&line)
        lines.append(line)
    }

    /// What was chosen, as far as it makes sense: "replace" fills where there is nothing to replace, and "fill" keeps
    /// where something is.
    func choice(_ field: FieldKey, among options: [FieldChoice]) -> FieldChoice {
        let wanted = choices[field] ?? policy[field]
        if options.contains(wanted) { return wanted }
        return wanted == .replace && options.contains(.fill) ? .fill : .keep
    }
}
