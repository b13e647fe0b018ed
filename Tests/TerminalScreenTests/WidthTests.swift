import TerminalScreen
import Testing

struct WidthTests {
    private let widths = WidthTable.standard

    @Test(arguments: [
        ("", 0), ("abc", 3), ("é", 1), ("e\u{301}", 1), ("漢字", 4), ("🎉", 2), ("👨‍👩‍👧", 2), ("👍🏽", 2), ("❤️", 1), ("🇩🇪", 2),
        ("कि", 2), ("שלום", 4), ("한국", 4), ("\u{1112}\u{1161}\u{11AB}", 2), ("ｱ", 1), ("Ａ", 2), ("\u{200B}\u{FEFF}", 0),
        ("a\u{202E}b", 2), ("\t", 1), ("\r\n", 2), ("\u{1B}[31m", 5), ("\u{301}", 0), ("a\u{AD}b", 2),
    ])
    func `a text is as wide as its cells`(text: String, columns: Int) {
        #expect(widths.width(of: text) == columns)
        var frame = Frame(size: Size(columns: 20, rows: 1))
        #expect(frame.write(text, at: .zero) == columns)
    }

    /// Terminals draw the parts of a decomposed letter beside each other, or lose them.
    @Test(arguments: [
        ("\u{1112}\u{1161}\u{11AB} \u{1100}\u{1175}\u{11B7}", "한 김"),
        ("\u{304B}\u{3099}\u{304F} \u{30CF}\u{309A}", "がく パ"),
        ("\u{1100}\u{1161}", "가"), ("\u{D558}\u{11AB}", "한"), ("\u{30A6}\u{3099}", "ヴ"),
        ("\u{306F}\u{3099}\u{3072}\u{309A}", "ばぴ"),
        ("\u{30C4}\u{3099}\u{30C8}\u{3099}", "ヅド"), ("\u{30EF}\u{3099}", "ヷ"), ("\u{309D}\u{3099}", "ゞ"),
        ("한글 がぱ", "한글 がぱ"),
    ])
    func `letters that came apart are drawn whole`(text: String, drawn: String) {
        var frame = Frame(size: Size(columns: 12, rows: 1))
        #expect(frame.write(text, at: .zero) == widths.width(of: drawn))
        let row = frame.text.split(separator: "\n").first.map(String.init) ?? ""
        #expect(row.unicodeScalars.starts(with: drawn.unicodeScalars), "\(row.unicodeScalars.map(\.value))")
    }

    @Test(arguments: ["\u{1112}", "\u{1161}\u{11AB}", "\u{1113}\u{1161}", "あ\u{3099}", "\u{3099}", "한\u{11AB}\u{11AB}"])
    func `what makes no letter is drawn as it is, and measured so`(text: String) {
        var frame = Frame(size: Size(columns: 12, rows: 1))
        #expect(frame.write(text, at: .zero) == widths.width(of: text))
    }

    @Test(arguments: [
        ("Amina Okafor", 12, "Amina Okafor"), ("Amina Okafor", 8, "Amina O…"), ("Amina", 1, "…"), ("Amina", 0, ""),
        ("漢字漢字", 8, "漢字漢字"), ("漢字漢字", 7, "漢字漢…"), ("漢字漢字", 6, "漢字…"), ("漢", 1, "…"),
        ("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}…"),
        ("🇩🇪🇫🇷", 3, "🇩🇪…"), ("🇩🇪🇫🇷", 4, "🇩🇪🇫🇷"),
    ])
    func `what does not fit ends with an ellipsis`(text: String, columns: Int, expected: String) {
        let fitted = widths.fit(text, columns: columns)
        #expect(fitted == expected)
        #expect(widths.width(of: fitted) <= columns)
    }

    @Test func `without an ellipsis a text is only cut`() {
        #expect(widths.fit("Amina", columns: 3, ellipsis: false) == "Ami")
        #expect(widths.fit("漢字", columns: 3, ellipsis: false) == "漢")
    }

    @Test func `padding fills exactly`() {
        #expect(widths.pad("漢字", columns: 6) == "漢字  ")
        #expect(widths.pad("漢字", columns: 3) == "漢…")
        #expect(widths.pad("7", columns: 3, alignRight: true) == "  7")
    }

    @Test(arguments: [
        ("one two three", 7, ["one two", "three"]), ("one  two", 20, ["one two"]), ("", 5, [""]),
        ("a\n\nb", 5, ["a", "", "b"]), ("abcdefgh", 3, ["abc", "def", "gh"]), ("漢字漢", 3, ["漢", "字", "漢"]),
        ("to Wolfeschlegelstein", 8, ["to", "Wolfesch", "legelste", "in"]), ("a b", 0, []), ("a\tb", 5, ["a b"]),
        ("漢", 1, ["漢"]),
    ])
    func `text is wrapped at spaces, and inside words that are too long`(
        text: String, columns: Int, lines: [String]
    ) {
        #expect(widths.wrap(text, columns: columns) == lines)
    }

    @Test func `a measured table says what the measure said`() {
        func measure(_ value: UInt32) -> Int {
            switch value {
            case 0..<0x20: -1
            case 0x300..<0x370: 0
            case 0x4E00...0x9FFF, 0x1F300...0x1F5FF, 0x20000...0x2FFFD: 2
            case 0x378: -1
            default: 1
            }
        }
        let table = WidthTable(measuring: measure)
        for value: UInt32 in [0x41, 0xE9, 0x301, 0x4E00, 0x6F22, 0x9FFF, 0xA000, 0xAC01, 0x1F389, 0x1FAFF, 0x20001] {
            #expect(Unicode.Scalar(value).flatMap { table.width(of: $0) } == measure(value), "U+\(value)")
        }
        #expect(table.width(of: Unicode.Scalar(0x378) ?? " ") == nil)
        #expect(table.width(of: Unicode.Scalar(UInt8(1))) == nil)
        #expect(table == WidthTable(measuring: measure))
        #expect(table != WidthTable.standard)
    }
}
