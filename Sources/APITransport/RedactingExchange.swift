/// Takes secrets out of refusals, in case a server or a proxy repeats what it was sent: error texts go to the screen,
/// to the ledger and to standard output. Successes stay as they are, because they are data.
///
/// Belongs innermost, where the request already carries its credentials.
public struct RedactingExchange: APIExchange {
    private let inner: any APIExchange
    private let secrets: [Secret]

    /// - Parameter secrets: what may stand in a request besides its headers, such as the secret in a token request.
    public init(_ inner: any APIExchange, secrets: [Secret] = []) {
        self.inner = inner
        self.secrets = secrets
    }

    public func send(_ request: APIRequest) async throws(TransportFailure) -> APIResponse {
        var response = try await inner.send(request)
        guard !(200..<300).contains(response.status) else { return response }
        var words: [String] = []
        for secret in secrets { if let value = await secret.valueIfKnown() { words.append(value) } }
        words += Self.credentials(in: request.headers)
        // The longest first: one may be part of another.
        for word in words.filter({ $0.utf8.count >= Self.shortest }).sorted(by: { $0.utf8.count > $1.utf8.count }) {
            response.body.replace(Array(word.utf8), with: Array("•••".utf8))
            for index in response.headers.indices { response.headers[index].value.replace(word, with: "•••") }
        }
        return response
    }

    /// Shorter texts occur in any sentence; and nobody protects anything with them.
    private static let shortest = 4

    /// Each value that proves who sends the request, whole and without its scheme.
    private static func credentials(in headers: [HTTPHeader]) -> [String] {
        headers.filter { names.contains($0.name.lowercased()) }.flatMap { header in
            let parts = header.value.split(separator: " ", maxSplits: 1)
            return parts.count == 2 ? [String(parts[1])] : [header.value]
        }
    }

    private static let names: Set<String> = ["authorization", "x-api-key", "x-application-secret"]
}
