import Recruiting

/// What an administrator needs to merge the records of one person: every id, and the evidence with both values.
enum MergeText {
    static func text(_ row: QueueRow, url: (Int) -> String?) -> String {
        var lines = ["These iCIMS records seem to be one person: \(row.candidate.displayName)"]
        lines.append("Records: " + row.matches.map { "#\($0.person.id)" }.joined(separator: ", "))
        if let latest = row.latestMatch { lines.append("Latest activity: #\(latest.person.id)") }
        for match in row.matches {
            let person = match.person
            lines.append("")
            lines.append("#\(person.id) \(person.displayName): \(match.verdict.rawValue)")
            var facts = [person.folder?.label ?? person.folder?.id ?? "folder not shown"]
            if let email = person.email { facts.append(email) }
            if let updated = person.updatedDate { facts.append("updated \(updated) UTC") }
            if let source = person.sourcePerson { facts.append("by \(source.name ?? "#\(source.id)")") }
            lines.append("  " + facts.joined(separator: ", "))
            if let url = url(person.id) { lines.append("  \(url)") }
            lines += match.applications.map { "  job \($0.jobID): \($0.summary)" }
            lines += match.evidence.map { "  + \(words($0))" }
            lines += match.counterEvidence.map { "  - \(words($0))" }
        }
        return lines.map { $0.printable + "\n" }.joined()
    }

    private static func words(_ evidence: Evidence) -> String {
        let head = "\(ReasonText.signal(evidence.signal)) \(ReasonText.words(evidence.grade))"
        return evidence.candidate == evidence.person
            ? "\(head): \(evidence.candidate)" : "\(head): Gem \(evidence.candidate), iCIMS \(evidence.person)"
    }
}
