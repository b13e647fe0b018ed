/// Results of searches by query, shared by all callers, so that a search may answer what was true some minutes ago
/// (icims-api 7.2).
struct SearchCache: Sendable {
    /// Minutes, when the caller does not say.
    static let defaultStaleness = 15

    private var entries: [String: (ids: [Int], at: Int)] = [:]

    func ids(_ key: String, staleness minutes: Int, now: Int) -> [Int]? {
        guard minutes > 0, let entry = entries[key], now - entry.at < minutes * 60 else { return nil }
        return entry.ids
    }

    mutating func keep(_ ids: [Int], for key: String, now: Int) {
        entries[key] = (ids, now)
    }
}
