/// Folds many texts, one after another: the same as `Folded`, for indexes of a hundred thousand.
///
/// What was folded last lies in `narrow` or `wide` until the next text.
final class TextFolding {
    private(set) var count = 0
    private(set) var mask: UInt64 = 0
    private(set) var narrow: UnsafeMutablePointer<UInt8>
    private(set) var wide: UnsafeMutablePointer<UInt32>
    private(set) var flags: UnsafeMutablePointer<UInt8>

    /// The text with room behind it, so that each letter's neighbours can be read.
    private var raw: UnsafeMutablePointer<UInt8>
    private var kinds: UnsafeMutablePointer<UInt8>
    private var capacity = 256
    private static let margin = 32
    private static let ascii: UInt8 = 0x80

    private let bits: UnsafeMutablePointer<UInt64>
    private let asciiKinds: [UInt8]
    /// The flags of a letter by what it is and what is before and after it.
    private let notes: [UInt8]
    /// Stands for the edge of the text among the kinds.
    private static let edge: UInt8 = 5
    /// Scalars of two bytes, once each was met; the longer ones.
    private var short: [Folding.Folded?] = Array(repeating: nil, count: 0x800)
    private var long: [UInt32: Folding.Folded] = [:]

    init() {
        narrow = .allocate(capacity: capacity + Self.margin)
        wide = .allocate(capacity: capacity)
        flags = .allocate(capacity: capacity + Self.margin)
        raw = .allocate(capacity: capacity + Self.margin)
        kinds = .allocate(capacity: capacity + 2)
        // Bytes of longer letters can become any letter.
        bits = .allocate(capacity: 256)
        bits.initialize(repeating: ~0, count: 256)
        for letter: UInt32 in 0..<128 { bits[Int(letter)] = Folding.maskBit(Folding.lowercased(letter)) }
        asciiKinds = Folding.asciiKinds.map(\.rawValue)
        notes = (0..<512).map { place in
            guard let kind = Folding.Kind(rawValue: UInt8(place & 7)) else { return 0 }
            return Folding.startFlags(kind, after: Folding.Kind(rawValue: UInt8(place >> 3 & 7)))
                | Folding.endFlags(kind, next: Folding.Kind(rawValue: UInt8(place >> 6 & 7)))
        }
    }

    deinit {
        deallocate()
        bits.deallocate()
    }

    private func deallocate() {
        narrow.deallocate()
        wide.deallocate()
        flags.deallocate()
        raw.deallocate()
        kinds.deallocate()
    }

    private func makeRoom(for bytes: Int) {
        // Folding never makes a text longer than its bytes.
        guard bytes > capacity else { return }
        deallocate()
        capacity = bytes * 2
        narrow = .allocate(capacity: capacity + Self.margin)
        wide = .allocate(capacity: capacity)
        flags = .allocate(capacity: capacity + Self.margin)
        raw = .allocate(capacity: capacity + Self.margin)
        kinds = .allocate(capacity: capacity + 2)
    }

    /// Folds a text in UTF-8. False when it has letters wider than a byte: then they are in `wide`.
    func fold(_ bytes: UnsafeRawBufferPointer) -> Bool {
        makeRoom(for: bytes.count)
        count = bytes.count
        mask = 0
        guard let start = bytes.baseAddress, count > 0 else { return true }
        UnsafeMutableRawPointer(raw).copyMemory(from: start, byteCount: count)
        if foldASCII() { return true }
        if let length = transliterate(bytes) {
            count = length
            if foldASCII() { return true }
        }
        return foldScalars(bytes) ?? foldRepaired(bytes)
    }

    /// Puts the text into `raw` with ASCII letters of the same kind in place of others, which most texts with accents
    /// allow. Nil when this one does not.
    private func transliterate(_ bytes: UnsafeRawBufferPointer) -> Int? {
        var length = 0
        var place = 0
        while place < bytes.count {
            let byte = bytes[place]
            if byte < Self.ascii {
                raw[length] = byte
                length &+= 1
                place &+= 1
                continue
            }
            guard let (value, size) = Self.scalar(in: bytes, at: place), let folded = folded(value) else { return nil }
            place &+= size
            guard let first = folded.first else { continue }
            guard first < 0x80, folded.second ?? 0 < 0x80 else { return nil }
            let isCapital = folded.kind == .upper && (0x61...0x7A).contains(first)
            let letter = UInt8(truncatingIfNeeded: isCapital ? first &- 0x20 : first)
            guard asciiKinds[Int(letter)] == folded.kind.rawValue else { return nil }
            raw[length] = letter
            length &+= 1
            if let second = folded.second {
                raw[length] = UInt8(truncatingIfNeeded: second)
                length &+= 1
            }
        }
        return length
    }

    /// Where the line ends that begins here, and which letters it can have once it is folded.
    func line(in bytes: UnsafeRawBufferPointer, from start: Int) -> (end: Int, mask: UInt64) {
        let letterBits = UnsafePointer(bits)
        var end = start
        var mask: UInt64 = 0
        while end < bytes.count {
            let byte = bytes[end]
            if byte == 0x0A { break }
            mask |= letterBits[Int(byte)]
            end &+= 1
        }
        return (end, mask)
    }

    /// Folds what is in `raw`, eight letters at a time. False when one of them is not ASCII.
    private func foldASCII() -> Bool {
        guard count > 0 else { return true }
        (raw + count).update(repeating: 0, count: Self.margin)
        let source = UnsafeRawPointer(raw)
        let folded = UnsafeMutableRawPointer(narrow)
        let notes = UnsafeMutableRawPointer(flags)
        // What is before the text counts as a space, and so does what is behind it.
        var before = EightLetters(0)
        var letters = EightLetters(source.loadUnaligned(as: UInt64.self))
        var seen: UInt64 = 0
        var place = 0
        while place < count {
            let after = EightLetters(source.loadUnaligned(fromByteOffset: place &+ 8, as: UInt64.self))
            seen |= letters.text
            folded.storeBytes(of: letters.lowercased, toByteOffset: place, as: UInt64.self)
            notes.storeBytes(of: letters.flags(after: before, before: after), toByteOffset: place, as: UInt64.self)
            before = letters
            letters = after
            place &+= 8
        }
        guard seen & EightLetters.high == 0 else { return false }
        flags[0] = flags[0] & ~Folding.placeMask | Folding.fieldStart
        let letterBits = UnsafePointer(bits)
        var found: UInt64 = 0
        for place in 0..<count { found |= letterBits[Int(narrow[place])] }
        mask = found
        return true
    }

    /// Nil when the text is no UTF-8.
    private func foldScalars(_ bytes: UnsafeRawBufferPointer) -> Bool? {
        var units = 0
        var place = 0
        var all: UInt32 = 0
        func add(_ unit: UInt32, _ kind: UInt8) {
            wide[units] = unit
            kinds[units + 1] = kind
            units += 1
            all |= unit
        }
        while place < bytes.count {
            let byte = bytes[place]
            if byte < Self.ascii {
                let kind = asciiKinds[Int(byte)]
                add(UInt32(kind == Folding.Kind.upper.rawValue ? byte | 0x20 : byte), kind)
                place += 1
                continue
            }
            guard let (value, length) = Self.scalar(in: bytes, at: place), let folded = folded(value) else {
                return nil
            }
            place += length
            if let first = folded.first { add(first, folded.kind.rawValue) }
            if let second = folded.second { add(second, Folding.Kind.lower.rawValue) }
        }
        finish(units, isNarrow: all < 0x80)
        return all < 0x80
    }

    /// What `String` makes of bytes that are no UTF-8.
    private func foldRepaired(_ bytes: UnsafeRawBufferPointer) -> Bool {
        let folded = Folded(String(decoding: bytes, as: UTF8.self))
        makeRoom(for: folded.units.count)
        count = folded.units.count
        mask = folded.units.reduce(0) { $0 | Folding.maskBit($1) }
        for (place, unit) in folded.units.enumerated() {
            wide[place] = unit
            flags[place] = folded.flags[place]
        }
        // A repaired text has the replacement character, which is wide.
        return false
    }

    private func finish(_ units: Int, isNarrow: Bool) {
        count = units
        kinds[0] = Self.edge
        kinds[units + 1] = Self.edge
        for place in 0..<units {
            let neighbours = Int(kinds[place + 2]) << 6 | Int(kinds[place]) << 3
            flags[place] = notes[neighbours | Int(kinds[place + 1])]
            mask |= Folding.maskBit(wide[place])
        }
        guard isNarrow else { return }
        for place in 0..<units { narrow[place] = UInt8(truncatingIfNeeded: wide[place]) }
    }

    private func folded(_ value: UInt32) -> Folding.Folded? {
        if value < 0x800, let known = short[Int(value)] { return known }
        if value >= 0x800, let known = long[value] { return known }
        guard let scalar = Unicode.Scalar(value) else { return nil }
        let folded = Folding.fold(scalar)
        if value < 0x800 { short[Int(value)] = folded } else { long[value] = folded }
        return folded
    }

    /// A scalar of two to four bytes, and how many; nil when it is not well formed.
    private static func scalar(in bytes: UnsafeRawBufferPointer, at place: Int) -> (UInt32, Int)? {
        let first = UInt32(bytes[place])
        let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
        guard (0xC2..<0xF5).contains(first), place + length <= bytes.count else { return nil }
        var value = first & (0x7F >> UInt32(length))
        for next in 1..<length {
            let byte = bytes[place + next]
            guard byte & 0xC0 == Self.ascii else { return nil }
            value = value << 6 | UInt32(byte & 0x3F)
        }
        guard value >= (length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000) else { return nil }
        return (value, length)
    }
}

/// What eight ASCII letters are: each is the highest bit of a byte where its letter is the kind. The first letter is in
/// the lowest byte.
private struct EightLetters {
    static let high: UInt64 = 0x8080_8080_8080_8080

    let text: UInt64
    let upper: UInt64
    let lower: UInt64
    let digit: UInt64
    let space: UInt64

    @inline(__always)
    init(_ bytes: UInt64) {
        let text = UInt64(littleEndian: bytes)
        self.text = text
        // All letters are below 0x80, so that these sums never reach into the next one.
        func isAtLeast(_ letter: UInt64) -> UInt64 { (text &+ (0x80 &- letter) &* 0x0101_0101_0101_0101) & Self.high }
        upper = isAtLeast(0x41) & ~isAtLeast(0x5B)
        lower = isAtLeast(0x61) & ~isAtLeast(0x7B)
        digit = isAtLeast(0x30) & ~isAtLeast(0x3A)
        space = isAtLeast(0x21) ^ Self.high | isAtLeast(0x7F)
    }

    @inline(__always)
    var part: UInt64 { upper | lower | digit }

    @inline(__always)
    var lowercased: UInt64 { (text | upper &>> 2).littleEndian }

    /// The same as `Folding.startFlags` and `endFlags`.
    @inline(__always)
    func flags(after before: EightLetters, before after: EightLetters) -> UInt64 {
        func previous(_ own: UInt64, _ other: UInt64) -> UInt64 { own &<< 8 | other &>> 56 }
        func next(_ own: UInt64, _ other: UInt64) -> UInt64 { own &>> 8 | other &<< 56 }
        let partBefore = previous(part, before.part)
        let startsWord = part & ~partBefore | ~(part | space) & previous(space, before.space)
        let camel = upper & previous(lower, before.lower)
        let numberStart = digit & partBefore & ~previous(digit, before.digit)
        let wordEnd = part & ~next(part, after.part)
        let numberEnd = digit & ~next(digit, after.digit)
        // Each bit goes to the place of its flag: `wordStart` is 2, `camel` 3, `numberStart` 4 and so on.
        let flags =
            startsWord &>> 6 | camel &>> 6 | camel &>> 7 | numberStart &>> 5 | upper | wordEnd &>> 1 | numberEnd &>> 2
        return (flags & (Self.high | Self.high &>> 1 | Self.high &>> 2 | 0x0707_0707_0707_0707)).littleEndian
    }
}
