/// Which candidates the queue shows.
public struct QueueFilter: Hashable, Sendable, Codable {
    /// Each word must occur in a candidate's name, company, title or an address; case and accents do not matter.
    public var text: String
    public var only: QueueGroup?

    public init(text: String = "", only: QueueGroup? = nil) {
        self.text = text
        self.only = only
    }

    public var isEmpty: Bool { text.isEmpty && only == nil }

    /// What the title line shows, and what `:filter` would be given: `only new, "berlin"`.
    public var summary: String {
        var parts: [String] = []
        if let only { parts.append("only \(only.word)") }
        if !text.isEmpty { parts.append("“\(text)”") }
        return parts.joined(separator: " · ")
    }
}

/// The order of the queue.
public enum QueueSort: String, Hashable, Sendable, Codable, CaseIterable {
    /// Certain-new people first, then the unclear, then those who are in the tracking system already.
    case certainty
    /// As the source has them.
    case source
    case name
}

/// The kinds of candidates that can be filtered and counted.
public enum QueueGroup: String, Hashable, Sendable, Codable, CaseIterable {
    /// The duplicate check is not in yet.
    case unchecked
    /// The check could not be finished.
    case incomplete
    case new
    case possible, likely, same
    case marked, skipped, deferred
    case uploading
    case done, failed
    /// The upload sent the candidate back: something changed since the decision.
    case returned

    public var word: String { rawValue }
}
