import Recruiting

/// Turns the entries of a plan document into what is executed, and collects everything that is wrong with them.
struct PlanReading {
    let policy: LinkPolicy
    let signs: RecordSigns
    /// Where new people go; nil when that is not known here.
    let activeFolder: String?
    private(set) var problems: [String] = []
    private var seen: Set<String> = []
    /// `candidates[3] (Jane Doe)`.
    private var place = ""

    init(policy: LinkPolicy, signs: RecordSigns, activeFolder: String?) {
        self.policy = policy
        self.signs = signs
        self.activeFolder = activeFolder
    }

    private mutating func complain(_ key: String, _ text: String) {
        problems.append("\(place) “\(key)”: \(text)")
    }

    mutating func candidate(_ entry: PlanDocument.Entry, at index: Int) -> PlannedCandidate {
        place = "candidates[\(index)] (\(entry.candidate.name))"
        if !seen.insert(entry.source.id).inserted { complain("source.id", "\(entry.source.id) is in the plan twice.") }
        if entry.candidate.id != entry.source.id { complain("candidate.id", "it is not the id of “source”.") }
        var values = PlanValues(activeFolder: activeFolder)
        let draft = values.draft(entry.send)
        for objection in values.objections { complain(objection.key, objection.text) }
        let matches = (entry.matches ?? []).enumerated().map { match($1, at: $0) }
        let resume = resume(entry.resume)
        var plan = PlanEntry(
            candidate: entry.source, decision: .defer, draft: draft, resume: resume, jobID: entry.job,
            projectID: entry.project, knownPersonIDs: matches.map(\.person.id),
            unreadNamesakes: entry.unreadNamesakes.map {
                UnreadNamesakes(count: $0.count, newestID: $0.newestID, countedAt: $0.countedAt)
            }, warnings: entry.warnings ?? [])
        var undecided: String?
        if entry.decision == "undecided" {
            undecided = entry.warnings?.first ?? "the plan decides nothing"
        } else {
            decide(&plan, entry, matches)
        }
        return PlannedCandidate(plan, matches: matches, undecided: undecided, continues: entry.continues ?? false)
    }

    // MARK: The decision

    private mutating func decide(_ plan: inout PlanEntry, _ entry: PlanDocument.Entry, _ matches: [Match]) {
        let reason = entry.reason.flatMap { $0.contains { !$0.isWhitespace } ? $0 : nil }
        let continues = entry.continues ?? false
        switch entry.decision {
        case "create": create(&plan, matches, reason, continues)
        case "link":
            guard let match = record(entry, matches) else { return }
            let choices = choices(entry, match, plan)
            plan.decision = .link(
                personID: match.person.id, choices: policy.spelledOut(choices, for: plan.draft))
            plan.reviewedPerson = continues ? nil : match.person
            if plan.decision.choices[.resume] == .keep { plan.resume = .none }
            answer(&plan, match, reason)
        case "job-only":
            guard let match = record(entry, matches) else { return }
            if entry.job == nil { complain("job", "job-only needs the id of a job.") }
            plan.decision = .jobOnly(personID: match.person.id)
            plan.reviewedPerson = continues ? nil : match.person
            plan.resume = .none
            answer(&plan, match, reason)
        case "resume-only":
            guard let match = record(entry, matches) else { return }
            if plan.resume.state != .attached { complain("resume", "resume-only needs an attached résumé.") }
            plan.decision = .resumeOnly(personID: match.person.id)
            plan.reviewedPerson = continues ? nil : match.person
            answer(&plan, match, reason)
        case "skip":
            guard let reason else { return complain("reason", "skip needs a reason.") }
            plan.decision = .skip(reason: reason)
        case "defer": plan.decision = .defer
        default:
            complain(
                "decision",
                "“\(entry.decision)” is none; it can be create, link, job-only, resume-only, skip, defer or undecided.")
        }
    }

    private mutating func create(_ plan: inout PlanEntry, _ matches: [Match], _ reason: String?, _ continues: Bool) {
        guard !continues else { return plan.decision = .create(overruling: nil) }
        if !plan.draft.hasName { complain("send", "there is no name to create a person with.") }
        let strong = matches.first { $0.verdict >= .likely }
        if let strong, reason == nil {
            complain(
                "reason",
                "“create” beside #\(strong.person.id), which is \(strong.verdict.rawValue), needs a reason; it lands in the receipt."
            )
        }
        let overruling = strong.flatMap { match in reason.map { Overruling(personID: match.person.id, reason: $0) } }
        plan.decision = .create(overruling: overruling)
        if let overruling { plan.reasons.append("new beside #\(overruling.personID): \(overruling.reason)") }
        answerBan(&plan, signs.contactBan(of: plan.candidate, matches: matches), reason)
    }

    /// The record of the decision: one of the matches, for nobody reviewed any other.
    private mutating func record(_ entry: PlanDocument.Entry, _ matches: [Match]) -> Match? {
        guard let person = entry.person else {
            complain("person", "“\(entry.decision)” needs the id of a record.")
            return nil
        }
        if let match = matches.first(where: { $0.person.id == person }) { return match }
        if entry.continues == true {
            return Match(person: Person(id: person), verdict: .same, score: 1, evidence: [])
        }
        let ids = matches.map { String($0.person.id) }.joined(separator: ", ")
        complain(
            "person",
            "\(person) is none of the matches" + (ids.isEmpty ? "; there are none." : "; they are \(ids)."))
        return nil
    }

    /// What speaks against touching the record has to be answered with a reason.
    private mutating func answer(_ plan: inout PlanEntry, _ match: Match, _ reason: String?) {
        answerBan(&plan, plan.candidate.contactBan, reason)
        guard match.person != Person(id: match.person.id) else { return }
        if let doubt = match.linkDoubt {
            if let reason, let text = match.overruledText(reason) {
                plan.reasons.append(text)
            } else {
                complain("reason", "#\(match.person.id) is \(doubt); a reason is needed, it lands in the receipt.")
            }
        }
        for sign in signs.signs(of: match, applications: [], now: 0) where sign.asks && sign.kind != .otherPerson {
            if sign.kind == .merged {
                complain("person", "#\(match.person.id) was \(sign.text).")
            } else if let reason {
                plan.reasons.append("#\(match.person.id) is \(sign.text), overruled: \(reason)")
            } else {
                complain("reason", "#\(match.person.id) is \(sign.text); a reason is needed.")
            }
        }
    }

    private mutating func answerBan(_ plan: inout PlanEntry, _ ban: String?, _ reason: String?) {
        guard let ban else { return }
        if let reason {
            plan.reasons.append("do not contact, overruled: \(reason)")
        } else {
            complain("reason", "do not contact: \(ban); a reason is needed.")
        }
    }

    // MARK: Field by field

    private mutating func choices(_ entry: PlanDocument.Entry, _ match: Match, _ plan: PlanEntry) -> FieldChoices {
        guard let place = entry.matches?.firstIndex(where: { $0.person == match.person.id }) else { return [:] }
        let shown = RecordCompletion(
            of: match.person, with: plan.draft, from: plan.candidate, policy: policy, resume: plan.resume)
        var choices: FieldChoices = [:]
        for (index, field) in (entry.matches?[place].fields ?? []).enumerated() {
            let name = "matches[\(place)].fields[\(index)]"
            guard let key = FieldKey(word: field.field) else {
                complain("\(name).field", "“\(field.field)” is no field; it can be \(Self.fieldWords).")
                continue
            }
            guard let choice = FieldChoice(planWord: field.choice) else {
                complain("\(name).choice", "“\(field.choice)” is none; it can be keep, fill, add, attach or replace.")
                continue
            }
            guard choices[key] == nil else {
                complain("\(name).field", "“\(field.field)” is there twice.")
                continue
            }
            choices[key] = choice
            let line = shown.lines.first { $0.field == key }
            if let line, choice != .keep, !line.options.contains(choice) {
                let words = line.options.map { $0.word(for: key) }.joined(separator: " or ")
                complain(
                    "\(name).choice",
                    "“\(field.choice)” makes no sense for \(field.field)"
                        + (line.record.map { ", where iCIMS has “\($0)”" } ?? ", where iCIMS shows nothing")
                        + (words.isEmpty ? "." : "; it can be \(words)."))
            }
        }
        return choices
    }

    private static let fieldWords =
        LinkPolicy.Field.allCases.map { field in
            field == .work || field == .school ? "\(field.rawValue)[N]" : field.rawValue
        }.joined(separator: ", ")

    // MARK: Values

    private mutating func match(_ record: PlanDocument.Record, at index: Int) -> Match {
        let verdict = Verdict(rawValue: record.verdict)
        if verdict == nil {
            complain("matches[\(index)].verdict", "“\(record.verdict)” is none; it can be same, likely or possible.")
        }
        if record.record.id != record.person {
            complain("matches[\(index)].person", "it is not the id of “record”, \(record.record.id).")
        }
        return Match(
            person: record.record, verdict: verdict ?? .same, score: record.score ?? 0,
            evidence: (record.evidence ?? []).compactMap(Evidence.init),
            counterEvidence: (record.counterEvidence ?? []).compactMap(Evidence.init),
            applications: (record.applications ?? []).map {
                Application(
                    workflowID: $0.workflow, jobID: $0.job, jobTitle: $0.title,
                    status: $0.statusID == nil && $0.status == nil ? nil : ListNode(id: $0.statusID, label: $0.status),
                    updatedDate: $0.updated)
            })
    }

    private mutating func resume(_ resume: PlanDocument.Resume?) -> ResumeFile {
        guard let resume else { return .none }
        let origin = resume.file.map(ResumeFile.Origin.file) ?? resume.gem.map(ResumeFile.Origin.source)
        guard let state = ResumeFile.State(rawValue: resume.state) else {
            complain("resume.state", "“\(resume.state)” is none; it can be attached, none or refused.")
            return .none
        }
        if state == .attached, origin == nil { complain("resume", "attached needs “file” or “gem”.") }
        return ResumeFile(
            state: state, origin: origin, fileName: resume.name, bytes: resume.bytes, digest: resume.sha256,
            reason: resume.reason, warning: resume.warning)
    }
}

extension FieldChoice {
    /// An entry is added and a résumé attached where a single value is filled.
    fileprivate init?(planWord word: String) {
        switch word {
        case "fill", "add", "attach": self = .fill
        default: self.init(rawValue: word)
        }
    }
}

extension Evidence {
    fileprivate init?(_ reason: PlanDocument.Reason) {
        guard let signal = Signal(rawValue: reason.signal) else { return nil }
        self.init(signal: signal, grade: reason.grade, candidate: reason.gem, person: reason.icims)
    }
}
