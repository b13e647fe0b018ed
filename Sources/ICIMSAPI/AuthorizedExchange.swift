public import APITransport
import Foundation
import Recruiting

/// Puts the credentials on each attempt, and on nothing that goes to another place than iCIMS.
///
/// Belongs innermost, below recording and retrying: so no credential is ever recorded, and a request that is tried again
/// is signed again with the time of day.
public struct AuthorizedExchange: APIExchange {
    private let network: any APIExchange
    private let origin: String?
    private let authentication: ICIMSAuthentication
    private let tokens: AccessTokens?
    private let time: @Sendable () -> Int

    /// - Parameters:
    ///   - network: should take secrets out of refusals (`RedactingExchange`).
    ///   - baseURL: where the credentials may go.
    ///   - time: Unix seconds.
    public init(
        _ network: any APIExchange, to baseURL: String, as authentication: ICIMSAuthentication,
        clock: TransportClock = .live, time: @escaping @Sendable () -> Int = { Int(Date().timeIntervalSince1970) }
    ) {
        self.network = network
        self.authentication = authentication
        self.time = time
        origin = RequestAddress.origin(of: baseURL)
        tokens =
            if case .oauth(let client) = authentication {
                AccessTokens(client: client, network: network, clock: clock)
            } else { nil }
    }

    public func send(_ request: APIRequest) async throws(TransportFailure) -> APIResponse {
        guard let origin, RequestAddress.origin(of: request.url) == origin else {
            throw .notSent("The credentials of iCIMS are not sent to another host.")
        }
        switch authentication {
        case .basic(let username, let password):
            // Foundation writes no line breaks here, which iCIMS would not accept (icims-api 2.1).
            let pair = Data("\(username):\(try await opened(password))".utf8).base64EncodedString()
            return try await network.send(request.authorized("Basic \(pair)"))
        case .hmac(let username, let key):
            let date = ServiceDate.timestamp(unixSeconds: time())
            let signature = RequestSignature(user: username, key: try await opened(key), date: date)
            return try await network.send(signature.signing(request))
        case .oauth:
            return try await sendWithToken(request)
        }
    }

    /// Gets a token now, for whoever wants to know whether that works. Does nothing for the other ways.
    ///
    /// - Throws: `ICIMSFailure` about the token host, not about iCIMS itself.
    public func prepare() async throws(ICIMSFailure) {
        guard let tokens else { return }
        let request = APIRequest(.post, "", isRepeatable: true, purpose: "get an access token")
        switch await tokens.token() {
        case .token: return
        case .refused(let response): throw ICIMSFailure(response, of: request)
        case .failed(let failure): throw ICIMSFailure(failure, of: request)
        }
    }

    /// A 401 means that nothing was done, so the request may go again once, with another token.
    private func sendWithToken(_ request: APIRequest) async throws(TransportFailure) -> APIResponse {
        guard let tokens else { throw .notSent("There is no OAuth client.") }
        let token: String
        switch await tokens.token() {
        case .token(let text): token = text
        case .refused(let response): return response
        case .failed(let failure): throw failure
        }
        let response = try await network.send(request.authorized("Bearer \(token)"))
        guard response.status == 401, case .token(let other)? = await tokens.replacement(for: token) else {
            return response
        }
        let second = try await network.send(request.authorized("Bearer \(other)"))
        if second.status == 401 { await tokens.distrust() }
        return second
    }

    private func opened(_ secret: Secret) async throws(TransportFailure) -> String {
        do throws(SecretFault) { return try await secret.value() } catch { throw .notSent(error.message) }
    }
}

extension APIRequest {
    fileprivate func authorized(_ value: String) -> APIRequest {
        var request = self
        request.headers.insert(HTTPHeader("Authorization", value), at: 0)
        return request
    }
}
