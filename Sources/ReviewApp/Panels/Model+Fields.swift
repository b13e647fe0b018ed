import Recruiting

extension Model {
    /// The mapping of the candidate under the cursor, with the edits made so far.
    var currentMapping: CandidateMapping? {
        guard let row = queue.current else { return nil }
        return CandidatePreview.mapping(
            row.candidate, rules: environment.rules, sourcePerson: sourcePerson,
            edits: book[row.candidate.id]?.edits ?? [:])
    }

    /// The candidate beside the match that is shown, with what a link makes of the record.
    var shownCompletion: RecordCompletion? {
        guard let row = queue.current, let match = row.shownMatch else { return nil }
        var choices: FieldChoices = [:]
        if case .link(match.person.id, let chosen) = book[row.candidate.id]?.decision { choices = chosen }
        return completion(row, match, choices)
    }

    /// The candidate under the cursor beside one of the matches.
    func completion(_ row: QueueRow, _ match: Match, _ choices: FieldChoices) -> RecordCompletion? {
        guard let mapping = currentMapping else { return nil }
        let mark = book[row.candidate.id]
        return RecordCompletion(
            of: match.person, with: mapping.draft, from: row.candidate, choices: choices,
            policy: environment.linkPolicy,
            resume: mark?.edits[.resume] == .some(.none) ? nil : resumeFile(of: row), job: mark?.jobID.map(jobs.title),
            applications: shownApplications(match))
    }

    /// The lines of the comparison.
    var compareRows: [RecordLine] { shownCompletion?.lines ?? [] }

    /// What must be known about the record that is shown before it is touched.
    func signs(_ row: QueueRow, _ match: Match) -> [RecordSign] {
        environment.signs.signs(
            of: match, applications: shownApplications(match), job: book[row.candidate.id]?.jobID, now: now)
    }

    /// The source's own texts, as they are now.
    func sourceTexts(_ candidate: Candidate) -> [FieldKey: String] {
        CandidatePreview.mapping(candidate, rules: environment.rules, sourcePerson: nil, edits: [:]).sourceTexts
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
        let file = resumeFile(of: row)
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

    /// Chooses for the field under the cursor, or goes through what makes sense there; a candidate not linked yet is
    /// linked.
    mutating func changeChoice(_ action: Action) -> [Effect] {
        let rows = compareRows
        guard let row = queue.current, let match = row.shownMatch, rows.indices.contains(matchesPanel.cursor) else {
            return []
        }
        let line = rows[matchesPanel.cursor]
        guard let field = line.field, line.isChoosable else {
            notice = Notice(line.remark ?? Self.nothingToChoose(line), tone: .warning)
            return []
        }
        let wanted: FieldChoice
        switch action {
        case .keepField: wanted = .keep
        case .fillField: wanted = .fill
        case .replaceField: wanted = .replace
        default:
            let place = line.options.firstIndex(of: line.choice) ?? 0
            wanted = line.options[(place + 1) % line.options.count]
        }
        guard line.options.contains(wanted) else {
            let words = line.options.map { $0.word(for: field) }.joined(separator: " or ")
            notice = Notice("\(line.label): \(words) makes sense here.", tone: .warning)
            return []
        }
        if let reason = refusal(row, .link) {
            notice = Notice(reason, tone: .warning)
            return []
        }
        let open = risks(row, .link).filter { risk in
            if case .contactBan = risk { book[row.candidate.id]?.contactReason == nil } else { true }
        }
        guard open.isEmpty else {
            return mark([row.candidate.id], .link)
        }
        var mark = book[row.candidate.id] ?? Mark()
        var choices: FieldChoices = [:]
        if case .link(match.person.id, let chosen) = mark.decision { choices = chosen }
        choices[field] = wanted == environment.linkPolicy[field] ? nil : wanted
        mark.decision = .link(personID: match.person.id, choices: choices)
        mark.reviewed = match.person
        remember(row.candidate, field, in: &mark)
        let words = wanted == .keep ? "keep what iCIMS has" : wanted.word(for: field)
        apply(MarkChange(label: "\(field.label) of #\(match.person.id): \(words)", items: [changed(row, to: mark)]))
        return judgeResume(row.candidate.id)
    }

    private static func nothingToChoose(_ line: RecordLine) -> String {
        switch line.sign {
        case .equal: "There is nothing to choose: both have the same."
        case .absent: "There is nothing to choose: Gem has none."
        default: "There is nothing to choose here."
        }
    }

    /// Keeps what the source says of a field while it is edited or chosen for.
    private func remember(_ candidate: Candidate, _ field: FieldKey, in mark: inout Mark) {
        let texts = sourceTexts(candidate)
        if mark.basis.isEmpty { mark.basis = texts } else { mark.basis[field] = texts[field] }
    }

    /// Edits, leaves out or restores the field under the cursor of the preview.
    mutating func changeField(_ action: Action) -> [Effect] {
        let fields = previewFields
        guard let row = queue.current, fields.indices.contains(previewPanel.cursor) else { return [] }
        let outcome = fields[previewPanel.cursor]
        if outcome.field == .job {
            return openPicker()
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
                let text =
                    startText(outcome.field, row) ?? outcome.suggestion ?? outcome.value ?? outcome.original ?? ""
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
        let touched = Set(edits.keys).union(mark.edits.keys).filter { edits[$0] != mark.edits[$0] }
        mark.edits = edits
        for field in touched { remember(row.candidate, field, in: &mark) }
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
