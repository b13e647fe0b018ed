import Foundation
import GemAPI
import Recruiting

/// Finds a candidate's résumé, judges it, and fetches it again when it is sent.
public struct ResumeReader: Sendable {
    let gem: GemClient?
    let rules: ResumeRules
    /// The folder that a file's `resume_file` entries are relative to.
    let directory: String?

    public init(gem: GemClient?, rules: ResumeRules = ResumeRules(), directory: String? = nil) {
        self.gem = gem
        self.rules = rules
        self.directory = directory
    }

    /// The résumé that goes up with the candidate: the file the entry names, else the newest PDF among the source's
    /// résumés (product 1). A résumé that cannot be used never stops the person.
    public func resume(for candidate: Candidate) async -> ResumeFile {
        if let name = candidate.resumeFile { return await fileResume(name, of: candidate) }
        guard let gem, !candidate.id.hasPrefix("#") else { return .none }
        do {
            return try await newestPDF(of: candidate, from: gem)
        } catch let failure as GemFailure where [404, 422].contains(failure.status) {
            // An entry of a file whose id is not Gem's own.
            return .none
        } catch {
            return ResumeFile(state: .refused, reason: "unreachable")
        }
    }

    /// The bytes of a résumé judged earlier.
    ///
    /// - Throws: `Failure` when it cannot be fetched any more or is no longer a PDF.
    public func bytes(of resume: ResumeFile, for candidate: Candidate) async throws(Failure) -> [UInt8] {
        let bytes: [UInt8]
        switch resume.origin {
        case .file(let path): bytes = try Self.readFile(path, limit: rules.maximumBytes)
        case .source(let id): bytes = try await sourceBytes(id, of: candidate)
        case nil: throw Failure(.input, "There is no résumé to send for \(candidate.displayName).")
        }
        if let reason = rules.refusal(of: bytes) {
            throw Failure(.input, "The résumé of \(candidate.displayName) can no longer be sent: \(reason).")
        }
        return bytes
    }

    private func fileResume(_ name: String, of candidate: Candidate) async -> ResumeFile {
        let base = URL(fileURLWithPath: directory ?? FileManager.default.currentDirectoryPath, isDirectory: true)
        let url = URL(fileURLWithPath: name, relativeTo: base).standardizedFileURL
        let origin = ResumeFile.Origin.file(url.path)
        guard let bytes = try? Self.readFile(url.path, limit: rules.maximumBytes) else {
            return ResumeFile(state: .refused, origin: origin, fileName: url.lastPathComponent, reason: "unreadable")
        }
        return await judge(bytes, origin: origin, fileName: url.lastPathComponent, for: candidate)
    }

    private func newestPDF(of candidate: Candidate, from gem: GemClient) async throws -> ResumeFile {
        let resumes = try await gem.uploadedResumes(of: candidate.id).sorted { $0.createdAt > $1.createdAt }
        var refused: ResumeFile?
        for resume in resumes {
            let bytes: [UInt8]
            do {
                bytes = try await gem.download(resume.downloadURL, limit: rules.maximumBytes)
            } catch {
                refused =
                    refused
                    ?? ResumeFile(
                        state: .refused, origin: .source(resume.id), fileName: resume.fileName, reason: "unreadable")
                continue
            }
            let judged = await judge(bytes, origin: .source(resume.id), fileName: resume.fileName, for: candidate)
            if judged.state == .attached { return judged }
            refused = refused ?? judged
        }
        return refused ?? .none
    }

    private func judge(
        _ bytes: [UInt8], origin: ResumeFile.Origin, fileName: String?, for candidate: Candidate
    ) async -> ResumeFile {
        var resume = ResumeFile(state: .attached, origin: origin, fileName: fileName, bytes: bytes.count)
        if let reason = rules.refusal(of: bytes) {
            resume.state = .refused
            resume.reason = reason
            return resume
        }
        switch await PDFText.read(bytes) {
        case .text(let text):
            resume.warning = ResumeOwnership.warning(for: candidate, text: text)
        case .unreadable(let encrypted):
            resume.state = .refused
            resume.reason = encrypted ? "encrypted" : "damaged"
        case .unavailable:
            resume.warning = "text-not-checked"
        }
        return resume
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

    private static func readFile(_ path: String, limit: Int) throws(Failure) -> [UInt8] {
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        guard attributes?[.type] as? FileAttributeType == .typeRegular,
            let handle = FileHandle(forReadingAtPath: path)
        else { throw Failure(.input, "The résumé file \(path) cannot be read.") }
        defer { try? handle.close() }
        // One byte more than allowed is enough to know that it is too large.
        guard let data = try? handle.read(upToCount: limit + 1) else { return [] }
        return Array(data)
    }
}
