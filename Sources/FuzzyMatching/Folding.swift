/// Text as it is compared: lower case, without accents, with a note about each letter.
///
/// One unit is one ASCII letter or one scalar. ß and æ become two units, marks none.
struct Folded {
    var units: [UInt32] = []
    var flags: [UInt8] = []
    /// For each unit, the character of the text it comes from, counted from 0.
    var characters: [Int] = []

    init(_ text: String) {
        var previous: Folding.Kind?
        for (offset, character) in text.enumerated() {
            for scalar in character.unicodeScalars {
                append(Folding.fold(scalar), after: &previous, character: offset)
            }
        }
        finish(after: previous)
    }

    private mutating func append(
        _ folded: Folding.Folded, after previous: inout Folding.Kind?, character: Int
    ) {
        guard let first = folded.first else { return }
        append(first, kind: folded.kind, after: previous, character: character)
        previous = folded.kind
        if let second = folded.second {
            append(second, kind: .lower, after: .lower, character: character)
            previous = .lower
        }
    }

    private mutating func finish(after previous: Folding.Kind?) {
        if let previous, let last = flags.indices.last { flags[last] |= Folding.endFlags(previous, next: nil) }
    }

    private mutating func append(_ unit: UInt32, kind: Folding.Kind, after previous: Folding.Kind?, character: Int) {
        if let previous, let last = flags.indices.last { flags[last] |= Folding.endFlags(previous, next: kind) }
        units.append(unit)
        flags.append(Folding.startFlags(kind, after: previous))
        characters.append(character)
    }
}

/// The rules of folding, for one text (`Folded`) and for many (`TextFolding`).
enum Folding {
    /// What a unit is, for finding where words begin.
    enum Kind: UInt8 {
        case space, punctuation, lower, upper, digit

        var isWordPart: Bool { rawValue >= Kind.lower.rawValue }
    }

    // Where a unit stands. The lowest three bits are one of these.
    static let inside: UInt8 = 0
    static let fieldStart: UInt8 = 1
    static let wordStart: UInt8 = 2
    static let camel: UInt8 = 3
    static let numberStart: UInt8 = 4
    static let placeMask: UInt8 = 7

    // More about a unit.
    static let numberEnd: UInt8 = 0x20
    static let wordEnd: UInt8 = 0x40
    static let upper: UInt8 = 0x80

    static func startFlags(_ kind: Kind, after previous: Kind?) -> UInt8 {
        let letter = kind == .upper ? upper : 0
        guard let previous else { return fieldStart | letter }
        if !kind.isWordPart { return kind == .punctuation && previous == .space ? wordStart : inside }
        if !previous.isWordPart { return wordStart | letter }
        if kind == .upper && previous == .lower { return camel | letter }
        if kind == .digit && previous != .digit { return numberStart }
        return inside | letter
    }

    static func endFlags(_ kind: Kind, next: Kind?) -> UInt8 {
        guard kind.isWordPart else { return 0 }
        var flags: UInt8 = 0
        if next.map({ !$0.isWordPart }) ?? true { flags |= wordEnd }
        if kind == .digit && next != .digit { flags |= numberEnd }
        return flags
    }

    static func lowercased(_ value: UInt32) -> UInt32 {
        if value < 0x80 { return (0x41...0x5A).contains(value) ? value + 0x20 : value }
        // Scripts with capitals are all before this.
        guard value < 0x2C00 || (0x10400..<0x1E944).contains(value), let scalar = Unicode.Scalar(value) else {
            return value
        }
        let lower = scalar.properties.lowercaseMapping.unicodeScalars
        return lower.first?.value ?? value
    }

    /// What becomes of a scalar: one or two units, or none for a mark.
    struct Folded {
        var first: UInt32?
        var second: UInt32?
        var kind: Kind
    }

    static func fold(_ scalar: Unicode.Scalar) -> Folded {
        if scalar.value < 0x80 {
            return Folded(first: lowercased(scalar.value), second: nil, kind: asciiKinds[Int(scalar.value)])
        }
        guard let folded = FoldingTable.fold(scalar) else { return Folded(first: nil, second: nil, kind: .space) }
        return Folded(first: folded.first, second: folded.second, kind: kind(scalar, folded: folded.first))
    }

    static let asciiKinds: [Kind] = (0..<128).map { (value: UInt32) in
        switch value {
        case 0x30...0x39: .digit
        case 0x41...0x5A: .upper
        case 0x61...0x7A: .lower
        case 0...0x20, 0x7F: .space
        default: .punctuation
        }
    }

    static func kind(_ scalar: Unicode.Scalar, folded: UInt32) -> Kind {
        if scalar.value < 0x80 { return asciiKinds[Int(scalar.value)] }
        if folded == 0x20 { return .space }
        if (0xFF01...0xFF5E).contains(scalar.value) { return asciiKinds[Int(scalar.value - 0xFEE0)] }
        switch scalar.value {
        case 0xA1...0xA9, 0xAB...0xB4, 0xB6...0xB9, 0xBB...0xBF, 0xD7, 0xF7, 0x2000...0x206F, 0x3001...0x303F:
            return .punctuation
        default:
            return lowercased(scalar.value) == scalar.value ? .lower : .upper
        }
    }

    /// The letters of a text as bits, to reject most texts by one comparison: a–z and 0–9 have a bit each, the
    /// rest share.
    static func maskBit(_ unit: UInt32) -> UInt64 {
        switch unit {
        case 0x61...0x7A: 1 << UInt64(unit - 0x61)
        case 0x30...0x39: 1 << UInt64(26 + unit - 0x30)
        case 0x20: 0
        case ..<0x80: 1 << UInt64(36 + unit % 12)
        default: 1 << UInt64(48 + unit % 16)
        }
    }
}
