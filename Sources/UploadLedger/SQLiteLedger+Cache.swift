import Foundation
import GRDB
public import Recruiting

/// Answers of the tracking system that were read earlier.
extension SQLiteLedger {
    public func savePeople(_ people: [Person], readAt: Int) throws(Failure) {
        try write { db in
            let statement = try db.makeStatement(
                sql: "INSERT OR REPLACE INTO person (customer, id, json, readAt) VALUES (?, ?, ?, ?)")
            for person in people {
                try statement.execute(arguments: [self.customer, person.id, try LedgerJSON.text(person), readAt])
            }
        }
    }

    public func people(ids: [Int]) throws(Failure) -> [Int: Cached<Person>] {
        try cachedByID(Person.self, "SELECT id, json, readAt FROM person WHERE customer = ? AND id", ids)
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

    public func saveApplications(
        _ applications: [Application], of person: Int, readAt: Int
    ) throws(Failure) {
        try write { db in
            try db.execute(
                sql: "INSERT OR REPLACE INTO applications (customer, personID, json, readAt) VALUES (?, ?, ?, ?)",
                arguments: [self.customer, person, try LedgerJSON.text(applications), readAt])
        }
    }

    public func applications(ofPeople ids: [Int]) throws(Failure) -> [Int: Cached<[Application]>] {
        try cachedByID(
            [Application].self, "SELECT personID, json, readAt FROM applications WHERE customer = ? AND personID", ids)
    }

    public func saveList(_ nodes: [ListNode], named name: String, readAt: Int) throws(Failure) {
        try write { db in
            try db.execute(
                sql: "INSERT OR REPLACE INTO list (customer, name, json, readAt) VALUES (?, ?, ?, ?)",
                arguments: [self.customer, name, try LedgerJSON.text(nodes), readAt])
        }
    }

    public func list(named name: String) throws(Failure) -> Cached<[ListNode]>? {
        try read { db in
            let row = try Row.fetchOne(
                db, sql: "SELECT json, readAt FROM list WHERE customer = ? AND name = ?",
                arguments: [self.customer, name])
            guard let row, let nodes = LedgerJSON.cached([ListNode].self, from: row[0]) else { return nil }
            return Cached(nodes, readAt: row[1])
        }
    }

    public func saveChecks(_ checks: [String: CandidateCheck]) throws(Failure) {
        try write { db in
            let statement = try db.makeStatement(
                sql: """
                    INSERT OR REPLACE INTO candidateCheck (customer, candidateKey, json, checkedAt) VALUES (?, ?, ?, ?)
                    """)
            for (key, check) in checks {
                try statement.execute(arguments: [self.customer, key, try LedgerJSON.text(check), check.checkedAt])
            }
        }
    }

    public func checks(ofCandidates keys: [String]) throws(Failure) -> [String: CandidateCheck] {
        try read { db in
            let rows = try Row.fetchAll(
                db,
                sql: """
                    SELECT candidateKey, json FROM candidateCheck
                    WHERE customer = ? AND candidateKey IN (SELECT value FROM json_each(?))
                    """,
                arguments: [self.customer, try LedgerJSON.list(keys)])
            let decoder = JSONDecoder()
            var checks: [String: CandidateCheck] = [:]
            for row in rows {
                checks[row[0]] = LedgerJSON.cached(CandidateCheck.self, from: row[1], with: decoder)
            }
            return checks
        }
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
        try read { db in
            let rows = try Row.fetchCursor(
                db, sql: "\(select) IN (SELECT value FROM json_each(?))",
                arguments: [self.customer, try LedgerJSON.list(ids)])
            let decoder = JSONDecoder()
            var found: [Int: Cached<Value>] = [:]
            while let row = try rows.next() {
                guard let value = LedgerJSON.cached(type, from: row[1], with: decoder) else { continue }
                found[row[0]] = Cached(value, readAt: row[2])
            }
            return found
        }
    }
}
