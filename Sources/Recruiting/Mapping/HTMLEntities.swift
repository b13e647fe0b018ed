/// Characters by the names and numbers that web pages write for them (`assets/tables/html-entities.txt`).
enum HTMLEntities {
    static let longestName = 10

    static func character(named name: String) -> Unicode.Scalar? { names[name] }

    /// Nil for what is no character. 128 to 159 are read as Windows wrote them, as in every browser.
    static func character(numbered number: UInt32) -> Unicode.Scalar? {
        switch number {
        case 0x80...0x9F: Unicode.Scalar(windows[Int(number - 0x80)])
        case 0xA0: " "
        default: Unicode.Scalar(number)
        }
    }

    private static let names: [String: Unicode.Scalar] = {
        var names: [String: Unicode.Scalar] = [:]
        for columns in TableFile.rows(PackageResources.html_entities_txt) {
            guard columns.count == 2, let value = UInt32(columns[0], radix: 16), let scalar = Unicode.Scalar(value)
            else { continue }
            for name in columns[1].split(separator: " ") { names[String(name)] = scalar }
        }
        return names
    }()

    /// Windows-1252, from 0x80 on (WHATWG HTML 13.2.5.80).
    private static let windows: [UInt32] = [
        0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,
        0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
        0x0153, 0x9D, 0x017E, 0x0178,
    ]
}
