/// What stands in one cell: a scalar and up to two marks on it, packed so that frames are copied and compared as
/// plain memory.
public struct Glyph: Sendable, Hashable {
    /// 21 bits each, the base lowest; 0 where there is none.
    private var bits: UInt64

    /// Nothing at all: the second half of a wide character.
    static let none = Glyph(bits: 0)
    static let space = Glyph(" ")

    private init(bits: UInt64) {
        self.bits = bits
    }

    init(_ scalar: Unicode.Scalar) {
        bits = UInt64(scalar.value)
    }

    init(ascii byte: UInt8) {
        bits = UInt64(byte)
    }

    /// The first scalars of a text.
    init(_ text: some Sequence<Unicode.Scalar>) {
        bits = 0
        for (place, scalar) in text.prefix(3).enumerated() { bits |= UInt64(scalar.value) << (21 * UInt64(place)) }
    }

    /// Puts a mark on it. A third one is left out: no script in use piles up more than two.
    mutating func add(_ mark: Unicode.Scalar) {
        guard bits != 0 else { return }
        if bits >> 21 == 0 {
            bits |= UInt64(mark.value) << 21
        } else if bits >> 42 == 0 {
            bits |= UInt64(mark.value) << 42
        }
    }

    /// Calls `body` with the base and the marks.
    public func forEachScalar(_ body: (UInt32) -> Void) {
        var rest = bits
        while rest != 0 {
            body(UInt32(truncatingIfNeeded: rest & 0x1F_FFFF))
            rest >>= 21
        }
    }

    public var text: String {
        var text = ""
        forEachScalar { value in
            if let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) }
        }
        return text
    }
}
