/// Files as recruiters meet them, of invented people: for tests, measurements and the rehearsal.
public enum SampleFile: String, CaseIterable, Sendable {
    case pdf, scan, encrypted, truncated, empty
    case word = "docx"
    case webPage = "html"

    /// - Parameter lines: the text it holds, where it can hold any.
    public func bytes(_ lines: [String]) -> [UInt8] {
        switch self {
        case .pdf: Self.pdf(pages: [lines])
        case .scan: Self.pdf(pages: [[]])
        case .encrypted: PDFWriter.document(pages: [lines], compressed: false, needsPassword: true)
        case .truncated: Array(Self.pdf(pages: [lines]).dropLast(200))
        case .empty: []
        case .word: WordWriter.document(lines: lines)
        case .webPage: StoredFile(name: nil, mediaType: "", content: .html("Sign in to continue")).bytes()
        }
    }

    /// A PDF with the lines of each page.
    public static func pdf(pages: [[String]], paddedTo size: Int? = nil) -> [UInt8] {
        PDFWriter.document(pages: pages, compressed: true, paddedTo: size)
    }
}
