import TerminalScreen

/// A terminal as a value: takes the bytes a program writes and knows what stands on the screen. It speaks what
/// terminfo's `xterm-256color` promises and nothing else: what it does not know is kept in `unknown`, and fails the test.
struct TerminalInterpreter {
    private(set) var size: Size
    private var main: [[Character]]
    private var alternate: [[Character]]
    private(set) var column = 0
    private(set) var row = 0
    private(set) var isAlternate = false
    private(set) var isCursorShown = true
    private(set) var pastesInBrackets = false
    private(set) var reportsMouse = false
    /// Whether a colour of the palette was ever asked for.
    private(set) var usedColour = false
    /// What was put on the clipboard, as sent.
    private(set) var clipboard: [String] = []
    private(set) var unknown: [String] = []
    private var region: ClosedRange<Int>
    private var saved = (column: 0, row: 0)
    /// After the last column, until the next character wraps.
    private var isPastEnd = false
    private var last: Character = " "
    /// Bytes of a sequence or a character that is not complete yet.
    private var pending: [UInt8] = []

    init(size: Size) {
        self.size = size
        main = Self.blank(size)
        alternate = main
        region = 0...max(0, size.rows - 1)
    }

    private static func blank(_ size: Size) -> [[Character]] {
        Array(repeating: Array(repeating: " ", count: size.columns), count: size.rows)
    }

    /// The half of a wide character that is to its right.
    private static let covered: Character = "\u{0}"

    /// What stands on the screen, a line per row, without spaces at the ends.
    var text: String {
        (isAlternate ? alternate : main).map { line in
            var text = String(line.filter { $0 != Self.covered })
            while text.last == " " { text.removeLast() }
            return text
        }.joined(separator: "\n")
    }

    /// What stands on the screen that programs do not own.
    var mainText: String {
        main.map { String($0.filter { $0 != Self.covered }) }.joined(separator: "\n")
    }

    /// The window has another size; cells beyond it are lost.
    mutating func resize(to size: Size) {
        func fitted(_ cells: [[Character]]) -> [[Character]] {
            (0..<size.rows).map { y in
                (0..<size.columns).map { x in
                    cells.indices.contains(y) && cells[y].indices.contains(x) ? cells[y][x] : " "
                }
            }
        }
        main = fitted(main)
        alternate = fitted(alternate)
        self.size = size
        region = 0...max(0, size.rows - 1)
        row = min(row, size.rows - 1)
        column = min(column, size.columns - 1)
    }

    mutating func feed(_ bytes: some Sequence<UInt8>) {
        pending += bytes
        var rest = pending[...]
        while let used = take(rest) { rest = rest.dropFirst(used) }
        pending = Array(rest)
    }

    /// Takes one character or sequence; nil when the rest is not complete.
    private mutating func take(_ bytes: ArraySlice<UInt8>) -> Int? {
        guard let first = bytes.first else { return nil }
        if first == 0x1B { return takeEscape(bytes) }
        if first < 0x20 || first == 0x7F {
            control(first)
            return 1
        }
        let length = first < 0x80 ? 1 : first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
        guard bytes.count >= length else { return nil }
        write(String(decoding: bytes.prefix(length), as: UTF8.self))
        return length
    }

    private mutating func control(_ byte: UInt8) {
        switch byte {
        case 7, 0x0E, 0x0F: break
        case 8:
            column = max(0, column - 1)
            isPastEnd = false
        case 9: column = min(size.columns - 1, (column / 8 + 1) * 8)
        case 10: lineFeed()
        case 13:
            column = 0
            isPastEnd = false
        default: unknown.append("control \(byte)")
        }
    }

    private mutating func takeEscape(_ bytes: ArraySlice<UInt8>) -> Int? {
        let sequence = Array(bytes)
        guard sequence.count > 1 else { return nil }
        switch sequence[1] {
        case UInt8(ascii: "["):
            guard let end = sequence.dropFirst(2).firstIndex(where: { 0x40...0x7E ~= $0 }) else { return nil }
            let parameters = String(decoding: sequence[2..<end], as: UTF8.self)
            controlSequence(parameters, Character(Unicode.Scalar(sequence[end])))
            return end + 1
        case UInt8(ascii: "]"):
            guard let end = sequence.firstIndex(of: 7) else { return nil }
            let text = String(decoding: sequence[2..<end], as: UTF8.self)
            switch text {
            case "104": break  // the colours as they were
            case _ where text.hasPrefix("52;"): clipboard.append(text)
            default: unknown.append("OSC \(text)")
            }
            return end + 1
        case UInt8(ascii: "("), UInt8(ascii: ")"):
            guard sequence.count > 2 else { return nil }
            if sequence[2] != UInt8(ascii: "B") { unknown.append("character set \(sequence[2])") }
            return 3
        case UInt8(ascii: "="), UInt8(ascii: ">"): break
        case UInt8(ascii: "7"): saved = (column, row)
        case UInt8(ascii: "8"): (column, row) = saved
        case UInt8(ascii: "M"):
            if row == region.lowerBound { scroll(by: -1) } else { row = max(0, row - 1) }
        default: unknown.append("ESC \(Character(Unicode.Scalar(sequence[1])))")
        }
        return 2
    }

    // MARK: Characters

    private mutating func write(_ text: String) {
        guard let character = text.first else { return }
        let width = WidthTable.standard.width(of: character)
        if width == 0 {
            edit { $0[$2][max(0, $1 - 1)] = Character(String($0[$2][max(0, $1 - 1)]) + text) }
            return
        }
        last = character
        if isPastEnd || column + width > size.columns {
            column = 0
            lineFeed()
        }
        edit { cells, column, row in
            cells[row][column] = character
            if width == 2 { cells[row][column + 1] = Self.covered }
        }
        column += width
        isPastEnd = column >= size.columns
        if isPastEnd { column = size.columns - 1 }
    }

    /// Changes the screen that is shown; the closure gets it with the cursor's column and row.
    private mutating func edit(_ change: (inout [[Character]], Int, Int) -> Void) {
        if isAlternate { change(&alternate, column, row) } else { change(&main, column, row) }
    }

    private mutating func lineFeed() {
        isPastEnd = false
        if row == region.upperBound { scroll(by: 1) } else { row = min(size.rows - 1, row + 1) }
    }

    private mutating func scroll(by lines: Int, from top: Int? = nil) {
        let first = top ?? region.lowerBound
        let last = region.upperBound
        let empty = [Character](repeating: " ", count: size.columns)
        edit { cells, _, _ in
            for _ in 0..<min(abs(lines), last - first + 1) {
                if lines > 0 {
                    cells.remove(at: first)
                    cells.insert(empty, at: last)
                } else {
                    cells.remove(at: last)
                    cells.insert(empty, at: first)
                }
            }
        }
    }

    // MARK: Sequences

    private mutating func controlSequence(_ text: String, _ final: Character) {
        if let first = text.first, !first.isNumber, first != ";" {
            guard first == "?", final == "h" || final == "l" else {
                unknown.append("CSI \(text)\(final)")
                return
            }
            for mode in text.dropFirst().split(separator: ";") { set(mode: String(mode), to: final == "h") }
            return
        }
        let numbers = text.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
        let one = max(1, numbers.first ?? 1)
        if final != "m" { isPastEnd = false }
        switch final {
        case "m": if Self.hasColour(numbers) { usedColour = true }
        case "H":
            row = min(size.rows, one) - 1
            column = min(size.columns, max(1, numbers.count > 1 ? numbers[1] : 1)) - 1
        case "A": row = max(0, row - one)
        case "B": row = min(size.rows - 1, row + one)
        case "C": column = min(size.columns - 1, column + one)
        case "D": column = max(0, column - one)
        case "G": column = min(size.columns, one) - 1
        case "d": row = min(size.rows, one) - 1
        case "J": erase(numbers.first ?? 0, wholeScreen: true)
        case "K": erase(numbers.first ?? 0, wholeScreen: false)
        case "X": fill(row, column..<min(size.columns, column + one))
        case "P":
            let columns = size.columns
            edit { cells, column, row in
                cells[row].removeSubrange(column..<min(columns, column + one))
                cells[row] += Array(repeating: " ", count: columns - cells[row].count)
            }
        case "@":
            let columns = size.columns
            edit { cells, column, row in
                cells[row].insert(contentsOf: Array(repeating: " ", count: one), at: column)
                cells[row] = Array(cells[row].prefix(columns))
            }
        case "L": scroll(by: -one, from: row)
        case "M": scroll(by: one, from: row)
        case "S": scroll(by: one)
        case "T": scroll(by: -one)
        case "b": for _ in 0..<one { write(String(last)) }
        case "r":
            let bottom = numbers.count > 1 ? numbers[1] : size.rows
            region = (one - 1)...max(one - 1, min(bottom, size.rows) - 1)
            (row, column) = (0, 0)
        // Insert mode off, and the window's title kept and put back.
        case "l" where text == "4": break
        case "t" where ["22;0;0", "23;0;0"].contains(text): break
        default: unknown.append("CSI \(text)\(final)")
        }
    }

    /// Without colours there is only weight, line and reversal.
    private static func hasColour(_ numbers: [Int]) -> Bool {
        numbers.contains { 30...38 ~= $0 || 40...48 ~= $0 || 90...107 ~= $0 }
    }

    private mutating func erase(_ kind: Int, wholeScreen: Bool) {
        switch kind {
        case 0: fill(row, column..<size.columns)
        case 1: fill(row, 0..<column + 1)
        case 2: fill(row, 0..<size.columns)
        default: unknown.append("erase \(kind)")
        }
        guard wholeScreen else { return }
        let rows = kind == 0 ? row + 1..<size.rows : kind == 1 ? 0..<row : 0..<size.rows
        for y in rows { fill(y, 0..<size.columns) }
    }

    private mutating func fill(_ row: Int, _ columns: Range<Int>) {
        edit { cells, _, _ in
            for x in columns { cells[row][x] = " " }
        }
    }

    private mutating func set(mode: String, to isOn: Bool) {
        switch mode {
        case "1049":
            if isOn, !isAlternate {
                saved = (column, row)
                alternate = Self.blank(size)
            }
            if !isOn, isAlternate { (column, row) = saved }
            isAlternate = isOn
        case "25": isCursorShown = isOn
        case "2004": pastesInBrackets = isOn
        case "1000", "1002", "1003": reportsMouse = isOn
        // Cursor keys, origin, wrapping, blinking, meta, and how mouse reports are spelled.
        case "1", "6", "7", "12", "1006", "1034": break
        default: unknown.append("mode \(mode)")
        }
    }
}
