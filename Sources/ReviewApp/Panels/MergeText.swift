import Recruiting

/// What an administrator needs to merge the records of one person.
enum MergeText {
    static func text(_ row: QueueRow) -> String {
        var lines = ["These iCIMS records seem to be one person: \(row.candidate.displayName)"]
        for match in row.matches {
            let folder = match.person.folder?.label ?? "folder not shown"
            let updated = match.person.updatedDate.map { ", updated \($0) UTC" } ?? ""
            lines.append("")
            lines.append(
                "#\(match.person.id) \(match.person.displayName): \(match.verdict.rawValue), \(folder)\(updated)")
            lines += match.evidence.map { "  + \(ReasonText.signal($0.signal)): \(ReasonText.words($0.grade))" }
            lines += match.counterEvidence.map { "  - \(ReasonText.signal($0.signal)): \(ReasonText.words($0.grade))" }
        }
        return lines.joined(separator: "\n")
    }
}
