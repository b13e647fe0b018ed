/// How many candidates one search asks about. Grows while little is found, shrinks where the service refuses, which no
/// document announces (icims-api 16).
struct GroupSizing {
    /// Twenty-five make a question of some forty kilobytes.
    static let usual = 25
    static let largest = 40
    /// Hits per candidate below which a larger group is as easy to tell apart.
    static let fewHits = 3

    private(set) var size = usual
    private(set) var largestAccepted = 0
    private var limit = largest

    mutating func answered(_ candidates: Int, hits: Int) {
        largestAccepted = max(largestAccepted, candidates)
        if candidates >= size, hits <= candidates * Self.fewHits { size = min(limit, size * 2) }
        if hits > candidates * DuplicateChecker.hitsPerCandidate { size = min(size, Self.usual) }
    }

    /// The service refused a question about so many.
    mutating func refused(_ candidates: Int) {
        limit = max(1, min(limit, candidates / 2))
        size = min(size, limit)
        if candidates == 1, largestAccepted == 0 { isHopeless = true }
    }

    /// Even one candidate was refused and nobody was answered: it is not the size, and asking on would waste calls.
    private(set) var isHopeless = false
}
