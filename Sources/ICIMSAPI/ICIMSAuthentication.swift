public import APITransport

/// How a request proves who sends it (icims-api 2).
public enum ICIMSAuthentication: Sendable {
    case basic(username: String, password: Secret)
    /// `x-icims-v1-hmac-sha256`: the key never travels, only a signature of each request does.
    case hmac(username: String, key: Secret)
    /// A token for the client's credentials, sent as Bearer.
    case oauth(OAuthClient)

    /// What may never be shown.
    public var secret: Secret {
        switch self {
        case .basic(_, let secret), .hmac(_, let secret): secret
        case .oauth(let client): client.secret
        }
    }
}

/// An OAuth 2 client as the token host knows it (icims-api 2.3).
public struct OAuthClient: Sendable {
    public var tokenURL: String
    /// Mandatory, and not the address that is called: `https://api.icims.com/v1/`.
    public var audience: String
    public var id: String
    public var secret: Secret

    /// - Parameter tokenURL: the endpoint, or its host alone.
    public init(tokenURL: String, audience: String, id: String, secret: Secret) {
        var address = tokenURL
        while address.hasSuffix("/") { address.removeLast() }
        self.tokenURL = RequestAddress.path(of: address) == "/" ? address + "/oauth/token" : address
        self.audience = audience
        self.id = id
        self.secret = secret
    }
}

/// iCIMS's data centres (icims-api 1). Every one of these addresses can be replaced by a setting.
public enum ICIMSRegion: String, CaseIterable, Sendable {
    case us, eu, ca

    public var baseURL: String {
        switch self {
        case .us: "https://api.icims.com"
        case .eu: "https://api-eu.icims.com"
        case .ca: "https://api.icims.ca"
        }
    }

    public var tokenURL: String { "https://login.icims.\(domain)/oauth/token" }

    /// Documented for the US; elsewhere assumed to follow the domain.
    public var audience: String { "https://api.icims.\(domain)/v1/" }

    private var domain: String { self == .us ? "com" : rawValue }
}
