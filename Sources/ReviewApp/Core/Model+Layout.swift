import TerminalScreen

extension Model {
    var layout: ScreenLayout {
        ScreenLayout(size: size, focus: focus, slot: slot, isMaximised: isMaximised)
    }

    var bodyHeight: Int { layout.body.height }

    /// Lines of a panel below its title; of what it would have when it is not shown.
    func panelHeight(_ panel: PanelID) -> Int {
        max(1, (layout.panels[panel]?.height ?? layout.body.height) - 1)
    }

    func panelWidth(_ panel: PanelID) -> Int { layout.panels[panel]?.width ?? layout.body.width }

    /// Keeps every cursor on the screen after a movement or another size.
    mutating func fitScrolling() {
        queue.scroll(toFit: panelHeight(.queue))
    }
}

/// Where everything is, for a size of the window.
struct ScreenLayout: Equatable, Sendable {
    static let minimum = Size(columns: 60, rows: 15)

    var size: Size
    var isTooSmall: Bool
    var title: Region
    var body: Region
    /// Notices, and the line that is typed.
    var line: Region
    var foot: Region
    /// Each panel that is shown, with its title line.
    var panels: [PanelID: Region] = [:]

    init(size: Size, focus: PanelID, slot: PanelID, isMaximised: Bool) {
        self.size = size
        isTooSmall = size.columns < Self.minimum.columns || size.rows < Self.minimum.rows
        let whole = Region(size)
        title = whole.row(0)
        let inner = whole.split(top: 1).bottom
        let (upper, foot) = inner.split(bottom: 1)
        let (body, line) = upper.split(bottom: 1)
        self.body = body
        self.line = line
        self.foot = foot
        guard !isTooSmall else { return }
        if isMaximised {
            panels = [focus: body]
        } else if size.columns >= 130 && size.rows >= 40 {
            fourPanels()
        } else if size.columns >= 100 && size.rows >= 30 {
            threePanels(focus: focus, slot: slot)
        } else {
            twoPanels(slot: slot)
        }
    }

    private mutating func twoPanels(slot: PanelID) {
        let queueWidth = min(36, max(26, size.columns * 3 / 8))
        let (left, right) = body.split(left: queueWidth, gap: 1)
        panels = [.queue: left, slot: right]
    }

    /// Candidate and preview share a place; matches keep theirs.
    private mutating func threePanels(focus: PanelID, slot: PanelID) {
        let (left, right) = body.split(left: min(44, max(34, size.columns / 3)), gap: 1)
        let (top, bottom) = right.split(top: body.height * 2 / 5)
        panels = [.queue: left, slot == .preview ? .preview : .candidate: top, .matches: bottom]
    }

    private mutating func fourPanels() {
        let (left, right) = body.split(left: min(52, max(40, size.columns * 2 / 7)), gap: 1)
        let (top, bottom) = right.split(top: body.height * 2 / 5)
        let (candidate, preview) = top.split(left: (top.width - 1) / 2, gap: 1)
        panels = [.queue: left, .candidate: candidate, .preview: preview, .matches: bottom]
    }
}
