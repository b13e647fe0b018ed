extension Candidate {
    /// The entries that go up, newest first and the current one on top, and one outcome per entry in source order.
    func workHistory(
        by rules: MappingRules, edits: FieldEdits = [:]
    ) -> (employments: [DraftEmployment], outcomes: [FieldOutcome]) {
        let entries = workEntries
        var verdicts = entries.indices.map { index in
            index >= ValueLimits.entries
                ? .leftOut(.tooManyEntries)
                : WorkGate.judge(
                    entries[index].employment, index: index, rules: rules, edit: edits.edit(of: .employment(index)))
        }
        WorkGate.collapseDuplicates(in: &verdicts)
        let outcomes = zip(entries, verdicts).enumerated().map { index, pair in
            let (entry, verdict) = pair
            let original = entry.employment.summary
            switch verdict {
            case .passed(let work):
                let origin = work.isEdited ? .edit : entry.origin
                if let doubt = work.reason, doubt.isDoubt {
                    return FieldOutcome.doubtful(work.summary, as: .employment(index), from: origin, reason: doubt)
                }
                return FieldOutcome.goingUp(
                    work.summary, as: .employment(index), from: origin, original: original, reason: work.reason)
            case .leftOut(let reason):
                return FieldOutcome.leftOut(.employment(index), from: entry.origin, original: original, reason: reason)
            }
        }
        let passed = verdicts.compactMap(\.passed).sorted { $0.comesBefore($1) }
        return (passed.map(\.draft), outcomes)
    }

    /// The work history; without any, the summary position, which has no start date unless the recruiter gives one.
    private var workEntries: [(employment: Employment, origin: FieldOrigin)] {
        if !employments.isEmpty { return employments.enumerated().map { ($1, .employment($0)) } }
        let position = Employment(company: company, title: title, isCurrent: true)
        return position.summary.isEmpty ? [] : [(position, .currentPosition)]
    }
}

extension Employment {
    /// The entry in one line, as the source has it; empty when it has nothing.
    var summary: String {
        let what = [title, company].compactMap { $0?.trimmed }.filter { !$0.isEmpty }.joined(separator: " at ")
        let start = start?.trimmed ?? ""
        let end = [end?.trimmed ?? "", isCurrent == true && !start.isEmpty ? "present" : ""].first { !$0.isEmpty }
        let when = end.map { start.isEmpty ? "until \($0)" : "\(start) – \($0)" } ?? start
        return [what, when].filter { !$0.isEmpty }.joined(separator: ", ")
    }
}
