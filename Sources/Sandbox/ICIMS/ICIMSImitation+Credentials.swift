/// Who calls, and what they may do.
struct Caller: Sendable {
    var name: String
    var maySearch: Bool
}

extension ICIMSImitation {
    /// Basic, Bearer, or a signature.
    func caller(of request: WireRequest) throws(ICIMSProblem) -> Caller {
        let challenge = "Authentication is required: Basic or \(SignatureCheck.scheme)."
        guard let header = request.headers["authorization"] else { throw .refused(401, challenge) }
        if let token = header.dropping(prefix: "Bearer ") {
            guard tokens.isValid(token, now: now) else { throw .refused(401, "The access token is not valid.") }
            return try caller(named: SandboxCredentials.username)
        }
        let name: String?
        if let basic = header.dropping(prefix: "Basic ") {
            name = SandboxCredentials.users.first { basic == base64("\($0):\(SandboxCredentials.password)".utf8) }
        } else if let components = header.dropping(prefix: SignatureCheck.scheme + " ") {
            let check = SignatureCheck(components)
            name = SandboxCredentials.users.first { $0 == check.user }
            guard name == nil || check.accepts(request, key: SandboxCredentials.password, now: now) else {
                throw .refused(401, "The request signature is not valid.")
            }
        } else {
            throw .refused(401, challenge)
        }
        guard let name, !options.troubles.contains(.wrongPassword) else {
            throw .refused(401, "Invalid Username or Password credentials provided")
        }
        return try caller(named: name)
    }

    private func caller(named name: String) throws(ICIMSProblem) -> Caller {
        if name == SandboxCredentials.userWithoutService || options.troubles.contains(.noWebServices) {
            throw .refused(401, "The provided Username is not Authorized to access Web Services")
        }
        let isInGroup = name != SandboxCredentials.userWithoutSearch && !options.troubles.contains(.noSearchGroup)
        return Caller(name: name, maySearch: isInGroup)
    }
}

extension String {
    func dropping(prefix: String) -> String? {
        hasPrefix(prefix) ? String(dropFirst(prefix.count)) : nil
    }
}

/// The OAuth 2 token endpoint (icims-api 2.3): form-encoded, audience required, a token lives 24 hours.
struct TokenDesk: Sendable {
    private var issued: [(token: String, at: Int)] = []
    private let isSecretChanged: Bool

    init(isSecretChanged: Bool) { self.isSecretChanged = isSecretChanged }

    /// More than this in ten minutes gets a client throttled.
    static let mostInTenMinutes = 500

    func isValid(_ token: String, now: Int) -> Bool {
        issued.contains { $0.token == token && now < $0.at + 86_400 }
    }

    mutating func answer(_ request: WireRequest, now: Int) -> WireResponse {
        guard request.method == "POST" else { return failure(405, "invalid_request", "Method Not Allowed") }
        guard request.headers["content-type"]?.hasPrefix("application/x-www-form-urlencoded") == true else {
            return failure(400, "invalid_request", "The body must be form-encoded.")
        }
        var form = request
        form.rawQuery = String(decoding: request.body, as: UTF8.self)
        guard form.query("grant_type") == "client_credentials" else {
            return failure(400, "unsupported_grant_type", "Unsupported grant type")
        }
        guard form.query("audience") == SandboxCredentials.audience else {
            return failure(403, "access_denied", "Service not enabled within domain: audience")
        }
        guard form.query("client_id") == SandboxCredentials.clientID,
            form.query("client_secret") == SandboxCredentials.clientSecret, !isSecretChanged
        else { return failure(401, "access_denied", "Unauthorized") }
        guard issued.count(where: { $0.at > now - 600 }) < TokenDesk.mostInTenMinutes else {
            return failure(429, "too_many_requests", "Global limit has been reached")
        }
        var random = SplitMix64(seed: UInt64(issued.count) &+ 0x70CE)
        let token = (0..<4).map { _ in String(random.next(), radix: 36) }.joined()
        issued.append((token, now))
        return ICIMSAnswer.json([
            "access_token": .string(token), "expires_in": 86_400, "token_type": "Bearer",
        ])
    }

    private func failure(_ status: Int, _ error: String, _ description: String) -> WireResponse {
        ICIMSAnswer.json(["error": .string(error), "error_description": .string(description)], status: status)
    }
}
