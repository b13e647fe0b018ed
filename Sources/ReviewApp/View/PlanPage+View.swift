import Recruiting
import TerminalScreen

func drawPlan(_ frame: inout Frame, _ model: Model, _ region: Region) {
    let draft = model.planPage.draft
    drawHeading(&frame, "Plan", detail: "nothing is written before you confirm", isFocused: true, region)
    var rest = region.split(top: 1).bottom
    for line in planSummary(model, draft, width: rest.width - 2) {
        frame.draw(line, at: Position(x: rest.x + 1, y: rest.y), columns: rest.width - 1)
        rest = rest.split(top: 1).bottom
    }
    rest = rest.split(top: 1).bottom
    let page = model.planPage
    guard !page.lines.isEmpty else {
        let how =
            "\(model.keys.sign(.uploadAsNew)) marks as new, \(model.keys.sign(.link)) links, \(model.keys.sign(.skip)) skips."
        frame.write("Nothing is marked yet.", at: Position(x: rest.x + 1, y: rest.y))
        frame.write(how, at: Position(x: rest.x + 1, y: rest.y + 1), style: .muted)
        return
    }
    // Only what is on the screen is made: a plan may have thousands of entries.
    let top = planTop(page, height: rest.height)
    for row in 0..<rest.height where page.lines.indices.contains(top + row) {
        let place = top + row
        let at = Position(x: rest.x + 1, y: rest.y + row)
        frame.draw(planLine(model, page.lines[place], width: rest.width - 2), at: at, columns: rest.width - 1)
        if place == page.cursor { frame.markCursor(rest.row(row), isFocused: true) }
    }
    frame.markMore(page.lines.count - top - rest.height, in: rest)
}

/// The first line on the screen: the cursor and what belongs to it are in view.
private func planTop(_ page: PlanPage, height: Int) -> Int {
    var end = page.cursor + 1
    while end < page.lines.count, page.lines[end].belongsAbove { end += 1 }
    let wanted = min(end, page.cursor + height)
    return max(0, min(page.cursor, min(page.lines.count, wanted + 1) - height))
}

private func planSummary(_ model: Model, _ draft: PlanDraft, width: Int) -> [TextLine] {
    let widths = model.environment.widths
    let counts: [(number: Int, word: String)] = [
        (draft.created, "new"), (draft.linked, "link"), (draft.jobOnly, "job only"),
        (draft.resumeOnly, "résumé only"), (draft.skipped, "skipped"),
        (draft.held.count, "held back"), (draft.deferred, "deferred"), (draft.elsewhere, "marked in other queues"),
    ]
    let shown = counts.enumerated().filter { $0.offset < 2 || $0.element.number > 0 }
    let parts = shown.map { "\(DateText.grouped($0.element.number)) \($0.element.word)" }
    var cost = "\(DateText.grouped(draft.calls)) iCIMS calls"
    if let remaining = model.meter?.remaining { cost += ", \(DateText.grouped(remaining)) left today" }
    let open = draft.openQuestions(answered: model.answeredWarnings).count
    if open > 0 { cost += " · \(DateText.count(open, "warning", "warnings")) to answer" }
    var lines = wrapped(parts.joined(separator: ", "), widths, width, Style(.title, bold: true))
    lines += wrapped(cost, widths, width, open > 0 ? .warning : .normal)
    if let reason = model.disabledReason(.confirmPlan) {
        lines += wrapped("Cannot be confirmed yet: \(reason)", widths, width, .warning)
    } else {
        let sign = model.keys.sign(.confirmPlan, in: .plan)
        lines += wrapped("\(sign) confirms and starts the upload in the background.", widths, width, .success)
    }
    return lines
}

private func planLine(_ model: Model, _ line: PlanPage.Line, width: Int) -> TextLine {
    let draft = model.planPage.draft
    switch line {
    case .heading(let text): return TextLine(text, .heading)
    case .warning(let place): return warningLine(model, draft.warnings[place], width: width)
    case .rest(let text): return TextLine("    " + text, .muted)
    case .entry(let place): return entryLine(model, draft.plan.entries[place], width: width, isHeld: false)
    case .held(let place): return entryLine(model, draft.held[place], width: width, isHeld: true)
    case .detail(let text): return TextLine("      " + text, .muted)
    }
}

private func warningLine(_ model: Model, _ warning: PlanWarning, width: Int) -> TextLine {
    let text = model.planPage.lines(of: warning).first ?? ""
    switch warning.weight {
    case .remark: return TextLine("  · ", .muted).adding(text, .muted)
    case .block: return TextLine("  ✗ ", .failure).adding(text)
    case .question:
        if model.answeredWarnings.contains(warning.id) {
            let line = TextLine("  ✓ ", .success).adding(text, .muted)
            let answer = "  go on all the same"
            let used = PlanPage.signColumns + model.environment.widths.width(of: text + answer)
            return used <= width ? line.adding(answer, .success) : line
        }
        return TextLine("  ! ", .warning).adding(text)
    }
}

private func entryLine(_ model: Model, _ entry: PlanEntry, width: Int, isHeld: Bool) -> TextLine {
    let widths = model.environment.widths
    let isOpen = model.planPage.expanded.contains(entry.id)
    let name = max(16, min(32, width / 3))
    let calls = entry.estimatedCalls
    var line = TextLine(isOpen ? "  ▾ " : "  ▸ ", .muted)
        .adding(widths.pad(entry.candidate.displayName, columns: name) + " ", isHeld ? .muted : .normal)
        .adding(widths.pad(DecisionText.text(entry.decision), columns: max(14, width / 4)), .marked)
    if let job = entry.jobID { line = line.adding("  " + model.jobs.title(job)) }
    if calls > 0 { line = line.adding("  \(DateText.count(calls, "call", "calls"))", .muted) }
    return line
}
