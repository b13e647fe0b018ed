import Foundation
import GRDB
public import Recruiting

/// Every write to the tracking system is announced before it leaves and answered for afterwards.
extension SQLiteLedger {
    public func record(
        _ intent: WriteIntent, progress: UploadProgress?, for upload: Int64
    ) throws(Failure) -> Int64 {
        try write { db in
            try self.checkLease(db, upload)
            let unsettled = try String.fetchOne(
                db, sql: "SELECT step FROM intent WHERE upload = ? AND (outcome IS NULL OR outcome = 'unknown')",
                arguments: [upload])
            if let unsettled {
                throw Failure(
                    .localState,
                    "Upload \(upload) has an earlier write (\(unsettled)) whose outcome is not known yet.",
                    remedy: "Look in iCIMS first; nothing was sent.")
            }
            if let progress { try self.keep(db, progress, for: upload) }
            try db.execute(
                sql: """
                    INSERT INTO intent (upload, step, method, path, bodyDigest, createdAt) VALUES (?, ?, ?, ?, ?, ?)
                    """,
                arguments: [
                    upload, intent.step.rawValue, intent.method, intent.path, intent.bodyDigest, self.now(),
                ])
            return db.lastInsertedRowID
        }
    }

    public func settle(
        intent: Int64, as outcome: IntentOutcome, personID: Int? = nil, detail: String? = nil,
        progress: UploadProgress? = nil, for upload: Int64
    ) throws(Failure) {
        try write { db in
            try self.checkLease(db, upload)
            try db.execute(
                sql: """
                    UPDATE intent SET outcome = ?, settledAt = ?, personID = COALESCE(?, personID), detail = ?
                    WHERE id = ? AND upload = ?
                    """,
                arguments: [outcome.rawValue, self.now(), personID, detail, intent, upload])
            guard db.changesCount == 1 else {
                throw Failure(.localState, "The local state knows no write \(intent) of upload \(upload).")
            }
            if let progress { try self.keep(db, progress, for: upload) }
        }
    }

    public func intents(of upload: Int64) throws(Failure) -> [IntentRecord] {
        try read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT intent.* FROM intent JOIN upload ON upload.id = intent.upload
                    WHERE upload = ? AND customer = ? ORDER BY intent.id
                    """,
                arguments: [upload, self.customer]
            ).map(Self.intent)
        }
    }

    private static func intent(_ row: Row) throws -> IntentRecord {
        let step: String = row["step"]
        guard let step = UploadStep(rawValue: step) else {
            throw Failure(.localState, "The local state names a step “\(step)” that this version does not know.")
        }
        return IntentRecord(
            id: row["id"], upload: row["upload"],
            intent: WriteIntent(step: step, method: row["method"], path: row["path"], bodyDigest: row["bodyDigest"]),
            createdAt: row["createdAt"], settledAt: row["settledAt"],
            // An outcome this version does not know must not be read as "nothing happened yet".
            outcome: (row["outcome"] as String?).map { IntentOutcome(rawValue: $0) ?? .unknown },
            personID: row["personID"], detail: row["detail"])
    }
}
