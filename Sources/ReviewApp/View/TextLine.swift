import TerminalScreen

/// One line of a panel: pieces with a meaning each.
struct TextLine: Equatable, Sendable {
    struct Piece: Equatable, Sendable {
        var text: String
        var style: Style
    }

    var pieces: [Piece]

    init(_ text: String = "", _ style: Style = .normal) {
        pieces = text.isEmpty ? [] : [Piece(text: text, style: style)]
    }

    init(pieces: [Piece]) {
        self.pieces = pieces
    }

    func adding(_ text: String, _ style: Style = .normal) -> TextLine {
        TextLine(pieces: pieces + [Piece(text: text, style: style)])
    }

    static let empty = TextLine()
}

/// A line that belongs to one thing the cursor can stand on.
struct ListedLine: Equatable, Sendable {
    var line: TextLine
    /// The place of the thing in its list; nil for headings.
    var item: Int?
}

extension Frame {
    /// Draws a line, with `…` where it does not fit.
    mutating func draw(_ line: TextLine, at position: Position, columns: Int) {
        var used = 0
        for (place, piece) in line.pieces.enumerated() {
            let room = columns - used
            guard room > 0 else { return }
            let isLast = place == line.pieces.count - 1
            let width = widths.width(of: piece.text)
            let at = Position(x: position.x + used, y: position.y)
            if width < room || width == room && isLast {
                used += write(piece.text, at: at, style: piece.style, columns: room)
            } else {
                writeFitted(piece.text + (isLast ? "" : "…"), at: at, style: piece.style, columns: room)
                return
            }
        }
    }

    /// Draws a list so that what belongs to the cursor's item is on the screen, and marks it. The first lines stay in
    /// view as long as the cursor is near the top, which keeps headings readable.
    mutating func draw(_ lines: [ListedLine], cursor: Int?, isFocused: Bool, in region: Region) {
        guard !region.isEmpty else { return }
        let places = lines.indices.filter { cursor != nil && lines[$0].item == cursor }
        var top = 0
        if let last = places.last, last + 1 > region.height {
            top = min(last + 2, lines.count) - region.height
            if let first = places.first { top = min(top, first) }
        }
        defer { markMore(lines.count - max(0, top) - region.height, in: region) }
        for (row, line) in lines.dropFirst(max(0, top)).prefix(region.height).enumerated() {
            draw(line.line, at: Position(x: region.x + 1, y: region.y + row), columns: region.width - 1)
            guard cursor != nil, line.item == cursor else { continue }
            if top + row == places.first {
                markCursor(region.row(row), isFocused: isFocused)
            } else if isFocused {
                select(region.row(row))
            }
        }
    }

    /// Says at the lower edge of a list how much of it lies below.
    mutating func markMore(_ count: Int, in region: Region) {
        guard count > 0, region.height > 2, region.width > 16 else { return }
        writeRight(
            " \(count) more ↓ ", endingAt: Position(x: region.endX, y: region.endY - 1), style: .muted)
    }

    /// The sign of the cursor line: a pointer always, and the selection's ground where the keyboard is.
    mutating func markCursor(_ row: Region, isFocused: Bool) {
        if isFocused { select(row) }
        write("›", at: row.origin, style: Style(isFocused ? .accent : .muted, bold: isFocused, selected: isFocused))
    }
}
