import ICIMSAPI
import Recruiting
import UploadLedger

extension JobCatalogue {
    /// Up to so many jobs one search lists them all (icims-api 7.6).
    private static let oneSearch = 1_000
    /// With more jobs, all ids are listed so seldom, in seconds: only for those that vanish without a change.
    private static let listingAge = 24 * 3_600
    /// How long a job that this user may not read is left alone, in seconds.
    private static let unreadableAge = 7 * 24 * 3_600

    /// Asks which jobs there are and which changed, and reads those.
    ///
    /// Without a change that costs one or two calls; with changes, two more than the jobs to be read. A first reading
    /// that breaks off, is limited, or would touch the reserve is continued by the next call.
    /// - Parameter onProgress: the jobs known so far, now and then while many are read.
    /// - Throws: `Failure` when iCIMS does not answer; what was read until then is kept.
    public func refresh(onProgress: @Sendable (JobList) -> Void = { _ in }) async throws(Failure) -> JobList {
        // Four searches at most before the first record.
        guard allowance() ?? .max >= 4 else { throw budgetFailure }
        var state = loadState()
        icims.recall(refusedFields: state.refusedFields)
        let cached = Dictionary(((try? local.jobs()) ?? []).map { ($0.value.id, $0) }) { first, _ in first }
        do throws(ICIMSFailure) {
            let findings = try await find(cached, state)
            let gone = Set(cached.keys).subtracting(findings.open)
            if !gone.isEmpty { try? local.closeJobs(gone.sorted(), at: now()) }
            state.checkedAt = now()
            state.changesKnownUntil = findings.changesKnownUntil ?? state.changesKnownUntil
            if findings.isListing { state.listedAt = now() }
            state.unreadable = state.unreadable.filter {
                $0.value > now() - Self.unreadableAge && !findings.changed.contains($0.key)
                    && (findings.open.contains($0.key) || !findings.isListing)
            }
            state.pending = state.pending.union(findings.changed).union(findings.open.subtracting(cached.keys))
                .intersection(findings.open).subtracting(state.unreadable.keys)
            save(state)
            return try await read(
                cached.mapValues(\.value).filter { !gone.contains($0.key) }, &state, findings.dates, onProgress)
        } catch {
            throw error.failure()
        }
    }

    /// What the searches say.
    private struct Findings {
        var open: Set<Int>
        /// Known jobs that are to be read again.
        var changed: Set<Int> = []
        /// When each was changed, in the words of the portal.
        var dates: [Int: String] = [:]
        var changesKnownUntil: Int?
        var isListing = true
    }

    private func find(
        _ cached: [Int: Cached<Job>], _ state: JobCatalogueState
    ) async throws(ICIMSFailure) -> Findings {
        if let portal = settings.portal {
            let rows = try await icims.portalJobs(portal)
            // How a portal's answer goes on after so many is not published.
            if rows.count < Self.oneSearch { return findings(of: rows, cached) }
        }
        guard let since = state.changesKnownUntil ?? cached.values.map(\.readAt).min().map({ $0 - 3_600 }) else {
            let all = try await icims.openJobIDs()
            return Findings(open: Set(all.ids), changesKnownUntil: all.answeredAt ?? now() - 600)
        }
        do {
            return try await changes(since: since, cached, state)
        } catch  where error.kind == .validation {
            // This iCIMS has no such filter: jobs come and go, and changes inside them stay unseen.
            return Findings(open: Set(try await icims.openJobIDs().ids))
        }
    }

    private func findings(of rows: [PortalRow], _ cached: [Int: Cached<Job>]) -> Findings {
        Findings(
            open: Set(rows.map(\.id)),
            changed: Set(rows.filter { $0.updatedDate != cached[$0.id]?.value.updatedDate }.map(\.id))
                .intersection(cached.keys),
            dates: Dictionary(rows.compactMap { row in row.updatedDate.map { (row.id, $0) } }) { first, _ in first })
    }

    private func changes(
        since: Int, _ cached: [Int: Cached<Job>], _ state: JobCatalogueState
    ) async throws(ICIMSFailure) -> Findings {
        let known = Set(cached.keys).union(state.pending)
        if known.count < Self.oneSearch || state.listedAt ?? 0 < now() - Self.listingAge {
            let changed = try await icims.openJobIDs(changedSince: since)
            let all = try await icims.openJobIDs()
            var findings = Findings(open: Set(all.ids).union(changed.ids))
            try await keepUnseen(Set(changed.ids), answeredAt: changed.answeredAt, since, cached, in: &findings)
            return findings
        }
        // A job that was closed has changed, but not among the open ones.
        let all = try await icims.jobIDs(changedSince: since)
        let changed = all.ids.isEmpty ? all : try await icims.openJobIDs(changedSince: since)
        var findings = Findings(
            open: known.subtracting(all.ids).union(changed.ids), isListing: false)
        try await keepUnseen(Set(changed.ids), answeredAt: all.answeredAt, since, cached, in: &findings)
        return findings
    }

    /// Leaves out what was read after its change: the filter knows minutes only, so changes around the last refresh are
    /// found again. A few of them are read again; many, as after an import, are told apart by one more search.
    private func keepUnseen(
        _ changed: Set<Int>, answeredAt: Int?, _ since: Int, _ cached: [Int: Cached<Job>], in findings: inout Findings
    ) async throws(ICIMSFailure) {
        // Without the service's clock, ten minutes for the difference between the two.
        let until = answeredAt ?? now() - 600
        findings.changesKnownUntil = until
        let minute = since - since % 60
        let seen = changed.filter { id in
            cached[id]?.value.updatedDate.flatMap(ServiceDate.unixSeconds).map { $0 >= minute } ?? false
        }
        findings.changed = changed.intersection(cached.keys)
        guard seen.count > 1, let firstRead = seen.compactMap({ cached[$0]?.readAt }).min() else { return }
        let readAt = firstRead + until - now()
        let next = (readAt / 60 + 1) * 60
        if next <= until {
            findings.changed.subtract(seen.subtracting(try await icims.openJobIDs(changedSince: next).ids))
        } else if seen.count > 10 {
            // Within the minute in which they were read nothing can tell: the next refresh can.
            findings.changed.subtract(seen)
            findings.changesKnownUntil = since
        }
    }

    private func read(
        _ known: [Int: Job], _ state: inout JobCatalogueState, _ dates: [Int: String],
        _ onProgress: @Sendable (JobList) -> Void
    ) async throws(ICIMSFailure) -> JobList {
        var jobs = known
        let wanted = Array(state.pending.sorted(by: >).prefix(max(0, settings.readLimit)))
        var told = 0
        var done = 0
        if wanted.count > 10 { onProgress(list(jobs, state)) }
        for batch in wanted.chunked(by: 50) {
            guard allowance() ?? .max >= batch.count else { return list(jobs, state, stopped: budgetFailure) }
            let results = await concurrently(batch, limit: settings.maximumConcurrency) { [icims] id in
                do throws(ICIMSFailure) {
                    return Result<Job, ICIMSFailure>.success(try await icims.job(id))
                } catch {
                    return .failure(error)
                }
            }
            var trouble: ICIMSFailure?
            // One that cannot be read is left alone for a while; when it is all of them, it is not about the job.
            let isOneOfMany = results.contains { (try? $0.1.get()) != nil }
            for (id, result) in results {
                switch result {
                case .success(var job):
                    // The portal's word is compared with the portal's word.
                    if let date = dates[id] { job.updatedDate = date }
                    // Closed between the search and now. Without a folder the search is believed.
                    let isClosed = settings.portal == nil && job.folder?.id != nil && !isOpen(job)
                    jobs[id] = isClosed ? nil : job
                    if isClosed { try? local.closeJobs([id], at: now()) }
                case .failure(let failure) where failure.status == 404 && isOneOfMany: state.unreadable[id] = now()
                case .failure(let failure):
                    trouble = trouble ?? failure
                    continue
                }
                state.pending.remove(id)
            }
            try? local.saveJobs(results.compactMap { (try? $0.1.get()).flatMap { jobs[$0.id] } }, readAt: now())
            state.refusedFields = icims.refusedFields.filter { $0.hasPrefix("jobs.") }
            save(state)
            if let trouble { throw trouble }
            done += batch.count
            if done - told >= max(50, wanted.count / 40), done < wanted.count {
                told = done
                onProgress(list(jobs, state))
            }
        }
        return list(jobs, state)
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

extension Array {
    fileprivate func chunked(by size: Int) -> [[Element]] {
        stride(from: 0, to: count, by: size).map { Array(self[$0..<Swift.min($0 + size, count)]) }
    }
}
