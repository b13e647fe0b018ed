import Foundation
import GRDB
public import Recruiting

extension SQLiteLedger {
    public func history(_ filter: HistoryFilter = HistoryFilter()) throws(Failure) -> [HistoryEntry] {
        var conditions = ["1"]
        var arguments = StatementArguments()
        func add(_ condition: String, _ value: (any DatabaseValueConvertible)?) {
            guard let value else { return }
            conditions.append(condition)
            arguments += [value]
        }
        add("updatedAt >= ?", filter.since)
        add("updatedAt < ?", filter.until)
        add("uploader = ? COLLATE NOCASE", filter.uploader)
        add("outcome = ?", filter.outcome?.rawValue)
        add("jobID = ?", filter.jobID)
        add("projectID = ?", filter.projectID)
        add("instr(lower(candidateName || char(10) || candidateID), lower(?)) > 0", filter.text)
        if !filter.includesOpen { conditions.append("outcome IS NOT NULL") }
        let condition = conditions.joined(separator: " AND ")
        let limit = filter.limit.map { " LIMIT \(max(0, $0))" } ?? ""
        let sealed = arguments
        return try read { db in
            try self.uploads(db, "\(condition) ORDER BY COALESCE(finishedAt, updatedAt) DESC, id DESC\(limit)", sealed)
                .map(HistoryEntry.init)
        }
    }
}

extension HistoryEntry {
    init(_ record: UploadRecord) {
        self.init(
            id: record.id, at: record.finishedAt ?? record.updatedAt, uploader: record.uploader,
            candidateID: record.candidateID, candidateName: record.candidateName, candidateKey: record.candidateKey,
            projectID: record.projectID, projectName: record.projectName, decision: record.decision,
            outcome: record.outcome,
            personID: record.personID, url: record.receipt?.url, workflowID: record.workflowID, jobID: record.jobID,
            jobTitle: record.jobTitle, notKept: record.receipt?.notKept ?? [],
            reasons: record.receipt?.reasons ?? [], problem: record.receipt?.problem,
            twin: record.receipt?.twin)
    }
}
