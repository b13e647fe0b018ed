/// Something that happened at the terminal.
public enum TerminalEvent: Sendable, Hashable {
    case key(Key)
    /// Text that came in one piece (bracketed paste), with line breaks as `\n`.
    case paste(String)
    case mouse(MouseEvent)
    /// The window has this size now.
    case resize(Size)
    /// Somebody asked the program to stop for a while (SIGTSTP from outside; Ctrl-Z is an ordinary key). The
    /// loop answers with `TerminalDriver.suspend()`.
    case suspendRequested
    /// The program runs again after it was stopped; the driver draws everything anew with the next frame.
    case resumed
    /// The terminal is gone: nothing can be drawn or read any more. Exit with 129.
    case hangup
    /// A signal asks the program to end. Close the terminal and exit with 128 + signal.
    case terminate(signal: Int32)
}

public struct MouseEvent: Sendable, Hashable {
    public enum Kind: Sendable, Hashable {
        case press, wheelUp, wheelDown
    }

    public var position: Position
    public var kind: Kind

    public init(position: Position, kind: Kind) {
        self.position = position
        self.kind = kind
    }
}
