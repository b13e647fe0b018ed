import CurlShim

/// Why a transfer brought no answer: what ended it, and how far it had come. A value, so that its words can be tested.
struct BrokenTransfer: Error, Hashable, Sendable {
    enum Cause: Hashable, Sendable {
        /// A code of libcurl.
        case library(CURLcode.RawValue)
        case cancelled
        /// The answer, unpacked, or its head is longer than any should be.
        case tooLong
        /// The status is no number from 200 to 999.
        case noStatus
        /// It was not begun.
        case refused(Obstacle)
    }

    struct Endpoint: Hashable, Sendable {
        var host: String
        var port: Int
    }

    var cause: Cause
    /// The connection stood, so the request, or some of it, may be with the service.
    var mayHaveLeft = false
    var host = ""
    var port = 0
    var proxy: Endpoint?
    /// Whether `SSL_CERT_FILE` names the roots.
    var hasOwnRoots = false
    /// Whether the host took the connection and was to agree on TLS.
    var hasBegunTLS = false
    /// What the proxy answered; 0 when it did not, or there is none.
    var proxyStatus = 0
    /// OpenSSL's verdict on the chain of certificates.
    var verification = 0
    /// `errno`; 0 when the system had no part in it.
    var systemError: Int32 = 0

    init(_ cause: Cause) { self.cause = cause }

    /// What it says about the request: whether it can have arrived. Whatever is not certain is unknown.
    func failure(of request: APIRequest) -> TransportFailure {
        if !mayHaveLeft { return cause == .cancelled ? .cancelled : .notSent(wayObstacle.words) }
        // A cancelled read is over; a cancelled write may have arrived all the same.
        if cause == .cancelled, request.isRepeatable { return .cancelled }
        return .outcomeUnknown(silence(deadline: request.deadline))
    }

    /// What stood in the way, for whoever looks for the fault.
    func obstacle(of request: APIRequest) -> Obstacle {
        if cause == .cancelled { return Obstacle(.silence, "It was cancelled.") }
        return mayHaveLeft ? Obstacle(.silence, silence(deadline: request.deadline)) : wayObstacle
    }

    /// The code as libcurl's own type; nil when it was not libcurl that ended the transfer.
    var code: CURLcode? {
        if case .library(let value) = cause { CURLcode(rawValue: value) } else { nil }
    }

    /// libcurl's few words for its code: no host, no data.
    var libraryWords: String { code.map { String(cString: cu_words($0)) } ?? "no reason" }

    /// Why no answer came, or none that can be used.
    private func silence(deadline: Double) -> String {
        switch cause {
        case .cancelled: return "The request was under way when it was cancelled."
        case .tooLong: return "The answer is longer than any answer should be."
        case .noStatus: return "The server's answer is no answer of HTTP."
        case .refused(let obstacle): return obstacle.words
        case .library: break
        }
        return switch code {
        case CURLE_OPERATION_TIMEDOUT:
            // NaN and the infinities are no number of seconds.
            "No complete answer came within \(Int(exactly: deadline.rounded(.up)) ?? 0) seconds."
        // A kept connection was dead, and sending it again was refused.
        case CURLE_ABORTED_BY_CALLBACK, CURLE_GOT_NOTHING, CURLE_RECV_ERROR, CURLE_SEND_ERROR, CURLE_SEND_FAIL_REWIND:
            "The server closed the connection before it answered."
        case CURLE_PARTIAL_FILE: "The server closed the connection before its answer was whole."
        case CURLE_BAD_CONTENT_ENCODING: "The answer is packed in a way that cannot be undone."
        case CURLE_WEIRD_SERVER_REPLY, CURLE_UNSUPPORTED_PROTOCOL, CURLE_HTTP2:
            "The server's answer is no answer of HTTP."
        default: "The exchange broke off (\(libraryWords))."
        }
    }
}
