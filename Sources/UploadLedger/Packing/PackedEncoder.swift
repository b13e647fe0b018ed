/// Fills a `PackedNode` from any `Encodable`.
struct PackedEncoder: Encoder {
    let node: PackedNode
    let codingPath: [any CodingKey]
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        node.content = .object([])
        return KeyedEncodingContainer(Members<Key>(node: node, codingPath: codingPath))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer {
        node.content = .array([])
        return Elements(node: node, codingPath: codingPath)
    }

    func singleValueContainer() -> any SingleValueEncodingContainer {
        Single(node: node, codingPath: codingPath)
    }

    /// The common types go straight in; everything else encodes itself.
    static func encode(_ value: some Encodable, into node: PackedNode, _ codingPath: [any CodingKey]) throws {
        switch value {
        case let text as String: node.content = .text(text)
        case let flag as Bool: node.content = .bool(flag)
        case let number as Int: node.content = .integer(Int64(number))
        case let number as Double: node.content = .double(number)
        case let number as Float: node.content = .double(Double(number))
        case let number as any BinaryInteger & Encodable:
            guard let number = Int64(exactly: number) else { throw PackedFault() }
            node.content = .integer(number)
        default: try value.encode(to: PackedEncoder(node: node, codingPath: codingPath))
        }
    }

    private struct Members<Key: CodingKey>: KeyedEncodingContainerProtocol {
        let node: PackedNode
        let codingPath: [any CodingKey]

        func encodeNil(forKey key: Key) { _ = node.member(key.stringValue) }
        func encode(_ value: some Encodable, forKey key: Key) throws {
            try PackedEncoder.encode(value, into: node.member(key.stringValue), codingPath)
        }
        func nestedContainer<Nested: CodingKey>(
            keyedBy type: Nested.Type, forKey key: Key
        ) -> KeyedEncodingContainer<Nested> {
            PackedEncoder(node: node.member(key.stringValue), codingPath: codingPath).container(keyedBy: type)
        }
        func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
            PackedEncoder(node: node.member(key.stringValue), codingPath: codingPath).unkeyedContainer()
        }
        func superEncoder() -> any Encoder { PackedEncoder(node: node.member("super"), codingPath: codingPath) }
        func superEncoder(forKey key: Key) -> any Encoder {
            PackedEncoder(node: node.member(key.stringValue), codingPath: codingPath)
        }
    }

    private struct Elements: UnkeyedEncodingContainer {
        let node: PackedNode
        let codingPath: [any CodingKey]
        var count: Int {
            if case .array(let nodes) = node.content { nodes.count } else { 0 }
        }

        func encodeNil() { _ = node.append() }
        func encode(_ value: some Encodable) throws {
            try PackedEncoder.encode(value, into: node.append(), codingPath)
        }
        func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) -> KeyedEncodingContainer<Nested> {
            PackedEncoder(node: node.append(), codingPath: codingPath).container(keyedBy: type)
        }
        func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
            PackedEncoder(node: node.append(), codingPath: codingPath).unkeyedContainer()
        }
        func superEncoder() -> any Encoder { PackedEncoder(node: node.append(), codingPath: codingPath) }
    }

    private struct Single: SingleValueEncodingContainer {
        let node: PackedNode
        let codingPath: [any CodingKey]

        func encodeNil() { node.content = .null }
        func encode(_ value: some Encodable) throws { try PackedEncoder.encode(value, into: node, codingPath) }
    }
}
