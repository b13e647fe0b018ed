extension RecordCompletion {
    /// A field that holds one value.
    mutating func addSingle(_ field: FieldKey, _ candidate: String?, _ record: String?) {
        let sign = Self.sign(candidate, record, of: field)
        let options: [FieldChoice] =
            switch sign {
            case .added: [.fill, .keep]
            case .alike, .differs: [.keep, .replace]
            case .equal, .absent: []
            }
        let choice = choice(field, among: options)
        let change = candidate.flatMap { choice == .keep ? nil : FillOperation.patch([field: $0]) }
        add(
            RecordLine(
                field: field, label: field.label, candidate: candidate, record: record,
                after: change == nil ? record : candidate, sign: sign, options: options, choice: choice,
                change: change, isWritten: change != nil, mayBeHidden: change != nil && sign == .added,
                remark: change != nil && sign == .added ? "kept if iCIMS only hides it" : nil))
    }

    /// The record may hold another address that the source knows too: no difference to worry about.
    mutating func addEmail(_ candidate: String?, _ record: String?, known: [EmailAddress]) {
        addSingle(.email, candidate, record)
        guard let record, known.contains(where: { $0.address.lowercased() == record.lowercased() }) else { return }
        amendLast { line in
            guard line.sign == .differs else { return }
            line.sign = .alike
            line.remark = "an address that Gem has too"
        }
    }

    /// A field of the record that linking never changes.
    mutating func addKept(_ label: String, _ record: String?, candidate: String? = nil) {
        guard record != nil || candidate != nil else { return }
        let sign = Self.sign(candidate, record, of: nil)
        add(
            RecordLine(
                field: nil, label: label, candidate: candidate, record: record, sign: sign == .added ? .differs : sign,
                remark: "never changed on an existing record"))
    }

    mutating func addResume(_ file: ResumeFile?, _ hasResume: Bool?) {
        let name = file?.state == .attached ? file?.fileName ?? "PDF" : nil
        // A record that shows no résumé may still have one: it is looked for before anything is attached.
        let record = hasResume == true ? "attached" : nil
        let options: [FieldChoice] =
            switch (name, hasResume) {
            case (nil, _): []
            case (_, true): [.keep, .replace]
            case (_, false): [.fill, .keep]
            case (_, nil): [.fill, .keep, .replace]
            }
        let choice = choice(.resume, among: options)
        let isWritten = name != nil && choice != .keep
        add(
            RecordLine(
                field: .resume, label: FieldKey.resume.label, candidate: name ?? file.map { _ in "none" },
                record: record, after: isWritten ? name : record,
                sign: name == nil ? .absent : hasResume == true ? .differs : .added, options: options, choice: choice,
                isWritten: isWritten, mayBeHidden: isWritten && hasResume == nil && choice == .fill,
                remark: isWritten && hasResume == nil && choice == .fill ? "kept if iCIMS has one" : nil))
    }

    mutating func addJob(_ job: String?, _ applications: [Application]) {
        for application in applications { addKept("Job", application.summary) }
        guard let job else { return }
        add(
            RecordLine(
                field: .job, label: FieldKey.job.label, candidate: job, record: nil, after: job, sign: .added,
                choice: .fill, isWritten: true, remark: "submitted; choose another with J"))
    }

    static func sign(_ candidate: String?, _ record: String?, of field: FieldKey?) -> RecordLine.Sign {
        guard let candidate, !candidate.isEmpty else { return .absent }
        guard let record, !record.isEmpty else { return .added }
        if candidate.isIdentical(to: record) { return .equal }
        return isAlike(candidate, record, field) ? .alike : .differs
    }

    private static func isAlike(_ candidate: String, _ record: String, _ field: FieldKey?) -> Bool {
        if field == .linkedIn, let one = LinkedInProfile.parse(candidate).handle {
            let others = LinkedInProfile.handles(in: record)
            if !others.isEmpty { return others.contains(where: one.matches) }
        }
        // Dots and signs tell addresses apart.
        if field == .email { return EmailAddress(candidate).comparisonKey == EmailAddress(record).comparisonKey }
        let (one, other) = (compact(candidate), compact(record))
        return !one.isEmpty && one == other
    }

    /// Letters and digits, folded.
    private static func compact(_ text: String) -> String {
        text.foldedForComparison.filter { $0.isLetter || $0.isNumber }
    }
}

extension Application {
    /// `iOS Engineer · Interview · since 2026-03-01`.
    public var summary: String {
        let title = jobTitle.flatMap { $0.isEmpty ? nil : $0 } ?? "job \(jobID)"
        let status = status?.label ?? status?.id ?? "status not shown"
        return ([title, status] + [updatedDate.map { "since \($0.prefix(10))" }].compactMap { $0 })
            .joined(separator: " · ")
    }
}
