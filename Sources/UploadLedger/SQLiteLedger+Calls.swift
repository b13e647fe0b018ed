import Foundation
import GRDB
public import Recruiting

/// The meter, and small things by name.
extension SQLiteLedger {
    public func addCalls(_ calls: Int, service: String) throws(Failure) {
        try write { db in
            try db.execute(
                sql: """
                    INSERT INTO calls (customer, service, day, used) VALUES (?, ?, ?, ?)
                    ON CONFLICT (customer, service, day)
                    DO UPDATE SET used = used + excluded.used, remaining = MAX(0, remaining - excluded.used)
                    """,
                arguments: [self.customer, service, CallMeter.day(of: self.now()), calls])
        }
    }

    public func noteRemaining(_ remaining: Int, limit: Int?, service: String) throws(Failure) {
        try write { db in
            try db.execute(
                sql: """
                    INSERT INTO calls (customer, service, day, remaining, allowance) VALUES (?, ?, ?, ?, ?)
                    ON CONFLICT (customer, service, day)
                    DO UPDATE SET remaining = excluded.remaining, allowance = COALESCE(excluded.allowance, allowance)
                    """,
                arguments: [self.customer, service, CallMeter.day(of: self.now()), remaining, limit])
        }
    }

    public func calls(service: String, onDay day: Int? = nil) throws(Failure) -> CallMeter {
        let day = day ?? CallMeter.day(of: now())
        return try read { db in
            let row = try Row.fetchOne(
                db, sql: "SELECT used, remaining, allowance FROM calls WHERE customer = ? AND service = ? AND day = ?",
                arguments: [self.customer, service, day])
            guard let row else { return CallMeter(day: day) }
            return CallMeter(day: day, used: row[0], remaining: row[1], limit: row[2])
        }
    }

    public func setting(_ name: String) throws(Failure) -> String? {
        try read { try String.fetchOne($0, sql: "SELECT value FROM setting WHERE name = ?", arguments: [name]) }
    }

    public func set(_ value: String?, for name: String) throws(Failure) {
        try write { db in
            if let value {
                try db.execute(
                    sql: "INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)", arguments: [name, value])
            } else {
                try db.execute(sql: "DELETE FROM setting WHERE name = ?", arguments: [name])
            }
        }
    }
}
