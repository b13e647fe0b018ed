import Testing

@testable import APITransport

/// Numbers that stand in headers and addresses, which can be anything.
@Suite struct HeaderNumberTests {
    private func answer(_ headers: [String: String]) -> APIResponse {
        APIResponse(status: 429, headers: headers.map { HTTPHeader($0.key, $0.value) })
    }

    @Test(
        arguments: [
            ("7", 7), (" 7 ", 7), ("0", 0), ("1.5", 1.5), ("3600", 3600), ("99999999999999999999999", 2_678_400),
            ("9223372036854775807", 2_678_400),
        ] as [(String, Double)])
    func `Retry-After is a number of seconds that one can wait`(text: String, seconds: Double) {
        #expect(RetryPolicy.retryAfter(answer(["Retry-After": text])) == seconds)
    }

    @Test(arguments: [
        "1e30", "inf", "nan", "1e400", "-1", "-9223372036854775808", "0x10", "", " ", ".", "1.", "1.x", "٣",
    ])
    func `anything else is no number of seconds`(text: String) {
        #expect(RetryPolicy.retryAfter(answer(["Retry-After": text])) == nil)
    }

    @Test(
        arguments: [
            ("Wed, 21 Oct 2026 07:28:00 GMT", "Wed, 21 Oct 2026 07:27:00 GMT", 60),
            ("Wed, 21 Oct 2026 07:28:00 GMT", "Wed, 21 Oct 2026 09:27:00 GMT", 0),
            ("Fri, 31 Dec 9999 23:59:59 GMT", "Wed, 21 Oct 2026 07:27:00 GMT", 2_678_400),
            ("Wed, 21 Oct 9223372036854775807 07:28:00 GMT", "Wed, 21 Oct 2026 07:27:00 GMT", nil),
            ("Wed, 21 Oct 2026 07:28:00 GMT", "Wed, 21 Oct -9223372036854775808 07:27:00 GMT", nil),
        ] as [(String, String, Double?)])
    func `a date in Retry-After counts from the answer's own`(then: String, now: String, seconds: Double?) {
        #expect(RetryPolicy.retryAfter(answer(["Retry-After": then, "Date": now])) == seconds)
    }

    @Test(
        arguments: [
            ("-9223372036854775808", "9223372036854775807", 0, 2_678_400), ("1e3", "7", nil, nil),
            ("99999999999999999999", "-5", 1_000_000_000, 0), (" 8 12 ", "60", 812, 60),
        ] as [(String, String, Int?, Int?)])
    func `what is left of the day is never more than one can reckon with`(
        remaining: String, reset: String, left: Int?, seconds: Int?
    ) {
        let reading = RateReading(answer(["X-RateLimit-Remaining": remaining, "X-RateLimit-Reset": reset]))
        #expect(reading?.remaining == left)
        #expect(reading?.secondsToReset == seconds)
    }

    @Test(arguments: [
        "https://a.example:65536/", "https://a.example:99999999999999999999/", "https://a.example:0/",
        "https://a.example:-1/", "https://a.example:x/", "https://a.example:٣/", "https://[::1]:70000/",
        "http://127.0.0.1:70000/", "https://user@a.example/", "https://user:pass@a.example/", "https://a.example/ b",
        "https://a.example/\r\nX: y", "ftp://a.example/", "https://", "",
    ])
    func `an address that cannot be called is refused before anybody tries`(url: String) {
        #expect(RequestAddress.objection(to: url) != nil)
    }

    @Test(arguments: [
        "https://a.example:65535/x", "https://a.example", "http://[::1]:80/", "http://127.0.0.1:1/?q=a:b@c",
    ])
    func `an address with a real port is fine`(url: String) {
        #expect(RequestAddress.objection(to: url) == nil)
    }
}
