import Dispatch
import Glibc

/// Tells of files that appear in a folder, from the kernel's own notification: nothing wakes up while nothing happens.
final class FolderWatch {
    /// The file's name, as soon as it is whole: closed after writing, or moved here under its last name, which is how
    /// browsers end a download.
    typealias Observer = @Sendable (String) -> Void

    private let source: any DispatchSourceRead

    /// Nil when the folder does not exist or cannot be watched.
    init?(_ path: String, _ observer: @escaping Observer) {
        let descriptor = inotify_init1(Int32(IN_CLOEXEC) | Int32(IN_NONBLOCK))
        guard descriptor >= 0 else { return nil }
        guard inotify_add_watch(descriptor, path, UInt32(IN_CLOSE_WRITE | IN_MOVED_TO | IN_ONLYDIR)) >= 0 else {
            close(descriptor)
            return nil
        }
        let source = DispatchSource.makeReadSource(fileDescriptor: descriptor, queue: .global(qos: .utility))
        source.setEventHandler { for name in Self.names(descriptor) { observer(name) } }
        source.setCancelHandler { close(descriptor) }
        source.resume()
        self.source = source
    }

    deinit { source.cancel() }

    /// What waits on the descriptor. The kernel writes whole events: a head of sixteen bytes, then the name, filled up
    /// with zeros.
    private static func names(_ descriptor: Int32) -> [String] {
        var names: [String] = []
        var buffer = [UInt8](repeating: 0, count: 16 << 10)
        while true {
            let count = read(descriptor, &buffer, buffer.count)
            guard count > 0 else { return names }
            var rest = buffer[..<count]
            while rest.count >= 16 {
                let length = rest.dropFirst(12).prefix(4).reversed().reduce(0) { $0 << 8 | Int($1) }
                let name = rest.dropFirst(16).prefix(length).prefix { $0 != 0 }
                if !name.isEmpty { names.append(String(decoding: name, as: UTF8.self)) }
                rest = rest.dropFirst(16 + length)
            }
        }
    }
}
