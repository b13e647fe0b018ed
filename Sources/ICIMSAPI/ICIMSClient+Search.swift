import APITransport

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
        var found: Set<Int> = []
        var page = query
        while true {
            let path = "/search/\(Subject.path)?staleness=\(staleness)"
            let purpose = "search \(Subject.path)"
            let (json, response) = try await callJSON(
                .post, path, body: page.body, isRepeatable: true, purpose: purpose)
            guard json == nil || json?.members != nil else {
                throw .broken("no search result", response, of: APIRequest(.get, path, purpose: purpose))
            }
            let rows = json?["searchResults"]?.elements ?? []
            let ids = rows.compactMap { row in
                row["id"]?.integer ?? row["self"]?.text.flatMap(ResourceAddress.lastNumber)
            }
            if ids.count < rows.count {
                throw .broken("search results without ids", response, of: APIRequest(.get, path, purpose: purpose))
            }
            let known = found.count
            found.formUnion(ids)
            // A page that brings nothing new would come back for ever.
            guard rows.count >= Self.pageSize, found.count > known, found.count < atMost, let last = ids.max() else {
                return Array(found.sorted().prefix(atMost))
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

    /// Ids of the jobs a query finds.
    public func searchJobs(
        _ query: SearchQuery<JobSearch>, staleness: Int = 15, atMost: Int = .max
    ) async throws(ICIMSFailure) -> [Int] {
        try await search(query, staleness: staleness, atMost: atMost)
    }

    /// Ids of the jobs in the folders that count as open.
    /// - Parameter updatedSince: Unix seconds; only jobs changed since then.
    public func openJobIDs(updatedSince: Int? = nil, staleness: Int = 15) async throws(ICIMSFailure) -> [Int] {
        var parts = [JobSearch.folder.isAny(of: configuration.openJobFolders)]
        if let updatedSince { parts.append(JobSearch.updated.isSince(updatedSince)) }
        guard let query = SearchQuery<JobSearch>.all(parts) else { return [] }
        return try await searchJobs(query, staleness: staleness)
    }
}
