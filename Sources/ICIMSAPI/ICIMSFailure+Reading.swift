import APITransport

extension ICIMSFailure {
    /// Reads an answer that is no success.
    init(_ response: APIResponse, of request: APIRequest) {
        let response = response.inWords
        let findings = Finding.all(in: response)
        let rate = RateReading(response)
        let first = findings.first
        self.init(
            Self.kind(of: response, request, code: first?.code, rate: rate), purpose: request.purpose,
            isWrite: !request.isRepeatable, status: response.status, code: first?.code,
            field: findings.lazy.compactMap(\.field).first, message: Self.words(findings, response),
            transactionID: response.transactionID,
            secondsToReset: rate?.secondsToReset ?? RetryPolicy.retryAfter(response).map { Int($0) })
        if kind == .notFound || kind == .accessDenied && status == 404 {
            unknownCustomer = Self.customerAlone(in: request.url)
        }
    }

    /// The customer in the address of a search, of a collection that a record is added to, or of the customer itself.
    private static func customerAlone(in address: String) -> String? {
        let parts = address.prefix { $0 != "?" && $0 != "#" }.split(separator: "/").map(String.init)
        guard let place = parts.firstIndex(of: "customers"), parts.indices.contains(place + 1) else { return nil }
        let rest = parts[(place + 2)...]
        let isSearch = rest.first == "search" && rest.count == 2
        let isCollection = rest.count == 1 && ["people", "applicantworkflows", "jobs"].contains(rest.first)
        return rest.isEmpty || isSearch || isCollection ? parts[place + 1] : nil
    }

    /// Puts a failure of the transport into iCIMS terms.
    init(_ failure: TransportFailure, of request: APIRequest) {
        let (kind, message): (Kind, String) =
            switch failure {
            case .notSent(let words): (.notSent, words)
            case .outcomeUnknown(let words): (.outcomeUnknown, words)
            case .cancelled: (.cancelled, "It was cancelled.")
            }
        self.init(kind, purpose: request.purpose, isWrite: !request.isRepeatable, message: message)
    }

    /// A success that is none: its body cannot be used.
    static func broken(_ message: String, _ response: APIResponse, of request: APIRequest) -> ICIMSFailure {
        ICIMSFailure(
            .brokenAnswer, purpose: request.purpose, isWrite: !request.isRepeatable, status: response.status,
            message: response.inWords(message), transactionID: response.transactionID)
    }

    private static func kind(
        of response: APIResponse, _ request: APIRequest, code: Int?, rate: RateReading?
    ) -> Kind {
        switch response.status {
        case 401: .unauthorized
        case 400..<500 where code == 6: .unauthorized
        case 403: .accessDenied
        case 404:
            // Only the code tells "absent" from "forbidden" (icims-api 4); without one it may be a wrong address.
            switch code {
            case 2: .notFound
            case 3: .accessDenied
            default: .brokenAnswer
            }
        case 429: rate?.remaining == 0 ? .dailyBudgetGone : .tooManyAtOnce
        // Of a write nobody can tell whether it was turned away before or after.
        case 503 where request.isRepeatable && RetryPolicy.trouble(in: .success(response)) == .tooManyAtOnce:
            .tooManyAtOnce
        // A 200 that nevertheless carries errors (icims-api 7.6).
        case 200..<300:
            switch code {
            case 0: .serverFault
            // Of a read only a 404 says that there is nothing.
            case 2: request.isRepeatable ? .brokenAnswer : .notFound
            case 3: .accessDenied
            case 6: .unauthorized
            default: .validation
            }
        case 300..<400: .brokenAnswer
        case 400..<500: .validation
        default: .serverFault
        }
    }

    private static func words(_ findings: [Finding], _ response: APIResponse) -> String {
        let messages = findings.map(\.message).filter { !$0.isEmpty }
        if !messages.isEmpty { return oneLine(messages.joined(separator: "; ")) }
        let line = oneLine(String(decoding: response.body.prefix(4 * longestWords), as: UTF8.self))
        if line.hasPrefix("<") { return "It answered with a web page (status \(response.status))." }
        return line.isEmpty ? "It answered with status \(response.status) and no word of explanation." : line
    }
}

extension ICIMSFailure {
    /// Characters of iCIMS's own words that are worth repeating.
    private static let longestWords = 400

    /// Without line breaks and controls, and cut where it goes on for too long.
    fileprivate static func oneLine(_ text: String) -> String {
        let line = text.prefix(2 * longestWords).split {
            $0.isWhitespace || $0.unicodeScalars.contains { $0.properties.generalCategory == .control }
        }.joined(separator: " ")
        return line.count > longestWords ? line.prefix(longestWords - 1) + "…" : line
    }
}

/// One error or warning of an answer.
struct Finding: Hashable, Sendable {
    var code: Int?
    var field: String?
    var message: String

    /// The errors of an answer, from its body and, when that has none, from its `X-Error` headers. A field that only
    /// the header names is added to what the body says.
    static func all(in response: APIResponse) -> [Finding] {
        let fromHeaders = response.headers("X-Error").map { Finding(header: $0) }
        guard let body = try? JSONValue(parsing: response.body), let list = body["errors"] else { return fromHeaders }
        // One error where a list belongs is an error all the same.
        var findings = (list.isBlank ? [] : list.elements.isEmpty ? [list] : list.elements).map { Finding($0) }
        if findings.isEmpty { return fromHeaders }
        for index in findings.indices where fromHeaders.indices.contains(index) {
            findings[index].field = findings[index].field ?? fromHeaders[index].field
            findings[index].code = findings[index].code ?? fromHeaders[index].code
        }
        return findings
    }

    /// The warnings that came with a success.
    static func warnings(in response: APIResponse) -> [String] {
        let response = response.inWords
        let fromBody = (try? JSONValue(parsing: response.body))?["warnings"]?.elements.map { Finding($0).message } ?? []
        let fromHeaders = response.headers("X-Warning").map { Finding(header: $0).message }
        return fromBody.isEmpty ? fromHeaders : fromBody
    }

    /// `{"errorMessage":"startdate: …","errorCode":1}`, the code as number or text.
    init(_ value: JSONValue) {
        message = (value["errorMessage"] ?? value["message"] ?? value).text ?? ""
        code = value["errorCode"]?.integer
        field = Finding.fieldName(opening: message)
    }

    /// `code:detail` or `code:field:detail`.
    init(header: String) {
        var rest = header[...]
        if let colon = rest.firstIndex(of: ":"), let number = Int(rest[..<colon].filter { !$0.isWhitespace }) {
            code = number
            rest = rest[rest.index(after: colon)...]
        } else {
            code = nil
        }
        message = String(rest.drop { $0.isWhitespace })
        field = Finding.fieldName(opening: message)
    }

    /// The field id before the first colon; a sentence that happens to have a colon names none.
    private static func fieldName(opening message: String) -> String? {
        guard let colon = message.firstIndex(of: ":") else { return nil }
        let name = message[..<colon]
        let isName =
            name.first?.isLowercase == true
            && name.allSatisfy { $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "." || $0 == "_") }
        return isName ? String(name) : nil
    }
}
