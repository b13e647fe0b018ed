import CurlShim

extension EasyHandle {
    /// A handle with everything an order says. Nothing is left to the environment, to files or to libcurl's guesses.
    convenience init(_ order: TransferOrder) throws(Refusal) {
        try self.init(lines: Self.lines(of: order))
        try setConnection(order)
        try setTrust(order)
        try setProxy(order)
        try setMessage(order)
    }

    private func setConnection(_ order: TransferOrder) throws(Refusal) {
        try set(CURLOPT_PROTOCOLS_STR, "http,https")
        try set(CURLOPT_HTTP_VERSION, Int(CURL_HTTP_VERSION_1_1))
        try set(CURLOPT_HTTP09_ALLOWED, 0)
        try set(CURLOPT_FOLLOWLOCATION, 0)
        try set(CURLOPT_MAXAGE_CONN, order.longestIdle)
        try set(CURLOPT_TIMEOUT_MS, Self.milliseconds(order.request.deadline))
        try set(CURLOPT_CONNECTTIMEOUT_MS, Self.milliseconds(order.connectTimeout))
        // Signals belong to the program. And a name that is still being looked up must not hold up the goodbye.
        try set(CURLOPT_NOSIGNAL, 1)
        try set(CURLOPT_QUICK_EXIT, 1)
    }

    private func setTrust(_ order: TransferOrder) throws(Refusal) {
        try set(CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2))
        try set(CURLOPT_SSL_VERIFYPEER, 1)
        try set(CURLOPT_SSL_VERIFYHOST, 2)
        // Roots from one file, the system's or the user's: only that is read once and kept.
        try set(CURLOPT_CAPATH, nil)
        try set(CURLOPT_PROXY_CAPATH, nil)
        guard let file = order.trustRootsFile else { return }
        try set(CURLOPT_CAINFO, file)
        try set(CURLOPT_PROXY_CAINFO, file)
    }

    private func setProxy(_ order: TransferOrder) throws(Refusal) {
        // Who is called directly was decided already; an empty text keeps libcurl from asking the environment.
        try set(CURLOPT_NOPROXY, "")
        try set(CURLOPT_PROXY, order.proxy?.address ?? "")
        guard let proxy = order.proxy else { return }
        try set(CURLOPT_SUPPRESS_CONNECT_HEADERS, 1)
        guard let user = proxy.username else { return }
        // By "Basic", which is libcurl's default.
        try set(CURLOPT_PROXYUSERNAME, user)
        try set(CURLOPT_PROXYPASSWORD, proxy.password ?? "")
    }

    private func setMessage(_ order: TransferOrder) throws(Refusal) {
        try set(CURLOPT_URL, order.request.url)
        // Signatures are made over the path as it stands.
        try set(CURLOPT_PATH_AS_IS, 1)
        try set(CURLOPT_ACCEPT_ENCODING, "gzip")
        if order.hasBody {
            try set(CURLOPT_POST, 1)
            try set(CURLOPT_POSTFIELDSIZE_LARGE, bytes: order.request.body.count)
        }
        try set(CURLOPT_CUSTOMREQUEST, order.request.method.rawValue)
    }

    /// `Name;` is libcurl's way to write a header with an empty value; `Name:` keeps it from adding one of its own.
    private static func lines(of order: TransferOrder) -> [String] {
        var lines = order.headers.map { $0.value.isEmpty ? "\($0.name);" : "\($0.name): \($0.value)" }
        // The service is not to be asked beforehand whether it wants the body: gateways answer that with silence.
        lines.append("Expect:")
        if !order.headers.contains(where: { $0.name.lowercased() == "content-type" }) { lines.append("Content-Type:") }
        return lines
    }

    private static func milliseconds(_ seconds: Double) -> Int {
        // A week is for ever.
        Int(min(max(seconds * 1000, 1), 604_800_000))
    }
}
