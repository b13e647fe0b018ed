/// How a cell looks, by meaning.
public struct Style: Sendable, Hashable {
    public var role: Role
    public var bold: Bool
    public var underline: Bool
    public var reverse: Bool
    /// The cell is in the row under the cursor: it keeps its role and gets the ground of `.selection`.
    public var selected: Bool

    public init(
        _ role: Role, bold: Bool = false, underline: Bool = false, reverse: Bool = false, selected: Bool = false
    ) {
        self.role = role
        self.bold = bold
        self.underline = underline
        self.reverse = reverse
        self.selected = selected
    }

    /// The same with bold letters.
    public var inBold: Style {
        var style = self
        style.bold = true
        return style
    }

    /// The same on the ground of the cursor row.
    public var onSelection: Style {
        var style = self
        style.selected = true
        return style
    }
}

// One name per role, so that a view writes `style: .differs`.
extension Style {
    public static let normal = Style(.normal)
    public static let muted = Style(.muted)
    public static let title = Style(.title)
    public static let heading = Style(.heading)
    public static let accent = Style(.accent)
    public static let link = Style(.link)
    public static let selection = Style(.selection)
    public static let selectionInactive = Style(.selectionInactive)
    public static let marked = Style(.marked)
    public static let matchHighlight = Style(.matchHighlight)
    public static let input = Style(.input)
    public static let placeholder = Style(.placeholder)
    public static let same = Style(.same)
    public static let likely = Style(.likely)
    public static let possible = Style(.possible)
    public static let added = Style(.added)
    public static let changed = Style(.changed)
    public static let differs = Style(.differs)
    public static let removed = Style(.removed)
    public static let success = Style(.success)
    public static let warning = Style(.warning)
    public static let failure = Style(.failure)
    public static let progress = Style(.progress)
    public static let key = Style(.key)
    public static let hint = Style(.hint)
    public static let statusBar = Style(.statusBar)
    public static let border = Style(.border)
    public static let borderFocused = Style(.borderFocused)
    public static let overlay = Style(.overlay)
}

extension Style: CustomStringConvertible {
    /// As golden frames show it: `differs bold`.
    public var description: String {
        var words = ["\(role)"]
        if bold { words.append("bold") }
        if underline { words.append("underline") }
        if reverse { words.append("reverse") }
        if selected { words.append("selected") }
        return words.joined(separator: " ")
    }
}
