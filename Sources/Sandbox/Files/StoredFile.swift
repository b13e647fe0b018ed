/// A file that somebody stored: bytes that arrived, or a description from which the bytes are made when asked for.
/// A thousand résumés made in advance would cost the start-up its speed.
struct StoredFile: Sendable {
    enum Content: Sendable {
        case bytes([UInt8])
        /// A PDF with these lines of text; compressed like those of word processors, or plain.
        case pdf(lines: [String], compressed: Bool)
        /// A PDF padded to this many bytes.
        case largePDF(lines: [String], size: Int)
        case docx(lines: [String])
        case sample(SampleFile, lines: [String])
        /// An error page of a web server, whatever its name says.
        case html(String)
    }

    var name: String?
    var mediaType: String
    var content: Content

    func bytes() -> [UInt8] {
        switch content {
        case .bytes(let bytes): bytes
        case .pdf(let lines, let compressed): PDFWriter.document(pages: [lines], compressed: compressed)
        case .largePDF(let lines, let size): PDFWriter.document(pages: [lines], compressed: false, paddedTo: size)
        case .sample(let kind, let lines): kind.bytes(lines)
        case .docx(let lines): WordWriter.document(lines: lines)
        case .html(let title):
            Array("<!DOCTYPE html><html><head><title>\(title)</title></head><body><h1>\(title)</h1></body></html>".utf8)
        }
    }
}
