import ReviewApp

/// Does what the model asks of the world and posts what came of it. Never blocks the caller.
public protocol EffectRunner: Sendable {
    /// Starts the effect. `.suspend`, `.redraw`, `.copy` and `.quit` never come here: they are the loop's own.
    func perform(_ effect: Effect)

    /// Stops what may be stopped and waits for what must finish: writes in flight and the saved state.
    func finish() async
}
