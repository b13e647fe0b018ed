import Foundation
import GRDB
public import Recruiting

/// Removing what is known of a person. Where it is doubtful whether a cached answer is about them, it goes too: it
/// can be read again.
extension SQLiteLedger {
    public func candidates(matching text: String) throws(Failure) -> [KnownCandidate] {
        try read { db in
            let rows = try Row.fetchAll(
                db,
                sql: """
                    SELECT DISTINCT candidateKey, candidateID, name FROM (
                        SELECT candidateKey, candidateID, candidateName AS name FROM upload WHERE customer = :customer
                        UNION SELECT candidateKey, candidateID, name FROM queueEntry
                    ) WHERE :text IN (candidateKey, candidateID) OR candidateKey = :email
                        OR lower(name) = lower(:text)
                        OR candidateKey IN (
                            SELECT candidateKey FROM identity JOIN upload ON upload.id = identity.upload
                            WHERE identity.customer = :customer AND identityKey IN (:text, :email))
                    ORDER BY name, candidateKey
                    """,
                arguments: ["customer": self.customer, "text": text, "email": IdentityKey.email(text)])
            return rows.map { KnownCandidate(key: $0[0], id: $0[1], name: $0[2]) }
        }
    }

    public func forget(candidate key: String) throws(Failure) -> ForgetReport {
        var report = try write { db in
            for open in try self.everywhere(db, "candidateKey = ? AND outcome IS NULL", [key]) {
                guard let lease = open.lease, self.isHeld(lease) else { continue }
                throw Failure(
                    .localState, "An upload of this candidate is being worked on, so nothing was removed.",
                    remedy: "Wait until it has finished, then try again.")
            }
            return try self.erase(db, key)
        }
        report.backups = try scrub()
        return report
    }

    public func forgetOlderThan(days: Int) throws(Failure) -> ForgetReport {
        // A hundred years are more than any trace has.
        let cutoff = now() - min(max(days, 0), 36_500) * 86_400
        var report = try write { db in
            var report = ForgetReport()
            let old = try Row.fetchAll(
                db,
                sql: """
                    SELECT candidateKey, MAX(at) AS latest, MAX(isOpen) AS isOpen FROM (
                        SELECT candidateKey, updatedAt AS at, outcome IS NULL AS isOpen FROM upload
                        UNION ALL SELECT candidateKey, decidedAt, 0 FROM notTheSame
                        UNION ALL SELECT candidateKey, checkedAt, 0 FROM candidateCheck
                        UNION ALL SELECT candidateKey, readAt, 0 FROM queueEntry JOIN queue USING (source)
                        UNION ALL SELECT candidateKey, savedAt, 0 FROM reviewMark
                            JOIN queueEntry USING (source, candidateID)
                    ) GROUP BY candidateKey HAVING latest < ? ORDER BY candidateKey
                    """,
                arguments: [cutoff])
            for row in old {
                guard row["isOpen"] == 0 else {
                    report.kept.append(row["candidateKey"])
                    continue
                }
                report.add(try self.erase(db, row["candidateKey"]))
            }
            for (table, column) in [("person", "readAt"), ("applications", "readAt"), ("reviewMark", "savedAt")] {
                try db.execute(sql: "DELETE FROM \(table) WHERE \(column) < ?", arguments: [cutoff])
                report.rows += db.changesCount
            }
            return report
        }
        report.backups = try scrub()
        return report
    }

    private func everywhere(
        _ db: Database, _ condition: String, _ arguments: StatementArguments
    ) throws -> [UploadRecord] {
        try Row.fetchAll(db, sql: "SELECT * FROM upload WHERE \(condition)", arguments: arguments)
            .map(UploadRow.record)
    }

    private func erase(_ db: Database, _ key: String) throws -> ForgetReport {
        var report = ForgetReport(candidateKeys: [key])
        let traces = try traces(db, key)
        report.personIDs = traces.written.sorted()
        report.workflowIDs = traces.workflows.sorted()
        let ids = try LedgerJSON.list(traces.candidateIDs)
        let written = try LedgerJSON.list(traces.written)
        let shown = try LedgerJSON.list(traces.written.union(traces.shown))
        let names = try LedgerJSON.list(traces.names.map { $0.lowercased() })
        let addresses = try LedgerJSON.list(traces.addresses.map { $0.lowercased() })

        let checks = try LedgerJSON.list(checksMentioning(db, key, traces))

        func delete(_ sql: String, _ arguments: StatementArguments) throws {
            try db.execute(sql: "DELETE FROM \(sql)", arguments: arguments)
            report.rows += db.changesCount
        }
        // An entry of a file has no id of its own, so its mark is found through its place in that file's queue.
        try delete(
            """
            reviewMark WHERE (source, candidateID) IN (SELECT source, candidateID FROM queueEntry
                WHERE candidateKey = ?) OR candidateID IN (SELECT value FROM json_each(?))
            """, [key, ids])
        try delete("queueEntry WHERE candidateKey = ?", [key])
        try delete(
            "notTheSame WHERE candidateKey = ? OR personID IN (SELECT value FROM json_each(?))", [key, written])
        try delete("candidateCheck WHERE rowid IN (SELECT value FROM json_each(?))", [checks])
        try delete("applications WHERE personID IN (SELECT value FROM json_each(?))", [shown])
        try delete(
            """
            person WHERE id IN (SELECT value FROM json_each(?)) OR email IN (SELECT value FROM json_each(?))
                OR name IN (SELECT value FROM json_each(?))
            """, [shown, addresses, names])
        try delete("upload WHERE candidateKey = ?", [key])
        return report
    }

    private struct Traces {
        var names: Set<String> = []
        /// Ids by which marks and checks name the candidate; places in a file are not among them.
        var candidateIDs: Set<String> = []
        var addresses: Set<String> = []
        /// Records that were created or linked.
        var written: Set<Int> = []
        /// Records that were shown as possible matches.
        var shown: Set<Int> = []
        var workflows: Set<Int> = []
    }

    private func traces(_ db: Database, _ key: String) throws -> Traces {
        var traces = Traces(candidateIDs: [key])
        for upload in try everywhere(db, "candidateKey = ?", [key]) {
            traces.names.insert(upload.candidateName)
            traces.candidateIDs.insert(upload.candidateID)
            if let person = upload.personID { traces.written.insert(person) }
            if let workflow = upload.workflowID { traces.workflows.insert(workflow) }
        }
        let intents = try Int.fetchAll(
            db,
            sql: """
                SELECT intent.personID FROM intent JOIN upload ON upload.id = intent.upload
                WHERE candidateKey = ? AND intent.personID IS NOT NULL
                """,
            arguments: [key])
        traces.written.formUnion(intents)
        for data in try Data.fetchAll(
            db, sql: "SELECT packed FROM queueEntry WHERE candidateKey = ?", arguments: [key])
        {
            guard let candidate = unpacked(Candidate.self, data) else { continue }
            traces.names.insert(candidate.displayName)
            traces.candidateIDs.insert(candidate.id)
            traces.addresses.formUnion(candidate.addresses.map(\.address))
        }
        let identities = try String.fetchAll(
            db,
            sql: """
                SELECT identityKey FROM identity JOIN upload ON upload.id = identity.upload WHERE candidateKey = ?
                """,
            arguments: [key])
        let prefix = IdentityKey.email("")
        traces.addresses.formUnion(
            (identities + [key]).filter { $0.hasPrefix(prefix) }.map { String($0.dropFirst(prefix.count)) })
        for data in try Data.fetchAll(
            db, sql: "SELECT packed FROM candidateCheck WHERE candidateKey = ?", arguments: [key])
        {
            guard let check = unpacked(CandidateCheck.self, data) else { continue }
            traces.shown.formUnion(check.matches.map(\.person.id))
        }
        traces.candidateIDs = traces.candidateIDs.filter { !$0.hasPrefix("#") }
        return traces
    }

    /// Rows of every check that is the candidate's own, shows their records, or names them as a duplicate; one that
    /// cannot be read might.
    private func checksMentioning(_ db: Database, _ key: String, _ traces: Traces) throws -> [Int64] {
        let people = traces.written.union(traces.shown)
        let rows = try Row.fetchCursor(db, sql: "SELECT rowid, candidateKey, packed FROM candidateCheck")
        var found: [Int64] = []
        while let row = try rows.next() {
            let check = unpacked(CandidateCheck.self, row[2])
            let mentions = check.map { check in
                check.matches.contains { people.contains($0.person.id) }
                    || check.queueDuplicates.contains { traces.candidateIDs.contains($0) }
            }
            if row[1] == key || mentions ?? true { found.append(row[0]) }
        }
        return found
    }

    /// Makes the removal true on disk: freed pages, the journal, and the copies that migrations left.
    private func scrub() throws(Failure) -> [String] {
        guard path != ":memory:" else { return [] }
        do {
            try writer.barrierWriteWithoutTransaction { db in
                try db.execute(sql: "VACUUM")
                // Rows, not `execute`: a checkpoint that another process holds up says so in its answer.
                let answer = try Row.fetchOne(db, sql: "PRAGMA wal_checkpoint(TRUNCATE)")
                guard answer?[0] == 0 else {
                    throw Failure(
                        .localState,
                        "The rows are removed, but another process still reads the journal of \(self.path).",
                        remedy: "End every gem-icims, then run this again to clear the rest.")
                }
            }
            let backups = LedgerFile(directory: String(path.dropLast("/ledger.sqlite".count))).backups
            for backup in backups { try FileManager.default.removeItem(atPath: backup) }
            return backups
        } catch {
            throw LedgerFault.failure(error, path: path)
        }
    }
}

extension ForgetReport {
    mutating func add(_ other: ForgetReport) {
        candidateKeys += other.candidateKeys
        rows += other.rows
        personIDs += other.personIDs
        workflowIDs += other.workflowIDs
    }
}
