/// One character cell of a frame.
public struct Cell: Sendable, Hashable {
    /// What stands in it; a space where nothing was drawn, nothing in the second half of a wide character.
    public var glyph: Glyph
    /// The columns of the glyph: 1, 2 for a wide character, 0 for its second half.
    public var width: UInt8
    public var style: Style

    init(_ glyph: Glyph = .space, width: Int = 1, style: Style = .normal) {
        self.glyph = glyph
        self.width = UInt8(width)
        self.style = style
    }

    public static let blank = Cell()

    /// One spacing scalar with its marks; empty for the second half of a wide character.
    public var text: String { glyph.text }
}
