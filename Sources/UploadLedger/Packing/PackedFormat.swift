/// A compact binary form for cached values: what JSON says, without the parsing.
///
/// A queue of 200 candidates is read for the first screen; as JSON that alone takes longer than the whole screen may.
/// Members carry their names, so a field that is added later is simply absent in older rows. Only for what can be read
/// again from its source; records that must last are JSON.
enum Packed {
    /// The first byte of a value. Numbers are part of the format.
    enum Tag: UInt8 {
        case null = 0
        case no, yes
        /// Zigzag varint.
        case integer
        /// Eight bytes, little-endian.
        case double
        /// Length in bytes, UTF-8.
        case text
        /// Length in bytes, values.
        case array
        /// Length in bytes, then for each member the name's length, the name and the value.
        case object
    }

    static func bytes(_ value: some Encodable) throws -> [UInt8] {
        let node = PackedNode()
        try value.encode(to: PackedEncoder(node: node, codingPath: []))
        var bytes: [UInt8] = []
        node.write(into: &bytes)
        return bytes
    }

    static func value<Value: Decodable>(_ type: Value.Type, from bytes: [UInt8]) throws -> Value {
        let cursor = PackedCursor(bytes: bytes, start: 0, end: bytes.count)
        return try Value(from: PackedDecoder(cursor: cursor, codingPath: []))
    }
}

/// Bytes that are not what they should be; the value is read again from its source.
struct PackedFault: Error {}
