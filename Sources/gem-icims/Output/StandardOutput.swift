import APITransport
import Foundation

/// Standard output: JSON lines for programs, or plain text for people.
struct StandardOutput {
    let isJSON: Bool

    /// One JSON object on a line of its own, written at once so that a reader sees it when it is there.
    func json(_ value: JSONValue) {
        FileHandle.standardOutput.write(Data(value.encoded() + [0x0A]))
    }

    func text(_ line: String) {
        FileHandle.standardOutput.write(Data((Diagnostics.printable(line) + "\n").utf8))
    }
}
