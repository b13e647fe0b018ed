public import APITransport

/// Access to one team's Gem.
public struct GemConfiguration: Sendable {
    /// Scheme and host; a trailing slash or `/v0` does no harm.
    public var baseURL: String
    /// The team's key (gem-api 2).
    public var apiKey: Secret
    /// Only for registered integrations; a team's own key goes without (gem-api 2).
    public var applicationSecret: Secret?

    public init(baseURL: String = "https://api.gem.com", apiKey: Secret, applicationSecret: Secret? = nil) {
        self.baseURL = baseURL
        self.apiKey = apiKey
        self.applicationSecret = applicationSecret
    }

    /// Scheme and host without anything behind them.
    var origin: String {
        var text = baseURL.filter { !$0.isWhitespace }[...]
        while text.last == "/" { text = text.dropLast() }
        if text.hasSuffix("/v0") { text = text.dropLast(3) }
        return String(text)
    }
}
