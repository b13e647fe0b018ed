import GRDB
public import Recruiting

extension SQLiteLedger {
    /// Gives uploads that an earlier version kept under a file's row numbers or shared addresses to the people they were
    /// of: an upload goes with the key it was kept under *and* the name it was made with.
    public func adopt(_ candidates: [Candidate]) throws(Failure) {
        let former = candidates.compactMap { candidate in candidate.formerLedgerKey.map { ($0, candidate) } }
        guard !former.isEmpty else { return }
        let isKnown = try read { db in
            try Int.fetchOne(
                db,
                sql: """
                    SELECT 1 FROM upload
                    WHERE customer = ? AND candidateKey IN (SELECT value FROM json_each(?)) LIMIT 1
                    """,
                arguments: [self.customer, try LedgerJSON.list(former.map(\.0))]) != nil
        }
        guard isKnown else { return }
        try write { db in
            for (key, candidate) in former { try self.adopt(candidate, keptUnder: key, db) }
        }
    }

    private func adopt(_ candidate: Candidate, keptUnder former: String, _ db: Database) throws {
        let key = candidate.ledgerKey
        guard try uploads(db, "candidateKey = ? LIMIT 1", [key]).isEmpty else { return }
        try db.execute(
            sql: "UPDATE upload SET candidateKey = ? WHERE customer = ? AND candidateKey = ? AND candidateName = ?",
            arguments: [key, customer, former, candidate.displayName])
        guard db.changesCount > 0 else { return }
        try db.execute(
            sql: "UPDATE OR IGNORE notTheSame SET candidateKey = ? WHERE customer = ? AND candidateKey = ?",
            arguments: [key, customer, former])
    }
}
