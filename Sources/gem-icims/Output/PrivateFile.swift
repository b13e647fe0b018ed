import Foundation
import Recruiting

/// A file for its owner alone, whatever the umask: it holds secrets, or data about people.
enum PrivateFile {
    /// Writes the file whole or not at all. Something that is no plain file, such as a pipe, is written to as it is.
    ///
    /// - Throws: `Failure(.localState, …)` that begins with `what`.
    static func write(_ data: Data, to path: String, what: String) throws(Failure) {
        // A file kept elsewhere and linked to stays a link.
        let target = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
        func fail(_ reason: String) -> Failure { Failure(.localState, "\(what) \(path) cannot be written: \(reason).") }
        var status = stat()
        if stat(target, &status) == 0, status.st_mode & S_IFMT != S_IFREG {
            guard let handle = FileHandle(forWritingAtPath: target) else { throw fail("it is not a file") }
            do { try handle.write(contentsOf: data) } catch { throw fail((error as NSError).localizedDescription) }
            return
        }
        let draft = "\(target).\(getpid()).new"
        unlink(draft)
        let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw fail(String(cString: strerror(errno))) }
        let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        do {
            try file.write(contentsOf: data)
            try file.synchronize()
            try file.close()
        } catch {
            unlink(draft)
            throw fail((error as NSError).localizedDescription)
        }
        guard rename(draft, target) == 0 else {
            unlink(draft)
            throw fail(String(cString: strerror(errno)))
        }
    }
}
