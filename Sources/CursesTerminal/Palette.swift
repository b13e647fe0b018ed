import CursesShim
import TerminalScreen

/// How a cell is drawn: colour numbers of the terminal (-1: its own) and attribute bits.
struct Look: Equatable {
    var foreground = -1
    var background = -1
    var attributes: UInt32 = 0

    mutating func set(_ bits: Int) { attributes |= UInt32(bits) }
}

/// Roles to looks, for one terminal. All looks are worked out once: drawing is a table lookup.
struct Palette {
    private let looks: [Look]
    private let selectedLooks: [Look]

    init(theme: Theme, colors: Int, noColor: String?, colorFGBG: String?) {
        let ground = Self.ground(theme: theme, colorFGBG: colorFGBG)
        let isPlain = theme == .none || colors < 8 || noColor?.isEmpty == false
        func look(_ role: Role, selected: Bool) -> Look {
            if isPlain { return Self.plain(role, selected: selected) }
            if colors < 256 { return Self.few(role, ground: ground, selected: selected) }
            var look = Self.many(role, ground: ground, selected: selected)
            if colors > 256 {  // numbers beyond the first eight are red, green and blue themselves
                look.foreground = Self.direct(look.foreground)
                look.background = Self.direct(look.background)
            }
            return look
        }
        looks = Role.allCases.map { look($0, selected: false) }
        selectedLooks = Role.allCases.map { look($0, selected: true) }
    }

    func look(of style: Style) -> Look {
        var look = style.selected ? selectedLooks[Int(style.role.rawValue)] : looks[Int(style.role.rawValue)]
        if style.bold { look.set(CS_BOLD) }
        if style.underline { look.set(CS_UNDERLINE) }
        if style.reverse { look.attributes ^= UInt32(CS_REVERSE) }
        return look
    }

    // MARK: The ground

    enum Ground: Int {
        case dark, light, unknown
    }

    /// `COLORFGBG` is “foreground;background” in the numbers of the 16 colours: 7 and the bright ones are light,
    /// except 8, the dark grey.
    static func ground(theme: Theme, colorFGBG: String?) -> Ground {
        switch theme {
        case .dark: return .dark
        case .light: return .light
        case .auto, .none: break
        }
        guard let last = colorFGBG?.split(separator: ";").last, let background = Int(last) else { return .unknown }
        return background < 7 || background == 8 ? .dark : .light
    }

    // MARK: Without colour

    private static func plain(_ role: Role, selected: Bool) -> Look {
        var look = Look()
        switch role {
        case .normal, .input, .overlay, .same, .added, .progress: break
        case .muted, .hint, .placeholder, .border, .possible, .removed: look.set(CS_DIM)
        case .title, .heading, .accent, .key, .borderFocused, .marked, .likely, .success: look.set(CS_BOLD)
        case .link, .selectionInactive: look.set(CS_UNDERLINE)
        case .matchHighlight, .differs, .changed, .warning, .failure: look.set(CS_BOLD | CS_UNDERLINE)
        case .selection, .statusBar: look.set(CS_REVERSE)
        }
        // Grey on reversed grey cannot be read on some terminals.
        if selected { look.attributes = look.attributes & ~UInt32(CS_DIM) | UInt32(CS_REVERSE) }
        return look
    }

    // MARK: With 8 or 16 colours, those that every terminal has

    private static func few(_ role: Role, ground: Ground, selected: Bool) -> Look {
        let (red, green, yellow, blue, magenta, cyan, white) = (1, 2, 3, 4, 5, 6, 7)
        // Yellow cannot be read on white, nor blue on black.
        let amber = ground == .light ? magenta : yellow
        var look = plain(role, selected: false)
        switch role {
        case .accent, .link, .key, .borderFocused, .matchHighlight, .heading: look.foreground = cyan
        case .same, .added, .success: look.foreground = green
        case .marked, .likely, .changed, .warning: look.foreground = amber
        case .differs: look.foreground = magenta
        case .removed, .failure: look = Look(foreground: red, attributes: UInt32(CS_BOLD))
        case .possible, .progress: look = Look(foreground: ground == .light ? blue : cyan)
        case .selection: look = Look(foreground: white, background: blue, attributes: UInt32(CS_BOLD))
        default: break
        }
        guard selected else { return look }
        switch look.foreground {
        case green, yellow, cyan: break
        default: look.foreground = white
        }
        look.background = blue
        look.attributes = look.attributes & ~UInt32(CS_DIM | CS_REVERSE) | UInt32(CS_BOLD)
        return look
    }

    // MARK: With 256 colours

    /// Per role the number on dark, on light, and on an unknown ground, where only tones of the middle can be
    /// read on both. The contrast of text is at least 4.5 on its ground, and 3 on an unknown one and in the
    /// cursor row (as WCAG 2 counts it, against #1e1e1e and #ffffff); a test keeps it so.
    private static func tone(_ role: Role) -> (dark: Int, light: Int, unknown: Int) {
        switch role {
        case .normal, .title, .input, .overlay: (-1, -1, -1)
        case .muted, .hint: (246, 241, 244)
        case .placeholder: (245, 243, 244)
        case .border: (240, 248, 244)
        case .heading, .accent, .link, .key, .borderFocused, .matchHighlight: (80, 24, 31)
        case .same, .added, .success: (114, 22, 64)
        case .likely, .changed: (179, 94, 136)
        case .marked, .warning: (221, 94, 136)
        case .differs: (215, 130, 166)
        case .possible: (110, 25, 67)
        case .progress: (75, 25, 32)
        case .removed, .failure: (203, 124, 196)
        case .selection, .selectionInactive: (255, 232, 255)
        case .statusBar: (252, 235, 255)
        }
    }

    private static let cursorRow = (dark: 18, light: 189, unknown: 18)

    private static func many(_ role: Role, ground: Ground, selected: Bool) -> Look {
        var look = plain(role, selected: false)
        look.attributes &= ~UInt32(CS_DIM | CS_REVERSE)
        if role != .link && role != .matchHighlight { look.attributes &= ~UInt32(CS_UNDERLINE) }

        func pick(_ tone: (dark: Int, light: Int, unknown: Int)) -> Int {
            switch ground {
            case .dark: tone.dark
            case .light: tone.light
            case .unknown: tone.unknown
            }
        }
        look.foreground = pick(tone(role))
        switch role {
        case .selection: look.background = pick(cursorRow)
        case .selectionInactive: look.background = pick((238, 253, 240))
        case .statusBar: look.background = pick((236, 253, 240))
        default: break
        }
        guard selected, role != .selection else { return look }
        // On an unknown ground the row is dark blue, and the tones for dark can be read on it.
        let tone = tone(role)
        look.foreground = ground == .light ? tone.light : tone.dark
        if look.foreground < 0 { look.foreground = pick((255, 232, 255)) }
        if [.border, .placeholder, .muted, .hint].contains(role) { look.foreground = pick((252, 238, 252)) }
        look.background = pick(cursorRow)
        return look
    }

    /// The red, green and blue of one of the 256 colours, as one number.
    static func direct(_ color: Int) -> Int {
        switch color {
        case ..<16: return color
        case 16..<232:
            let levels = [0, 95, 135, 175, 215, 255]
            let cube = color - 16
            return levels[cube / 36] << 16 | levels[cube / 6 % 6] << 8 | levels[cube % 6]
        default:
            let grey = 8 + (color - 232) * 10
            return grey << 16 | grey << 8 | grey
        }
    }
}
