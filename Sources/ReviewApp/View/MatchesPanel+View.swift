import Recruiting
import TerminalScreen

func drawMatches(_ frame: inout Frame, _ model: Model, _ region: Region) {
    let isFocused = model.focus == .matches
    let row = model.queue.current
    let all = row?.pagedMatches ?? []
    var detail = ""
    if let shown = row?.shownMatch, let place = all.firstIndex(where: { $0.person.id == shown.person.id }),
        all.count > 1
    {
        detail = "\(place + 1) of \(all.count) · \(model.keys.sign(.nextMatch)) next"
    }
    drawHeading(&frame, "Possible matches", detail: detail, isFocused: isFocused, region)
    let inner = region.split(top: 1).bottom
    let lines = model.matchLines(width: inner.width - 1)
    let cursor = row?.shownMatch == nil ? nil : model.matchesPanel.cursor
    frame.draw(lines, cursor: isFocused ? cursor : nil, isFocused: isFocused, in: inner)
}

extension Model {
    /// The match that is shown: why it may be the person, why not, what iCIMS knows, and field by field.
    func matchLines(width: Int) -> [ListedLine] {
        var text = MatchText(widths: environment.widths, columns: max(20, width))
        guard let row = queue.current else { return text.lines }
        guard let match = row.shownMatch else {
            text.nobody(row)
            return text.lines
        }
        text.overview(row)
        text.headline(match, isSetAside: row.dismissed.contains(match.person.id), row)
        text.signs(signs(row, match), changed: changedSinceDecided(row, match))
        text.evidence(match)
        text.applications(match, applications[match.person.id], shownApplications(match))
        text.comparison(
            compareRows, isLinked: isLinked(row, match), cursor: focus == .matches ? matchesPanel.cursor : nil)
        return text.lines
    }

    /// Fields of a decided link that changed in the record since.
    private func changedSinceDecided(_ row: QueueRow, _ match: Match) -> [FieldKey] {
        guard let reviewed = book[row.candidate.id]?.reviewed, reviewed.id == match.person.id,
            reviewed != match.person, let mapping = currentMapping, let now = shownCompletion
        else { return [] }
        return now.changed(
            since: RecordCompletion(
                of: reviewed, with: mapping.draft, from: row.candidate,
                choices: book[row.candidate.id]?.decision?.choices ?? [:], policy: environment.linkPolicy))
    }

    private func isLinked(_ row: QueueRow, _ match: Match) -> Bool {
        if case .link(match.person.id, _) = book[row.candidate.id]?.decision { true } else { false }
    }
}

/// Builds the lines of the matches panel.
private struct MatchText {
    let widths: WidthTable
    let columns: Int
    var lines: [ListedLine] = []

    init(widths: WidthTable, columns: Int) {
        self.widths = widths
        self.columns = columns
    }

    private mutating func wrap(_ text: String, _ style: Style = .normal, item: Int? = nil) {
        lines += wrapped(text, widths, columns, style).map { ListedLine(line: $0, item: item) }
    }

    mutating func nobody(_ row: QueueRow) {
        guard let check = row.check else {
            if row.awaitsNetwork {
                wrap("· Not looked for yet: this waits for the network and is done by itself when it is back.", .muted)
                wrap("The decision can be made all the same: iCIMS is searched before anything is written.", .muted)
            } else if let failure = row.checkFailure {
                wrap("! Not checked: \(failure.text)", .warning)
                wrap("The decision can be made all the same: iCIMS is searched before anything is written.", .muted)
            } else {
                wrap("· Looking for this person in iCIMS…", .muted)
            }
            return
        }
        if let problem = check.problem {
            wrap("! Nobody found so far, but the check is incomplete: \(problem)", .warning)
        } else {
            wrap("Nobody in iCIMS fits.", .success)
            wrap("Searched by name, every e-mail and LinkedIn.", .muted)
            wrap("Records that this API user may not see cannot be found.", .muted)
        }
        if check.unreadNamesakes > 0 {
            wrap(
                "\(DateText.count(check.unreadNamesakes, "namesake", "namesakes")) not read: the name is too common.",
                .muted)
        }
    }

    /// All records in a line each, when there are several: which one is shown, and which one changed last (rules 3.12).
    mutating func overview(_ row: QueueRow) {
        let all = row.pagedMatches
        guard all.count > 1 else { return }
        let latest = row.latestMatch?.person.id
        for match in all {
            let person = match.person
            let isShown = person.id == row.shownMatch?.person.id
            var facts = ["#\(person.id)", person.displayName]
            if row.dismissed.contains(person.id) { facts.append("✗ not the same") }
            if let folder = person.folder?.label { facts.append(folder) }
            if let updated = person.updatedDate {
                facts.append("updated \(updated.prefix(10))" + (person.id == latest ? " ← latest" : ""))
            }
            let line = TextLine(isShown ? "▸ " : "  ", .heading)
                .adding(ReasonText.verdict(match.verdict), match.verdict.style)
                .adding("  " + facts.joined(separator: " · "), isShown ? .normal : .muted)
            lines.append(ListedLine(line: line))
        }
        lines.append(ListedLine(line: .empty))
    }

    /// What must be known before the record is touched.
    mutating func signs(_ signs: [RecordSign], changed: [FieldKey]) {
        for sign in signs where sign.kind != .merged {
            wrap("! \(sign.text)", sign.asks ? .failure : .warning)
        }
        if !changed.isEmpty {
            let words = changed.map(\.label).joined(separator: ", ")
            wrap("! changed in iCIMS since you decided: \(words); i takes note of it", .failure)
        }
    }

    mutating func headline(_ match: Match, isSetAside: Bool, _ row: QueueRow) {
        let person = match.person
        let score = Int((match.score * 100).rounded())
        let head = TextLine(ReasonText.verdict(match.verdict), match.verdict.style.inBold)
            .adding("  \(person.displayName)", Style(.title, bold: true)).adding("  #\(person.id) · \(score) %", .muted)
        lines.append(ListedLine(line: head))
        if isSetAside { wrap("✗ you said: not the same person", .warning) }
        if let note = row.returned, !note.knownPersonIDs.contains(person.id) {
            wrap("↩ new since the decision", .warning)
        }
        if let into = person.mergedInto { wrap("! merged into #\(into): must not be written to", .failure) }
        var facts = [person.folder?.label ?? person.folder?.id ?? "folder not shown"]
        if let location = person.location { facts.append(location) }
        if let updated = person.updatedDate { facts.append("updated \(updated.prefix(10))") }
        if let source = person.sourcePerson { facts.append("by \(source.name ?? "#\(source.id)")") }
        wrap(facts.joined(separator: " · "), .muted)
        if row.check?.problem != nil { wrap("! the check is incomplete: there may be more", .warning) }
    }

    mutating func evidence(_ match: Match) {
        for evidence in match.evidence { add("✓", evidence, "=", .success) }
        for evidence in match.counterEvidence { add("✗", evidence, "≠", .failure) }
        for caution in match.cautions { wrap("! \(ReasonText.words(caution))", .warning) }
    }

    private mutating func add(_ sign: String, _ evidence: Evidence, _ between: String, _ style: Style) {
        let isSame = evidence.candidate == evidence.person
        let label = "\(ReasonText.signal(evidence.signal)) \(ReasonText.grade(evidence, isSame: isSame))"
        let relation = between == "=" && !isSame ? "~" : between
        let values = isSame ? evidence.candidate : "\(evidence.candidate) \(relation) \(evidence.person)"
        let start = "\(sign) \(widths.pad(label, columns: columns >= 60 ? 24 : 21)) "
        let indent = widths.width(of: start)
        for (place, part) in widths.wrap(values, columns: max(10, columns - indent)).enumerated() {
            let head = place == 0 ? start : String(repeating: " ", count: indent)
            lines.append(ListedLine(line: TextLine(head, style).adding(part)))
        }
    }

    mutating func applications(_ match: Match, _ state: ApplicationState?, _ list: [Application]) {
        switch state {
        case .loading where list.isEmpty: wrap("Jobs: reading…", .muted)
        case .failed(let failure): wrap("Jobs: \(failure.text)", .warning)
        default:
            if list.isEmpty, state != nil { wrap("Jobs: none", .muted) }
        }
    }

    // MARK: Field by field

    /// One line per field, in three columns where there is room; the remark of the line under the cursor is below it.
    mutating func comparison(_ rows: [RecordLine], isLinked: Bool, cursor: Int?) {
        lines.append(ListedLine(line: .empty))
        if columns >= 62 { wideHeading(isLinked) } else { narrowHeading(isLinked) }
        for (item, row) in rows.enumerated() {
            if columns >= 62 { wide(row, item) } else { narrow(row, item) }
            guard item == cursor, let remark = row.remark else { continue }
            lines += wrapped(remark, widths, columns - 4, .muted).map { line in
                ListedLine(line: TextLine(pieces: [.init(text: "    ", style: .muted)] + line.pieces), item: item)
            }
        }
    }

    private func sign(_ row: RecordLine) -> TextLine.Piece {
        let style: Style =
            switch row.sign {
            case .equal: .muted
            case .alike: .changed
            case .added: .added
            case .differs: .differs
            case .absent: .muted
            }
        return TextLine.Piece(text: row.sign.rawValue + " ", style: style)
    }

    private func choice(_ row: RecordLine) -> String {
        guard row.isChoosable, let field = row.field else { return "" }
        return row.choice.word(for: field)
    }

    private var label: Int { columns >= 100 ? 15 : 13 }
    private var choiceColumns: Int { 8 }
    private var each: Int { (columns - 2 - label - choiceColumns - 3) / 3 }

    private mutating func wideHeading(_ isLinked: Bool) {
        let heading =
            widths.pad("", columns: 2 + label) + widths.pad("Gem", columns: each + 1)
            + widths.pad("iCIMS now", columns: each + 1) + (isLinked ? "iCIMS after" : "iCIMS after a link")
        lines.append(ListedLine(line: TextLine(heading, .heading)))
    }

    private mutating func wide(_ row: RecordLine, _ item: Int) {
        let cells = [row.candidate, row.record, row.after].map { value in
            value.map { widths.wrap($0, columns: each) } ?? ["–"]
        }
        for line in 0..<(cells.map(\.count).max() ?? 1) {
            var pieces = [line == 0 ? sign(row) : TextLine.Piece(text: "  ", style: .normal)]
            pieces.append(.init(text: widths.pad(line == 0 ? row.label : "", columns: label), style: .muted))
            for (place, cell) in cells.enumerated() {
                let text = cell.indices.contains(line) ? cell[line] : ""
                pieces.append(
                    .init(
                        text: widths.pad(text, columns: each) + " ",
                        style: style(row, column: place, isMissing: text == "–")))
            }
            if line == 0 { pieces.append(.init(text: choice(row), style: row.isWritten ? .added : .muted)) }
            lines.append(ListedLine(line: TextLine(pieces: pieces), item: item))
        }
    }

    private func style(_ row: RecordLine, column: Int, isMissing: Bool) -> Style {
        if isMissing { return .muted }
        switch column {
        case 2: return row.isWritten ? (row.record == nil ? .added : .changed) : .normal
        case 1: return row.sign == .differs ? .differs : .normal
        default: return .normal
        }
    }

    private mutating func narrowHeading(_ isLinked: Bool) {
        lines.append(ListedLine(line: TextLine("  Gem | now | \(isLinked ? "after" : "after a link")", .heading)))
    }

    private mutating func narrow(_ row: RecordLine, _ item: Int) {
        let head = TextLine(pieces: [sign(row)]).adding(widths.pad(row.label, columns: 13), .muted)
        if row.sign == .equal || row.candidate == nil {
            let text = row.record ?? row.candidate ?? "–"
            for (place, part) in widths.wrap(text, columns: max(8, columns - 15)).enumerated() {
                let line = place == 0 ? head.adding(part) : TextLine(String(repeating: " ", count: 15)).adding(part)
                lines.append(ListedLine(line: line, item: item))
            }
            return
        }
        lines.append(ListedLine(line: head.adding(choice(row), row.isWritten ? .added : .muted), item: item))
        value("Gem", row.candidate, .normal, item)
        value("now", row.record, row.sign == .differs ? .differs : .normal, item)
        if row.after != row.record { value("after", row.after, row.record == nil ? .added : .changed, item) }
    }

    private mutating func value(_ label: String, _ value: String?, _ style: Style, _ item: Int) {
        for (place, part) in widths.wrap(value ?? "–", columns: max(8, columns - 10)).enumerated() {
            let head = widths.pad(place == 0 ? "    " + label : "", columns: 10)
            lines.append(
                ListedLine(line: TextLine(head, .muted).adding(part, value == nil ? .muted : style), item: item))
        }
    }
}
