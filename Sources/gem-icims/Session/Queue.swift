import Foundation
import GemAPI
import Recruiting
import UploadLedger
import Uploading

/// An entry of a source that nothing can be done with; it has its line in the output like all others.
struct RejectedEntry: Sendable {
    /// The entry's own id, or its place (`#3`).
    var id: String
    var name: String?
    var problem: Failure
}

/// The candidates of a source, and what could not be read of it.
struct Queue: Sendable {
    enum Entry: Sendable {
        case candidate(Candidate)
        case rejected(RejectedEntry)
    }

    /// Everything the source has, in its order.
    private(set) var entries: [Entry] = []
    private(set) var candidates: [Candidate] = []
    private(set) var problems: [Failure] = []
    private var ids: Set<String> = []
    /// What else there is to say about the source, one sentence each; none of it is a fault.
    var remarks: [String] = []
    /// The folder that `resume_file` entries are relative to; nil for a Gem project.
    var directory: String?
    var projectID: String?
    var title: String
}

extension Session {
    /// Reads the source (reference 1.2).
    ///
    /// - Throws: `Failure` when nothing of it can be used; single bad entries are in `problems`.
    func queue(from source: String) async throws(Failure) -> Queue {
        if source == "gem" {
            throw Failure(
                .usage, "A project has to be named here: --from gem:PROJECT.",
                remedy: "PROJECT is an id, a web address or a name; or name a file.")
        }
        if source.hasPrefix("gem:") { return try await projectQueue(String(source.dropFirst(4))) }
        return try fileQueue(source)
    }

    static let missingGemKey = Failure(
        .configuration, "Gem's API key is not configured.",
        remedy: "Set gem.api-key-command or \(SettingKey.gemAPIKey.environmentName), or use a file as the source.")

    private func projectQueue(_ name: String) async throws(Failure) -> Queue {
        guard let gem else {
            throw Self.missingGemKey
        }
        do throws(GemFailure) {
            let project = try await gem.resolveProject(name, readableBy: nil)
            ledger.rememberProject(project.id, name: project.name)
            let listed = try await gem.projectCandidates(project.id)
            let batch = try await gem.candidates(ids: listed.ids)
            let found = Dictionary(batch.candidates.map { ($0.id, $0) }) { first, _ in first }
            var queue = Queue(directory: nil, projectID: project.id, title: project.name)
            for id in listed.ids {
                if let candidate = found[id] {
                    queue.append(candidate)
                } else if batch.missing.contains(id) {
                    let problem = Failure(
                        .input, "Candidate \(id) of the project is no longer in Gem and is passed over.")
                    queue.reject(RejectedEntry(id: id, problem: problem))
                }
            }
            for problem in listed.problems(of: project.name) { queue.note(problem) }
            return queue
        } catch {
            throw error.failure
        }
    }

    private func fileQueue(_ path: String) throws(Failure) -> Queue {
        let contents = try GemCandidateFile.contents(of: Self.bytes(of: path))
        var queue = Queue(
            directory: path == "-" ? nil : URL(fileURLWithPath: path).deletingLastPathComponent().path, projectID: nil,
            title: path == "-" ? "standard input" : URL(fileURLWithPath: path).lastPathComponent)
        queue.remarks = contents.remarks
        for entry in contents.entries {
            switch entry.result {
            case .success(let candidate): queue.append(candidate)
            case .failure(let failure): queue.reject(RejectedEntry(id: "#\(entry.number)", problem: failure))
            }
        }
        try ledger.adopt(queue.candidates)
        return queue
    }

    private static func bytes(of path: String) throws(Failure) -> [UInt8] {
        if path == "-" { return Array(FileHandle.standardInput.readDataToEndOfFile()) }
        if path.lowercased().contains("gem.com/projects/") {
            throw Failure(
                .usage, "“\(path)” is the address of a Gem project, not a file.", remedy: "Write: --from 'gem:\(path)'")
        }
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            let remedy =
                path.contains(".") || path.contains("/") ? nil : "A Gem project is named as: --from 'gem:\(path)'"
            throw Failure(.input, "There is no file \(path).", remedy: remedy)
        }
        if isFolder.boolValue {
            throw Failure(.input, "\(path) is a folder.", remedy: "Name a file of candidates in it.")
        }
        guard let data = FileManager.default.contents(atPath: path) else {
            throw Failure(.input, "The file \(path) cannot be read.", remedy: "Check who may read it.")
        }
        return Array(data)
    }
}

extension Queue {
    init(directory: String?, projectID: String?, title: String) {
        self.directory = directory
        self.projectID = projectID
        self.title = title
    }

    /// Adds an entry; one that no rule can do anything with, and a repeated id, are set aside.
    mutating func append(_ candidate: Candidate) {
        if let reason = candidate.unusableReason {
            let problem = Failure(.input, "Entry \(candidate.id): \(reason.message)", remedy: reason.remedy)
            reject(RejectedEntry(id: candidate.id, name: candidate.displayName, problem: problem))
        } else if !ids.insert(candidate.id).inserted {
            let problem = Failure(
                .input, "\(candidate.displayName) (\(candidate.id)) is there twice; the first one counts.")
            reject(RejectedEntry(id: candidate.id, name: candidate.displayName, problem: problem))
        } else {
            candidates.append(candidate)
            entries.append(.candidate(candidate))
        }
    }

    /// A fault of the source as a whole, which belongs to no entry.
    mutating func note(_ problem: Failure) { problems.append(problem) }

    mutating func reject(_ entry: RejectedEntry) {
        problems.append(entry.problem)
        entries.append(.rejected(entry))
    }
}
