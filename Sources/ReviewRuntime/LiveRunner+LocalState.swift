import Foundation
import Recruiting
import ReviewApp
import Synchronization
import UploadLedger
import Uploading

extension LiveRunner {
    func save(_ state: ReviewApp.ReviewState, _ ticket: Ticket) {
        do throws(Failure) {
            try lastSave.withLock { last throws(Failure) in
                guard ticket > last else { return }
                try services.local.saveReviewState(StoredReview(state).ledgerState, source: services.sourceID)
                last = ticket
            }
            try rememberJobs(of: state)
            mailbox.post(.reviewStateSaved(ticket))
        } catch {
            mailbox.post(.loadFailed(.saving, ticket, error))
        }
    }

    /// Jobs picked here are offered first in other projects too.
    private func rememberJobs(of state: ReviewApp.ReviewState) throws(Failure) {
        if let job = state.recentJobs.first, try services.local.recentJobs(limit: 1).first != job {
            try services.local.rememberJob(job, project: nil)
        }
        if let project = services.projectID, let job = state.projectJobs[project],
            try services.local.lastJob(ofProject: project) != job
        {
            try services.local.rememberJob(job, project: project)
        }
    }

    func remember(candidate id: String, person: Int, reason: String) async {
        guard let candidate = await checks.candidate(id) else { return }
        do throws(Failure) {
            try await services.ledger.remember(
                NotTheSame(
                    candidateKey: candidate.ledgerKey, personID: person, decidedBy: services.uploader,
                    decidedAt: Int(Date().timeIntervalSince1970), reason: reason,
                    evidenceFingerprint: await services.checker.fingerprint(of: candidate, person: person)))
        } catch {
            mailbox.post(.actionFailed(error))
        }
    }

    func forget(candidate id: String, person: Int) async {
        guard let candidate = await checks.candidate(id) else { return }
        do throws(Failure) {
            try await services.ledger.forgetPair(candidate: candidate.ledgerKey, person: person)
        } catch {
            mailbox.post(.actionFailed(error))
        }
    }

    func export(_ format: ExportFormat) async {
        do throws(Failure) {
            let entries = try await services.ledger.history(HistoryFilter())
            let stamp = LocalTime.minute(Int(Date().timeIntervalSince1970)).filter(\.isNumber)
            let ending = format == .markdown ? "md" : format.rawValue
            let path = try write("gem-icims-history-\(stamp).\(ending)", services.document(entries, format.rawValue))
            mailbox.post(.exported(path: path, count: entries.count))
        } catch {
            mailbox.post(.actionFailed(error))
        }
    }

    func save(_ name: String, _ text: String) {
        do throws(Failure) {
            mailbox.post(.saved(path: try write(name, text)))
        } catch {
            mailbox.post(.actionFailed(error))
        }
    }

    /// Puts a document where exports go, for its owner's eyes only; answers with its path.
    private func write(_ name: String, _ text: String) throws(Failure) -> String {
        let path = "\(services.exportDirectory)/\(name)"
        guard
            FileManager.default.createFile(
                atPath: path, contents: Data(text.utf8), attributes: [.posixPermissions: 0o600])
        else { throw Failure(.localState, "\(path) could not be written.") }
        return path
    }

    func open(_ url: String) {
        guard let url = WebLink(url)?.text else {
            return mailbox.post(.actionFailed(Failure(.input, "“\(url)” is no web address that can be opened.")))
        }
        start(["xdg-open", url], opened: url, noViewer: "No browser could be started here.", remedy: "Copy it: y")
    }

    /// Starts a program of the desktop and says what came of it.
    func start(_ command: [String], opened: String, noViewer: String, remedy: String? = nil) {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = command
        process.environment = services.childEnvironment
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        process.terminationHandler = { [mailbox] process in
            if process.terminationStatus == 0 {
                mailbox.post(.opened(opened))
            } else {
                mailbox.post(.actionFailed(Failure(.input, noViewer, remedy: remedy)))
            }
        }
        do { try process.run() } catch {
            mailbox.post(.actionFailed(Failure(.input, noViewer, remedy: remedy)))
        }
    }
}

/// The review's state in the two parts the ledger keeps: what concerns one person apart from the rest, so that one
/// person's part can be forgotten.
public struct StoredReview {
    public let state: ReviewApp.ReviewState

    init(_ state: ReviewApp.ReviewState) { self.state = state }

    /// Nil when nothing was stored, or in a shape this version does not know.
    public init?(_ stored: UploadLedger.ReviewState) {
        let decoder = JSONDecoder()
        guard let view = stored.view, var state = try? decoder.decode(ReviewApp.ReviewState.self, from: view) else {
            return nil
        }
        for (id, data) in stored.marks {
            if let mark = try? decoder.decode(Mark.self, from: data) { state.marks[id] = mark }
        }
        self.state = state
    }

    var ledgerState: UploadLedger.ReviewState {
        let encoder = JSONEncoder()
        var view = state
        view.marks = [:]
        return UploadLedger.ReviewState(
            view: try? encoder.encode(view), marks: state.marks.compactMapValues { try? encoder.encode($0) })
    }
}
