/// Lenient readers: both services change a number into a text, or leave a key out, without notice.
extension JSONValue {
    /// The member of an object; nil when this is no object, or has no such key, or holds null there.
    public subscript(key: String) -> JSONValue? {
        guard case .object(let values) = self, let value = values[key], value != .null else { return nil }
        return value
    }

    /// The element of an array; nil when this is no array or is shorter.
    public subscript(index: Int) -> JSONValue? {
        guard case .array(let values) = self, values.indices.contains(index) else { return nil }
        return values[index]
    }

    /// A string, or a number as text.
    public var text: String? {
        switch self {
        case .string(let text): text
        case .integer(let number): String(number)
        case .number(let number): String(number)
        case .null, .bool, .array, .object: nil
        }
    }

    /// A whole number, or a text that is one.
    public var integer: Int? {
        switch self {
        case .integer(let number): number
        case .number(let number): Int(exactly: number)
        case .string(let text): Int(trimmed(text))
        case .null, .bool, .array, .object: nil
        }
    }

    /// A number, or a text that is one.
    public var double: Double? {
        switch self {
        case .integer(let number): Double(number)
        case .number(let number): number
        case .string(let text): Double(trimmed(text))
        case .null, .bool, .array, .object: nil
        }
    }

    /// A truth value, or a text or number that means one (`Yes`, `true`, 1).
    public var flag: Bool? {
        switch self {
        case .bool(let flag): flag
        case .integer(1): true
        case .integer(0): false
        case .string(let text):
            switch trimmed(text).lowercased() {
            case "true", "yes", "y", "1": true
            case "false", "no", "n", "0": false
            default: nil
            }
        case .null, .integer, .number, .array, .object: nil
        }
    }

    /// Whether it says nothing: null, or a text, list or object without anything in it.
    public var isBlank: Bool {
        switch self {
        case .null: true
        case .string(let text): text.allSatisfy(\.isWhitespace)
        case .array(let values): values.isEmpty
        case .object(let values): values.isEmpty
        case .bool, .integer, .number: false
        }
    }

    /// The elements; empty when this is no array.
    public var elements: [JSONValue] {
        guard case .array(let values) = self else { return [] }
        return values
    }

    /// The members; nil when this is no object.
    public var members: [String: JSONValue]? {
        guard case .object(let values) = self else { return nil }
        return values
    }

    private func trimmed(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}

extension JSONValue: ExpressibleByNilLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral,
    ExpressibleByFloatLiteral, ExpressibleByStringLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    public init(nilLiteral: ()) { self = .null }
    public init(booleanLiteral value: Bool) { self = .bool(value) }
    public init(integerLiteral value: Int) { self = .integer(value) }
    public init(floatLiteral value: Double) { self = .number(value) }
    public init(stringLiteral value: String) { self = .string(value) }
    public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
    public init(dictionaryLiteral elements: (String, JSONValue)...) {
        self = .object(Dictionary(elements, uniquingKeysWith: { _, last in last }))
    }
}
