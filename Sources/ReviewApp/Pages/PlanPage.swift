import Recruiting

/// The plan while it is looked at.
struct PlanPage: Equatable, Sendable {
    enum Line: Equatable, Sendable {
        case heading(String)
        /// A place in the draft's warnings.
        case warning(Int)
        /// A place in the plan's entries.
        case entry(Int)
        /// A place in the entries that are held back.
        case held(Int)
        /// Belongs to the entry above it.
        case detail(String)

        var isStop: Bool {
            switch self {
            case .warning, .entry, .held: true
            case .heading, .detail: false
            }
        }
    }

    var draft = PlanDraft()
    var lines: [Line] = []
    var cursor = 0
    var top = 0
    var expanded: Set<String> = []

    mutating func replace(_ draft: PlanDraft) {
        self.draft = draft
        layOut()
    }

    /// Makes the lines again; the cursor stays where it is if it can.
    mutating func layOut() {
        lines = []
        let questions = draft.warnings.indices.filter { draft.warnings[$0].weight == .question }
        let blocks = draft.warnings.indices.filter { draft.warnings[$0].weight == .block }
        let remarks = draft.warnings.indices.filter { draft.warnings[$0].weight == .remark }
        add("Held back until resolved", blocks.map(Line.warning))
        add("Warnings to answer", questions.map(Line.warning))
        if !draft.plan.entries.isEmpty {
            lines.append(.heading("Goes up"))
            for (place, entry) in draft.plan.entries.enumerated() {
                lines.append(.entry(place))
                if expanded.contains(entry.id) { lines += PlanRequests.lines(entry).map(Line.detail) }
            }
        }
        if !draft.held.isEmpty {
            lines.append(.heading("Does not go up yet"))
            for (place, entry) in draft.held.enumerated() {
                lines.append(.held(place))
                if expanded.contains(entry.id) { lines += PlanRequests.lines(entry).map(Line.detail) }
            }
        }
        add("Remarks", remarks.map(Line.warning))
        cursor = min(cursor, max(0, lines.count - 1))
        if !lines.isEmpty, !lines[cursor].isStop { move(by: 1) }
        if !lines.isEmpty, !lines[cursor].isStop { move(by: -1) }
    }

    private mutating func add(_ heading: String, _ more: [Line]) {
        guard !more.isEmpty else { return }
        lines.append(.heading(heading))
        lines += more
    }

    /// Over the lines that can be acted on.
    mutating func move(by distance: Int) {
        let step = distance < 0 ? -1 : 1
        var left = abs(distance)
        var place = cursor
        while left > 0, lines.indices.contains(place + step) {
            place += step
            if lines[place].isStop {
                cursor = place
                left -= 1
            }
        }
        // At the top, the headings above the first stop come into view again.
        if step < 0, !lines[..<cursor].contains(where: \.isStop) { top = 0 }
    }

    var line: Line? { lines.indices.contains(cursor) ? lines[cursor] : nil }

    /// The warning under the cursor.
    var warning: PlanWarning? {
        if case .warning(let place) = line { draft.warnings[place] } else { nil }
    }

    /// The entry under the cursor, or the one the warning is about.
    var entry: PlanEntry? {
        switch line {
        case .entry(let place): draft.plan.entries[place]
        case .held(let place): draft.held[place]
        case .warning(let place):
            (draft.plan.entries + draft.held).first { $0.id == draft.warnings[place].candidateID }
        default: nil
        }
    }

    mutating func toggle(_ id: String) {
        if expanded.remove(id) == nil { expanded.insert(id) }
        layOut()
    }
}
