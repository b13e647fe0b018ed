import Recruiting
import TerminalScreen

func drawPicker(_ frame: inout Frame, _ model: Model, _ picker: JobPicker, _ body: Region) {
    let region = body.centered(Size(columns: min(body.width, 120), rows: min(body.height, 32)))
    frame.fill(region, style: .overlay)
    let whom = picker.candidateID.flatMap { model.queue.row($0)?.candidate.displayName } ?? "nobody"
    let also = picker.selectedIDs.isEmpty ? "" : " · Tab: for \(picker.selectedIDs.count) selected"
    let inner = frame.box(region, title: "Job for \(whom)\(also)", focused: true)
    let asked = Position(x: inner.x + 1, y: inner.y)
    frame.write("› ", at: asked, style: .accent)
    let count = pickerCount(model, picker)
    let countWidth = frame.widths.width(of: count)
    drawEditor(
        &frame, picker.editor, at: Position(x: asked.x + 2, y: asked.y), columns: inner.width - 6 - countWidth)
    if picker.editor.text.isEmpty {
        frame.writeFitted(
            "title, number, place, manager", at: Position(x: asked.x + 3, y: asked.y), style: .placeholder,
            columns: inner.width - 8 - countWidth)
    }
    frame.writeRight(count, endingAt: Position(x: inner.endX - 1, y: asked.y), style: .muted)
    let rest = inner.split(top: 1).bottom
    let isBeside = inner.width >= 92
    let (list, details) =
        isBeside
        ? rest.split(right: 38, gap: 1)
        : {
            let s = rest.split(bottom: min(5, rest.height / 3)); return (s.top, s.bottom)
        }()
    drawJobs(&frame, model, picker, list)
    drawJobDetails(&frame, model, picker, details, isBeside: isBeside)
}

private func pickerCount(_ model: Model, _ picker: JobPicker) -> String {
    let shelf = model.jobs
    if let failure = shelf.failure, shelf.jobs.isEmpty { return failure.message }
    var text = "\(DateText.grouped(picker.found)) of \(DateText.grouped(shelf.jobs.count))"
    if !shelf.isComplete { text += shelf.ticket == nil ? "" : ", reading" }
    if let readAt = shelf.readAt, model.now > readAt + 3_600 {
        text += ", \(DateText.duration(model.now - readAt)) old"
    }
    return text
}

private func drawJobs(_ frame: inout Frame, _ model: Model, _ picker: JobPicker, _ region: Region) {
    let top = max(0, min(picker.cursor + 2, picker.count) - region.height)
    for row in 0..<region.height where top + row < picker.count {
        let place = top + row
        let at = Position(x: region.x + 1, y: region.y + row)
        switch picker.line(place) {
        case .noJob:
            frame.writeFitted(" – No job: into the folder only", at: at, style: .muted, columns: region.width - 1)
        case .job(let index, let isFavourite):
            let query = picker.editor.text.trimmed
            let found = query.isEmpty ? [] : model.jobs.finder.titlePositions(of: index, for: query)
            drawJob(&frame, model.jobs.jobs[index], Set(found), isFavourite, at, region.width - 2)
        }
        if place == picker.cursor { frame.markCursor(region.row(row), isFocused: true) }
    }
}

private func drawJob(
    _ frame: inout Frame, _ job: Job, _ found: Set<Int>, _ isFavourite: Bool, _ at: Position, _ columns: Int
) {
    frame.write(isFavourite ? " ★ " : "   ", at: at, style: .accent)
    let tail = [job.jobNumber ?? String(job.id), job.location].compactMap { $0 }.joined(separator: "  ")
    let tailWidth = min(columns / 2, frame.widths.width(of: tail))
    let room = columns - 4 - tailWidth - 2
    let title = frame.widths.fit(job.title, columns: room)
    var x = at.x + 3
    for (place, character) in title.enumerated() {
        let style: Style = found.contains(place) ? Style(.matchHighlight, underline: true) : .overlay
        x += frame.write(String(character), at: Position(x: x, y: at.y), style: style)
    }
    frame.writeFitted(
        tail, at: Position(x: at.x + columns - tailWidth, y: at.y), style: .muted, columns: tailWidth)
}

private func drawJobDetails(
    _ frame: inout Frame, _ model: Model, _ picker: JobPicker, _ region: Region, isBeside: Bool
) {
    guard !region.isEmpty else { return }
    var area = region
    if isBeside {
        frame.verticalLine(at: Position(x: region.x - 1, y: region.y), rows: region.height)
    } else {
        frame.horizontalLine(at: region.origin, columns: region.width)
        area = region.split(top: 1).bottom
    }
    var lines: [TextLine] = []
    let width = area.width - 2
    switch picker.line(picker.cursor) {
    case .noJob:
        lines = wrapped("The person goes into the folder and is submitted to no job.", frame.widths, width, .normal)
    case .job(let index, _):
        let job = model.jobs.jobs[index]
        lines = wrapped(job.title, frame.widths, width, Style(.title, bold: true))
        let facts: [(String, String?)] = [
            ("id", "\(job.id)" + (job.jobNumber.map { " · \($0)" } ?? "")), ("place", job.location),
            ("team", job.department), ("manager", job.hiringManager), ("recruiter", job.recruiter),
            ("status", job.folder?.label ?? job.folder?.id), ("open", job.positions.map(String.init)),
            ("updated", job.updatedDate),
        ]
        let marked = model.book.marks.values.count { $0.jobID == job.id }
        if isBeside {
            for (label, value) in facts {
                guard let value, !value.isEmpty else { continue }
                lines.append(TextLine(frame.widths.pad(label, columns: 11), .muted).adding(value))
            }
        } else {
            let text = facts.compactMap { fact in fact.1.map { "\(fact.0) \($0)" } }.joined(separator: " · ")
            lines += wrapped(text, frame.widths, width, .muted)
        }
        if marked > 0 { lines.append(TextLine("\(DateText.grouped(marked)) marked for it", .marked)) }
    }
    for (row, line) in lines.prefix(area.height).enumerated() {
        frame.draw(line, at: Position(x: area.x + 1, y: area.y + row), columns: area.width - 1)
    }
}
