import APITransport
import Foundation
import Recruiting

/// What is said on standard error: problems, and progress while a person watches.
enum Diagnostics {
    static let isTerminal = isatty(STDERR_FILENO) == 1

    static func report(_ failure: Failure) {
        // A list of complaints has lines of its own; whatever stands in one, it never looks like the beginning of a report.
        let message = failure.message.split(separator: "\n").map(String.init)
        line("gem-icims: \(message.first ?? "")")
        let more = message.dropFirst() + (failure.remedy ?? "").split(separator: "\n").map(String.init)
        for text in more { line(text.hasPrefix("  ") ? text : "  \(text)") }
    }

    /// Says what ended the program and answers with its exit code.
    static func end(with error: any Error) -> Int32 {
        let failure = error as? Failure ?? Failure(.internal, "Something went wrong inside: \(error)")
        report(failure)
        return ExitStatus(failure.kind).rawValue
    }

    /// Says one line: whatever stands in it, it never becomes two.
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

    /// Asks on standard error and reads one line; nil at the end of the input.
    static func ask(_ question: String) -> String? {
        say(printable(question) + " ")
        return readLine()
    }

    /// That nobody listens to diagnostics is no reason to stop.
    private static func say(_ text: String) {
        try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
    }

    /// The one cleaning of all that is printed: text from a server never drives the terminal, never makes a line of its
    /// own, and never holds a secret of this program.
    static func printable(_ text: String) -> String { Redaction.ofProgram.data(text).printable }
}

extension Redaction {
    /// The one of this program, as its standard output and standard error are one.
    static let ofProgram = Redaction()
}
