import Foundation
import GRDB
import Recruiting

/// The upload table read and judged; shared by everything that changes an upload.
enum UploadRow {
    static func record(_ row: Row) throws -> UploadRecord {
        var lease: Lease?
        if let token: String = row["leaseToken"], let host: String = row["leaseHost"] {
            lease = Lease(
                owner: LeaseOwner(host: host, pid: row["leasePID"] ?? 0, token: token),
                expiresAt: row["leaseExpires"] ?? 0)
        }
        return UploadRecord(
            id: row["id"], candidateKey: row["candidateKey"], candidateID: row["candidateID"],
            candidateName: row["candidateName"], projectID: row["projectID"], projectName: row["projectName"],
            jobID: row["jobID"], jobTitle: row["jobTitle"],
            decision: try LedgerJSON.value(Decision.self, from: row["decision"]), state: row["state"],
            outcome: (row["outcome"] as String?).flatMap(UploadOutcome.init), personID: row["personID"],
            workflowID: row["workflowID"],
            receipt: try (row["receipt"] as String?).map { try LedgerJSON.value(Receipt.self, from: $0) },
            uploader: row["uploader"], createdAt: row["createdAt"], updatedAt: row["updatedAt"],
            finishedAt: row["finishedAt"], lease: lease)
    }

    static func fetch(
        _ db: Database, customer: String, where condition: String, _ arguments: StatementArguments = []
    ) throws -> [UploadRecord] {
        try Row.fetchAll(
            db, sql: "SELECT * FROM upload WHERE customer = ? AND \(condition)", arguments: [customer] + arguments
        ).map(record)
    }

    /// Whether an upload that ended like this stands for a person in the tracking system, so that the candidate must
    /// not be created again: it did, or nobody knows.
    static func holdsPerson(_ outcome: UploadOutcome, personID: Int?) -> Bool {
        switch outcome {
        case .created, .linked, .alreadyUploaded, .unknown: true
        case .failed: personID != nil
        case .skipped, .needsDecision: false
        }
    }

    /// Whether it stands for a submission to its job.
    static func holdsJob(_ receipt: Receipt, workflowID: Int?) -> Bool {
        if workflowID != nil { return true }
        // Nothing more was done with a record that does not stay.
        if let twin = receipt.twin, twin.kept != receipt.personID { return false }
        switch receipt.outcome {
        case .unknown: return true
        case .created, .linked, .alreadyUploaded:
            return !receipt.steps.contains { $0.step == .submitToJob && ($0.state == .failed || $0.state == .pending) }
        case .failed, .skipped, .needsDecision: return false
        }
    }
}
