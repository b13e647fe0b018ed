/// Takes requests out of a stream of bytes, one after the other (RFC 9112). Strict: what is not well formed is refused.
struct RequestReader {
    /// A request that is answered without being read to its end.
    struct Refusal: Error, Equatable {
        let status: Int

        static let malformed = Refusal(status: 400)
        static let tooLarge = Refusal(status: 413)
        static let longHead = Refusal(status: 431)
    }

    /// Bytes of one body; Gem allows résumés of 10 MB (gem-api 4), iCIMS's limit is unknown (icims-api 16).
    static let largestBody = 64 << 20
    static let longestHead = 64 << 10

    /// The next bytes of the connection; empty at its end.
    let more: () -> [UInt8]
    /// Tells a cautious sender that its body is welcome.
    let askForBody: () -> Void
    private var bytes: [UInt8] = []

    init(more: @escaping () -> [UInt8], askForBody: @escaping () -> Void = {}) {
        self.more = more
        self.askForBody = askForBody
    }

    /// Nil when the connection ends, be it in the middle of a request.
    mutating func next() -> Result<WireRequest, Refusal>? {
        do throws(Refusal) {
            guard let head = try takeHead(), var request = try Self.request(from: head) else { return nil }
            if request.headers["expect"]?.lowercased() == "100-continue", bytes.isEmpty { askForBody() }
            if request.headers["transfer-encoding"]?.lowercased() == "chunked" {
                guard let body = try takeChunks() else { return nil }
                request.body = body
            } else if let text = request.headers["content-length"] {
                guard text.utf8.allSatisfy({ (48...57).contains($0) }), let length = Int(text) else { throw .malformed }
                guard length <= Self.largestBody else { throw .tooLarge }
                guard let body = take(length) else { return nil }
                request.body = body
            }
            return .success(request)
        } catch {
            return .failure(error)
        }
    }

    private mutating func takeHead() throws(Refusal) -> String? {
        guard let line = try takeUntil([13, 10, 13, 10], limit: Self.longestHead) else { return nil }
        return String(decoding: line, as: UTF8.self)
    }

    /// The request without its body.
    private static func request(from head: String) throws(Refusal) -> WireRequest? {
        var lines = head.split(separator: "\r\n", omittingEmptySubsequences: false)[...]
        let words = lines.removeFirst().split(separator: " ", omittingEmptySubsequences: false)
        guard words.count == 3, !words[0].isEmpty, !words[1].isEmpty, words[2].hasPrefix("HTTP/") else {
            throw .malformed
        }
        var headers: [String: String] = [:]
        for line in lines {
            let parts = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 2, !parts[0].isEmpty, !parts[0].contains(" ") else { throw .malformed }
            headers[parts[0].lowercased()] = parts[1].trimmingSpaces
        }
        let target = words[1].split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        return WireRequest(
            version: String(words[2]), method: String(words[0]), rawPath: String(target[0]),
            rawQuery: target.count > 1 ? String(target[1]) : "", headers: headers, body: [])
    }

    private mutating func takeChunks() throws(Refusal) -> [UInt8]? {
        var body: [UInt8] = []
        while true {
            guard let line = try takeUntil([13, 10], limit: 1_024) else { return nil }
            let digits = String(decoding: line, as: UTF8.self).prefix { $0 != ";" }.trimmingSpaces
            guard let length = Int(digits, radix: 16), length >= 0 else { throw .malformed }
            guard length <= Self.largestBody - body.count else { throw .tooLarge }
            if length == 0 { break }
            guard let chunk = take(length + 2) else { return nil }
            guard chunk.suffix(2) == [13, 10] else { throw .malformed }
            body += chunk.dropLast(2)
        }
        // What follows the last chunk is of no interest.
        while true {
            guard let line = try takeUntil([13, 10], limit: Self.longestHead) else { return nil }
            if line.isEmpty { return body }
        }
    }

    /// The bytes before a mark, which is taken away too.
    private mutating func takeUntil(_ mark: [UInt8], limit: Int) throws(Refusal) -> [UInt8]? {
        var searched = 0
        while true {
            if let end = Self.place(of: mark, in: bytes, from: searched) {
                let taken = Array(bytes[..<end])
                bytes.removeFirst(end + mark.count)
                return taken
            }
            guard bytes.count <= limit else { throw .longHead }
            searched = max(0, bytes.count - mark.count + 1)
            guard fill() else { return nil }
        }
    }

    private mutating func take(_ count: Int) -> [UInt8]? {
        while bytes.count < count { guard fill() else { return nil } }
        let taken = Array(bytes[..<count])
        bytes.removeFirst(count)
        return taken
    }

    private mutating func fill() -> Bool {
        let next = more()
        bytes += next
        return !next.isEmpty
    }

    private static func place(of mark: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
        guard bytes.count - start >= mark.count else { return nil }
        return bytes.withUnsafeBufferPointer { bytes in
            (start...(bytes.count - mark.count)).first { place in
                bytes[place] == mark[0] && bytes[place..<(place + mark.count)].elementsEqual(mark)
            }
        }
    }
}

extension Substring {
    fileprivate var trimmingSpaces: String {
        var text = self
        while let first = text.first, first == " " || first == "\t" { text.removeFirst() }
        while let last = text.last, last == " " || last == "\t" { text.removeLast() }
        return String(text)
    }
}
