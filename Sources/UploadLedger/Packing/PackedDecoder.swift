/// Reads any `Decodable` from packed bytes.
struct PackedDecoder: Decoder {
    /// Stands before one value.
    let cursor: PackedCursor
    let codingPath: [any CodingKey]
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
        KeyedDecodingContainer(Members<Key>(try inside(.object), codingPath))
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
        Elements(cursor: try inside(.array), codingPath: codingPath)
    }

    func singleValueContainer() -> any SingleValueDecodingContainer {
        Single(cursor: cursor, codingPath: codingPath)
    }

    private func inside(_ tag: Packed.Tag) throws -> PackedCursor {
        var cursor = cursor
        guard try cursor.tag() == tag else { throw PackedFault() }
        let span = try cursor.span()
        return PackedCursor(bytes: cursor.bytes, start: span.lowerBound, end: span.upperBound)
    }

    /// Members are asked for in the order in which they were written, so each search starts where the last one ended.
    private final class Members<Key: CodingKey>: KeyedDecodingContainerProtocol {
        let first: PackedCursor
        var next: PackedCursor
        let codingPath: [any CodingKey]

        init(_ cursor: PackedCursor, _ codingPath: [any CodingKey]) {
            first = cursor
            next = cursor
            self.codingPath = codingPath
        }

        var allKeys: [Key] {
            var cursor = first
            var keys: [Key] = []
            while !cursor.isAtEnd, let name = try? cursor.text(), (try? cursor.skip()) != nil {
                if let key = Key(stringValue: name) { keys.append(key) }
            }
            return keys
        }

        func contains(_ key: Key) -> Bool { (try? place(of: key)) != nil }
        func decodeNil(forKey key: Key) throws -> Bool { try find(key).peek() == .null }

        private func find(_ key: Key) throws -> PackedCursor {
            guard let found = try place(of: key) else { throw PackedFault() }
            return found
        }

        /// A cursor before the member's value; nil when there is no such member.
        private func place(of key: Key) throws -> PackedCursor? {
            let name = key.stringValue
            let middle = next
            return try search(from: middle, to: first.end, name) ?? search(from: first, to: middle.start, name)
        }

        /// The same, and nil also for a null.
        private func filledPlace(of key: Key) throws -> PackedCursor? {
            guard let found = try place(of: key), try found.peek() != .null else { return nil }
            return found
        }

        private func search(from start: PackedCursor, to end: Int, _ name: String) throws -> PackedCursor? {
            var cursor = start
            while cursor.start < end {
                let member = cursor
                let span = try cursor.span()
                if cursor.isText(span, name) {
                    next = member
                    return cursor
                }
                try cursor.skip()
            }
            return nil
        }

        func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool {
            var cursor = try find(key)
            return try cursor.bool()
        }
        func decode(_ type: String.Type, forKey key: Key) throws -> String {
            var cursor = try find(key)
            return try cursor.string()
        }
        func decode(_ type: Int.Type, forKey key: Key) throws -> Int {
            var cursor = try find(key)
            return try cursor.integer(type)
        }
        func decode(_ type: Double.Type, forKey key: Key) throws -> Double {
            var cursor = try find(key)
            return try cursor.double()
        }
        func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
            var cursor = try find(key)
            return try cursor.value(type, codingPath)
        }
        // The inherited ones would search three times.
        func decodeIfPresent(_ type: Bool.Type, forKey key: Key) throws -> Bool? {
            var cursor = try filledPlace(of: key)
            return try cursor?.bool()
        }
        func decodeIfPresent(_ type: String.Type, forKey key: Key) throws -> String? {
            var cursor = try filledPlace(of: key)
            return try cursor?.string()
        }
        func decodeIfPresent(_ type: Int.Type, forKey key: Key) throws -> Int? {
            var cursor = try filledPlace(of: key)
            return try cursor?.integer(type)
        }
        func decodeIfPresent<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value? {
            var cursor = try filledPlace(of: key)
            return try cursor?.value(type, codingPath)
        }
        func nestedContainer<Nested: CodingKey>(
            keyedBy type: Nested.Type, forKey key: Key
        ) throws -> KeyedDecodingContainer<Nested> {
            try PackedDecoder(cursor: find(key), codingPath: codingPath).container(keyedBy: type)
        }
        func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
            try PackedDecoder(cursor: find(key), codingPath: codingPath).unkeyedContainer()
        }
        func superDecoder() throws -> any Decoder { throw PackedFault() }
        func superDecoder(forKey key: Key) throws -> any Decoder {
            PackedDecoder(cursor: try find(key), codingPath: codingPath)
        }
    }

    private struct Elements: UnkeyedDecodingContainer {
        var cursor: PackedCursor
        let codingPath: [any CodingKey]
        var count: Int? { nil }
        var currentIndex = 0
        var isAtEnd: Bool { cursor.isAtEnd }

        init(cursor: PackedCursor, codingPath: [any CodingKey]) {
            self.cursor = cursor
            self.codingPath = codingPath
        }

        mutating func decodeNil() throws -> Bool {
            guard try cursor.peek() == .null else { return false }
            try cursor.skip()
            currentIndex += 1
            return true
        }
        mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
            currentIndex += 1
            return try cursor.value(type, codingPath)
        }
        mutating func nestedContainer<Nested: CodingKey>(
            keyedBy type: Nested.Type
        ) throws -> KeyedDecodingContainer<Nested> {
            try superDecoder().container(keyedBy: type)
        }
        mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
            try superDecoder().unkeyedContainer()
        }
        mutating func superDecoder() throws -> any Decoder {
            let decoder = PackedDecoder(cursor: cursor, codingPath: codingPath)
            try cursor.skip()
            currentIndex += 1
            return decoder
        }
    }

    private struct Single: SingleValueDecodingContainer {
        let cursor: PackedCursor
        let codingPath: [any CodingKey]

        func decodeNil() -> Bool { (try? cursor.peek()) == .null }
        func decode(_ type: Bool.Type) throws -> Bool { try read { try $0.bool() } }
        func decode(_ type: String.Type) throws -> String { try read { try $0.string() } }
        func decode(_ type: Double.Type) throws -> Double { try read { try $0.double() } }
        func decode(_ type: Float.Type) throws -> Float { Float(try read { try $0.double() }) }
        func decode(_ type: Int.Type) throws -> Int { try read { try $0.integer(type) } }
        func decode(_ type: Int8.Type) throws -> Int8 { try read { try $0.integer(type) } }
        func decode(_ type: Int16.Type) throws -> Int16 { try read { try $0.integer(type) } }
        func decode(_ type: Int32.Type) throws -> Int32 { try read { try $0.integer(type) } }
        func decode(_ type: Int64.Type) throws -> Int64 { try read { try $0.integer(type) } }
        func decode(_ type: UInt.Type) throws -> UInt { try read { try $0.integer(type) } }
        func decode(_ type: UInt8.Type) throws -> UInt8 { try read { try $0.integer(type) } }
        func decode(_ type: UInt16.Type) throws -> UInt16 { try read { try $0.integer(type) } }
        func decode(_ type: UInt32.Type) throws -> UInt32 { try read { try $0.integer(type) } }
        func decode(_ type: UInt64.Type) throws -> UInt64 { try read { try $0.integer(type) } }
        func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
            try read { try $0.value(type, codingPath) }
        }

        private func read<Value>(_ body: (inout PackedCursor) throws -> Value) throws -> Value {
            var cursor = cursor
            return try body(&cursor)
        }
    }
}
