import TerminalScreen

extension Key {
    private static let words: [(key: Key, name: String, sign: String)] = [
        (.enter, "enter", "Enter"), (.escape, "esc", "Esc"), (.tab, "tab", "Tab"), (.backTab, "shift-tab", "S-Tab"),
        (.backspace, "backspace", "Bksp"), (.delete, "delete", "Del"), (.up, "up", "↑"), (.down, "down", "↓"),
        (.left, "left", "←"), (.right, "right", "→"), (.home, "home", "Home"), (.end, "end", "End"),
        (.pageUp, "page-up", "PgUp"), (.pageDown, "page-down", "PgDn"), (.character(" "), "space", "Space"),
    ]

    /// As the configuration has it: `u`, `ctrl-l`, `enter`, `space`, `f5`.
    public var name: String {
        if let word = Self.words.first(where: { $0.key == self }) { return word.name }
        switch self {
        case .character(let character): return String(character)
        case .control(let character): return "ctrl-\(character)"
        case .function(let number): return "f\(number)"
        default: return ""
        }
    }

    /// As short as the foot needs it: `u`, `^L`, `Enter`, `F5`.
    public var sign: String {
        if let word = Self.words.first(where: { $0.key == self }) { return word.sign }
        switch self {
        case .character(let character): return String(character)
        case .control(let character): return "^\(character.uppercased())"
        case .function(let number): return "F\(number)"
        default: return ""
        }
    }

    /// Reads what `name` writes; nil when it is no key that a terminal can tell from the others.
    public init?(name: String) {
        if name.count == 1, let character = name.first {
            self = .character(character)
            return
        }
        let lower = name.lowercased()
        if let word = Self.words.first(where: { $0.name == lower }) {
            self = word.key
        } else if lower.hasPrefix("ctrl-"), lower.count == 6, let letter = lower.last, letter.isASCII,
            letter.isLetter, !"imhj".contains(letter)
        {
            self = .control(letter)
        } else if lower.first == "f", let number = Int(lower.dropFirst()), (1...12).contains(number) {
            self = .function(number)
        } else {
            return nil
        }
    }
}
