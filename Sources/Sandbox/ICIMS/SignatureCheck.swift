import Digests
import Foundation

/// Checks a request signed with `x-icims-v1-hmac-sha256` (icims-api 2.2). Strict: every header that iCIMS signs must be
/// signed, the body must be the one that was hashed, and the date must be near the server's.
struct SignatureCheck {
    static let scheme = "x-icims-v1-hmac-sha256"
    /// Seconds. The real one is not published.
    static let largestSkew = 900

    private let components: [String: String]

    /// - Parameter text: what follows the scheme's name; components are separated by a comma, with or without a space.
    init(_ text: String) {
        var components: [String: String] = [:]
        for part in text.split(separator: ",") {
            let pair = part.drop { $0 == " " }.split(separator: "=", maxSplits: 1).map(String.init)
            if pair.count == 2 { components[pair[0]] = pair[1] }
        }
        self.components = components
    }

    var user: String { components["user"] ?? "" }

    func accepts(_ request: WireRequest, key: String, now: Int) -> Bool {
        guard let names = components["signedheaders"], let signature = components["signature"],
            let date = request.headers["x-icims-date"], let hash = request.headers["x-icims-content-sha256"],
            let time = try? Date(date, strategy: .iso8601)
        else { return false }
        let signed = names.split(separator: ";").map(String.init)
        let required = ["content-type", "host", "x-icims-content-sha256", "x-icims-date"]
        guard signed == signed.sorted(), Set(required).isSubset(of: signed),
            abs(Int(time.timeIntervalSince1970) - now) <= Self.largestSkew,
            hash == Digest.sha256(request.body).hex
        else { return false }
        var lines = [request.method, request.rawPath, request.rawQuery]
        for name in signed {
            guard let value = request.headers[name] else { return false }
            lines.append("\(name):\(value)")
        }
        lines += ["", names]
        let canonical = Digest.sha256(lines.joined(separator: "\n").utf8).hex
        let text = "\(Self.scheme)\n\(date)\n\(canonical)"
        return signature == Digest.hmacSHA256(text.utf8, key: key.utf8).hex
    }
}
