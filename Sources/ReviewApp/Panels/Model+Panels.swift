import Recruiting
import TerminalScreen

extension Model {
    mutating func performInPanels(_ action: Action) -> [Effect] {
        switch action {
        case .nextPanel: return turn(by: 1)
        case .previousPanel: return turn(by: -1)
        case .maximise:
            isMaximised.toggle()
            fitScrolling()
            return []
        case .back: return goBack()
        case .close:
            if notice?.isPassing == false { notice = nil } else { _ = stepBack() }
            return []
        case .search:
            var prompt = Prompt(.search)
            prompt.cursorBefore = queue.cursor
            dialog = .prompt(prompt)
            return []
        case .searchNext: return searchOn(1)
        case .searchPrevious: return searchOn(-1)
        case .filter:
            var prompt = Prompt(.filter, text: queue.filter.text)
            prompt.filterBefore = queue.filter
            dialog = .prompt(prompt)
            return []
        case .sort:
            let all = QueueSort.allCases
            let place = all.firstIndex(of: queue.sort) ?? 0
            return sort(all[(place + 1) % all.count])
        case .select:
            guard let id = queue.currentID else { return [] }
            if queue.selected.remove(id) == nil { queue.selected.insert(id) }
            queue.move(by: 1)
            return cursorMoved()
        case .selectAll:
            let shown = queue.visible.map { queue.rows[$0].candidate.id }
            queue.selected = queue.selected.isSuperset(of: shown) ? [] : Set(shown)
            return []
        case .openInBrowser, .copyLink: return follow(shownLink, action)
        case .nextMatch: return turnMatch(by: 1)
        case .previousMatch: return turnMatch(by: -1)
        case .checkAgain: return checkAgain()
        case .copyMergeText: return queue.current.map { [.copy(MergeText.text($0, url: personURL))] } ?? []
        case .attachFile:
            if let id = queue.currentID { dialog = .prompt(Prompt(.attach(candidateID: id))) }
            return []
        case .viewResume: return openResumePage(queue.currentID)
        case .openResume: return openResume(queue.current.flatMap { resumeFile(of: $0) }, of: queue.currentID)
        case .uploadAsNew, .link, .jobOnly, .skip, .defer, .clearMark, .repeatDecision, .notSame, .chooseJob,
            .changeChoice, .keepField, .fillField, .replaceField, .editField, .leaveOut, .restoreField:
            return decide(action)
        case .left: return neighbour(-1).map { focusPanel($0) } ?? []
        case .right: return neighbour(1).map { focusPanel($0) } ?? []
        case .open:
            let goesToMatches = queue.current?.matches.isEmpty == false || focus == .candidate
            return focusPanel(goesToMatches ? .matches : .candidate)
        case .up, .down, .pageUp, .pageDown, .first, .last: return moveInPanel(action)
        default: return []
        }
    }

    mutating func sort(_ sort: QueueSort) -> [Effect] {
        queue.setSort(sort)
        saving.isDirty = true
        let words =
            switch sort {
            case .certainty: "certain-new people first"
            case .source: "as in the source"
            case .name: "by last name"
            }
        notice = Notice("Sorted: \(words).")
        return cursorMoved()
    }

    private mutating func turn(by distance: Int) -> [Effect] {
        let all = PanelID.allCases
        let place = all.firstIndex(of: focus) ?? 0
        return focusPanel(all[(place + distance + all.count) % all.count])
    }

    /// The panel beside, without going round.
    private func neighbour(_ distance: Int) -> PanelID? {
        let all = PanelID.allCases
        let place = (all.firstIndex(of: focus) ?? 0) + distance
        return all.indices.contains(place) ? all[place] : nil
    }

    mutating func focusPanel(_ panel: PanelID) -> [Effect] {
        focus = panel
        if panel != .queue { slot = panel }
        fitScrolling()
        return askForShown()
    }

    private mutating func moveInPanel(_ action: Action) -> [Effect] {
        switch focus {
        case .queue:
            let page = max(1, panelHeight(.queue) - 1)
            switch action {
            case .up: queue.move(by: -1)
            case .down: queue.move(by: 1)
            case .pageUp: queue.move(by: -page)
            case .pageDown: queue.move(by: page)
            case .first: queue.move(by: -queue.visible.count)
            default: queue.move(by: queue.visible.count)
            }
            return cursorMoved()
        case .candidate:
            // The panel has no cursor: it scrolls by whole lines.
            let hidden = candidateLines(width: panelWidth(.candidate)).count - panelHeight(.candidate)
            move(action, &candidatePanel, count: max(1, hidden + 1))
            candidatePanel.top = candidatePanel.cursor
        case .matches: move(action, &matchesPanel, count: max(1, compareRows.count))
        case .preview: move(action, &previewPanel, count: max(1, previewFields.count))
        }
        return []
    }

    /// After the cursor of the queue came to another candidate.
    mutating func cursorMoved() -> [Effect] {
        candidatePanel.reset()
        matchesPanel.reset()
        previewPanel.reset()
        fitScrolling()
        return askAroundCursor() + askForShown()
    }

    mutating func searchOn(_ step: Int) -> [Effect] {
        guard let position = queue.found(from: queue.cursor, step: step) else {
            notice = Notice("Nobody shown fits “\(queue.searchWords.joined(separator: " "))”.", tone: .warning)
            return []
        }
        queue.cursor = position
        return cursorMoved()
    }

    private mutating func turnMatch(by distance: Int) -> [Effect] {
        guard let row = queue.current else { return [] }
        let all = row.pagedMatches
        guard all.count > 1, let place = all.firstIndex(where: { $0.person.id == row.shownMatch?.person.id }) else {
            return []
        }
        let next = all[(place + distance + all.count) % all.count].person.id
        change(row.candidate.id) { $0.shownPerson = next }
        matchesPanel.reset()
        return askForShown()
    }

    private mutating func checkAgain() -> [Effect] {
        let ids = queue.targets.filter { queue.row($0)?.upload.isPending == false }
        guard !ids.isEmpty else { return [] }
        let ticket = newTicket()
        for id in ids {
            change(id) { row in
                row.checkTicket = ticket
                row.checkPriority = .urgent
                row.checkFailure = nil
            }
        }
        notice = Notice("Checking \(subject(ids)) again.")
        return [.check(ids, ticket, .urgent)]
    }

    /// The page that belongs to the panel: the source's or the tracking system's.
    var shownLink: String? {
        guard let row = queue.current else { return nil }
        switch focus {
        case .queue, .candidate: return row.candidate.webLink ?? row.upload.receipt?.url
        case .matches, .preview:
            if let url = row.upload.receipt?.url { return url }
            return row.shownMatch.flatMap { personURL($0.person.id) }
        }
    }

    func personURL(_ id: Int) -> String? {
        environment.webURL.map { "\($0)/people/\(id)" }
    }

    /// `Jane Doe`, or `12 candidates`.
    func subject(_ ids: [String]) -> String {
        if ids.count == 1, let id = ids.first { return queue.row(id)?.candidate.displayName ?? id }
        return "\(ids.count) candidates"
    }
}
