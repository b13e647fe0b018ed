import Recruiting

extension PlanDocument {
    init(_ file: PlanFile, policy: LinkPolicy, signs: RecordSigns) {
        about = """
            For each candidate edit "decision" (create, link, job-only, skip, defer, undecided), "person", "job", "reason", \
            "choice" of each field of the chosen match (keep, fill or add, replace) and "send"; then: gem-icims apply FILE
            """
        customer = file.place?.customer
        host = file.place?.host
        version = PlanFile.currentVersion
        candidates = file.candidates.map { Entry($0, policy: policy, signs: signs) }
    }
}

extension PlanDocument.Entry {
    fileprivate init(_ planned: PlannedCandidate, policy: LinkPolicy, signs: RecordSigns) {
        let entry = planned.entry
        candidate = PlanDocument.Name(id: entry.candidate.id, name: entry.candidate.displayName)
        continues = planned.continues ? true : nil
        decision = planned.undecided == nil ? entry.decision.word : "undecided"
        job = entry.jobID
        matches = planned.matches.map { match in
            // The record that is linked to shows its own choices, the others the defaults.
            let choices = entry.decision.personID == match.person.id ? entry.decision.choices : [:]
            return PlanDocument.Record(match, entry: entry, choices: choices, policy: policy, signs: signs)
        }
        person = entry.decision.personID
        project = entry.projectID
        reason = entry.decision.reason
        resume = PlanDocument.Resume(entry.resume)
        send = PlanDocument.Send(entry.draft)
        source = entry.candidate
        unreadNamesakes = entry.unreadNamesakes.map {
            PlanDocument.Namesakes(count: $0.count, countedAt: $0.countedAt, newestID: $0.newestID)
        }
        warnings = (planned.undecided.map { [$0] } ?? []) + entry.warnings
    }
}

extension Decision {
    /// The plan file's word.
    var word: String {
        switch self {
        case .create: "create"
        case .link: "link"
        case .jobOnly: "job-only"
        case .resumeOnly: "resume-only"
        case .skip: "skip"
        case .defer: "defer"
        }
    }

    fileprivate var reason: String? {
        switch self {
        case .create(let overruling): overruling?.reason
        case .skip(let reason): reason
        case .link, .jobOnly, .resumeOnly, .defer: nil
        }
    }
}

extension PlanDocument.Record {
    fileprivate init(
        _ match: Match, entry: PlanEntry, choices: FieldChoices, policy: LinkPolicy, signs: RecordSigns
    ) {
        applications = match.applications.map {
            PlanDocument.Submission(
                job: $0.jobID, status: $0.status?.label, statusID: $0.status?.id, title: $0.jobTitle,
                updated: $0.updatedDate, workflow: $0.workflowID)
        }
        counterEvidence = match.counterEvidence.map(PlanDocument.Reason.init)
        evidence = match.evidence.map(PlanDocument.Reason.init)
        fields =
            RecordCompletion(
                of: match.person, with: entry.draft, from: entry.candidate, choices: choices, policy: policy,
                resume: entry.resume
            ).planFields
        name = match.person.displayName
        person = match.person.id
        record = match.person
        score = (match.score * 1000).rounded() / 1000
        verdict = match.verdict.rawValue
        let possible = match.verdict == .possible && match.doubts.isEmpty ? [match.linkDoubt].compactMap(\.self) : []
        warnings = possible + signs.signs(of: match, job: entry.jobID, now: 0).map(\.text)
    }
}

extension RecordCompletion {
    /// The fields that can be chosen for, as a plan file has them.
    var planFields: [PlanDocument.Field] {
        lines.compactMap { line in
            guard line.isChoosable, let field = line.field, let word = field.word else { return nil }
            return PlanDocument.Field(
                choice: line.choice.word(for: field), field: word, gem: line.candidate, icims: line.record)
        }
    }
}

extension PlanDocument.Reason {
    fileprivate init(_ evidence: Evidence) {
        self.init(
            signal: evidence.signal.rawValue, grade: evidence.grade, gem: evidence.candidate, icims: evidence.person)
    }
}

extension PlanDocument.Resume {
    fileprivate init(_ resume: ResumeFile) {
        var file: String?
        var gem: String?
        switch resume.origin {
        case .file(let path): file = path
        case .source(let id): gem = id
        case nil: break
        }
        self.init(
            bytes: resume.bytes, file: file, gem: gem, name: resume.fileName, reason: resume.reason,
            sha256: resume.digest, state: resume.state.rawValue, warning: resume.warning)
    }
}

extension PlanDocument.Send {
    fileprivate init(_ draft: PersonDraft) {
        self.init(
            email: draft.email, firstName: draft.firstName, folder: draft.folderID, lastName: draft.lastName,
            linkedin: draft.linkedInURL, phone: draft.mobile,
            schools: draft.schools.map { PlanDocument.School(entry: $0.index, name: $0.name) }, source: draft.source,
            sourcePerson: draft.sourcePersonID,
            work: draft.employments.map {
                PlanDocument.Work(
                    company: $0.company, end: $0.end?.exactText, entry: $0.index, start: $0.start.exactText,
                    title: $0.title)
            })
    }
}

extension PartialDate {
    /// As precise as it is: `2019`, `2019-08` or `2019-08-24`.
    fileprivate var exactText: String { day == nil ? monthText : isoDate }
}
