/// Whether the panels beside the queue follow its cursor at once. One step is followed at once; while steps come faster
/// than anybody reads, only the queue's lines are drawn, and the panels follow as soon as the cursor rests.
struct CursorPace: Equatable, Sendable {
    /// A step was made and no rest came since.
    private(set) var awaitsRest = false
    /// The panels still show the candidate of an earlier step.
    private(set) var panelsLag = false

    mutating func step() {
        panelsLag = awaitsRest
        awaitsRest = true
    }

    /// The cursor rests, or something else than a step happened: everything on the screen is up to date.
    mutating func rest() { self = CursorPace() }
}

extension Model {
    /// Milliseconds without a key after which the cursor rests: longer than a held key takes to repeat (33 ms at the
    /// usual 30 a second), shorter than anybody notices.
    public static let restMilliseconds = 45

    /// Whether the loop has to say `.rested` when no key comes for a moment.
    public var awaitsRest: Bool { pace.awaitsRest }

    /// Whether a `.rested` would change what is on the screen.
    public var panelsLag: Bool { pace.panelsLag }

    /// Whether an action is a step of the queue's cursor and nothing else.
    func isStep(_ action: Action) -> Bool {
        guard dialog == nil, pages.isEmpty, focus == .queue else { return false }
        return switch action {
        case .up, .down, .pageUp, .pageDown, .first, .last: true
        default: false
        }
    }
}
