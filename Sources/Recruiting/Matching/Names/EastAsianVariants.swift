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

    /// Variants of Japanese family names that Unicode keeps apart.
    private static let japanese: [Unicode.Scalar: Unicode.Scalar] = [
        "髙": "高", "﨑": "崎", "濵": "浜", "濱": "浜", "邉": "边", "邊": "边", "辺": "边", "齋": "斉", "齊": "斉", "斎": "斉",
        "齐": "斉", "斋": "斉", "澤": "泽", "沢": "泽", "廣": "广", "広": "广", "櫻": "樱", "桜": "樱", "黒": "黑", "国": "国",
    ]
}
