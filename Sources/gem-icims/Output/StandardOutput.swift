import APITransport
import Foundation

/// Standard output: JSON lines for programs, or plain text for people.
struct StandardOutput {
    let isJSON: Bool

    /// One JSON object on a line of its own, written at once so that a reader sees it when it is there.
    func json(_ value: JSONValue) {
        FileHandle.standardOutput.write(Data(value.encoded() + [0x0A]))
    }

    /// A document whose line ends are its own, such as CSV.
    func document(_ text: String) {
        let safe = text.replacing("\r\n", with: "\n").split(separator: "\n", omittingEmptySubsequences: false)
            .map { Diagnostics.printable(String($0)) }
        let end = text.contains("\r\n") ? "\r\n" : "\n"
        FileHandle.standardOutput.write(Data((safe.joined(separator: end) + end).utf8))
    }

    func text(_ line: String) {
        FileHandle.standardOutput.write(Data((Diagnostics.printable(line) + "\n").utf8))
    }
}
