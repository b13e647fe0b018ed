/// Makes JSON readable that one broken character spoils, at the cost of that character alone.
///
/// What some systems write and no JSON text may hold: half of a surrogate pair (`"Growth \ud83d"`), bytes that are not
/// UTF-8, control characters as they are. Each becomes U+FFFD in its own value, a raw tab or line break the white space
/// that it is, and everything around stays. A text whose structure is broken stays broken.
enum JSONRepair {
    /// The repaired text; nil when nothing of that kind is wrong with it.
    static func repaired(_ bytes: [UInt8]) -> [UInt8]? {
        let text = withValidUTF8(bytes)
        var scanner = StringScanner(text)
        let repaired = scanner.run()
        return repaired.elementsEqual(bytes) ? nil : repaired
    }

    private static func withValidUTF8(_ bytes: [UInt8]) -> [UInt8] {
        String(validating: bytes, as: UTF8.self) == nil ? Array(String(decoding: bytes, as: UTF8.self).utf8) : bytes
    }
}

/// Copies a JSON text and mends what stands in its strings.
private struct StringScanner {
    private let bytes: [UInt8]
    private var place = 0
    private var copy: [UInt8] = []

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        copy.reserveCapacity(bytes.count + 16)
    }

    mutating func run() -> [UInt8] {
        while place < bytes.count {
            let byte = bytes[place]
            copy.append(byte)
            place += 1
            if byte == UInt8(ascii: "\"") { copyString() }
        }
        return copy
    }

    /// From behind the opening quote to the closing one.
    private mutating func copyString() {
        while place < bytes.count {
            let byte = bytes[place]
            switch byte {
            case UInt8(ascii: "\""):
                copy.append(byte)
                place += 1
                return
            case UInt8(ascii: "\\"): copyEscape()
            case 0x09: write("\\t")
            case 0x0A: write("\\n")
            case 0x0D: write("\\r")
            case 0x00..<0x20: write("\\ufffd")
            default:
                copy.append(byte)
                place += 1
            }
        }
    }

    private mutating func copyEscape() {
        guard place + 1 < bytes.count else {
            copy.append(bytes[place])
            place += 1
            return
        }
        guard bytes[place + 1] == UInt8(ascii: "u") else {
            copy += bytes[place...(place + 1)]
            place += 2
            return
        }
        guard let unit = unit(at: place) else {
            copy += bytes[place...(place + 1)]
            place += 2
            return
        }
        if (0xD800..<0xDC00).contains(unit), let low = self.unit(at: place + 6), (0xDC00..<0xE000).contains(low) {
            copy += bytes[place..<(place + 12)]
            place += 12
        } else if (0xD800..<0xE000).contains(unit) {
            copy += Array("\\ufffd".utf8)
            place += 6
        } else {
            copy += bytes[place..<(place + 6)]
            place += 6
        }
    }

    /// The UTF-16 unit of `\uXXXX`.
    private func unit(at start: Int) -> UInt16? {
        guard start + 6 <= bytes.count, bytes[start] == UInt8(ascii: "\\"), bytes[start + 1] == UInt8(ascii: "u") else {
            return nil
        }
        let digits = bytes[(start + 2)..<(start + 6)]
        guard digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }) else { return nil }
        return UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
    }

    /// In place of one byte.
    private mutating func write(_ text: String) {
        copy += Array(text.utf8)
        place += 1
    }
}
