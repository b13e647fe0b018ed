import Recruiting
import TerminalScreen

/// The plan while it is looked at.
struct PlanPage: Equatable, Sendable {
    enum Line: Equatable, Sendable {
        case heading(String)
        /// A place in the draft's warnings.
        case warning(Int)
        /// What did not fit into the line of the warning above it.
        case rest(String)
        /// A place in the plan's entries.
        case entry(Int)
        /// A place in the entries that are held back.
        case held(Int)
        /// Belongs to the entry above it.
        case detail(String)

        /// Whether it is shown with the line above it.
        var belongsAbove: Bool {
            switch self {
            case .rest, .detail: true
            case .heading, .warning, .entry, .held: false
            }
        }

        var isStop: Bool {
            switch self {
            case .warning, .entry, .held: true
            case .heading, .rest, .detail: false
            }
        }
    }

    var draft = PlanDraft()
    var lines: [Line] = []
    var cursor = 0
    var top = 0
    var expanded: Set<String> = []
    /// The room of a line.
    private var columns = ScreenLayout.minimum.columns
    private var widths = WidthTable.standard

    mutating func replace(_ draft: PlanDraft, columns: Int, widths: WidthTable) {
        self.draft = draft
        (self.columns, self.widths) = (columns, widths)
        layOut()
    }

    /// A warning in whole lines: what speaks against a decision is never cut.
    func lines(of warning: PlanWarning) -> [String] {
        let text = warning.text + (warning.remedy.map { " (\($0))" } ?? "")
        let room = max(8, columns - Self.signColumns)
        // No text is wider than twice its letters, and most are short.
        return text.utf8.count <= room ? [text] : widths.wrap(text, columns: room)
    }

    /// Columns of the sign before a warning.
    static let signColumns = 4

    /// Makes the lines again; the cursor stays where it is if it can.
    mutating func layOut() {
        lines = []
        let questions = draft.warnings.indices.filter { draft.warnings[$0].weight == .question }
        let blocks = draft.warnings.indices.filter { draft.warnings[$0].weight == .block }
        let remarks = draft.warnings.indices.filter { draft.warnings[$0].weight == .remark }
        add("Held back until resolved", blocks)
        add("Warnings to answer", questions)
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
        add("Remarks", remarks)
        cursor = min(cursor, max(0, lines.count - 1))
        if !lines.isEmpty, !lines[cursor].isStop { move(by: 1) }
        if !lines.isEmpty, !lines[cursor].isStop { move(by: -1) }
    }

    private mutating func add(_ heading: String, _ warnings: [Int]) {
        guard !warnings.isEmpty else { return }
        lines.append(.heading(heading))
        for place in warnings {
            lines.append(.warning(place))
            lines += lines(of: draft.warnings[place]).dropFirst().map(Line.rest)
        }
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
