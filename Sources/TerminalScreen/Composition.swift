/// Letters that come apart in decomposed text and take one place when drawn: Hangul syllables from their letters, kana
/// with their voicing marks (Unicode 3.12 and the composition pairs of kana). Terminals draw the parts beside each other
/// or lose them. The text itself stays as it is.
enum Composition {
    /// The scalars of one character with such pairs put together; nil when there are none.
    static func composed(_ character: Character) -> [Unicode.Scalar]? {
        guard character.unicodeScalars.contains(where: isPart) else { return nil }
        var composed: [Unicode.Scalar] = []
        for scalar in character.unicodeScalars {
            if let last = composed.last, let whole = pair(last, scalar) {
                composed[composed.count - 1] = whole
            } else {
                composed.append(scalar)
            }
        }
        return composed
    }

    private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
        (0x1160...0x11FF).contains(scalar.value) || scalar.value == 0x3099 || scalar.value == 0x309A
    }

    private static func pair(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Unicode.Scalar? {
        switch (first.value, second.value) {
        case (0x1100...0x1112, 0x1161...0x1175):
            return Unicode.Scalar(0xAC00 + ((first.value - 0x1100) * 21 + second.value - 0x1161) * 28)
        case (0xAC00...0xD7A3, 0x11A8...0x11C2):
            guard (first.value - 0xAC00) % 28 == 0 else { return nil }
            return Unicode.Scalar(first.value + second.value - 0x11A7)
        case (_, 0x3099): return voiced(first.value).flatMap(Unicode.Scalar.init)
        case (_, 0x309A):
            // ha, hi, fu, he, ho in both kana: every third from ha on.
            let base = first.value >= 0x30A1 ? first.value - 0x60 : first.value
            guard (0x306F...0x307B).contains(base), (base - 0x306F) % 3 == 0 else { return nil }
            return Unicode.Scalar(first.value + 2)
        default: return nil
        }
    }

    private static func voiced(_ value: UInt32) -> UInt32? {
        switch value {
        // ka to ti and ha to ho stand before their voiced forms, each second or third; tu, te, to are one further on.
        case 0x304B...0x3061, 0x30AB...0x30C1: return value % 2 == 1 ? value + 1 : nil
        case 0x3064, 0x3066, 0x3068, 0x30C4, 0x30C6, 0x30C8: return value + 1
        case 0x306F...0x307B: return (value - 0x306F) % 3 == 0 ? value + 1 : nil
        case 0x30CF...0x30DB: return (value - 0x30CF) % 3 == 0 ? value + 1 : nil
        case 0x3046, 0x30A6: return value + 0x4E
        case 0x30EF...0x30F2: return value + 8
        case 0x309D, 0x30FD: return value + 1
        default: return nil
        }
    }
}
