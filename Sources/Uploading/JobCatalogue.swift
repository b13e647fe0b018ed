import Foundation
import ICIMSAPI
import Recruiting
import UploadLedger

/// Every open job, for few calls: ids by one search, and only new or changed ones are read (a record costs a call).
public struct JobCatalogue: Sendable {
    let icims: ICIMSClient
    let local: any LocalState
    let maximumConcurrency: Int
    let now: @Sendable () -> Int

    public init(
        icims: ICIMSClient, local: any LocalState, maximumConcurrency: Int = 2,
        now: @escaping @Sendable () -> Int = { Int(Date().timeIntervalSince1970) }
    ) {
        self.icims = icims
        self.local = local
        self.maximumConcurrency = maximumConcurrency
        self.now = now
    }

    /// Jobs in the folders that are configured as open, newest first. What was read stays in the local state at once,
    /// so that a first fill which breaks off goes on where it was.
    ///
    /// - Throws: `Failure` when the list itself cannot be had; a single job that cannot be read is left out.
    public func openJobs(onProgress: @escaping @Sendable (Int, Int) -> Void = { _, _ in }) async throws(Failure)
        -> [Job]
    {
        do throws(ICIMSFailure) {
            let open = try await icims.openJobIDs()
            let cached = Dictionary(((try? local.jobs()) ?? []).map { ($0.value.id, $0) }) { first, _ in first }
            var stale = Set(open).subtracting(cached.keys)
            let known = Set(open).intersection(cached.keys)
            if let oldest = known.compactMap({ cached[$0]?.readAt }).min() {
                // The filter's clock has minutes and is the service's own: an hour of overlap costs nothing.
                let changed = try await icims.openJobIDs(updatedSince: oldest - 3600)
                stale.formUnion(changed.filter { (cached[$0]?.readAt ?? 0) < now() - 60 })
            }
            let fresh = try await read(stale, onProgress: onProgress)
            let jobs = open.compactMap { fresh[$0] ?? cached[$0]?.value }
            try? local.replaceJobs(jobs, readAt: now())
            return jobs.sorted { $0.id > $1.id }
        } catch {
            throw error.failure()
        }
    }

    private func read(
        _ ids: Set<Int>, onProgress: @escaping @Sendable (Int, Int) -> Void
    ) async throws(ICIMSFailure) -> [Int: Job] {
        var jobs: [Int: Job] = [:]
        for batch in ids.sorted(by: >).chunked(by: 50) {
            let read = await concurrently(batch, limit: maximumConcurrency) { [icims] id in
                do throws(ICIMSFailure) {
                    return Result<Job, ICIMSFailure>.success(try await icims.job(id))
                } catch {
                    return .failure(error)
                }
            }
            for (id, result) in read {
                switch result {
                case .success(let job): jobs[id] = job
                case .failure(let failure) where failure.isRefusal: continue
                case .failure(let failure): throw failure
                }
            }
            try? local.saveJobs(read.compactMap { try? $0.1.get() }, readAt: now())
            onProgress(jobs.count, ids.count)
        }
        return jobs
    }
}

/// Does one thing for each element, at most `limit` at a time.
func concurrently<Element: Sendable, Output: Sendable>(
    _ elements: [Element], limit: Int, _ work: @escaping @Sendable (Element) async -> Output
) async -> [(Element, Output)] {
    await withTaskGroup(of: (Element, Output).self) { group in
        var results: [(Element, Output)] = []
        var waiting = elements.makeIterator()
        func start() {
            guard let element = waiting.next() else { return }
            group.addTask { (element, await work(element)) }
        }
        for _ in 0..<max(1, limit) { start() }
        while let result = await group.next() {
            results.append(result)
            start()
        }
        return results
    }
}
