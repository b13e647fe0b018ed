import Testing

@testable import Sandbox

@Suite struct RequestReaderTests {
    /// What comes out when the bytes come in parts of so many.
    private func read(_ text: String, partsOf size: Int = 1_000) -> [Result<WireRequest, RequestReader.Refusal>] {
        var rest = Array(text.utf8)[...]
        var reader = RequestReader(more: {
            let part = Array(rest.prefix(size))
            rest = rest.dropFirst(size)
            return part
        })
        var read: [Result<WireRequest, RequestReader.Refusal>] = []
        while let next = reader.next() {
            read.append(next)
            if case .failure = next { break }
        }
        return read
    }

    private static let two =
        "POST /p%20q?a=1&b HTTP/1.1\r\nHost: h\r\nX-A:\t1 \r\nx-a: 2\r\nContent-Length: 5\r\n\r\n{\"a\"}GET / HTTP/1.1\r\nHost: h\r\n\r\n"

    @Test(arguments: [1, 2, 3, 7, 64, 1_000])
    func `requests are told apart however their bytes arrive`(size: Int) throws {
        let requests = try read(Self.two, partsOf: size).map { try $0.get() }
        #expect(requests.map(\.method) == ["POST", "GET"])
        #expect(requests[0].rawPath == "/p%20q")
        #expect(requests[0].rawQuery == "a=1&b")
        #expect(requests[0].headers == ["host": "h", "x-a": "2", "content-length": "5"])
        #expect(String(decoding: requests[0].body, as: UTF8.self) == "{\"a\"}")
        #expect(requests[1].body.isEmpty)
    }

    @Test(arguments: [1, 5, 1_000])
    func `chunks are put together`(size: Int) throws {
        let text =
            "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n3;x=1\r\nabc\r\nA\r\n0123456789\r\n0\r\nX-Trailer: 1\r\n\r\n"
        let requests = try read(text + text, partsOf: size).map { try $0.get() }
        #expect(requests.map { String(decoding: $0.body, as: UTF8.self) } == ["abc0123456789", "abc0123456789"])
    }

    @Test(arguments: [
        ("GET /\r\n\r\n", 400), ("GET / HTTP/1.1 x\r\n\r\n", 400), ("GET  HTTP/1.1\r\n\r\n", 400),
        ("GET / HTTP/1.1\r\nno colon\r\n\r\n", 400), ("GET / HTTP/1.1\r\nX : 1\r\n\r\n", 400),
        ("POST / HTTP/1.1\r\nContent-Length: -1\r\n\r\n", 400), ("POST / HTTP/1.1\r\nContent-Length: 1x\r\n\r\n", 400),
        ("POST / HTTP/1.1\r\nContent-Length: 99999999999999999999\r\n\r\n", 400),
        ("POST / HTTP/1.1\r\nContent-Length: 9999999999\r\n\r\n", 413),
        ("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nFFFFFFFFFF\r\n", 413),
        ("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n-1\r\n", 400),
        ("GET / HTTP/1.1\r\nX: " + String(repeating: "x", count: 70_000) + "\r\n\r\n", 431),
    ])
    func `what is not well formed is refused`(text: String, status: Int) {
        let read = read(text)
        #expect(read.count == 1)
        #expect(throws: RequestReader.Refusal(status: status)) { try read.first?.get() }
    }

    @Test(arguments: [
        "", "GET / HT", "GET / HTTP/1.1\r\nHost: h\r\n", "POST / HTTP/1.1\r\nContent-Length: 5\r\n\r\nabc",
    ])
    func `a request that breaks off is none`(text: String) {
        #expect(read(text).isEmpty)
    }

    @Test func `whoever asks first is told to go on`() throws {
        var parts = ["POST / HTTP/1.1\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n", "ok"][...]
        var asked = 0
        var reader = RequestReader(more: { Array((parts.popFirst() ?? "").utf8) }, askForBody: { asked += 1 })
        #expect(try reader.next()?.get().body == Array("ok".utf8))
        #expect(asked == 1)
    }
}
