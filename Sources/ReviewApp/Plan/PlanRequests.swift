import Recruiting

/// The requests of one entry, in order, with every value that is sent.
enum PlanRequests {
    static func lines(_ entry: PlanEntry) -> [String] {
        var lines: [String] = []
        switch entry.decision {
        case .skip(let reason): return ["nothing is sent · \(reason)"]
        case .defer: return ["nothing is sent"]
        case .create:
            lines.append("look again: search people by e-mail, LinkedIn and name, live")
            lines.append("POST /people")
            lines += values(entry.draft)
        case .link(let personID, let choices):
            lines.append("look again: GET /people/\(personID), compared with what you saw")
            lines.append("PATCH /people/\(personID): blanks are filled\(chosen(choices))")
            lines += values(entry.draft).map { $0 }
        case .jobOnly(let personID):
            lines.append("look: is #\(personID) submitted to the job already?")
        }
        if entry.resume.state == .attached {
            let size = entry.resume.bytes.map { " (\(DateText.grouped(($0 + 512) / 1024)) KiB)" } ?? ""
            lines.append("attach résumé “\(entry.resume.fileName ?? "PDF")”\(size)")
        }
        if let job = entry.jobID { lines.append("POST /applicantworkflows: submit to job \(job)") }
        if case .jobOnly = entry.decision { return lines }
        lines.append("read back and compare every field")
        return lines
    }

    private static func chosen(_ choices: FieldChoices) -> String {
        let parts = choices.map { "\($0.key.label): \($0.value.rawValue)" }.sorted()
        return parts.isEmpty ? "" : "; " + parts.joined(separator: ", ")
    }

    private static func values(_ draft: PersonDraft) -> [String] {
        var lines: [String] = []
        func add(_ label: String, _ value: String?) {
            if let value { lines.append("  \(label): \(value)") }
        }
        add("first name", draft.firstName)
        add("last name", draft.lastName)
        add("e-mail", draft.email)
        add("LinkedIn", draft.linkedInURL)
        add("mobile", draft.mobile)
        for entry in draft.employments { add("work", ComparisonBuilder.text(entry)) }
        for school in draft.schools { add("school", school) }
        add("source", draft.source)
        add("folder", draft.folderID)
        add("source person", draft.sourcePersonID.map { "#\($0)" })
        return lines
    }
}
