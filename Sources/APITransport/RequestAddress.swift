/// The few things the transport must know about an address, by the grammar of RFC 3986 and without its whole generality.
public enum RequestAddress {
    /// Scheme and host in lower case, the host without brackets; nil when the text is no http or https address.
    public static func parts(of url: String) -> (scheme: String, host: String)? {
        guard let mark = url.range(of: "://") else { return nil }
        let scheme = url[..<mark.lowerBound].lowercased()
        guard scheme == "http" || scheme == "https" else { return nil }
        var authority = url[mark.upperBound...].prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        if let at = authority.lastIndex(of: "@") { authority = authority[authority.index(after: at)...] }
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
        guard let mark = url.range(of: "://"), let (scheme, host) = parts(of: url) else { return nil }
        var authority = url[mark.upperBound...].prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        if let at = authority.lastIndex(of: "@") { authority = authority[authority.index(after: at)...] }
        let isBracketed = authority.first == "["
        let rest = isBracketed ? authority.drop { $0 != "]" }.dropFirst() : authority.drop { $0 != ":" }
        let port = rest.dropFirst()
        let name = isBracketed ? "[\(host)]" : host
        return port.isEmpty || port == (scheme == "https" ? "443" : "80") ? name : "\(name):\(port)"
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

    /// Why an address must not be called; nil when it may. Credentials travel in every request, so plain http is for
    /// this machine only.
    public static func objection(to url: String) -> String? {
        guard let (scheme, host) = parts(of: url) else { return "The address is not an http or https address." }
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
