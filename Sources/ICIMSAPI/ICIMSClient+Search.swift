import APITransport
import Recruiting

extension ICIMSClient {
    /// The most results one answer holds; exactly so many mean "ask again" (icims-api 7.6).
    static let pageSize = 1000
    /// No search of this program has more results than this; a service that goes on is not asked for ever.
    static let mostResults = 200_000

    /// The ids of all records a query finds, ascending. One call per thousand; two more where "nobody" is said by an
    /// object without any key (see `settled`).
    /// - Parameters:
    ///   - staleness: how many minutes old the answer may be; 0 asks the live data (icims-api 7.2).
    ///   - atMost: stops asking once there are so many.
    /// - Throws: `.validation` with `hiddenFilter` when one filter is unknown or hidden: it refuses the whole query.
    ///   `.brokenAnswer` for whatever is no result: it never counts as nobody.
    public func search<Subject: SearchSubject>(
        _ query: SearchQuery<Subject>, staleness: Int, atMost: Int = .max
    ) async throws(ICIMSFailure) -> [Int] {
        try await timedSearch(query, staleness: staleness, atMost: atMost).ids
    }

    /// - Parameter mostResults: when a search counts as one that does not end.
    func timedSearch<Subject: SearchSubject>(
        _ query: SearchQuery<Subject>, staleness: Int, atMost: Int = .max, mostResults: Int = mostResults
    ) async throws(ICIMSFailure) -> SearchAnswer {
        var found: [Int] = []
        var answeredAt: Int?
        var page = query
        while true {
            let answer = try await believed(page, staleness: staleness)
            answeredAt = answeredAt ?? answer.answeredAt
            let ids = Set(answer.ids).sorted()
            if let last = found.last, let first = ids.first, first <= last {
                throw Self.noResult(Subject.self, "the next page of a search does not go on after the last one")
            }
            found += ids
            guard answer.ids.count >= Self.pageSize, found.count < atMost, let last = ids.last else {
                return SearchAnswer(ids: Array(found.prefix(atMost)), answeredAt: answeredAt)
            }
            guard found.count < mostResults else {
                throw Self.noResult(Subject.self, "a search that does not end: \(found.count) records so far")
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
        let purpose = "search the portal \(portal)"
        let json = try await read("/search/portals/\(Self.encoded(portal))", purpose: purpose)
        let page = SearchPage(json)
        guard case .records(let ids) = page else {
            throw ICIMSFailure(.brokenAnswer, purpose: purpose, status: 200, message: page.objection)
        }
        return zip(ids, json["searchResults"]?.elements ?? []).map {
            PortalRow(id: $0, updatedDate: $1["updatedDate"]?.text)
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
