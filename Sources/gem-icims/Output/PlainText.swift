import Recruiting
import Uploading

/// The same answers for people: a headline per candidate and indented lines below it.
enum PlainText {
    static func check(
        _ candidate: Candidate, _ check: CandidateCheck, signs: RecordSigns, now: Int, isExplained: Bool = false
    ) -> [String] {
        var lines = ["\(candidate.displayName)  ·  \(headline(check))"]
        for match in check.matches {
            let folder = match.person.folder?.label.map { "  [\($0)]" } ?? ""
            lines.append(
                "  \(match.verdict.rawValue.padded(to: 8)) #\(match.person.id)  \(match.person.displayName)\(folder)")
            lines += signs.signs(of: match, now: now).map { "           ! \($0.text)" }
            if isExplained {
                lines += ExplanationOutput.text(Matcher().explanation(of: match, for: candidate))
            } else {
                lines += match.evidence.map {
                    "           = \($0.signal.rawValue) (\($0.grade)): \($0.candidate) | \($0.person)"
                }
                lines += match.counterEvidence.map {
                    "           ≠ \($0.signal.rawValue) (\($0.grade)): \($0.candidate) | \($0.person)"
                }
            }
            lines += match.applications.map {
                "           submitted to \($0.jobID): \($0.summary)"
            }
        }
        if check.matches.isEmpty, check.isComplete { lines.append("  " + nobodyFits(candidate)) }
        if let text = check.namesakesText { lines.append("  \(text)") }
        if !check.queueDuplicates.isEmpty {
            lines.append("  also in this queue: " + check.queueDuplicates.joined(separator: ", "))
        }
        if let problem = check.problem { lines.append("  INCOMPLETE: \(problem)") }
        return lines
    }

    /// What was searched, and what no search can see.
    private static func nobodyFits(_ candidate: Candidate) -> String {
        let keys = candidate.searchKeys
        let searched = [
            keys.names.isEmpty ? nil : "name", keys.emails.isEmpty ? nil : "e-mail",
            keys.linkedInSpellings.isEmpty ? nil : "LinkedIn",
        ]
        let words = searched.compactMap(\.self)
        guard !words.isEmpty else { return "nobody fits: there was nothing to search by" }
        return "nobody fits: searched by \(words.joined(separator: ", ")); "
            + "records that the API user may not see cannot be found"
    }

    private static func headline(_ check: CandidateCheck) -> String {
        guard let best = check.matches.first else { return check.isComplete ? "new" : "not known" }
        let noun = check.matches.count == 1 ? "match" : "matches"
        return "\(check.matches.count) \(noun), best: \(best.verdict.rawValue)"
    }

    static func preview(_ preview: Preview) -> [String] {
        var lines = [preview.candidate.displayName]
        for field in preview.mapping.fields {
            let sign =
                switch field.state {
                case .sent: "+"
                case .changed: "~"
                case .leftOut: "-"
                }
            let reasons = ([field.reason].compactMap { $0 } + field.furtherReasons).map(\.rawValue)
            let reason = reasons.isEmpty ? "" : "  (\(reasons.joined(separator: ", ")))"
            let text = field.value ?? field.original ?? ""
            lines.append("  \(sign) \(field.field.label.padded(to: 14)) \(text)\(reason)")
        }
        lines.append("  \(resumeLine(preview.resume))")
        lines.append(
            preview.job.map { "  + \("Job".padded(to: 14)) \($0.id)  \($0.title)" }
                ?? "  - \("Job".padded(to: 14)) none")
        return lines
    }

    private static func resumeLine(_ resume: ResumeFile) -> String {
        let label = "Résumé".padded(to: 14)
        switch resume.state {
        case .attached:
            let pages = resume.pages.map { $0 == 1 ? ", 1 page" : ", \($0) pages" } ?? ""
            let from = resume.source.map { ", from \($0.rawValue)" } ?? ""
            let belongs = resume.belonging.map { ", \($0.rawValue)" } ?? ""
            let warning = resume.warning.map { "  (warning: \($0))" } ?? ""
            let facts = "\(resume.bytes ?? 0) bytes\(pages)\(from)\(belongs)\(warning)"
            return "+ \(label) \(resume.fileName ?? "résumé.pdf"), \(facts)"
        case .none: return "- \(label) none"
        case .refused:
            let contents = resume.contents.map { ": \($0)" } ?? ""
            return "- \(label) \(resume.fileName ?? "")  (\(resume.reason ?? "refused")\(contents))"
        }
    }

    static func receipt(_ receipt: Receipt) -> [String] {
        let person = receipt.personID.map { "  #\($0)" } ?? ""
        var lines = ["\(receipt.outcome.rawValue.padded(to: 16)) \(receipt.candidateName)\(person)"]
        for step in receipt.steps where step.detail != nil || step.state == .failed {
            lines.append("  \(step.step.rawValue.padded(to: 14)) \(step.state.rawValue): \(step.detail ?? "")")
        }
        lines += receipt.reasons.map { "  \($0)" }
        if let twin = receipt.twinText { lines.append("  TWIN: \(twin)") }
        if let problem = receipt.problem { lines.append("  \(problem.text)") }
        return lines
    }

    static func job(_ job: Job) -> String {
        [
            "\(job.id)".padded(to: 8), (job.jobNumber ?? "").padded(to: 12), job.title, job.location ?? "",
            job.hiringManager ?? "",
        ].joined(separator: "  ")
    }
}

extension String {
    /// Filled with spaces to a number of characters, for columns of ASCII words.
    func padded(to width: Int) -> String {
        count >= width ? self : self + String(repeating: " ", count: width - count)
    }
}
