extension FuzzyIndex {
    /// Collects the pieces of an index.
    struct Builder {
        private(set) var texts: [Text] = []
        private(set) var fields: [UInt32] = []
        private(set) var firstField: [UInt32] = [0]
        private(set) var masks: [UInt64] = []
        private(set) var brevities: [UInt8] = []
        private(set) var narrow: [UInt8] = []
        private(set) var narrowFlags: [UInt8] = []
        private(set) var wide: [UInt32] = []
        private(set) var wideFlags: [UInt8] = []
        private(set) var longestText = 0
        private var itemMask: UInt64 = 0
        private var known: [String: UInt32] = [:]
        private var folding = TextFolding()

        init(items: Int, bytes: Int = 0) {
            texts.reserveCapacity(bytes > 0 ? items : 0)
            fields.reserveCapacity(items)
            narrow.reserveCapacity(bytes)
            narrowFlags.reserveCapacity(bytes)
            firstField.reserveCapacity(items + 1)
            masks.reserveCapacity(items)
            brevities.reserveCapacity(items)
        }

        /// Where the line ends that begins here, and which letters it can have once it is folded.
        func line(in bytes: UnsafeRawBufferPointer, from start: Int) -> (end: Int, mask: UInt64) {
            folding.line(in: bytes, from: start)
        }

        /// Letters are read 64 at a time, also the last ones.
        private static let padding = 64

        mutating func end() {
            narrow.append(contentsOf: repeatElement(0, count: Self.padding))
        }

        mutating func add(_ text: String) {
            if let place = known[text] {
                fields.append(place)
                itemMask |= texts[Int(place)].mask
                return
            }
            known[text] = UInt32(truncatingIfNeeded: texts.count)
            var text = text
            text.withUTF8 { addDifferent(UnsafeRawBufferPointer($0)) }
        }

        /// Adds a text without looking whether it is there already.
        mutating func addDifferent(_ bytes: UnsafeRawBufferPointer) {
            let isNarrow = folding.fold(bytes)
            let count = folding.count
            let start = isNarrow ? narrow.count : wide.count
            if isNarrow {
                narrow.append(contentsOf: UnsafeBufferPointer(start: folding.narrow, count: count))
                narrowFlags.append(contentsOf: UnsafeBufferPointer(start: folding.flags, count: count))
            } else {
                wide.append(contentsOf: UnsafeBufferPointer(start: folding.wide, count: count))
                wideFlags.append(contentsOf: UnsafeBufferPointer(start: folding.flags, count: count))
            }
            fields.append(UInt32(truncatingIfNeeded: texts.count))
            texts.append(
                Text(
                    mask: folding.mask, start: UInt32(start), size: UInt32(count) << 1 | (isNarrow ? 0 : 1)))
            itemMask |= folding.mask
            longestText = max(longestText, count)
        }

        mutating func endItem() {
            masks.append(itemMask)
            let first = firstField.last.flatMap { fields.count > $0 ? texts[Int(fields[Int($0)])].count : nil }
            brevities.append(UInt8(max(0, 63 - (first ?? 0))))
            firstField.append(UInt32(truncatingIfNeeded: fields.count))
            itemMask = 0
        }
    }
}
