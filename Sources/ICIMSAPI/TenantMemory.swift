import Synchronization

/// What one run has learned about this customer's iCIMS, so that no question is asked twice in vain.
final class TenantMemory: Sendable {
    private let state = Mutex(State())

    private struct State {
        var refusedFields: Set<String> = []
        var fullAccessSpelling: String?
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
