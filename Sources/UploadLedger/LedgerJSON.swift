import Foundation

/// Values that must last, as they lie in a text column; also for people who open the file with other tools.
enum LedgerJSON {
    static func text(_ value: some Encodable) throws -> String {
        String(decoding: try JSONEncoder().encode(value), as: UTF8.self)
    }

    static func value<Value: Decodable>(_ type: Value.Type, from text: String) throws -> Value {
        try JSONDecoder().decode(type, from: Data(text.utf8))
    }

    /// A list as one argument, for `IN (SELECT value FROM json_each(?))`: no limit to its length, one statement.
    static func list(_ values: some Collection<some Encodable>) throws -> String {
        try text(Array(values))
    }
}
