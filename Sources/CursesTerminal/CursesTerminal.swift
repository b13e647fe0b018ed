import CursesShim
import TerminalScreen

/// The terminal the program was started in, through ncurses.
///
/// There is one at a time, made and used on the process's first thread. While it is open, output to standard
/// error would end up in the middle of the screen.
public final class CursesTerminal: TerminalDriver {
    public let widths = WidthTable.cLibrary
    private var palette: Palette
    /// What the terminal shows; nil when curses' own picture of it is to be made from nothing.
    private var shown: Frame?
    private var paste: String.UnicodeScalarView?
    private var scalars: [UInt32] = []

    /// An Esc that nothing follows is an Esc after this time. Sequences of a terminal arrive in one piece, over
    /// slow lines too.
    private static let escapeDelayMilliseconds: Int32 = 25
    /// A paste whose end was lost must not swallow the keys for ever.
    private static let longestPaste = 4_000_000

    /// Takes over the terminal and the signals that concern it.
    public init(theme: Theme = .auto, mouse: Bool = true) throws(TerminalError) {
        switch cs_open(Self.escapeDelayMilliseconds, mouse) {
        case CS_OPENED: break
        case CS_UNKNOWN_TERMINAL: throw .unknownTerminal(name: Environment.value("TERM") ?? "")
        case CS_PLAIN_TERMINAL: throw .plainTerminal(name: Environment.value("TERM") ?? "")
        case CS_NO_SIGNALS: throw .noSignals
        case CS_ALREADY_OPEN: throw .alreadyOpen
        default: throw .noTerminal
        }
        palette = Self.palette(of: theme)
    }

    private static func palette(of theme: Theme) -> Palette {
        Palette(
            theme: theme, colors: Int(cs_colors()), noColor: Environment.value("NO_COLOR"),
            colorFGBG: Environment.value("COLORFGBG"))
    }

    deinit { cs_close() }

    public var size: Size { Size(columns: Int(cs_columns()), rows: Int(cs_rows())) }
    public var inputDescriptor: Int32 { cs_input_descriptor() }
    public var signalDescriptor: Int32 { cs_signal_descriptor() }

    public func close() { cs_close() }

    public func suspend() {
        cs_suspend()
        shown = nil
    }

    public func redrawAll() {
        cs_repaint()
        shown = nil
    }

    public func use(theme: String) {
        guard let theme = Theme(rawValue: theme) else { return }
        palette = Self.palette(of: theme)
        redrawAll()
    }

    // MARK: Drawing

    public func draw(_ frame: Frame) {
        let size = size
        let comparable = shown.flatMap { $0.size == frame.size ? $0 : nil }
        if comparable == nil { cs_erase() }
        for y in 0..<min(size.rows, frame.size.rows) {
            if let comparable, comparable.rowEquals(y, frame) { continue }
            draw(row: y, of: frame, over: comparable, columns: min(size.columns, frame.size.columns))
        }
        if let cursor = frame.cursor {
            cs_cursor(Int32(cursor.y), Int32(cursor.x), true)
        } else {
            cs_cursor(0, 0, false)
        }
        cs_flush()
        shown = frame
    }

    /// Hands runs of changed cells with the same style to curses.
    private func draw(row y: Int, of frame: Frame, over old: Frame?, columns: Int) {
        let new = frame.row(y)
        let before = old?.row(y)
        let first = new.startIndex
        var x = 0
        while x < columns {
            if let before, before[first + x] == new[first + x] {
                x += 1
                continue
            }
            // The second half of a wide character is drawn with its first.
            var start = x
            if new[first + x].width == 0, x > 0 { start = x - 1 }
            let style = new[first + start].style
            scalars.removeAll(keepingCapacity: true)
            x = start
            while x < columns {
                let cell = new[first + x]
                let isStart = x == start
                if cell.style != style { break }
                if !isStart, cell.width != 0, let before, before[first + x] == cell { break }
                // Half of a wide character at the edge of a window that became smaller.
                if cell.width == 2, x + 1 == columns {
                    scalars.append(0x20)
                } else {
                    cell.glyph.forEachScalar { scalars.append($0) }
                }
                x += 1
            }
            let look = palette.look(of: style)
            cs_style(look.attributes, Int32(look.foreground), Int32(look.background))
            cs_text(Int32(y), Int32(start), scalars, Int32(scalars.count))
        }
    }

    // MARK: Events

    public func events() -> [TerminalEvent] {
        var events: [TerminalEvent] = []
        var event = cs_event()
        while cs_next_event(&event) {
            switch cs_event_kind(UInt32(event.kind)) {
            case CS_CHARACTER: take(scalar: event.code, into: &events)
            case CS_KEY: take(key: event.code, into: &events)
            case CS_MOUSE: take(mouse: event, into: &events)
            case CS_PASTE_BEGIN: paste = paste ?? .init()
            case CS_PASTE_END: finishPaste(into: &events)
            default: break
            }
        }
        if cs_is_gone() { events.append(.hangup) }
        return events
    }

    private func take(scalar value: UInt32, into events: inout [TerminalEvent]) {
        guard let scalar = Unicode.Scalar(value) else { return }
        if paste != nil {
            paste?.append(value == 13 ? "\n" : scalar)
            if let paste, paste.count > Self.longestPaste { finishPaste(into: &events) }
            return
        }
        if widths.width(of: scalar) == 0, case .key(.character(let base))? = events.last,
            let joined = base.joined(with: scalar)
        {
            events[events.count - 1] = .key(.character(joined))  // an accent typed after its letter
        } else {
            events.append(.key(Key(scalar)))
        }
    }

    private func take(key code: UInt32, into events: inout [TerminalEvent]) {
        guard let key = Key(shimCode: code) else { return }
        if paste != nil {
            if key == .enter { paste?.append("\n") }
            return
        }
        events.append(.key(key))
    }

    private func take(mouse event: cs_event, into events: inout [TerminalEvent]) {
        let kind: MouseEvent.Kind
        switch cs_mouse(event.code) {
        case CS_WHEEL_UP: kind = .wheelUp
        case CS_WHEEL_DOWN: kind = .wheelDown
        default: kind = .press
        }
        events.append(.mouse(MouseEvent(position: Position(x: Int(event.x), y: Int(event.y)), kind: kind)))
    }

    private func finishPaste(into events: inout [TerminalEvent]) {
        guard let text = paste else { return }
        paste = nil
        if !text.isEmpty { events.append(.paste(String(text))) }
    }

    public func signalEvents() -> [TerminalEvent] {
        var events: [TerminalEvent] = []
        var number: Int32 = 0
        while true {
            switch cs_next_signal(&number) {
            case CS_SIGNAL_RESIZE:
                shown = nil
                // A window dragged by its corner sends dozens; only the last size counts.
                if case .resize? = events.last { events.removeLast() }
                events.append(.resize(size))
            case CS_SIGNAL_RESUMED:
                shown = nil
                events.append(.resumed)
                events.append(.resize(size))
            case CS_SIGNAL_SUSPEND: events.append(.suspendRequested)
            case CS_SIGNAL_HANGUP: events.append(.hangup)
            case CS_SIGNAL_END: events.append(.terminate(signal: number))
            default: return events
            }
        }
    }
}

extension WidthTable {
    /// The widths of the C library under the terminal.
    public static let cLibrary: WidthTable = {
        cs_use_utf8()
        return WidthTable { Int(cs_width($0)) }
    }()
}

enum Environment {
    static func value(_ name: String) -> String? {
        cs_environment(name).map { String(cString: $0) }
    }
}
