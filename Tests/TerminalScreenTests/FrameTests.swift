import TerminalScreen
import Testing

struct FrameTests {
    private func frame(_ columns: Int, _ rows: Int = 1) -> Frame {
        Frame(size: Size(columns: columns, rows: rows))
    }

    @Test func `a frame shows text and styles`() {
        var frame = frame(24, 2)
        frame.write("+44 20 5550 0118", at: Position(x: 1, y: 1))
        frame.write("≠", at: Position(x: 20, y: 1), style: .differs)
        frame.write("名", at: Position(x: 0, y: 0), style: .title.inBold)
        frame.cursor = Position(x: 3, y: 1)
        #expect(
            frame.golden(named: "phone differs") == """
                frame 24x2  phone differs
                |名                      |
                | +44 20 5550 0118   ≠   |
                styles
                  0:0-1 title bold
                  1:20-20 differs
                cursor 1:3

                """)
    }

    @Test func `text is cut at the edge and a wide character is never split`() {
        var frame = frame(5)
        #expect(frame.write("abc漢字", at: .zero) == 5)
        #expect(frame.text == "abc漢")
        #expect(frame.write("ab漢字", at: Position(x: 1, y: 0)) == 4)
        #expect(frame.text == "aab漢")
        #expect(frame.write("漢字", at: .zero, columns: 3) == 2)
        #expect(frame.write("x", at: Position(x: 0, y: 1)) == 0)
        #expect(frame.write("x", at: Position(x: 5, y: 0)) == 0)
    }

    @Test func `the half of a wide character that is covered leaves a space`() {
        var frame = frame(6)
        frame.write("漢字漢", at: .zero)
        frame.write("x", at: Position(x: 1, y: 0))
        #expect(frame.text == " x字漢")
        frame.write("y", at: Position(x: 2, y: 0))
        #expect(frame.text == " xy 漢")
        frame.write("字", at: Position(x: 3, y: 0))
        #expect(frame.text == " xy字")
    }

    @Test func `what comes from outside cannot steer the terminal`() {
        var frame = frame(20)
        frame.write("a\u{1B}[2J\u{202E}b\u{7F}\u{85}\n\0", at: .zero)
        #expect(frame.text == "a␛[2Jb␡\u{FFFD}␊␀")
        let safe = (0..<20).allSatisfy { x in
            frame[Position(x: x, y: 0)].text.unicodeScalars.allSatisfy {
                $0.value >= 0x20 && $0.properties.generalCategory != .format
            }
        }
        #expect(safe)
    }

    @Test func `a pile of marks does not grow without end`() {
        var frame = frame(3)
        frame.write("Z" + String(repeating: "\u{301}", count: 100) + "a", at: .zero)
        #expect(frame[.zero].text == "Z\u{301}\u{301}")
        #expect(frame[Position(x: 1, y: 0)].text == "a")
    }

    @Test func `inside a part, coordinates are its own and nothing gets out`() {
        var frame = frame(8, 3)
        frame.fill(frame.bounds, with: ".")
        let used = frame.within(Region(x: 2, y: 1, width: 3, height: 1)) { part in
            part.write("above", at: Position(x: 0, y: -1))
            part.write("below", at: Position(x: 0, y: 1))
            part.cursor = Position(x: 1, y: 0)
            #expect(part.size == Size(columns: 3, rows: 1))
            return part.write("abcdef", at: Position(x: -1, y: 0))
        }
        #expect(used == 4)
        #expect(frame.text == "........\n..bcd...\n........")
        #expect(frame.cursor == Position(x: 3, y: 1))
    }

    @Test func `a wide character over the left edge leaves a space`() {
        var frame = frame(4)
        frame.fill(frame.bounds, with: ".")
        _ = frame.within(Region(x: 1, y: 0, width: 3, height: 1)) { $0.write("漢x", at: Position(x: -1, y: 0)) }
        #expect(frame.text == ". x.")
    }

    @Test func `parts of parts are clipped by both`() {
        var frame = frame(6)
        frame.within(Region(x: 1, y: 0, width: 3, height: 1)) { part in
            part.within(Region(x: 1, y: 0, width: 9, height: 1)) { inner in
                inner.write("abcdef", at: .zero)
                inner.cursor = Position(x: 4, y: 0)
            }
        }
        #expect(frame.text == "  ab")
        #expect(frame.cursor == nil)
    }

    @Test func `a box has a title, and double lines when it has the keyboard`() {
        var frame = frame(12, 3)
        let inside = frame.box(frame.bounds, title: "Duplicates")
        #expect(inside == Region(x: 1, y: 1, width: 10, height: 1))
        #expect(frame.text == "┌─ Dupli… ─┐\n│          │\n└──────────┘")
        frame.box(frame.bounds, title: "Jobs", focused: true)
        #expect(frame.text == "╔═ Jobs ═══╗\n║          ║\n╚══════════╝")
        #expect(frame.box(Region(x: 0, y: 0, width: 1, height: 1)).isEmpty)
    }

    @Test func `a row can be selected without losing its roles`() {
        var frame = frame(4)
        frame.write("a≠", at: .zero, style: .differs)
        frame.select(Region(x: 0, y: 0, width: 3, height: 1))
        #expect(frame[Position(x: 1, y: 0)].style == .differs.onSelection)
        #expect(frame[Position(x: 2, y: 0)].style == .normal.onSelection)
        #expect(frame[Position(x: 3, y: 0)].style == .normal)
    }

    @Test func `text can end at a column and be fitted with an ellipsis`() {
        var frame = frame(10)
        frame.writeRight("0.94", endingAt: Position(x: 10, y: 0))
        #expect(frame.writeFitted("Amina Okafor", at: .zero, columns: 6) == 6)
        #expect(frame.text == "Amina…0.94")
        let used = frame.write([("ab", .key), ("cd", .hint), ("ef", .key)], at: .zero, columns: 3)
        #expect(used == 3)
        #expect(frame.text == "abcna…0.94")
    }

    @Test func `frames are equal when they look the same`() {
        var left = frame(3)
        var right = frame(3)
        #expect(left == right)
        _ = left.within(Region(x: 1, y: 0, width: 1, height: 1)) { $0.write("x", at: .zero) }
        #expect(left != right)
        #expect(!left.rowEquals(0, right))
        right.write("x", at: Position(x: 1, y: 0))
        #expect(left == right)
    }

    @Test func `an empty frame can be drawn into`() {
        var frame = frame(0, 0)
        frame.box(frame.bounds, title: "x")
        frame.write("x", at: .zero)
        frame.fill(Region(x: -5, y: -5, width: 100, height: 100))
        #expect(frame.golden(named: "nothing") == "frame 0x0  nothing\n")
    }
}
