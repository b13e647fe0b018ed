import CurlShim

/// libcurl's handle of one transfer, and the header lines that have to live as long as it.
final class EasyHandle {
    typealias Address = UnsafeMutableRawPointer

    /// A setting libcurl does not take.
    struct Refusal: Error {
        let code: CURLcode
    }

    let address: Address
    private let lines: UnsafeMutablePointer<curl_slist>?

    /// - Parameter lines: the request's header lines, as libcurl wants them.
    init(lines: [String]) throws(Refusal) {
        guard let address = cu_new() else { throw Refusal(code: CURLE_OUT_OF_MEMORY) }
        var list: UnsafeMutablePointer<curl_slist>?
        for line in lines { list = cu_append(list, line) }
        self.address = address
        self.lines = list
        try Self.check(cu_set_list(address, CURLOPT_HTTPHEADER, list))
    }

    deinit {
        cu_free(address)
        cu_free_list(lines)
    }

    func set(_ option: CURLoption, _ value: Int) throws(Refusal) {
        try Self.check(cu_set_number(address, option, value))
    }

    func set(_ option: CURLoption, bytes: Int) throws(Refusal) {
        try Self.check(cu_set_size(address, option, curl_off_t(bytes)))
    }

    func set(_ option: CURLoption, _ text: String?) throws(Refusal) {
        try Self.check(cu_set_text(address, option, text))
    }

    func set(_ questions: cu_questions, context: UnsafeMutableRawPointer) throws(Refusal) {
        var questions = questions
        try Self.check(cu_set_questions(address, &questions, context))
    }

    func number(_ info: CURLINFO) -> Int { cu_number(address, info) }

    /// The header lines of the answer itself: none of a proxy, of an interim answer, or from behind the body.
    var answerHeaders: [HTTPHeader] {
        var headers: [HTTPHeader] = []
        var last: UnsafeMutablePointer<curl_header>?
        while let next = cu_next_header(address, last) {
            headers.append(HTTPHeader(String(cString: next.pointee.name), String(cString: next.pointee.value)))
            last = next
        }
        return headers
    }

    /// Servers call many things a coding, such as `utf-8` or `aws-chunked`: such a body is taken as it is. For the end
    /// of an answer's head. False when that is not possible.
    func leaveUnknownCodingsAlone() -> Bool {
        let codings = answerHeaders.filter { $0.name.lowercased() == "content-encoding" }
            .flatMap { $0.value.lowercased().split { $0 == "," || $0 == " " } }
        if codings.allSatisfy(Self.knownCodings.contains) { return true }
        return cu_set_number(address, CURLOPT_HTTP_CONTENT_DECODING, 0) == CURLE_OK
    }

    private static let knownCodings: Set<Substring> = ["gzip", "x-gzip", "deflate", "br", "zstd", "identity", "none"]

    private static func check(_ code: CURLcode) throws(Refusal) {
        if code != CURLE_OK { throw Refusal(code: code) }
    }
}
