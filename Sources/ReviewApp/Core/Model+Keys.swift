import Recruiting
import TerminalScreen

extension Model {
    /// One key: what it means here, whether it can, and then does it.
    mutating func press(_ key: Key) -> [Effect] {
        guard !isQuitting else { return [] }
        queue.isTouched = true
        if notice?.isPassing == true { notice = nil }
        let context = self.context
        if let binding = keys.binding(for: key, in: context) {
            if isStep(binding.action) { pace.step() } else { pace.rest() }
            return run(binding.action, key)
        }
        pace.rest()
        if context.chain.contains(.typing), case .character(let character) = key {
            return type(String(character))
        }
        return []
    }

    /// Does an action, or says why it cannot.
    mutating func run(_ action: Action, _ key: Key? = nil) -> [Effect] {
        if let reason = disabledReason(action) {
            notice = Notice(reason, tone: .warning)
            return []
        }
        return dialog == nil ? perform(action) : performInDialog(action)
    }

    mutating func paste(_ text: String) -> [Effect] {
        guard !isQuitting else { return [] }
        queue.isTouched = true
        pace.rest()
        // Without a line to type in, pasted letters would be decisions.
        guard context.chain.contains(.typing) else {
            notice = Notice("There is nothing to paste into here.", tone: .warning)
            return []
        }
        return type(String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 }))
    }

    /// Actions outside of dialogues.
    mutating func perform(_ action: Action) -> [Effect] {
        switch action {
        case .redraw:
            queue.refilter()
            fitScrolling()
            return [.redraw]
        case .suspend: return flush() + [.suspend]
        case .quit: return askToQuit()
        case .help:
            show(.help)
            helpPage.reset()
            return []
        case .commandLine:
            dialog = .prompt(Prompt(.command))
            return []
        case .pause: return togglePause()
        case .plan: return openPlan()
        case .uploads:
            show(.uploads)
            return []
        case .receipts: return openReceipts()
        case .calls:
            show(.calls)
            callsPage.cursor = max(0, calls.calls.count - 1)
            return []
        case .undo: return undo()
        case .redo: return redo()
        default: break
        }
        if let page = pages.last { return perform(action, on: page) }
        return performInPanels(action)
    }

    mutating func show(_ page: PageID) {
        pages.removeAll { $0 == page }
        pages.append(page)
    }

    private mutating func perform(_ action: Action, on page: PageID) -> [Effect] {
        if action == .back || action == .left { return closePage() }
        switch page {
        case .plan: return performInPlan(action)
        case .uploads: return performInUploads(action)
        case .receipts: return performInReceipts(action)
        case .calls:
            move(action, &callsPage, count: calls.calls.count)
            return []
        case .resume: return performInResume(action)
        case .help:
            if action == .open { return closePage() }
            move(action, &helpPage, count: helpLines.count)
            return []
        }
    }

    private mutating func closePage() -> [Effect] {
        if pages.last == .receipts { acknowledgeShown() }
        pages.removeLast()
        if !pages.isEmpty, pages.last == .plan { replacePlan() }
        return []
    }

    /// The same movements on every page.
    func move(_ action: Action, _ panel: inout ScrollPanel, count: Int) {
        let page = max(1, bodyHeight - 2)
        switch action {
        case .up: panel.move(by: -1, count: count)
        case .down: panel.move(by: 1, count: count)
        case .pageUp: panel.move(by: -page, count: count)
        case .pageDown: panel.move(by: page, count: count)
        case .first: panel.move(by: -count, count: count)
        case .last: panel.move(by: count, count: count)
        default: break
        }
    }

    /// Saves what is not saved yet, before something that may end us.
    mutating func flush() -> [Effect] {
        saving.isDirty = false
        let ticket = newTicket()
        saving.ticket = ticket
        return [.saveReviewState(reviewState, ticket)]
    }

    private mutating func askToQuit() -> [Effect] {
        if isUploading {
            dialog = .question(Question(purpose: .quitWhileUploading))
            return []
        }
        return quit()
    }

    mutating func quit() -> [Effect] {
        let effects = flush() + [.quit(code: 0)]
        isQuitting = true
        return effects
    }

    /// One step back in the panels: maximised, panel, selection, search, filter. False when there was none.
    mutating func stepBack() -> Bool {
        if isMaximised {
            isMaximised = false
        } else if focus != .queue {
            focus = .queue
        } else if !queue.selected.isEmpty {
            queue.selected = []
        } else if !queue.searchWords.isEmpty {
            queue.searchWords = []
        } else if !queue.filter.isEmpty {
            queue.setFilter(QueueFilter())
            saving.isDirty = true
        } else {
            return false
        }
        fitScrolling()
        return true
    }

    /// `q`: one step back, and out of the queue.
    mutating func goBack() -> [Effect] {
        stepBack() ? [] : askToQuit()
    }
}
