import Foundation
import GRDB
public import Recruiting

/// Decisions that a candidate is not a certain person.
extension SQLiteLedger {
    public func remember(_ pair: NotTheSame) throws(Failure) {
        try write { db in
            try db.execute(
                sql: """
                    INSERT OR REPLACE INTO notTheSame
                        (customer, candidateKey, personID, decidedBy, decidedAt, reason, evidenceFingerprint)
                    VALUES (?, ?, ?, ?, ?, ?, ?)
                    """,
                arguments: [
                    self.customer, pair.candidateKey, pair.personID, pair.decidedBy, pair.decidedAt, pair.reason,
                    pair.evidenceFingerprint,
                ])
        }
    }

    public func forgetPair(candidate key: String, person: Int) throws(Failure) {
        try write { db in
            try db.execute(
                sql: "DELETE FROM notTheSame WHERE customer = ? AND candidateKey = ? AND personID = ?",
                arguments: [self.customer, key, person])
        }
    }

    public func pairs(ofCandidates keys: [String]) throws(Failure) -> [String: [NotTheSame]] {
        try read { db in
            let rows = try Row.fetchAll(
                db,
                sql: """
                    SELECT * FROM notTheSame
                    WHERE customer = ? AND candidateKey IN (SELECT value FROM json_each(?)) ORDER BY personID
                    """,
                arguments: [self.customer, try LedgerJSON.list(keys)])
            let pairs = rows.map { row in
                NotTheSame(
                    candidateKey: row["candidateKey"], personID: row["personID"], decidedBy: row["decidedBy"],
                    decidedAt: row["decidedAt"], reason: row["reason"],
                    evidenceFingerprint: row["evidenceFingerprint"])
            }
            return Dictionary(grouping: pairs, by: \.candidateKey)
        }
    }
}
