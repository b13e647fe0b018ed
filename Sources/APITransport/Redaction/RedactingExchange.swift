/// Learns every secret that is sent, and hands on with each answer what is needed to keep it out of words: a server or
/// a proxy may repeat what it was sent, under any status. An answer that is no success is nothing but words and loses
/// the secrets here; a success is data, of which only what becomes words does (`APIResponse.inWords`).
///
/// Belongs innermost, where the request already carries its credentials.
public struct RedactingExchange: APIExchange {
    private let inner: any APIExchange
    private let redaction: Redaction
    private let secrets: [Secret]

    /// - Parameter secrets: what may stand in a request besides its headers, such as the secret in a token request.
    public init(_ inner: any APIExchange, redaction: Redaction = Redaction(), secrets: [Secret] = []) {
        self.inner = inner
        self.redaction = redaction
        self.secrets = secrets
    }

    public func send(_ request: APIRequest) async throws(TransportFailure) -> APIResponse {
        for secret in secrets { if let value = await secret.valueIfKnown() { redaction.add(value) } }
        for header in request.headers { note(header) }
        do throws(TransportFailure) {
            var response = try await inner.send(request)
            response.redaction = redaction
            guard !(200..<300).contains(response.status) else { return response }
            // Where to go on is followed, not shown.
            let location = response.headers.filter { $0.name.lowercased() == "location" }
            response = response.inWords
            response.headers.removeAll { $0.name.lowercased() == "location" }
            response.headers += location
            return response
        } catch {
            switch error {
            case .notSent(let words): throw .notSent(redaction.words(words))
            case .outcomeUnknown(let words): throw .outcomeUnknown(redaction.words(words))
            case .cancelled: throw .cancelled
            }
        }
    }

    /// Remembers the value of a header that proves who sends the request, whole and without its scheme.
    private func note(_ header: HTTPHeader) {
        switch header.name.lowercased() {
        case "x-api-key", "x-application-secret": redaction.add(header.value)
        case "authorization":
            let value = header.value.firstIndex(of: " ").map { header.value[$0...].dropFirst() } ?? header.value[...]
            // Of a signed request only the signature is secret.
            if let mark = value.firstRange(of: "signature=") {
                redaction.add(passing: String(value[mark.upperBound...]))
            } else {
                redaction.add(String(value))
            }
        default: break
        }
    }
}

extension APIResponse {
    /// The same answer without any secret, for whoever makes words of it: an error, a line of the log.
    public var inWords: APIResponse {
        guard let redaction else { return self }
        var response = self
        response.body = redaction.words(body)
        for index in headers.indices { response.headers[index].value = redaction.words(headers[index].value) }
        return response
    }

    /// A text that was read from the answer, without any secret.
    public func inWords(_ text: String) -> String { redaction?.words(text) ?? text }
}

extension APIResponse {
    /// The service's own name for the call, to quote to its support (icims-api 1): letters, digits and what joins them,
    /// because it stands in lines of the log; nil when the answer has none.
    public var transactionID: String? {
        guard let text = header("X-Transaction") else { return nil }
        let plain = inWords(text).unicodeScalars.prefix(64).map { scalar in
            let isPlain =
                scalar == "•" || scalar.isASCII && scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
                || "-._:+/".unicodeScalars.contains(scalar)
            return isPlain ? scalar : "?"
        }
        return plain.isEmpty ? nil : String(String.UnicodeScalarView(plain))
    }
}
