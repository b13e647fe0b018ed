import Recruiting

extension Model {
    mutating func undo() -> [Effect] {
        book.popUndo().map { step($0, isUndo: true) } ?? []
    }

    mutating func redo() -> [Effect] {
        book.popRedo().map { step($0, isUndo: false) } ?? []
    }

    /// Goes one change back or forth. What has gone up since cannot be taken back and is left out.
    private mutating func step(_ change: MarkChange, isUndo: Bool) -> [Effect] {
        let uploaded = change.items.filter { item in
            guard let phase = queue.row(item.candidateID)?.upload else { return false }
            // Only what the upload carried: a mark made after it can still be undone.
            return phase.isPending
                || phase.receipt?.isUploaded == true && book[item.candidateID] != (isUndo ? item.after : item.before)
        }
        let open = change.items.filter { item in !uploaded.contains { $0.candidateID == item.candidateID } }
        let before = queue.currentID
        var effects: [Effect] = []
        for item in open { effects += step(item, isUndo: isUndo, label: change.label) }
        if !open.isEmpty {
            spread(open)
            var kept = change
            kept.items = open
            if isUndo { book.pushRedo(kept) } else { book.pushUndo(kept) }
            saving.isDirty = true
            if open.count == 1, let id = open.first?.candidateID { queue.move(to: id) }
        }
        let verb = isUndo ? "Undone" : "Redone"
        if uploaded.isEmpty {
            notice = Notice("\(verb): \(change.label).", tone: .good)
        } else {
            let text = "\(subject(uploaded.map(\.candidateID))): uploaded; that cannot be undone here."
            notice = Notice(open.isEmpty ? text : "\(verb) for the others. \(text)", tone: .warning)
        }
        // Who takes a choice back wants to make another one on the same line.
        return effects + (queue.currentID == before ? askForShown() : cursorMoved())
    }

    private mutating func step(_ item: MarkChange.Item, isUndo: Bool, label: String) -> [Effect] {
        let new = isUndo ? item.dismissedBefore : item.dismissedAfter
        let old = isUndo ? item.dismissedAfter : item.dismissedBefore
        book.set(isUndo ? item.before : item.after, for: item.candidateID)
        change(item.candidateID) { $0.dismissed = $0.dismissed.subtracting(old).union(new) }
        return old.subtracting(new).sorted().map {
            .forgetNotSame(candidateID: item.candidateID, personID: $0)
        }
            + new.subtracting(old).sorted().map {
                .rememberNotSame(candidateID: item.candidateID, personID: $0, reason: label)
            }
    }
}
