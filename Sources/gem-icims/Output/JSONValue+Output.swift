import APITransport
import Recruiting

extension JSONValue {
    /// With every text in it changed, names of members excepted.
    func mapStrings(_ change: (String) -> String) -> JSONValue {
        switch self {
        case .string(let text): .string(change(text))
        case .array(let values): .array(values.map { $0.mapStrings(change) })
        case .object(let members): .object(members.mapValues { $0.mapStrings(change) })
        case .null, .bool, .integer, .number: self
        }
    }

    /// Whether a text in it, names of members excepted, is one of those.
    func holdsText(_ isOne: (String) -> Bool) -> Bool {
        switch self {
        case .string(let text): isOne(text)
        case .array(let values): values.contains { $0.holdsText(isOne) }
        case .object(let members): members.values.contains { $0.holdsText(isOne) }
        case .null, .bool, .integer, .number: false
        }
    }

    /// The same JSON, with `\uXXXX` for what would drive a terminal, turn its direction or hide: a reader of JSON gets
    /// the same texts.
    func encodedForTerminals(pretty: Bool = false) -> [UInt8] { Self.escaped(encoded(pretty: pretty)) }

    /// Such characters stand in strings only; those below U+0020 that do not are the white space between values.
    static func escaped(_ json: [UInt8]) -> [UInt8] {
        guard json.contains(where: { $0 >= 0x7F }) else { return json }
        var result: [UInt8] = []
        result.reserveCapacity(json.count)
        for scalar in String(decoding: json, as: UTF8.self).unicodeScalars {
            if scalar.value < 0x7F || scalar.isPrintable {
                result += UTF8.encode(scalar).map(Array.init) ?? []
            } else {
                for unit in UTF16.encode(scalar).map(Array.init) ?? [] {
                    let digits = String(unit, radix: 16)
                    result += Array(("\\u" + String(repeating: "0", count: 4 - digits.count) + digits).utf8)
                }
            }
        }
        return result
    }
}
