import ICIMSAPI
import Recruiting
import UploadLedger

/// Reads people once: from the cache while it is young, else from the service, a few at a time.
struct PeopleReader: Sendable {
    let icims: ICIMSClient
    let local: any LocalState
    let maximumConcurrency: Int
    let now: @Sendable () -> Int
    /// People read in this run, with the time; never asked twice.
    private var known: [Int: Cached<Person>] = [:]

    init(
        icims: ICIMSClient, local: any LocalState, maximumConcurrency: Int, now: @escaping @Sendable () -> Int
    ) {
        self.icims = icims
        self.local = local
        self.maximumConcurrency = maximumConcurrency
        self.now = now
    }

    struct Unreadable: Hashable, Sendable {
        var id: Int
        var failure: ICIMSFailure
    }

    /// Reads these people and, for merged ones, their survivors; what could not be read is returned. Purged ids are
    /// nobody and no failure.
    mutating func read(_ ids: Set<Int>) async -> [Unreadable] {
        var wanted = ids.subtracting(known.keys)
        var old: [Int: Cached<Person>] = [:]
        for (id, cached) in (try? local.people(ids: Array(wanted))) ?? [:] {
            switch now() - cached.readAt {
            case ..<DuplicateChecker.cacheAge: known[id] = cached
            case ..<DuplicateChecker.longestCacheAge: old[id] = cached
            default: break
            }
        }
        await takeUnchanged(old)
        wanted.subtract(known.keys)
        var failures: [Unreadable] = []
        var round = wanted.union(survivors(of: ids))
        // A survivor may itself have been merged; each round follows one step, and ids are never read twice.
        while !round.isEmpty {
            let readAt = now()
            var fresh: [Person] = []
            for (id, result) in await fetch(round) {
                switch result {
                case .success(let person): fresh.append(person)
                case .failure(let failure) where failure.isAbsent: continue
                case .failure(let failure): failures.append(Unreadable(id: id, failure: failure))
                }
            }
            for person in fresh { known[person.id] = Cached(person, readAt: readAt) }
            try? local.savePeople(fresh, readAt: readAt)
            round = survivors(of: round)
        }
        return failures
    }

    /// One search for all tells which cached records changed since they were read; the others count as read now. When it
    /// cannot be asked, or would spare nothing, all are read again.
    private mutating func takeUnchanged(_ cached: [Int: Cached<Person>]) async {
        guard cached.count > 2, let oldest = cached.values.map(\.readAt).min() else { return }
        // Past the 15 minutes for which an answer may have been cached itself.
        let since = PersonSearch.updated.isSince(oldest - DuplicateChecker.cacheAge)
        let askedAt = now()
        guard let question = SearchQuery.all([since, .any(cached.keys.sorted().map(PersonSearch.id.equals))]),
            let changed = try? await icims.searchPeople(question)
        else { return }
        let unchanged = cached.filter { !changed.contains($0.key) }
        for (id, person) in unchanged { known[id] = Cached(person.value, readAt: askedAt) }
        try? local.savePeople(unchanged.values.map(\.value), readAt: askedAt)
    }

    /// Whether any record read so far shows a LinkedIn profile: then an empty field is empty, not hidden.
    var isAnyProfileVisible: Bool { known.values.contains { $0.value.linkedIn != nil } }

    /// Records these were merged into, as far as they are not known yet.
    private func survivors(of ids: Set<Int>) -> Set<Int> {
        Set(ids.compactMap { known[$0]?.value.mergedInto }).subtracting(known.keys)
    }

    /// The people behind these ids, as far as they were read: for a merged one its survivor.
    func people(_ ids: Set<Int>) -> [Person] {
        var result: [Int: Person] = [:]
        for id in ids {
            var person = known[id]?.value
            var steps = 0
            while let survivor = person?.mergedInto, steps < 8 {
                person = known[survivor]?.value
                steps += 1
            }
            if let person { result[person.id] = person }
        }
        return result.values.sorted { $0.id < $1.id }
    }

    /// Unix seconds of the answer that told of this person; now for somebody unknown.
    func readAt(_ id: Int) -> Int { known[id]?.readAt ?? now() }

    private func fetch(_ ids: Set<Int>) async -> [(Int, Result<Person, ICIMSFailure>)] {
        await concurrently(ids.sorted(), limit: maximumConcurrency) { [icims] id in
            do throws(ICIMSFailure) {
                return .success(try await icims.person(id))
            } catch {
                return .failure(error)
            }
        }
    }

    /// Whose checks the records that cannot be read make incomplete. Records that are merely forbidden are asked for
    /// again together with half of the group, and so on while it answers; all of them at once.
    func problems(
        of unreadable: [Unreadable], among group: [Candidate], query: CandidateQuery
    ) async -> [String: Failure] {
        let forbidden = unreadable.filter(\.failure.isAccessDenied)
        // The service is in trouble: it may be anybody's record, and asking on would not help.
        if let failure = unreadable.first(where: { !$0.failure.isAccessDenied })?.failure.failure() {
            return Dictionary(uniqueKeysWithValues: group.map { ($0.id, failure) })
        }
        guard let failure = forbidden.first?.failure.failure() else { return [:] }
        let owners = await owners(of: Set(forbidden.map(\.id)), among: group, query: query)
        return Dictionary(owners.map { ($0.id, failure) }) { first, _ in first }
    }

    private func owners(of ids: Set<Int>, among group: [Candidate], query: CandidateQuery) async -> [Candidate] {
        guard !ids.isEmpty, group.count > 1 else { return ids.isEmpty ? [] : group }
        let left = Array(group[..<(group.count / 2)])
        let right = Array(group[(group.count / 2)...])
        guard let onLeft = await hits(ids, of: left, query: query) else { return group }
        // Who was not found on the left belongs to the right; who was found may belong to both.
        var onRight = ids.subtracting(onLeft)
        if !onLeft.isEmpty {
            guard let both = await hits(onLeft, of: right, query: query) else { return group }
            onRight.formUnion(both)
        }
        return await owners(of: onLeft, among: left, query: query)
            + owners(of: onRight, among: right, query: query)
    }

    /// Which of the ids these candidates' search finds; nil when it cannot be asked.
    private func hits(_ ids: Set<Int>, of group: [Candidate], query: CandidateQuery) async -> Set<Int>? {
        guard let question = query.query(for: group),
            let narrowed = SearchQuery.all([.any(ids.sorted().map(PersonSearch.id.equals)), question])
        else { return [] }
        return (try? await icims.searchPeople(narrowed)).map { Set($0) }
    }

    /// Submissions of these people, by person, as far as they could be read; and why the others could not.
    func applications(
        of people: Set<Int>, isDated: Bool = false
    ) async -> (known: [Int: [Application]], failure: Failure?) {
        guard !people.isEmpty else { return ([:], nil) }
        let cached = (try? local.applications(ofPeople: Array(people))) ?? [:]
        var result = cached.filter { now() - $0.value.readAt < DuplicateChecker.cacheAge }.mapValues(\.value)
        if isDated { result = result.filter { $0.value.allSatisfy { $0.updatedDate != nil } } }
        let missing = people.subtracting(result.keys)
        guard !missing.isEmpty else { return (result, nil) }
        do throws(ICIMSFailure) {
            let found = try await icims.applications(
                ofPeople: missing.sorted(), isDated: isDated, maximumConcurrency: maximumConcurrency)
            for person in missing {
                result[person] = found[person] ?? []
                try? local.saveApplications(found[person] ?? [], of: person, readAt: now())
            }
            return (result, nil)
        } catch {
            // Not allowed to see submissions: then nobody here ever sees any, and the matches stand without them.
            return (result, error.isRefusal ? nil : error.failure())
        }
    }
}
