import APITransport
import Digests

/// The headers of a request signed with `x-icims-v1-hmac-sha256` (icims-api 2.2). Pure: time comes in.
struct RequestSignature {
    static let scheme = "x-icims-v1-hmac-sha256"

    let user: String
    let key: String
    /// As it stands in `x-icims-date`.
    let date: String

    /// The request with the five headers of the scheme in place of its own of those names.
    func signing(_ request: APIRequest) -> APIRequest {
        let hash = Digest.sha256(request.body).hex
        let type = request.headers.first { $0.name.lowercased() == "content-type" }?.value ?? "application/json"
        // The four that iCIMS itself signs, in their sorted order.
        let signed = [
            ("content-type", type), ("host", RequestAddress.hostHeader(of: request.url) ?? ""),
            ("x-icims-content-sha256", hash), ("x-icims-date", date),
        ]
        let names = signed.map(\.0).joined(separator: ";")
        let text = stringToSign(canonical(request, signed: signed, names: names))
        let code = Digest.hmacSHA256(text.utf8, key: key.utf8)
        var result = request
        let replaced = Set(signed.map(\.0) + ["authorization"])
        result.headers.removeAll { replaced.contains($0.name.lowercased()) }
        result.headers += signed.map { HTTPHeader($0.0, $0.1) }
        result.headers.append(
            HTTPHeader(
                "Authorization", "\(Self.scheme) user=\(user),signedheaders=\(names),signature=\(code.hex)"))
        return result
    }

    /// Method, path, raw query, a `name:value` line per header, an empty line, the names; no space after the colon.
    private func canonical(_ request: APIRequest, signed: [(String, String)], names: String) -> String {
        let target = RequestAddress.path(of: request.url).split(
            separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        let path = target[0].isEmpty ? "/" : String(target[0])
        let query = target.count > 1 ? String(target[1]) : ""
        let lines = [request.method.rawValue, path, query] + signed.map { "\($0):\($1)" } + ["", names]
        return lines.joined(separator: "\n")
    }

    private func stringToSign(_ canonical: String) -> String {
        [Self.scheme, date, Digest.sha256(canonical.utf8).hex].joined(separator: "\n")
    }
}
