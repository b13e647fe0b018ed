import Recruiting

extension Model {
    mutating func take(_ candidates: [Candidate], _ ticket: Ticket, isLast: Bool) -> [Effect] {
        guard queue.ticket == ticket else { return [] }
        let known = queue.rows.count
        for candidate in candidates { settle(candidate) }
        let replaced = queue.append(candidates, marks: book.marks)
        for candidate in candidates { book.noteCandidate(candidate.id) }
        for id in replaced { applyPendingReceipt(id) }
        for place in known..<queue.rows.count { applyPendingReceipt(queue.rows[place].candidate.id) }
        if isLast {
            queue.isLoaded = true
            queue.failure = nil
            queue.awaitedCursor = nil
            // Without duplicate checks to wait for there is nothing that certainty could change later.
            if queue.sort == .name { queue.resort() }
            sortWhenChecked()
        }
        fitScrolling()
        let ids = queue.rows[known...].filter { $0.checkPriority == nil }.map(\.candidate.id) + replaced
        return askForChecks(ids, .background) + askAroundCursor() + askForShown()
    }

    /// Brings a mark in line with the candidate as the source has it now: edits and choices stay with their entries.
    private mutating func settle(_ candidate: Candidate) {
        if candidate.idScope == .file, let name = book[candidate.id]?.name, name != candidate.displayName,
            !Matcher().canBeOne(name, candidate.displayName)
        {
            book.set(nil, for: candidate.id)
            saving.isDirty = true
            notice = Notice(
                "Row \(candidate.id) was \(name), and is \(candidate.displayName) now: the mark was taken off.",
                tone: .warning)
        }
        guard let mark = book[candidate.id], !mark.basis.isEmpty, !mark.touched.isEmpty else { return }
        let settled = mark.settled(on: sourceTexts(candidate))
        guard settled != mark else { return }
        book.set(settled, for: candidate.id)
        saving.isDirty = true
    }

    mutating func restore(_ state: ReviewState) -> [Effect] {
        book.restore(state.marks)
        acknowledged.formUnion(state.acknowledgedReceipts)
        answeredWarnings.formUnion(state.answeredWarnings)
        for id in state.recentJobs where !jobs.recent.contains(id) { jobs.recent.append(id) }
        jobs.projectJobs.merge(state.projectJobs) { now, _ in now }
        for row in queue.rows { settle(row.candidate) }
        queue.regroupAll(marks: book.marks)
        if !queue.isTouched {
            queue.awaitedCursor = state.cursor
            queue.setSort(state.sort)
            queue.setFilter(state.filter)
            queue.restoreAwaitedCursor()
        }
        fitScrolling()
        return []
    }

    mutating func take(receipts records: [UploadRecord]) -> [Effect] {
        for record in records.sorted(by: { $0.at < $1.at }) {
            let id = record.receipt.candidateID
            earlierReceipts[record.personKey ?? id] = record.receipt
            applyPendingReceipt(id)
        }
        if receiptsPage.history.isEmpty { receiptsPage.history = records.sorted { $0.at > $1.at } }
        return []
    }

    /// An upload of an earlier run: the candidate is done before anything is decided here.
    private mutating func applyPendingReceipt(_ id: String) {
        guard let row = queue.row(id), row.upload == UploadPhase.none,
            let receipt = earlierReceipts[row.candidate.personKey]
        else { return }
        // A skip of another day does not decide today's review, and a failure keeps its mark to try again.
        guard receipt.isUploaded || receipt.outcome == .failed || receipt.outcome == .unknown else { return }
        change(id) { $0.upload = .finished(receipt) }
    }

    // MARK: Checks

    mutating func askForChecks(_ ids: [String], _ priority: CheckPriority) -> [Effect] {
        guard !ids.isEmpty else { return [] }
        let ticket = newTicket()
        for id in ids {
            change(id) { row in
                row.checkTicket = row.checkTicket ?? ticket
                row.checkPriority = priority
                row.checkFailure = nil
            }
        }
        return [.check(ids, ticket, priority)]
    }

    /// The candidates around the cursor first, as soon as it stands on one that is not checked.
    mutating func askAroundCursor() -> [Effect] {
        // Without a network the question would only fail again; all of them are asked when it is back.
        guard !network.isOffline, let current = queue.current, current.check == nil, current.outline == nil,
            current.checkPriority != .urgent
        else { return [] }
        let ids = queue.neighbourhood(4).filter { place in
            let row = queue.rows[place]
            return row.check == nil && row.outline == nil && row.checkPriority != .urgent
        }.map { queue.rows[$0].candidate.id }
        return askForChecks(ids, .urgent)
    }

    mutating func updateChecks(_ message: Message) -> [Effect] {
        switch message {
        case .checksOutlined(let outlines, let ticket):
            for (id, outline) in outlines {
                guard let row = queue.row(id), row.check == nil, row.checkTicket.map({ ticket >= $0 }) ?? false
                else { continue }
                change(id) { $0.outline = outline }
            }
            sortWhenChecked()
            fitScrolling()
            return []
        case .checked(let id, let check, let ticket):
            guard let row = queue.row(id), row.checkTicket.map({ ticket >= $0 }) ?? false else { return [] }
            let old = row.check
            let oldGroup = row.group
            let oldCertainty = row.certainty
            change(id) { row in
                row.check = check
                row.outline = nil
                row.checkFailure = nil
                row.checkTicket = max(row.checkTicket ?? ticket, ticket)
                // New evidence about somebody set aside brings them back.
                for match in check.matches where row.dismissed.contains(match.person.id) {
                    let before = old?.matches.first { $0.person.id == match.person.id }
                    if let before, Set(match.evidence) != Set(before.evidence), match.score > before.score {
                        row.dismissed.remove(match.person.id)
                    }
                }
            }
            if check.problemKind == .unreachable { awaitNetwork() }
            for match in check.matches { learnFolder(match.person.folder) }
            // Most answers leave a candidate where they stand, and sorting for each of thousands would be felt.
            if queue.row(id)?.certainty != oldCertainty || oldGroup == .unchecked { sortWhenChecked() }
            let newGroup = queue.row(id)?.group
            if let only = queue.filter.only, newGroup != oldGroup, newGroup == only || oldGroup == only {
                queue.refilter()
            }
            fitScrolling()
            return id == queue.currentID ? askForShown() : []
        case .checkFailed(let ids, let failure, let ticket):
            for id in ids {
                guard let row = queue.row(id), row.checkTicket.map({ ticket >= $0 }) ?? false else { continue }
                change(id) { row in
                    row.checkFailure = failure
                    row.checkPriority = nil
                }
            }
            if failure.kind == .unreachable { awaitNetwork() }
            return []
        case .checkProgress(let done, let total):
            checkProgress = done >= total ? nil : CheckProgress(done: done, total: total)
            return []
        default: return []
        }
    }

    /// Sorts once, when all checks are in, unless somebody is at work already.
    private mutating func sortWhenChecked() {
        guard queue.sort == .certainty, !queue.isSorted, queue.counts[.unchecked, default: 0] == 0 else { return }
        // What is known of an earlier run is in order before the first key; the rest may still arrive.
        if !queue.isLoaded {
            if !queue.isTouched { queue.resort() }
        } else if queue.isTouched {
            queue.isSorted = true
            notice =
                notice
                ?? Notice(
                    "All \(queue.rows.count) are checked. \(keys.sign(.sort)) sorts the certain ones to the top.",
                    tone: .good)
        } else {
            queue.resort()
        }
    }

    /// What the panels on the screen want to know and nobody has asked for yet.
    mutating func askForShown() -> [Effect] {
        guard let row = queue.current else { return [] }
        var effects: [Effect] = []
        if !network.isOffline, focus == .matches, let match = row.shownMatch,
            !match.applications.contains(where: { $0.updatedDate != nil }),
            applications[match.person.id] == nil
        {
            applications[match.person.id] = .loading
            effects.append(.loadApplications(personID: match.person.id))
        }
        if focus == .preview || focus == .matches { effects += judgeResume(row.candidate.id) }
        return effects
    }
}
