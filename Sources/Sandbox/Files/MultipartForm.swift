/// Reads the one file of a multipart/form-data body.
enum MultipartForm {
    struct File: Equatable {
        var filename: String
        var mediaType: String
        var content: [UInt8]
    }

    /// The boundary a content type names; nil when it names none.
    static func boundary(of contentType: String) -> String? {
        parameter("boundary", in: contentType)
    }

    /// The file name of a `Content-Disposition`.
    static func filename(in disposition: String) -> String? {
        parameter("filename", in: disposition)
    }

    static func firstFile(in body: [UInt8], boundary: String) -> File? {
        let opening = Array("--\(boundary)\r\n".utf8)
        let closing = Array("\r\n--\(boundary)".utf8)
        let blank = Array("\r\n\r\n".utf8)
        var start = 0
        while let part = find(opening, in: body, from: start) {
            let headStart = part + opening.count
            guard let headEnd = find(blank, in: body, from: headStart),
                let end = find(closing, in: body, from: headEnd + 2)
            else { return nil }
            let head = String(decoding: body[headStart..<headEnd], as: UTF8.self)
            let contentStart = min(headEnd + blank.count, end)
            if let name = filename(in: header("content-disposition", in: head) ?? "") {
                return File(
                    filename: name, mediaType: header("content-type", in: head) ?? mediaType(of: name),
                    content: Array(body[contentStart..<end]))
            }
            start = end
        }
        return nil
    }

    static func mediaType(of filename: String) -> String {
        let lowered = filename.lowercased()
        if lowered.hasSuffix(".pdf") { return "application/pdf" }
        if lowered.hasSuffix(".doc") { return "application/msword" }
        return "application/octet-stream"
    }

    private static func header(_ name: String, in head: String) -> String? {
        for line in head.split(separator: "\r\n") {
            let parts = line.split(separator: ":", maxSplits: 1)
            if parts.count == 2, parts[0].lowercased() == name { return parts[1].drop { $0 == " " }.description }
        }
        return nil
    }

    private static func parameter(_ name: String, in value: String) -> String? {
        for piece in value.split(separator: ";").dropFirst() {
            let parts = piece.drop { $0 == " " }.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 2, parts[0].lowercased() == name else { continue }
            let text = parts[1].hasPrefix("\"") ? parts[1].dropFirst().prefix { $0 != "\"" } : parts[1]
            return text.isEmpty ? nil : String(text)
        }
        return nil
    }

    private static func find(_ needle: [UInt8], in body: [UInt8], from start: Int) -> Int? {
        guard start >= 0, body.count >= needle.count, start <= body.count - needle.count else { return nil }
        return (start...(body.count - needle.count)).first { offset in
            body[offset] == needle[0] && body[offset..<(offset + needle.count)].elementsEqual(needle)
        }
    }
}
