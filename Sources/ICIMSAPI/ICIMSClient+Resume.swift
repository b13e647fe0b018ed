import APITransport
import Foundation

extension ICIMSClient {
    /// Attaches or replaces the résumé, a PDF (icims-api 6). The person must exist.
    @discardableResult
    public func uploadResume(
        person id: Int, fileName: String, bytes: [UInt8], observer: TransferObserver? = nil
    ) async throws(ICIMSFailure) -> [String] {
        let upload = ResumeUpload(fileName: fileName, bytes: bytes)
        let response = try await call(
            .patch, "/people/\(id)/fields/resume/binary", headers: upload.headers, body: upload.body, deadline: 120,
            purpose: "attach the résumé to person \(id)", observer: observer)
        return Finding.warnings(in: response)
    }

    /// The attached résumé; nil when iCIMS says in its own words that there is none: with an error body where bytes
    /// belong (icims-api 6), or with "no content". Anything else that is no file says nothing about it.
    public func resume(of id: Int) async throws(ICIMSFailure) -> [UInt8]? {
        let purpose = "read the résumé of person \(id)"
        let path = "/people/\(id)/fields/resume/binary"
        let response: APIResponse
        do {
            response = try await call(.get, path, deadline: 60, purpose: purpose)
        } catch  where error.saysThereIsNoFile {
            return nil
        }
        if response.status == 204 { return nil }
        let type = response.header("Content-Type")?.lowercased() ?? ""
        let isFile = !response.body.isEmpty && !type.hasPrefix("application/json") && !type.hasPrefix("text/html")
        guard isFile else {
            throw .broken(
                "no file, and no word that there is none", response, of: APIRequest(.get, path, purpose: purpose))
        }
        return response.body
    }
}

extension ICIMSFailure {
    /// An error body with a code of its own. "Internal error" and "access denied" say nothing about the file.
    fileprivate var saysThereIsNoFile: Bool {
        guard let code, code != 0, code != 3 else { return false }
        return [200, 400, 404].contains(status)
    }
}

/// The body of a résumé upload: one part with a file name, and the name once more in the outer header, because iCIMS's
/// own pages describe both (icims-api 6).
struct ResumeUpload: Hashable, Sendable {
    let fileName: String
    let boundary: String
    let body: [UInt8]

    init(fileName: String, bytes: [UInt8]) {
        let name = Self.safeName(fileName)
        self.fileName = name
        let boundary = Self.boundary(absentFrom: bytes)
        self.boundary = boundary
        var body = Array(
            """
            --\(boundary)\r
            Content-Disposition: form-data; name="file"; filename="\(name)"\r
            Content-Type: application/pdf\r
            \r\n
            """.utf8)
        body += bytes
        body += Array("\r\n--\(boundary)--\r\n".utf8)
        self.body = body
    }

    var headers: [HTTPHeader] {
        [
            HTTPHeader("Content-Disposition", "attachment;filename=\"\(fileName)\""),
            HTTPHeader("Content-Type", "multipart/form-data; boundary=\(boundary)"),
        ]
    }

    /// Letters without their marks, digits, dots, dashes; never empty, never a path, always `.pdf`.
    static func safeName(_ name: String) -> String {
        let last = name.split { $0 == "/" || $0 == "\\" }.last.map(String.init) ?? ""
        let stem = last.lowercased().hasSuffix(".pdf") ? String(last.dropLast(4)) : last
        var safe = ""
        for scalar in stem.decomposedStringWithCanonicalMapping.unicodeScalars {
            switch scalar {
            case "a"..."z", "A"..."Z", "0"..."9", ".", "_": safe.unicodeScalars.append(scalar)
            // A mark belongs to the letter before it.
            case _ where scalar.properties.canonicalCombiningClass != .notReordered: break
            default: if !safe.hasSuffix("-") { safe += "-" }
            }
        }
        while let end = safe.first, end == "." || end == "-" { safe.removeFirst() }
        while let end = safe.last, end == "." || end == "-" { safe.removeLast() }
        return (safe.isEmpty ? "resume" : String(safe.prefix(80))) + ".pdf"
    }

    private static func boundary(absentFrom bytes: [UInt8]) -> String {
        var number = bytes.count
        while true {
            let boundary = "gem-icims-\(String(number, radix: 36))-boundary"
            if bytes.firstRange(of: Array(boundary.utf8)) == nil { return boundary }
            number += 1
        }
    }
}
