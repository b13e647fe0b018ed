import Foundation
import Recruiting
import ReviewApp
import Uploading

extension LiveRunner {
    func judgeResumes(of id: String, chosen: ResumeFile.Origin?, _ ticket: Ticket) async {
        guard let candidate = await checks.candidate(id) else { return }
        let found = await services.resumes.resumes(for: candidate, chosen: chosen)
        mailbox.post(.resumesJudged(candidateID: id, found, ticket))
    }

    func attachResume(_ path: String, to id: String) async {
        guard let candidate = await checks.candidate(id) else { return }
        mailbox.post(.resumeAttached(candidateID: id, await services.resumes.judge(attached: path, for: candidate)))
    }

    /// Reads the download folder and follows it, once there is a queue whose people its files may be about.
    func followDownloads() async {
        guard services.resumes.rules.preference.contains(.downloads), let folder = services.resumes.downloads else {
            return
        }
        await folder.follow { [checks, mailbox] path, isNew in
            for subject in await checks.resumeSubjects() {
                guard let resume = await folder.resume(at: path, of: subject) else { continue }
                mailbox.post(.resumeOffered(candidateID: subject.candidate.id, resume, isNew: isNew))
            }
        }
    }

    func open(_ file: ResumeFile, of id: String) async {
        guard let candidate = await checks.candidate(id) else { return }
        do throws(Failure) {
            let path: String
            switch file.origin {
            case .file(let original): path = original
            // The viewer needs a file: a copy that only this user can read, gone at the end.
            case .source, nil: path = try viewer.copy(await services.resumes.bytes(of: file, for: candidate))
            }
            start(
                ["xdg-open", path], opened: file.fileName ?? "the résumé", noViewer: "No viewer could be started here.",
                remedy: "It is in \(path).")
        } catch {
            mailbox.post(.actionFailed(error))
        }
    }
}

/// Copies of résumés for the desktop's viewer, in a folder of their own.
final class ResumeViewer: Sendable {
    private let folder = FileManager.default.temporaryDirectory
        .appendingPathComponent("gem-icims-view-\(UUID().uuidString)", isDirectory: true)

    func copy(_ bytes: [UInt8]) throws(Failure) -> String {
        let path = folder.appendingPathComponent("\(UUID().uuidString).pdf").path
        let files = FileManager.default
        try? files.createDirectory(
            at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        guard files.createFile(atPath: path, contents: Data(bytes), attributes: [.posixPermissions: 0o600]) else {
            throw Failure(.localState, "There is no room for a copy of the résumé in \(folder.path).")
        }
        return path
    }

    func clear() { try? FileManager.default.removeItem(at: folder) }

    deinit { clear() }
}
