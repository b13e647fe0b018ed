import TerminalScreen
import Testing

@testable import ReviewApp

/// The panels beside the queue follow one step at once, and many steps when the cursor rests.
@Suite struct PaceTests {
    private func press(_ name: String, _ screen: inout Screen, _ shown: inout Frame) {
        screen.press(name)
        shown = view(screen.model, over: shown)
    }

    @Test func `one step is followed at once`() {
        var screen = Screen.ready()
        var shown = view(screen.model)
        press("j", &screen, &shown)
        #expect(shown == view(screen.model))
        #expect(shown.text.contains("Gem c2"))
        #expect(screen.model.awaitsRest)
        #expect(!screen.model.panelsLag)
    }

    @Test func `steps in a row draw the queue's lines only, and rest brings the panels up to date`() {
        var screen = Screen.ready()
        var shown = view(screen.model)
        for _ in 0..<3 { press("j", &screen, &shown) }
        #expect(shown.text.contains("4 of 6"))
        #expect(shown.text.contains("Gem c2"))
        #expect(shown != view(screen.model))
        screen.send(.rested)
        #expect(view(screen.model, over: shown) == view(screen.model))
        #expect(!screen.model.awaitsRest)
    }

    @Test func `the queue's side is the same as in a whole frame`() throws {
        var screen = Screen.ready()
        var shown = view(screen.model)
        for name in ["j", "j", "G", "k", "g", "j"] {
            press(name, &screen, &shown)
            let whole = view(screen.model)
            let queue = try #require(screen.model.layout.panels[.queue])
            for y in queue.rows {
                for x in queue.columns {
                    #expect(shown[Position(x: x, y: y)] == whole[Position(x: x, y: y)], "\(x), \(y) after \(name)")
                }
            }
        }
    }

    @Test func `any other key brings everything up to date before it is acted on`() {
        for name in ["u", "d", "tab", "?", "p", "/", "+", "ctrl-l"] {
            var screen = Screen.ready()
            var shown = view(screen.model)
            for _ in 0..<3 { press("j", &screen, &shown) }
            press(name, &screen, &shown)
            #expect(shown == view(screen.model), "after \(name)")
        }
    }

    @Test func `answers that come meanwhile are drawn in the queue and do not disturb the pace`() {
        var screen = Screen.ready()
        var shown = view(screen.model)
        for _ in 0..<3 { press("j", &screen, &shown) }
        screen.check("c2", [People.strong])
        shown = view(screen.model, over: shown)
        #expect(shown.text.contains("● same"))
        #expect(screen.model.panelsLag)
    }

    @Test func `another size draws everything`() {
        var screen = Screen.ready()
        var shown = view(screen.model)
        for _ in 0..<3 { press("j", &screen, &shown) }
        screen.send(.terminal(.resize(Size(columns: 80, rows: 24))))
        #expect(view(screen.model, over: shown) == view(screen.model))
    }
}
