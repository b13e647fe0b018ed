import Recruiting

extension Model {
    // MARK: Jobs that come in

    mutating func take(_ finder: JobFinder, _ news: JobNews, _ ticket: Ticket) {
        guard jobs.ticket == ticket || jobs.ticket == nil && jobs.jobs.isEmpty else { return }
        var pointed: Int?
        if case .picker(let picker) = dialog, case .job(let place, _) = picker.line(picker.cursor) {
            pointed = jobs.jobs[place].id
        }
        let knewJobs = !jobs.jobs.isEmpty
        jobs.replace(finder, news)
        jobs.failure = nil
        if news.isComplete { jobs.ticket = nil }
        guard case .picker(var picker) = dialog else { return }
        let line = picker.cursor
        picker.refresh(jobs, project: environment.projectID, isSameShelf: false)
        if knewJobs {
            // The same job stays under the cursor, or else the same line.
            picker.cursor = picker.place(of: pointed, in: jobs) ?? min(line, picker.count - 1)
        } else if picker.candidateID.flatMap({ book[$0]?.job }) != .noJob {
            // Opened or typed into before there were jobs: "no job" was all that could be pointed at.
            picker.cursor = min(1, picker.count - 1)
        }
        dialog = .picker(picker)
    }

    mutating func take(_ standing: JobStanding?, of id: Int, _ ticket: Ticket) {
        guard case .picker(var picker) = dialog, picker.lookup?.state == .looking(ticket) else { return }
        picker.lookup?.state = standing.map { .known($0) } ?? .unknown
        if picker.lookup?.job != nil { picker.cursor = 1 }
        dialog = .picker(picker)
    }

    // MARK: The picker

    mutating func openPicker() -> [Effect] {
        let id = queue.currentID
        dialog = .picker(
            JobPicker(
                shelf: jobs, project: environment.projectID, candidateID: id,
                selectedIDs: queue.selected.isEmpty ? [] : queue.targets,
                current: id.flatMap { book[$0]?.job } ?? .undecided))
        guard jobs.isStale(now: now) else { return [] }
        let ticket = newTicket()
        jobs.ticket = ticket
        return [.loadJobs(ticket)]
    }

    mutating func perform(_ action: Action, _ picker: inout JobPicker) -> [Effect] {
        let page = max(1, bodyHeight - 8)
        switch action {
        case .cancel:
            dialog = nil
            return []
        case .accept: return choose(&picker, for: picker.candidateID.map { [$0] } ?? [])
        case .acceptForSelected: return choose(&picker, for: picker.selectedIDs)
        case .up: picker.move(by: -1)
        case .down: picker.move(by: 1)
        case .pageUp: picker.move(by: -page)
        case .pageDown: picker.move(by: page)
        default:
            let before = picker.editor.text
            if Self.edit(&picker.editor, action), picker.editor.text != before { return edited(&picker) }
        }
        dialog = .picker(picker)
        return []
    }

    /// The list for the line as it is now. A typed id that no job of the list has is looked up here, without a call.
    mutating func edited(_ picker: inout JobPicker) -> [Effect] {
        picker.refresh(jobs, project: environment.projectID)
        guard let lookup = picker.lookup, lookup.state == .new else {
            dialog = .picker(picker)
            return []
        }
        return [look(up: lookup.id, asks: false, &picker)]
    }

    private mutating func look(up id: Int, asks: Bool, _ picker: inout JobPicker) -> Effect {
        let ticket = newTicket()
        picker.lookup?.state = .looking(ticket)
        dialog = .picker(picker)
        return .lookUpJob(id, asks: asks, ticket)
    }

    private mutating func choose(_ picker: inout JobPicker, for ids: [String]) -> [Effect] {
        let chosen: Job
        switch picker.line(picker.cursor) {
        case .noJob:
            dialog = nil
            return setJob(.noJob, for: ids)
        case .job(let place, _): chosen = jobs.jobs[place]
        case .asked(let lookup):
            guard let job = lookup.job else {
                if lookup.state == .unknown { return [look(up: lookup.id, asks: true, &picker)] }
                notice = lookup.reason.map { Notice($0, tone: .warning) } ?? notice
                return []
            }
            jobs.adopt(job)
            chosen = job
        }
        dialog = nil
        jobs.remember(chosen.id, project: environment.projectID)
        return setJob(.job(chosen.id), for: ids)
    }

    /// Changes only the job: the decision stays, and the cursor too.
    mutating func setJob(_ choice: JobChoice, for ids: [String]) -> [Effect] {
        let items = ids.compactMap { id -> MarkChange.Item? in
            guard let row = queue.row(id), !row.upload.isPending else { return nil }
            var mark = book[id] ?? Mark()
            mark.job = choice
            return changed(row, to: mark)
        }
        guard !items.isEmpty else { return [] }
        apply(MarkChange(label: label(of: .job(choice), items.map(\.candidateID)), items: items))
        book.lastDecision = book.lastDecision ?? .job(choice)
        return []
    }
}

extension JobLookup {
    /// Why it cannot be picked, in a sentence; nil when it can, or that is not known.
    var reason: String? {
        switch state {
        case .known(.closed(let job, let reason)): "Job \(id), \(job.title), cannot be picked: \(reason)."
        case .known(.missing): "iCIMS has no job \(id), or does not show it to this user."
        case .known(.open), .new, .looking, .unknown: nil
        }
    }
}
