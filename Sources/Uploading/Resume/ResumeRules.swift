import Digests
public import Recruiting

/// What may go up as a résumé.
public struct ResumeRules: Hashable, Sendable {
    /// The largest file that is sent, in bytes. The tracking system's own limit is unknown; a tenant's portal says
    /// 5 MB (icims-api 6).
    public var maximumBytes: Int
    /// Where résumés are looked for, the first that has one first.
    public var preference: [ResumeSource]

    public static let usualMaximumBytes = 5 * 1024 * 1024

    public init(
        maximumBytes: Int = ResumeRules.usualMaximumBytes, preference: [ResumeSource] = ResumeSource.allCases
    ) {
        self.maximumBytes = maximumBytes
        self.preference = preference
    }

    /// Why these bytes are no PDF that can be sent; nil when they look like a whole one. Judged by content, never by
    /// name: a sign-in page saved as `cv.pdf` is common.
    public func refusal(of bytes: [UInt8]) -> String? {
        if bytes.isEmpty { return "empty" }
        if bytes.count > maximumBytes { return "too-large" }
        // The standard lets a few bytes stand before the header; readers look into the first KiB.
        guard FileContents(bytes) == .pdf else { return "not-a-pdf" }
        return PDFStructure(bytes) == .cutOff ? "truncated" : nil
    }
}

extension [UInt8] {
    /// In hexadecimal.
    var sha256: String { Digest.sha256(self).hex }
}

/// What a file is, by its first bytes.
enum FileContents: Hashable, Sendable {
    case pdf, webPage, wordDocument, oldWordDocument, richText, image, compressed, plainText, other

    init(_ bytes: [UInt8]) {
        let opening = bytes.prefix(1024)
        let text = String(decoding: opening.drop { $0 <= 0x20 || [0xEF, 0xBB, 0xBF].contains($0) }, as: UTF8.self)
            .lowercased()
        if opening.starts(with: [0x50, 0x4B]) {
            self = .wordDocument
        } else if opening.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
            self = .oldWordDocument
        } else if text.hasPrefix("{\\rtf") {
            self = .richText
        } else if ["<!doctype", "<html", "<?xml", "<head", "<body"].contains(where: text.hasPrefix) {
            self = .webPage
        } else if opening.firstRange(of: Array("%PDF-".utf8)) != nil {
            self = .pdf
        } else if opening.starts(with: [0x89, 0x50, 0x4E, 0x47]) || opening.starts(with: [0xFF, 0xD8, 0xFF]) {
            self = .image
        } else if opening.starts(with: [0x1F, 0x8B]) {
            self = .compressed
        } else {
            let isText = !opening.isEmpty && opening.allSatisfy { $0 >= 0x20 || (0x09...0x0D).contains($0) }
            self = isText ? .plainText : .other
        }
    }

    /// In words, for whoever wonders why it was refused; nil when nothing more can be said.
    var words: String? {
        switch self {
        case .pdf, .other: nil
        case .webPage: "a web page"
        case .wordDocument: "a Word document or an archive"
        case .oldWordDocument: "an old Word document"
        case .richText: "a rich text document"
        case .image: "a picture"
        case .compressed: "a compressed file"
        case .plainText: "plain text"
        }
    }
}
