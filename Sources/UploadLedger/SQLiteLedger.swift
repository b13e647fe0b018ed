import Foundation
import GRDB
public import Recruiting

/// The ledger and the local state of one machine in one SQLite file, shared by every process of this program.
///
/// Everything is kept apart by customer: a record id of one customer means nothing for another.
public final class SQLiteLedger: Ledger, LocalState {
    /// How long a claim lasts without a sign of life, in seconds, where nobody can tell whether its process is there.
    public static let leaseSeconds = 120

    /// The file, or `:memory:`.
    public let path: String
    public let customer: String
    public let owner: LeaseOwner
    let writer: any DatabaseWriter
    /// Unix seconds.
    let now: @Sendable () -> Int

    /// Opens `ledger.sqlite` in a folder, both made when missing (0700, 0600), and brings an older file up to date
    /// after keeping a copy of it.
    public convenience init(
        directory: String, customer: String = "", owner: LeaseOwner = .current(),
        now: @escaping @Sendable () -> Int = SQLiteLedger.clock
    ) throws(Failure) {
        try self.init(directory: directory, customer: customer, owner: owner, now: now, schema: .current)
    }

    /// A ledger that is gone with this object: for tests and rehearsals.
    public init(
        inMemory customer: String, owner: LeaseOwner = .current(),
        now: @escaping @Sendable () -> Int = SQLiteLedger.clock
    ) throws(Failure) {
        path = ":memory:"
        self.customer = customer
        self.owner = owner
        self.now = now
        do {
            let queue = try DatabaseQueue(configuration: LedgerFile.configuration)
            try queue.write { try LedgerFile.migrate($0, to: .current) }
            writer = queue
        } catch {
            throw LedgerFault.failure(error, path: path)
        }
    }

    init(
        directory: String, customer: String, owner: LeaseOwner, now: @escaping @Sendable () -> Int,
        schema: LedgerSchema
    ) throws(Failure) {
        let file = LedgerFile(directory: directory)
        path = file.path
        self.customer = customer
        self.owner = owner
        self.now = now
        writer = try file.open(schema)
    }

    /// The system's clock in Unix seconds.
    public static let clock: @Sendable () -> Int = { Int(Date().timeIntervalSince1970) }

    /// Closes the file; every later call fails. Claims are not given back.
    public func close() throws(Failure) {
        do { try writer.close() } catch { throw LedgerFault.failure(error, path: path) }
    }

    /// One immediate transaction, durable when this returns.
    func write<Value>(_ body: (Database) throws -> Value) throws(Failure) -> Value {
        do { return try writer.write(body) } catch { throw LedgerFault.failure(error, path: path) }
    }

    /// One consistent view, never waiting for a writer.
    func read<Value>(_ body: (Database) throws -> Value) throws(Failure) -> Value {
        do { return try writer.read(body) } catch { throw LedgerFault.failure(error, path: path) }
    }
}
