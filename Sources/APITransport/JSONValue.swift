import Foundation

/// Any JSON text as a value: what both services speak, read leniently and written in one order.
public enum JSONValue: Hashable, Sendable {
    case null
    case bool(Bool)
    case integer(Int)
    case number(Double)
    case string(String)
    case array([JSONValue])
    case object([String: JSONValue])

    /// Reads one JSON text. A character that could not be read becomes U+FFFD in its own value (see `JSONRepair`).
    /// - Throws: `JSONFault` when the bytes are not JSON, among them an empty body and a web page.
    public init(parsing bytes: [UInt8]) throws(JSONFault) {
        if let value = Self.decoded(bytes) ?? JSONRepair.repaired(bytes).flatMap(Self.decoded) {
            self = value
        } else {
            let opening = String(decoding: bytes.prefix(80), as: UTF8.self)
            throw JSONFault(opening: opening, byteCount: bytes.count)
        }
    }

    private static func decoded(_ bytes: [UInt8]) -> JSONValue? {
        try? JSONDecoder().decode(JSONValue.self, from: Data(bytes))
    }

    /// The JSON text in UTF-8, keys sorted and slashes bare, so that equal values are equal bytes.
    public func encoded(pretty: Bool = false) -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        if pretty { encoder.outputFormatting.insert(.prettyPrinted) }
        encoder.nonConformingFloatEncodingStrategy = .convertToString(
            positiveInfinity: "Infinity", negativeInfinity: "-Infinity", nan: "NaN")
        // Every case has an encoding once infinities have one, so there is nothing left that could throw.
        guard let data = try? encoder.encode(self) else { return [] }
        return [UInt8](data)
    }
}

/// Bytes that were to be JSON and are not.
public struct JSONFault: Error, Hashable, Sendable {
    /// The first characters, enough to tell a web page from a broken answer.
    public var opening: String
    public var byteCount: Int

    public init(opening: String, byteCount: Int) {
        self.opening = opening
        self.byteCount = byteCount
    }
}

extension JSONValue: Codable {
    public init(from decoder: any Decoder) throws {
        if let object = try? decoder.container(keyedBy: AnyKey.self) {
            var values: [String: JSONValue] = [:]
            for key in object.allKeys {
                values[key.stringValue] = try object.decode(JSONValue.self, forKey: key)
            }
            self = .object(values)
        } else if var list = try? decoder.unkeyedContainer() {
            var values: [JSONValue] = []
            while !list.isAtEnd {
                values.append(try list.decode(JSONValue.self))
            }
            self = .array(values)
        } else {
            let single = try decoder.singleValueContainer()
            if let text = try? single.decode(String.self) {
                self = .string(text)
            } else if single.decodeNil() {
                self = .null
            } else if let flag = try? single.decode(Bool.self) {
                self = .bool(flag)
            } else if let integer = try? single.decode(Int.self) {
                self = .integer(integer)
            } else {
                self = .number(try single.decode(Double.self))
            }
        }
    }

    public func encode(to encoder: any Encoder) throws {
        switch self {
        case .object(let values):
            var container = encoder.container(keyedBy: AnyKey.self)
            for (key, value) in values { try container.encode(value, forKey: AnyKey(key)) }
        case .array(let values):
            var container = encoder.unkeyedContainer()
            for value in values { try container.encode(value) }
        case .null:
            var container = encoder.singleValueContainer()
            try container.encodeNil()
        case .bool(let flag):
            var container = encoder.singleValueContainer()
            try container.encode(flag)
        case .integer(let number):
            var container = encoder.singleValueContainer()
            try container.encode(number)
        case .number(let number):
            var container = encoder.singleValueContainer()
            try container.encode(number)
        case .string(let text):
            var container = encoder.singleValueContainer()
            try container.encode(text)
        }
    }

    private struct AnyKey: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }

        init(_ text: String) { stringValue = text }
        init?(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }
}
