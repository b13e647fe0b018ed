import Foundation
public import Recruiting

/// The folder where the browser saves LinkedIn's PDFs. Its files are read one at a time in the background, the newest
/// first, and what they say stays in memory only: they may be anybody's.
public actor ResumeFolder {
    /// A PDF of the folder with what its text says.
    private struct Entry {
        var file: ResumeFile
        var text: ResumeText
        var isMended: Bool
    }

    /// Gets the path of a PDF that has been read, and whether it appeared since the folder is followed.
    public typealias Observer = @Sendable (String, Bool) async -> Void

    public let path: String
    private let rules: ResumeRules
    private var entries: [String: Entry] = [:]
    /// Paths in the order in which they are to be read.
    private var waiting: [String] = []
    private var readers: [Task<Void, Never>] = []
    private var active = 0
    private var watch: FolderWatch?
    private var observer: Observer?
    /// Appeared while the folder was watched.
    private var isNew: Set<String> = []
    private var isListed = false

    /// Files beyond the newest so many are not looked at.
    public static let mostFiles = 1_000

    public init(path: String, rules: ResumeRules = ResumeRules()) {
        self.path = path
        self.rules = rules
    }

    /// Reads what is there and whatever comes, and tells of each PDF by its path. Does nothing when the folder does
    /// not exist.
    public func follow(_ observer: @escaping Observer) {
        guard self.observer == nil else { return }
        self.observer = observer
        // Watched before it is listed: what comes in between is seen twice rather than never.
        watch = FolderWatch(path) { [weak self] name in
            Task { await self?.appeared(name) }
        }
        list()
        start(readers: 1)
    }

    /// Returns when everything that is there has been read.
    public func readAll() async {
        list()
        start(readers: 2)
        for reader in readers { await reader.value }
    }

    /// The PDFs that may be the candidate's, of those that have been read by now.
    public func resumes(of candidate: Candidate) async -> [JudgedResume] {
        let subject = ResumeOwnership.Subject(candidate)
        var found: [JudgedResume] = []
        for path in entries.keys.sorted() {
            if let resume = await resume(at: path, of: subject) { found.append(resume) }
        }
        return found
    }

    /// The PDF at this path, when it may be the candidate's.
    public func resume(at path: String, of subject: ResumeOwnership.Subject) async -> JudgedResume? {
        guard let entry = entries[path], subject.mayOwn(entry.text) else { return nil }
        var judged = ResumeJudge.judged(entry.file, entry.text, isMended: entry.isMended, for: subject)
        guard let belonging = judged.file.belonging, belonging != .noSign, !judged.file.isDoubtful else { return nil }
        // Counted for the few that are somebody's, not for the whole folder.
        if judged.file.pages == nil, let read = LocalFile(path, limit: rules.maximumBytes) {
            judged.file.pages = await PDFReader.pageCount(of: read.bytes)
            entries[path]?.file.pages = judged.file.pages
        }
        return judged
    }

    // MARK: Reading

    private func list() {
        guard !isListed else { return }
        isListed = true
        let keys: [URLResourceKey] = [.isRegularFileKey, .contentModificationDateKey, .fileSizeKey]
        let files =
            (try? FileManager.default.contentsOfDirectory(
                at: URL(fileURLWithPath: path, isDirectory: true), includingPropertiesForKeys: keys,
                options: [.skipsHiddenFiles])) ?? []
        let dated = files.compactMap { file -> (path: String, date: Date)? in
            guard let values = try? file.resourceValues(forKeys: Set(keys)), values.isRegularFile == true,
                let size = values.fileSize, size > 0, size <= rules.maximumBytes
            else { return nil }
            return (file.path, values.contentModificationDate ?? .distantPast)
        }
        waiting += dated.sorted { $0.date > $1.date }.prefix(Self.mostFiles).map(\.path)
    }

    private func appeared(_ name: String) {
        guard !name.hasPrefix(".") else { return }
        let path = URL(fileURLWithPath: path, isDirectory: true).appendingPathComponent(name).path
        // Before everything else: somebody saved it a moment ago and waits for it.
        isNew.insert(path)
        waiting.removeAll { $0 == path }
        waiting.insert(path, at: 0)
        start(readers: 1)
    }

    private func start(readers count: Int) {
        guard !waiting.isEmpty, active == 0 else { return }
        active = count
        readers = (0..<count).map { _ in Task(priority: .utility) { await self.readWaiting() } }
    }

    private func readWaiting() async {
        while !waiting.isEmpty {
            let path = waiting.removeFirst()
            entries[path] = await entry(path)
            if entries[path] != nil { await observer?(path, isNew.contains(path)) }
        }
        active -= 1
    }

    /// Nil when it is no PDF that could go up, or nobody can tell whose it is.
    private func entry(_ path: String) async -> Entry? {
        guard let read = LocalFile(path, limit: rules.maximumBytes), rules.refusal(of: read.bytes) == nil,
            case .read(_, let lines, let isMended) = await PDFReader.read(read.bytes, isBackground: true)
        else { return nil }
        let file = ResumeFile(
            state: .attached, origin: .file(path), source: .downloads,
            fileName: URL(fileURLWithPath: path).lastPathComponent, bytes: read.bytes.count,
            date: read.modified, digest: read.bytes.sha256)
        return Entry(
            file: file, text: ResumeText(lines), isMended: isMended || PDFStructure(read.bytes) == .mendable)
    }
}
