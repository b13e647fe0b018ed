import ICIMSAPI
import Recruiting
import UploadLedger

/// One pass over a queue: what was read and learned so far, so that nothing is asked twice.
struct CheckRun {
    let checker: DuplicateChecker
    let query: CandidateQuery
    var search: GroupSearch
    var people: PeopleReader

    init(_ checker: DuplicateChecker, sending sent: [String: SentIdentity] = [:]) {
        self.checker = checker
        query = checker.query.sending(sent)
        search = GroupSearch(icims: checker.icims, query: query)
        people = PeopleReader(
            icims: checker.icims, local: checker.local, maximumConcurrency: checker.maximumConcurrency, now: checker.now
        )
    }

    /// Checks a group with as few calls as its hits allow.
    mutating func check(_ group: [Candidate]) async -> [String: CandidateCheck] {
        var findings = await search.find(group)
        var unreadable = await people.read(findings.ids)
        unreadable += await readCrowd(&findings, of: group)
        findings.note(await people.problems(of: unreadable, among: group, query: query))
        let pairs = (try? await checker.ledger.pairs(ofCandidates: group.map(\.ledgerKey))) ?? [:]
        let found = people.people(findings.ids).map(FoldedPerson.init)
        var checks: [String: CandidateCheck] = [:]
        for candidate in group {
            let problem = findings.problems[candidate.id]
            let matches = checker.matches(
                for: query.identities(of: candidate), among: found, notTheSame: pairs[candidate.ledgerKey] ?? [])
            checks[candidate.id] = CandidateCheck(
                matches: matches, problem: problem?.message, problemKind: problem?.kind,
                unreadNamesakes: findings.unread[candidate.id]?.count ?? 0,
                newestNamesake: findings.unread[candidate.id]?.max(),
                checkedAt: matches.map { people.readAt($0.person.id) }.min() ?? checker.now(),
                calls: findings.calls[candidate.id] ?? 0)
        }
        return checks
    }

    /// Reads a crowd, newest records first, until nobody in the group has more namesakes than are read: a name that
    /// fills the crowd is asked for by itself, once, and the rest of its bearers offered as a number. So is what a crowd
    /// has beyond all reading.
    private mutating func readCrowd(_ findings: inout Findings, of group: [Candidate]) async -> [PeopleReader
        .Unreadable]
    {
        var waiting = findings.crowd.sorted(by: >)
        var settled: Set<String> = []
        var failures: [PeopleReader.Unreadable] = []
        var read = 0
        while !waiting.isEmpty {
            let batch = Set(waiting.prefix(Self.crowdBatch))
            waiting.removeFirst(batch.count)
            failures += await people.read(batch)
            findings.ids.formUnion(batch)
            read += batch.count
            guard !waiting.isEmpty else { break }
            let known = people.people(findings.ids).map(FoldedPerson.init)
            for candidate in group where !settled.contains(candidate.id) {
                let isEnough =
                    read >= Self.mostRead
                    || query.identities(of: candidate).contains {
                        checker.matcher.matches(for: $0, among: known).count >= DuplicateChecker.readNamesakes
                    }
                guard isEnough else { continue }
                settled.insert(candidate.id)
                findings.calls[candidate.id, default: 0] += 1
                do throws(ICIMSFailure) {
                    let own = try await search.namesakes(of: candidate).intersection(waiting)
                    if !own.isEmpty { findings.unread[candidate.id] = own }
                    waiting.removeAll(where: own.contains)
                } catch {
                    // Its namesakes are read like everybody else; when there are too many, nobody knows how many.
                    if read >= Self.mostRead { findings.note(error.failure(), for: [candidate]) }
                }
            }
            if read >= Self.mostRead { break }
        }
        return failures
    }

    /// Records of one crowd that are read at most.
    private static let mostRead = 1_000
    private static let crowdBatch = 40

    /// A LinkedIn field that can be searched and not read (icims-api 5.2) still tells who somebody is. Asked once, for
    /// all matches that are not proven, when no record that was read shows the field.
    mutating func findHiddenProfiles(of candidates: [Candidate], in checks: inout [String: CandidateCheck]) async {
        guard search.mayAskLinkedIn, !people.isAnyProfileVisible else { return }
        var holders: [Int: [Candidate]] = [:]
        for candidate in candidates where candidate.linkedIn?.handle != nil {
            for match in checks[candidate.id]?.matches ?? [] where match.verdict != .same {
                holders[match.person.id, default: []].append(candidate)
            }
        }
        // Whoever may be two candidates cannot be told by one answer for all.
        let single = holders.compactMapValues { $0.count == 1 ? $0[0] : nil }
        let asked = Set(single.values.map(\.id))
        guard let profiles = query.query(for: candidates.filter { asked.contains($0.id) }, parts: .linkedIn),
            let question = SearchQuery.all([.any(single.keys.sorted().map(PersonSearch.id.equals)), profiles]),
            let found = try? await checker.icims.searchPeople(question), !found.isEmpty
        else { return }
        for (id, candidate) in single where found.contains(id) {
            guard var check = checks[candidate.id] else { continue }
            let persons = check.matches.map(\.person)
            let again = checker.matcher.matches(
                for: candidate, among: persons, profileFound: Set(found).intersection(persons.map(\.id)))
            // Who was found by a value that was changed for this upload stays.
            let others = check.matches.filter { match in !again.contains { $0.id == match.id } }
            check.matches = others.isEmpty ? again : Match.surest([again, others])
            checks[candidate.id] = check
        }
    }
}
