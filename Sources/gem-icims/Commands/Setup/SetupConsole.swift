import Dispatch
import Foundation
import Synchronization

/// Lines out, lines in: the same on a terminal, through pipes, and for a screen reader. Only a terminal gets bold text
/// and hides secrets while they are typed.
final class SetupConsole: Sendable {
    private let isTerminal = isatty(STDIN_FILENO) == 1
    private let isStyled: Bool
    /// The terminal as it was, while it does not echo.
    private let echoing = Mutex<termios?>(nil)

    init(environment: [String: String]) {
        let isPlain = environment["TERM"] == "dumb" || environment["NO_COLOR"].map { !$0.isEmpty } ?? false
        isStyled = isatty(STDOUT_FILENO) == 1 && !isPlain
        watchSignals()
    }

    func say(_ line: String = "") { write(Diagnostics.printable(line) + "\n") }

    func title(_ line: String) {
        let text = Diagnostics.printable(line)
        write("\n" + (isStyled ? "\u{1B}[1m\(text)\u{1B}[0m" : text) + "\n")
    }

    /// One line of the person's; nil at the end of the input.
    func ask(_ prompt: String, isSecret: Bool = false) -> String? {
        write(Diagnostics.printable(prompt) + " ")
        let hides = isSecret && isTerminal
        if hides { hideTyping() }
        let line = readLine()
        if hides {
            showTyping()
            write("\n")
        } else if !isTerminal {
            // Nobody typed a line end: without one, a transcript runs together.
            write("\n")
        }
        return line?.trimmingCharacters(in: .whitespaces)
    }

    private func write(_ text: String) { StandardOutput.write(Data(text.utf8)) }

    private func hideTyping() {
        var now = termios()
        guard tcgetattr(STDIN_FILENO, &now) == 0 else { return }
        echoing.withLock { [now] in $0 = now }
        now.c_lflag &= ~tcflag_t(ECHO)
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &now)
    }

    private func showTyping() {
        guard var before = echoing.withLock({ $0 }) else { return }
        tcsetattr(STDIN_FILENO, TCSANOW, &before)
        echoing.withLock { $0 = nil }
    }

    /// Whoever stops in the middle gets the terminal back as it was; the answers so far are in the file already.
    private func watchSignals() {
        for signal in Signals.ending {
            Glibc.signal(signal, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: signal, queue: .global())
            source.setEventHandler { [self] in
                _ = source
                showTyping()
                say()
                say("Left. The answers so far are kept; gem-icims setup goes on from here.")
                exit(128 + signal)
            }
            source.resume()
        }
    }
}
