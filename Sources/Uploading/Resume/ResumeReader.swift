import Foundation
import GemAPI
public import Recruiting

/// Finds a candidate's résumés, judges them, and fetches the one that is sent again when it is sent.
public struct ResumeReader: Sendable {
    let gem: GemClient?
    public let rules: ResumeRules
    /// The folder that a file's `resume_file` entries are relative to.
    let directory: String?
    /// Where LinkedIn's PDFs land; nil when nobody looks there.
    public let downloads: ResumeFolder?

    /// Of the source's résumés the newest so many are looked at.
    private static let mostFromSource = 5

    public init(
        gem: GemClient?, rules: ResumeRules = ResumeRules(), directory: String? = nil, downloads: ResumeFolder? = nil
    ) {
        self.gem = gem
        self.rules = rules
        self.directory = directory
        self.downloads = downloads
    }

    /// The résumé that goes up with the candidate when nobody chooses another: from the first source of the preference
    /// that has one (rules 1.7). A résumé that cannot be used never stops the person.
    public func resume(for candidate: Candidate) async -> ResumeFile {
        var found: [JudgedResume] = []
        for source in order {
            // Whatever the download folder knows by now is not enough here: nobody watches it later.
            if source == .downloads { await downloads?.readAll() }
            found += await resumes(for: candidate, in: source, stopsAtFirst: true)
            let picked = found.ordered(by: rules.preference).picked(choosing: nil)
            if picked.state == .attached || source == .attached && picked.state == .refused { return picked }
        }
        return found.ordered(by: rules.preference).picked(choosing: nil)
    }

    /// Every résumé there is for the candidate, in the order of preference.
    ///
    /// - Parameter chosen: a file somebody chose before, which may lie anywhere.
    public func resumes(for candidate: Candidate, chosen: ResumeFile.Origin? = nil) async -> [JudgedResume] {
        var found: [JudgedResume] = []
        for source in order { found += await resumes(for: candidate, in: source, stopsAtFirst: false) }
        if case .file(let path) = chosen, !found.contains(where: { $0.file.origin == chosen }) {
            found.append(await judge(file: path, source: .attached, for: candidate))
        }
        return found.ordered(by: rules.preference)
    }

    /// The sources in order; a file that was attached is never passed over.
    private var order: [ResumeSource] {
        rules.preference.contains(.attached) ? rules.preference : [.attached] + rules.preference
    }

    /// A file somebody points at, relative to the folder of the candidates' file.
    public func judge(attached path: String, for candidate: Candidate) async -> JudgedResume {
        await judge(file: absolute(path), source: .attached, for: candidate)
    }

    private func resumes(
        for candidate: Candidate, in source: ResumeSource, stopsAtFirst: Bool
    ) async -> [JudgedResume] {
        switch source {
        case .attached:
            guard let name = candidate.resumeFile else { return [] }
            return [await judge(attached: name, for: candidate)]
        case .downloads: return await downloads?.resumes(of: candidate) ?? []
        case .gem:
            guard let gem, !candidate.id.hasPrefix("#") else { return [] }
            do {
                return try await sourceResumes(of: candidate, from: gem, stopsAtFirst: stopsAtFirst)
            } catch let failure as GemFailure where [404, 422].contains(failure.status) {
                // An entry of a file whose id is not Gem's own.
                return []
            } catch {
                return [JudgedResume(ResumeFile(state: .refused, source: .gem, reason: "unreachable"))]
            }
        }
    }

    private func absolute(_ path: String) -> String {
        let home = FileManager.default.homeDirectoryForCurrentUser.path
        let path = path.hasPrefix("~/") ? home + path.dropFirst() : path
        let base = URL(fileURLWithPath: directory ?? FileManager.default.currentDirectoryPath, isDirectory: true)
        return URL(fileURLWithPath: path, relativeTo: base).standardizedFileURL.path
    }

    /// Newest first, as the client lists them.
    private func sourceResumes(
        of candidate: Candidate, from gem: GemClient, stopsAtFirst: Bool
    ) async throws -> [JudgedResume] {
        var found: [JudgedResume] = []
        for resume in try await gem.uploadedResumes(of: candidate.id).prefix(Self.mostFromSource) {
            var file = ResumeFile(
                state: .attached, origin: .source(resume.id), source: .gem, fileName: resume.fileName,
                date: resume.createdAt == 0 ? nil : resume.createdAt)
            do {
                let bytes = try await gem.download(resume.downloadURL, limit: rules.maximumBytes)
                found.append(await ResumeJudge(rules).judge(bytes, as: file, for: candidate))
            } catch {
                (file.state, file.reason) = (.refused, Self.reason(error))
                found.append(JudgedResume(file))
            }
            if stopsAtFirst, found.last?.file.state == .attached { break }
        }
        return found
    }

    private static func reason(_ error: any Error) -> String {
        guard let failure = error as? GemFailure else { return "unreachable" }
        if failure.isTooLarge { return "too-large" }
        return [401, 403, 404, 410].contains(failure.status) ? "expired" : "unreachable"
    }

    private func judge(file path: String, source: ResumeSource, for candidate: Candidate) async -> JudgedResume {
        let name = URL(fileURLWithPath: path).lastPathComponent
        guard let read = LocalFile(path, limit: rules.maximumBytes) else {
            return JudgedResume(
                ResumeFile(
                    state: .refused, origin: .file(path), source: source, fileName: name, reason: "unreadable"))
        }
        let file = ResumeFile(
            state: .attached, origin: .file(path), source: source, fileName: name, date: read.modified)
        return await ResumeJudge(rules).judge(read.bytes, as: file, for: candidate)
    }

    // MARK: Sending and showing

    /// The bytes of a résumé judged earlier.
    ///
    /// - Throws: `Failure` when it cannot be fetched any more or is not what was judged.
    public func bytes(of resume: ResumeFile, for candidate: Candidate) async throws(Failure) -> [UInt8] {
        let bytes: [UInt8]
        switch resume.origin {
        case .file(let path):
            guard let file = LocalFile(path, limit: rules.maximumBytes) else {
                throw Failure(.input, "The résumé file \(path) cannot be read any more.")
            }
            bytes = file.bytes
        case .source(let id): bytes = try await sourceBytes(id, of: candidate)
        case nil: throw Failure(.input, "There is no résumé to send for \(candidate.displayName).")
        }
        if let reason = rules.refusal(of: bytes) {
            throw Failure(.input, "The résumé of \(candidate.displayName) can no longer be sent: \(reason).")
        }
        if let digest = resume.digest, digest != bytes.sha256 {
            throw Failure(
                .input, "The résumé of \(candidate.displayName) is not the file that was looked at any more.",
                remedy: "It was not sent. Look at it again.")
        }
        return bytes
    }

    private func sourceBytes(_ id: String, of candidate: Candidate) async throws(Failure) -> [UInt8] {
        guard let gem else { throw Failure(.configuration, "Gem is not configured, so its résumé cannot be fetched.") }
        do {
            // The address is short-lived (gem-api 6.7): it is asked for again right before the download.
            guard let resume = try await gem.uploadedResumes(of: candidate.id).first(where: { $0.id == id }) else {
                throw Failure(.input, "The résumé of \(candidate.displayName) is no longer in Gem.")
            }
            return try await gem.download(resume.downloadURL, limit: rules.maximumBytes)
        } catch let failure as Failure {
            throw failure
        } catch {
            throw Failure(.unreachable, "The résumé of \(candidate.displayName) could not be fetched from Gem.")
        }
    }
}
