import ICIMSAPI
import Recruiting
import UploadLedger

/// Reads people once: from the cache while it is young, else from the service, a few at a time.
struct PeopleReader: Sendable {
    let icims: ICIMSClient
    let local: any LocalState
    let maximumConcurrency: Int
    let now: @Sendable () -> Int
    /// People read in this run; never asked twice.
    private var known: [Int: Person] = [:]

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

    struct Reading: Sendable {
        var people: [Person] = []
        var failures: [Unreadable] = []
    }

    /// Reads these people and, for merged ones, their survivors. Purged ids are nobody and no failure.
    mutating func read(_ ids: Set<Int>) async -> Reading {
        var wanted = ids.subtracting(known.keys)
        for (id, cached) in (try? local.people(ids: Array(wanted))) ?? [:]
        where now() - cached.readAt < DuplicateChecker.cacheAge {
            known[id] = cached.value
            wanted.remove(id)
        }
        var failures: [Unreadable] = []
        var round = wanted
        // A survivor may itself have been merged; each round follows one step, and ids are never read twice.
        while !round.isEmpty {
            for (id, result) in await fetch(round) {
                switch result {
                case .success(let person): known[id] = person
                case .failure(let failure) where failure.isAbsent: continue
                case .failure(let failure): failures.append(Unreadable(id: id, failure: failure))
                }
            }
            round = Set(round.compactMap { known[$0]?.mergedInto }).subtracting(known.keys)
        }
        let fresh = wanted.compactMap { known[$0] }
        try? local.savePeople(fresh, readAt: now())
        return Reading(people: people(ids), failures: failures)
    }

    private func people(_ ids: Set<Int>) -> [Person] {
        var result: [Int: Person] = [:]
        for id in ids {
            var person = known[id]
            var steps = 0
            while let survivor = person?.mergedInto, steps < 8 {
                person = known[survivor]
                steps += 1
            }
            if let person { result[person.id] = person }
        }
        return result.values.sorted { $0.id < $1.id }
    }

    private func fetch(_ ids: Set<Int>) async -> [(Int, Result<Person, ICIMSFailure>)] {
        await concurrently(ids.sorted(), limit: maximumConcurrency) { [icims] id in
            do throws(ICIMSFailure) {
                return .success(try await icims.person(id))
            } catch {
                return .failure(error)
            }
        }
    }

    /// Whose check a record that cannot be read makes incomplete: the group is asked again together with the id, and
    /// halved while it answers.
    func locate(_ unreadable: Unreadable, among group: [Candidate], query: CandidateQuery) async -> [String: Failure] {
        let problem = unreadable.failure.failure()
        guard unreadable.failure.isAccessDenied else {
            return Dictionary(uniqueKeysWithValues: group.map { ($0.id, problem) })
        }
        var problems: [String: Failure] = [:]
        var parts = [group]
        while let part = parts.popLast() {
            guard let question = query.query(for: part) else { continue }
            guard let narrowed = SearchQuery.all([PersonSearch.id.equals(unreadable.id), question]) else { continue }
            let hits = try? await icims.searchPeople(narrowed)
            if hits?.isEmpty == true { continue }
            if part.count == 1 || hits == nil {
                for candidate in part { problems[candidate.id] = problem }
            } else {
                parts.append(Array(part[..<(part.count / 2)]))
                parts.append(Array(part[(part.count / 2)...]))
            }
        }
        // Found by the whole group's search and claimed by nobody now: then it may be anybody's.
        return problems.isEmpty ? Dictionary(uniqueKeysWithValues: group.map { ($0.id, problem) }) : problems
    }

    /// Submissions of these people, by person.
    func applications(of people: Set<Int>, isDated: Bool = false) async -> [Int: [Application]] {
        guard !people.isEmpty else { return [:] }
        let cached = (try? local.applications(ofPeople: Array(people))) ?? [:]
        var result = cached.filter { now() - $0.value.readAt < DuplicateChecker.cacheAge }.mapValues(\.value)
        if isDated { result = result.filter { $0.value.allSatisfy { $0.updatedDate != nil } } }
        let missing = people.subtracting(result.keys)
        guard !missing.isEmpty, let found = try? await icims.applications(ofPeople: Array(missing), isDated: isDated)
        else {
            return result
        }
        for person in missing {
            result[person] = found[person] ?? []
            try? local.saveApplications(found[person] ?? [], of: person, readAt: now())
        }
        return result
    }
}
