/// A value on its way to bytes; a reference, because encoding containers are filled after they were handed out.
final class PackedNode {
    enum Content {
        case null
        case bool(Bool)
        case integer(Int64)
        case double(Double)
        case text(String)
        case array([PackedNode])
        case object([(String, PackedNode)])
    }

    var content = Content.null

    func append() -> PackedNode {
        let node = PackedNode()
        if case .array(var nodes) = content {
            content = .null
            nodes.append(node)
            content = .array(nodes)
        } else {
            content = .array([node])
        }
        return node
    }

    func member(_ name: String) -> PackedNode {
        let node = PackedNode()
        if case .object(var members) = content {
            content = .null
            members.append((name, node))
            content = .object(members)
        } else {
            content = .object([(name, node)])
        }
        return node
    }

    func write(into bytes: inout [UInt8]) {
        switch content {
        case .null: bytes.append(Packed.Tag.null.rawValue)
        case .bool(let flag): bytes.append((flag ? Packed.Tag.yes : .no).rawValue)
        case .integer(let number):
            bytes.append(Packed.Tag.integer.rawValue)
            Self.write(UInt64(bitPattern: number << 1 ^ number >> 63), into: &bytes)
        case .double(let number):
            bytes.append(Packed.Tag.double.rawValue)
            bytes += (0..<8).map { UInt8(truncatingIfNeeded: number.bitPattern >> ($0 * 8)) }
        case .text(let text):
            bytes.append(Packed.Tag.text.rawValue)
            Self.write(text, into: &bytes)
        case .array(let nodes):
            var body: [UInt8] = []
            for node in nodes { node.write(into: &body) }
            Self.write(.array, body, into: &bytes)
        case .object(let members):
            var body: [UInt8] = []
            for (name, node) in members {
                Self.write(name, into: &body)
                node.write(into: &body)
            }
            Self.write(.object, body, into: &bytes)
        }
    }

    private static func write(_ tag: Packed.Tag, _ body: [UInt8], into bytes: inout [UInt8]) {
        bytes.append(tag.rawValue)
        write(UInt64(body.count), into: &bytes)
        bytes += body
    }

    private static func write(_ text: String, into bytes: inout [UInt8]) {
        write(UInt64(text.utf8.count), into: &bytes)
        bytes += text.utf8
    }

    private static func write(_ number: UInt64, into bytes: inout [UInt8]) {
        var rest = number
        while rest > 0x7F {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }
}
