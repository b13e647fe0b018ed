import Foundation
import GemAPI
import Recruiting
import Uploading

/// The candidates of a source, and what could not be read of it.
struct Queue: Sendable {
    var candidates: [Candidate]
    var problems: [Failure]
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
            let ids = try await gem.projectCandidateIDs(project.id)
            let batch = try await gem.candidates(ids: ids)
            let deleted = batch.missing.map {
                Failure(.input, "Candidate \($0) of the project is no longer in Gem and is passed over.")
            }
            return usable(
                batch.candidates, problems: deleted, directory: nil, projectID: project.id, title: project.name)
        } catch {
            throw error.failure
        }
    }

    private func fileQueue(_ path: String) throws(Failure) -> Queue {
        let data: Data?
        if path == "-" {
            data = FileHandle.standardInput.readDataToEndOfFile()
        } else {
            data = FileManager.default.contents(atPath: path)
        }
        guard let data else { throw Failure(.input, "The file \(path) cannot be read.") }
        let entries = try GemCandidateFile.read(Array(data))
        var candidates: [Candidate] = []
        var problems: [Failure] = []
        for entry in entries {
            switch entry.result {
            case .success(let candidate): candidates.append(candidate)
            case .failure(let failure): problems.append(failure)
            }
        }
        let directory = path == "-" ? nil : URL(fileURLWithPath: path).deletingLastPathComponent().path
        return usable(
            candidates, problems: problems, directory: directory, projectID: nil,
            title: path == "-" ? "standard input" : URL(fileURLWithPath: path).lastPathComponent)
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
