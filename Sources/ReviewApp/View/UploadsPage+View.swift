import Recruiting
import TerminalScreen

func drawUploads(_ frame: inout Frame, _ model: Model, _ region: Region) {
    let board = model.uploads
    drawHeading(&frame, "Uploads", detail: "q: go on reviewing meanwhile", isFocused: true, region)
    var rest = region.split(top: 1).bottom
    guard !board.ids.isEmpty else {
        frame.write("Nothing was uploaded in this session.", at: Position(x: rest.x + 1, y: rest.y))
        return
    }
    frame.draw(
        progressLine(model, width: rest.width - 2), at: Position(x: rest.x + 1, y: rest.y), columns: rest.width - 1)
    rest = rest.split(top: 1).bottom
    if let stopped = board.stopped {
        for line in wrapped("Stopped: \(stopped.text)", frame.widths, rest.width - 2, .warning) {
            frame.draw(line, at: Position(x: rest.x + 1, y: rest.y), columns: rest.width - 1)
            rest = rest.split(top: 1).bottom
        }
    }
    rest = rest.split(top: 1).bottom
    let top = max(0, min(model.uploadsPage.cursor + 2, board.ids.count) - rest.height)
    for row in 0..<rest.height where board.ids.indices.contains(top + row) {
        frame.draw(
            uploadLine(model, board.ids[top + row], width: rest.width - 2),
            at: Position(x: rest.x + 1, y: rest.y + row), columns: rest.width - 1)
        if top + row == model.uploadsPage.cursor { frame.markCursor(rest.row(row), isFocused: true) }
    }
    frame.markMore(board.ids.count - top - rest.height, in: rest)
}

private func progressLine(_ model: Model, width: Int) -> TextLine {
    let board = model.uploads
    let room = min(30, max(10, width / 3))
    let filled = board.runTotal == 0 ? 0 : room * board.runFinished / board.runTotal
    let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: room - filled)
    var words = ["\(board.runFinished) of \(board.runTotal)"]
    if !board.isRunning {
        words.append(board.runFinished == board.runTotal ? "finished" : "ended")
    } else if board.isHeld {
        words.append("waits for the network and goes on by itself")
    } else if board.isPaused {
        words.append("paused: \(model.keys.sign(.pause)) goes on")
    } else if board.isPausing {
        words.append("pausing after the request in flight")
    } else if let seconds = board.estimate(now: model.now) {
        words.append("about \(DateText.duration(seconds)) left")
    }
    return TextLine(bar, .progress).adding("  " + words.joined(separator: " · "))
}

private func uploadLine(_ model: Model, _ id: String, width: Int) -> TextLine {
    let widths = model.environment.widths
    let name = max(16, min(30, width / 3))
    guard let row = model.queue.row(id) else { return TextLine("  \(id)", .muted) }
    let head = TextLine("  " + widths.pad(row.candidate.displayName, columns: name) + " ")
    switch row.upload {
    case .none: return head.adding("cancelled or sent back; the mark is kept", .muted)
    case .waiting: return head.adding("⇡ waits", .muted)
    case .running(let steps): return steps.reduce(head) { $0.adding(stepText($1) + " ", stepStyle($1)) }
    case .finished(let receipt):
        let badge = Badge(row, nil)
        var line = head.adding(widths.pad(badge.text, columns: 11), badge.style)
        if let person = receipt.personID { line = line.adding("#\(person)", .muted) }
        if let problem = receipt.problem { line = line.adding("  \(problem.message)", .failure) }
        if !receipt.notKept.isEmpty {
            line = line.adding("  not kept: \(receipt.notKept.joined(separator: ", "))", .warning)
        }
        return line
    }
}

/// A step with the sign of its state.
func stepText(_ report: StepReport) -> String {
    let sign =
        switch report.state {
        case .pending: "·"
        case .done: "✓"
        case .failed: "✗"
        case .skipped: "–"
        }
    // How much of a résumé has left already.
    let progress = report.step == .attachResume && report.state == .pending ? report.detail.map { " \($0)" } ?? "" : ""
    return "\(sign) \(ReasonText.step(report.step))\(progress)"
}

func stepStyle(_ report: StepReport) -> Style {
    switch report.state {
    case .pending, .skipped: .muted
    case .done: .success
    case .failed: .failure
    }
}
