import Foundation
import GRDB
import Recruiting
import Testing

@testable import UploadLedger

@Suite struct LedgerFileTests {
    @Test func `folder and files belong to the user alone`() throws {
        let folder = try Folder()
        let ledger = try folder.ledger()
        _ = try ledger.begin(request())
        #expect(try mode(folder.state) == 0o700)
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.state) {
            #expect(try mode("\(folder.state)/\(name)") == 0o600, "\(name)")
        }
    }

    @Test func `a file that others could read is taken from them`() throws {
        let folder = try Folder()
        try folder.ledger().close()
        try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: folder.file)
        _ = try folder.ledger()
        #expect(try mode(folder.file) == 0o600)
    }

    @Test func `a commit survives a power cut`() throws {
        let folder = try Folder()
        let ledger = try folder.ledger()
        let (synchronous, journal, secure) = try ledger.writer.writeWithoutTransaction { db in
            (
                try Int.fetchOne(db, sql: "PRAGMA synchronous"), try String.fetchOne(db, sql: "PRAGMA journal_mode"),
                try Int.fetchOne(db, sql: "PRAGMA secure_delete")
            )
        }
        #expect(synchronous == 2)
        #expect(journal == "wal")
        #expect(secure == 1)
    }

    @Test func `an older file is copied, then brought up to date`() throws {
        let folder = try Folder()
        let clock = Clock()
        let old = try folder.ledger(clock: clock)
        try old.run(request(), receipt())
        try old.close()

        var schema = LedgerSchema.current
        schema.steps.append("ALTER TABLE upload ADD COLUMN note TEXT")
        let new = try SQLiteLedger(
            directory: folder.state, customer: "1234", owner: .current(), now: { clock.now }, schema: schema)
        #expect(try new.history().count == 1)
        #expect(try new.read { try LedgerFile.version($0) } == schema.version)
        try new.close()

        let backup = "\(folder.file).backup-v\(LedgerSchema.current.version)"
        #expect(try mode(backup) == 0o600)
        let copy = try DatabaseQueue(path: backup)
        #expect(try copy.read { try LedgerFile.version($0) } == LedgerSchema.current.version)
        #expect(try copy.read { try Int.fetchOne($0, sql: "SELECT COUNT(*) FROM upload") } == 1)

        let failure = #expect(throws: Failure.self) { try folder.ledger() }
        #expect(failure?.kind == .localState)
        #expect(failure?.message.contains("newer version") == true)
    }

    @Test func `a migration that fails leaves the file as it was`() throws {
        let folder = try Folder()
        let old = try folder.ledger()
        try old.run(request(), receipt())
        try old.close()
        var schema = LedgerSchema.current
        schema.steps.append("ALTER TABLE upload ADD COLUMN note TEXT; ALTER TABLE nowhere ADD COLUMN x TEXT")
        #expect(throws: Failure.self) {
            try SQLiteLedger(
                directory: folder.state, customer: "1234", owner: .current(), now: SQLiteLedger.clock, schema: schema)
        }
        #expect(try folder.ledger().history().count == 1)
    }

    @Test(arguments: ["not a database, a text of somebody else", "SQLite format 3\u{0}garbage garbage garbage"])
    func `a damaged file is named and left alone`(content: String) throws {
        let folder = try Folder()
        try FileManager.default.createDirectory(atPath: folder.state, withIntermediateDirectories: true)
        let data = Data((content + String(repeating: "x", count: 4096)).utf8)
        try data.write(to: URL(fileURLWithPath: folder.file))
        let failure = #expect(throws: Failure.self) { try folder.ledger() }
        #expect(failure?.kind == .localState)
        #expect(failure?.message == "The local state in \(folder.file) is damaged.")
        #expect(try Data(contentsOf: URL(fileURLWithPath: folder.file)) == data)
    }

    @Test func `damage in the middle of a file is found when it is read`() throws {
        let folder = try Folder()
        let first = try folder.ledger()
        for number in 0..<200 {
            try first.run(request("c\(number)", name: String(repeating: "n", count: 500)), receipt())
        }
        try first.close()
        var data = try Data(contentsOf: URL(fileURLWithPath: folder.file))
        data.replaceSubrange(8192..<data.count, with: Data(repeating: 0x55, count: data.count - 8192))
        try data.write(to: URL(fileURLWithPath: folder.file))
        let failure = #expect(throws: Failure.self) { try folder.ledger().history() }
        #expect(failure?.message.contains("damaged") == true)
    }

    @Test func `a file of another program is refused`() throws {
        let folder = try Folder()
        try FileManager.default.createDirectory(atPath: folder.state, withIntermediateDirectories: true)
        let other = try DatabaseQueue(path: folder.file)
        try other.write { try $0.execute(sql: "CREATE TABLE bookmarks (url TEXT)") }
        try other.close()
        let failure = #expect(throws: Failure.self) { try folder.ledger() }
        #expect(failure?.message.contains("is not this program's local state") == true)
    }

    @Test(arguments: ["/proc/nowhere/state", "/dev/null", "/dev/null/state"])
    func `a folder that cannot be used is named`(directory: String) throws {
        let failure = #expect(throws: Failure.self) { try SQLiteLedger(directory: directory) }
        #expect(failure?.kind == .localState)
        #expect(failure?.message.contains(directory) == true)
        #expect(failure?.remedy?.contains("state.directory") == true)
    }

    @Test func `a full disk stops the record and says so`() throws {
        let folder = try Folder()
        let ledger = try folder.ledger()
        try ledger.writer.writeWithoutTransaction { db in
            let pages = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
            try db.execute(sql: "PRAGMA max_page_count = \(pages)")
        }
        let failure = #expect(throws: Failure.self) {
            try ledger.begin(request(name: String(repeating: "n", count: 100_000)))
        }
        #expect(failure?.message.contains("is full") == true)
        #expect(try ledger.openUploads().isEmpty)
    }

    @Test(arguments: [
        (ResultCode.SQLITE_READONLY, "cannot be written"), (.SQLITE_READONLY_DIRECTORY, "cannot be written"),
        (.SQLITE_CANTOPEN, "cannot be written"), (.SQLITE_BUSY, "Another program"), (.SQLITE_IOERR_FSYNC, "disk"),
        (.SQLITE_CORRUPT, "damaged"), (.SQLITE_CONSTRAINT, "cannot be used"),
    ])
    func `every trouble of the database is said in words without its data`(code: ResultCode, words: String) {
        let error = DatabaseError(resultCode: code, message: "m", sql: "SELECT 'Amina'", arguments: ["Okafor"])
        let failure = LedgerFault.failure(error, path: "/state/ledger.sqlite")
        #expect(failure.kind == .localState)
        #expect(failure.message.contains(words) && failure.message.contains("/state/ledger.sqlite"))
        #expect(!failure.text.contains("Amina") && !failure.text.contains("Okafor"))
    }

    @Test func `many processes may open a new ledger at once`() async throws {
        let folder = try Folder()
        let opened = try await withThrowingTaskGroup(of: SQLiteLedger.self) { group in
            for _ in 0..<8 { group.addTask { try folder.ledger() } }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        for (number, ledger) in opened.enumerated() { _ = try ledger.begin(request("c\(number)")) }
        #expect(try opened[0].openUploads().count == 8)
    }

    private func mode(_ path: String) throws -> Int {
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        return (attributes[.posixPermissions] as? NSNumber)?.intValue ?? -1
    }
}
