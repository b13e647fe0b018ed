import TerminalScreen
import Testing

struct KeyTests {
    @Test(arguments: [
        (Key.character("g"), "g"), (.character("G"), "G"), (.character(" "), "Space"), (.control("l"), "Ctrl-L"),
        (.up, "↑"), (.pageDown, "PgDn"), (.backTab, "Shift-Tab"), (.function(12), "F12"), (.escape, "Esc"),
    ])
    func `keys are named as the footer shows them`(key: Key, name: String) {
        #expect(key.description == name)
    }
}
