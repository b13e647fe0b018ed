/// Texts that nobody would type, the same ones in every run.
struct RandomText {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func number(below bound: Int) -> Int {
        // SplitMix64: small, and good enough to reach odd corners.
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
    }

    /// A few pieces in a row: fragments that mean something to a parser, and scalars from everywhere.
    mutating func text(from fragments: [String], upTo length: Int = 12) -> String {
        var text = ""
        for _ in 0..<number(below: length + 1) {
            if number(below: 3) > 0 {
                text += fragments[number(below: fragments.count)]
            } else {
                text.unicodeScalars.append(scalar())
            }
        }
        return text
    }

    mutating func scalar() -> Unicode.Scalar {
        let ranges: [ClosedRange<Int>] = [
            0x00...0x7F, 0x80...0x24F, 0x300...0x36F, 0x5D0...0x6FF, 0x2000...0x206F, 0x3040...0x30FF, 0x4E00...0x4E80,
            0xFF00...0xFFFF, 0x1F300...0x1F6FF, 0xE0000...0xE007F, 0xAC00...0xAC80,
        ]
        let range = ranges[number(below: ranges.count)]
        return Unicode.Scalar(UInt32(range.lowerBound + number(below: range.count))) ?? "?"
    }
}
