import Foundation
import GemAPI
import Recruiting
import Uploading

/// The candidates of a source, and what could not be read of it.
struct Queue: Sendable {
    var candidates: [Candidate]
    var problems: [Failure]
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
            let deleted = batch.missing.map {
                Failure(.input, "Candidate \($0) of the project is no longer in Gem and is passed over.")
            }
            return usable(
                batch.candidates, problems: listed.problems(of: project.name) + deleted, directory: nil,
                projectID: project.id, title: project.name)
        } catch {
            throw error.failure
        }
    }

    private func fileQueue(_ path: String) throws(Failure) -> Queue {
        let contents = try GemCandidateFile.contents(of: Self.bytes(of: path))
        var candidates: [Candidate] = []
        var problems: [Failure] = []
        for entry in contents.entries {
            switch entry.result {
            case .success(let candidate): candidates.append(candidate)
            case .failure(let failure): problems.append(failure)
            }
        }
        let directory = path == "-" ? nil : URL(fileURLWithPath: path).deletingLastPathComponent().path
        var queue = usable(
            candidates, problems: problems, directory: directory, projectID: nil,
            title: path == "-" ? "standard input" : URL(fileURLWithPath: path).lastPathComponent)
        queue.remarks = contents.remarks
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

    /// Sets aside entries that no rule can do anything with, and repeated ids.
    private func usable(
        _ candidates: [Candidate], problems: [Failure], directory: String?, projectID: String?, title: String
    ) -> Queue {
        var queue = Queue(
            candidates: [], problems: problems, directory: directory, projectID: projectID, title: title)
        var seen: Set<String> = []
        for candidate in candidates {
            if let reason = candidate.unusableReason {
                queue.problems.append(
                    Failure(.input, "Entry \(candidate.id): \(reason.message)", remedy: reason.remedy))
            } else if seen.insert(candidate.id).inserted {
                queue.candidates.append(candidate)
            } else {
                queue.problems.append(
                    Failure(.input, "\(candidate.displayName) (\(candidate.id)) is there twice; the first one counts."))
            }
        }
        return queue
    }
}
