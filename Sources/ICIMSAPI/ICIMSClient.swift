import APITransport
import Foundation
import Recruiting

/// The customer's iCIMS, in its own terms. Every function is at least one call of the daily budget; what is more says so.
///
/// Credentials, retrying, pacing and recording are the business of the exchange it is given (``AuthorizedExchange``,
/// `ExchangeStack`).
public struct ICIMSClient: Sendable {
    public let configuration: ICIMSConfiguration
    let exchange: any APIExchange
    let memory: TenantMemory

    public init(configuration: ICIMSConfiguration, exchange: any APIExchange) {
        self.init(configuration: configuration, exchange: exchange, memory: TenantMemory())
    }

    private init(configuration: ICIMSConfiguration, exchange: any APIExchange, memory: TenantMemory) {
        self.configuration = configuration
        self.exchange = exchange
        self.memory = memory
    }

    /// The same client with its requests counted; what was learned about the customer stays shared.
    public func counted() -> (client: ICIMSClient, counter: CountingExchange) {
        let counter = CountingExchange(exchange)
        return (ICIMSClient(configuration: configuration, exchange: counter, memory: memory), counter)
    }

    /// Whether the customer's iCIMS answers to these credentials.
    public func health() async throws(ICIMSFailure) -> RateReading? {
        RateReading(try await call(.get, "", purpose: "answer at all"))
    }

    /// One call. A status outside 200...299, and a success that carries `errors`, is a failure; not so one that names
    /// the record it made.
    /// - Parameter path: what follows the customer's id, percent-encoded, with its query.
    func call(
        _ method: APIRequest.Method, _ path: String, headers: [HTTPHeader] = [], body: [UInt8] = [],
        deadline: Double = 30, isRepeatable: Bool? = nil, purpose: String, observer: TransferObserver? = nil
    ) async throws(ICIMSFailure) -> APIResponse {
        let request = APIRequest(
            method, address(path), headers: headers, body: body, deadline: deadline, isRepeatable: isRepeatable,
            purpose: purpose, observer: observer)
        let response: APIResponse
        do throws(TransportFailure) {
            response = try await exchange.send(request)
        } catch {
            throw ICIMSFailure(error, of: request)
        }
        let isJSON = response.header("Content-Type")?.lowercased().contains("json") ?? true
        // A read that is answered beside an error is not answered.
        let tellsErrors = request.isRepeatable && response.header("X-Error") != nil
        let hidesErrors =
            (200..<300).contains(response.status) && isJSON && !response.body.isEmpty
            && (response.status != 201 || response.header("Location") == nil)
            && (tellsErrors || Self.holdsErrors(response.body))
        guard (200..<300).contains(response.status), !hidesErrors else {
            throw ICIMSFailure(response, of: request)
        }
        return response
    }

    /// One call with a JSON body, and its JSON answer; nil when the answer has no body.
    func callJSON(
        _ method: APIRequest.Method, _ path: String, body: JSONValue? = nil, isRepeatable: Bool? = nil, purpose: String
    ) async throws(ICIMSFailure) -> (json: JSONValue?, response: APIResponse) {
        var headers = [HTTPHeader("Accept", "application/json")]
        if body != nil { headers.append(HTTPHeader("Content-Type", "application/json")) }
        let response = try await call(
            method, path, headers: headers, body: body?.encoded() ?? [], isRepeatable: isRepeatable, purpose: purpose)
        if response.body.isEmpty { return (nil, response) }
        do throws(JSONFault) {
            return (try JSONValue(parsing: response.body), response)
        } catch {
            // A write that says 201 with its Location has told everything that matters.
            if method != .get, isRepeatable != true { return (nil, response) }
            let words =
                error.opening.drop { $0.isWhitespace }.hasPrefix("<")
                ? "a web page where JSON belongs" : "no readable JSON in \(error.byteCount) bytes"
            throw .broken(words, response, of: APIRequest(method, path, isRepeatable: isRepeatable, purpose: purpose))
        }
    }

    /// One read; an answer without a body is a broken one.
    func read(_ path: String, purpose: String) async throws(ICIMSFailure) -> JSONValue {
        let (json, response) = try await callJSON(.get, path, purpose: purpose)
        guard let json else {
            throw .broken("an empty answer", response, of: APIRequest(.get, path, purpose: purpose))
        }
        return json
    }

    func address(_ path: String) -> String {
        "\(configuration.baseURL)/customers/\(Self.encoded(configuration.customerID))\(path)"
    }

    /// One part of a path or one value of a query.
    static func encoded(_ text: String) -> String {
        var allowed = CharacterSet.alphanumerics.intersection(CharacterSet(charactersIn: "\u{0}"..."\u{7F}"))
        allowed.insert(charactersIn: "-._~,")
        return text.addingPercentEncoding(withAllowedCharacters: allowed) ?? ""
    }

    private static func holdsErrors(_ body: [UInt8]) -> Bool {
        // Most answers are large and good: the word is looked for before the whole is read.
        guard body.firstRange(of: Array(#""errors""#.utf8)) != nil else { return false }
        return (try? JSONValue(parsing: body))?["errors"].map { !$0.isBlank } ?? false
    }
}

/// A write that succeeded, with what iCIMS remarked about it.
public struct Written<ID: Hashable & Sendable>: Hashable, Sendable {
    public var id: ID
    /// iCIMS's own words; a success can come with some (icims-api 4).
    public var warnings: [String]

    public init(id: ID, warnings: [String] = []) {
        self.id = id
        self.warnings = warnings
    }
}
