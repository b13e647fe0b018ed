import APITransport
import GemAPI
import Recruiting
import Synchronization

/// Answers by a script and keeps what it was asked.
final class ScriptedGem: APIExchange {
    private let asked = Mutex<[APIRequest]>([])
    private let script: @Sendable (APIRequest) -> Result<APIResponse, TransportFailure>

    init(_ script: @escaping @Sendable (APIRequest) -> Result<APIResponse, TransportFailure>) {
        self.script = script
    }

    /// The same answer to everything.
    convenience init(_ response: APIResponse) {
        self.init { _ in .success(response) }
    }

    func send(_ request: APIRequest) async throws(TransportFailure) -> APIResponse {
        asked.withLock { $0.append(request) }
        return try script(request).get()
    }

    var requests: [APIRequest] { asked.withLock { $0 } }
    /// Address without scheme and host, in the order of the requests.
    var paths: [String] { requests.map { RequestAddress.path(of: $0.url) } }

    var client: GemClient {
        GemClient(configuration: GemConfiguration(apiKey: "k3y"), exchange: self)
    }
}

extension APIResponse {
    static func json(_ value: JSONValue, status: Int = 200, pagination: JSONValue? = nil) -> APIResponse {
        let headers = pagination.map { [HTTPHeader("x-pagination", String(decoding: $0.encoded(), as: UTF8.self))] }
        return APIResponse(status: status, headers: headers ?? [], body: value.encoded())
    }

    static func text(_ text: String, status: Int = 200, headers: [HTTPHeader] = []) -> APIResponse {
        APIResponse(status: status, headers: headers, body: Array(text.utf8))
    }
}

extension APIRequest {
    /// The value of a query key, still encoded.
    func query(_ key: String) -> String? {
        guard let mark = url.firstIndex(of: "?") else { return nil }
        return url[url.index(after: mark)...].split(separator: "&")
            .first { $0.hasPrefix("\(key)=") }
            .map { String($0.dropFirst(key.count + 1)) }
    }
}

/// The failure of a call that must fail.
func gemFailure(_ body: () async throws(GemFailure) -> Void) async -> GemFailure? {
    do throws(GemFailure) {
        try await body()
        return nil
    } catch {
        return error
    }
}
