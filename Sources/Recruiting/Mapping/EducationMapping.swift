extension Candidate {
    /// The schools that go up, by name only, and one outcome per entry (rules 1.6: no dates, degree or major).
    func educationOutcomes(edits: FieldEdits = [:]) -> [FieldOutcome] {
        var outcomes: [FieldOutcome] = []
        var seen: Set<String> = []
        for index in 0..<educations.count {
            guard index < ValueLimits.entries else {
                let name = educations[index].school?.cut(to: ValueLimits.text)
                outcomes.append(
                    .leftOut(.school(index), from: .education(index), original: name, reason: .tooManyEntries))
                continue
            }
            append(Self.schoolName(educations[index]), .education(index))
        }
        let summary = WireText(singleLine: school ?? "")
        if outcomes.allSatisfy({ $0.reason == .noSchoolName }), !summary.isPlaceholder {
            append((school ?? "", summary), .currentSchool)
        }
        // A school the recruiter adds has a number behind the last one.
        for index in addedSchools(edits, after: outcomes.count) { append(at: index, ("", WireText("")), .edit) }
        return outcomes

        func append(_ name: (source: String, clean: WireText), _ origin: FieldOrigin) {
            append(at: outcomes.count, name, origin)
        }
        func append(at index: Int, _ name: (source: String, clean: WireText), _ origin: FieldOrigin) {
            let outcome = Self.schoolOutcome(
                .school(index), name.clean, source: name.source, from: origin, edit: edits.edit(of: .school(index)))
            guard let value = outcome.value else { return outcomes.append(outcome) }
            // One name is enough: the degrees that tell two entries apart are not sent.
            let isNew = seen.insert(value.singleSpaced.lowercased().composed).inserted
            outcomes.append(
                isNew
                    ? outcome : .leftOut(.school(index), from: origin, original: name.source, reason: .duplicateSchool))
        }
    }

    /// The school as written, else as the source's own parser read it (gem-api 6.3).
    private static func schoolName(_ education: Education) -> (source: String, clean: WireText) {
        let texts = [education.school, education.parsedUniversity, education.parsedSchool].compactMap { $0 }
        let names = texts.map { ($0, WireText(singleLine: $0)) }
        return names.first { !$0.1.isPlaceholder } ?? (texts.first ?? "", WireText(""))
    }

    private static func schoolOutcome(
        _ field: FieldKey, _ name: WireText, source: String, from origin: FieldOrigin, edit: FieldEdit
    ) -> FieldOutcome {
        switch edit {
        case .leaveOut: return .leftOut(field, from: origin, original: source, reason: .leftOutByRecruiter)
        case .text(let typed):
            let typed = WireText(singleLine: typed)
            if !typed.isEmpty {
                return .goingUp(typed.text, as: field, from: .edit, original: source, reason: .edited)
            }
        case .none: break
        }
        if name.isEmpty { return .leftOut(field, from: origin, original: source, reason: .noSchoolName) }
        return .goingUp(name.text, as: field, from: origin, original: source, reason: name.reason)
    }

    private func addedSchools(_ edits: FieldEdits, after count: Int) -> [Int] {
        edits.compactMap { field, text in
            if case .school(let index) = field, index >= count, text != nil { index } else { nil }
        }.sorted()
    }
}
