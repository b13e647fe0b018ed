import ICIMSAPI
import Recruiting
import UploadLedger

/// Looks for records of people who were just made that were not there at the check.
struct TwinSearch {
    let engine: UploadEngine
    let client: ICIMSClient
    let run: UploadRun

    /// One search: the record itself by its number, whoever may be the person, and whoever may be another one of the
    /// queue. Only when it shows the record itself can it show a twin that was made a moment before.
    ///
    /// - Parameters:
    ///   - before: people who were there when the person was checked.
    ///   - age: seconds since the record was made.
    ///   - earlier: its age at the look before; nil for the first.
    func look(
        for entry: PlanEntry, person id: Int, before: Set<Int>, age: Double, earlier: Double?
    ) async throws(ICIMSFailure) -> ProcessEvent {
        let candidate = entry.candidate.asSent(entry.draft)
        let others = await run.watch.others(than: entry.candidate.id)
        let found = try await search { parts in
            .any([
                PersonSearch.id.equals(id), question(candidate, entry, parts),
                engine.checker.query.query(for: others, parts: parts),
            ])
        }
        await run.watch.note(found, own: id)
        let sight = run.lag.note(isShown: found.contains(id), age: age, earlier: earlier)
        return .twinsFound(try await twins(among: found.subtracting(before), of: candidate, entry), sight)
    }

    /// Once more for everybody a run made, when nobody can be about to make one of them any more.
    func look(again people: [MadePeople.Entry]) async throws(ICIMSFailure) -> [MadePeople.Entry] {
        let found = try await search { parts in .any(people.map { question($0.candidate, $0.entry, parts) }) }
        var changed: [MadePeople.Entry] = []
        for var person in people {
            guard let own = person.receipt.personID else { continue }
            let others = try await twins(among: found.subtracting(person.before), of: person.candidate, person.entry)
            guard let twin = Twin(of: own, others: others), twin.personID != person.receipt.twin?.personID else {
                continue
            }
            if let known = person.receipt.twin, known.personID < twin.personID { continue }
            person.receipt.twin = twin
            changed.append(person)
        }
        return changed
    }

    /// A crowd of namesakes that was offered as a number is not asked for again.
    private func question(
        _ candidate: Candidate, _ entry: PlanEntry, _ parts: CandidateQuery.Parts
    ) -> SearchQuery<PersonSearch>? {
        let parts = entry.unreadNamesakes == nil ? parts : parts.intersection(.strong)
        return engine.checker.query.query(for: [candidate], parts: parts)
    }

    private func search(
        _ question: (CandidateQuery.Parts) -> SearchQuery<PersonSearch>?
    ) async throws(ICIMSFailure) -> Set<Int> {
        for parts in [CandidateQuery.Parts.identity, [.emails, .names]] {
            guard let query = question(parts) else { return [] }
            do throws(ICIMSFailure) {
                return Set(try await client.searchPeople(query, staleness: 0))
            } catch {
                // The field that cannot be searched was reported by the check that led here; the rest is still asked.
                guard parts == .identity, error.refusesFilter(client.configuration.linkedInFilter) else { throw error }
            }
        }
        return []
    }

    /// Those of these people who are the same human: by the matcher, or because they are exactly what was sent.
    private func twins(
        among ids: Set<Int>, of candidate: Candidate, _ entry: PlanEntry
    ) async throws(ICIMSFailure) -> [Int] {
        var people: [FoldedPerson] = []
        for id in ids.sorted() {
            guard await !run.watch.isOurs(id), let person = try await read(id), person.mergedInto == nil else {
                continue
            }
            people.append(FoldedPerson(person))
        }
        guard !people.isEmpty else { return [] }
        let key = entry.candidate.ledgerKey
        let pairs = (try? await engine.ledger.pairs(ofCandidates: [key])) ?? [:]
        let matches = engine.checker.matches(for: [candidate], among: people, notTheSame: pairs[key] ?? [])
        return matches.filter { $0.verdict >= .likely || $0.person.isWhatWasSent(entry.draft) }.map(\.person.id)
    }

    /// Nil for somebody who is gone or hidden. Who was read a moment ago is not read again.
    private func read(_ id: Int) async throws(ICIMSFailure) -> Person? {
        if let known = (try? engine.local.people(ids: [id]))?[id], engine.now() - known.readAt < Self.freshness {
            return known.value
        }
        do throws(ICIMSFailure) {
            let person = try await client.person(id)
            try? engine.local.savePeople([person], readAt: engine.now())
            return person
        } catch {
            guard error.isRefusal else { throw error }
            return nil
        }
    }

    /// Seconds.
    private static let freshness = 60
}
