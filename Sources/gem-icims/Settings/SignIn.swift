import APITransport
import ICIMSAPI
import Recruiting

/// How this program signs in to iCIMS: the way that was chosen, and what it needs as far as it is set.
enum SignIn: Sendable {
    case basic(username: String?, password: Secret?)
    case hmac(username: String?, key: Secret?)
    case oauth(tokenURL: String, audience: String, clientID: String?, secret: Secret?)

    init(_ source: SettingSource, region: ICIMSRegion) throws(Failure) {
        let tokenURL = try source.address(.tokenURL) ?? region.tokenURL
        let username = source.text(.username)
        let password = source.secret(.password, command: .passwordCommand)
        self = try source.choice(
            .authentication,
            [
                "basic": .basic(username: username, password: password),
                "hmac": .hmac(username: username, key: password),
                "oauth": .oauth(
                    tokenURL: tokenURL, audience: source.text(.audience) ?? region.audience,
                    clientID: source.text(.clientID),
                    secret: source.secret(.clientSecret, command: .clientSecretCommand)),
            ])
    }

    /// - Throws: a configuration `Failure` naming the first setting that is missing.
    func authentication() throws(Failure) -> ICIMSAuthentication {
        switch self {
        case .basic(let username, let password):
            .basic(
                username: try Settings.required(username, .username),
                password: try Settings.required(password, .password))
        case .hmac(let username, let key):
            .hmac(username: try Settings.required(username, .username), key: try Settings.required(key, .password))
        case .oauth(let tokenURL, let audience, let clientID, let secret):
            .oauth(
                OAuthClient(
                    tokenURL: tokenURL, audience: audience, id: try Settings.required(clientID, .clientID),
                    secret: try Settings.required(secret, .clientSecret)))
        }
    }

    /// The settings that this way needs and that are not there.
    var missing: [SettingKey] {
        switch self {
        case .basic(let username, let secret), .hmac(let username, let secret):
            (username == nil ? [.username] : []) + (secret == nil ? [.password] : [])
        case .oauth(_, _, let clientID, let secret):
            (clientID == nil ? [.clientID] : []) + (secret == nil ? [.clientSecret] : [])
        }
    }

    /// Who signs in, for people.
    var name: String? {
        switch self {
        case .basic(let username, _), .hmac(let username, _): username
        case .oauth(_, _, let clientID, _): clientID
        }
    }

    /// As `icims.auth` has it.
    var kind: String {
        switch self {
        case .basic: "basic"
        case .hmac: "hmac"
        case .oauth: "oauth"
        }
    }

    /// As far as it is set.
    var secret: Secret? {
        switch self {
        case .basic(_, let secret), .hmac(_, let secret), .oauth(_, _, _, let secret): secret
        }
    }

    /// What the secret of this way is called.
    var secretName: String {
        switch self {
        case .basic: "password"
        case .hmac: "key"
        case .oauth: "client secret"
        }
    }

    /// Nil where no token is needed.
    var tokenHost: String? {
        if case .oauth(let tokenURL, _, _, _) = self { RequestAddress.parts(of: tokenURL)?.host } else { nil }
    }
}
