import CursesShim
import TerminalScreen

extension Key {
    /// A scalar as it comes in raw mode: controls are keys of their own.
    init(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0: self = .control(" ")
        case 8, 127: self = .backspace
        case 9: self = .tab
        case 10, 13: self = .enter
        case 27: self = .escape
        // Ctrl sets letters 64 lower: 1 is Ctrl-A, 28 is Ctrl-\.
        case 1...31:
            let letter = Unicode.Scalar(UInt8(scalar.value) + 64)
            self = .control(Character(letter.properties.lowercaseMapping))
        default: self = .character(Character(scalar))
        }
    }

    init?(shimCode code: UInt32) {
        switch cs_key(code) {
        case CS_UP: self = .up
        case CS_DOWN: self = .down
        case CS_LEFT: self = .left
        case CS_RIGHT: self = .right
        case CS_HOME: self = .home
        case CS_END: self = .end
        case CS_PAGE_UP: self = .pageUp
        case CS_PAGE_DOWN: self = .pageDown
        case CS_BACKSPACE: self = .backspace
        case CS_DELETE: self = .delete
        case CS_ENTER: self = .enter
        case CS_BACKTAB: self = .backTab
        default:
            guard code > CS_FUNCTION.rawValue else { return nil }
            self = .function(Int(code - CS_FUNCTION.rawValue))
        }
    }
}

extension Character {
    /// The character with one more mark, if that is still one character.
    func joined(with scalar: Unicode.Scalar) -> Character? {
        var text = String(self)
        text.unicodeScalars.append(scalar)
        return text.count == 1 ? text.first : nil
    }
}
