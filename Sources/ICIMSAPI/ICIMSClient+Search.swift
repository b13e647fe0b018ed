import APITransport
import Recruiting

extension ICIMSClient {
    /// The most results one answer holds; exactly so many mean "ask again" (icims-api 7.6).
    static let pageSize = 1000

    /// The ids of all records a query finds, ascending. One call per thousand.
    /// - Parameters:
    ///   - staleness: how many minutes old the answer may be; 0 asks the live data (icims-api 7.2).
    ///   - atMost: stops asking once there are so many.
    /// - Throws: `.validation` with `hiddenFilter` when one filter is unknown or hidden: it refuses the whole query.
    public func search<Subject: SearchSubject>(
        _ query: SearchQuery<Subject>, staleness: Int, atMost: Int = .max
    ) async throws(ICIMSFailure) -> [Int] {
        try await timedSearch(query, staleness: staleness, atMost: atMost).ids
    }

    private func timedSearch<Subject: SearchSubject>(
        _ query: SearchQuery<Subject>, staleness: Int, atMost: Int = .max
    ) async throws(ICIMSFailure) -> SearchAnswer {
        var found: Set<Int> = []
        var answeredAt: Int?
        var page = query
        while true {
            let path = "/search/\(Subject.path)?staleness=\(staleness)"
            let purpose = "search \(Subject.path)"
            let (json, response) = try await callJSON(
                .post, path, body: page.body, isRepeatable: true, purpose: purpose)
            // Nothing at all is not "nothing found": a duplicate could hide behind it.
            guard json?.members != nil else {
                throw .broken("no search result", response, of: APIRequest(.get, path, purpose: purpose))
            }
            answeredAt = answeredAt ?? response.header("Date").flatMap(HTTPDate.unixSeconds)
            let rows = json?["searchResults"]?.elements ?? []
            let ids = rows.compactMap { row in
                row["id"]?.recordNumber ?? row["self"]?.text.flatMap(ResourceAddress.lastNumber)
            }
            if ids.count < rows.count {
                throw .broken("search results without ids", response, of: APIRequest(.get, path, purpose: purpose))
            }
            let known = found.count
            found.formUnion(ids)
            // A page that brings nothing new would come back for ever.
            guard rows.count >= Self.pageSize, found.count > known, found.count < atMost, let last = ids.max() else {
                return SearchAnswer(ids: Array(found.sorted().prefix(atMost)), answeredAt: answeredAt)
            }
            page = query.after(id: last)
        }
    }

    /// Ids of the people a query finds.
    public func searchPeople(
        _ query: SearchQuery<PersonSearch>, staleness: Int = 0, atMost: Int = .max
    ) async throws(ICIMSFailure) -> [Int] {
        try await search(query, staleness: staleness, atMost: atMost)
    }

    /// Ids of the jobs in the folders that count as open.
    /// - Parameter since: Unix seconds; only jobs changed since then.
    public func openJobIDs(changedSince since: Int? = nil) async throws(ICIMSFailure) -> SearchAnswer {
        try await jobIDs(
            [JobSearch.folder.isAny(of: configuration.openJobFolders)]
                + (since.map { [JobSearch.updated.isSince($0)] } ?? []))
    }

    /// Ids of the jobs in any folder that changed since a moment in Unix seconds.
    public func jobIDs(changedSince since: Int) async throws(ICIMSFailure) -> SearchAnswer {
        try await jobIDs([JobSearch.updated.isSince(since)])
    }

    private func jobIDs(_ parts: [SearchQuery<JobSearch>?]) async throws(ICIMSFailure) -> SearchAnswer {
        guard let query = SearchQuery<JobSearch>.all(parts) else { return SearchAnswer(ids: [], answeredAt: nil) }
        // Live: what changes between a cached answer and the next question would be missed for good.
        return try await timedSearch(query, staleness: 0)
    }

    /// What a career portal shows (icims-api 7.6, 8): one call says which jobs there are and when each was changed.
    /// - Parameter portal: its id or name.
    /// - Throws: `.notFound` when there is no such portal.
    public func portalJobs(_ portal: String) async throws(ICIMSFailure) -> [PortalRow] {
        let json = try await read("/search/portals/\(Self.encoded(portal))", purpose: "search the portal \(portal)")
        return (json["searchResults"]?.elements ?? []).compactMap { row in
            let id = row["id"]?.recordNumber ?? row["self"]?.text.flatMap(ResourceAddress.lastNumber)
            return id.map { PortalRow(id: $0, updatedDate: row["updatedDate"]?.text) }
        }
    }
}

/// What a search found.
public struct SearchAnswer: Hashable, Sendable {
    /// Ascending.
    public var ids: [Int]
    /// The service's own clock when it began to answer, in Unix seconds; nil when it did not say.
    public var answeredAt: Int?
}

/// A job as a portal search answers.
public struct PortalRow: Hashable, Sendable {
    public var id: Int
    /// `yyyy-MM-dd hh:mm a`, UTC.
    public var updatedDate: String?
}
