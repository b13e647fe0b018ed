/// The few things the transport must know about an address, by the grammar of RFC 3986 and without its whole generality.
public enum RequestAddress {
    /// Scheme and host in lower case, the host without brackets; nil when the text is no http or https address.
    public static func parts(of url: String) -> (scheme: String, host: String)? {
        guard let mark = url.range(of: "://"), let (authority, _) = authority(of: url) else { return nil }
        let scheme = url[..<mark.lowerBound].lowercased()
        guard scheme == "http" || scheme == "https" else { return nil }
        let host: Substring
        if authority.first == "[" {
            host = authority.dropFirst().prefix { $0 != "]" }
        } else {
            host = authority.prefix { $0 != ":" }
        }
        return host.isEmpty ? nil : (scheme, host.lowercased())
    }

    /// Scheme, host and port, so that equal origins are equal texts; nil when the text is no http or https address.
    /// Credentials belong to an origin.
    public static func origin(of url: String) -> String? {
        guard let (scheme, _) = parts(of: url), let host = hostHeader(of: url) else { return nil }
        return "\(scheme)://\(host)"
    }

    /// What stands in the `Host` header: the host, and the port unless it is the scheme's own.
    public static func hostHeader(of url: String) -> String? {
        guard let (scheme, host) = parts(of: url), let (authority, _) = authority(of: url) else { return nil }
        let port = port(in: authority)
        let name = authority.first == "[" ? "[\(host)]" : host
        return port.isEmpty || port == (scheme == "https" ? "443" : "80") ? name : "\(name):\(port)"
    }

    /// The port that is called, 1 to 65535; nil when the address names something else.
    public static func port(of url: String) -> Int? {
        guard let (scheme, _) = parts(of: url), let (authority, _) = authority(of: url) else { return nil }
        let port = port(in: authority)
        return HostAndPort.number(port.isEmpty ? (scheme == "https" ? "443" : "80") : port)
    }

    /// Path and query; `/` when there is none.
    public static func path(of url: String) -> String {
        guard let mark = url.range(of: "://") else { return url }
        let rest = url[mark.upperBound...]
        guard let start = rest.firstIndex(where: { $0 == "/" || $0 == "?" }) else { return "/" }
        return String(rest[start...])
    }

    /// Whether a host is this machine itself.
    public static func isLoopback(_ host: String) -> Bool {
        if host == "localhost" || host == "::1" || host.hasSuffix(".localhost") { return true }
        let numbers = host.split(separator: ".", omittingEmptySubsequences: false)
        return numbers.count == 4 && numbers[0] == "127" && numbers.allSatisfy { UInt8($0) != nil }
    }

    /// User and password of an authority do not belong to it.
    private static func authority(of url: String) -> (text: Substring, hasUser: Bool)? {
        guard let mark = url.range(of: "://") else { return nil }
        let authority = url[mark.upperBound...].prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        guard let at = authority.lastIndex(of: "@") else { return (authority, false) }
        return (authority[authority.index(after: at)...], true)
    }

    /// What stands behind the host; empty when there is none.
    private static func port(in authority: Substring) -> Substring {
        let rest = authority.first == "[" ? authority.drop { $0 != "]" }.dropFirst() : authority.drop { $0 != ":" }
        return rest.dropFirst()
    }

    /// Why an address must not be called; nil when it may. Credentials travel in every request, so plain http is for
    /// this machine only; and an address is shown, so that it must hold none.
    public static func objection(to url: String) -> String? {
        guard let (scheme, host) = parts(of: url), let (_, hasUser) = authority(of: url),
            !url.unicodeScalars.contains(where: { $0.value <= 0x20 || $0.value == 0x7F })
        else { return "The address is not an http or https address." }
        if hasUser { return "The address holds a user name, which does not belong there." }
        guard port(of: url) != nil else { return "The address has no port that there can be." }
        guard scheme == "https" || isLoopback(host) else {
            return "Plain http to \(host) would show the credentials to everybody on the way: use https."
        }
        return nil
    }
}

extension String {
    fileprivate func range(of mark: String) -> Range<String.Index>? {
        firstRange(of: mark)
    }
}
