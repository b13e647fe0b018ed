/// What stopped a request on its way to a host.
public struct Obstacle: Error, Hashable, Sendable {
    public enum Kind: String, Hashable, Sendable {
        /// No connection: refused, no route, no answer.
        case connection
        /// The certificate is not trusted, is for another host, or no common way was found.
        case certificate
        /// `SSL_CERT_FILE` cannot be read.
        case trustFile
        case proxy
        /// The connection stood and no answer came.
        case silence
        /// Plain http to another machine, or no web address at all.
        case address
    }

    public var kind: Kind
    /// One sentence for people.
    public var words: String

    public init(_ kind: Kind, _ words: String) {
        self.kind = kind
        self.words = words
    }
}
