import Recruiting
import TerminalScreen

/// The panels that are shown, with a line between left and right.
func drawPanels(_ frame: inout Frame, _ model: Model, _ layout: ScreenLayout) {
    for (panel, region) in layout.panels {
        switch panel {
        case .queue: drawQueue(&frame, model, region)
        case .candidate: drawCandidate(&frame, model, region)
        case .matches: drawMatches(&frame, model, region)
        case .preview: drawPreview(&frame, model, region)
        }
        // The gap to the panel on the right belongs to the panel on the left.
        if region.endX < layout.body.endX {
            frame.verticalLine(at: Position(x: region.endX, y: region.y), rows: region.height)
        }
    }
}

private func drawCandidate(_ frame: inout Frame, _ model: Model, _ region: Region) {
    let name = model.queue.current.map { _ in "Candidate" } ?? "Candidate"
    let detail = model.queue.current.map { "Gem \($0.candidate.id)" } ?? ""
    drawHeading(&frame, name, detail: detail, isFocused: model.focus == .candidate, region)
    let inner = region.split(top: 1).bottom
    let lines = model.candidateLines(width: region.width)
    let top = min(model.candidatePanel.top, max(0, lines.count - inner.height))
    for (row, line) in lines.dropFirst(top).prefix(inner.height).enumerated() {
        frame.draw(line, at: Position(x: inner.x + 1, y: inner.y + row), columns: inner.width - 1)
    }
    frame.markMore(lines.count - top - inner.height, in: inner)
}

extension Model {
    /// Everything about the candidate as Gem has it, and what was decided.
    func candidateLines(width: Int) -> [TextLine] {
        guard let row = queue.current else { return [TextLine("Nobody is chosen.", .muted)] }
        var text = CandidateText(row: row, widths: environment.widths, columns: max(20, width - 2))
        text.headline()
        text.state(self)
        text.contact()
        text.work()
        text.education()
        text.rest(self)
        return text.lines
    }
}

/// Builds the lines of the candidate panel.
private struct CandidateText {
    let row: QueueRow
    let widths: WidthTable
    let columns: Int
    var lines: [TextLine] = []

    init(row: QueueRow, widths: WidthTable, columns: Int) {
        self.row = row
        self.widths = widths
        self.columns = columns
    }

    private var candidate: Candidate { row.candidate }

    /// A label and a value that may need several lines.
    private mutating func add(_ label: String, _ value: String?, _ style: Style = .normal) {
        guard let value, !value.isEmpty else { return }
        let indent = 10
        for (place, part) in widths.wrap(value, columns: max(8, columns - indent)).enumerated() {
            let head = widths.pad(place == 0 ? label : "", columns: indent)
            lines.append(TextLine(head, .muted).adding(part, style))
        }
    }

    private mutating func wrap(_ text: String, _ style: Style) {
        lines += wrapped(text, widths, columns, style)
    }

    mutating func headline() {
        wrap(candidate.displayName, Style(.title, bold: true))
        let position = [candidate.title, candidate.company].compactMap { $0 }.filter { !$0.isEmpty }
        if !position.isEmpty { wrap(position.joined(separator: " · "), .normal) }
        if let location = candidate.location, !location.isEmpty { wrap(location, .muted) }
        if let nickname = candidate.nickname, !nickname.isEmpty { wrap("“\(nickname)”", .muted) }
    }

    mutating func state(_ model: Model) {
        let mark = model.book[candidate.id]
        if let note = row.returned {
            wrap("↩ sent back: \(note.text)", .warning)
            let new = row.matches.filter { !note.knownPersonIDs.contains($0.person.id) }
            for match in new {
                wrap("  new since the decision: #\(match.person.id) \(match.person.displayName)", .warning)
            }
        }
        if let decision = mark?.decision {
            wrap("→ \(DecisionText.text(decision))", .marked)
        }
        switch mark?.job {
        case .job(let id): wrap("→ job: \(model.jobs.title(id))", .marked)
        case .noJob: wrap("→ no job", .marked)
        case .undecided, nil: break
        }
        if let count = mark?.edits.count, count > 0 {
            wrap("→ \(DateText.count(count, "field", "fields")) edited for this upload", .marked)
        }
        if let receipt = row.upload.receipt {
            wrap(Model.noticeText(receipt), receipt.needsAttention ? .failure : .success)
        }
        if let mark {
            for change in mark.changes(in: model.sourceTexts(candidate)) {
                wrap("! since you decided: \(change.text)", .warning)
            }
            for text in mark.lost { wrap("! “\(text)” is gone from Gem, and what you chose for it", .warning) }
        }
        if let ban = row.contactBan { wrap("! Do not contact: \(ban)", .failure) }
        checkState(model)
    }

    private mutating func checkState(_ model: Model) {
        guard let check = row.check else {
            if row.awaitsNetwork {
                wrap("· not looked for yet: waits for the network", .muted)
            } else if let failure = row.checkFailure {
                wrap("! not checked: \(failure.text)", .warning)
            } else {
                wrap("· looking for this person in iCIMS", .muted)
            }
            return
        }
        if let problem = check.problem { wrap("! the check is incomplete: \(problem)", .warning) }
        if let failure = row.checkFailure { wrap("! checking again failed: \(failure.text)", .warning) }
        if let best = row.matches.first {
            let more = row.matches.count - 1
            let also = more == 0 ? "" : ", and \(DateText.count(more, "other", "others"))"
            wrap(
                "\(ReasonText.verdict(best.verdict)): #\(best.person.id) \(best.person.displayName)\(also)",
                best.verdict.style)
        } else if check.isComplete {
            wrap("+ nobody in iCIMS fits by name, e-mail or LinkedIn", .success)
        }
        for id in check.queueDuplicates {
            wrap("! the same person as \(model.queue.row(id)?.candidate.displayName ?? id) in this queue", .warning)
        }
        if check.unreadNamesakes > 0 {
            wrap(
                "  \(DateText.count(check.unreadNamesakes, "namesake", "namesakes")) not read: too common a name",
                .muted)
        }
    }

    mutating func contact() {
        lines.append(.empty)
        for email in candidate.emails {
            add(
                email.address == candidate.emails.first?.address ? "E-mail" : "",
                email.address + (email.isPrimary ? " (primary)" : ""))
        }
        add("Phone", candidate.phone)
        add("LinkedIn", candidate.linkedInHandle, .link)
        for profile in candidate.profiles {
            add(profile.network ?? "Profile", profile.url ?? profile.username, .link)
        }
        add("Gem", candidate.webLink, .link)
    }

    mutating func work() {
        guard !candidate.employments.isEmpty else { return }
        lines.append(TextLine("Work history", .heading))
        for job in candidate.employments {
            let what = [job.title, job.company].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: ", ")
            let end = job.end.map { String($0.prefix(7)) } ?? (job.isCurrent == true ? "now" : "?")
            let start = job.start.map { String($0.prefix(7)) } ?? "?"
            let range = start == "?" && end == "?" ? "no dates" : "\(start) – \(end)"
            entry(range, what.isEmpty ? "nothing entered" : what)
        }
    }

    /// Dates in a column of their own where there is room.
    private mutating func entry(_ dates: String, _ text: String) {
        let indent = columns >= 46 ? 21 : 2
        if indent == 2 { lines.append(TextLine("  " + dates, .muted)) }
        for (place, part) in widths.wrap(text, columns: max(8, columns - indent)).enumerated() {
            let head = indent == 2 || place > 0 ? "" : "  " + dates
            lines.append(TextLine(widths.pad(head, columns: indent), .muted).adding(part))
        }
    }

    mutating func education() {
        guard !candidate.educations.isEmpty else { return }
        lines.append(TextLine("Education", .heading))
        for school in candidate.educations {
            let name = school.school ?? school.parsedUniversity ?? "no school name"
            let more = [school.degree, school.fieldOfStudy].compactMap { $0 }.filter { !$0.isEmpty }
            wrap("  " + ([name] + more).joined(separator: " · "), .normal)
        }
    }

    mutating func rest(_ model: Model) {
        lines.append(.empty)
        add("Résumé", Self.resume(row.resume, model.resumeFile(of: row)))
        for field in candidate.customFields { add(String(field.name.prefix(9)), field.value) }
    }

    private static func resume(_ file: ResumeFile) -> String {
        switch file.state {
        case .none: "none"
        case .refused: "none: \(ReasonText.resumeRefusal(file))"
        case .attached:
            (file.fileName ?? "PDF") + (file.bytes.map { ", \(DateText.grouped(($0 + 512) / 1024)) KiB" } ?? "")
                + (file.warning.map { "; ! \(ReasonText.resumeWarning($0, file: nil))" } ?? "")
        }
    }

    static func resume(_ state: ResumeState, _ file: ResumeFile?) -> String {
        switch state {
        case .unknown: "looked at when marked"
        case .judging: "looking…"
        case .failed(let failure): failure.text
        case .judged:
            file.map(resume) ?? "none"
        }
    }
}

/// Decisions in words.
enum DecisionText {
    static func text(_ decision: Decision) -> String {
        switch decision {
        case .create(let overruling):
            overruling.map { "upload as new beside #\($0.personID): \($0.reason)" } ?? "upload as new"
        case .link(let id, let choices):
            "link to #\(id), "
                + (choices.isEmpty ? "filling blanks" : DateText.count(choices.count, "field chosen", "fields chosen"))
        case .jobOnly(let id): "only submit #\(id) to the job"
        case .resumeOnly(let id): "only give #\(id) the résumé"
        case .skip(let reason): "skip: \(reason)"
        case .defer: "decide later"
        }
    }
}

extension Verdict {
    var style: Style {
        switch self {
        case .same: .same
        case .likely: .likely
        case .possible: .possible
        }
    }
}
