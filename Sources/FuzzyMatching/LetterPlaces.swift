/// Where each letter of a word can stand in a field, as bits, so that every way to find the word goes through
/// them and none of them is in vain.
///
/// Most fields that have all the letters do not have them in order. This finds that out with a few operations
/// per 64 letters of text, before anything is scored.
struct LetterPlaces {
    private(set) var blocks = 0
    private let bits: UnsafeMutablePointer<UInt64>
    /// The capitals of the field, for words that care.
    private let capitals: UnsafeMutablePointer<UInt64>

    init(longestWord: Int, longestField: Int) {
        let most = longestField / 64 + 1
        bits = .allocate(capacity: most * max(1, longestWord))
        capitals = .allocate(capacity: most)
    }

    func deallocate() {
        bits.deallocate()
        capitals.deallocate()
    }

    /// The bits of 64 places of the field for a letter of the word.
    @inline(__always)
    func row(_ letter: Int, _ block: Int) -> UInt64 {
        bits[letter &* blocks &+ block]
    }

    /// Fills in the places. False when the word is not in the field.
    @inline(__always)
    mutating func fill<Unit: FixedWidthInteger & UnsignedInteger>(
        _ word: WordScorer.Pattern<Unit>, in text: UnsafePointer<Unit>, flags: UnsafePointer<UInt8>, count: Int
    ) -> Bool {
        guard word.count <= count else { return false }
        blocks = (count &+ 63) &>> 6
        if word.capitals != nil { fillCapitals(flags, count: count) }

        // Forward: from the place after the earliest one of the letter before.
        var earliest = 0
        for letter in 0..<word.count {
            let row = bits + letter &* blocks
            var first = -1
            for block in 0..<blocks {
                var hits: UInt64 = 0
                if block &<< 6 &+ 63 >= earliest {
                    hits = Self.hits(of: word.units[letter], in: text, block: block, count: count)
                    if let wanted = word.capitals { hits &= wanted[letter] != 0 ? capitals[block] : ~capitals[block] }
                    let before = earliest &- block &<< 6
                    if before > 0 { hits &= ~0 &<< UInt64(truncatingIfNeeded: before) }
                    if first < 0, hits != 0 { first = block &<< 6 &+ hits.trailingZeroBitCount }
                }
                row[block] = hits
            }
            if first < 0 { return false }
            earliest = first &+ 1
        }

        // Backward: up to the place before the latest one of the letter after.
        var end = blocks &<< 6
        for letter in stride(from: word.count &- 1, through: 0, by: -1) {
            let row = bits + letter &* blocks
            var last = 0
            for block in 0..<blocks {
                let room = end &- block &<< 6
                if room <= 0 {
                    row[block] = 0
                } else if room < 64 {
                    row[block] &= ~(~0 &<< UInt64(truncatingIfNeeded: room))
                }
                if row[block] != 0 { last = block &<< 6 &+ 63 &- row[block].leadingZeroBitCount }
            }
            end = last
        }
        return true
    }

    /// Which of 64 letters are this one.
    @inline(__always)
    private static func hits<Unit: FixedWidthInteger & UnsignedInteger>(
        of unit: Unit, in text: UnsafePointer<Unit>, block: Int, count: Int
    ) -> UInt64 {
        let start = block &<< 6
        let length = min(64, count &- start)
        var hits: UInt64 = 0
        if Unit.self == UInt8.self {
            // Without a branch: what the processor guesses wrong costs more than looking at all 64.
            let pattern = UInt64(truncatingIfNeeded: unit) &* 0x0101_0101_0101_0101
            let bytes = UnsafeRawPointer(text) + start
            var shift: UInt64 = 0
            while shift < 64 {
                let eight = bytes.loadUnaligned(fromByteOffset: Int(truncatingIfNeeded: shift), as: UInt64.self)
                // All are below 0x80, so that adding 0x7F sets the highest bit of exactly those that differ.
                let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
                let equal = ~((UInt64(littleEndian: eight) ^ pattern) &+ low) & ~low
                // Moves the highest bits of the eight bytes into one byte.
                hits |= (((equal &>> 7) &* 0x0102_0408_1020_4080) &>> 56) &<< shift
                shift &+= 8
            }
            return length == 64 ? hits : hits & ~(~0 &<< UInt64(truncatingIfNeeded: length))
        }
        for place in 0..<length where text[start &+ place] == unit {
            hits |= 1 &<< UInt64(truncatingIfNeeded: place)
        }
        return hits
    }

    private func fillCapitals(_ flags: UnsafePointer<UInt8>, count: Int) {
        for block in 0..<blocks {
            var found: UInt64 = 0
            for place in 0..<min(64, count - block * 64) where flags[block * 64 + place] & Folding.upper != 0 {
                found |= 1 << UInt64(place)
            }
            capitals[block] = found
        }
    }
}
