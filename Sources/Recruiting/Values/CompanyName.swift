/// A company's name as far as telling companies apart (rules 5.5): `Acme`, `Acme, Inc.` and `ACME GmbH` are one.
public enum CompanyName {
    /// Case, punctuation and legal suffixes aside. Never empty when the name has a letter or a digit.
    public static func comparisonKey(_ name: String) -> String {
        var words: [String] = []
        // `S.A.` is one word, `Acme.com` too; any other punctuation separates.
        let plain = name.composed.lowercased().unicodeScalars.filter { !".'’".unicodeScalars.contains($0) }
        for word in plain.split(whereSeparator: { !isWordScalar($0) }) { words.append(String(Substring(word))) }
        while words.count > 1, let last = words.last, legalForms.contains(last) || last == "and" { words.removeLast() }
        return words.joined(separator: " ")
    }

    private static func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
        // Signs that tell names apart, as in `C3+`, `AT&T`.
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil || "+#".unicodeScalars.contains(scalar)
            || scalar.properties.generalCategory == .nonspacingMark
    }

    private static let legalForms: Set<String> = [
        "ab", "ag", "aps", "as", "asa", "bhd", "bv", "bvba", "co", "company", "corp", "corporation", "cv", "doo",
        "eirl",
        "eg", "ev", "gbr", "gmbh", "inc", "incorporated", "kft", "kg", "kgaa", "kk", "lda", "limited", "llc", "llp",
        "lp",
        "ltd", "ltda", "mbh", "nv", "ohg", "oo", "oy", "oyj", "plc", "pte", "pty", "pvt", "sa", "sab", "sarl", "sas",
        "se", "sl", "slu", "spa", "srl", "sro", "ug", "zoo", "zrt", "株式会社", "有限公司",
    ]
}
