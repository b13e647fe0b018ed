import APITransport

/// What became of one request over a network of its own.
func outcome(
    of request: APIRequest, _ settings: HTTPClientExchange.Settings = .init(environment: [:])
) async -> Result<APIResponse, TransportFailure> {
    let exchange = HTTPClientExchange(settings)
    let result = await exchange.outcome(of: request)
    await exchange.shutdown()
    return result
}

/// Why a request failed; nil when it was answered.
func failure(
    of request: APIRequest, _ settings: HTTPClientExchange.Settings = .init(environment: [:])
) async -> TransportFailure? {
    if case .failure(let failure) = await outcome(of: request, settings) { failure } else { nil }
}

extension HTTPClientExchange {
    func outcome(of request: APIRequest) async -> Result<APIResponse, TransportFailure> {
        do throws(TransportFailure) { return .success(try await send(request)) } catch { return .failure(error) }
    }
}

extension LoopbackServer {
    func url(_ path: String = "/", host: String = "127.0.0.1") -> String { "http://\(host):\(port)\(path)" }
    func secureURL(host: String = "localhost") -> String { "https://\(host):\(port)/" }
}

extension TransportFailure {
    var words: String {
        switch self {
        case .notSent(let words), .outcomeUnknown(let words): words
        case .cancelled: "cancelled"
        }
    }

    var mayHaveArrived: Bool { if case .outcomeUnknown = self { true } else { false } }
}
