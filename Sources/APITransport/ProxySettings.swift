/// `HTTPS_PROXY` and `NO_PROXY` as other programs read them.
public struct ProxySettings: Hashable, Sendable {
    public var host: String
    public var port: Int
    public var username: String?
    public var password: String?
    /// Hosts that are called directly: `example.com` and everything below it, `*` for all.
    public var exceptions: [String]

    /// Nil when the environment names no proxy, or an unreadable one. Lower-case names win, as in curl.
    public init?(environment: [String: String]) {
        func value(_ name: String) -> String? {
            [environment[name.lowercased()], environment[name]].compactMap { $0 }.first { !$0.isEmpty }
        }
        guard let text = value("HTTPS_PROXY") ?? value("ALL_PROXY") else { return nil }
        var rest = text[...]
        if let mark = rest.firstRange(of: "://") { rest = rest[mark.upperBound...] }
        rest = rest.prefix { $0 != "/" }
        if let at = rest.lastIndex(of: "@") {
            let user = rest[..<at].split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
            username = String(user[0]).removingPercentCodes
            password = user.count > 1 ? String(user[1]).removingPercentCodes : ""
            rest = rest[rest.index(after: at)...]
        }
        let pieces = rest.split(separator: ":")
        guard let name = pieces.first else { return nil }
        host = String(name)
        port = pieces.count > 1 ? Int(pieces[1]) ?? 8080 : 8080
        exceptions = (value("NO_PROXY") ?? "").split { $0 == "," || $0 == " " }.map { $0.lowercased() }
    }

    /// Whether a host is reached through the proxy; this machine itself never is.
    public func applies(to host: String) -> Bool {
        let host = host.lowercased()
        if RequestAddress.isLoopback(host) { return false }
        return !exceptions.contains { exception in
            if exception == "*" { return true }
            let bare = exception.drop { $0 == "." || $0 == "*" }
            return host == bare || host.hasSuffix("." + bare)
        }
    }
}

extension String {
    /// `%41` read as `A`; anything that is no code stays.
    fileprivate var removingPercentCodes: String {
        var bytes: [UInt8] = []
        var rest = utf8[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), let code = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) {
                bytes.append(code)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
