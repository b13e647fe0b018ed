extension Frame {
    /// Writes on one line and returns the columns used.
    ///
    /// Stops before the first character that does not fit into `columns` or into the part being drawn; a wide
    /// character is never split. Line breaks and other controls are drawn as pictures.
    @discardableResult
    public mutating func write(
        _ text: String, at position: Position, style: Style = .normal, columns: Int? = nil
    ) -> Int {
        let y = position.y + localOrigin.y
        guard clip.rows.contains(y) else { return 0 }
        let start = position.x + localOrigin.x
        let end = min(clip.endX, columns.map { start + max(0, $0) } ?? Int.max)
        var x = start

        var index = text.startIndex
        while index != text.endIndex {
            // Most text is ASCII, and finding where a character ends is most of the work for the rest.
            if let byte = text.plainByte(at: index) {
                if x >= end { return x - start }
                if x >= clip.x { put(Glyph(ascii: byte), width: 1, x: x, y: y, style: style) }
                x += 1
                text.utf8.formIndex(after: &index)
                continue
            }
            let character = text[index]
            text.formIndex(after: &index)
            switch widths.drawn(character) {
            case .nothing: break
            case .cell(let cell):
                if x + cell.width > end { return x - start }
                put(cell, x: x, y: y, style: style)
                x += cell.width
            case .cells(let cells):
                if cells.reduce(x, { $0 + $1.width }) > end { return x - start }
                for cell in cells {
                    put(cell, x: x, y: y, style: style)
                    x += cell.width
                }
            }
        }
        return x - start
    }

    /// Left of the visible part nothing is drawn; a wide character over its edge leaves a space.
    private mutating func put(_ cell: SizedGlyph, x: Int, y: Int, style: Style) {
        if x >= clip.x {
            put(cell.glyph, width: cell.width, x: x, y: y, style: style)
        } else if x + cell.width > clip.x {
            put(.space, width: 1, x: clip.x, y: y, style: style)
        }
    }

    /// Writes what fits, with `…` for the rest, and returns the columns used.
    @discardableResult
    public mutating func writeFitted(
        _ text: String, at position: Position, style: Style = .normal, columns: Int
    ) -> Int {
        let room = min(columns, size.columns - position.x)
        return write(widths.fit(text, columns: room), at: position, style: style, columns: room)
    }

    /// Writes so that the last column is the one before `end`, cut with `…` to `columns`.
    @discardableResult
    public mutating func writeRight(
        _ text: String, endingAt end: Position, style: Style = .normal, columns: Int? = nil
    ) -> Int {
        let fitted = widths.fit(text, columns: columns ?? end.x)
        return write(fitted, at: Position(x: end.x - widths.width(of: fitted), y: end.y), style: style)
    }

    /// Writes pieces with a style each one after another and returns the columns used.
    @discardableResult
    public mutating func write(
        _ pieces: [(text: String, style: Style)], at position: Position, columns: Int? = nil
    ) -> Int {
        var used = 0
        for piece in pieces {
            let room = columns.map { $0 - used }
            let at = Position(x: position.x + used, y: position.y)
            let written = write(piece.text, at: at, style: piece.style, columns: room)
            used += written
            if written < widths.width(of: piece.text) { break }
        }
        return used
    }
}
