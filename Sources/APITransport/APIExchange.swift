/// One request and its answer: the only door between this program and any network.
public protocol APIExchange: Sendable {
    /// Sends `request` once and waits for the whole answer. Never retries, never follows a redirect.
    func send(_ request: APIRequest) async throws(TransportFailure) -> APIResponse
}

/// Why there is no answer. What matters is whether the service may have acted on the request.
public enum TransportFailure: Error, Hashable, Sendable {
    /// Nothing of the request left this machine: refused, no route, no such host, TLS not agreed.
    case notSent(String)
    /// The request left and no answer came: the service may or may not have acted.
    case outcomeUnknown(String)
    case cancelled
}

/// One HTTP request as a value.
public struct APIRequest: Hashable, Sendable {
    public enum Method: String, Hashable, Sendable {
        case get = "GET"
        case post = "POST"
        case patch = "PATCH"
        case put = "PUT"
        case delete = "DELETE"
    }

    public var method: Method
    /// The whole address, percent-encoded, with its query.
    public var url: String
    public var headers: [HTTPHeader]
    public var body: [UInt8]
    /// Seconds from the start of the request to the end of the answer.
    public var deadline: Double
    /// Bytes of the answer's body that are wanted: reading ends with the first byte beyond them. Nil wants all.
    public var answerLimit: Int?
    /// Whether sending it twice is the same as sending it once: reads and searches, whatever their method.
    public var isRepeatable: Bool
    /// What it is for, in a few words without personal data; goes to the call log.
    public var purpose: String
    /// Who is told how much of the body has left.
    public var observer: TransferObserver?

    /// `isRepeatable` defaults to true for GET and to false for everything else.
    public init(
        _ method: Method, _ url: String, headers: [HTTPHeader] = [], body: [UInt8] = [], deadline: Double = 30,
        answerLimit: Int? = nil, isRepeatable: Bool? = nil, purpose: String = "", observer: TransferObserver? = nil
    ) {
        self.method = method
        self.url = url
        self.headers = headers
        self.body = body
        self.deadline = deadline
        self.answerLimit = answerLimit
        self.isRepeatable = isRepeatable ?? (method == .get)
        self.purpose = purpose
        self.observer = observer
    }
}

/// One HTTP answer as a value.
public struct APIResponse: Hashable, Sendable {
    public var status: Int
    public var headers: [HTTPHeader]
    public var body: [UInt8]
    /// What is to be kept out of words about the answer; no part of the answer itself.
    public var redaction: Redaction?

    public init(status: Int, headers: [HTTPHeader] = [], body: [UInt8] = []) {
        self.status = status
        self.headers = headers
        self.body = body
    }

    public static func == (left: APIResponse, right: APIResponse) -> Bool {
        left.status == right.status && left.headers == right.headers && left.body == right.body
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(status)
        hasher.combine(headers)
        hasher.combine(body)
    }

    /// The first value of a header, whatever the case of its name.
    public func header(_ name: String) -> String? {
        let name = name.lowercased()
        return headers.first { $0.name.lowercased() == name }?.value
    }

    /// Every value of a header that may repeat.
    public func headers(_ name: String) -> [String] {
        let name = name.lowercased()
        return headers.filter { $0.name.lowercased() == name }.map(\.value)
    }
}

/// One header line.
public struct HTTPHeader: Hashable, Sendable {
    public var name: String
    public var value: String

    public init(_ name: String, _ value: String) {
        self.name = name
        self.value = value
    }
}
