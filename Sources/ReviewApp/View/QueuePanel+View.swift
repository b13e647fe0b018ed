import Recruiting
import TerminalScreen

func drawQueue(_ frame: inout Frame, _ model: Model, _ region: Region) {
    let queue = model.queue
    let isFocused = model.focus == .queue
    let order =
        switch queue.sort {
        case .certainty: "certain first"
        case .source: "source order"
        case .name: "by name"
        }
    drawHeading(&frame, "Queue", detail: order, isFocused: isFocused, region)
    let list = region.split(top: 1).bottom
    guard !queue.visible.isEmpty else {
        drawEmptyQueue(&frame, model, list)
        return
    }
    for line in 0..<list.height {
        let position = queue.top + line
        guard queue.visible.indices.contains(position) else { break }
        drawRow(&frame, model, position, list.row(line))
        if position == queue.cursor { frame.markCursor(list.row(line), isFocused: isFocused) }
    }
}

private func drawRow(_ frame: inout Frame, _ model: Model, _ position: Int, _ region: Region) {
    let row = model.queue.rows[model.queue.visible[position]]
    let id = row.candidate.id
    let badge = Badge(row, model.book[id])
    let badgeWidth = region.width >= 40 ? 11 : 9
    let isSelected = model.queue.selected.contains(id)
    if isSelected { frame.write("*", at: Position(x: region.x + 1, y: region.y), style: Style(.marked, bold: true)) }
    let isFound = !model.queue.searchWords.isEmpty && model.queue.isFound(row)
    let style: Style =
        switch row.group {
        case .done, .skipped, .deferred: .muted
        default: isFound ? .matchHighlight : isSelected ? .marked : .normal
        }
    let room = region.width - 2 - badgeWidth - 1
    let used = frame.writeFitted(
        row.candidate.displayName, at: Position(x: region.x + 2, y: region.y), style: style, columns: room)
    if isFound { frame.write("/", at: Position(x: region.x + 1, y: region.y), style: .matchHighlight) }
    let more = [row.candidate.title, row.candidate.company].compactMap { $0 }.filter { !$0.isEmpty }
    if room - used >= 8, let what = more.last {
        frame.writeFitted(
            what, at: Position(x: region.x + 2 + used + 2, y: region.y), style: .muted, columns: room - used - 2)
    }
    frame.writeFitted(
        badge.text, at: Position(x: region.endX - badgeWidth, y: region.y), style: badge.style, columns: badgeWidth)
}

private func drawEmptyQueue(_ frame: inout Frame, _ model: Model, _ region: Region) {
    var lines: [TextLine] = []
    if let failure = model.queue.failure, model.reconnection != nil {
        lines = wrapped(
            "The candidates could not be read: \(failure.message)", frame.widths, region.width - 2, .failure)
        lines += wrapped("They are read when the network is back.", frame.widths, region.width - 2, .muted)
    } else if let failure = model.queue.failure {
        lines = wrapped("The candidates could not be read: \(failure.text)", frame.widths, region.width - 2, .failure)
    } else if !model.queue.isLoaded {
        let waited = model.now - model.environment.startedAt
        let since = model.environment.startedAt > 0 && waited >= 2 ? " \(DateText.duration(waited))" : ""
        lines = wrapped("Reading the candidates…\(since)", frame.widths, region.width - 2, .muted)
    } else if model.queue.rows.isEmpty {
        lines = wrapped("There are no candidates in this source.", frame.widths, region.width - 2, .normal)
        lines += wrapped("\(model.keys.sign(.back)) quits.", frame.widths, region.width - 2, .muted)
    } else {
        lines = wrapped("No candidate fits \(model.queue.filter.summary).", frame.widths, region.width - 2, .normal)
        lines += wrapped("Esc shows all.", frame.widths, region.width - 2, .muted)
    }
    for (row, line) in lines.prefix(region.height).enumerated() {
        frame.draw(line, at: Position(x: region.x + 1, y: region.y + row), columns: region.width - 1)
    }
}

/// A text on as many lines as it needs.
func wrapped(_ text: String, _ widths: WidthTable, _ columns: Int, _ style: Style = .normal) -> [TextLine] {
    widths.wrap(text, columns: max(1, columns)).map { TextLine($0, style) }
}
