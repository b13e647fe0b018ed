import Synchronization

/// What one run has learned about this customer's iCIMS, so that no question is asked twice in vain.
final class TenantMemory: Sendable {
    private let state = Mutex(State())

    private struct State {
        var refusedFields: Set<String> = []
        var fullAccessSpelling: String?
        var searches: [String: SearchManners] = [:]
    }

    /// How searches of one kind are answered here.
    struct SearchManners {
        /// A record that a search found: any question that includes it must be answered with it.
        var record: Int?
        /// Whether "nobody" was said as an empty list once.
        var saysEmptyList = false
    }

    /// - Parameter path: the kind of record, as the search's address names it.
    func manners(of path: String) -> SearchManners { state.withLock { $0.searches[path] ?? SearchManners() } }

    /// Takes note of an answer that can be believed.
    func note(_ ids: [Int], of path: String) {
        state.withLock { state in
            var manners = state.searches[path] ?? SearchManners()
            if let first = ids.first { manners.record = first } else { manners.saysEmptyList = true }
            state.searches[path] = manners
        }
    }

    /// The fields to ask for, without those this iCIMS refused.
    func askable(_ fields: [String], type: String) -> [String] {
        state.withLock { state in fields.filter { !state.refusedFields.contains("\(type).\($0)") } }
    }

    func refuse(_ fields: some Sequence<String>, type: String) {
        state.withLock { $0.refusedFields.formUnion(fields.map { "\(type).\($0)" }) }
    }

    var refusedFields: [String] { state.withLock { $0.refusedFields.sorted() } }

    func recall(_ fields: [String]) {
        state.withLock { $0.refusedFields.formUnion(fields) }
    }

    var fullAccessSpelling: String? {
        get { state.withLock { $0.fullAccessSpelling } }
        set { state.withLock { $0.fullAccessSpelling = newValue } }
    }
}
