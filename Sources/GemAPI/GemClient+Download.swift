import APITransport
import Recruiting

extension GemClient {
    /// Fetches a file from the address Gem gave. The address is on another host, so the key does not travel with it
    /// (gem-api 6.7).
    ///
    /// - Parameter limit: bytes; a larger file is refused.
    public func download(_ address: String, limit: Int) async throws(GemFailure) -> [UInt8] {
        var address = address
        var redaction: Redaction?
        for _ in 0...Self.mostRedirects {
            // The query of such an address is a key of its own: neither the log nor a message may hold it.
            let host = RequestAddress.parts(of: address)?.host ?? "nowhere"
            let place = redaction?.words(host) ?? host
            if let objection = RequestAddress.objection(to: address) {
                let objection = redaction?.words(objection) ?? objection
                throw GemFailure(Failure(.refused, "The file cannot be fetched. \(objection)"), path: place)
            }
            let response: APIResponse
            do throws(TransportFailure) {
                response = try await exchange.send(
                    APIRequest(.get, address, deadline: 60, answerLimit: limit, purpose: "fetch a résumé"))
            } catch {
                throw GemFailure(error, path: place)
            }
            redaction = response.redaction
            switch response.status {
            case 200..<300:
                guard response.body.count <= limit else {
                    throw GemFailure(
                        Failure(.refused, "The file is larger than \(limit) bytes."), status: response.status,
                        path: place)
                }
                return response.body
            case 301, 302, 303, 307, 308:
                guard let next = response.header("Location").flatMap({ Self.resolve($0, against: address) }) else {
                    throw GemFailure(unreadable: response, path: place, expected: "an address to go on to")
                }
                address = next
            case 401, 403, 404, 410:
                throw GemFailure(
                    Failure(
                        .refused, "The file is no longer at the address Gem gave (status \(response.status)).",
                        remedy: "Try again: Gem gives a new address each time."),
                    status: response.status, path: place, detail: GemErrorBody.opening(response.body))
            default:
                throw GemFailure(response, path: place)
            }
        }
        throw GemFailure(Failure(.brokenAnswer, "The file's address leads on and on."), path: "")
    }

    private static let mostRedirects = 3

    /// A `Location`, which may be relative; nil when it leads to anything but a web address.
    static func resolve(_ location: String, against base: String) -> String? {
        if RequestAddress.parts(of: location) != nil { return location }
        guard let mark = base.firstRange(of: "://"), !location.isEmpty else { return nil }
        let head = location.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        guard !head.contains(":") else { return nil }
        if location.hasPrefix("//") { return base[..<mark.lowerBound] + ":" + location }
        let rest = base[mark.upperBound...]
        let authority = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        let origin = base[..<mark.upperBound] + authority
        if location.hasPrefix("/") { return origin + location }
        let path = rest.dropFirst(authority.count).prefix { $0 != "?" && $0 != "#" }
        let folder = path.lastIndex(of: "/").map { path[...$0] } ?? "/"
        return origin + folder + location
    }
}
