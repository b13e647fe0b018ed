import CursesShim

/// What this machine knows about a kind of terminal.
public enum TerminalDescription {
    /// The number of colours, 0 or less for none; nil when the terminal is not described here. Opens nothing; not to be
    /// called while the terminal is in use.
    public static func colours(of name: String) -> Int? {
        guard !name.isEmpty else { return nil }
        let colours = cs_terminfo_colours(name)
        return colours == -2 ? nil : Int(colours)
    }
}
