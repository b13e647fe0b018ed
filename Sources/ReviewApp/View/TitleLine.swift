import TerminalScreen

/// Where you are, on the first line.
func drawTitle(_ frame: inout Frame, _ model: Model, _ region: Region) {
    frame.fill(region, style: .statusBar)
    let right = titleRight(model)
    let rightWidth = frame.widths.width(of: right)
    frame.writeRight(
        right, endingAt: Position(x: region.endX - 1, y: region.y), style: .statusBar, columns: region.width)
    var pieces: [(text: String, style: Style)] = [(" gem-icims", Style(.statusBar, bold: true))]
    if model.environment.isReadOnly { pieces.append(("  READ-ONLY", Style(.statusBar, bold: true))) }
    if model.environment.isRehearsal { pieces.append(("  REHEARSAL", Style(.statusBar, bold: true))) }
    pieces.append(("  " + titlePlace(model), .statusBar))
    var used = 0
    let room = region.width - rightWidth - 3
    for piece in pieces where used < room {
        used += frame.writeFitted(
            piece.text, at: Position(x: region.x + used, y: region.y), style: piece.style, columns: room - used)
    }
}

/// `12 of 180 · only new · iOS Berlin`: the source comes last, because its name may be of any length.
private func titlePlace(_ model: Model) -> String {
    let queue = model.queue
    var parts: [String] = []
    if !queue.visible.isEmpty {
        parts.append("\(queue.cursor + 1) of \(DateText.grouped(queue.visible.count))")
    } else if queue.isLoaded {
        parts.append(queue.rows.isEmpty ? "nobody" : "nobody fits")
    }
    if !queue.isLoaded, queue.failure == nil { parts.append("loading") }
    if !queue.filter.isEmpty {
        parts.append("\(queue.filter.summary) (of \(DateText.grouped(queue.rows.count)))")
    }
    if !queue.selected.isEmpty { parts.append("\(queue.selected.count) selected") }
    parts.append(model.environment.sourceTitle)
    return parts.filter { !$0.isEmpty }.joined(separator: " · ")
}

/// What is waited for, and the meter.
private func titleRight(_ model: Model) -> String {
    var parts: [String] = []
    switch model.network {
    case .fine: break
    case .slow(let since, let what): parts.append("slow \(DateText.duration(model.now - since)): \(what)")
    case .offline(let since, let what):
        var text = "OFFLINE \(DateText.duration(model.now - since)): \(what)"
        if let next = model.reconnection?.nextAt { text += ", again in \(DateText.duration(max(1, next - model.now)))" }
        parts.append(text)
    }
    if model.uploads.isRunning {
        let board = model.uploads
        let state =
            board.isHeld ? "upload waits" : board.isPaused ? "paused" : board.isPausing ? "pausing" : "uploading"
        parts.append("\(state) \(model.uploads.runFinished)/\(model.uploads.runTotal)")
    }
    if let progress = model.checkProgress { parts.append("checking \(progress.done)/\(progress.total)") }
    // Without a network no call is made, and the room is wanted for saying so.
    if let meter = model.meter, !model.network.isOffline {
        // On a narrow screen what is left is what matters, and the queue's name wants the room.
        var text = model.size.columns >= 100 || meter.remaining == nil ? "\(DateText.grouped(meter.used)) calls" : ""
        if let remaining = meter.remaining {
            text += text.isEmpty ? "\(DateText.grouped(remaining)) calls left" : ", \(DateText.grouped(remaining)) left"
        }
        if meter.remaining == 0, let reset = meter.secondsToReset { text += ", again in \(DateText.duration(reset))" }
        parts.append(text)
    }
    return parts.joined(separator: " · ")
}
