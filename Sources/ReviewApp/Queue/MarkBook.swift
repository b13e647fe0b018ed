import Recruiting

/// Every mark, with unlimited undo and redo.
struct MarkBook: Equatable, Sendable {
    private(set) var marks: [String: Mark] = [:]
    private(set) var undoable: [MarkChange] = []
    private(set) var redoable: [MarkChange] = []
    /// Whose mark changed since this was last asked for.
    private(set) var unseen: Set<String> = []
    /// What `.` does again.
    var lastDecision: RepeatableDecision?

    subscript(id: String) -> Mark? { marks[id] }

    /// Takes over saved marks; those made since stay as they are.
    mutating func restore(_ saved: [String: Mark]) {
        marks.merge(saved) { made, _ in made }
        unseen.formUnion(saved.keys)
    }

    /// Makes a change and remembers how to take it back.
    mutating func apply(_ change: MarkChange) {
        guard change.items.contains(where: { $0.before != $0.after || $0.dismissedBefore != $0.dismissedAfter }) else {
            return
        }
        for item in change.items { set(item.after, for: item.candidateID) }
        undoable.append(change)
        redoable = []
    }

    /// Replaces a mark outside of undo: what has been uploaded cannot be taken back here.
    mutating func set(_ mark: Mark?, for id: String) {
        marks[id] = mark.flatMap { $0.isEmpty ? nil : $0 }
        unseen.insert(id)
    }

    /// Whose mark, or whose candidate, changed: each is answered once.
    mutating func takeUnseen() -> Set<String> {
        defer { unseen = [] }
        return unseen
    }

    /// The candidate of a mark came anew.
    mutating func noteCandidate(_ id: String) {
        if marks[id] != nil { unseen.insert(id) }
    }

    mutating func popUndo() -> MarkChange? { undoable.popLast() }
    mutating func popRedo() -> MarkChange? { redoable.popLast() }
    mutating func pushUndo(_ change: MarkChange) { undoable.append(change) }
    mutating func pushRedo(_ change: MarkChange) { redoable.append(change) }
}

/// One step of undo: what a key press changed, for one candidate or for all selected.
struct MarkChange: Equatable, Sendable {
    struct Item: Equatable, Sendable {
        var candidateID: String
        var before: Mark?
        var after: Mark?
        var dismissedBefore: Set<Int> = []
        var dismissedAfter: Set<Int> = []
    }

    /// In the past: `marked Jane Doe as new`.
    var label: String
    var items: [Item]
}

/// A decision without its subject, so that it can be made again for somebody else.
enum RepeatableDecision: Equatable, Sendable {
    case create
    /// Link to the match on the screen.
    case link
    case jobOnly
    case skip(reason: String)
    case `defer`
    case job(JobChoice)
}
