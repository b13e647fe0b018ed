import Recruiting
import TerminalScreen

func drawReceipts(_ frame: inout Frame, _ model: Model, _ region: Region) {
    let records = model.allRecords
    let unseen = model.unseenRecords.count
    let detail = unseen > 0 ? "\(unseen) new of \(records.count)" : "\(records.count)"
    drawHeading(&frame, "Receipts and history", detail: detail, isFocused: true, region)
    let inner = region.split(top: 1).bottom
    let page = model.receiptsPage
    guard !records.isEmpty else {
        let text = page.failure?.text ?? (page.isLoaded ? "Nothing was uploaded yet." : "Reading the history…")
        for (row, line) in wrapped(text, frame.widths, inner.width - 2, .muted).enumerated() {
            frame.draw(line, at: Position(x: inner.x + 1, y: inner.y + row), columns: inner.width - 1)
        }
        return
    }
    // Details are only made for what can be on the screen.
    let first = max(0, page.scroll.cursor - inner.height)
    let last = min(records.count, page.scroll.cursor + inner.height)
    var lines: [ListedLine] = []
    for place in first..<last {
        lines.append(ListedLine(line: recordLine(model, records[place], width: inner.width - 2), item: place))
        guard page.expanded.contains(records[place].receipt.noticeKey) else { continue }
        lines += detailLines(records[place], frame.widths, inner.width - 4).map { ListedLine(line: $0, item: nil) }
    }
    if let failure = page.failure { lines.append(ListedLine(line: TextLine(failure.text, .failure), item: nil)) }
    frame.draw(lines, cursor: page.scroll.cursor, isFocused: true, in: inner)
}

private func recordLine(_ model: Model, _ record: UploadRecord, width: Int) -> TextLine {
    let widths = model.environment.widths
    let receipt = record.receipt
    let isNew =
        model.uploads.records.contains { $0.receipt.noticeKey == receipt.noticeKey }
        && !model.acknowledged.contains(receipt.noticeKey)
    let when =
        width >= 90 ? widths.pad(record.when, columns: 17) : widths.pad(String(record.when.suffix(5)), columns: 6)
    let name = max(16, min(32, width / 3))
    let style: Style = receipt.needsAttention ? .failure : receipt.isUploaded ? .success : .muted
    var line = TextLine(isNew ? "• " : "  ", .accent).adding(when, .muted)
        .adding(widths.pad(receipt.candidateName, columns: name) + " ")
        .adding(widths.pad(outcomeText(receipt), columns: 19), style)
    if let person = receipt.personID { line = line.adding("#\(person) ", .muted) }
    if let job = record.jobID { line = line.adding(" \(model.jobs.title(job))", .muted) }
    return line
}

private func outcomeText(_ receipt: Receipt) -> String {
    let sign =
        switch receipt.outcome {
        case .created, .linked, .alreadyUploaded: receipt.notKept.isEmpty && receipt.twin == nil ? "✓" : "!"
        case .skipped: "–"
        case .needsDecision: "↩"
        case .failed: "✗"
        case .unknown: "?"
        }
    return "\(sign) \(ReasonText.outcome(receipt.outcome))"
}

private func detailLines(_ record: UploadRecord, _ widths: WidthTable, _ columns: Int) -> [TextLine] {
    let receipt = record.receipt
    var lines: [TextLine] = []
    func add(_ text: String, _ style: Style) {
        lines += widths.wrap(text, columns: max(10, columns - 6)).map { TextLine("      " + $0, style) }
    }
    for step in receipt.steps {
        add(stepText(step) + (step.detail.map { ": \($0)" } ?? ""), stepStyle(step))
    }
    if !receipt.notKept.isEmpty { add("! not kept by iCIMS: \(receipt.notKept.joined(separator: ", "))", .warning) }
    if !receipt.unproven.isEmpty { add("· cannot be read back: \(receipt.unproven.joined(separator: ", "))", .muted) }
    if let twin = receipt.twinText { add("! \(twin)", .failure) }
    if let problem = receipt.problem { add("✗ \(problem.text)", .failure) }
    for reason in receipt.reasons { add("! \(reason)", .warning) }
    if let decision = record.decision { add("decision: \(decision)", .muted) }
    if let url = receipt.url { add(url, .link) }
    if let workflow = receipt.workflowID { add("submission \(workflow)", .muted) }
    add("\(DateText.count(receipt.calls, "call", "calls"))" + (record.uploader.map { " · by \($0)" } ?? ""), .muted)
    return lines
}
