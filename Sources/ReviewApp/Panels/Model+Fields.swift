import Recruiting

extension Model {
    /// The mapping of the candidate under the cursor, with the edits made so far.
    var currentMapping: CandidateMapping? {
        guard let row = queue.current else { return nil }
        return CandidatePreview.mapping(
            row.candidate, rules: environment.rules, sourcePerson: sourcePerson,
            edits: book[row.candidate.id]?.edits ?? [:])
    }

    /// The comparison with the match that is shown.
    var compareRows: [CompareRow] {
        guard let row = queue.current, let match = row.shownMatch, let mapping = currentMapping else { return [] }
        let mark = book[row.candidate.id]
        var choices: FieldChoices = [:]
        if case .link(match.person.id, let chosen) = mark?.decision { choices = chosen }
        return Comparison.rows(
            candidate: row.candidate, draft: mapping.draft, person: match.person, choices: choices,
            defaultChoice: environment.defaultChoice,
            resume: mark?.edits[.resume] == .some(.none) ? nil : row.resume.file, job: mark?.jobID.map(jobs.title),
            applications: shownApplications(match))
    }

    func shownApplications(_ match: Match) -> [Application] {
        if case .loaded(let list) = applications[match.person.id] { return list }
        return match.applications
    }

    /// Every field of the upload, with résumé and job, which the mapping does not know.
    var previewFields: [FieldOutcome] {
        guard let row = queue.current, let mapping = currentMapping else { return [] }
        let mark = book[row.candidate.id]
        var fields = mapping.fields.filter { $0.field != .resume && $0.field != .job }
        fields.append(resumeOutcome(row, mark))
        let job = mark?.jobID
        fields.append(
            FieldOutcome(
                field: .job, state: job == nil ? .leftOut : .sent, value: job.map(jobs.title), origin: .rule,
                reason: job == nil ? .noJob : nil))
        return fields
    }

    private func resumeOutcome(_ row: QueueRow, _ mark: Mark?) -> FieldOutcome {
        let file = row.resume.file
        if mark?.edits[.resume] == .some(.none) {
            return FieldOutcome(
                field: .resume, state: .leftOut, value: nil, original: file?.fileName, origin: .edit,
                reason: .leftOutByRecruiter)
        }
        let isAttached = file?.state == .attached
        return FieldOutcome(
            field: .resume, state: isAttached ? .sent : .leftOut, value: isAttached ? file?.fileName ?? "PDF" : nil,
            original: file?.state == .refused ? file?.fileName : nil, origin: .rule,
            reason: isAttached ? nil : .noResume)
    }

    /// Goes through fill, replace and keep for the field under the cursor; a candidate not linked yet is linked.
    mutating func changeChoice() -> [Effect] {
        let rows = compareRows
        guard let row = queue.current, let match = row.shownMatch, rows.indices.contains(matchesPanel.cursor) else {
            return []
        }
        let line = rows[matchesPanel.cursor]
        guard let field = line.field, line.isChoosable else {
            notice = Notice(line.remark ?? "There is nothing to choose: both have the same.", tone: .warning)
            return []
        }
        if let reason = refusal(row, .link) {
            notice = Notice(reason, tone: .warning)
            return []
        }
        guard risks(row, .link).isEmpty || book[row.candidate.id]?.contactReason != nil else {
            return mark([row.candidate.id], .link)
        }
        var mark = book[row.candidate.id] ?? Mark()
        var choices: FieldChoices = [:]
        if case .link(match.person.id, let chosen) = mark.decision { choices = chosen }
        let next: FieldChoice =
            switch choices[field] ?? environment.defaultChoice {
            case .fill: line.sign == .added ? .keep : .replace
            case .replace: .keep
            case .keep: .fill
            }
        choices[field] = next == environment.defaultChoice ? nil : next
        mark.decision = .link(personID: match.person.id, choices: choices)
        let words =
            switch next {
            case .fill: "fill if blank"
            case .replace: "replace"
            case .keep: "keep what iCIMS has"
            }
        apply(MarkChange(label: "\(field.label) of #\(match.person.id): \(words)", items: [changed(row, to: mark)]))
        return judgeResume(row.candidate.id)
    }

    /// Edits, leaves out or restores the field under the cursor of the preview.
    mutating func changeField(_ action: Action) -> [Effect] {
        let fields = previewFields
        guard let row = queue.current, fields.indices.contains(previewPanel.cursor) else { return [] }
        let outcome = fields[previewPanel.cursor]
        if outcome.field == .job {
            openPicker()
            return []
        }
        if let reason = Self.fixedReason(outcome.field, action) {
            notice = Notice(reason, tone: .warning)
            return []
        }
        if row.upload.isPending {
            notice = Notice("\(row.candidate.displayName) is being uploaded.", tone: .warning)
            return []
        }
        var edits = book[row.candidate.id]?.edits ?? [:]
        switch action {
        case .editField:
            if outcome.field == .resume {
                dialog = .prompt(Prompt(.attach(candidateID: row.candidate.id)))
            } else {
                let text = startText(outcome.field, row) ?? outcome.value ?? outcome.original ?? ""
                dialog = .prompt(Prompt(.edit(candidateID: row.candidate.id, outcome.field), text: text))
            }
            return []
        case .leaveOut: edits[outcome.field] = .some(.none)
        default: edits[outcome.field] = nil
        }
        return set(edits, of: row, label: "\(action == .leaveOut ? "left out" : "restored") \(outcome.field.label)")
    }

    mutating func set(_ edits: FieldEdits, of row: QueueRow, label: String) -> [Effect] {
        var mark = book[row.candidate.id] ?? Mark()
        guard mark.edits != edits else { return [] }
        mark.edits = edits
        apply(
            MarkChange(label: "\(label) of \(row.candidate.displayName)", items: [changed(row, to: mark)]))
        return []
    }

    /// Of a work history entry the start date is what can be mended here.
    private func startText(_ field: FieldKey, _ row: QueueRow) -> String? {
        guard case .employment(let index) = field else { return nil }
        if let edit = book[row.candidate.id]?.edits[field], let edit { return edit }
        return row.candidate.employments.indices.contains(index) ? row.candidate.employments[index].start ?? "" : ""
    }

    /// Why a field is not the recruiter's to change.
    private static func fixedReason(_ field: FieldKey, _ action: Action) -> String? {
        switch field {
        case .source: "The source is always Gem."
        case .folder: "New people always go to the Active folder."
        case .sourcePerson where action == .editField: "The source person is the iCIMS user with your e-mail."
        default: nil
        }
    }
}
