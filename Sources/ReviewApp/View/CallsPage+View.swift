import TerminalScreen

func drawCalls(_ frame: inout Frame, _ model: Model, _ region: Region) {
    let log = model.calls
    drawHeading(&frame, "Call log", detail: DateText.count(log.total, "call", "calls"), isFocused: true, region)
    let rest = region.split(top: 1).bottom
    guard !log.calls.isEmpty else {
        frame.write("No call was made yet.", at: Position(x: rest.x + 1, y: rest.y), style: .muted)
        return
    }
    let cursor = min(model.callsPage.cursor, log.calls.count - 1)
    let top = max(0, min(cursor + 2, log.calls.count) - rest.height)
    for row in 0..<rest.height where log.calls.indices.contains(top + row) {
        let call = log.calls[top + row]
        let line = TextLine(frame.widths.pad(call.time, columns: 9), .muted)
            .adding(
                frame.widths.pad(call.status, columns: rest.width >= 100 ? 22 : 12),
                call.isSuccess ? .success : .failure
            )
            .adding(
                frame.widths.pad("\(DateText.grouped(call.milliseconds)) ms", columns: 9, alignRight: true) + "  ",
                .muted
            )
            .adding(frame.widths.pad(call.method, columns: 7))
            .adding(call.path)
        frame.draw(line, at: Position(x: rest.x + 1, y: rest.y + row), columns: rest.width - 1)
        if top + row == cursor { frame.markCursor(rest.row(row), isFocused: true) }
    }
    frame.markMore(log.calls.count - top - rest.height, in: rest)
}
