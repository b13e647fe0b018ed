import TerminalScreen

func drawHelp(_ frame: inout Frame, _ model: Model, _ region: Region) {
    drawHeading(&frame, "Help: \(model.helpContext.title)", detail: "? or q closes", isFocused: true, region)
    let inner = region.split(top: 1).bottom
    let lines = model.helpLines
    let top = min(model.helpPage.cursor, max(0, lines.count - inner.height))
    for (row, line) in lines.dropFirst(top).prefix(inner.height).enumerated() {
        frame.draw(line, at: Position(x: inner.x + 1, y: inner.y + row), columns: inner.width - 1)
    }
    frame.markMore(lines.count - top - inner.height, in: inner)
}

extension Model {
    /// The place that help is about: the one under it.
    var helpContext: KeyContext {
        pages.last { $0 != .help }?.context ?? focus.context
    }

    /// Every key of the place, with why it cannot be used now, and the command line's words.
    var helpLines: [TextLine] {
        var under = self
        under.pages.removeAll { $0 == .help }
        let widths = environment.widths
        var lines: [TextLine] = []
        for context in helpContext.chain {
            if !lines.isEmpty { lines.append(.empty) }
            lines.append(TextLine(context.title, .heading))
            for binding in keys.bindings where binding.context == context {
                let signs = binding.strokes.map(\.sign).joined(separator: " ")
                let reason = under.disabledReason(binding.action)
                var line = TextLine(widths.pad(signs, columns: 12), reason == nil ? .key : .muted)
                    .adding(binding.long, reason == nil ? .normal : .muted)
                if let reason { line = line.adding("  (\(reason))", .muted) }
                lines.append(line)
            }
        }
        lines += [.empty, TextLine("Command line", .heading)]
        for command in Command.allCases {
            let word = ":\(command.rawValue) \(command.argument ?? "")"
            lines.append(TextLine(widths.pad(word, columns: 26), .key).adding(command.explanation))
        }
        return lines
    }
}
