import Recruiting
import TerminalScreen

func drawPreview(_ frame: inout Frame, _ model: Model, _ region: Region) {
    let isFocused = model.focus == .preview
    let fields = model.previewFields
    let fates = model.previewFates
    let sent = fields.indices.count { place in
        (fates.indices.contains(place) ? fates[place]?.isWritten : nil) ?? (fields[place].state != .leftOut)
    }
    let detail = fields.isEmpty ? "" : "\(sent) sent, \(fields.count - sent) \(fates.isEmpty ? "left out" : "not")"
    drawHeading(
        &frame, region.width >= 60 ? model.previewTitle : "Preview", detail: detail, isFocused: isFocused, region)
    let inner = region.split(top: 1).bottom
    let lines = model.previewLines(width: inner.width - 1)
    frame.draw(lines, cursor: isFocused ? model.previewPanel.cursor : nil, isFocused: isFocused, in: inner)
}

extension Model {
    /// Every field: what is sent, in which form, and what is left out and why.
    func previewLines(width: Int) -> [ListedLine] {
        let widths = environment.widths
        let label = 14
        let room = max(10, width - label - 2)
        var lines: [ListedLine] = []
        let fates = previewFates
        for (item, field) in previewFields.enumerated() {
            let fate = fates.indices.contains(item) ? fates[item] : nil
            let state =
                fate.map { $0.isWritten ? (field.state == .changed ? .changed : .sent) : .leftOut } ?? field.state
            let (sign, style): (String, Style) =
                switch state {
                case .sent: ("✓ ", .success)
                case .changed: ("~ ", .changed)
                case .leftOut: ("– ", .muted)
                }
            let value = shownValue(field)
            let reason = [reasonText(field), fate?.remark ?? ""].filter { !$0.isEmpty }.joined(separator: "; ")
            let valueStyle: Style = state == .leftOut ? .muted : .normal
            var rest: [TextLine] = []
            if widths.width(of: value) + widths.width(of: reason) + 3 <= room, !reason.isEmpty {
                rest = [TextLine(value, valueStyle).adding(value.isEmpty ? reason : " · \(reason)", reasonStyle(field))]
            } else {
                rest = value.isEmpty ? [] : wrapped(value, widths, room, valueStyle)
                if !reason.isEmpty { rest += wrapped(reason, widths, room, reasonStyle(field)) }
            }
            for (place, line) in rest.enumerated() {
                var pieces = [TextLine.Piece(text: place == 0 ? sign : "  ", style: style)]
                pieces.append(
                    .init(text: widths.pad(place == 0 ? field.field.label : "", columns: label), style: .muted))
                lines.append(ListedLine(line: TextLine(pieces: pieces + line.pieces), item: item))
            }
        }
        return lines
    }

    private func shownValue(_ field: FieldOutcome) -> String {
        if field.field == .folder, let id = field.value {
            return folderNames[id].map { "\($0) (\(id))" } ?? "Active (\(id))"
        }
        if let value = field.value { return value }
        if field.field == .resume, let row = queue.current, case .judging = row.resume { return "looking…" }
        return field.original ?? ""
    }

    private func reasonText(_ field: FieldOutcome) -> String {
        if field.field == .resume { return resumeReason(field) }
        var text = ([field.reason].compactMap { $0 } + field.furtherReasons).map(ReasonText.text).joined(
            separator: "; ")
        if field.state == .changed, let original = field.original, original != field.value {
            text += text.isEmpty ? "Gem has “\(original)”" : "; Gem has “\(original)”"
        }
        if let suggestion = field.suggestion { text += "; \(keys.sign(.editField)) offers “\(suggestion)”" }
        if let row = queue.current, let mark = book[row.candidate.id], mark.edits[field.field] != nil,
            let was = mark.basis[field.field], let now = sourceTexts(row.candidate)[field.field], was != now
        {
            text += "; ! Gem had “\(was)” when you edited it, now “\(now)”"
        }
        return text
    }

    private func resumeReason(_ field: FieldOutcome) -> String {
        if field.reason == .leftOutByRecruiter { return ReasonText.text(.leftOutByRecruiter) }
        guard let row = queue.current else { return "" }
        switch row.resume {
        case .unknown, .judging: return ""
        case .failed(let failure): return failure.text
        case .judged(let found):
            guard let file = resumeFile(of: row) else { return "" }
            let others = found.count > 1 ? "; \(keys.sign(.viewResume)): \(found.count) to choose from" : ""
            switch file.state {
            case .attached: return ReasonText.belonging(file) + others
            case .refused: return ReasonText.resumeRefusal(file) + "; A attaches another"
            case .none: return "no résumé found; A attaches one"
            }
        }
    }

    private func reasonStyle(_ field: FieldOutcome) -> Style {
        if field.field == .resume, queue.current.flatMap({ resumeFile(of: $0) })?.warning != nil { return .warning }
        if field.reason?.isDoubt == true || field.reason == .brokenCharacter { return .warning }
        return field.state == .leftOut && field.reason != .leftOutByRecruiter ? .warning : .muted
    }
}
