/// Letters with accents and the letter a recruiter types for them.
enum FoldingTable {
    /// Lower case only; two of a table's letters never fold to each other.
    private static let letters: [(base: Unicode.Scalar, variants: String)] = [
        ("a", "àáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặ"),
        ("b", "ƀḃḅḇ"),
        ("c", "çćĉċčḉ"),
        ("d", "ðďđḋḍḏḑḓ"),
        ("e", "èéêëēĕėęěǝȅȇȩḕḗḙḛḝẹẻẽếềểễệ"),
        ("f", "ƒḟ"),
        ("g", "ĝğġģǧǵḡ"),
        ("h", "ĥħȟḣḥḧḩḫẖ"),
        ("i", "ìíîïĩīĭįıǐȉȋḭḯỉị"),
        ("j", "ĵǰ"),
        ("k", "ķĸƙǩḱḳḵ"),
        ("l", "ĺļľłḷḹḻḽ"),
        ("m", "ḿṁṃ"),
        ("n", "ñńņňŋǹṅṇṉṋ"),
        ("o", "òóôõöøōŏőơǒǫǭȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợ"),
        ("p", "ṕṗ"),
        ("r", "ŕŗřȑȓṙṛṝṟ"),
        ("s", "śŝşšſșṡṣṥṧṩ"),
        ("t", "ţťŧțṫṭṯṱẗ"),
        ("u", "ùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự"),
        ("v", "ṽṿ"),
        ("w", "ŵẁẃẅẇẉẘ"),
        ("x", "ẋẍ"),
        ("y", "ýÿŷƴȳẏẙỳỵỷỹ"),
        ("z", "źżžƶẑẓẕ"),
        ("¨", "΅"),
        ("α", "ά"),
        ("ε", "έ"),
        ("η", "ή"),
        ("ι", "ΐίϊ"),
        ("ο", "ό"),
        ("υ", "ΰϋύ"),
        ("ω", "ώ"),
        ("ϒ", "ϓϔ"),
        ("г", "ѓ"),
        ("е", "ѐё"),
        ("и", "ѝ"),
        ("к", "ќ"),
        ("у", "ў"),
        ("і", "ї"),
        ("σ", "ς"),
    ]

    private static let bases: [UInt32: UInt32] = {
        var bases: [UInt32: UInt32] = [:]
        for (base, variants) in letters {
            for variant in variants.unicodeScalars { bases[variant.value] = base.value }
        }
        return bases
    }()

    /// Letters that are written as two.
    private static let pairs: [UInt32: (UInt32, UInt32)] = [
        0xDF: (0x73, 0x73), 0xE6: (0x61, 0x65), 0xFE: (0x74, 0x68), 0x133: (0x69, 0x6A), 0x153: (0x6F, 0x65),
        0x1E9E: (0x73, 0x73), 0xFB01: (0x66, 0x69), 0xFB02: (0x66, 0x6C),
    ]

    /// The folded form of a scalar that is not ASCII: one or two units, or none for a mark.
    static func fold(_ scalar: Unicode.Scalar) -> (first: UInt32, second: UInt32?)? {
        let value = scalar.value
        switch value {
        case 0x300...0x36F, 0x200B...0x200F, 0xFE00...0xFE0F, 0xAD, 0x2060, 0xFEFF: return nil
        case 0xFF01...0xFF5E: return (Folding.lowercased(value - 0xFEE0), nil)
        case 0xA0, 0x2000...0x200A, 0x202F, 0x3000: return (0x20, nil)
        case 0x2010...0x2015: return (0x2D, nil)
        default: break
        }
        let lower = Folding.lowercased(value)
        if let pair = pairs[lower] { return pair }
        return (bases[lower] ?? lower, nil)
    }
}
