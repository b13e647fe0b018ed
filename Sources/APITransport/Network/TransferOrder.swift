/// A request with everything that decides where and how it goes: what the network's thread is handed.
struct TransferOrder: Sendable {
    let request: APIRequest
    let host: String
    let port: Int
    /// Nil: the host is called directly.
    let proxy: ProxySettings?
    let headers: [HTTPHeader]
    let trustRootsFile: String?
    /// Seconds.
    let connectTimeout: Double
    let longestIdle: Int
    /// Bytes, unpacked.
    let longestAnswer: Int

    /// The order for a request, or why it must not leave.
    static func preparing(
        _ request: APIRequest, _ settings: HTTPClientExchange.Settings
    ) -> Result<TransferOrder, Obstacle> {
        if let objection = RequestAddress.objection(to: request.url) { return .failure(Obstacle(.address, objection)) }
        guard let (_, host) = RequestAddress.parts(of: request.url), let port = RequestAddress.port(of: request.url)
        else { return .failure(Obstacle(.address, "The address cannot be called.")) }
        if let broken = request.headers.first(where: { !$0.isWellFormed }) {
            let words = "The request could not be formed: \(broken.faultWords)."
            return .failure(Obstacle(.address, words))
        }
        var proxy: ProxySettings?
        switch settings.proxy {
        case .success(let found)?: proxy = found.applies(to: host, port: port) ? found : nil
        case .failure(let fault)?:
            if !RequestAddress.isLoopback(host) { return .failure(Obstacle(.proxy, fault.message)) }
        case nil: break
        }
        return .success(
            TransferOrder(
                request: request, host: host, port: port, proxy: proxy,
                headers: headers(of: request, userAgent: settings.userAgent),
                trustRootsFile: settings.trustRootsFile, connectTimeout: settings.connectTimeout,
                longestIdle: settings.longestIdle, longestAnswer: settings.longestAnswer))
    }

    /// Bytes of the body that are wanted, and whether more than that is a fault.
    var wanted: (bytes: Int, isStrict: Bool) {
        guard let wanted = request.answerLimit, wanted < longestAnswer else { return (longestAnswer, true) }
        // One more, so that whoever asked sees that there was more.
        return (max(wanted, 0) + 1, false)
    }

    /// Whether a body is announced, and be it an empty one.
    var hasBody: Bool { !request.body.isEmpty || (request.method != .get && request.method != .delete) }

    /// The last one of a name stands.
    private static func headers(of request: APIRequest, userAgent: String) -> [HTTPHeader] {
        var headers = [HTTPHeader("User-Agent", userAgent)]
        for header in request.headers {
            headers.removeAll { $0.name.lowercased() == header.name.lowercased() }
            headers.append(header)
        }
        return headers
    }
}

extension HTTPHeader {
    /// Whether it can stand in a request without becoming two (RFC 9110 5.5): a key with a line break at its end is the
    /// usual case.
    var isWellFormed: Bool { hasGoodName && value.utf8.allSatisfy { $0 == 0x09 || ($0 >= 0x20 && $0 != 0x7F) } }

    /// Never says the value: it may be a secret.
    var faultWords: String {
        hasGoodName
            ? "the header \(name) holds a line break or another control character"
            : "a header has a name that none may have"
    }

    private var hasGoodName: Bool {
        !name.isEmpty
            && name.utf8.allSatisfy { byte in
                let character = Character(Unicode.Scalar(byte))
                return byte < 128 && (character.isLetter || character.isNumber || "!#$%&'*+-.^_`|~".contains(character))
            }
    }
}
