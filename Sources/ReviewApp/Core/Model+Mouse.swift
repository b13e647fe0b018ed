import TerminalScreen

extension Model {
    /// A click goes to what is under it, the wheel moves there.
    mutating func click(_ event: MouseEvent) -> [Effect] {
        guard !isQuitting, !layout.isTooSmall else { return [] }
        queue.isTouched = true
        if notice?.isPassing == true { notice = nil }
        pace.rest()
        switch event.kind {
        case .wheelUp, .wheelDown:
            let action: Action = event.kind == .wheelUp ? .up : .down
            if dialog == nil, pages.isEmpty, let panel = panel(at: event.position), panel != focus {
                let kept = focus
                focus = panel
                let effects = run(action)
                focus = kept
                return effects
            }
            if case .prompt = dialog { return [] }
            return run(action)
        case .press:
            guard dialog == nil, pages.isEmpty, let panel = panel(at: event.position), let region = layout.panels[panel]
            else { return [] }
            let effects = focusPanel(panel)
            let line = event.position.y - region.y - 1
            guard line >= 0, panel == .queue, queue.visible.indices.contains(queue.top + line) else { return effects }
            queue.cursor = queue.top + line
            return effects + cursorMoved()
        }
    }

    private func panel(at position: Position) -> PanelID? {
        layout.panels.first { $0.value.contains(position) }?.key
    }
}
