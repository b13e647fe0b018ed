/// Whether the services answer, told from what happens to the calls that are made anyway: nothing is asked only to find
/// out. Pure: the time comes in with every event.
public struct Reachability: Hashable, Sendable {
    /// What happened to one attempt, by the number it was given when it began.
    public enum Event: Hashable, Sendable {
        /// - Parameter purpose: what the call is for, without personal data.
        case began(Int, service: String, purpose: String)
        /// There was an answer of any kind: a refusal travels over a network as well.
        case answered(Int)
        /// No answer, and why, in one sentence.
        case unanswered(Int, reason: String)
        case cancelled(Int)
    }

    /// Times are in seconds of the clock the events came with.
    public enum State: Hashable, Sendable {
        case fine
        /// The oldest call in flight has waited longer than usual.
        case slow(since: Double, service: String, purpose: String)
        /// These services have not answered since then.
        case offline(since: Double, services: [String], reason: String)
    }

    private struct Flight: Hashable {
        var service: String
        var purpose: String
        var since: Double
    }

    private struct Silence: Hashable {
        var since: Double
        var count: Int
        var reason: String
    }

    /// Attempts in a row without an answer before a service counts as unreachable: one may be a hiccup.
    public var silencesUntilOffline: Int
    /// Seconds before a call in flight is worth a word.
    public var patience: Double
    private var flights: [Int: Flight] = [:]
    private var silences: [String: Silence] = [:]

    public init(silencesUntilOffline: Int = 2, patience: Double = 3) {
        self.silencesUntilOffline = silencesUntilOffline
        self.patience = patience
    }

    public mutating func take(_ event: Event, at now: Double) {
        switch event {
        case .began(let number, let service, let purpose):
            flights[number] = Flight(service: service, purpose: purpose, since: now)
        case .answered(let number):
            if let flight = flights.removeValue(forKey: number) { silences[flight.service] = nil }
        case .unanswered(let number, let reason):
            guard let flight = flights.removeValue(forKey: number) else { return }
            // The silence began when the first call that nobody answered was sent.
            var silence = silences[flight.service] ?? Silence(since: flight.since, count: 0, reason: reason)
            silence.count += 1
            silence.reason = reason
            silences[flight.service] = silence
        case .cancelled(let number): flights[number] = nil
        }
    }

    public func state(at now: Double) -> State {
        let silent = silences.filter { $0.value.count >= silencesUntilOffline }
        if let first = silent.values.min(by: { $0.since < $1.since }) {
            return .offline(since: first.since, services: silent.keys.sorted(), reason: first.reason)
        }
        if let oldest = oldestFlight, now - oldest.since >= patience {
            return .slow(since: oldest.since, service: oldest.service, purpose: oldest.purpose)
        }
        return .fine
    }

    /// When the state may change without any event; nil when only an event can change it, so that nobody has to wake
    /// up in vain.
    public func nextChange(after now: Double) -> Double? {
        guard case .fine = state(at: now), let oldest = oldestFlight else { return nil }
        return oldest.since + patience
    }

    private var oldestFlight: Flight? { flights.values.min { $0.since < $1.since } }
}
