/// A key press, as the key table speaks of it.
public enum Key: Sendable, Hashable {
    /// A letter or another sign, with Shift already in it: `G`, `é`, `/`, a space.
    case character(Character)
    /// Ctrl and a letter, in lower case: Ctrl-L is `.control("l")`. Ctrl-I, Ctrl-M and Ctrl-[ are `tab`,
    /// `enter` and `escape`: a terminal cannot tell them apart.
    case control(Character)
    case up, down, left, right
    case home, end, pageUp, pageDown
    case enter, escape, tab, backTab, backspace, delete
    /// F1 is `.function(1)`.
    case function(Int)
}

extension Key: CustomStringConvertible {
    /// As the footer and the key sheet name it.
    public var description: String {
        switch self {
        case .character(" "): "Space"
        case .character(let character): String(character)
        case .control(" "): "Ctrl-Space"
        case .control(let character): "Ctrl-\(character.uppercased())"
        case .up: "↑"
        case .down: "↓"
        case .left: "←"
        case .right: "→"
        case .home: "Home"
        case .end: "End"
        case .pageUp: "PgUp"
        case .pageDown: "PgDn"
        case .enter: "Enter"
        case .escape: "Esc"
        case .tab: "Tab"
        case .backTab: "Shift-Tab"
        case .backspace: "Backspace"
        case .delete: "Del"
        case .function(let number): "F\(number)"
        }
    }
}
