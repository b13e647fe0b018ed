import Glibc
import Synchronization
import TerminalScreen

/// What a test and the loop's terminal share: the test types here and reads the last frame.
final class Desk: Sendable {
    private struct State {
        var events: [TerminalEvent] = []
        var signals: [TerminalEvent] = []
        var size: Size
        var text = ""
        var isClosed = false
        var suspensions = 0
        var theme = ""
    }

    private let state: Mutex<State>
    let keys = WakeupPipe()
    let signals = WakeupPipe()

    init(size: Size) { state = Mutex(State(size: size)) }

    // MARK: The test's side

    /// The last frame as text, a line per row.
    var text: String { state.withLock(\.text) }
    var isClosed: Bool { state.withLock(\.isClosed) }
    var suspensions: Int { state.withLock(\.suspensions) }
    /// The last theme that was asked for.
    var theme: String { state.withLock(\.theme) }

    func send(_ event: TerminalEvent) {
        state.withLock { $0.events.append(event) }
        keys.ring()
    }

    func signal(_ event: TerminalEvent) {
        state.withLock { state in
            if case .resize(let size) = event { state.size = size }
            state.signals.append(event)
        }
        signals.ring()
    }

    // MARK: The terminal's side

    var size: Size { state.withLock(\.size) }
    func show(_ frame: Frame) { state.withLock { $0.text = frame.text } }
    func close() { state.withLock { $0.isClosed = true } }
    func suspend() { state.withLock { $0.suspensions += 1 } }
    func use(theme: String) { state.withLock { $0.theme = theme } }

    func takeEvents() -> [TerminalEvent] {
        keys.silence()
        return state.withLock { state in
            defer { state.events = [] }
            return state.events
        }
    }

    func takeSignals() -> [TerminalEvent] {
        signals.silence()
        return state.withLock { state in
            defer { state.signals = [] }
            return state.signals
        }
    }
}

/// A pipe that is only there to make `poll` return.
final class WakeupPipe: Sendable {
    let descriptor: Int32
    private let other: Int32

    init() {
        var ends: [Int32] = [-1, -1]
        precondition(pipe(&ends) == 0, "no pipe left")
        for end in ends { _ = fcntl(end, F_SETFL, O_NONBLOCK) }
        (descriptor, other) = (ends[0], ends[1])
    }

    deinit {
        close(descriptor)
        close(other)
    }

    func ring() {
        var byte: UInt8 = 1
        _ = write(other, &byte, 1)
    }

    func silence() {
        var bytes = [UInt8](repeating: 0, count: 64)
        while read(descriptor, &bytes, bytes.count) > 0 {}
    }
}

/// A terminal without a terminal: keys come from the test, frames go to it.
final class ScriptedTerminal: TerminalDriver {
    private let desk: Desk
    let widths = WidthTable.standard

    init(_ desk: Desk) { self.desk = desk }

    var size: Size { desk.size }
    var inputDescriptor: Int32 { desk.keys.descriptor }
    var signalDescriptor: Int32 { desk.signals.descriptor }

    func draw(_ frame: Frame) { desk.show(frame) }
    func events() -> [TerminalEvent] { desk.takeEvents() }
    func signalEvents() -> [TerminalEvent] { desk.takeSignals() }
    func redrawAll() {}
    func suspend() { desk.suspend() }
    func use(theme: String) { desk.use(theme: theme) }
    func close() { desk.close() }
}
