/// A résumé found for a candidate, judged but not yet sent.
public struct ResumeFile: Hashable, Sendable, Codable {
    public enum Origin: Hashable, Sendable, Codable {
        /// A file on this machine; the absolute path.
        case file(String)
        /// One of the source's uploaded résumés, by its id there.
        case source(String)
    }

    public enum State: String, Hashable, Sendable, Codable {
        case attached, none, refused
    }

    public var state: State
    public var origin: Origin?
    public var fileName: String?
    public var bytes: Int?
    /// Why it was refused: `not-a-pdf`, `too-large`, `empty`, `truncated`, `encrypted`, `unreadable`; kebab-case.
    public var reason: String?
    /// `name-not-found` when the text does not mention the candidate, `no-text` for a scan; nil when it does.
    public var warning: String?

    public init(
        state: State, origin: Origin? = nil, fileName: String? = nil, bytes: Int? = nil, reason: String? = nil,
        warning: String? = nil
    ) {
        self.state = state
        self.origin = origin
        self.fileName = fileName
        self.bytes = bytes
        self.reason = reason
        self.warning = warning
    }

    public static let none = ResumeFile(state: .none)
}
