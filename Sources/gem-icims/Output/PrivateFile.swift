import Foundation
import Recruiting

/// A file for its owner alone, whatever the umask: it holds secrets, or data about people.
enum PrivateFile {
    /// Writes the file whole or not at all. Something that is no plain file, such as a pipe, is written to as it is.
    ///
    /// - Throws: `Failure(.localState, …)` that begins with `what`.
    static func write(_ data: Data, to path: String, what: String) throws(Failure) {
        func fail(_ reason: String) -> Failure { Failure(.localState, "\(what) \(path) cannot be written: \(reason).") }
        if let link = foreignLink(path) { throw fail("\(link) is a link that somebody else made") }
        // A file kept elsewhere and linked to stays a link.
        let target = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
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

    /// The first link on the way to the file that is neither this user's nor the system's own, such as `/dev/stdout`:
    /// whoever made it chose what would be overwritten.
    static func foreignLink(_ path: String, owner: uid_t = geteuid()) -> String? {
        var place = path
        for _ in 0..<40 {
            var status = stat()
            guard lstat(place, &status) == 0, status.st_mode & S_IFMT == S_IFLNK else { return nil }
            if status.st_uid != owner, !isSystemLink(place, status) { return place }
            guard let next = try? FileManager.default.destinationOfSymbolicLink(atPath: place) else { return place }
            place =
                next.hasPrefix("/") ? next : URL(fileURLWithPath: place).deletingLastPathComponent().path + "/" + next
        }
        return place
    }

    /// Made by root in a folder where nobody else can make one.
    private static func isSystemLink(_ path: String, _ link: stat) -> Bool {
        var folder = stat()
        return link.st_uid == 0 && stat(URL(fileURLWithPath: path).deletingLastPathComponent().path, &folder) == 0
            && folder.st_uid == 0 && folder.st_mode & 0o022 == 0
    }
}
