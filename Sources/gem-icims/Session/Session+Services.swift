import APITransport
import Foundation
import GemAPI
import ICIMSAPI
import Recruiting
import UploadLedger
import Uploading

extension Session {
    /// The client, which a command that needs services always has.
    func requireICIMS() throws(Failure) -> ICIMSClient {
        guard let icims else { throw Failure(.internal, "This command was started without its connection to iCIMS.") }
        return icims
    }

    func checker() -> DuplicateChecker? {
        icims.map {
            DuplicateChecker(
                icims: $0, ledger: ledger, local: ledger, maximumConcurrency: settings.maximumConcurrency)
        }
    }

    func engine() throws(Failure) -> UploadEngine {
        let icims = try requireICIMS()
        return UploadEngine(
            icims: icims,
            checker: DuplicateChecker(
                icims: icims, ledger: ledger, local: ledger, maximumConcurrency: settings.maximumConcurrency),
            resumes: ResumeReader(gem: gem), ledger: ledger, local: ledger,
            settings: settings.uploadSettings(isReadOnly: isReadOnly))
    }

    func resumeReader(for queue: Queue) -> ResumeReader {
        ResumeReader(gem: gem, directory: queue.directory)
    }

    func sourcePerson() async throws(Failure) -> SourcePersonFinding {
        do throws(ICIMSFailure) {
            return try await requireClient().sourcePerson(uploader: settings.gemUserEmail)
        } catch {
            throw error.failure()
        }
    }

    /// The job to submit to, when it exists and is open.
    ///
    /// - Throws: `Failure(.input, …)` naming what is wrong with it.
    func openJob(_ id: Int?) async throws(Failure) -> Job? {
        guard let id else { return nil }
        let job: Job
        do throws(ICIMSFailure) {
            job = try await requireClient().job(id)
        } catch {
            guard error.kind == .notFound else { throw error.failure() }
            throw Failure(.input, "There is no job \(id) in iCIMS.", remedy: "Nothing was written. Try: gem-icims jobs")
        }
        guard let folder = job.folder?.id, settings.openJobFolders.contains(folder) else {
            let status = job.folder?.label ?? job.folder?.id ?? "unknown"
            throw Failure(
                .input, "Job \(id), \(job.title), is not open: its folder is \(status).",
                remedy: "Nothing was written. Open folders are set with icims.open-job-folders.")
        }
        // Losing the copy harms nobody: it only names the job in the history.
        try? ledger.saveJobs([job], readAt: Int(Date().timeIntervalSince1970))
        return job
    }

    /// Every open job, from the cache when it is young.
    func jobs() async throws(Failure) -> [Job] {
        try await JobCatalogue(icims: requireICIMS(), local: ledger).openJobs { done, total in
            Diagnostics.progress("Reading jobs: \(done) of \(total) …")
        }
    }

    func preview(
        of candidate: Candidate, sourcePerson: SourcePersonFinding, resume: ResumeFile, job: Job?
    ) throws(Failure) -> Preview {
        Preview(
            of: candidate, rules: settings.mappingRules, configuration: try requireICIMS().configuration,
            sourcePerson: sourcePerson, resume: resume, job: job)
    }

    /// Today's calls to iCIMS, for estimates.
    func meter() -> UploadLedger.CallMeter? {
        try? ledger.calls(service: "icims", onDay: nil)
    }

    private func requireClient() throws(ICIMSFailure) -> ICIMSClient {
        guard let icims else {
            throw ICIMSFailure(.notSent, purpose: "do anything", message: "no connection was set up")
        }
        return icims
    }
}
