import Foundation
import ICIMSAPI
import Recruiting
import UploadLedger

/// Every open job, for few calls: searches say which there are and which changed, and only those are read, because a
/// record costs a call. What was read stays in the local state at once.
public struct JobCatalogue: Sendable {
    let icims: ICIMSClient
    let local: any LocalState
    let settings: JobCatalogueSettings
    let now: @Sendable () -> Int

    public init(
        icims: ICIMSClient, local: any LocalState, settings: JobCatalogueSettings = JobCatalogueSettings(),
        now: @escaping @Sendable () -> Int = { Int(Date().timeIntervalSince1970) }
    ) {
        self.icims = icims
        self.local = local
        self.settings = settings
        self.now = now
    }

    /// The jobs known here, without a call.
    public func known() -> JobList {
        list(Dictionary(((try? local.jobs()) ?? []).map { ($0.value.id, $0.value) }) { first, _ in first }, loadState())
    }

    func list(_ jobs: [Int: Job], _ state: JobCatalogueState, stopped: Failure? = nil) -> JobList {
        JobList(
            jobs: jobs.values.sorted { $0.id > $1.id }, unread: state.pending.count { jobs[$0] == nil },
            checkedAt: state.checkedAt, stopped: stopped)
    }

    /// How one job stands.
    /// - Parameter asking: reads it from iCIMS, for one call. Otherwise the answer is what is known here, and nil when
    ///   that is nothing.
    public func standing(of id: Int, asking: Bool) async throws(Failure) -> JobStanding? {
        let known = (try? local.job(id: id))?.value
        let isClosed = (try? local.isClosed(job: id)) ?? false
        if !asking {
            guard let known else { return nil }
            guard isClosed else { return .open(known) }
            return .closed(known, reason: isOpen(known) ? "it is no longer among the open jobs" : reason(known))
        }
        let job: Job
        do throws(ICIMSFailure) {
            job = try await icims.job(id)
        } catch {
            guard error.kind == .notFound || error.kind == .accessDenied else { throw error.failure() }
            try? local.closeJobs([id], at: now())
            return .missing
        }
        // Losing the copy harms nobody: it only spares a call and names the job in the history.
        try? local.saveJobs([job], readAt: now())
        if isOpen(job) { return .open(job) }
        try? local.closeJobs([id], at: now())
        return .closed(job, reason: reason(job))
    }

    func isOpen(_ job: Job) -> Bool {
        job.folder?.id.map(icims.configuration.openJobFolders.contains) ?? false
    }

    private func reason(_ job: Job) -> String {
        "its folder is \(job.folder?.label ?? job.folder?.id ?? "unknown")"
    }

    /// Calls that may be made before the reserve is touched; nil when iCIMS has not said yet how many are left.
    func allowance() -> Int? {
        guard let remaining = (try? local.calls(service: "icims", onDay: nil))?.remaining else { return nil }
        return max(0, remaining - settings.dailyReserve)
    }

    var budgetFailure: Failure {
        let remaining = (try? local.calls(service: "icims", onDay: nil))?.remaining ?? 0
        return Failure(
            .tryLater, "\(remaining) iCIMS calls are left today and \(settings.dailyReserve) are kept in reserve.",
            remedy: "Jobs that are new or changed follow when the count starts again at 00:00 UTC.")
    }
}

/// How jobs are read.
public struct JobCatalogueSettings: Hashable, Sendable {
    public var maximumConcurrency: Int
    /// Calls of a day that are never spent on this.
    public var dailyReserve: Int
    /// The most job records read in one go, the newest first; the rest follows in the next.
    public var readLimit: Int
    /// The id or name of a career portal. Jobs are then those it shows: one call says which there are and which
    /// changed. Nil: the jobs in the open folders.
    public var portal: String?

    public init(
        maximumConcurrency: Int = 2, dailyReserve: Int = 500, readLimit: Int = 3_000, portal: String? = nil
    ) {
        self.maximumConcurrency = maximumConcurrency
        self.dailyReserve = dailyReserve
        self.readLimit = readLimit
        self.portal = portal
    }
}

/// Jobs that can be picked, as far as they were read.
public struct JobList: Hashable, Sendable {
    /// The newest id first.
    public var jobs: [Job]
    /// Open jobs that were not read yet.
    public var unread: Int
    /// When iCIMS last said which jobs there are, in Unix seconds.
    public var checkedAt: Int?
    /// Why reading stopped before the end.
    public var stopped: Failure?
}
