import APITransport
import GemAPI
import ICIMSAPI
import Recruiting
import Synchronization
import Testing

@testable import Sandbox

/// Whatever number, date or address a service sends, the program goes on: a trap here would end a whole run.
@Suite struct OutsideNumberFuzzTests {
    /// The same values in every run.
    private struct Values {
        var random: SplitMix64

        mutating func pick<Value>(_ values: [Value]) -> Value { values[Int(random.next() % UInt64(values.count))] }

        mutating func number() -> String {
            let edges = [
                "0", "-0", "-1", "1", "9223372036854775807", "9223372036854775808", "-9223372036854775808", "1e30",
                "1e400",
                "-1e400", "inf", "nan", "0x7f", "1.5", "٣", "", " 7 ", "+5", "65535", "65536", "4294967296", "1e-9",
                "00012",
                "18446744073709551615",
            ]
            if random.next() % 3 > 0 { return pick(edges) }
            return (random.next() % 2 == 0 ? "-" : "") + String(random.next() >> (random.next() % 64))
        }

        mutating func date() -> String {
            let day = pick(["Sun,", "x", ""]), month = pick(["Nov", "Feb", "13", "Dec"]),
                zone = pick(["GMT", "+99", ""])
            switch random.next() % 4 {
            case 0: return "\(day) \(number()) \(month) \(number()) \(number()):\(number()):\(number()) \(zone)"
            case 1: return "\(number())-\(number())-\(number())"
            case 2: return "\(number())-\(number())-\(number()) \(number()):\(number()) \(pick(["AM", "PM", "XM"]))"
            default: return number()
            }
        }

        mutating func address() -> String {
            let scheme = pick(["https://", "http://", "//", "https:/", "HTTPS://", ""])
            let host = pick(["a.example", "127.0.0.1", "[::1]", "[::", "", "a@b", "%00", "é.example"])
            return
                "\(scheme)\(host)\(pick([":", "", "::"]))\(number())/\(pick(["people", ".", "%zz", "?"]))/\(number())"
        }

        mutating func json() -> String {
            let value = pick([number(), "\"\(number())\"", "\"\(date())\"", "null", "[\(number())]", "{}", "true"])
            return ["", "inf", "nan"].contains(value) || value.contains("٣") ? "null" : value
        }

        mutating func person() -> String {
            """
            {"firstname":"Zoe","lastname":"Nunez","updateddate":"\(date())","createddate":"\(date())","id":\(json()),\
            "workexperience":[{"workstartdate":"\(date())","workenddate":\(json()),"entry":\(json())}],\
            "folder":{"id":\(json()),"value":\(json())},"phones":[{"phonenumber":\(json()),"entry":\(json())}]}
            """
        }
    }

    private static let headerNames = [
        "Retry-After", "X-RateLimit-Limit", "X-RateLimit-Remaining", "X-RateLimit-Reset", "Date", "Location",
        "X-Error", "X-Pagination", "X-Transaction", "Content-Length",
    ]

    private static func answer(_ values: inout Values, body: String) -> APIResponse {
        let headers = headerNames.map { name in
            switch name {
            case "Date": HTTPHeader(name, values.date())
            case "Location": HTTPHeader(name, values.address())
            case "X-Pagination":
                HTTPHeader(
                    name, "{\"total\":\(values.json()),\"total_pages\":\(values.json()),\"page\":\(values.json())}")
            case "Retry-After": HTTPHeader(name, values.pick([values.number(), values.date()]))
            default: HTTPHeader(name, values.number())
            }
        }
        return APIResponse(
            status: values.pick([200, 200, 200, 201, 204, 302, 400, 404, 429, 500, 503]), headers: headers,
            body: Array(body.utf8))
    }

    @Test(arguments: 0..<8)
    func `headers, dates and addresses are read without a trap`(seed: Int) {
        var values = Values(random: SplitMix64(seed: UInt64(seed)))
        for _ in 0..<2_000 {
            let response = Self.answer(&values, body: "")
            for request in [APIRequest(.get, "https://a.example/"), APIRequest(.post, "https://a.example/")] {
                let verdict = RetryPolicy().verdict(on: .success(response), of: request, attempt: 1, random: 0.5)
                if case .again(let seconds, _) = verdict { #expect((0...120).contains(seconds)) }
            }
            if let reading = RateReading(response) {
                #expect((0...1_000_000_000).contains(reading.remaining))
                #expect((0...2_678_400).contains(reading.secondsToReset ?? 0))
            }
            let date = values.date(), address = values.address()
            for seconds in [HTTPDate.unixSeconds(date), ServiceDate.unixSeconds(date)].compactMap({ $0 }) {
                #expect((-62_200_000_000...253_500_000_000).contains(seconds), "\(date)")
            }
            _ = (PartialDate(date), PartialDate(typed: date), WebLink(address), RequestAddress.hostHeader(of: address))
            if RequestAddress.objection(to: address) == nil {
                #expect(RequestAddress.parts(of: address)?.host.isEmpty == false)
            }
            for seconds in [Int.min, .max, Int(truncatingIfNeeded: values.random.next())] {
                _ = (ServiceDate.text(unixSeconds: seconds), ServiceDate.timestamp(unixSeconds: seconds))
            }
        }
    }

    @Test(arguments: 0..<4)
    func `every answer of iCIMS is read or refused`(seed: Int) async {
        let values = Mutex(Values(random: SplitMix64(seed: UInt64(100 + seed))))
        let bodies: @Sendable (inout Values) -> String = { values in
            let person = values.person()
            return values.pick([
                person, "{\"searchResults\":[{\"id\":\(values.json()),\"self\":\"\(values.address())\"}]}",
                "{\"errors\":[{\"errorMessage\":\(values.json()),\"errorCode\":\(values.json())}]}",
                "[\(values.json())]",
                "{\"links\":[{\"url\":\"\(values.address())\",\"title\":\(values.json())}]}", values.json(),
            ])
        }
        let exchange = AnsweringExchange {
            values.withLock { values in
                let body = bodies(&values)
                return Self.answer(&values, body: body)
            }
        }
        let client = ICIMSClient(
            configuration: ICIMSConfiguration(baseURL: "https://a.example", customerID: "1"), exchange: exchange)
        for id in 0..<200 {
            _ = try? await client.person(id)
            _ = try? await client.resume(of: id)
            do throws(ICIMSFailure) { _ = try await client.create(PersonDraft()) } catch { _ = error.failure().text }
            do throws(ICIMSFailure) { _ = try await client.health() } catch { _ = error.failure().text }
        }
        let gem = GemClient(configuration: GemConfiguration(apiKey: "k3y"), exchange: exchange)
        for id in 0..<100 {
            _ = try? await gem.candidates(ids: ["\(id)"])
            _ = try? await gem.projects(readableBy: nil)
            _ = try? await gem.uploadedResumes(of: "\(id)")
            let address = values.withLock { $0.address() }
            _ = try? await gem.download(address, limit: 100)
        }
    }

    @Test(arguments: ["9223372036854775807", "-1", "0", "1e400", "1e30", "\"x\"", "null"])
    func `the life of a token is one that can be reckoned with`(life: String) async throws {
        let exchange = AnsweringExchange {
            APIResponse(status: 200, body: Array("{\"access_token\":\"t\",\"expires_in\":\(life)}".utf8))
        }
        let client = OAuthClient(tokenURL: "https://t.example", audience: "a", id: "i", secret: "s3cret")
        let authorized = AuthorizedExchange(exchange, to: "https://a.example", as: .oauth(client))
        for _ in 0..<3 { _ = try? await authorized.send(APIRequest(.get, "https://a.example/")) }
    }
}

/// Answers everything with what `make` gives.
private struct AnsweringExchange: APIExchange {
    let make: @Sendable () -> APIResponse

    func send(_ request: APIRequest) async throws(TransportFailure) -> APIResponse { make() }
}
