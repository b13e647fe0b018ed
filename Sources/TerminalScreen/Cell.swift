/// One character cell of a frame.
public struct Cell: Sendable, Hashable {
    /// One spacing scalar with its marks; a space where nothing was drawn; empty for the second half of a wide
    /// character.
    public var text: String
    /// The columns of `text`: 1, 2 for a wide character, 0 for its second half.
    public var width: UInt8
    public var style: Style

    public init(_ text: String = " ", width: UInt8 = 1, style: Style = .normal) {
        self.text = text
        self.width = width
        self.style = style
    }

    public static let blank = Cell()

    /// The strings of printable ASCII, made once: most cells of most frames.
    static let ascii: [String] = (UInt8(0)..<128).map { String(Unicode.Scalar($0)) }
}
