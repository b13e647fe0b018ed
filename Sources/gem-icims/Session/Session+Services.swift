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
            resumes: resumeReader(directory: nil), ledger: ledger, local: ledger,
            settings: settings.uploadSettings(isReadOnly: isReadOnly))
    }

    /// - Parameter directory: what `resume_file` entries are relative to.
    func resumeReader(directory: String?) -> ResumeReader {
        ResumeReader(gem: gem, rules: settings.resumeRules, directory: directory, downloads: downloads)
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
        switch try await jobCatalogue().standing(of: id, asking: true) {
        case .open(let job): return job
        case .closed(let job, let reason):
            throw Failure(
                .input, "Job \(id), \(job.title), is not open: \(reason).",
                remedy: "Nothing was written. Open folders are set with icims.open-job-folders.")
        case .missing, nil:
            throw Failure(.input, "There is no job \(id) in iCIMS.", remedy: "Nothing was written. Try: gem-icims jobs")
        }
    }

    func jobCatalogue() throws(Failure) -> JobCatalogue {
        JobCatalogue(icims: try requireICIMS(), local: ledger, settings: settings.jobCatalogueSettings)
    }

    func preview(
        of candidate: Candidate, sourcePerson: SourcePersonFinding, resume: ResumeFile, job: Job?
    ) throws(Failure) -> Preview {
        Preview(
            of: candidate, rules: settings.mappingRules, configuration: try requireICIMS().configuration,
            sourcePerson: sourcePerson, resume: resume, job: job)
    }

    /// The iCIMS that plans are made for and carried out at.
    var place: PlanPlace { PlanPlace(customer: settings.customerID ?? "", address: settings.icimsBaseURL) }

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
