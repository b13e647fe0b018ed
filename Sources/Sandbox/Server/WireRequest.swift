/// One request as it came over the wire.
struct WireRequest: Sendable {
    /// As the request line says it.
    var version = "HTTP/1.1"
    var method: String
    /// The path as sent, still percent-encoded.
    var rawPath: String
    var rawQuery: String
    /// Header names in lower case; of a repeated header the last one.
    var headers: [String: String]
    var body: [UInt8]

    /// The path's parts, decoded one by one, so that an id may contain any character (gem-api 6.1).
    var segments: [String] {
        rawPath.split(separator: "/", omittingEmptySubsequences: true).map { percentDecoded($0) ?? String($0) }
    }

    /// The query, decoded, in order.
    var query: [(name: String, value: String)] {
        rawQuery.split(separator: "&").map { pair in
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let decoded = parts.map {
                percentDecoded($0.split(separator: "+", omittingEmptySubsequences: false).joined(separator: " "))
                    ?? String($0)
            }
            return (decoded[0], decoded.count > 1 ? decoded[1] : "")
        }
    }

    func query(_ name: String) -> String? {
        query.first { $0.name == name }?.value
    }
}

/// Percent-decoding; nil when an escape is broken or the result is not UTF-8.
func percentDecoded(_ text: some StringProtocol) -> String? {
    var output: [UInt8] = []
    var bytes = Array(text.utf8)[...]
    while let byte = bytes.popFirst() {
        guard byte == UInt8(ascii: "%") else {
            output.append(byte)
            continue
        }
        guard bytes.count >= 2, let value = UInt8(String(decoding: bytes.prefix(2), as: UTF8.self), radix: 16) else {
            return nil
        }
        output.append(value)
        bytes = bytes.dropFirst(2)
    }
    return String(validating: output, as: UTF8.self)
}

/// Percent-encoding of everything but unreserved characters.
func percentEncoded(_ text: String, keeping kept: String = "-._~") -> String {
    var output = ""
    for byte in text.utf8 {
        let scalar = Unicode.Scalar(byte)
        if byte < 128,
            scalar.properties.isAlphabetic || (48...57).contains(byte) || kept.unicodeScalars.contains(scalar)
        {
            output.unicodeScalars.append(scalar)
        } else {
            let hexadecimal = String(byte, radix: 16, uppercase: true)
            output += "%" + (hexadecimal.count < 2 ? "0" : "") + hexadecimal
        }
    }
    return output
}
