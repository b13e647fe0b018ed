import TerminalScreen
import Testing

@testable import CursesTerminal

struct PaletteTests {
    private func palette(
        _ theme: Theme, colors: Int = 256, noColor: String? = nil, colorFGBG: String? = nil
    ) -> Palette {
        Palette(theme: theme, colors: colors, noColor: noColor, colorFGBG: colorFGBG)
    }

    /// Red, green and blue of the 256 colours, from 0 to 1, in the light they give.
    private func luminance(_ color: Int) -> Double {
        let direct = Palette.direct(color)
        let parts = [direct >> 16 & 0xFF, direct >> 8 & 0xFF, direct & 0xFF].map { part -> Double in
            let share = Double(part) / 255
            return share <= 0.03928 ? share / 12.92 : power((share + 0.055) / 1.055)
        }
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    }

    /// The 2.4th power, near enough (x² times x to the 0.4, by Newton).
    private func power(_ value: Double) -> Double {
        var root = 0.5  // the fifth root of value²
        for _ in 0..<60 { root = (4 * root + value * value / (root * root * root * root)) / 5 }
        return value * value * root
    }

    private func contrast(_ one: Double, _ other: Double) -> Double {
        (max(one, other) + 0.05) / (min(one, other) + 0.05)
    }

    private var readable: [Role] {
        Role.allCases.filter { $0 != .border && $0 != .placeholder }
    }

    @Test(arguments: [(Theme.dark, [234]), (.light, [231]), (.auto, [234, 231])])
    func `text can be read on its ground and in the cursor row`(theme: Theme, grounds: [Int]) {
        let palette = palette(theme)
        let least = theme == .auto ? 3 : 4.5
        for role in readable {
            let look = palette.look(of: Style(role))
            for ground in grounds where look.foreground >= 0 {
                let behind = luminance(look.background >= 0 ? look.background : ground)
                #expect(contrast(luminance(look.foreground), behind) >= least, "\(role) on \(ground)")
            }
            let selected = palette.look(of: Style(role).onSelection)
            #expect(
                contrast(luminance(selected.foreground), luminance(selected.background)) >= 3, "\(role) selected")
        }
    }

    @Test(arguments: [
        Palette(theme: .dark, colors: 256, noColor: "1", colorFGBG: nil),
        Palette(theme: .none, colors: 256, noColor: nil, colorFGBG: nil),
        Palette(theme: .dark, colors: 0, noColor: nil, colorFGBG: nil),
    ])
    func `without colour nothing has a colour, and the cursor row still shows`(palette: Palette) {
        for role in Role.allCases {
            for style in [Style(role), Style(role).onSelection] {
                let look = palette.look(of: style)
                #expect(look.foreground == -1)
                #expect(look.background == -1)
            }
            #expect(
                palette.look(of: Style(role)) != palette.look(of: Style(role).onSelection) || role == .statusBar
                    || role == .selection)
        }
    }

    @Test func `an empty NO_COLOR does not count`() {
        #expect(palette(.dark, noColor: "").look(of: .failure).foreground >= 0)
    }

    @Test func `terminals with few colours get only those`() {
        for theme in [Theme.dark, .light, .auto] {
            for role in Role.allCases {
                for style in [Style(role), Style(role).onSelection] {
                    let look = palette(theme, colors: 8).look(of: style)
                    #expect((-1..<8).contains(look.foreground))
                    #expect(look.foreground == -1 || look.foreground != look.background)
                }
            }
        }
    }

    @Test func `bold, underline and reverse of a style are kept`() {
        let plain = palette(.dark).look(of: .same)
        let decorated = palette(.dark).look(of: Style(.same, bold: true, underline: true, reverse: true))
        #expect(decorated.foreground == plain.foreground)
        #expect(decorated.attributes != plain.attributes)
        let twice = palette(.none).look(of: Style(.selection, reverse: true))
        #expect(twice.attributes == palette(.none).look(of: .normal).attributes)
    }

    @Test(arguments: [
        ("15;0", Palette.Ground.dark), ("0;15", .light), ("12;8", .dark), ("0;default;7", .light), ("", .unknown),
        ("x", .unknown),
    ])
    func `COLORFGBG tells the ground`(value: String, ground: Palette.Ground) {
        #expect(Palette.ground(theme: .auto, colorFGBG: value) == ground)
        #expect(Palette.ground(theme: .light, colorFGBG: value) == .light)
    }
}
