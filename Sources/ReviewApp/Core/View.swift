import TerminalScreen

/// Draws the whole screen.
public func view(_ model: Model) -> Frame {
    Frame(size: model.size, widths: model.environment.widths)
}
