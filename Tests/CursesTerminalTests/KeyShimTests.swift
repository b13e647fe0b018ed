import TerminalScreen
import Testing

@testable import CursesTerminal

struct KeyShimTests {
    @Test(arguments: [
        (UInt32(1), Key.control("a")), (26, .control("z")), (0, .control(" ")), (28, .control("\\")),
        (31, .control("_")),
        (9, .tab), (13, .enter), (10, .enter), (27, .escape), (8, .backspace), (127, .backspace),
        (0x67, .character("g")), (0xE9, .character("é")), (0x1F389, .character("🎉")),
    ])
    func `what a terminal sends is a key`(value: UInt32, key: Key) throws {
        #expect(Key(try #require(Unicode.Scalar(value))) == key)
    }

    @Test func `an accent typed after its letter belongs to it`() {
        #expect(Character("e").joined(with: "\u{301}") == "é")
        #expect(Character("e").joined(with: "x") == nil)
    }
}

struct WidthsOfTheCLibraryTests {
    @Test(arguments: [
        ("a", 1), ("é", 1), ("漢", 2), ("한", 2), ("🎉", 2), ("─", 1), ("…", 1), ("≠", 1), ("\u{301}", 0),
    ])
    func `the C library agrees with the standard table where it matters`(text: String, columns: Int) {
        #expect(WidthTable.cLibrary.width(of: text) == columns)
        #expect(WidthTable.standard.width(of: text) == columns)
    }
}
