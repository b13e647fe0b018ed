/// One attempt as the call log shows it. Holds no header, so no secret; bodies are personal data and stay in memory.
public struct CallRecord: Hashable, Sendable {
    public var method: APIRequest.Method
    /// Path and query, without scheme, host and user.
    public var path: String
    public var purpose: String
    /// Nil when there was no answer; then `failure` says why.
    public var status: Int?
    public var failure: TransportFailure?
    public var milliseconds: Int
    public var bytesSent: Int
    public var bytesReceived: Int
    public var requestBody: [UInt8]
    public var responseBody: [UInt8]
    public var rate: RateReading?
    /// The service's own name for the call, to quote to its support (icims-api 1).
    public var transactionID: String?

    public init(
        method: APIRequest.Method, path: String, purpose: String = "", status: Int? = nil,
        failure: TransportFailure? = nil, milliseconds: Int = 0, bytesSent: Int = 0, bytesReceived: Int = 0,
        requestBody: [UInt8] = [], responseBody: [UInt8] = [], rate: RateReading? = nil, transactionID: String? = nil
    ) {
        self.method = method
        self.path = path
        self.purpose = purpose
        self.status = status
        self.failure = failure
        self.milliseconds = milliseconds
        self.bytesSent = bytesSent
        self.bytesReceived = bytesReceived
        self.requestBody = requestBody
        self.responseBody = responseBody
        self.rate = rate
        self.transactionID = transactionID
    }
}

/// Posts a `CallRecord` for every attempt. Belongs inside `RetryingExchange`: every attempt counts as a call.
public struct RecordingExchange: APIExchange {
    /// Longer bodies are cut in the record: a call log is no archive, and a résumé is no text.
    public static let longestBody = 16_384

    private let inner: any APIExchange
    private let clock: TransportClock
    private let observer: @Sendable (CallRecord) -> Void

    public init(
        _ inner: any APIExchange, clock: TransportClock = .live, observer: @escaping @Sendable (CallRecord) -> Void
    ) {
        self.inner = inner
        self.clock = clock
        self.observer = observer
    }

    public func send(_ request: APIRequest) async throws(TransportFailure) -> APIResponse {
        let start = clock.now()
        var record = CallRecord(
            method: request.method, path: RequestAddress.path(of: request.url), purpose: request.purpose,
            bytesSent: request.body.count, requestBody: Array(request.body.prefix(Self.longestBody)))
        do throws(TransportFailure) {
            let response = try await inner.send(request)
            record.status = response.status
            record.bytesReceived = response.body.count
            let body = Array(response.body.prefix(Self.longestBody))
            record.responseBody = response.redaction?.words(body) ?? body
            record.rate = RateReading(response)
            record.transactionID = response.transactionID
            record.milliseconds = Int(((clock.now() - start) * 1000).rounded())
            observer(record)
            return response
        } catch {
            record.failure = error
            record.milliseconds = Int(((clock.now() - start) * 1000).rounded())
            observer(record)
            throw error
        }
    }
}
