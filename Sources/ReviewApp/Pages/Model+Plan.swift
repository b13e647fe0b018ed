import Recruiting
import TerminalScreen

extension Model {
    var isPlanShown: Bool { pages.last == .plan }

    func planDraft() -> PlanDraft {
        PlanBuilder(
            environment: environment, queue: queue, marks: book.marks, sourcePerson: sourcePerson, jobs: jobs,
            meter: meter,
            applications: applications.compactMapValues { if case .loaded(let list) = $0 { list } else { nil } },
            now: now
        ).draft()
    }

    /// Shows the plan as it is now.
    mutating func replacePlan(_ draft: PlanDraft? = nil) {
        planPage.replace(draft ?? planDraft(), columns: layout.body.width - 2, widths: environment.widths)
    }

    mutating func openPlan() -> [Effect] {
        show(.plan)
        planPage.cursor = 0
        planPage.top = 0
        replacePlan()
        // Whose résumé nobody has looked at yet is looked at now.
        return planPage.draft.plan.entries.flatMap { entry -> [Effect] in
            switch entry.decision {
            case .create, .link: judgeResume(entry.id)
            default: []
            }
        }
    }

    /// The plan that is looked at is the plan that would run.
    mutating func refreshPlan(after message: Message) {
        switch message {
        case .checksOutlined, .checked, .checkFailed, .resumesJudged, .resumeAttached, .resumeOffered, .jobsLoaded,
            .sourcePersonFound, .queuePortion, .queueLoaded,
            .reviewStateLoaded, .uploadFinished, .uploadsEnded, .receiptsLoaded, .loadFailed, .applicationsLoaded:
            replacePlan()
        case .meter(let meter):
            // It comes with every call; only running out of calls changes the plan.
            let isShort = meter.remaining.map { $0 - environment.dailyReserve < planPage.draft.calls } ?? false
            if isShort || planPage.draft.warnings.contains(where: { $0.id.hasPrefix("budget/") }) {
                replacePlan()
            }
        default: break
        }
        planPage.top = min(planPage.top, max(0, planPage.lines.count - 1))
    }

    mutating func performInPlan(_ action: Action) -> [Effect] {
        switch action {
        case .up: planPage.move(by: -1)
        case .down: planPage.move(by: 1)
        case .pageUp: planPage.move(by: -max(1, bodyHeight - 6))
        case .pageDown: planPage.move(by: max(1, bodyHeight - 6))
        case .first: planPage.move(by: -planPage.lines.count)
        case .last: planPage.move(by: planPage.lines.count)
        case .open, .right:
            if planPage.warning?.weight == .question, action == .open { return performInPlan(.answerWarning) }
            if let id = planPage.entry?.id { planPage.toggle(id) }
        case .maximise:
            let all = planPage.draft.plan.entries.map(\.id) + planPage.draft.held.map(\.id)
            planPage.expanded = planPage.expanded.isSuperset(of: all) ? [] : Set(all)
            planPage.layOut()
        case .answerWarning:
            guard let warning = planPage.warning, warning.weight == .question else { return [] }
            if answeredWarnings.remove(warning.id) == nil { answeredWarnings.insert(warning.id) }
            saving.isDirty = true
        case .clearMark:
            guard let id = planPage.entry?.id, let row = queue.row(id) else { return [] }
            apply(
                MarkChange(label: "cleared the mark of \(row.candidate.displayName)", items: [changed(row, to: nil)]))
            replacePlan()
        case .viewResume: return openResumePage(planPage.entry?.id)
        case .openInBrowser, .copyLink: return link(planPage.entry?.id, action)
        case .confirmPlan: return confirmPlan()
        default: break
        }
        fitScrolling()
        return []
    }

    /// Opens or copies the tracking system's page of a candidate, else the source's.
    mutating func link(_ id: String?, _ action: Action) -> [Effect] {
        guard let id, let row = queue.row(id) else { return [] }
        let url = row.upload.receipt?.url ?? row.shownMatch.flatMap { personURL($0.person.id) } ?? row.candidate.webLink
        return follow(url, action)
    }

    /// Gives a link to the browser or to the clipboard.
    mutating func follow(_ url: String?, _ action: Action) -> [Effect] {
        guard let url else { return [] }
        guard let link = WebLink(url) else {
            let done = action == .copyLink ? "copied" : "opened"
            notice = Notice("This link is no plain https address, so it was not \(done).", tone: .warning)
            return []
        }
        return [action == .copyLink ? .copy(link.text) : .open(url: link.text)]
    }

    /// The one place that asks for writing.
    private mutating func confirmPlan() -> [Effect] {
        let draft = planDraft()
        // What came in with this very key press could have changed the plan that was read.
        guard draft.plan.entries.map(\.id) == planPage.draft.plan.entries.map(\.id),
            draft.openQuestions(answered: answeredWarnings).isEmpty, !environment.isReadOnly,
            !draft.plan.entries.isEmpty
        else {
            replacePlan(draft)
            return []
        }
        for entry in draft.plan.entries { change(entry.id) { $0.upload = .waiting } }
        uploads.start(draft.plan.entries)
        queue.selected.subtract(draft.plan.entries.map(\.id))
        planPage = PlanPage()
        pages = [.uploads]
        uploadsPage.reset()
        notice = nil
        saving.isDirty = true
        return startOrHold(draft.plan)
    }
}
