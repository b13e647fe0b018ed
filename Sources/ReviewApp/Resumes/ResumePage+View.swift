import Recruiting
import TerminalScreen

/// Every résumé of a candidate, and the first page of the one under the cursor.
func drawResume(_ frame: inout Frame, _ model: Model, _ region: Region) {
    let name = model.resumeRow?.candidate.displayName ?? ""
    drawHeading(&frame, "Résumés of \(name)", detail: "q: back", isFocused: true, region)
    var rest = region.split(top: 1).bottom
    for line in model.resumeLines(width: rest.width - 2) {
        frame.draw(line.line, at: Position(x: rest.x + 1, y: rest.y), columns: rest.width - 1)
        if line.item == model.resumePage.cursor { frame.markCursor(rest.row(0), isFocused: true) }
        rest = rest.split(top: 1).bottom
        guard rest.height > 3 else { break }
    }
    guard let resume = model.shownResume else { return }
    for line in model.resumeFacts(resume.file, width: rest.width - 2) {
        guard rest.height > 3 else { break }
        frame.draw(line, at: Position(x: rest.x + 1, y: rest.y), columns: rest.width - 1)
        rest = rest.split(top: 1).bottom
    }
    frame.horizontalLine(at: rest.origin, columns: rest.width)
    rest = rest.split(top: 1).bottom
    let text = model.resumeText(width: rest.width - 2)
    for (row, line) in text.dropFirst(model.resumePage.top).prefix(rest.height).enumerated() {
        frame.draw(line, at: Position(x: rest.x + 1, y: rest.y + row), columns: rest.width - 1)
    }
    let hidden = text.count - model.resumePage.top - rest.height
    if hidden > 0 {
        let more = " \(hidden) more, \(model.keys.sign(.pageDown)) ↓ "
        frame.writeRight(more, endingAt: Position(x: rest.endX, y: rest.endY - 1), style: .muted)
    }
}

extension Model {
    /// One line for each résumé: whether it goes up, its name, where it is from, what speaks for it.
    func resumeLines(width: Int) -> [ListedLine] {
        guard let row = resumeRow else { return [] }
        let all = shownResumes
        guard !all.isEmpty else {
            let text: String =
                switch row.resume {
                case .unknown, .judging: "Looking for résumés…"
                case .failed(let failure): failure.text
                case .judged: "There is none. \(keys.sign(.attachFile)) attaches a PDF."
                }
            return [ListedLine(line: TextLine("  " + text, .muted))]
        }
        let isLeftOut = book[row.candidate.id]?.edits[.resume] == .some(.none)
        let picked = isLeftOut ? nil : resumeFile(of: row)
        let widths = environment.widths
        return all.enumerated().map { place, resume in
            let file = resume.file
            let isPicked = picked?.state == .attached && picked?.origin == file.origin
            let name = max(14, min(32, width / 3))
            var line = TextLine("  ").adding(isPicked ? "● " : file.state == .refused ? "✗ " : "○ ", Self.style(file))
                .adding(widths.pad(file.fileName ?? "no file name", columns: name) + " ", isPicked ? .marked : .normal)
                .adding(widths.pad(ReasonText.resumeSource(file.source), columns: 9) + " ", .muted)
            if file.state == .refused {
                line = line.adding(ReasonText.resumeRefusal(file), .warning)
            } else {
                line = line.adding(ReasonText.belonging(file), Self.style(file))
            }
            return ListedLine(line: line, item: place)
        }
    }

    private static func style(_ file: ResumeFile) -> Style {
        if file.state == .refused { return .failure }
        if file.warning != nil { return .warning }
        return file.belonging == .certain ? .success : .normal
    }

    /// Size, pages and date, and what has to be known about it.
    func resumeFacts(_ file: ResumeFile, width: Int) -> [TextLine] {
        var parts: [String] = []
        if let pages = file.pages { parts.append(DateText.count(pages, "page", "pages")) }
        if let bytes = file.bytes { parts.append("\(DateText.grouped((bytes + 512) / 1024)) KiB") }
        if let date = file.date { parts.append("from \(DateText.day(date))") }
        if case .file(let path) = file.origin { parts.append(path) }
        var lines = [TextLine("    " + parts.joined(separator: " · "), .muted)]
        if let warning = file.warning, file.state == .attached {
            lines += wrapped("! \(ReasonText.resumeWarning(warning, file: nil))", environment.widths, width, .warning)
        }
        return lines
    }

    func resumeText(width: Int) -> [TextLine] {
        guard let resume = shownResume else { return [] }
        guard !resume.firstPage.isEmpty else {
            let text =
                resume.file.state == .refused
                ? "Nothing of it is shown: \(ReasonText.resumeRefusal(resume.file))."
                : "No text to show; \(keys.sign(.openResume, in: .resume)) opens it in the viewer."
            return [TextLine(text, .muted)]
        }
        return resume.firstPage.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line in
            line.isEmpty ? [TextLine.empty] : wrapped(String(line), environment.widths, width, .normal)
        }
    }
}
