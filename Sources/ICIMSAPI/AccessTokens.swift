import APITransport

/// The access token of one OAuth client, in memory only: fetched once for all who wait, renewed before it ends.
///
/// More than 500 tokens in ten minutes get a client throttled (icims-api 2.3), so that a token that is refused at once
/// is not replaced again and again.
actor AccessTokens {
    /// What asking for a token led to.
    enum Outcome: Sendable {
        case token(String)
        /// An answer in iCIMS's own form that says why there is none.
        case refused(APIResponse)
        case failed(TransportFailure)
    }

    private struct Token {
        var text: String
        /// Seconds of the clock.
        var renewAt: Double
        var endsAt: Double
    }

    private let client: OAuthClient
    private let network: any APIExchange
    private let clock: TransportClock
    private var current: Token?
    private var fetching: Task<Outcome, Never>?
    private var distrustedUntil = -Double.infinity

    /// Seconds before its end at which a token is replaced, if its life is long enough for that.
    private static let margin = 600.0
    /// Without `expires_in` (icims-api 2.3: it was 24 hours when last seen).
    private static let usualLife = 3600.0
    /// Whatever the host says: a token that is good for nothing would be replaced with every call.
    private static let lives = 60.0...2_592_000
    /// Seconds without a new token after even a new one was refused.
    private static let distrust = 60.0

    init(client: OAuthClient, network: any APIExchange, clock: TransportClock) {
        self.client = client
        self.network = network
        self.clock = clock
    }

    /// A token that is still good for a while.
    func token() async -> Outcome {
        let now = clock.now()
        if let current, now < current.renewAt { return .token(current.text) }
        let outcome = await fetch()
        // A host that stumbles while the old token is still good stops nobody.
        if case .failed = outcome, let current, clock.now() < current.endsAt { return .token(current.text) }
        return outcome
    }

    /// Another token in place of one that was answered with 401; nil when that would not help.
    func replacement(for refused: String) async -> Outcome? {
        if let current, current.text != refused { return .token(current.text) }
        guard clock.now() >= distrustedUntil else { return nil }
        current = nil
        return await fetch()
    }

    /// A new token was refused too: it is not the token that is wrong.
    func distrust() { distrustedUntil = clock.now() + Self.distrust }

    private func fetch() async -> Outcome {
        if let fetching { return await fetching.value }
        let task = Task { await self.request() }
        fetching = task
        let outcome = await task.value
        fetching = nil
        return outcome
    }

    private func request() async -> Outcome {
        let response: APIResponse
        do throws(TransportFailure) {
            response = try await network.send(try await form())
        } catch {
            switch error {
            case .notSent(let words), .outcomeUnknown(let words):
                return .failed(.notSent("The token host \(host) gave no token: \(words)"))
            case .cancelled: return .failed(.cancelled)
            }
        }
        let body = try? JSONValue(parsing: response.body)
        let now = clock.now()
        if (200..<300).contains(response.status), let text = body?["access_token"]?.text, !text.isEmpty {
            let life = min(
                max(body?["expires_in"]?.double ?? Self.usualLife, Self.lives.lowerBound), Self.lives.upperBound)
            current = Token(text: text, renewAt: now + max(life - Self.margin, life / 2), endsAt: now + life)
            return .token(text)
        }
        let words = [body?["error"]?.text, body?["error_description"]?.text].compactMap { $0 }
            .map { response.inWords($0) }.joined(separator: ": ")
        let reason = words.isEmpty ? "status \(response.status)" : words
        switch response.status {
        case 400...403, 429:
            let status = response.status == 429 ? 429 : 401
            let message: JSONValue = .string("The token host \(host) refused the client (\(reason))")
            return .refused(
                APIResponse(
                    status: status, headers: [HTTPHeader("Content-Type", "application/json")],
                    body: JSONValue.object(["errors": [["errorMessage": message]]]).encoded()))
        default: return .failed(.notSent("The token host \(host) gave no token: \(reason)."))
        }
    }

    private func form() async throws(TransportFailure) -> APIRequest {
        let secret: String
        do throws(SecretFault) { secret = try await client.secret.value() } catch { throw .notSent(error.message) }
        let fields = [
            ("grant_type", "client_credentials"), ("client_id", client.id), ("client_secret", secret),
            ("audience", client.audience),
        ]
        let body = fields.map { "\($0)=\(ICIMSClient.encoded($1))" }.joined(separator: "&")
        return APIRequest(
            .post, client.tokenURL,
            headers: [
                HTTPHeader("Content-Type", "application/x-www-form-urlencoded"),
                HTTPHeader("Accept", "application/json"),
            ], body: Array(body.utf8), deadline: 15, isRepeatable: true, purpose: "get an access token")
    }

    private var host: String { RequestAddress.parts(of: client.tokenURL)?.host ?? client.tokenURL }
}
