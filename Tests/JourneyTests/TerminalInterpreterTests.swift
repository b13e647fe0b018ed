import TerminalScreen
import Testing

/// The test equipment's own tests: an interpreter that understands too much would hide what a terminal does not.
@Suite struct TerminalInterpreterTests {
    private func screen(_ text: String, columns: Int = 10, rows: Int = 3) -> TerminalInterpreter {
        var screen = TerminalInterpreter(size: Size(columns: columns, rows: rows))
        screen.feed(text.utf8)
        return screen
    }

    @Test(arguments: [
        ("plain", "ab\r\ncd", "ab\ncd\n"),
        ("a position", "\u{1B}[2;3Hx", "\n  x\n"),
        ("relative movements", "\u{1B}[2dx\u{1B}[2Cy\u{1B}[Az\u{1B}[3D!\u{1B}[9G.", "  ! z   .\nx  y\n"),
        ("a wide character", "漢b", "漢b\n\n"),
        ("a mark joins its letter", "e\u{301}x", "e\u{301}x\n\n"),
        ("the end of a line wraps late", "0123456789\rX", "X123456789\n\n"),
        ("the end of a line wraps", "0123456789X", "0123456789\nX\n"),
        ("a line feed at the bottom scrolls", "a\n\r\n\r\nb", "\n\nb"),
        ("erase to the end of the line", "abcdef\u{1B}[3G\u{1B}[K", "ab\n\n"),
        ("erase to the start of the line", "abcdef\u{1B}[3G\u{1B}[1K", "   def\n\n"),
        ("erase the screen from here", "abc\r\ndef\u{1B}[1;2H\u{1B}[J", "a\n\n"),
        ("erase characters", "abcdef\u{1B}[2G\u{1B}[3X", "a   ef\n\n"),
        ("delete characters", "abcdef\u{1B}[2G\u{1B}[3P", "aef\n\n"),
        ("insert characters", "abc\u{1B}[2G\u{1B}[2@", "a  bc\n\n"),
        ("insert lines", "a\r\nb\u{1B}[1;1H\u{1B}[L", "\na\nb"),
        ("delete lines", "a\r\nb\u{1B}[1;1H\u{1B}[M", "b\n\n"),
        ("repeat", "-\u{1B}[3b", "----\n\n"),
        ("a region scrolls alone", "a\r\nb\r\nc\u{1B}[1;2r\u{1B}[2;1H\n", "b\n\nc"),
        ("reverse line feed at the top", "a\u{1B}[H\u{1B}Mx", "x\na\n"),
    ])
    func `sequences do what terminfo says`(name: String, bytes: String, expected: String) {
        let screen = screen(bytes)
        #expect(screen.text == expected, "\(name)")
        #expect(screen.unknown == [])
    }

    @Test func `a sequence may arrive in pieces`() {
        var screen = TerminalInterpreter(size: Size(columns: 10, rows: 3))
        for byte in "\u{1B}[2;3Hé".utf8 { screen.feed([byte]) }
        #expect(screen.text == "\n  é\n")
    }

    @Test func `the alternate screen gives back what stood there`() {
        var screen = screen("shell\u{1B}[?1049h\u{1B}[Hprogram")
        #expect(screen.text == "program\n\n")
        screen.feed("\u{1B}[?1049l".utf8)
        #expect(screen.text == "shell\n\n")
    }

    @Test func `modes are remembered`() {
        var screen = screen("\u{1B}[?25l\u{1B}[?2004h\u{1B}[?1000;1006h")
        #expect(!screen.isCursorShown && screen.pastesInBrackets && screen.reportsMouse)
        screen.feed("\u{1B}[?12l\u{1B}[?25h\u{1B}[?2004l\u{1B}[?1006;1000l".utf8)
        #expect(screen.isCursorShown && !screen.pastesInBrackets && !screen.reportsMouse)
    }

    @Test(arguments: [
        ("\u{1B}[1;4;7m", false), ("\u{1B}[39;49m", false), ("\u{1B}[31m", true), ("\u{1B}[38;5;80m", true),
    ])
    func `colour is told from weight`(bytes: String, expected: Bool) {
        #expect(screen(bytes).usedColour == expected)
    }

    @Test(arguments: ["\u{1B}[5z", "\u{1B}[?9999h", "\u{1B}Z", "\u{1B}]0;title\u{7}", "\u{5}"])
    func `what no terminfo promises is reported`(bytes: String) {
        #expect(screen(bytes).unknown.count == 1)
    }
}
