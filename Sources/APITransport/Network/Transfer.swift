import CurlShim

/// One request on its way, as the thread that drives it knows it: it answers what libcurl asks, and gathers what comes in.
final class Transfer {
    /// Why no more is read of an answer.
    private enum Stop {
        /// Everything that is wanted is there.
        case enough
        case tooLong
    }

    /// Bytes, and lines, of everything before an answer's body. Real ones have some hundred bytes and twenty lines.
    static let longestHead = 256 << 10
    static let mostHeadLines = 1_000
    /// Bytes; how much of a longer body has left is told.
    static let shortBody = 64 << 10

    let order: TransferOrder
    let easy: EasyHandle
    private var stop: Stop?
    /// Whether TCP stood and TLS was to be agreed on.
    private var hasBegunTLS = false
    /// Whether the connection stood, so that something of the request may be with the service.
    private var mayHaveLeft = false
    private var sent = 0
    private var headBytes = 0
    private var headLines = 0
    private var body: [UInt8] = []

    init(_ order: TransferOrder) throws(EasyHandle.Refusal) {
        self.order = order
        easy = try EasyHandle(order)
        try easy.set(Self.questions, context: Unmanaged.passUnretained(self).toOpaque())
    }

    /// What became of it, when libcurl is done.
    func outcome(_ code: CURLcode) -> Result<APIResponse, BrokenTransfer> {
        switch stop {
        case .tooLong: return .failure(broken(.tooLong))
        case .enough: break
        case nil: if code != CURLE_OK { return .failure(broken(.library(code.rawValue))) }
        }
        let status = easy.number(CURLINFO_RESPONSE_CODE)
        guard (200...999).contains(status), easy.number(CURLINFO_HTTP_VERSION) <= Int(CURL_HTTP_VERSION_1_1) else {
            return .failure(broken(.noStatus))
        }
        return .success(APIResponse(status: status, headers: easy.answerHeaders, body: body))
    }

    /// The facts about a transfer that brought no answer.
    func broken(_ cause: BrokenTransfer.Cause) -> BrokenTransfer {
        var broken = BrokenTransfer(cause)
        broken.mayHaveLeft = mayHaveLeft
        broken.host = order.host
        broken.port = order.port
        broken.proxy = order.proxy.map { .init(host: $0.host, port: $0.port) }
        broken.hasOwnRoots = order.trustRootsFile != nil
        broken.hasBegunTLS = hasBegunTLS
        broken.proxyStatus = easy.number(CURLINFO_HTTP_CONNECTCODE)
        broken.verification = easy.number(CURLINFO_SSL_VERIFYRESULT)
        broken.systemError = Int32(truncatingIfNeeded: easy.number(CURLINFO_OS_ERRNO))
        return broken
    }

    // MARK: What libcurl asks

    private static let questions = cu_questions(
        take_head: { bytes, size, count, context in
            let line = UnsafeRawBufferPointer(start: bytes, count: size * count)
            return Transfer.at(context).takeHead(line) ? size * count : 0
        },
        take_body: { bytes, size, count, context in
            let part = UnsafeRawBufferPointer(start: bytes, count: size * count)
            return Transfer.at(context).takeBody(part) ? size * count : 0
        },
        give_body: { room, size, count, context in
            Transfer.at(context).giveBody(UnsafeMutableRawBufferPointer(start: room, count: size * count))
        },
        before_tls: { _, _, context in
            Transfer.at(context).hasBegunTLS = true
            return CURLE_OK
        },
        before_request: { context, _, _, _, _ in
            Transfer.at(context).leave() ? CURL_PREREQFUNC_OK : CURL_PREREQFUNC_ABORT
        })

    private static func at(_ context: UnsafeMutableRawPointer?) -> Transfer {
        guard let context else { preconditionFailure("libcurl lost its context") }
        return Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue()
    }

    /// True once: when a kept connection turns out to be dead, libcurl would send the request again over another one, and
    /// that is `RetryPolicy`'s to decide.
    private func leave() -> Bool {
        defer { mayHaveLeft = true }
        return !mayHaveLeft
    }

    private func giveBody(_ room: UnsafeMutableRawBufferPointer) -> Int {
        tellProgress()
        let part = order.request.body[sent...].prefix(room.count)
        room.copyBytes(from: part)
        sent += part.count
        return part.count
    }

    private func takeHead(_ line: UnsafeRawBufferPointer) -> Bool {
        if headLines == 0 { tellProgress() }
        headBytes += line.count
        headLines += 1
        guard headBytes <= Self.longestHead, headLines <= Self.mostHeadLines else {
            stop = .tooLong
            return false
        }
        let isEnd = line.elementsEqual("\r\n".utf8) || line.elementsEqual("\n".utf8)
        return !isEnd || easy.leaveUnknownCodingsAlone()
    }

    private func takeBody(_ part: UnsafeRawBufferPointer) -> Bool {
        let (limit, isStrict) = order.wanted
        let room = limit - body.count
        body.append(contentsOf: part.prefix(room))
        if part.count > room, isStrict { stop = .tooLong }
        if part.count >= room, !isStrict { stop = .enough }
        return stop == nil
    }

    /// Asked for the next part, or answered, the network has taken the ones before.
    private func tellProgress() {
        let total = order.request.body.count
        if total > Self.shortBody { order.request.observer?.hasSent(sent, of: total) }
    }
}
