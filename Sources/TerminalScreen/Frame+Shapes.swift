extension Frame {
    /// Covers a region with one character (a space if not said otherwise).
    public mutating func fill(_ region: Region, style: Style = .normal, with character: Character = " ") {
        guard case .cell(let cell) = widths.drawn(character), cell.width == 1 else { return }
        let visible = visible(region)
        guard !visible.isEmpty else { return }
        for y in visible.rows {
            for x in visible.columns {
                put(cell.glyph, width: 1, x: x, y: y, style: style)
            }
        }
    }

    /// Changes the style of a region and leaves its text, for instance to mark the cursor row.
    public mutating func restyle(_ region: Region, _ change: (inout Style) -> Void) {
        let visible = visible(region)
        guard !visible.isEmpty else { return }
        for y in visible.rows {
            for x in visible.columns {
                restyleCell(x: x, y: y, change)
            }
        }
    }

    /// Gives a region one style and leaves its text.
    public mutating func restyle(_ region: Region, style: Style) {
        restyle(region) { $0 = style }
    }

    /// Puts a region on the ground of the cursor row; the roles of its text stay.
    public mutating func select(_ region: Region) {
        restyle(region) { $0.selected = true }
    }

    public mutating func horizontalLine(at position: Position, columns: Int, style: Style = .border) {
        fill(Region(x: position.x, y: position.y, width: columns, height: 1), style: style, with: "─")
    }

    public mutating func verticalLine(at position: Position, rows: Int, style: Style = .border) {
        fill(Region(x: position.x, y: position.y, width: 1, height: rows), style: style, with: "│")
    }

    /// A border along the edge of a region, with a title in its upper line. A box that has the keyboard is
    /// drawn with double lines, so that it can be told without colour. Returns the region inside.
    @discardableResult
    public mutating func box(_ region: Region, title: String = "", focused: Bool = false) -> Region {
        guard region.width >= 2, region.height >= 2 else { return region.inset(1) }
        let style: Style = focused ? .borderFocused : .border
        let right = region.endX - 1
        let bottom = region.endY - 1
        let line: Character = focused ? "═" : "─"
        let side: Character = focused ? "║" : "│"
        fill(Region(x: region.x + 1, y: region.y, width: region.width - 2, height: 1), style: style, with: line)
        fill(Region(x: region.x + 1, y: bottom, width: region.width - 2, height: 1), style: style, with: line)
        fill(Region(x: region.x, y: region.y + 1, width: 1, height: region.height - 2), style: style, with: side)
        fill(Region(x: right, y: region.y + 1, width: 1, height: region.height - 2), style: style, with: side)
        let corners = focused ? ["╔", "╗", "╚", "╝"] : ["┌", "┐", "└", "┘"]
        write(corners[0], at: region.origin, style: style)
        write(corners[1], at: Position(x: right, y: region.y), style: style)
        write(corners[2], at: Position(x: region.x, y: bottom), style: style)
        write(corners[3], at: Position(x: right, y: bottom), style: style)
        if !title.isEmpty, region.width > 6 {
            let shown = widths.fit(title, columns: region.width - 6)
            let titleStyle = focused ? Style(.title, bold: true) : .title
            write(" \(shown) ", at: Position(x: region.x + 2, y: region.y), style: titleStyle)
        }
        return region.inset(1)
    }

    /// A region of the part being drawn as cells of the whole frame, without what cannot be seen.
    private func visible(_ region: Region) -> Region {
        region.offset(x: localOrigin.x, y: localOrigin.y).intersection(clip)
    }
}
