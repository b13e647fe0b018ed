/// A résumé found for a candidate, judged but not yet sent.
public struct ResumeFile: Hashable, Sendable, Codable {
    public enum Origin: Hashable, Sendable, Codable {
        /// A file on this machine; the absolute path.
        case file(String)
        /// One of the source's uploaded résumés, by its id there.
        case source(String)
    }

    public enum State: String, Hashable, Sendable, Codable {
        case attached, none, refused
    }

    public var state: State
    public var origin: Origin?
    /// Where it was found; nil in plans of versions that did not say.
    public var source: ResumeSource?
    public var fileName: String?
    public var bytes: Int?
    public var pages: Int?
    /// Unix seconds: when the file was saved, or put into the source.
    public var date: Int?
    /// SHA-256 of the content in hexadecimal: what is sent must still be what was judged.
    public var digest: String?
    /// Why it was refused, a kebab-case code of the README: `not-a-pdf`, `too-large`, `empty`, `encrypted`, …
    public var reason: String?
    /// What a file that is no PDF is instead, in words: `a web page`.
    public var contents: String?
    /// Whether it is the candidate's; nil when its text could not be read.
    public var belonging: ResumeBelonging?
    /// What in its text speaks for the candidate.
    public var signs: [Signal]?
    /// What a person must know before it goes up, a kebab-case code of the README: `name-not-found`, `other-person`,
    /// `other-profile`, `no-text`, `text-not-checked`, `mended`; nil when there is nothing.
    public var warning: String?

    public init(
        state: State, origin: Origin? = nil, source: ResumeSource? = nil, fileName: String? = nil, bytes: Int? = nil,
        pages: Int? = nil, date: Int? = nil, digest: String? = nil, reason: String? = nil, contents: String? = nil,
        warning: String? = nil
    ) {
        self.state = state
        self.origin = origin
        self.source = source
        self.fileName = fileName
        self.bytes = bytes
        self.pages = pages
        self.date = date
        self.digest = digest
        self.reason = reason
        self.contents = contents
        self.warning = warning
    }

    public static let none = ResumeFile(state: .none)

    /// Whether its text speaks against the candidate, so that it goes up only after somebody said so (rules 2.4).
    public var isDoubtful: Bool { state == .attached && warning.map(Self.doubts.contains) ?? false }

    /// The warnings that speak against the candidate.
    public static let doubts: Set<String> = ["name-not-found", "other-person", "other-profile"]

    /// The same file kept back, with the doubt as the reason.
    public var withheld: ResumeFile {
        var file = self
        file.state = .refused
        file.reason = warning
        return file
    }
}

/// Where résumés are looked for. Raw values are those of the setting `resume.preference`.
public enum ResumeSource: String, Hashable, Sendable, Codable, CaseIterable {
    /// A file that a person chose for this candidate.
    case attached
    /// A PDF in the folder where the browser saves LinkedIn profiles.
    case downloads
    /// One of the résumés in Gem.
    case gem
}

/// How surely a résumé is the candidate's.
public enum ResumeBelonging: String, Hashable, Sendable, Codable {
    /// As good as proven: profile or address, and the name.
    case certain
    /// The name, or an address or a profile without it.
    case plausible
    /// Nothing in the text speaks for the candidate.
    case noSign = "no-sign"
}

/// A résumé with what a person looks at before deciding about it. The text stays in memory: it is nobody's business in
/// a plan or on disk.
public struct JudgedResume: Hashable, Sendable {
    public var file: ResumeFile
    /// The text of the first page, without control characters; empty when there is none.
    public var firstPage: String

    public init(_ file: ResumeFile, firstPage: String = "") {
        self.file = file
        self.firstPage = firstPage
    }
}

extension [JudgedResume] {
    /// In the order of preference, within one source the newest first; sources that are not wanted are left out,
    /// except a file somebody attached.
    public func ordered(by preference: [ResumeSource]) -> [JudgedResume] {
        let sources = preference.contains(.attached) ? preference : [.attached] + preference
        return sources.flatMap { source in
            // Plans of versions that did not say it knew no other.
            filter { ($0.file.source ?? .gem) == source }.enumerated().sorted { one, other in
                let (left, right) = (one.element.file.date ?? 0, other.element.file.date ?? 0)
                return left == right ? one.offset < other.offset : left > right
            }.map(\.element)
        }
    }

    /// The one that goes up: the chosen one, else the first that can; the first refusal says why there is none. A file
    /// that merely lies in the download folder goes up by itself only when it is certainly the candidate's.
    public func picked(choosing chosen: ResumeFile.Origin?) -> ResumeFile {
        if let chosen, let option = first(where: { $0.file.origin == chosen }) { return option.file }
        let usable = lazy.map(\.file).filter { $0.source != .downloads || $0.belonging == .certain }
        return usable.first { $0.state == .attached } ?? usable.first { $0.state == .refused } ?? .none
    }
}
