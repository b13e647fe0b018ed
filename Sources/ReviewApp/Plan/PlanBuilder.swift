import Recruiting

/// Makes the plan from the marks. Pure: the same marks give the same plan.
struct PlanBuilder {
    let environment: ReviewEnvironment
    let queue: QueuePanel
    let marks: [String: Mark]
    let sourcePerson: SourcePersonFinding?
    let jobs: JobShelf
    let meter: CallMeter?
    /// Submissions that were read, by person.
    var applications: [Int: [Application]] = [:]
    /// Unix seconds.
    var now = 0

    func draft() -> PlanDraft {
        var result = PlanDraft()
        let duplicates = refusedDuplicates()
        var linkedBy: [Int: String] = [:]
        for place in queue.order {
            let row = queue.rows[place]
            let id = row.candidate.id
            guard let mark = marks[id], let decision = mark.decision, !row.upload.isPending else { continue }
            if decision == .defer {
                result.deferred += 1
                continue
            }
            let entry = entry(row, mark, decision)
            if case .skip = decision {
                result.plan.entries.append(entry)
                continue
            }
            var warnings = warnings(row, mark, entry)
            if let other = duplicates[id] { warnings.insert(sameTwice(row, other), at: 0) }
            if case .link(let personID, _) = decision {
                if let other = linkedBy[personID] {
                    warnings.append(
                        question(
                            "two-to-one/\(id)/\(personID)", row, "links to #\(personID), as \(name(other)) does too",
                            "check that they are one person"))
                }
                linkedBy[personID] = id
            }
            result.warnings += warnings
            if warnings.contains(where: { $0.weight == .block }) {
                result.held.append(entry)
            } else {
                var kept = entry
                kept.warnings += warnings.filter { $0.weight == .question }.map(\.text)
                result.plan.entries.append(kept)
            }
        }
        result.elsewhere = marks.count { $0.value.decision != nil && queue.index[$0.key] == nil }
        result.warnings += overall(result)
        return result
    }

    /// One candidate's part, exactly as it will be executed.
    func entry(_ row: QueueRow, _ mark: Mark, _ decision: Decision) -> PlanEntry {
        let mapping = CandidatePreview.mapping(
            row.candidate, rules: environment.rules, sourcePerson: sourcePerson, edits: mark.edits)
        var decision = decision
        var reviewed: Person?
        var resume = row.resumeFile(choosing: mark.resume, environment.resumePreference) ?? .none
        if mark.edits[.resume] == .some(.none) { resume = .none }
        switch decision {
        case .link(let personID, let chosen):
            reviewed = mark.reviewed.flatMap { $0.id == personID ? $0 : nil } ?? match(row, personID)?.person
            let choices = environment.linkPolicy.spelledOut(chosen, for: mapping.draft)
            decision = .link(personID: personID, choices: choices)
            let choice = choices[.resume] ?? .fill
            // A record that shows no résumé is asked for one when the plan runs.
            if choice == .keep || choice == .fill && reviewed?.hasResume == true { resume = .none }
        case .jobOnly(let personID):
            reviewed = match(row, personID)?.person
            resume = .none
        case .resumeOnly(let personID): reviewed = match(row, personID)?.person
        case .skip, .defer: resume = .none
        case .create: break
        }
        var entry = PlanEntry(
            candidate: row.candidate, decision: decision, draft: mapping.draft, resume: resume, jobID: mark.jobID,
            projectID: environment.projectID, knownPersonIDs: row.check?.matches.map(\.person.id) ?? [],
            unreadNamesakes: row.check?.namesakes, reviewedPerson: reviewed)
        if case .create(let overruling?) = decision {
            entry.reasons.append("new beside #\(overruling.personID): \(overruling.reason)")
        }
        if let link = mark.link, link.personID == decision.personID {
            entry.reasons.append("linked to #\(link.personID), \(link.doubt); overruled: \(link.reason)")
        }
        if let reason = mark.contactReason { entry.reasons.append("do not contact, overruled: \(reason)") }
        return entry
    }

    private func match(_ row: QueueRow, _ personID: Int) -> Match? {
        row.check?.matches.first { $0.person.id == personID }
    }

    private func name(_ id: String) -> String { queue.row(id)?.candidate.displayName ?? id }

    private func warning(
        _ id: String, _ weight: PlanWarning.Weight, _ row: QueueRow, _ text: String, _ remedy: String? = nil
    ) -> PlanWarning {
        PlanWarning(
            id: id, candidateID: row.candidate.id, weight: weight, text: "\(row.candidate.displayName): \(text)",
            remedy: remedy)
    }

    private func question(_ id: String, _ row: QueueRow, _ text: String, _ remedy: String? = nil) -> PlanWarning {
        warning(id, .question, row, text, remedy)
    }

    private func sameTwice(_ row: QueueRow, _ other: String) -> PlanWarning {
        warning(
            "same-twice/\(row.candidate.id)/\(other)", .block, row,
            "two entries are one person: \(name(other)) goes up, this one is held back", "skip one of the two")
    }

    private func warnings(_ row: QueueRow, _ mark: Mark, _ entry: PlanEntry) -> [PlanWarning] {
        let id = row.candidate.id
        let decision = entry.decision
        var list: [PlanWarning] = []
        if row.upload.receipt?.outcome == .unknown {
            list.append(
                warning(
                    "unknown/\(id)", .remark, row,
                    "whether the last upload arrived is found out before anything is sent"))
        }
        if row.returned != nil {
            list.append(
                warning("returned/\(id)", .block, row, "was sent back and needs a new decision", "decide again"))
        }
        list += sentWarnings(row, mark, entry)
        if let check = row.check {
            if let problem = check.problem {
                list.append(
                    question(
                        "incomplete/\(id)/\(check.checkedAt)", row, "the check is incomplete: \(problem)",
                        "r checks again; iCIMS is searched once more before any write"))
            }
        } else if case .create = decision {
            let why = row.checkFailure?.message ?? "the check is not in yet"
            list.append(
                question("unchecked/\(id)", row, why, "iCIMS is searched before any write; a find sends it back"))
        }
        switch decision {
        case .create(let overruling):
            if let overruling {
                list.append(
                    warning(
                        "overruled/\(id)/\(overruling.personID)", .remark, row,
                        "new beside #\(overruling.personID): \(overruling.reason)"))
            } else if let match = row.strongMatch {
                list.append(
                    warning(
                        "strong/\(id)/\(match.person.id)", .block, row,
                        "\(match.verdict.rawValue) as #\(match.person.id), found after the decision", "decide again"))
            }
        case .link(let personID, _):
            if let changed = changedRecord(row, entry), !changed.isEmpty {
                list.append(
                    warning(
                        "changed/\(id)/\(personID)", .block, row,
                        "\(changed.map(\.label).joined(separator: ", ")) of #\(personID) changed in iCIMS since you decided",
                        "decide again"))
            }
        case .jobOnly(let personID):
            if mark.jobID == nil {
                list.append(
                    warning(
                        "job-only/\(id)", .block, row, "only a job was wanted for #\(personID), and none is chosen",
                        "J chooses one"))
            }
        case .resumeOnly(let personID):
            if entry.resume.state != .attached {
                list.append(
                    warning(
                        "resume-only/\(id)", .block, row,
                        "only the résumé was wanted for #\(personID), and there is none", "A attaches one"))
            }
        case .skip, .defer: break
        }
        if let jobID = mark.jobID, jobs.isComplete, jobs.news.unread == 0, jobs.job(jobID) == nil {
            list.append(
                question(
                    "closed-job/\(id)/\(jobID)", row, "job \(jobID) is not among the open jobs",
                    "J chooses another"))
        }
        list += resumeWarnings(row, mark, entry)
        list += sourceWarnings(row, mark)
        list += recordWarnings(row, mark, entry)
        if let ban = row.contactBan, mark.contactReason == nil {
            list.append(warning("contact/\(id)", .block, row, "do not contact: \(ban)", "decide again, with a reason"))
        }
        return list
    }

    /// Values that were changed for this upload are searched for before they can go up; and whoever shares one of the
    /// keys is more than a namesake.
    private func sentWarnings(_ row: QueueRow, _ mark: Mark, _ entry: PlanEntry) -> [PlanWarning] {
        let id = row.candidate.id
        switch entry.decision {
        case .create, .link: break
        case .jobOnly, .resumeOnly, .skip, .defer: return []
        }
        let sent = CandidatePreview.sentIdentity(
            row.candidate, rules: environment.rules, sourcePerson: sourcePerson, edits: mark.edits)
        if let sent, row.check?.sent != sent {
            let why = row.checkFailure.map { ": \($0.message)" } ?? ""
            return [
                warning(
                    "unsearched/\(id)", .block, row, "iCIMS was not searched yet for what you changed\(why)",
                    row.checkFailure == nil ? "wait for the check" : "r checks again")
            ]
        }
        guard case .create = entry.decision, let check = row.check else { return [] }
        var list = row.matches.filter { $0.verdict == .possible }.compactMap { match -> PlanWarning? in
            guard let key = match.evidence.first(where: { $0.signal == .email || $0.signal == .linkedin }) else {
                return nil
            }
            let what = key.signal == .email ? "e-mail" : "LinkedIn profile"
            return question(
                "shared-key/\(id)/\(match.person.id)/\(key.person)", row,
                "new, although #\(match.person.id) \(match.person.displayName) has the same \(what)",
                "check that they are two people")
        }
        if let text = check.namesakesText { list.append(warning("namesakes/\(id)", .remark, row, text)) }
        return list
    }

    private func resumeWarnings(_ row: QueueRow, _ mark: Mark, _ entry: PlanEntry) -> [PlanWarning] {
        let id = row.candidate.id
        if case .jobOnly = entry.decision { return [] }
        if entry.resume.state == .attached, let code = entry.resume.warning {
            // The same for everybody: asked once for the whole plan.
            if code == "text-not-checked" { return [] }
            let key = "resume/\(id)/\(code)/\(entry.resume.digest ?? entry.resume.fileName ?? "")"
            let text = ReasonText.resumeWarning(code, file: entry.resume.fileName)
            // Nobody doubts whose it is.
            if code == "mended" { return [warning(key, .remark, row, text, "v shows it and others")] }
            return [question(key, row, text, "v shows it and others, or answer it")]
        }
        let file = row.resumeFile(choosing: mark.resume, environment.resumePreference)
        if let file, file.state == .refused, mark.edits[.resume] != .some(.none) {
            return [
                warning(
                    "resume-refused/\(id)", .remark, row,
                    "no résumé: \(ReasonText.resumeRefusal(file))", "A attaches another")
            ]
        }
        return []
    }

    /// What of a decided link is no longer as it was on the screen, by what the record shows now.
    private func changedRecord(_ row: QueueRow, _ entry: PlanEntry) -> [FieldKey]? {
        guard let reviewed = entry.reviewedPerson, let now = match(row, reviewed.id)?.person, now != reviewed else {
            return nil
        }
        func completion(_ person: Person) -> RecordCompletion {
            RecordCompletion(of: person, with: entry.draft, from: row.candidate, choices: entry.decision.choices)
        }
        return completion(now).changed(since: completion(reviewed))
    }

    /// What the source says otherwise than when it was decided (rules 3.8): the edit stays, and the difference is seen.
    private func sourceWarnings(_ row: QueueRow, _ mark: Mark) -> [PlanWarning] {
        let id = row.candidate.id
        let texts = CandidatePreview.mapping(
            row.candidate, rules: environment.rules, sourcePerson: sourcePerson, edits: [:]
        ).sourceTexts
        let changes = mark.changes(in: texts).map { change in
            let text = change.isTouched ? "\(change.text); what you chose for it stays" : change.text
            return warning(
                "refreshed/\(id)/\(change.text)", change.isTouched ? .question : .remark, row, text,
                "decide again to take note of it")
        }
        return changes
            + mark.lost.map {
                question("lost/\(id)/\($0)", row, "“\($0)” is gone from Gem, and what you chose for it", "decide again")
            }
    }

    /// What the record itself says against touching it (rules 3.7: employees and people in another process).
    private func recordWarnings(_ row: QueueRow, _ mark: Mark, _ entry: PlanEntry) -> [PlanWarning] {
        let id = row.candidate.id
        let touched = entry.decision.personID
        var personID = touched
        if case .create(let overruling?) = entry.decision { personID = overruling.personID }
        guard let personID, let match = match(row, personID) else { return [] }
        let signs = environment.signs.signs(
            of: match, applications: applications[personID] ?? match.applications, job: entry.jobID, now: now)
        return linkWarnings(row, mark, entry, match)
            + signs.compactMap { sign in
                // Said with what was answered to it.
                if touched != nil, sign.kind == .otherPerson || sign.kind == .otherProfile { return nil }
                let key = "\(sign.kind.rawValue)/\(id)/\(personID)" + (sign.workflowID.map { "/\($0)" } ?? "")
                let text = "#\(personID) is \(sign.text)"
                guard touched != nil else { return sign.asks ? nil : warning(key, .remark, row, text) }
                switch sign.kind {
                case .merged: return warning(key, .block, row, text, "link to the record it lives in")
                case .contactBan:
                    // One ban is enough to ask, and the candidate's own is asked for beside this.
                    guard mark.contactReason == nil, row.contactBan == nil else { return nil }
                    return warning(key, .block, row, text, "decide again, with a reason")
                default:
                    return sign.asks
                        ? question(key, row, text, "check before you touch the record")
                        : warning(key, .remark, row, text)
                }
            }
    }

    /// A link to somebody who may be another person: confirmed by the record's number, and said in full.
    private func linkWarnings(_ row: QueueRow, _ mark: Mark, _ entry: PlanEntry, _ match: Match) -> [PlanWarning] {
        let id = row.candidate.id
        let personID = match.person.id
        // The record that an upload of ours made is nobody else's.
        guard entry.decision.personID == personID, row.upload.receipt?.personID != personID,
            let doubt = match.linkDoubt
        else { return [] }
        if let link = mark.link, link.personID == personID, link.doubt == doubt {
            return [
                warning(
                    "doubtful-link/\(id)/\(personID)", .remark, row, "#\(personID) is \(doubt); linked: \(link.reason)")
            ]
        }
        return [
            warning(
                "unproven-link/\(id)/\(personID)", .block, row, "#\(personID) is \(doubt)",
                "decide again, with its number and a reason")
        ]
    }

    private func overall(_ draft: PlanDraft) -> [PlanWarning] {
        var list: [PlanWarning] = []
        if let remaining = meter?.remaining, draft.calls > remaining - environment.dailyReserve {
            let reserve = environment.dailyReserve
            let kept = reserve > 0 ? ", of which \(DateText.grouped(reserve)) are kept in reserve" : ""
            list.append(
                PlanWarning(
                    id: "budget/\(draft.calls)/\(remaining)", weight: .question,
                    text:
                        "needs \(DateText.grouped(draft.calls)) calls and \(DateText.grouped(remaining)) are left today\(kept)",
                    remedy: "it stops cleanly and goes on tomorrow"))
        }
        if draft.writing > 0, let text = ReasonText.noSourcePerson(sourcePerson) {
            list.append(PlanWarning(id: "source-person", weight: .remark, text: "no source person: \(text)"))
        }
        let unread = draft.plan.entries.count { $0.resume.warning == "text-not-checked" }
        if unread > 0 {
            list.append(
                PlanWarning(
                    id: "resume-unread/\(unread)", weight: .question,
                    text: "\(DateText.count(unread, "résumé goes", "résumés go")) up that nobody has read",
                    remedy: "install poppler-utils: pdftotext tells whose they are"))
        }
        let jobless = draft.plan.entries.count { entry in
            if case .skip = entry.decision { false } else { entry.jobID == nil }
        }
        if jobless > 0 {
            list.append(
                PlanWarning(
                    id: "no-job", weight: .remark,
                    text: "\(DateText.count(jobless, "candidate goes", "candidates go")) up without a job"))
        }
        return list
    }

    /// Creates that are held back because another marked entry is the same person (rules 3.6): of several creates
    /// the first goes up, and none does when another entry links to a record.
    private func refusedDuplicates() -> [String: String] {
        var refused: [String: String] = [:]
        let duplicates = duplicatesByCandidate()
        guard !duplicates.isEmpty else { return [:] }
        for place in queue.order {
            let row = queue.rows[place]
            let id = row.candidate.id
            guard case .create = marks[id]?.decision, !row.upload.isPending else { continue }
            for other in duplicates[id] ?? [] where refused[other] == nil {
                guard let otherRow = queue.row(other) else { continue }
                let isEarlier = otherRow.ordinal < row.ordinal
                switch marks[other]?.decision {
                case .create where isEarlier || otherRow.upload.isPending: refused[id] = other
                case .link, .jobOnly, .resumeOnly: refused[id] = other
                default:
                    if otherRow.upload.isPending || otherRow.upload.receipt?.isUploaded == true { refused[id] = other }
                }
                if refused[id] != nil { break }
            }
        }
        return refused
    }

    /// Who else of the queue is the person, by candidate; either side may have said it.
    private func duplicatesByCandidate() -> [String: [String]] {
        var pairs: [String: [String]] = [:]
        for id in marks.keys.sorted() {
            for other in queue.row(id)?.check?.queueDuplicates ?? [] where other != id {
                pairs[id, default: []].append(other)
                pairs[other, default: []].append(id)
            }
        }
        return pairs
    }
}
