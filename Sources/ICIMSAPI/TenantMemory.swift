import Synchronization

/// What one run has learned about this customer's iCIMS, so that no question is asked twice in vain.
final class TenantMemory: Sendable {
    private let state = Mutex(State())

    private struct State {
        var refusedFields: Set<String> = []
        var onlyCertainFields: Set<String> = []
        var fullAccessSpelling: String?
    }

    /// The fields to ask for, without those this iCIMS refused by name.
    func askable(_ fields: [String], type: String, certain: Set<String>) -> [String] {
        state.withLock { state in
            fields.filter { field in
                !state.refusedFields.contains("\(type).\(field)")
                    && (certain.contains(field) || !state.onlyCertainFields.contains(type))
            }
        }
    }

    func refuse(_ field: String, type: String) {
        state.withLock { _ = $0.refusedFields.insert("\(type).\(field)") }
    }

    func askOnlyCertainFields(type: String) {
        state.withLock { _ = $0.onlyCertainFields.insert(type) }
    }

    var fullAccessSpelling: String? {
        get { state.withLock { $0.fullAccessSpelling } }
        set { state.withLock { $0.fullAccessSpelling = newValue } }
    }
}
