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
    let count = shelfText(model, picker)
    let countWidth = frame.widths.width(of: count)
    drawEditor(
        &frame, picker.editor, at: Position(x: asked.x + 2, y: asked.y), columns: inner.width - 6 - countWidth)
    if picker.editor.text.isEmpty {
        frame.writeFitted(
            "title, number, id, place, manager, team", at: Position(x: asked.x + 3, y: asked.y), style: .placeholder,
            columns: inner.width - 8 - countWidth)
    }
    frame.writeRight(
        count, endingAt: Position(x: inner.endX - 1, y: asked.y),
        style: model.jobs.failure == nil ? .muted : Style(.warning))
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

/// How many fit, and how complete and old the list is.
private func shelfText(_ model: Model, _ picker: JobPicker) -> String {
    let shelf = model.jobs
    if let failure = shelf.failure, shelf.jobs.isEmpty { return failure.message }
    var text = "\(DateText.grouped(picker.found)) of \(DateText.grouped(shelf.jobs.count))"
    let unread = DateText.grouped(shelf.news.unread)
    if shelf.ticket != nil {
        text += shelf.news.unread > 0 ? ", reading \(unread) more" : shelf.jobs.isEmpty ? ", reading" : ", refreshing"
    } else if shelf.news.unread > 0 {
        text += ", \(unread) not read yet"
    }
    if let readAt = shelf.news.readAt, model.now >= readAt + 60 {
        text += ", \(DateText.duration(model.now - readAt)) old"
    }
    if shelf.failure != nil { text += ", not refreshed" }
    return text
}

private func drawJobs(_ frame: inout Frame, _ model: Model, _ picker: JobPicker, _ region: Region) {
    let top = max(0, min(picker.cursor + 2, picker.count) - region.height)
    let query = picker.editor.text.trimmed
    for row in 0..<region.height where top + row < picker.count {
        let place = top + row
        let at = Position(x: region.x + 1, y: region.y + row)
        switch picker.line(place) {
        case .noJob:
            frame.writeFitted(" – No job: into the folder only", at: at, style: .muted, columns: region.width - 1)
        case .asked(let lookup):
            if let job = lookup.job {
                drawJob(&frame, job, query, isFavourite: false, at, region.width - 2)
            } else {
                frame.writeFitted(" × " + lookup.line, at: at, style: .muted, columns: region.width - 2)
            }
        case .job(let index, let isFavourite):
            drawJob(&frame, model.jobs.jobs[index], query, isFavourite: isFavourite, at, region.width - 2)
        }
        if place == picker.cursor { frame.markCursor(region.row(row), isFocused: true) }
    }
}

extension JobLookup {
    /// What the list says about a job that is not in it and cannot be picked.
    fileprivate var line: String {
        switch state {
        case .new: "\(id)"
        case .looking: "\(id)  looking it up …"
        case .unknown: "\(id) is not among the open jobs: Enter here asks iCIMS (1 call)"
        case .known(.closed(let job, let reason)): "\(id)  \(job.title): \(reason)"
        case .known(.missing): "\(id)  iCIMS has no such job, or does not show it"
        case .known(.open(let job)): "\(id)  \(job.title)"
        }
    }
}

/// A title on the left; number and place on the right, and the manager or team when the query found them there.
private func drawJob(
    _ frame: inout Frame, _ job: Job, _ query: String, isFavourite: Bool, _ at: Position, _ columns: Int
) {
    let found = query.isEmpty ? JobHighlights() : JobFinder.highlights(in: job, for: query)
    frame.write(isFavourite ? " ★ " : "   ", at: at, style: .accent)
    var parts: [(text: String, found: Set<Int>)] = []
    if let number = job.jobNumber { parts.append((number, found.number)) }
    if job.jobNumber == nil || !found.id.isEmpty { parts.append((String(job.id), found.id)) }
    if let location = job.location { parts.append((location, found.location)) }
    if let manager = job.hiringManager, !found.manager.isEmpty { parts.append((manager, found.manager)) }
    if let team = job.department, !found.department.isEmpty { parts.append((team, found.department)) }
    var tail: [(Character, isFound: Bool)] = []
    for part in parts {
        if !tail.isEmpty { tail += [(" ", false), (" ", false)] }
        tail += part.text.enumerated().map { ($1, part.found.contains($0)) }
    }
    let width = frame.widths.width(of: String(tail.map(\.0)))
    let tailWidth = min(columns / 2, width)
    let title = frame.widths.fit(job.title, columns: columns - 4 - tailWidth - 2)
    drawFound(&frame, title.enumerated().map { ($1, found.title.contains($0)) }, .overlay, at.moved(x: 3))
    // What has no room is cut at its start: the place tells more than the number.
    while frame.widths.width(of: String(tail.map(\.0))) > tailWidth { tail.removeFirst() }
    drawFound(&frame, tail, .muted, at.moved(x: columns - frame.widths.width(of: String(tail.map(\.0)))))
}

private func drawFound(
    _ frame: inout Frame, _ text: [(Character, isFound: Bool)], _ style: Style, _ at: Position
) {
    var x = at.x
    for (character, isFound) in text {
        x += frame.write(
            String(character), at: Position(x: x, y: at.y),
            style: isFound ? Style(.matchHighlight, underline: true) : style)
    }
}

extension Position {
    fileprivate func moved(x distance: Int) -> Position { Position(x: x + distance, y: y) }
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
    let width = area.width - 2
    let lines: [TextLine]
    switch picker.line(picker.cursor) {
    case .noJob:
        lines = wrapped("The person goes into the folder and is submitted to no job.", frame.widths, width, .normal)
    case .job(let index, _): lines = details(frame, model, model.jobs.jobs[index], width, isBeside: isBeside)
    case .asked(let lookup):
        switch lookup.state {
        case .known(.open(let job)): lines = details(frame, model, job, width, isBeside: isBeside)
        case .known(.closed(let job, let reason)):
            lines =
                wrapped("It cannot be picked: \(reason).", frame.widths, width, .warning)
                + details(frame, model, job, width, isBeside: isBeside)
        case .known(.missing), .unknown, .looking, .new:
            lines = wrapped(lookup.line, frame.widths, width, .normal)
        }
    }
    for (row, line) in lines.prefix(area.height).enumerated() {
        frame.draw(line, at: Position(x: area.x + 1, y: area.y + row), columns: area.width - 1)
    }
}

private func details(_ frame: Frame, _ model: Model, _ job: Job, _ width: Int, isBeside: Bool) -> [TextLine] {
    var lines = wrapped(job.title, frame.widths, width, Style(.title, bold: true))
    let facts: [(String, String?)] = [
        ("id", "\(job.id)" + (job.jobNumber.map { " · \($0)" } ?? "")), ("place", job.location),
        ("team", job.department), ("manager", job.hiringManager), ("recruiter", job.recruiter),
        ("status", job.folder?.label ?? job.folder?.id), ("since", job.postedDate), ("positions", positions(job)),
        ("updated", job.updatedDate),
    ]
    if isBeside {
        for (label, value) in facts {
            guard let value, !value.isEmpty else { continue }
            lines.append(TextLine(frame.widths.pad(label, columns: 11), .muted).adding(value))
        }
    } else {
        let text = facts.compactMap { fact in fact.1.map { "\(fact.0) \($0)" } }.joined(separator: " · ")
        lines += wrapped(text, frame.widths, width, .muted)
    }
    let marked = model.queue.rows.filter { model.book[$0.candidate.id]?.jobID == job.id }.map(\.candidate.displayName)
    if !marked.isEmpty {
        let names = marked.prefix(8).joined(separator: ", ") + (marked.count > 8 ? ", …" : "")
        lines += wrapped("\(DateText.grouped(marked.count)) marked for it: \(names)", frame.widths, width, .marked)
    }
    return lines
}

private func positions(_ job: Job) -> String? {
    switch (job.positionsLeft, job.positions) {
    case (let left?, let all?): "\(left) of \(all) left"
    case (let left?, nil): "\(left) left"
    case (nil, let all?): "\(all)"
    case (nil, nil): nil
    }
}
