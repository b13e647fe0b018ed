/// What the review loop needs of a terminal.
///
/// Not Sendable on purpose: it belongs to the synchronous loop on the process's first thread, and the compiler
/// rejects any use from a task. Wait with `poll` on both descriptors, then take `signalEvents()` and `events()`
/// until they are empty: input that is already decoded does not make a descriptor readable.
public protocol TerminalDriver: AnyObject {
    /// The size of the window now.
    var size: Size { get }

    /// The widths frames must be made with.
    var widths: WidthTable { get }

    /// Readable when keys wait.
    var inputDescriptor: Int32 { get }

    /// Readable when signals wait.
    var signalDescriptor: Int32 { get }

    /// Shows a frame. Only what differs from the one before goes to the terminal. Parts beyond the window are
    /// left out.
    func draw(_ frame: Frame)

    /// All keys, pastes and clicks that are there now; never waits longer than an Esc needs to be told from an
    /// arrow key.
    func events() -> [TerminalEvent]

    /// All resizes, suspensions and requests to end since the last call.
    func signalEvents() -> [TerminalEvent]

    /// The next `draw` paints every cell, whatever the terminal shows (Ctrl-L).
    func redrawAll()

    /// Draws in the colours of this name from the next frame on. A name it does not know changes nothing.
    func use(theme: String)

    /// Gives the terminal back and stops the program until the shell continues it (Ctrl-Z).
    func suspend()

    /// Gives the terminal back. Later calls do nothing.
    func close()
}
