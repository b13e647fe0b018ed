import TerminalScreen

/// Draws the screen. While the cursor runs through the queue, the panels beside it stay as they are in `previous`;
/// otherwise the same model gives the same frame, whatever was before.
public func view(_ model: Model, over previous: Frame?) -> Frame {
    let layout = model.layout
    guard model.panelsLag, model.page == nil, model.dialog == nil, var frame = previous, frame.size == model.size,
        let queue = layout.panels[.queue]
    else { return view(model) }
    for region in [layout.title, queue, layout.line, layout.foot] { frame.fill(region) }
    drawTitle(&frame, model, layout.title)
    drawQueue(&frame, model, queue)
    drawFoot(&frame, model, layout.foot)
    drawNotice(&frame, model, layout.line)
    return frame
}

/// Draws the whole screen: the same model gives the same frame.
public func view(_ model: Model) -> Frame {
    var frame = Frame(size: model.size, widths: model.environment.widths)
    let layout = model.layout
    guard !layout.isTooSmall else {
        drawTooSmall(&frame, model.size)
        return frame
    }
    drawTitle(&frame, model, layout.title)
    switch model.page {
    case nil: drawPanels(&frame, model, layout)
    case .plan: drawPlan(&frame, model, layout.body)
    case .uploads: drawUploads(&frame, model, layout.body)
    case .receipts: drawReceipts(&frame, model, layout.body)
    case .resume: drawResume(&frame, model, layout.body)
    case .calls: drawCalls(&frame, model, layout.body)
    case .help: drawHelp(&frame, model, layout.body)
    }
    drawFoot(&frame, model, layout.foot)
    if model.dialog == nil {
        drawNotice(&frame, model, layout.line)
    } else {
        drawDialog(&frame, model, layout)
    }
    return frame
}

/// A window that nothing useful fits into says so, and what would help.
private func drawTooSmall(_ frame: inout Frame, _ size: Size) {
    let needed = ScreenLayout.minimum
    let text = "window too small (now \(size.columns)x\(size.rows), needs \(needed.columns)x\(needed.rows))"
    let lines = frame.widths.wrap(text, columns: max(1, size.columns))
    let top = max(0, (size.rows - lines.count) / 2)
    for (row, line) in lines.enumerated() {
        let indent = max(0, (size.columns - frame.widths.width(of: line)) / 2)
        frame.write(line, at: Position(x: indent, y: top + row), style: .warning)
    }
}

/// The heading of a panel or a page: a double line where the keyboard is.
func drawHeading(_ frame: inout Frame, _ title: String, detail: String = "", isFocused: Bool, _ region: Region) {
    guard !region.isEmpty else { return }
    let style: Style = isFocused ? .borderFocused : .border
    frame.fill(region.row(0), style: style, with: isFocused ? "═" : "─")
    let used = frame.writeFitted(
        " \(title) ", at: Position(x: region.x + 1, y: region.y), style: isFocused ? Style(.title, bold: true) : .title,
        columns: region.width - 2)
    let room = region.width - used - 4
    guard !detail.isEmpty, room > 3 else { return }
    let text = frame.widths.fit(detail, columns: room - 2)
    frame.write(
        " \(text) ", at: Position(x: region.endX - frame.widths.width(of: text) - 3, y: region.y), style: .muted)
}
