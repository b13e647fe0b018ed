import APITransport
public import Recruiting

/// Why Gem gave no usable answer, for the person and for the error panel.
public struct GemFailure: Error, Hashable, Sendable {
    /// In words, with what to do next.
    public var failure: Failure
    /// nil when there was no answer.
    public var status: Int?
    /// Path and query of the request; ids in it are opaque.
    public var path: String
    /// What Gem's support asks for.
    public var requestID: String?
    /// Gem's own words, or the answer's first 200 characters.
    public var detail: String?

    public init(
        _ failure: Failure, status: Int? = nil, path: String = "", requestID: String? = nil, detail: String? = nil
    ) {
        self.failure = failure
        self.status = status
        self.path = path
        self.requestID = requestID
        self.detail = detail
    }

    /// A file came that is larger than was allowed.
    public var isTooLarge: Bool { failure.kind == .refused && (200..<300).contains(status ?? 0) }
}

extension GemFailure {
    init(_ fault: TransportFailure, path: String) {
        let failure =
            switch fault {
            case .notSent(let reason), .outcomeUnknown(let reason):
                Failure(
                    .unreachable, "Gem gave no answer: \(reason)",
                    remedy: "Check the network and gem.base-url, then try again.")
            case .cancelled:
                Failure(.tryLater, "Reading from Gem was stopped.")
            }
        self.init(failure, path: path)
    }

    /// An answer that is not a success.
    init(_ response: APIResponse, path: String) {
        let response = response.inWords
        let body = GemErrorBody(response.body)
        let words = body.words
        let quoted = words.map { ": “\($0)”" } ?? ""
        let failure: Failure =
            switch response.status {
            case 401: .badKey
            // A key without the right to one thing is answered 403 as well, but by the application, in its own form
            // (gem-api 5): only the gateway's answer is about the key.
            case 403 where !body.isFromApplication: .badKey
            case 403:
                Failure(
                    .notPermitted, "Gem does not permit this\(quoted).",
                    remedy: "Ask a Gem administrator about the rights of the team's API key.")
            case 404:
                Failure(.refused, "Gem does not know what was asked for\(quoted).")
            case 429:
                Failure(
                    .tryLater, "Gem answers that there are too many requests\(quoted).",
                    remedy: "Wait a minute, then try again.")
            case 500...599:
                Failure(
                    .unreachable, "Gem is in trouble (status \(response.status))\(quoted).",
                    remedy: "Try again in a few minutes.")
            case 300...399:
                Failure(
                    .brokenAnswer, "Gem answered with another address (status \(response.status)).",
                    remedy: "Check gem.base-url.")
            default:
                Failure(.refused, "Gem refused the request (status \(response.status))\(quoted).")
            }
        self.init(
            failure, status: response.status, path: path, requestID: Self.requestID(response), detail: words)
    }

    /// A success whose body is not what it should be.
    init(unreadable response: APIResponse, path: String, expected: String) {
        let response = response.inWords
        let opening = GemErrorBody.opening(response.body)
        self.init(
            Failure(
                .brokenAnswer,
                opening.isEmpty
                    ? "Gem answered with nothing instead of \(expected)."
                    : "Gem answered with something else than \(expected): “\(opening.prefix(80))”.",
                remedy: "Try again; if it stays, check gem.base-url and what stands between this machine and Gem."),
            status: response.status, path: path, requestID: Self.requestID(response), detail: opening)
    }

    private static func requestID(_ response: APIResponse) -> String? {
        response.header("x-amzn-requestid") ?? response.header("x-request-id")
    }
}

extension Failure {
    fileprivate static var badKey: Failure {
        Failure(
            .notPermitted, "Gem does not accept the API key.",
            remedy: """
                Check gem.api-key: a team admin finds it in Gem under Team Settings, and API access must be switched on \
                for the team.
                """)
    }
}
