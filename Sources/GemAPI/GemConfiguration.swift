/// Access to one team's Gem. Its description never shows the key.
public struct GemConfiguration: Hashable, Sendable, CustomStringConvertible, CustomReflectable {
    /// Scheme and host; a trailing slash or `/v0` does no harm.
    public var baseURL: String
    /// The team's key (gem-api 2).
    public var apiKey: String
    /// Only for registered integrations; a team's own key goes without (gem-api 2).
    public var applicationSecret: String?

    public init(baseURL: String = "https://api.gem.com", apiKey: String, applicationSecret: String? = nil) {
        self.baseURL = baseURL
        self.apiKey = apiKey
        self.applicationSecret = applicationSecret
    }

    public var description: String { "GemConfiguration(\(baseURL))" }
    public var customMirror: Mirror { Mirror(self, children: ["baseURL": baseURL]) }

    /// Scheme and host without anything behind them.
    var origin: String {
        var text = baseURL.filter { !$0.isWhitespace }[...]
        while text.last == "/" { text = text.dropLast() }
        if text.hasSuffix("/v0") { text = text.dropLast(3) }
        return String(text)
    }
}
