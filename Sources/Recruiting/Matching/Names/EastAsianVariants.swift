import Foundation

/// Old, traditional and simplified forms of one character.
enum EastAsianVariants {
    static func simplified(_ text: String) -> String {
        let simplified = text.applyingTransform(StringTransform("Hant-Hans"), reverse: false) ?? text
        guard simplified.unicodeScalars.contains(where: { japanese[$0] != nil }) else { return simplified }
        var scalars = String.UnicodeScalarView()
        for scalar in simplified.unicodeScalars { scalars.append(japanese[scalar] ?? scalar) }
        return String(scalars)
    }

    /// The text in simplified and traditional characters, and with each usual variant of a character.
    static func spellings(of text: String) -> [String] {
        var found = [simplified(text)]
        for transform in ["Hant-Hans", "Hans-Hant"] {
            if let other = text.applyingTransform(StringTransform(transform), reverse: false) { found.append(other) }
        }
        for (place, scalar) in text.unicodeScalars.enumerated() {
            let common = japanese[scalar] ?? scalar
            for (variant, same) in japanese where same == common && variant != scalar {
                var scalars = Array(text.unicodeScalars)
                scalars[place] = variant
                found.append(String(String.UnicodeScalarView(scalars)))
            }
        }
        return found.filter { !$0.isIdentical(to: text) }.sorted()
    }

    /// Variants of Japanese family names that Unicode keeps apart.
    private static let japanese: [Unicode.Scalar: Unicode.Scalar] = [
        "髙": "高", "﨑": "崎", "濵": "浜", "濱": "浜", "邉": "边", "邊": "边", "辺": "边", "齋": "斉", "齊": "斉", "斎": "斉",
        "齐": "斉", "斋": "斉", "澤": "泽", "沢": "泽", "廣": "广", "広": "广", "櫻": "樱", "桜": "樱", "黒": "黑", "国": "国",
    ]
}
