extension FuzzyIndex {
    /// Collects the pieces of an index.
    struct Builder {
        private(set) var fields: [Field] = []
        private(set) var firstField: [Int] = [0]
        private(set) var masks: [UInt64] = []
        private(set) var narrow: [UInt8]
        private(set) var narrowFlags: [UInt8]
        /// How much of `narrow` is in use.
        private var used = 0
        private(set) var wide: [UInt32] = []
        private(set) var wideFlags: [UInt8] = []
        private(set) var longestField = 0
        private var itemMask: UInt64 = 0
        private let ascii = ASCIIFolding()
        private var foldings: [Unicode.Scalar: Folding.Folded] = [:]

        init(fields count: Int, bytes: Int) {
            fields.reserveCapacity(count)
            firstField.reserveCapacity(count + 1)
            masks.reserveCapacity(count)
            // Folding never makes a text longer than its bytes. Letters are read 64 at a time, also the last ones.
            narrow = Array(repeating: 0, count: bytes + 64)
            narrowFlags = Array(repeating: 0, count: bytes + 64)
        }

        mutating func add(_ text: String) {
            let field = addASCII(text) ?? addFolded(Folded(text, known: &foldings))
            itemMask |= field.mask
            longestField = max(longestField, Int(field.count))
            fields.append(field)
        }

        mutating func endItem() {
            masks.append(itemMask)
            firstField.append(fields.count)
            itemMask = 0
        }

        private mutating func addASCII(_ text: String) -> Field? {
            var text = text
            let start = used
            let mask = text.withUTF8 { bytes -> UInt64? in
                guard bytes.allSatisfy({ $0 < 0x80 }) else { return nil }
                used += bytes.count
                return narrow.withUnsafeMutableBufferPointer { narrow in
                    narrowFlags.withUnsafeMutableBufferPointer { flags in
                        let range = start..<start + bytes.count
                        return ascii.fold(
                            bytes, into: .init(rebasing: narrow[range]), flags: .init(rebasing: flags[range]))
                    }
                }
            }
            return mask.map { Field(start: UInt32(start), count: UInt32(used - start), mask: $0, isWide: false) }
        }

        /// Most texts with accents are ASCII once folded.
        private mutating func addFolded(_ folded: Folded) -> Field {
            let mask = folded.units.reduce(0) { $0 | Folding.maskBit($1) }
            let count = UInt32(folded.units.count)
            if folded.units.allSatisfy({ $0 < 0x80 }) {
                let start = used
                for (unit, flags) in zip(folded.units, folded.flags) {
                    narrow[used] = UInt8(unit)
                    narrowFlags[used] = flags
                    used += 1
                }
                return Field(start: UInt32(start), count: count, mask: mask, isWide: false)
            }
            let start = UInt32(wide.count)
            wide.append(contentsOf: folded.units)
            wideFlags.append(contentsOf: folded.flags)
            return Field(start: start, count: count, mask: mask, isWide: true)
        }
    }
}

/// The rules of folding as tables, for the many texts that are ASCII throughout.
private struct ASCIIFolding {
    private let kinds: [UInt8]
    private let bits: [UInt64]
    /// The flags of a letter by what it is and what is before and after it; 5 is the edge of the text.
    private let flags: [UInt8]
    private static let edge = 5

    init() {
        kinds = Folding.asciiKinds.map(\.rawValue)
        bits = (0..<128).map { Folding.maskBit(Folding.lowercased($0)) }
        var flags = [UInt8](repeating: 0, count: 8 * 8 * 8)
        for (place, _) in flags.enumerated() {
            guard let kind = Folding.Kind(rawValue: UInt8(place & 7)) else { continue }
            let previous = Folding.Kind(rawValue: UInt8(place >> 3 & 7))
            let next = Folding.Kind(rawValue: UInt8(place >> 6 & 7))
            flags[place] = Folding.startFlags(kind, after: previous) | Folding.endFlags(kind, next: next)
        }
        self.flags = flags
    }

    /// Writes the letters and their flags and returns which letters there are.
    func fold(
        _ bytes: UnsafeBufferPointer<UInt8>, into units: UnsafeMutableBufferPointer<UInt8>,
        flags notes: UnsafeMutableBufferPointer<UInt8>
    ) -> UInt64 {
        let upper = Folding.Kind.upper.rawValue
        var mask: UInt64 = 0
        var previous = Self.edge
        for place in bytes.indices {
            let byte = bytes[place]
            let kind = kinds[Int(byte)]
            let next = place + 1 < bytes.count ? Int(kinds[Int(bytes[place + 1])]) : Self.edge
            units[place] = kind == upper ? byte | 0x20 : byte
            notes[place] = flags[next << 6 | previous << 3 | Int(kind)]
            mask |= bits[Int(byte)]
            previous = Int(kind)
        }
        return mask
    }
}
