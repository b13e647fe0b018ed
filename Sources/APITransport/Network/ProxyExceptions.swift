import Glibc

/// `NO_PROXY`: the hosts that are called directly.
///
/// libcurl's own reading knows no ports, and `doctor` has to say which way a host is called: so it is read here, once, by
/// the rules that curl, Go and Python have in common. Entries are separated by commas or spaces:
///
/// - `*` is every host
/// - `example.com`, `.example.com` and `*.example.com` are that host and all below it
/// - `10.0.0.7`, `2001:db8::7` are addresses, `10.0.0.0/8`, `2001:db8::/32` ranges of them
/// - each of them but `*` may end in a port, and then holds for that port alone: `example.com:8443`, `[2001:db8::7]:443`
public struct ProxyExceptions: Hashable, Sendable {
    /// As they stand in the environment.
    public let entries: [String]
    private let rules: [Rule]

    public init(_ text: String) {
        entries = text.split { $0 == "," || $0 == " " || $0 == "\t" }.map(String.init)
        rules = entries.compactMap(Rule.init)
    }

    /// Whether a host is called directly.
    ///
    /// - Parameter host: a name or an address, without brackets.
    public func hold(host: String, port: Int) -> Bool {
        let name = host.lowercased().droppingLastDot
        let address = NetworkAddress(name)
        return rules.contains { $0.holds(name: name, address: address, port: port) }
    }

    private struct Rule: Hashable {
        enum Hosts: Hashable {
            case all
            case below(String)
            case range(NetworkAddress, bits: Int)
        }

        let hosts: Hosts
        let port: Int?

        /// Nil for what can hold for no host.
        init?(_ entry: String) {
            if entry == "*" {
                (hosts, port) = (.all, nil)
                return
            }
            if let range = Self.range(entry[...]) {
                (hosts, port) = (range, nil)
                return
            }
            guard let (host, portText) = HostAndPort.parts(of: entry[...]) else { return nil }
            var port: Int?
            if let portText {
                guard let number = HostAndPort.number(portText) else { return nil }
                port = number
            }
            self.port = port
            if let range = Self.range(host) {
                hosts = range
                return
            }
            let name = host.drop { $0 == "." || $0 == "*" }.lowercased().droppingLastDot
            guard !name.isEmpty, !name.contains("/") else { return nil }
            hosts = .below(name)
        }

        /// An address, or a range of them; nil for anything else.
        private static func range(_ text: Substring) -> Hosts? {
            let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
            guard let address = NetworkAddress(String(parts[0])) else { return nil }
            let width = address.bytes.count * 8
            guard parts.count > 1 else { return .range(address, bits: width) }
            guard let bits = Int(parts[1]), (0...width).contains(bits) else { return nil }
            return .range(address, bits: bits)
        }

        func holds(name: String, address: NetworkAddress?, port: Int) -> Bool {
            if let only = self.port, only != port { return false }
            return switch hosts {
            case .all: true
            case .below(let domain): address == nil && (name == domain || name.hasSuffix("." + domain))
            case .range(let network, let bits): address?.shares(bits, with: network) ?? false
            }
        }
    }
}

/// An IPv4 or IPv6 address.
struct NetworkAddress: Hashable, Sendable {
    /// Four or sixteen.
    let bytes: [UInt8]

    /// Nil when the text is none.
    init?(_ text: String) {
        var four = [UInt8](repeating: 0, count: 4)
        var sixteen = [UInt8](repeating: 0, count: 16)
        if inet_pton(AF_INET, text, &four) == 1 {
            bytes = four
        } else if inet_pton(AF_INET6, text, &sixteen) == 1 {
            // An IPv4 address in IPv6's clothes is that IPv4 address.
            let isMapped = sixteen.prefix(12).elementsEqual([UInt8](repeating: 0, count: 10) + [0xFF, 0xFF])
            bytes = isMapped ? Array(sixteen.suffix(4)) : sixteen
        } else {
            return nil
        }
    }

    /// Whether the first bits are the same.
    func shares(_ bits: Int, with other: NetworkAddress) -> Bool {
        guard bytes.count == other.bytes.count else { return false }
        return zip(bytes, other.bytes).enumerated().allSatisfy { place, pair in
            let left = min(max(bits - place * 8, 0), 8)
            return (pair.0 ^ pair.1) >> (8 - left) == 0
        }
    }
}

/// `host:port`, `[address]:port`, or one of them without a port.
enum HostAndPort {
    /// The host without brackets and the port's text, nil without a colon; nil when brackets do not close, or something
    /// else than a port follows them. A bare IPv6 address has no port.
    static func parts(of text: Substring) -> (host: Substring, port: Substring?)? {
        if text.first == "[" {
            guard let close = text.firstIndex(of: "]") else { return nil }
            let rest = text[text.index(after: close)...]
            guard rest.isEmpty || rest.first == ":" else { return nil }
            return (text[text.index(after: text.startIndex)..<close], rest.isEmpty ? nil : rest.dropFirst())
        }
        guard let colon = text.firstIndex(of: ":"), colon == text.lastIndex(of: ":") else { return (text, nil) }
        return (text[..<colon], text[text.index(after: colon)...])
    }

    /// 1 to 65535; nil for anything else.
    static func number(_ text: Substring) -> Int? {
        guard !text.isEmpty, text.allSatisfy({ $0.isASCII && $0.isNumber }), let number = UInt16(text), number > 0
        else {
            return nil
        }
        return Int(number)
    }
}

extension String {
    /// `example.com.` and `example.com` are the same host.
    fileprivate var droppingLastDot: String { hasSuffix(".") ? String(dropLast()) : self }
}
