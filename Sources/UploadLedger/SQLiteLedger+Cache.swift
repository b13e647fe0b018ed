import Foundation
import GRDB
public import Recruiting

/// Answers of the tracking system that were read earlier.
extension SQLiteLedger {
    public func savePeople(_ people: [Person], readAt: Int) throws(Failure) {
        try write { db in
            let statement = try db.makeStatement(
                sql: """
                    INSERT OR REPLACE INTO person (customer, id, name, email, packed, readAt) VALUES (?, ?, ?, ?, ?, ?)
                    """)
            for person in people {
                // Name and address lie beside the rest only so that a person can be found to be forgotten.
                let name = [person.firstName, person.lastName].compactMap { $0 }.joined(separator: " ").lowercased()
                try statement.execute(arguments: [
                    self.customer, person.id, name, person.email?.lowercased() ?? "", try packed(person), readAt,
                ])
            }
        }
    }

    public func people(ids: [Int]) throws(Failure) -> [Int: Cached<Person>] {
        try cachedByID(Person.self, "SELECT id, packed, readAt FROM person WHERE customer = ? AND id", ids)
    }

    public func removePeople(ids: [Int]) throws(Failure) {
        try write { db in
            let list = try LedgerJSON.list(ids)
            for (table, column) in [("person", "id"), ("applications", "personID")] {
                try db.execute(
                    sql: """
                        DELETE FROM \(table) WHERE customer = ? AND \(column) IN (SELECT value FROM json_each(?))
                        """,
                    arguments: [self.customer, list])
            }
        }
    }

    public func newestPersonID() throws(Failure) -> Int? {
        try read { db in
            try Int.fetchOne(db, sql: "SELECT MAX(id) FROM person WHERE customer = ?", arguments: [self.customer])
        }
    }

    public func saveApplications(
        _ applications: [Application], of person: Int, readAt: Int
    ) throws(Failure) {
        try write { db in
            try db.execute(
                sql: "INSERT OR REPLACE INTO applications (customer, personID, packed, readAt) VALUES (?, ?, ?, ?)",
                arguments: [self.customer, person, try packed(applications), readAt])
        }
    }

    public func applications(ofPeople ids: [Int]) throws(Failure) -> [Int: Cached<[Application]>] {
        try cachedByID(
            [Application].self, "SELECT personID, packed, readAt FROM applications WHERE customer = ? AND personID", ids
        )
    }

    public func saveList(_ nodes: [ListNode], named name: String, readAt: Int) throws(Failure) {
        try write { db in
            try db.execute(
                sql: "INSERT OR REPLACE INTO list (customer, name, packed, readAt) VALUES (?, ?, ?, ?)",
                arguments: [self.customer, name, try packed(nodes), readAt])
        }
    }

    public func list(named name: String) throws(Failure) -> Cached<[ListNode]>? {
        try read { db in
            let row = try Row.fetchOne(
                db, sql: "SELECT packed, readAt FROM list WHERE customer = ? AND name = ?",
                arguments: [self.customer, name])
            guard let row, let nodes = unpacked([ListNode].self, row[0]) else { return nil }
            return Cached(nodes, readAt: row[1])
        }
    }

    public func saveChecks(_ checks: [String: CandidateCheck]) throws(Failure) {
        try write { db in
            let statement = try db.makeStatement(
                sql: """
                    INSERT OR REPLACE INTO candidateCheck (customer, candidateKey, packed, checkedAt) VALUES (?, ?, ?, ?)
                    """)
            for (key, check) in checks {
                try statement.execute(arguments: [self.customer, key, try packed(check), check.checkedAt])
            }
        }
    }

    public func checks(ofCandidates keys: [String]) throws(Failure) -> [String: CandidateCheck] {
        try storedChecks(keys)
    }

    /// The same without the records that were found.
    public func checkOutlines(ofCandidates keys: [String]) throws(Failure) -> [String: CheckOutline] {
        try storedChecks(keys)
    }

    private func storedChecks<Check: Decodable>(_ keys: [String]) throws(Failure) -> [String: Check] {
        let rows = try read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT candidateKey, packed FROM candidateCheck
                    WHERE customer = ? AND candidateKey IN (SELECT value FROM json_each(?))
                    """,
                arguments: [self.customer, try LedgerJSON.list(keys)]
            ).map { (key: $0[0] as String, packed: $0[1] as Data) }
        }
        var checks: [String: Check] = [:]
        for row in rows { checks[row.key] = unpacked(Check.self, row.packed) }
        return checks
    }

    public func removeChecks(ofCandidates keys: [String]) throws(Failure) {
        try write { db in
            try db.execute(
                sql: """
                    DELETE FROM candidateCheck
                    WHERE customer = ? AND candidateKey IN (SELECT value FROM json_each(?))
                    """,
                arguments: [self.customer, try LedgerJSON.list(keys)])
        }
    }

    private func cachedByID<Value: Decodable & Sendable>(
        _ type: Value.Type, _ select: String, _ ids: [Int]
    ) throws(Failure) -> [Int: Cached<Value>] {
        let rows = try read { db in
            try Row.fetchAll(
                db, sql: "\(select) IN (SELECT value FROM json_each(?))",
                arguments: [self.customer, try LedgerJSON.list(ids)]
            ).map { (id: $0[0] as Int, packed: $0[1] as Data, readAt: $0[2] as Int) }
        }
        // Unpacked outside the transaction: what takes time must not hold up a writer.
        var found: [Int: Cached<Value>] = [:]
        for row in rows {
            guard let value = unpacked(type, row.packed) else { continue }
            found[row.id] = Cached(value, readAt: row.readAt)
        }
        return found
    }
}

func packed(_ value: some Encodable) throws -> Data {
    Data(try Packed.bytes(value))
}

/// nil for what an older or newer version wrote: as if it had not been read.
func unpacked<Value: Decodable>(_ type: Value.Type, _ data: Data) -> Value? {
    try? Packed.value(type, from: [UInt8](data))
}
