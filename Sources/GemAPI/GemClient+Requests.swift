import APITransport
import Recruiting

extension GemClient {
    /// Every item of a collection, each once, in Gem's order.
    ///
    /// - Throws: also when less came than Gem says there is, when pages repeat, and when they do not end: part of a
    ///   list is never taken for the whole.
    func list<Item>(
        _ path: String, _ query: [(String, String)], purpose: String, _ item: (JSONValue) -> Item?
    ) async throws(GemFailure) -> [Item] {
        let (items, missing) = try await listing(path, query, purpose: purpose, item)
        guard missing == 0 else {
            let count = items.count
            throw Self.unfit("Gem says that there are \(count + missing) entries, and gave \(count), twice", path)
        }
        return items
    }

    /// The same, with how many are missing of those that Gem counts.
    ///
    /// Pages shift while people are added and removed, so that somebody slips between two of them: when fewer came than
    /// there are, all pages are read once more, and who came in either reading counts.
    func listing<Item>(
        _ path: String, _ query: [(String, String)], purpose: String, _ item: (JSONValue) -> Item?
    ) async throws(GemFailure) -> (items: [Item], missing: Int) {
        var reading = try await pages(path, query, purpose: purpose)
        if reading.missing > 0 {
            let again = try await pages(path, query, purpose: purpose)
            reading = again.missing > 0 ? again.joined(with: reading) : again
        }
        return (reading.values.compactMap(item), reading.missing)
    }

    /// One reading of all pages.
    private struct Reading {
        var values: [JSONValue] = []
        private var known: Set<JSONValue> = []
        /// As the headers said; nil when none did.
        var total: Int?

        var missing: Int { total.map { max(0, $0 - values.count) } ?? 0 }

        /// Whether it was new.
        mutating func take(_ value: JSONValue) -> Bool {
            guard known.insert(value["id"] ?? value["candidate_id"] ?? value).inserted else { return false }
            values.append(value)
            return true
        }

        func joined(with other: Reading) -> Reading {
            var joined = self
            for value in other.values { _ = joined.take(value) }
            return joined
        }
    }

    /// Neither the header nor a short page is trusted alone (gem-api 3): the header may be missing or a page cut.
    private func pages(
        _ path: String, _ query: [(String, String)], purpose: String
    ) async throws(GemFailure) -> Reading {
        var reading = Reading()
        var received = 0
        for number in 1... {
            let paging = [("page", "\(number)"), ("page_size", "\(Self.pageSize)")]
            let (values, response) = try await page(path, query + paging, purpose: purpose)
            received += values.count
            let before = reading.values.count
            for value in values { _ = reading.take(value) }
            let pagination = Self.pagination(of: response)
            // The fewest Gem spoke of: what is added or removed meanwhile changes the number.
            if let said = pagination?["total"]?.integer { reading.total = min(reading.total ?? said, said) }
            let count = reading.values.count
            guard count <= Self.mostItems, number < Self.mostItems / Self.pageSize else {
                throw Self.unfit("Gem’s answer does not end: \(count) entries on \(number) pages so far", path)
            }
            guard count > before else {
                guard values.count < Self.pageSize else {
                    throw Self.unfit("Gem gave the same \(values.count) entries on page after page", path)
                }
                break
            }
            if isLast(number, count: values.count, received: received, pagination) { break }
        }
        return reading
    }

    private static func unfit(_ words: String, _ path: String) -> GemFailure {
        GemFailure(
            Failure(.brokenAnswer, "\(words).", remedy: "Try again; if it stays, ask Gem’s support."),
            path: "/v0\(path)")
    }

    static func pagination(of response: APIResponse) -> JSONValue? {
        response.header("X-Pagination").flatMap { try? JSONValue(parsing: Array($0.utf8)) }
    }

    private func isLast(_ number: Int, count: Int, received: Int, _ pagination: JSONValue?) -> Bool {
        guard let pages = pagination?["total_pages"]?.integer else { return count < Self.pageSize }
        guard number >= pages else { return false }
        // The header says this is the end; a full page is only believed to be the last when the total agrees.
        return count < Self.pageSize || pagination?["total"]?.integer.map { received >= $0 } ?? true
    }

    /// One page: an array of anything.
    func page(
        _ path: String, _ query: [(String, String)], purpose: String
    ) async throws(GemFailure) -> ([JSONValue], APIResponse) {
        let (value, response) = try await get(path, query, purpose: purpose)
        guard case .array(let values) = value else {
            throw GemFailure(unreadable: response, path: "/v0\(path)", expected: "a list")
        }
        return (values, response)
    }

    func get(
        _ path: String, _ query: [(String, String)], purpose: String
    ) async throws(GemFailure) -> (JSONValue, APIResponse) {
        var path = "/v0\(path)"
        if !query.isEmpty {
            // A comma separates ids and stays as it is.
            path +=
                "?"
                + query.map {
                    "\($0)=\($1.split(separator: ",").map { String($0).percentEncoded }.joined(separator: ","))"
                }
                .joined(separator: "&")
        }
        let headers = try await credentials() + [HTTPHeader("Accept", "application/json")]
        let response: APIResponse
        do throws(TransportFailure) {
            response = try await exchange.send(
                APIRequest(.get, configuration.origin + path, headers: headers, purpose: purpose))
        } catch {
            throw GemFailure(error, path: path)
        }
        guard (200..<300).contains(response.status) else { throw GemFailure(response, path: path) }
        do {
            return (try JSONValue(parsing: response.body), response)
        } catch {
            throw GemFailure(unreadable: response, path: path, expected: "JSON")
        }
    }

    private func credentials() async throws(GemFailure) -> [HTTPHeader] {
        do throws(SecretFault) {
            var headers = [HTTPHeader("X-API-Key", try await configuration.apiKey.value())]
            if let secret = configuration.applicationSecret {
                headers.append(HTTPHeader("X-Application-Secret", try await secret.value()))
            }
            return headers
        } catch {
            throw GemFailure(Failure(.configuration, error.message, remedy: error.remedy))
        }
    }

    /// The most that Gem gives (gem-api 3).
    static let pageSize = 100
    /// A server that never ends its list must not keep us for ever.
    private static let mostItems = 50_000
}

extension String {
    /// Every byte but the unreserved ones (RFC 3986 2.3) as `%XX`: Gem's ids end with `=` and may hold `/`.
    var percentEncoded: String {
        let digits = Array("0123456789ABCDEF".utf8)
        var bytes: [UInt8] = []
        for byte in utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "~"):
                bytes.append(byte)
            default:
                bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
