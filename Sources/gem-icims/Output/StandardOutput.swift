import APITransport
import Foundation

/// Standard output: JSON lines for programs, or plain text for people.
struct StandardOutput {
    let isJSON: Bool

    /// One JSON object on a line of its own, written at once so that a reader sees it when it is there.
    func json(_ value: JSONValue) {
        Self.write(Data(value.mapStrings(Redaction.ofProgram.data).encodedForTerminals() + [0x0A]))
    }

    /// A document whose lines are its own, such as CSV; its cells were made fit to print when it was made.
    func document(_ text: String) {
        Self.write(Data((text + (text.contains("\r\n") ? "\r\n" : "\n")).utf8))
    }

    /// Says one line: whatever stands in it, it never becomes two.
    func text(_ line: String) {
        Self.write(Data((Diagnostics.printable(line) + "\n").utf8))
    }

    /// Several lines at once.
    func text(_ lines: [String]) {
        Self.write(Data(lines.map { Diagnostics.printable($0) + "\n" }.joined().utf8))
    }

    /// Bytes as they are. Everything is said after it was recorded, so when nobody can hear it the program just ends:
    /// as if by SIGPIPE when the reader is gone (`check | head`), with a word when the disk is full.
    static func write(_ data: Data) {
        do {
            try FileHandle.standardOutput.write(contentsOf: data)
        } catch {
            if Self.isReaderGone(error) { exit(128 + SIGPIPE) }
            Diagnostics.line("gem-icims: The output could not be written; what was done is in the history.")
            exit(ExitStatus.localState.rawValue)
        }
    }

    private static func isReaderGone(_ error: any Error) -> Bool {
        let error = error as NSError
        let cause = error.userInfo[NSUnderlyingErrorKey] as? NSError ?? error
        return cause.domain == NSPOSIXErrorDomain && cause.code == Int(EPIPE)
    }
}
