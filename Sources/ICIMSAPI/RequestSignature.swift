import APITransport
import Crypto
import Foundation

/// The headers of a request signed with `x-icims-v1-hmac-sha256` (icims-api 2.2). Pure: time comes in.
struct RequestSignature {
    static let scheme = "x-icims-v1-hmac-sha256"

    let user: String
    let key: String
    /// As it stands in `x-icims-date`.
    let date: String

    /// The request with the five headers of the scheme in place of its own of those names.
    func signing(_ request: APIRequest) -> APIRequest {
        let hash = Self.hex(SHA256.hash(data: request.body))
        let type = request.headers.first { $0.name.lowercased() == "content-type" }?.value ?? "application/json"
        // The four that iCIMS itself signs, in their sorted order.
        let signed = [
            ("content-type", type), ("host", RequestAddress.hostHeader(of: request.url) ?? ""),
            ("x-icims-content-sha256", hash), ("x-icims-date", date),
        ]
        let names = signed.map(\.0).joined(separator: ";")
        let text = stringToSign(canonical(request, signed: signed, names: names))
        let code = HMAC<SHA256>.authenticationCode(for: Data(text.utf8), using: SymmetricKey(data: Data(key.utf8)))
        var result = request
        let replaced = Set(signed.map(\.0) + ["authorization"])
        result.headers.removeAll { replaced.contains($0.name.lowercased()) }
        result.headers += signed.map { HTTPHeader($0.0, $0.1) }
        result.headers.append(
            HTTPHeader(
                "Authorization", "\(Self.scheme) user=\(user),signedheaders=\(names),signature=\(Self.hex(code))"))
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
        [Self.scheme, date, Self.hex(SHA256.hash(data: Data(canonical.utf8)))].joined(separator: "\n")
    }

    private static func hex(_ bytes: some Sequence<UInt8>) -> String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}
