import Foundation

/// Values as they lie in a text column.
enum LedgerJSON {
    static func text(_ value: some Encodable) throws -> String {
        String(decoding: try JSONEncoder().encode(value), as: UTF8.self)
    }

    static func value<Value: Decodable>(_ type: Value.Type, from text: String) throws -> Value {
        try JSONDecoder().decode(type, from: Data(text.utf8))
    }

    /// For rows that are only a cache: what an older or newer version wrote is as if it had not been read.
    static func cached<Value: Decodable>(
        _ type: Value.Type, from text: String, with decoder: JSONDecoder = JSONDecoder()
    ) -> Value? {
        try? decoder.decode(type, from: Data(text.utf8))
    }

    /// A list as one argument, for `IN (SELECT value FROM json_each(?))`: no limit to its length, one statement.
    static func list(_ values: some Collection<some Encodable>) throws -> String {
        try text(Array(values))
    }
}
