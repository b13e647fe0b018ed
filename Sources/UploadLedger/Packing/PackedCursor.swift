/// Reads packed bytes from front to back; every step checks that it stays inside.
struct PackedCursor {
    let bytes: [UInt8]
    var start: Int
    let end: Int

    var isAtEnd: Bool { start >= end }

    func peek() throws -> Packed.Tag {
        guard start < end, let tag = Packed.Tag(rawValue: bytes[start]) else { throw PackedFault() }
        return tag
    }

    mutating func tag() throws -> Packed.Tag {
        let tag = try peek()
        start += 1
        return tag
    }

    mutating func varint() throws -> UInt64 {
        var number: UInt64 = 0
        var shift: UInt64 = 0
        while start < end, shift < 64 {
            let byte = bytes[start]
            start += 1
            number |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { return number }
            shift += 7
        }
        throw PackedFault()
    }

    /// The place of so many bytes; moves behind them.
    mutating func span() throws -> Range<Int> {
        guard let count = Int(exactly: try varint()), count <= end - start else { throw PackedFault() }
        defer { start += count }
        return start..<start + count
    }

    mutating func text() throws -> String {
        let span = try span()
        return String(decoding: bytes[span], as: UTF8.self)
    }

    mutating func skip() throws {
        switch try tag() {
        case .null, .no, .yes: break
        case .integer: _ = try varint()
        case .double:
            guard end - start >= 8 else { throw PackedFault() }
            start += 8
        case .text, .array, .object: _ = try span()
        }
    }

    func isText(_ span: Range<Int>, _ text: String) -> Bool {
        guard text.utf8.count == span.count else { return false }
        var place = span.lowerBound
        for byte in text.utf8 {
            guard bytes[place] == byte else { return false }
            place += 1
        }
        return true
    }

    mutating func integer<Number: FixedWidthInteger>(_ type: Number.Type) throws -> Number {
        guard try tag() == .integer else { throw PackedFault() }
        let packed = try varint()
        let number = Int64(bitPattern: packed >> 1) ^ -Int64(bitPattern: packed & 1)
        guard let number = Number(exactly: number) else { throw PackedFault() }
        return number
    }

    mutating func double() throws -> Double {
        guard try tag() == .double, end - start >= 8 else { throw PackedFault() }
        defer { start += 8 }
        return Double(bitPattern: (0..<8).reduce(0) { $0 | UInt64(bytes[start + $1]) << UInt64($1 * 8) })
    }

    mutating func bool() throws -> Bool {
        switch try tag() {
        case .yes: true
        case .no: false
        default: throw PackedFault()
        }
    }

    mutating func string() throws -> String {
        guard try tag() == .text else { throw PackedFault() }
        return try text()
    }

    /// One value of any type; moves behind it.
    mutating func value<Value: Decodable>(_ type: Value.Type, _ codingPath: [any CodingKey]) throws -> Value {
        var next = self
        try next.skip()
        let inner = PackedCursor(bytes: bytes, start: start, end: next.start)
        start = next.start
        return try Value(from: PackedDecoder(cursor: inner, codingPath: codingPath))
    }
}
