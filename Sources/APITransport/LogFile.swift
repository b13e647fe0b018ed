import Foundation
import Logging
import Synchronization

/// A text file that lines are added to, readable by its owner alone. It is made with the first line, and set aside as
/// `.1` when a program starts on one that has grown past a megabyte. A log that cannot be written stops nobody's work.
final class LogFile: Sendable {
    static let longest = 1_048_576

    private let path: String
    /// Nil until the first line, and for good when the file cannot be had.
    private let descriptor = Mutex<Int32?>(nil)

    init(path: String) {
        self.path = path
    }

    deinit {
        descriptor.withLock { if let open = $0, open >= 0 { _ = close(open) } }
    }

    func add(_ line: String) {
        let bytes = Array((line + "\n").utf8)
        descriptor.withLock { descriptor in
            let open = descriptor ?? Self.open(path)
            descriptor = open
            // One call for the whole line: two programs may be writing.
            if open >= 0 { _ = write(open, bytes, bytes.count) }
        }
    }

    private static func open(_ path: String) -> Int32 {
        var found = stat()
        if lstat(path, &found) == 0, found.st_size > longest { _ = rename(path, path + ".1") }
        return Foundation.open(path, O_WRONLY | O_APPEND | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o600)
    }
}

/// Writes events as lines: time, level, message, and the facts in the order of their names.
struct LogFileHandler: LogHandler {
    let file: LogFile
    var metadata: Logger.Metadata = [:]
    var metadataProvider: Logger.MetadataProvider?
    var logLevel = Logger.Level.warning

    init(file: LogFile) {
        self.file = file
    }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        let facts = metadata.merging(event.metadata ?? [:]) { _, new in new }
        let words = facts.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
        let time = Date().formatted(.iso8601)
        file.add(([time, event.level.rawValue, "\(event.message)"] + words).joined(separator: " "))
    }
}
