public import APITransport
public import Recruiting

/// Reads from one team's Gem (gem-api 4). Never writes there.
///
/// All functions throw `GemFailure`; its `failure` is for people.
public struct GemClient: Sendable {
    let configuration: GemConfiguration
    let exchange: any APIExchange

    /// - Parameter exchange: already retrying and paced, as ``exchange(over:observer:)`` makes it.
    public init(configuration: GemConfiguration, exchange: any APIExchange) {
        self.configuration = configuration
        self.exchange = exchange
    }

    /// 15 calls a second, three quarters of what Gem allows, with a burst that a queue of a few hundred fits into
    /// (gem-api 2).
    public static let pacing = PacingPolicy(rate: 15, burst: 375)

    /// The network as Gem wants to be called.
    public static func exchange(
        over network: any APIExchange, clock: TransportClock = .live,
        observer: @escaping @Sendable (CallRecord) -> Void = { _ in }
    ) -> any APIExchange {
        ExchangeStack(pacing: pacing, concurrency: 6, isReadOnly: true, clock: clock)
            .around(network, observer: observer)
    }

    /// Users with this e-mail address; none or several means: ask, do not guess (gem-api 7).
    public func users(email: String) async throws(GemFailure) -> [GemUser] {
        let users = try await list("/users", [("email", email)], purpose: "find the Gem user", GemUser.init)
        // What this filter compares is not documented, so it is compared again.
        return users.filter { $0.email?.lowercased() == email.lowercased() }
    }

    /// Every user of the team.
    public func users() async throws(GemFailure) -> [GemUser] {
        try await list("/users", [], purpose: "list Gem users", GemUser.init)
    }

    /// One cheap call that shows whether the key works.
    public func probe() async throws(GemFailure) {
        _ = try await page("/users", [("page", "1"), ("page_size", "1")], purpose: "test the Gem key")
    }

    /// - Parameter user: the user who must be able to read them; nil for all of the team, which the key can read but
    ///   the user perhaps should not (gem-api 7).
    public func projects(
        readableBy user: String?, includingArchived: Bool = false
    ) async throws(GemFailure) -> [GemProject] {
        var query: [(String, String)] = []
        if let user { query.append(("readable_by", user)) }
        if !includingArchived { query.append(("is_archived", "false")) }
        let projects = try await list("/projects", query, purpose: "list Gem projects", GemProject.init)
        return includingArchived ? projects : projects.filter { !$0.isArchived }
    }

    public func project(_ id: String) async throws(GemFailure) -> GemProject {
        let path = "/projects/\(id.percentEncoded)"
        let (value, response) = try await get(path, [], purpose: "read a Gem project")
        guard let project = GemProject(value) else {
            throw GemFailure(unreadable: response, path: "/v0\(path)", expected: "a project")
        }
        return project
    }

    /// The ids of a project's candidates in the order in which they were added, and how many Gem counts besides.
    public func projectCandidates(_ id: String) async throws(GemFailure) -> GemProjectCandidates {
        let listing = try await listing(
            "/projects/\(id.percentEncoded)/candidates", [("sort", "asc")], purpose: "list a project's candidates"
        ) { $0["candidate_id"]?.text ?? $0["id"]?.text }
        return GemProjectCandidates(ids: listing.items, missing: listing.missing)
    }

    /// Candidates in the order of `ids`, 20 a call; an id that Gem leaves out belongs to a deleted person.
    public func candidates(ids: [String]) async throws(GemFailure) -> GemCandidates {
        var known: Set<String> = []
        let ids = ids.filter { !$0.isEmpty && known.insert($0).inserted }
        let batches = stride(from: 0, to: ids.count, by: Self.batch).map {
            Array(ids[$0..<min($0 + Self.batch, ids.count)])
        }
        var found: [String: Candidate] = [:]
        for result in await inParallel(batches, { await self.batch($0) }) {
            found.merge(try result.get()) { first, _ in first }
        }
        return GemCandidates(
            candidates: ids.compactMap { found[$0] }, missing: ids.filter { found[$0] == nil })
    }

    public func candidate(_ id: String) async throws(GemFailure) -> Candidate {
        let path = "/candidates/\(id.percentEncoded)"
        let (value, response) = try await get(path, [], purpose: "read a candidate")
        guard let members = value.members, !Candidate.gemKeys.isDisjoint(with: members.keys) else {
            throw GemFailure(unreadable: response, path: "/v0\(path)", expected: "a candidate")
        }
        return Candidate(gem: value, fallbackID: id)
    }

    /// A candidate's files, newest first.
    public func uploadedResumes(of candidate: String) async throws(GemFailure) -> [GemResume] {
        let resumes = try await list(
            "/candidates/\(candidate.percentEncoded)/uploaded_resumes", [], purpose: "list a candidate's résumés",
            GemResume.init)
        return resumes.sorted { $0.createdAt > $1.createdAt }
    }

    /// As many ids as one call takes (gem-api 4.1).
    static let batch = 20

    private func batch(_ ids: [String]) async -> Result<[String: Candidate], GemFailure> {
        let query = [("candidate_ids", ids.joined(separator: ",")), ("page_size", "\(Self.batch)")]
        do throws(GemFailure) {
            let (values, response) = try await page("/candidates", query, purpose: "read candidates")
            // Who is left out counts as deleted: only an answer that is whole may say so.
            let isWhole = Self.pagination(of: response)?["total"]?.integer.map { $0 <= values.count } ?? true
            guard isWhole, values.allSatisfy({ $0["id"]?.text != nil }) else {
                throw GemFailure(unreadable: response, path: "/v0/candidates", expected: "every candidate asked for")
            }
            let wanted = Set(ids)
            var found: [String: Candidate] = [:]
            for value in values {
                guard let id = value["id"]?.text, wanted.contains(id) else { continue }
                found[id] = Candidate(gem: value, fallbackID: id)
            }
            return .success(found)
        } catch {
            return .failure(error)
        }
    }
}

/// Runs a few at a time and keeps the order. After a failure nothing more is started.
private func inParallel<Input: Sendable, Output: Sendable>(
    _ inputs: [Input], width: Int = 6, _ work: @escaping @Sendable (Input) async -> Result<Output, GemFailure>
) async -> [Result<Output, GemFailure>] {
    await withTaskGroup(of: (Int, Result<Output, GemFailure>).self) { group in
        var results: [Int: Result<Output, GemFailure>] = [:]
        var next = 0
        while next < min(width, inputs.count) {
            let index = next
            group.addTask { (index, await work(inputs[index])) }
            next += 1
        }
        while let (index, result) = await group.next() {
            results[index] = result
            if case .failure = result { return [result] }
            if next < inputs.count {
                let index = next
                group.addTask { (index, await work(inputs[index])) }
                next += 1
            }
        }
        return results.sorted { $0.key < $1.key }.map(\.value)
    }
}
