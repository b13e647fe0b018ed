import Recruiting
import TerminalScreen

/// What lies over the screen.
func drawDialog(_ frame: inout Frame, _ model: Model, _ layout: ScreenLayout) {
    switch model.dialog {
    case .prompt(let prompt):
        switch prompt.purpose {
        case .proof, .riskReason: drawRisk(&frame, model, prompt, layout)
        default: drawPrompt(&frame, model, prompt, layout)
        }
    case .picker(let picker):
        drawPicker(&frame, model, picker, layout.body)
        // The other dialogues have their line where notices go.
        if model.notice != nil { drawNotice(&frame, model, layout.line) }
    case .question(let question): drawQuestion(&frame, model, question, layout.body)
    case nil: break
    }
}

/// A text that is typed; scrolls sideways so that the cursor is always in view.
func drawEditor(_ frame: inout Frame, _ editor: LineEditor, at position: Position, columns: Int) {
    guard columns > 1 else { return }
    var start = 0
    var before = frame.widths.width(of: String(editor.characters[..<editor.cursor]))
    while before >= columns, start < editor.cursor {
        before -= frame.widths.width(of: editor.characters[start])
        start += 1
    }
    frame.fill(Region(x: position.x, y: position.y, width: columns, height: 1), style: .input)
    frame.write(String(editor.characters[start...]), at: position, style: .input, columns: columns)
    frame.cursor = Position(x: position.x + before, y: position.y)
}

private func drawPrompt(_ frame: inout Frame, _ model: Model, _ prompt: Prompt, _ layout: ScreenLayout) {
    let line = layout.line
    frame.fill(line)
    let label = model.promptLabel(prompt)
    let complaint = prompt.complaint ?? ""
    let complaintWidth = complaint.isEmpty ? 0 : min(line.width / 2, frame.widths.width(of: complaint) + 2)
    let used = frame.writeFitted(
        label, at: Position(x: line.x + 1, y: line.y), style: Style(.accent, bold: true), columns: line.width * 2 / 3)
    drawEditor(
        &frame, prompt.editor, at: Position(x: line.x + 1 + used, y: line.y),
        columns: line.width - 2 - used - complaintWidth)
    if complaintWidth > 0 {
        frame.writeFitted(
            complaint, at: Position(x: line.endX - complaintWidth + 1, y: line.y), style: .warning,
            columns: complaintWidth - 1)
    }
    if case .command = prompt.purpose { drawCompletions(&frame, model, prompt, layout.body) }
}

extension Model {
    func promptLabel(_ prompt: Prompt) -> String {
        switch prompt.purpose {
        case .command: ":"
        case .search: "/"
        case .filter: "\\ show only: "
        case .skipReason(let ids): "Skip \(subject(ids)), because: "
        case .notSameReason(let id, let personID):
            "#\(personID) is not \(queue.row(id)?.candidate.displayName ?? id), because (optional): "
        case .proof(let risky): "Type \(risky.proof): "
        case .riskReason: "Why all the same: "
        case .edit(_, .employment): "Start date (2021-03): "
        case .edit(_, let field): "\(field.label): "
        case .attach(let id): "PDF for \(queue.row(id)?.candidate.displayName ?? id): "
        }
    }
}

/// The words that fit, above the command line, with what they do.
private func drawCompletions(_ frame: inout Frame, _ model: Model, _ prompt: Prompt, _ body: Region) {
    let stem = prompt.stem ?? prompt.editor.text
    let completions = model.commandCompletions(stem)
    let shown = completions.prefix(min(8, body.height - 2))
    guard !shown.isEmpty else { return }
    let region = body.split(bottom: shown.count).bottom
    frame.fill(region, style: .overlay)
    for (place, text) in shown.enumerated() {
        let row = region.row(place)
        let isChosen = prompt.completion == place
        let used = frame.writeFitted(
            (isChosen ? "› :" : "  :") + text, at: row.origin, style: isChosen ? Style(.accent, bold: true) : .overlay,
            columns: row.width)
        if let command = Command(rawValue: text) {
            let words = "  \(command.argument.map { "\($0)  " } ?? "")\(command.explanation)"
            frame.writeFitted(
                words, at: Position(x: row.x + max(used, 12), y: row.y), style: .muted,
                columns: row.width - max(used, 12))
        }
    }
}

/// An empty box in the middle; returns the room inside.
private func drawBox(_ frame: inout Frame, _ title: String, _ size: Size, _ body: Region) -> Region {
    let region = body.centered(size)
    frame.fill(region, style: .overlay)
    return frame.box(region, title: title, focused: true).inset(horizontal: 1)
}

private func drawRisk(_ frame: inout Frame, _ model: Model, _ prompt: Prompt, _ layout: ScreenLayout) {
    var risky: RiskyDecision?
    var isReason = false
    if case .proof(let value) = prompt.purpose { risky = value }
    if case .riskReason(let value) = prompt.purpose {
        risky = value
        isReason = true
    }
    guard let risky else { return }
    let width = min(70, layout.body.width - 4)
    let text = frame.widths.wrap(risky.explanation, columns: width - 4)
    let ask =
        isReason
        ? ["Why all the same? The reason goes into the receipt."]
        : ["To go on, type \(risky.proof) and press Enter. Esc leaves everything as it is."]
    let asked = ask.flatMap { frame.widths.wrap($0, columns: width - 4) }
    let inner = drawBox(
        &frame, isReason ? "Reason" : "Are you sure?", Size(columns: width, rows: text.count + asked.count + 6),
        layout.body)
    var y = inner.y
    for line in text {
        frame.write(line, at: Position(x: inner.x, y: y), style: Style(.warning, bold: true))
        y += 1
    }
    y += 1
    for line in asked {
        frame.write(line, at: Position(x: inner.x, y: y), style: .overlay)
        y += 1
    }
    drawEditor(&frame, prompt.editor, at: Position(x: inner.x, y: y), columns: inner.width)
    if let complaint = prompt.complaint {
        frame.writeFitted(complaint, at: Position(x: inner.x, y: y + 1), style: .failure, columns: inner.width)
    }
}

private func drawQuestion(_ frame: inout Frame, _ model: Model, _ question: Question, _ body: Region) {
    let text =
        switch question.purpose {
        case .quitWhileUploading:
            "Uploads are running. Quitting finishes the request in flight and records it; the rest waits for the next "
                + "start. Quit?"
        case .cancelRest(let count):
            "Cancel \(DateText.count(count, "upload", "uploads")) that did not start? The marks are kept."
        }
    let width = min(64, body.width - 4)
    let lines = frame.widths.wrap(text, columns: width - 4)
    let inner = drawBox(&frame, "Question", Size(columns: width, rows: lines.count + 4), body)
    for (row, line) in lines.enumerated() {
        frame.write(line, at: Position(x: inner.x, y: inner.y + row), style: .overlay)
    }
    frame.write("y yes   n no", at: Position(x: inner.x, y: inner.y + lines.count + 1), style: .key)
}
