import APITransport
import UploadLedger

/// What an erasure removed here, and what is left to do in iCIMS.
enum ForgetOutput {
    static func lines(_ report: ForgetReport) -> [String] {
        let count = report.candidateKeys.count
        let people = count == 1 ? "one person" : "\(count) people"
        var lines = ["Removed \(report.rows) local traces of \(people)."]
        if !report.personIDs.isEmpty {
            lines.append("Still in iCIMS, to be handled there: people " + list(report.personIDs))
        }
        if !report.workflowIDs.isEmpty { lines.append("and submissions " + list(report.workflowIDs)) }
        if !report.backups.isEmpty { lines.append("Deleted \(report.backups.count) older copies of the ledger.") }
        if !report.kept.isEmpty {
            lines.append("Kept, because an upload is not finished: " + report.kept.joined(separator: ", "))
        }
        return lines
    }

    static func json(_ report: ForgetReport) -> JSONValue {
        [
            "candidates": .array(report.candidateKeys.map { .string($0) }),
            "rows": .integer(report.rows),
            "personIds": .array(report.personIDs.map { .integer($0) }),
            "workflowIds": .array(report.workflowIDs.map { .integer($0) }),
            "kept": .array(report.kept.map { .string($0) }),
        ]
    }

    private static func list(_ ids: [Int]) -> String {
        ids.map { "#\($0)" }.joined(separator: ", ")
    }
}
