import Recruiting

extension Model {
    mutating func decide(_ action: Action) -> [Effect] {
        let targets = queue.targets
        switch action {
        case .uploadAsNew: return mark(targets, .create)
        case .link: return mark(targets, .link)
        case .jobOnly: return mark(targets, .jobOnly)
        case .skip:
            dialog = .prompt(Prompt(.skipReason(targets)))
            return []
        case .defer: return mark(targets, .defer)
        case .repeatDecision: return book.lastDecision.map { mark(targets, $0) } ?? []
        case .clearMark: return clear(targets)
        case .notSame:
            guard let row = queue.current, let match = row.shownMatch else { return [] }
            dialog = .prompt(Prompt(.notSameReason(candidateID: row.candidate.id, personID: match.person.id)))
            return []
        case .chooseJob:
            return openPicker()
        case .changeChoice, .keepField, .fillField, .replaceField: return changeChoice(action)
        case .editField, .leaveOut, .restoreField: return changeField(action)
        default: return []
        }
    }

    /// Marks all targets as decided. Those that need more than a key press are asked for, or left when there are
    /// several.
    mutating func mark(_ ids: [String], _ decision: RepeatableDecision) -> [Effect] {
        var items: [MarkChange.Item] = []
        var risky: [RiskyDecision] = []
        var refused: [String] = []
        for id in ids {
            guard let row = queue.row(id) else { continue }
            if let reason = refusal(row, decision) {
                refused.append(reason)
                continue
            }
            let risks = risks(row, decision)
            if risks.isEmpty {
                items.append(item(row, decision))
            } else {
                risky.append(
                    RiskyDecision(
                        candidateID: id, candidateName: row.candidate.displayName, decision: decision, open: risks))
            }
        }
        if ids.count == 1, let first = risky.first {
            dialog = .prompt(Prompt(.proof(first)))
            return []
        }
        if ids.count == 1, let reason = refused.first {
            notice = Notice(reason, tone: .warning)
            return []
        }
        let left = leftText(risky.count, refused.count)
        guard !items.isEmpty else {
            if !left.isEmpty { notice = Notice(left, tone: .warning) }
            return []
        }
        let done = items.map(\.candidateID)
        apply(MarkChange(label: label(of: decision, done), items: items))
        book.lastDecision = decision
        guard left.isEmpty else {
            queue.selected.subtract(done)
            notice = Notice("\(notice?.text ?? "") \(left)", tone: .warning)
            return askForResumes(items)
        }
        return askForResumes(items) + moveOn(from: done)
    }

    private func leftText(_ risky: Int, _ refused: Int) -> String {
        var parts: [String] = []
        if risky > 0 {
            parts.append("\(risky) with a doubt, a strong match or a contact ban must be decided one by one.")
        }
        if refused > 0 { parts.append("\(refused) cannot be decided that way.") }
        return parts.joined(separator: " ")
    }

    /// Makes a change, tells the rows and keeps it for undo.
    mutating func apply(_ change: MarkChange) {
        book.apply(change)
        spread(change.items)
        notice = Notice(change.label.prefix(1).uppercased() + change.label.dropFirst() + ".", tone: .good)
        isWelcoming = false
        saving.isDirty = true
    }

    /// Brings rows up to date after their marks changed.
    mutating func spread(_ items: [MarkChange.Item]) {
        for item in items {
            let mark = book[item.candidateID]
            queue.change(item.candidateID, mark: mark) { row in
                guard mark?.decision != nil else { return }
                row.returned = nil
                if let receipt = row.upload.receipt, !receipt.isUploaded { row.upload = .none }
            }
        }
    }

    private mutating func moveOn(from ids: [String]) -> [Effect] {
        if !queue.selected.isEmpty {
            queue.selected = []
            return []
        }
        guard ids == queue.currentID.map({ [$0] }) else { return [] }
        queue.moveOn()
        return cursorMoved()
    }

    /// The résumé of what goes up is judged while the recruiter goes on.
    private mutating func askForResumes(_ items: [MarkChange.Item]) -> [Effect] {
        items.flatMap { item -> [Effect] in
            switch item.after?.decision {
            case .create, .link: judgeResume(item.candidateID)
            default: []
            }
        }
    }

    /// Makes a risky decision after everything about it was proven.
    mutating func markProven(_ risky: RiskyDecision) -> [Effect] {
        guard let row = queue.row(risky.candidateID) else { return [] }
        if let reason = refusal(row, risky.decision) {
            notice = Notice(reason, tone: .warning)
            return []
        }
        let item = item(row, risky.decision, proven: risky)
        apply(MarkChange(label: label(of: risky.decision, [risky.candidateID]), items: [item]))
        return askForResumes([item]) + moveOn(from: [risky.candidateID])
    }

    private func item(
        _ row: QueueRow, _ decision: RepeatableDecision, proven: RiskyDecision? = nil
    ) -> MarkChange.Item {
        let before = book[row.candidate.id]
        var after = before ?? Mark()
        after.contactReason = proven?.contactReason ?? after.contactReason
        after.link = proven?.link ?? after.link
        switch decision {
        case .create: after.decision = .create(overruling: proven?.overruling)
        case .link:
            guard let match = row.shownMatch else { break }
            after.reviewed = match.person
            // Linking again to the same record keeps the choices made for it.
            if case .link(match.person.id, _) = before?.decision { break }
            after.decision = .link(personID: match.person.id, choices: [:])
        case .jobOnly:
            let receipt = row.upload.receipt
            let personID = receipt?.isUploaded == true ? receipt?.personID : row.shownMatch?.person.id
            if let personID { after.decision = .jobOnly(personID: personID) }
        case .skip(let reason): after.decision = .skip(reason: reason)
        case .defer: after.decision = .defer
        case .job(let choice):
            after.job = choice
            return changed(row, to: after)
        }
        // Deciding takes note of everything as the source has it now.
        after.basis = after.decision?.writes == true ? sourceTexts(row.candidate) : [:]
        after.lost = []
        if case .link = after.decision {} else { after.reviewed = nil }
        return changed(row, to: after)
    }

    /// One candidate's part of a change that leaves the set-aside people as they are.
    func changed(_ row: QueueRow, to mark: Mark?) -> MarkChange.Item {
        var mark = mark
        if row.candidate.idScope == .file { mark?.name = row.candidate.displayName }
        return MarkChange.Item(
            candidateID: row.candidate.id, before: book[row.candidate.id], after: mark, dismissedBefore: row.dismissed,
            dismissedAfter: row.dismissed)
    }

    func label(of decision: RepeatableDecision, _ ids: [String]) -> String {
        let who = subject(ids)
        return switch decision {
        case .create: "marked \(who) as new"
        case .link: "marked \(who) to link"
        case .jobOnly: "marked \(who) for the job only"
        case .skip: "marked \(who) to skip"
        case .defer: "deferred \(who)"
        case .job(.job(let id)): "chose \(jobs.title(id)) for \(who)"
        case .job: "chose no job for \(who)"
        }
    }

    private mutating func clear(_ ids: [String]) -> [Effect] {
        let items = ids.compactMap { id -> MarkChange.Item? in
            guard let row = queue.row(id), book[id] != nil, !row.upload.isPending else { return nil }
            return changed(row, to: nil)
        }
        guard !items.isEmpty else { return [] }
        apply(MarkChange(label: "cleared the mark of \(subject(items.map(\.candidateID)))", items: items))
        return []
    }
}
