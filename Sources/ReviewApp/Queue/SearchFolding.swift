/// Text as searches compare it: lower case, without accents; words of other scripts stay as they are.
enum SearchFolding {
    static func folded(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        result.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            let value = scalar.value
            if value < 0x80 {
                result.append((65...90).contains(value) ? Unicode.Scalar(UInt8(value) + 32) : scalar)
                continue
            }
            if scalar.properties.canonicalCombiningClass != .notReordered { continue }
            for lower in scalar.properties.lowercaseMapping.unicodeScalars {
                if lower.properties.canonicalCombiningClass != .notReordered { continue }
                if let plain = plainLetters[lower] {
                    result.append(contentsOf: plain.unicodeScalars)
                } else {
                    result.append(lower)
                }
            }
        }
        return String(result)
    }

    static func words(_ text: String) -> [String] {
        folded(text).split(separator: " ").map(String.init)
    }

    /// Precomposed letters of the Latin alphabets; the standard library offers no decomposition.
    private static let plainLetters: [Unicode.Scalar: String] = {
        let table: [(String, String)] = [
            ("àáâãäåāăąǎạảấầẩẫậắằẳẵặ", "a"), ("çćĉċč", "c"), ("ďđ", "d"), ("èéêëēĕėęěẹẻẽếềểễệ", "e"),
            ("ĝğġģ", "g"), ("ĥħ", "h"), ("ìíîïĩīĭįıỉị", "i"), ("ĵ", "j"), ("ķ", "k"), ("ĺļľŀł", "l"), ("ñńņňŉ", "n"),
            ("òóôõöøōŏőơọỏốồổỗộớờởỡợ", "o"), ("ŕŗř", "r"), ("śŝşšș", "s"), ("ţťŧț", "t"),
            ("ùúûüũūŭůűųưụủứừửữự", "u"), ("ŵ", "w"), ("ýÿŷỳỵỷỹ", "y"), ("źżž", "z"), ("ß", "ss"), ("æ", "ae"),
            ("œ", "oe"), ("þ", "th"), ("ð", "d"),
        ]
        var letters: [Unicode.Scalar: String] = [:]
        for (accented, plain) in table {
            for scalar in accented.unicodeScalars { letters[scalar] = plain }
        }
        return letters
    }()
}
