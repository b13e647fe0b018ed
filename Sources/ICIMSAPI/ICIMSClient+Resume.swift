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

    /// The attached résumé; nil when there is none.
    public func resume(of id: Int) async throws(ICIMSFailure) -> [UInt8]? {
        do {
            let response = try await call(
                .get, "/people/\(id)/fields/resume/binary", deadline: 60, purpose: "read the résumé of person \(id)")
            // Without a résumé iCIMS answers with JSON where bytes belong (icims-api 6).
            let isJSON = response.header("Content-Type")?.lowercased().hasPrefix("application/json") ?? false
            return isJSON || response.body.isEmpty ? nil : response.body
        } catch  where error.kind == .notFound || error.status == 400 || error.status == 200 {
            return nil
        }
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
