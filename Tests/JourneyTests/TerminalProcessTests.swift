import Foundation
import Glibc
import TerminalScreen
import Testing

/// The built program on a pseudo-terminal. Every way out gives the terminal back.
@Suite(.serialized) struct TerminalProcessTests {
    private static let small = Size(columns: 80, rows: 24)

    private func demo(
        _ size: Size = small, environment: [String: String?] = [:]
    ) throws -> PseudoTerminal {
        let terminal = try PseudoTerminal([BuiltProgram.path, "demo"], size: size, environment: environment)
        try terminal.expect("the first screen") { Self.isComplete($0) }
        return terminal
    }

    /// Title, list and foot are there.
    private static func isComplete(_ screen: TerminalInterpreter) -> Bool {
        let lines = screen.text.split(separator: "\n", omittingEmptySubsequences: false)
        return screen.isAlternate && lines.count == screen.size.rows && lines[0].contains("REHEARSAL")
            && screen.text.contains("Clara Lindqvist") && lines[lines.count - 1].contains("? help")
    }

    @Test func `the rehearsal opens with a complete screen, and q gives the terminal back`() throws {
        let terminal = try demo()
        #expect(terminal.screen.text.contains("Queue"))
        #expect(terminal.screen.usedColour)
        terminal.type("q")
        #expect(try terminal.exitCode() == 0)
        #expect(terminal.leftovers == [])
    }

    @Test func `a larger window is used, a tiny one says so, and both recover`() throws {
        let terminal = try demo()
        terminal.resize(to: Size(columns: 140, rows: 45))
        try terminal.expect("four panels") {
            Self.isComplete($0) && $0.text.contains("Possible matches") && $0.text.contains("Preview")
        }
        terminal.resize(to: Size(columns: 20, rows: 5))
        try terminal.expect("the words") { $0.text.contains("too small") && !$0.text.contains("Queue") }
        terminal.resize(to: Self.small)
        try terminal.expect("the first screen again") { Self.isComplete($0) }
        terminal.type("q")
        #expect(try terminal.exitCode() == 0)
        #expect(terminal.leftovers == [])
    }

    @Test func `Ctrl-Z gives the terminal to the shell, and fg brings the screen back in its new size`() throws {
        let script = "set -m; \"$0\" demo; echo stopped $?; read -r line; fg >/dev/null; echo ended $?"
        let terminal = try PseudoTerminal(["/bin/bash", "-c", script, BuiltProgram.path], size: Self.small)
        try terminal.expect("the first screen") { Self.isComplete($0) }
        terminal.type("\u{1A}")
        try terminal.expect("the shell") { !$0.isAlternate && $0.text.contains("stopped 148") }
        #expect(terminal.leftovers == [])
        terminal.resize(to: Size(columns: 140, rows: 45))
        terminal.type("\n")
        try terminal.expect("the screen in its new size") {
            Self.isComplete($0) && $0.text.contains("Preview")
        }
        #expect(terminal.screen.pastesInBrackets)
        terminal.type("q")
        try terminal.expect("the shell again") { !$0.isAlternate && $0.text.contains("ended 0") }
        #expect(terminal.leftovers == [])
    }

    @Test(arguments: [
        SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGSEGV, SIGABRT, SIGSYS, SIGUSR1, SIGUSR2, SIGALRM, SIGVTALRM, SIGPROF,
        SIGXCPU, SIGXFSZ, SIGIO, SIGPWR, SIGSTKFLT, SIGPIPE, __libc_current_sigrtmin(), __libc_current_sigrtmax(),
    ])
    func `a signal ends it with 128 and its number, and the terminal as it was`(number: Int32) throws {
        let terminal = try demo()
        terminal.signal(number)
        #expect(try terminal.exitCode() == 128 + number)
        #expect(terminal.leftovers == [])
    }

    @Test func `the browser gets none of the secrets, and no password of a proxy`() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("desktop-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let opener = folder.appendingPathComponent("xdg-open")
        try Data("#!/bin/sh\nenv > \"$(dirname \"$0\")/seen\"\n".utf8).write(to: opener)
        try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: opener.path)
        let terminal = try demo(environment: [
            "PATH": "\(folder.path):/usr/bin:/bin", "GEM_ICIMS_ICIMS_PASSWORD": "hunter22",
            "GEM_ICIMS_GEM_API_KEY": "hunter23", "GEM_ICIMS_ICIMS_PASWORD": "hunter24",
            "https_proxy": "http://me:hunter25@proxy.example:8080", "NO_PROXY": "127.0.0.1", "EDITOR": "vi",
        ])
        terminal.type("o")
        try terminal.expect(contains: "Opened")
        let seen = try String(contentsOf: folder.appendingPathComponent("seen"), encoding: .utf8)
        #expect(!seen.contains("hunter") && !seen.contains("GEM_ICIMS"), "\(seen)")
        #expect(seen.contains("https_proxy=http://proxy.example:8080") && seen.contains("EDITOR=vi"), "\(seen)")
        terminal.type("q")
        #expect(try terminal.exitCode() == 0)
    }

    @Test func `NO_COLOR sends no colour`() throws {
        let terminal = try demo(environment: ["NO_COLOR": "1"])
        terminal.type("jjp")
        try terminal.expect(contains: "Plan")
        terminal.type("\u{3}")
        #expect(try terminal.exitCode() == 0)
        #expect(!terminal.screen.usedColour)
        #expect(terminal.leftovers == [])
    }

    @Test func `an unknown terminal is one clear line`() throws {
        let terminal = try PseudoTerminal(
            [BuiltProgram.path, "demo"], size: Self.small, environment: ["TERM": "no-such-terminal"])
        #expect(try terminal.exitCode() == 64)
        #expect(terminal.screen.text.contains("no-such-terminal"))
        #expect(terminal.leftovers == [])
    }

    @Test func `without a terminal there is one clear line and an exit code`() throws {
        // Its own session without a terminal: setsid leaves the one of this test behind.
        let script = "setsid --wait \"$0\" demo </dev/null 2>&1 | cat; echo code ${PIPESTATUS[0]}"
        let terminal = try PseudoTerminal(
            ["/bin/bash", "-c", script, BuiltProgram.path], size: Size(columns: 200, rows: 24))
        #expect(try terminal.exitCode() == 0)
        let lines = terminal.screen.text.split(separator: "\n")
        #expect(lines.count == 2, "\(lines)")
        #expect(lines.first?.contains("terminal") == true)
        #expect(lines.last == "code 64")
    }
}
