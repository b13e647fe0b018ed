import APITransport
import Recruiting
import Uploading

/// Which line an entry that cannot be used has: that of its command, without a result.
enum RejectedLine {
    case check, preview, receipt

    /// Under what the summary counts it.
    var outcome: String {
        switch self {
        case .check: "incomplete"
        case .preview: "unusable"
        case .receipt: UploadOutcome.failed.rawValue
        }
    }
}

extension CandidateOutput {
    static func rejected(_ entry: RejectedEntry, as line: RejectedLine) -> JSONValue {
        var members: [String: JSONValue] = [
            "candidate": ["id": .string(entry.id), "name": .text(entry.name)], "problem": .string(entry.problem.text),
        ]
        switch line {
        case .check:
            members.merge(["matches": [], "queueDuplicates": [], "complete": false, "icimsCalls": 0]) { old, _ in old }
        case .preview:
            members.merge(["person": .null, "fields": [], "sourcePerson": .null, "resume": .null, "job": .null]) {
                old, _ in old
            }
        case .receipt:
            members.merge([
                "outcome": .string(UploadOutcome.failed.rawValue), "personId": .null, "url": .null, "workflowId": .null,
                "steps": [], "notKept": [], "unproven": [], "reasons": [], "icimsCalls": 0,
            ]) { old, _ in old }
        }
        return .object(members)
    }
}
