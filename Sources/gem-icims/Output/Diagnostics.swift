import Foundation
import Recruiting

/// What is said on standard error: problems, and progress while a person watches.
enum Diagnostics {
    static let isTerminal = isatty(STDERR_FILENO) == 1

    static func report(_ failure: Failure) {
        line("gem-icims: \(failure.message)")
        if let remedy = failure.remedy { line("  \(remedy)") }
    }

    /// Says what ended the program and answers with its exit code.
    static func end(with error: any Error) -> Int32 {
        let failure = error as? Failure ?? Failure(.internal, "Something went wrong inside: \(error)")
        report(failure)
        return ExitStatus(failure.kind).rawValue
    }

    static func line(_ text: String) {
        say(printable(text) + "\n")
    }

    /// Replaces the one line of progress; says nothing when standard error is no terminal.
    static func progress(_ text: String) {
        guard isTerminal else { return }
        say("\r\u{1B}[K\(printable(text))")
    }

    static func endProgress() {
        guard isTerminal else { return }
        say("\r\u{1B}[K")
    }

    /// That nobody listens to diagnostics is no reason to stop.
    private static func say(_ text: String) {
        try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
    }

    /// Text from a server never drives the terminal: control characters become a visible replacement.
    static func printable(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.map { isSafe($0) ? $0 : "\u{FFFD}" }))
    }

    private static func isSafe(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0A: true
        case 0..<0x20, 0x7F..<0xA0, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: false
        default: true
        }
    }
}
