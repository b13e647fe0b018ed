/// A number of character cells across and down.
public struct Size: Sendable, Hashable {
    public var columns: Int
    public var rows: Int

    /// Negative measures count as nothing, so that layouts may subtract without asking first.
    public init(columns: Int, rows: Int) {
        self.columns = max(0, columns)
        self.rows = max(0, rows)
    }
}

/// A cell, counted from the left and from the top, starting with 0.
public struct Position: Sendable, Hashable {
    public var x: Int
    public var y: Int

    public init(x: Int, y: Int) {
        self.x = x
        self.y = y
    }

    /// The upper left corner.
    public static let zero = Position(x: 0, y: 0)
}

/// A rectangle of cells. It may be empty and may lie partly outside of a frame; drawing clips it.
public struct Region: Sendable, Hashable {
    public var x: Int
    public var y: Int
    public var width: Int
    public var height: Int

    public init(x: Int, y: Int, width: Int, height: Int) {
        self.x = x
        self.y = y
        self.width = max(0, width)
        self.height = max(0, height)
    }

    /// The whole of something with this size.
    public init(_ size: Size) {
        self.init(x: 0, y: 0, width: size.columns, height: size.rows)
    }

    public var origin: Position { Position(x: x, y: y) }
    public var size: Size { Size(columns: width, rows: height) }
    public var isEmpty: Bool { width == 0 || height == 0 }
    /// The first column to the right of the region.
    public var endX: Int { x + width }
    /// The first row below the region.
    public var endY: Int { y + height }
    public var columns: Range<Int> { x..<endX }
    public var rows: Range<Int> { y..<endY }

    public func contains(_ position: Position) -> Bool {
        columns.contains(position.x) && rows.contains(position.y)
    }

    /// What both regions share; empty when they are apart.
    public func intersection(_ other: Region) -> Region {
        let left = max(x, other.x)
        let top = max(y, other.y)
        return Region(
            x: left, y: top, width: min(endX, other.endX) - left, height: min(endY, other.endY) - top)
    }

    /// The same rectangle, moved.
    public func offset(x dx: Int = 0, y dy: Int = 0) -> Region {
        Region(x: x + dx, y: y + dy, width: width, height: height)
    }
}

// MARK: - Splitting

/// Splits give each part at most what is there: asking for more than the region has leaves the other part empty.
extension Region {
    /// The first `left` columns, and the rest after `gap` columns that belong to neither.
    public func split(left columns: Int, gap: Int = 0) -> (left: Region, right: Region) {
        let first = min(max(0, columns), width)
        let start = min(width, first + max(0, gap))
        return (
            Region(x: x, y: y, width: first, height: height),
            Region(x: x + start, y: y, width: width - start, height: height)
        )
    }

    /// The last `right` columns, and what is before them.
    public func split(right columns: Int, gap: Int = 0) -> (left: Region, right: Region) {
        let last = min(max(0, columns), width)
        let before = max(0, width - last - max(0, gap))
        return (
            Region(x: x, y: y, width: before, height: height),
            Region(x: endX - last, y: y, width: last, height: height)
        )
    }

    /// The first `top` rows, and the rest after `gap` rows that belong to neither.
    public func split(top rows: Int, gap: Int = 0) -> (top: Region, bottom: Region) {
        let first = min(max(0, rows), height)
        let start = min(height, first + max(0, gap))
        return (
            Region(x: x, y: y, width: width, height: first),
            Region(x: x, y: y + start, width: width, height: height - start)
        )
    }

    /// The last `bottom` rows, and what is above them.
    public func split(bottom rows: Int, gap: Int = 0) -> (top: Region, bottom: Region) {
        let last = min(max(0, rows), height)
        let above = max(0, height - last - max(0, gap))
        return (
            Region(x: x, y: y, width: width, height: above),
            Region(x: x, y: endY - last, width: width, height: last)
        )
    }

    /// Without a margin on each side.
    public func inset(horizontal: Int = 0, vertical: Int = 0) -> Region {
        let dx = min(max(0, horizontal), (width + 1) / 2)
        let dy = min(max(0, vertical), (height + 1) / 2)
        return Region(x: x + dx, y: y + dy, width: width - 2 * dx, height: height - 2 * dy)
    }

    /// Without a margin of `cells` on all four sides: the inside of a box for 1.
    public func inset(_ cells: Int) -> Region {
        inset(horizontal: cells, vertical: cells)
    }

    /// A region of at most this size in the middle.
    public func centered(_ size: Size) -> Region {
        let columns = min(size.columns, width)
        let rows = min(size.rows, height)
        return Region(x: x + (width - columns) / 2, y: y + (height - rows) / 2, width: columns, height: rows)
    }

    /// The row at `index`, counted from the top of the region; empty when there is no such row.
    public func row(_ index: Int) -> Region {
        guard (0..<height).contains(index) else { return Region(x: x, y: y, width: 0, height: 0) }
        return Region(x: x, y: y + index, width: width, height: 1)
    }
}
