import Foundation

/// A file on this machine as it was read.
struct LocalFile {
    /// At most one byte more than the limit, which is enough to know that it is too large.
    var bytes: [UInt8]
    /// Unix seconds.
    var modified: Int

    /// Nil when it is no regular file that can be read. A pipe or a device would never end.
    init?(_ path: String, limit: Int) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { return nil }
        let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        do {
            bytes = Array(try handle.read(upToCount: limit + 1) ?? Data())
        } catch {
            return nil
        }
        modified = Int(status.st_mtim.tv_sec)
    }
}
