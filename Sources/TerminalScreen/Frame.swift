/// A screen as a value: cells with text and meaning, and where the text cursor is.
///
/// Views draw into a frame with coordinates of their own: `within(_:_:)` hands out a part of it whose upper
/// left corner is (0, 0) and beyond whose edges nothing can be drawn.
public struct Frame: Sendable, Equatable {
    /// The widths that text is measured with.
    public let widths: WidthTable
    private let whole: Size
    var cells: [Cell]
    /// The part that is drawn in at the moment, in cells of the whole frame. It may reach beyond the frame.
    private var local: Region
    /// `local` without what lies outside of the frame and of the parts around it.
    private(set) var clip: Region
    private var absoluteCursor: Position?

    public init(size: Size, widths: WidthTable = .standard) {
        self.widths = widths
        whole = size
        cells = Array(repeating: .blank, count: size.columns * size.rows)
        local = Region(size)
        clip = local
    }

    /// The size of the frame, or inside `within` of the part being drawn.
    public var size: Size { local.size }

    /// The same as a region that starts at (0, 0).
    public var bounds: Region { Region(size) }

    /// Where the text cursor blinks; nil hides it. Outside of the visible part it is hidden as well.
    public var cursor: Position? {
        get { absoluteCursor.map { Position(x: $0.x - local.x, y: $0.y - local.y) } }
        set {
            let absolute = newValue.map { Position(x: $0.x + local.x, y: $0.y + local.y) }
            absoluteCursor = absolute.flatMap { clip.contains($0) ? $0 : nil }
        }
    }

    /// The cell at a position; blank outside of the visible part.
    public subscript(position: Position) -> Cell {
        let x = position.x + local.x
        let y = position.y + local.y
        guard clip.contains(Position(x: x, y: y)) else { return .blank }
        return cells[y * whole.columns + x]
    }

    /// Draws in a part of the frame with coordinates that start at its corner.
    @discardableResult
    public mutating func within<Result>(
        _ region: Region, _ draw: (inout Frame) throws -> Result
    ) rethrows -> Result {
        let outer = (local, clip)
        local = region.offset(x: local.x, y: local.y)
        clip = clip.intersection(local)
        defer { (local, clip) = outer }
        return try draw(&self)
    }

    /// All cells of a row of the whole frame, for drivers.
    public func row(_ y: Int) -> ArraySlice<Cell> {
        cells[y * whole.columns..<(y + 1) * whole.columns]
    }

    /// Does the visible part of row `y` of the whole frame look the same in both? For drivers that draw only
    /// what changed.
    public func rowEquals(_ y: Int, _ other: Frame) -> Bool {
        row(y) == other.row(y)
    }

    // MARK: Cells

    /// The part being drawn, in cells of the whole frame.
    var localOrigin: Position { local.origin }

    /// Puts a glyph into a cell of the whole frame. The caller has clipped. Half of a wide character that this
    /// covers leaves a space behind.
    mutating func put(_ glyph: Glyph, width: Int, x: Int, y: Int, style: Style) {
        let index = y * whole.columns + x
        if cells[index].width == 0, x > 0 { blank(index - 1) }
        let last = index + width - 1
        if cells[last].width == 2, x + width < whole.columns { blank(last + 1) }
        cells[index] = Cell(glyph, width: width, style: style)
        if width == 2 {
            cells[index + 1] = Cell(.none, width: 0, style: style)
        }
    }

    private mutating func blank(_ index: Int) {
        cells[index].glyph = .space
        cells[index].width = 1
    }

    mutating func restyleCell(x: Int, y: Int, _ change: (inout Style) -> Void) {
        change(&cells[y * whole.columns + x].style)
    }
}
