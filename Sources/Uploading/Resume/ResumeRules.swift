/// What may go up as a résumé.
public struct ResumeRules: Hashable, Sendable {
    /// The largest file that is sent, in bytes. The tracking system's own limit is unknown; a tenant's portal says
    /// 5 MB (icims-api 6).
    public var maximumBytes: Int

    public init(maximumBytes: Int = 5 * 1024 * 1024) {
        self.maximumBytes = maximumBytes
    }

    /// Why these bytes are no PDF that can be sent; nil when they look like a whole one. Judged by content, never by
    /// name: a sign-in page saved as `cv.pdf` is common.
    public func refusal(of bytes: [UInt8]) -> String? {
        if bytes.isEmpty { return "empty" }
        if bytes.count > maximumBytes { return "too-large" }
        // The standard lets a few bytes stand before the header; readers look into the first KiB.
        guard bytes.prefix(1024).firstRange(of: Array("%PDF-".utf8)) != nil else { return "not-a-pdf" }
        guard bytes.suffix(2048).firstRange(of: Array("%%EOF".utf8)) != nil else { return "truncated" }
        return nil
    }
}
