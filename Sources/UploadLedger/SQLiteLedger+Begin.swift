import Foundation
import GRDB
public import Recruiting

/// Claiming an upload. Each function is one immediate transaction, so that of two processes one sees the other; the
/// unique indexes hold even if this code is wrong.
extension SQLiteLedger {
    public func begin(_ request: UploadRequest) throws(Failure) -> BeginResult {
        try write { db in
            if let other = try self.otherPerson(db, request) { return .otherPerson(other) }
            if let open = try self.uploads(db, "candidateKey = ? AND outcome IS NULL", [request.candidateKey]).first {
                return try self.claim(db, open)
            }
            if request.creates,
                let created = try self.uploads(
                    db, "candidateKey = ? AND creates = 1 AND holdsPerson = 1", [request.candidateKey]
                ).first
            {
                return .finished(created)
            }
            if let job = request.jobID,
                let submitted = try self.uploads(
                    db, "candidateKey = ? AND jobID = ? AND holdsJob = 1", [request.candidateKey, job]
                ).first
            {
                return .finished(submitted)
            }
            if request.creates, let conflict = try self.samePerson(db, request) { return conflict }
            return .begun(try self.insert(db, request))
        }
    }

    public func resume(upload id: Int64) throws(Failure) -> BeginResult {
        try write { db in
            let record = try self.existing(db, id)
            return record.isOpen ? try self.claim(db, record) : .finished(record)
        }
    }

    public func reopen(upload id: Int64) throws(Failure) -> BeginResult {
        try write { db in
            let record = try self.existing(db, id)
            if record.isOpen { return try self.claim(db, record) }
            // Something newer of this candidate goes first; opening this one beside it would make two of them.
            if let open = try self.uploads(db, "candidateKey = ? AND outcome IS NULL", [record.candidateKey]).first {
                return try self.claim(db, open)
            }
            let created = try self.uploads(
                db, "candidateKey = ? AND creates = 1 AND holdsPerson = 1 AND id <> ?", [record.candidateKey, id])
            if record.creates, let other = created.first { return .finished(other) }
            try db.execute(
                sql: """
                    UPDATE upload SET outcome = NULL, finishedAt = NULL, holdsPerson = 1,
                        holdsJob = (jobID IS NOT NULL) WHERE id = ?
                    """,
                arguments: [id])
            try db.execute(
                sql:
                    "UPDATE OR IGNORE identity SET claims = (SELECT creates FROM upload WHERE id = ?) WHERE upload = ?",
                arguments: [id, id])
            return try self.claim(db, try self.existing(db, id))
        }
    }

    /// Takes an unfinished upload unless somebody holds it: a claim by this very ledger counts too, so that a second
    /// key press cannot run the same candidate twice.
    private func claim(_ db: Database, _ record: UploadRecord) throws -> BeginResult {
        if let lease = record.lease, isHeld(lease) { return .busy(record, lease) }
        try setLease(db, of: record.id)
        return .resumed(try existing(db, record.id))
    }

    /// A process that is there holds its claims however long it waits, sleeps or is suspended: it may have a request
    /// under way. Only where nobody can tell does time decide.
    func isHeld(_ lease: Lease) -> Bool {
        let isYoung = lease.expiresAt > now()
        if lease.owner.token == owner.token { return isYoung }
        return switch lease.owner.life(seenFrom: owner) {
        case .alive: true
        case .gone: false
        case .unknown: isYoung
        }
    }

    /// What stands under this very key and is of somebody else: another name, and no address or profile in common.
    private func otherPerson(_ db: Database, _ request: UploadRequest) throws -> UploadRecord? {
        try uploads(db, "candidateKey = ? AND (holdsPerson = 1 OR outcome IS NULL) ORDER BY id", [request.candidateKey])
            .last { try !fits($0, name: request.candidateName, identityKeys: request.identityKeys, db) }
    }

    func fits(_ record: UploadRecord, name: String, identityKeys: [String], _ db: Database) throws -> Bool {
        if record.candidateName == name || Matcher().canBeOne(record.candidateName, name) { return true }
        let known = try String.fetchSet(
            db, sql: "SELECT identityKey FROM identity WHERE customer = ? AND upload = ?",
            arguments: [customer, record.id])
        return !known.isDisjoint(with: identityKeys)
    }

    private func samePerson(_ db: Database, _ request: UploadRequest) throws -> BeginResult? {
        guard !request.allowsSharedIdentity, !request.identityKeys.isEmpty else { return nil }
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT upload.*, identity.identityKey AS matchedKey FROM identity
                JOIN upload ON upload.id = identity.upload
                WHERE identity.customer = ? AND identityKey IN (SELECT value FROM json_each(?))
                    AND upload.candidateKey <> ? AND upload.holdsPerson = 1
                ORDER BY upload.id
                """,
            arguments: [customer, try LedgerJSON.list(request.identityKeys), request.candidateKey])
        for row in rows {
            let other = try UploadRow.record(row)
            // Overruled with this very person on the screen: somebody decided that they are two.
            if case .create(let overruling?) = request.decision, overruling.personID == other.personID { continue }
            return .samePerson(other, key: row["matchedKey"])
        }
        return nil
    }

    private func insert(_ db: Database, _ request: UploadRequest) throws -> UploadRecord {
        let time = now()
        try db.execute(
            sql: """
                INSERT INTO upload (customer, candidateKey, candidateID, candidateName, projectID, projectName, jobID,
                    jobTitle, decision, creates, holdsPerson, holdsJob, state, uploader, createdAt, updatedAt)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?, x'', ?, ?, ?)
                """,
            arguments: [
                customer, request.candidateKey, request.candidateID, request.candidateName, request.projectID,
                request.projectName, request.jobID, request.jobTitle, try LedgerJSON.text(request.decision),
                request.creates, request.jobID != nil, request.uploader, time, time,
            ])
        let id = db.lastInsertedRowID
        for key in Set(request.identityKeys) {
            // A key that is shared on purpose stays claimed by the first; the second is remembered without a claim.
            let isFree =
                try Int.fetchOne(
                    db, sql: "SELECT 1 FROM identity WHERE customer = ? AND identityKey = ? AND claims = 1",
                    arguments: [customer, key]) == nil
            try db.execute(
                sql: "INSERT INTO identity (customer, identityKey, upload, claims) VALUES (?, ?, ?, ?)",
                arguments: [customer, key, id, request.creates && isFree])
        }
        try setLease(db, of: id)
        return try existing(db, id)
    }

    func setLease(_ db: Database, of upload: Int64) throws {
        try db.execute(
            sql: """
                UPDATE upload SET leaseHost = ?, leasePID = ?, leaseToken = ?, leaseExpires = ?, updatedAt = ?
                WHERE id = ?
                """,
            arguments: [owner.host, owner.pid, owner.token, now() + Self.leaseSeconds, now(), upload])
    }

    func uploads(
        _ db: Database, _ condition: String, _ arguments: StatementArguments = []
    ) throws -> [UploadRecord] {
        try UploadRow.fetch(db, customer: customer, where: condition, arguments)
    }

    func existing(_ db: Database, _ id: Int64) throws -> UploadRecord {
        guard let record = try uploads(db, "id = ?", [id]).first else {
            throw Failure(.localState, "The local state knows no upload \(id).")
        }
        return record
    }
}
