extension Frame {
    /// The frame as text that a reviewer can read: first what is written, then which cells have a style of
    /// their own (`row:first-last role`, counted from 0), then the text cursor.
    public func golden(named name: String) -> String {
        var lines = ["frame \(size.columns)x\(size.rows)  \(name)"]
        var styles: [String] = []
        for y in 0..<size.rows {
            let cells = (0..<size.columns).map { self[Position(x: $0, y: y)] }
            lines.append("|" + cells.map(\.text).joined() + "|")
            var start = 0
            while start < cells.count {
                let style = cells[start].style
                var end = start
                while end + 1 < cells.count, cells[end + 1].style == style { end += 1 }
                if style != .normal { styles.append("  \(y):\(start)-\(end) \(style)") }
                start = end + 1
            }
        }
        if !styles.isEmpty { lines += ["styles"] + styles }
        if let cursor { lines.append("cursor \(cursor.y):\(cursor.x)") }
        return lines.joined(separator: "\n") + "\n"
    }

    /// The text alone, a line per row, without spaces at the ends of lines.
    public var text: String {
        (0..<size.rows).map { y in
            var line = (0..<size.columns).map { self[Position(x: $0, y: y)].text }.joined()
            while line.last == " " { line.removeLast() }
            return line
        }.joined(separator: "\n")
    }
}
