import APITransport

/// Why one entry is no JSON, as far as it can be told.
struct EntryFault: Error, Hashable {
    /// As the continuation of "entry 3: ".
    var words: String

    init(_ bytes: [UInt8]) {
        words = Self.words(bytes)
    }

    /// Whether the bytes are letters of Latin-1 or its Windows kin: none of those beyond ASCII is a part of UTF-8. A single
    /// broken character is mended (`JSONRepair`); a whole encoding would spoil every name.
    static func isOlderEncoding(_ bytes: [UInt8]) -> Bool {
        guard String(validating: bytes, as: UTF8.self) == nil else { return false }
        let high = bytes.filter { $0 >= 0x80 }
        guard high.allSatisfy({ (0x91...0x97).contains($0) || (0xA0...0xFD).contains($0) }) else { return false }
        return String(decoding: bytes, as: UTF8.self).unicodeScalars.count { $0 == "\u{FFFD}" } == high.count
    }

    private static func words(_ bytes: [UInt8]) -> String {
        let shown = GemErrorBody.opening(Array(bytes.prefix(80))).prefix(40)
        guard let text = String(validating: bytes, as: UTF8.self) else {
            return "not UTF-8 but an older encoding, such as Latin-1, which would spoil names; save the file as UTF-8, "
                + "for example with: iconv -f WINDOWS-1252 -t UTF-8"
        }
        let bare = outsideStrings(text)
        if let word = ["NaN", "-Infinity", "Infinity", "None", "True", "False", "undefined"].first(where: bare.contains)
        {
            return "it holds \(word), which JSON does not have; write null, true or false. It begins with “\(shown)”"
        }
        if bare.contains("'") {
            return "its texts are in single quotes; JSON wants double ones. It begins with “\(shown)”"
        }
        return "not JSON, or cut off; it begins with “\(shown)”"
    }

    /// The words and signs of a JSON text that stand in none of its strings.
    private static func outsideStrings(_ text: String) -> String {
        var bare = ""
        var isInString = false
        var isEscaped = false
        for scalar in text.unicodeScalars.prefix(200_000) {
            if isInString {
                if isEscaped {
                    isEscaped = false
                } else if scalar == "\\" {
                    isEscaped = true
                } else if scalar == "\"" {
                    isInString = false
                }
            } else if scalar == "\"" {
                isInString = true
            } else {
                bare.unicodeScalars.append(scalar)
            }
        }
        return bare
    }
}
