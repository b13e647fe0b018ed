import Foundation

/// `HTTPS_PROXY` and `NO_PROXY` as other programs read them.
public struct ProxySettings: Hashable, Sendable {
    /// How one talks to the proxy itself.
    public enum Scheme: String, Hashable, Sendable {
        case http, https, socks4, socks4a, socks5, socks5h

        var usualPort: Int {
            switch self {
            case .http: 8080
            case .https: 443
            case .socks4, .socks4a, .socks5, .socks5h: 1080
            }
        }
    }

    public var scheme: Scheme
    /// Without brackets.
    public var host: String
    public var port: Int
    public var username: String?
    public var password: String?
    /// Hosts that are called directly.
    public var exceptions: ProxyExceptions

    /// Nil when the environment names no proxy; a fault when it names one that cannot be understood, because calling
    /// directly instead is what a proxy is there to prevent. Lower-case names win, as in curl.
    public static func reading(_ environment: [String: String]) -> Result<ProxySettings, ProxyFault>? {
        func value(_ name: String) -> String? {
            [environment[name.lowercased()], environment[name]].compactMap { $0 }.first { !$0.isEmpty }
        }
        for name in ["HTTPS_PROXY", "ALL_PROXY"] {
            guard let text = value(name) else { continue }
            guard let proxy = ProxySettings(text, exceptions: ProxyExceptions(value("NO_PROXY") ?? "")) else {
                return .failure(ProxyFault(name: name))
            }
            return .success(proxy)
        }
        return nil
    }

    /// - Parameter text: `[scheme://][user[:password]@]host[:port][/]`, user and password percent-encoded.
    init?(_ text: String, exceptions: ProxyExceptions = ProxyExceptions("")) {
        self.exceptions = exceptions
        var rest = text[...]
        scheme = .http
        if let mark = rest.firstRange(of: "://") {
            guard let scheme = Scheme(rawValue: rest[..<mark.lowerBound].lowercased()) else { return nil }
            self.scheme = scheme
            rest = rest[mark.upperBound...]
        }
        rest = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        if let at = rest.lastIndex(of: "@") {
            let user = rest[..<at].split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
            username = Self.decoded(user[0])
            password = user.count > 1 ? Self.decoded(user[1]) : ""
            rest = rest[rest.index(after: at)...]
        }
        guard let (host, port) = HostAndPort.parts(of: rest), !host.isEmpty else { return nil }
        self.host = String(host)
        self.port = scheme.usualPort
        guard let port else { return }
        guard let number = HostAndPort.number(port) else { return nil }
        self.port = number
    }

    /// Whether a host is reached through the proxy; this machine itself never is.
    public func applies(to host: String, port: Int) -> Bool {
        !RequestAddress.isLoopback(host) && !exceptions.hold(host: host, port: port)
    }

    /// Scheme, host and port, as libcurl wants them.
    var address: String { "\(scheme.rawValue)://\(host.contains(":") ? "[\(host)]" : host):\(port)" }

    /// Anything that is no percent code stays as it is.
    private static func decoded(_ text: Substring) -> String { String(text).removingPercentEncoding ?? String(text) }
}

/// A proxy that cannot be understood.
public struct ProxyFault: Error, Hashable, Sendable {
    /// The variable that names it.
    public var name: String

    /// One sentence for people. The address itself may hold a password.
    public var message: String { "\(name) is not the address of a proxy, such as http://proxy.example.com:3128." }
}
