/// Something that did not work, in words for the person in front of the screen. Never holds a secret.
public struct Failure: Error, Hashable, Sendable, Codable {
    /// What kind of trouble it is; decides the exit code (reference 4).
    public enum Kind: String, Sendable, Codable, Hashable {
        /// Wrong command line.
        case usage
        /// Input that cannot be used.
        case input
        /// A service cannot be reached.
        case unreachable
        /// A fault of this program.
        case `internal`
        /// The local state cannot be written or read.
        case localState
        /// Daily budget or rate limit: later.
        case tryLater
        /// An answer broke the protocol.
        case brokenAnswer
        /// Credentials, allow-list or rights.
        case notPermitted
        /// Configuration missing or wrong.
        case configuration
        /// The service refused this one record, or what was asked for does not exist.
        case refused
        /// A write was sent and nobody knows whether it arrived.
        case unknownOutcome
    }

    public var kind: Kind
    /// What happened, in one sentence.
    public var message: String
    /// What to do next, in one sentence.
    public var remedy: String?

    public init(_ kind: Kind, _ message: String, remedy: String? = nil) {
        self.kind = kind
        self.message = message
        self.remedy = remedy
    }

    /// Message and remedy as one text.
    public var text: String { remedy.map { "\(message) \($0)" } ?? message }
}
