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
            lines.append("look for a twin: search people once more, live, for one that was not there before")
        case .link(let personID, let choices):
            lines.append("look again: GET /people/\(personID), compared with what you saw")
            lines += completions(of: personID, entry, choices)
        case .jobOnly(let personID):
            lines.append("look: is #\(personID) submitted to the job already?")
        case .resumeOnly(let personID):
            lines.append("look: has #\(personID) a résumé by now?")
        }
        if entry.resume.state == .attached, case .link(let personID, let choices) = entry.decision,
            choices[.resume] != .replace
        {
            lines.append("look: has #\(personID) a résumé? Then it keeps its own")
        }
        if entry.resume.state == .attached {
            let size = entry.resume.bytes.map { " (\(DateText.grouped(($0 + 512) / 1024)) KiB)" } ?? ""
            lines.append("attach résumé “\(entry.resume.fileName ?? "PDF")”\(size), and read it back")
        }
        if let job = entry.jobID { lines.append("POST /applicantworkflows: submit to job \(job)") }
        switch entry.decision {
        case .jobOnly, .resumeOnly: return lines
        case .create, .link, .skip, .defer: break
        }
        lines.append("read back and compare every field")
        return lines
    }

    /// What a link changes in the record, as the comparison showed it: blanks, missing entries and chosen fields.
    private static func completions(of personID: Int, _ entry: PlanEntry, _ choices: FieldChoices) -> [String] {
        guard let person = entry.reviewedPerson else { return ["fill the blanks of #\(personID)"] }
        let lines = RecordCompletion(of: person, with: entry.draft, from: entry.candidate, choices: choices).lines
        let written = lines.filter(\.isWritten)
        guard !written.isEmpty else { return ["nothing is missing in #\(personID): no field is sent"] }
        return ["complete #\(personID), and nothing else in it:"]
            + written.map { line in
                "  \(line.label): " + (line.record.map { "\($0) → " } ?? "") + (line.after ?? "")
            }
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
        for entry in draft.employments { add("work", entry.summary) }
        for school in draft.schools { add("school", school.name) }
        add("source", draft.source)
        add("folder", draft.folderID)
        add("source person", draft.sourcePersonID.map { "#\($0)" })
        return lines
    }
}
