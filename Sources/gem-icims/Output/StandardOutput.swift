import APITransport
import Foundation

/// Standard output: JSON lines for programs, or plain text for people.
struct StandardOutput {
    let isJSON: Bool

    /// One JSON object on a line of its own, written at once so that a reader sees it when it is there.
    func json(_ value: JSONValue) {
        Self.write(Data(value.encoded() + [0x0A]))
    }

    /// A document whose line ends are its own, such as CSV.
    func document(_ text: String) {
        let safe = text.replacing("\r\n", with: "\n").split(separator: "\n", omittingEmptySubsequences: false)
            .map { Diagnostics.printable(String($0)) }
        let end = text.contains("\r\n") ? "\r\n" : "\n"
        Self.write(Data((safe.joined(separator: end) + end).utf8))
    }

    func text(_ line: String) {
        Self.write(Data((Diagnostics.printable(line) + "\n").utf8))
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
