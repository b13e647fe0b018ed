import Foundation
import Glibc
import TerminalScreen
import Testing

/// A program on a terminal that is not there: spawned as the leader of its own session, with the terminal as its
/// controlling one, and read by an interpreter.
final class PseudoTerminal {
    private let master: Int32
    /// Held open, so that the terminal's state can be read after the program is gone.
    private let slave: Int32
    let process: pid_t
    private(set) var screen: TerminalInterpreter
    /// The terminal as the program found it.
    let before: termios
    private var ended: Int32?

    /// Starts a program. The environment is what is needed and no more; `nil` takes a variable away.
    init(_ command: [String], size: Size, environment changes: [String: String?] = [:]) throws {
        var master: Int32 = -1
        var slave: Int32 = -1
        var name = [CChar](repeating: 0, count: 128)
        var window = winsize(ws_row: UInt16(size.rows), ws_col: UInt16(size.columns), ws_xpixel: 0, ws_ypixel: 0)
        guard openpty(&master, &slave, &name, nil, &window) == 0 else { throw POSIXError(.ENXIO) }
        for end in [master, slave] { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        var state = termios()
        tcgetattr(slave, &state)
        (self.master, self.slave, before) = (master, slave, state)
        screen = TerminalInterpreter(size: size)
        process = try Self.spawn(command, on: name, environment: changes)
        _ = fcntl(master, F_SETFL, O_NONBLOCK)
    }

    deinit {
        if ended == nil {
            kill(process, SIGKILL)
            var status: Int32 = 0
            waitpid(process, &status, 0)
        }
        close(master)
        close(slave)
    }

    private static func spawn(
        _ command: [String], on terminal: [CChar], environment changes: [String: String?]
    ) throws -> pid_t {
        var environment: [String: String] = [
            "TERM": "xterm-256color", "LANG": "C.UTF-8", "SWIFT_BACKTRACE": "enable=no", "PATH": "/usr/bin:/bin",
            "HOME": FileManager.default.temporaryDirectory.path,
        ]
        for (name, value) in changes { environment[name] = value }
        var files = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&files)
        defer { posix_spawn_file_actions_destroy(&files) }
        // The first terminal that a session's leader opens is the one that controls it.
        posix_spawn_file_actions_addopen(&files, 0, terminal, O_RDWR, 0)
        posix_spawn_file_actions_adddup2(&files, 0, 1)
        posix_spawn_file_actions_adddup2(&files, 0, 2)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // Threads of the test run with signals blocked, and a child inherits that: it would never see SIGWINCH.
        var none = sigset_t()
        sigemptyset(&none)
        var all = sigset_t()
        sigfillset(&all)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setsigdefault(&attributes, &all)
        let newSession: Int32 = 0x80
        posix_spawnattr_setflags(
            &attributes, Int16(newSession | Int32(POSIX_SPAWN_SETSIGMASK) | Int32(POSIX_SPAWN_SETSIGDEF)))
        var arguments: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) } + [nil]
        var variables: [UnsafeMutablePointer<CChar>?] = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { for text in arguments + variables { free(text) } }
        var process: pid_t = 0
        let result = posix_spawn(&process, command[0], &files, &attributes, &arguments, &variables)
        guard result == 0 else { throw POSIXError(POSIXErrorCode(rawValue: result) ?? .EIO) }
        return process
    }

    // MARK: Doing

    func type(_ text: String) {
        let bytes = Array(text.utf8)
        _ = write(master, bytes, bytes.count)
    }

    func signal(_ number: Int32) { kill(process, number) }

    /// The window gets another size, as when somebody drags its corner.
    func resize(to size: Size) {
        readAll()
        screen.resize(to: size)
        var window = winsize(ws_row: UInt16(size.rows), ws_col: UInt16(size.columns), ws_xpixel: 0, ws_ypixel: 0)
        _ = ioctl(master, UInt(TIOCSWINSZ), &window)
    }

    // MARK: Seeing

    /// Waits until the screen fits, and fails with what is on it. The limit is for a test that would hang.
    func expect(
        _ what: String, _ location: SourceLocation = #_sourceLocation, _ fits: (TerminalInterpreter) -> Bool
    ) throws {
        let end = Date() + 60
        while true {
            readAll()
            if fits(screen) { break }
            guard Date() < end, !(isOver && poll() == 0) else {
                Issue.record("waited in vain for \(what):\n\(screen.text)", sourceLocation: location)
                throw NotSeen()
            }
            _ = poll()
        }
        #expect(screen.unknown == [], sourceLocation: location)
    }

    func expect(contains text: String, _ location: SourceLocation = #_sourceLocation) throws {
        try expect("“\(text)”", location) { $0.text.contains(text) }
    }

    /// Waits for the end and answers with the code a shell would show.
    func exitCode(_ location: SourceLocation = #_sourceLocation) throws -> Int32 {
        let end = Date() + 60
        while !isOver {
            guard Date() < end else {
                Issue.record("did not end:\n\(screen.text)", sourceLocation: location)
                throw NotSeen()
            }
            _ = poll()
            readAll()
        }
        readAll()
        #expect(screen.unknown == [], sourceLocation: location)
        let status = ended ?? 0
        return status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F
    }

    /// Whether the terminal is as the program found it; an empty list when it is.
    var leftovers: [String] {
        readAll()
        var list: [String] = []
        var now = termios()
        tcgetattr(slave, &now)
        if now.c_lflag != before.c_lflag || now.c_iflag != before.c_iflag || now.c_oflag != before.c_oflag
            || now.c_cflag != before.c_cflag
        {
            list.append("the terminal's modes differ")
        }
        if screen.isAlternate { list.append("the alternate screen is still on") }
        if !screen.isCursorShown { list.append("the cursor is hidden") }
        if screen.pastesInBrackets { list.append("bracketed paste is still on") }
        if screen.reportsMouse { list.append("the mouse still reports") }
        return list
    }

    private var isOver: Bool {
        if ended != nil { return true }
        var status: Int32 = 0
        guard waitpid(process, &status, WNOHANG) == process else { return false }
        ended = status
        return true
    }

    /// Waits a moment for output; answers with how many descriptors are ready.
    private func poll() -> Int32 {
        var descriptor = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
        return Glibc.poll(&descriptor, 1, 20)
    }

    private func readAll() {
        var bytes = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = read(master, &bytes, bytes.count)
            guard count > 0 else { return }
            screen.feed(bytes[..<count])
        }
    }
}

/// The built program, which lies beside the tests.
enum BuiltProgram {
    static let path = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent().path + "/gem-icims"
}
