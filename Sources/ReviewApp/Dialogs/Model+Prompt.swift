import Recruiting

extension Model {
    mutating func perform(_ action: Action, _ prompt: inout Prompt) -> [Effect] {
        switch action {
        case .cancel: return cancel(prompt)
        case .accept: return accept(&prompt)
        case .complete:
            complete(&prompt)
            dialog = .prompt(prompt)
            return []
        case .up, .down:
            recall(&prompt, action == .up ? 1 : -1)
            dialog = .prompt(prompt)
            return []
        default:
            guard Self.edit(&prompt.editor, action) else { return [] }
            return edited(&prompt)
        }
    }

    /// After the text changed: searches and filters follow at once.
    mutating func edited(_ prompt: inout Prompt) -> [Effect] {
        prompt.complaint = nil
        prompt.completion = nil
        prompt.stem = nil
        dialog = .prompt(prompt)
        switch prompt.purpose {
        case .search:
            queue.searchWords = SearchFolding.words(prompt.editor.text)
            queue.cursor = min(prompt.cursorBefore, max(0, queue.visible.count - 1))
            if let row = queue.current, !queue.searchWords.isEmpty, !queue.isFound(row),
                let position = queue.found(from: queue.cursor, step: 1)
            {
                queue.cursor = position
            }
            return cursorMoved()
        case .filter:
            queue.setFilter(QueueFilter(text: prompt.editor.text, only: prompt.filterBefore.only))
            return cursorMoved()
        default: return []
        }
    }

    private mutating func cancel(_ prompt: Prompt) -> [Effect] {
        dialog = nil
        switch prompt.purpose {
        case .search:
            queue.searchWords = []
            queue.cursor = min(prompt.cursorBefore, max(0, queue.visible.count - 1))
            return cursorMoved()
        case .filter:
            queue.setFilter(prompt.filterBefore)
            return cursorMoved()
        default: return []
        }
    }

    private mutating func accept(_ prompt: inout Prompt) -> [Effect] {
        let text = prompt.editor.text.trimmed
        switch prompt.purpose {
        case .command:
            dialog = nil
            return runCommand(text)
        case .search:
            dialog = nil
            return queue.searchWords.isEmpty || queue.current.map(queue.isFound) == true ? [] : searchOn(1)
        case .filter:
            dialog = nil
            saving.isDirty = true
            return []
        case .skipReason(let ids):
            guard !text.isEmpty else { return refuse(&prompt, "A reason is needed; Esc leaves.") }
            dialog = nil
            return mark(ids, .skip(reason: text))
        case .notSameReason(let candidateID, let personID):
            dialog = nil
            return setAside(candidateID, personID, reason: text)
        case .proof(let risky):
            guard text == risky.proof else { return refuse(&prompt, "Type \(risky.proof) exactly, or Esc.") }
            dialog = .prompt(Prompt(.riskReason(risky)))
            return []
        case .riskReason(var risky):
            guard !text.isEmpty else { return refuse(&prompt, "A reason is needed: it goes into the receipt.") }
            dialog = nil
            switch risky.open.removeFirst() {
            case .strongMatch(let personID, _, _): risky.overruling = Overruling(personID: personID, reason: text)
            case .doubtfulLink(let personID, _, let doubt):
                risky.link = LinkOverruling(personID: personID, doubt: doubt, reason: text)
            case .contactBan: risky.contactReason = text
            }
            if !risky.open.isEmpty {
                dialog = .prompt(Prompt(.proof(risky)))
                return []
            }
            return markProven(risky)
        case .edit(let id, let field):
            dialog = nil
            guard let row = queue.row(id) else { return [] }
            var edits = book[id]?.edits ?? [:]
            edits[field] = .some(text.isEmpty ? nil : text)
            return set(edits, of: row, label: text.isEmpty ? "left out \(field.label)" : "edited \(field.label)")
        case .attach(let id):
            guard !text.isEmpty else { return refuse(&prompt, "The path of a PDF is needed; Esc leaves.") }
            dialog = nil
            return attachResume(text, to: id)
        }
    }

    private mutating func refuse(_ prompt: inout Prompt, _ complaint: String) -> [Effect] {
        prompt.complaint = complaint
        dialog = .prompt(prompt)
        return []
    }

    /// The match is somebody else: remembered for the pair, and undone like any mark.
    private mutating func setAside(_ id: String, _ personID: Int, reason: String) -> [Effect] {
        guard let row = queue.row(id), !row.dismissed.contains(personID) else { return [] }
        var item = changed(row, to: book[id])
        item.dismissedAfter.insert(personID)
        // A link to somebody who turned out to be somebody else is no decision any more.
        if case .link(personID, _) = item.before?.decision { item.after?.decision = nil }
        if case .jobOnly(personID) = item.before?.decision { item.after?.decision = nil }
        change(id) { $0.dismissed.insert(personID) }
        let next = queue.row(id)?.matches.first?.person.id
        change(id) { $0.shownPerson = next }
        let name = row.candidate.displayName
        apply(MarkChange(label: "#\(personID) is not \(name)", items: [item]))
        matchesPanel.reset()
        return [.rememberNotSame(candidateID: id, personID: personID, reason: reason)]
    }

    // MARK: Completion

    private func complete(_ prompt: inout Prompt) {
        guard case .command = prompt.purpose else { return }
        let stem = prompt.stem ?? prompt.editor.text
        let completions = commandCompletions(stem)
        guard !completions.isEmpty else { return }
        let place = prompt.completion.map { ($0 + 1) % completions.count } ?? 0
        prompt.stem = stem
        prompt.completion = place
        prompt.editor.replace(with: completions[place])
    }

    private func recall(_ prompt: inout Prompt, _ step: Int) {
        guard case .command = prompt.purpose, !commandHistory.isEmpty else { return }
        let place = (prompt.recalled ?? -1) + step
        guard place < commandHistory.count else { return }
        prompt.recalled = place < 0 ? nil : place
        prompt.editor.replace(with: place < 0 ? "" : commandHistory[commandHistory.count - 1 - place])
    }
}
