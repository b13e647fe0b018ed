import Foundation
import GRDB
import Recruiting

/// The file on disk: where it is, who may read it, how it is opened and brought up to date.
struct LedgerFile {
    var directory: String

    var path: String { directory + "/ledger.sqlite" }

    /// Pages in the journal after which it is brought into the file: 64 of 4 KiB.
    private static let journalPages = 64

    static var configuration: Configuration {
        var configuration = Configuration()
        configuration.label = "ledger"
        configuration.busyMode = .timeout(10)
        configuration.maximumReaderCount = 3
        // What was forgotten must not stay readable in a freed page (rules 2.8).
        configuration.prepareDatabase { try $0.execute(sql: "PRAGMA secure_delete = ON") }
        return configuration
    }

    func open(_ schema: LedgerSchema) throws(Failure) -> DatabasePool {
        try makeDirectory()
        // Two processes that start together must not both switch the journal mode or migrate.
        let lock = try lockFile()
        defer { _ = Foundation.close(lock) }
        try makePrivate(path)
        do {
            let pool = try DatabasePool(path: path, configuration: Self.configuration)
            // The pool sets NORMAL while it opens; a power cut could then lose the record of a write that was sent.
            // A journal that stays short is read again quickly by the next start, which has to read all of it.
            try pool.writeWithoutTransaction {
                try $0.execute(sql: "PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = \(Self.journalPages)")
            }
            try prepare(pool, schema)
            return pool
        } catch {
            throw LedgerFault.failure(error, path: path)
        }
    }

    private func prepare(_ pool: DatabasePool, _ schema: LedgerSchema) throws {
        try pool.writeWithoutTransaction { db in
            let found = try Self.version(db)
            let application = try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0
            let isEmpty = try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM sqlite_schema") == 0
            guard application == LedgerSchema.applicationID || isEmpty else {
                throw LedgerFault.foreign(path: path)
            }
            guard found <= schema.version else {
                throw LedgerFault.newer(found, than: schema.version, path: path)
            }
            guard found < schema.version else { return }
            if found > 0 { try backUp(db, version: found) }
            try db.inTransaction(.immediate) {
                try Self.migrate(db, to: schema)
                return .commit
            }
        }
    }

    static func version(_ db: Database) throws -> Int {
        try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    }

    static func migrate(_ db: Database, to schema: LedgerSchema) throws {
        for step in schema.steps.dropFirst(try version(db)) {
            try db.execute(sql: step)
        }
        try db.execute(sql: "PRAGMA application_id = \(LedgerSchema.applicationID)")
        try db.execute(sql: "PRAGMA user_version = \(schema.version)")
    }

    private func backUp(_ db: Database, version: Int) throws {
        let copy = "\(path).backup-v\(version)"
        if FileManager.default.fileExists(atPath: copy) { try FileManager.default.removeItem(atPath: copy) }
        // SQLite accepts an empty file as the target; making it first keeps it private from the start.
        try makePrivate(copy)
        try db.execute(sql: "VACUUM INTO ?", arguments: [copy])
    }

    /// Copies that migrations left behind.
    var backups: [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: directory)) ?? []
        return names.filter { $0.hasPrefix("ledger.sqlite.backup-") }.sorted().map { "\(directory)/\($0)" }
    }

    private func makeDirectory() throws(Failure) {
        var isDirectory: ObjCBool = false
        if FileManager.default.fileExists(atPath: directory, isDirectory: &isDirectory) {
            guard isDirectory.boolValue else { throw LedgerFault.directory(directory, reason: "it is a file") }
            return
        }
        do {
            try FileManager.default.createDirectory(
                atPath: directory, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw LedgerFault.directory(directory, reason: (error as NSError).localizedDescription)
        }
        // The attributes may be narrowed by the umask but also ignored for folders in between; say it once more.
        _ = chmod(directory, 0o700)
    }

    /// Makes the file when it is missing, and takes it from others when it is there. The journal files inherit this.
    ///
    /// An existing file is never opened here: closing it again would drop the locks that another ledger of this
    /// process holds on it (POSIX).
    private func makePrivate(_ file: String) throws(Failure) {
        let descriptor = Foundation.open(file, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        if descriptor >= 0 {
            _ = Foundation.close(descriptor)
        } else if errno == EEXIST {
            _ = chmod(file, 0o600)
        } else {
            throw Failure(
                .localState, "The local state in \(file) cannot be written: \(String(cString: strerror(errno))).",
                remedy: "Make the file and its folder writable for you, or set state.directory to another place.")
        }
    }

    private func lockFile() throws(Failure) -> Int32 {
        let descriptor = Foundation.open("\(path).lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw LedgerFault.directory(directory, reason: String(cString: strerror(errno)))
        }
        while flock(descriptor, LOCK_EX) != 0 && errno == EINTR {}
        return descriptor
    }
}
