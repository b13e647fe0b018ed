import Synchronization

/// How far the service's search is behind its records, learned from the people this run makes: the first is searched for
/// until it shows, and the others are searched for when they must show.
final class IndexLag: Sendable {
    private struct State {
        /// Seconds after which a new record showed; nil before the first one did.
        var learned: Double?
        /// The first one was never shown.
        var isHopeless = false
    }

    private let state = Mutex(State())

    /// Seconds for which the first new record is waited for.
    static let patience: Double = 120
    /// Seconds between the looks for it, and after them the last one again and again.
    static let pauses: [Double] = [0, 0.3, 0.6, 1.2, 2.5, 5, 10]

    /// Seconds; 0 as long as nothing else is known.
    var seconds: Double { state.withLock { $0.learned ?? 0 } }

    /// How long to wait before a look for a record of this age.
    func pause(age: Double, look: Int) -> Double {
        let learned = state.withLock { $0.learned }
        if look == 0 { return max(0, (learned ?? 0) - age) }
        let pause = Self.pauses[min(look, Self.pauses.count - 1)]
        return learned == nil ? pause : max(0.3, min(pause, 2))
    }

    /// Takes in whether a record of this age was shown, and says what the look proves.
    ///
    /// - Parameter earlier: its age at the look before, at which it was not shown; nil for the first look.
    func note(isShown: Bool, age: Double, earlier: Double?) -> TwinSight {
        state.withLock { state in
            if isShown {
                // A first look that succeeds proves no lag.
                let lag = earlier == nil ? 0 : age
                state.learned = max(state.learned ?? 0, min(lag, Self.patience))
                state.isHopeless = false
                return .clear
            }
            let limit = state.isHopeless ? 0 : state.learned.map { 2 * $0 + 10 } ?? Self.patience
            guard age >= limit else { return .notYet }
            if state.learned == nil { state.isHopeless = true }
            return .givenUp
        }
    }
}
