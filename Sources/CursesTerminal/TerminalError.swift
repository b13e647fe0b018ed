/// Why the terminal could not be opened, in words for the person in front of it.
public enum TerminalError: Error, Equatable, CustomStringConvertible {
    case noTerminal
    /// terminfo has no entry with the name in `TERM`.
    case unknownTerminal(name: String)
    /// A terminal that prints one line after another and cannot do more.
    case plainTerminal(name: String)
    case noSignals
    case alreadyOpen

    public var description: String {
        switch self {
        case .noTerminal:
            "There is no terminal to draw on. Start it from a terminal window, or use the commands that need no screen."
        case .unknownTerminal(let name) where name.isEmpty:
            "The environment variable TERM is not set. Try: TERM=xterm-256color"
        case .unknownTerminal(let name):
            "This system does not know the terminal “\(name)” (environment variable TERM). Try: TERM=xterm-256color"
        case .plainTerminal(let name):
            "The terminal “\(name)” (environment variable TERM) cannot put text at a place on the screen. "
                + "Try the linear mode, --linear, which asks and answers line by line; or TERM=xterm-256color."
        case .noSignals:
            "The terminal does not answer: its settings could not be read."
        case .alreadyOpen:
            "The terminal is already in use by this program."
        }
    }
}
