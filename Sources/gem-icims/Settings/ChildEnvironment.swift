import Foundation

/// The environment of the programs that this one starts: a browser, a viewer, a command for a secret. They get none of
/// this program's settings, where secrets are, and no password of a proxy unless they need the network.
enum ChildEnvironment {
    /// Who goes through a proxy.
    enum Need {
        /// Shows or copies something.
        case desktop
        /// May have to fetch something, such as a secret from a vault.
        case network
    }

    static let proxyVariables = ["HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"]

    static func of(
        _ need: Need, from environment: [String: String] = ProcessInfo.processInfo.environment
    ) -> [String: String] {
        // Misspelt ones too: a secret under a wrong name is one all the same.
        var result = environment.filter { !$0.key.uppercased().hasPrefix("GEM_ICIMS_") }
        if need == .desktop {
            for name in proxyVariables { result[name] = result[name].map(withoutAccount) }
        }
        return result
    }

    /// User and password in an address, as written and without percent codes; nil when there are none.
    static func account(in address: String) -> (user: String, password: String)? {
        guard let place = accountRange(in: address) else { return nil }
        let parts = address[place].split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2 else { return nil }
        let plain = parts.map { String($0).removingPercentEncoding ?? String($0) }
        return (plain[0], plain[1])
    }

    private static func withoutAccount(_ address: String) -> String {
        guard let place = accountRange(in: address) else { return address }
        return String(address[..<place.lowerBound] + address[place.upperBound...].dropFirst())
    }

    private static func accountRange(in address: String) -> Range<String.Index>? {
        let start = address.range(of: "://")?.upperBound ?? address.startIndex
        let authority = address[start...].prefix { $0 != "/" }
        return authority.lastIndex(of: "@").map { start..<$0 }
    }
}
