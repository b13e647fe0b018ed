import Foundation
import GRDB
public import Recruiting

/// The life of a claimed upload.
extension SQLiteLedger {
    public func save(_ progress: UploadProgress, for upload: Int64) throws(Failure) {
        try write { db in
            try self.checkLease(db, upload)
            try self.keep(db, progress, for: upload)
        }
    }

    public func renewLease(of upload: Int64) throws(Failure) {
        try write { db in
            try self.checkLease(db, upload)
            try self.setLease(db, of: upload)
        }
    }

    public func finish(_ receipt: Receipt, for upload: Int64) throws(Failure) {
        try write { db in
            try self.checkLease(db, upload)
            let record = try self.existing(db, upload)
            let personID = receipt.personID ?? record.personID
            let workflowID = receipt.workflowID ?? record.workflowID
            let holdsPerson = UploadRow.holdsPerson(receipt.outcome, personID: personID)
            try db.execute(
                sql: """
                    UPDATE upload SET outcome = ?, receipt = ?, personID = ?, workflowID = ?, holdsPerson = ?,
                        holdsJob = ?, finishedAt = ?, updatedAt = ?,
                        leaseHost = NULL, leasePID = NULL, leaseToken = NULL, leaseExpires = NULL
                    WHERE id = ?
                    """,
                arguments: [
                    receipt.outcome.rawValue, try LedgerJSON.text(receipt), personID, workflowID, holdsPerson,
                    record.jobID != nil && UploadRow.holdsJob(receipt, workflowID: workflowID), self.now(), self.now(),
                    upload,
                ])
            if !holdsPerson {
                try db.execute(sql: "UPDATE identity SET claims = 0 WHERE upload = ?", arguments: [upload])
            }
        }
    }

    public func amend(_ receipt: Receipt, for upload: Int64) throws(Failure) {
        try write { db in
            try db.execute(
                sql: "UPDATE upload SET receipt = ? WHERE id = ? AND customer = ? AND outcome IS NOT NULL",
                arguments: [try LedgerJSON.text(receipt), upload, self.customer])
        }
    }

    public func release(upload id: Int64) throws(Failure) {
        try write { db in
            try self.checkLease(db, id)
            try db.execute(
                sql: """
                    UPDATE upload SET leaseHost = NULL, leasePID = NULL, leaseToken = NULL, leaseExpires = NULL
                    WHERE id = ?
                    """,
                arguments: [id])
        }
    }

    public func upload(id: Int64) throws(Failure) -> UploadRecord? {
        try read { try self.uploads($0, "id = ?", [id]).first }
    }

    public func upload(candidate key: String, job: Int?) throws(Failure) -> UploadRecord? {
        try read { db in
            try self.uploads(db, "candidateKey = ? AND jobID IS ? ORDER BY id DESC LIMIT 1", [key, job]).first
        }
    }

    public func uploads(forCandidate key: String) throws(Failure) -> [UploadRecord] {
        try read { try self.uploads($0, "candidateKey = ? ORDER BY id", [key]) }
    }

    public func earlierPerson(
        under key: String, unless name: String, identityKeys: [String]
    ) throws(Failure) -> UploadRecord? {
        try read { db in
            try self.uploads(db, "candidateKey = ? AND (holdsPerson = 1 OR outcome IS NULL) ORDER BY id", [key])
                .last { try !self.fits($0, name: name, identityKeys: identityKeys, db) }
        }
    }

    public func openUploads() throws(Failure) -> [UploadRecord] {
        try read { try self.uploads($0, "outcome IS NULL ORDER BY id") }
    }

    public func personCreated(for candidateKey: String) throws(Failure) -> Int? {
        try read { db in
            try Int.fetchOne(
                db,
                sql: """
                    SELECT personID FROM upload
                    WHERE customer = ? AND candidateKey = ? AND creates = 1 AND holdsPerson = 1
                        AND personID IS NOT NULL ORDER BY id DESC LIMIT 1
                    """,
                arguments: [self.customer, candidateKey])
        }
    }

    public func knownPeople(identityKeys: [String]) throws(Failure) -> [String: Int] {
        try read { db in
            let rows = try Row.fetchAll(
                db,
                sql: """
                    SELECT identityKey, personID FROM identity JOIN upload ON upload.id = identity.upload
                    WHERE identity.customer = ? AND identityKey IN (SELECT value FROM json_each(?))
                        AND holdsPerson = 1 AND personID IS NOT NULL ORDER BY upload.id
                    """,
                arguments: [self.customer, try LedgerJSON.list(identityKeys)])
            return Dictionary(rows.map { ($0["identityKey"], $0["personID"]) }) { _, newer in newer }
        }
    }

    /// Stops a process whose claim ended while it slept or hung: somebody else may have gone on with this upload.
    func checkLease(_ db: Database, _ upload: Int64) throws {
        let holder = try Row.fetchOne(
            db, sql: "SELECT leaseToken, outcome FROM upload WHERE id = ? AND customer = ?",
            arguments: [upload, customer])
        guard let holder, holder["outcome"] as String? == nil, holder["leaseToken"] as String? == owner.token else {
            throw LedgerFault.leaseLost(upload: upload)
        }
    }

    func keep(_ db: Database, _ progress: UploadProgress, for upload: Int64) throws {
        try db.execute(
            sql: """
                UPDATE upload SET state = ?, personID = COALESCE(?, personID), workflowID = COALESCE(?, workflowID)
                WHERE id = ?
                """,
            arguments: [progress.state, progress.personID, progress.workflowID, upload])
        try setLease(db, of: upload)
    }
}
