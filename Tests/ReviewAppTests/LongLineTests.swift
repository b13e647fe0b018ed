import Recruiting
import Testing
import TerminalScreen

@testable import ReviewApp

@Suite struct LongLineTests {
    @Test(arguments: ["/", "\\", ":"]) func `a pasted page is cut to a line, and that is said`(key: String) {
        var screen = Screen.ready()
        screen.goTo("c2")
        screen.press(key)
        screen.send(.terminal(.paste(String(repeating: "é ", count: 50_000))))
        #expect(screen.text.contains("A line holds 1,000 letters"))
        screen.type("x")
        screen.press("esc")
    }

    @Test func `letters join the mark before them also when they are pasted`() {
        var editor = LineEditor("cafe")
        let fits = editor.insert("\u{301} au lait")
        #expect(fits)
        #expect(editor.text == "café au lait")
        editor.moveToStart()
        editor.insert("un ")
        #expect(editor.text == "un café au lait" && editor.cursor == 3)
        let isFull = !editor.insert(String(repeating: "x", count: 2_000))
        #expect(isFull)
        #expect(editor.characters.count == LineEditor.capacity)
    }
}
