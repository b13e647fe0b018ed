import ICIMSAPI
import Recruiting
import UploadLedger

/// Looks for the person whom a create without a usable answer may have made: live by address, handle and name, and by
/// number, because reading a record does not wait for the index of the search.
struct CreatedSearch {
    let engine: UploadEngine
    let client: ICIMSClient
    let entry: PlanEntry
    /// People who were there before.
    let known: Set<Int>
    /// When the create was sent, in Unix seconds.
    let sentAt: Int?

    /// Numbers read beyond the last one that is known.
    static let reach = 25
    /// So many numbers in a row that nobody has end the look: a number may be lost without a record.
    static let gap = 4

    /// - Parameters:
    ///   - look: the first and the last look also go by number.
    ///   - newest: the highest number that was known before the create was sent.
    func look(_ look: Int, after newest: Int?) async throws(ICIMSFailure) -> ProcessEvent {
        let found = try await engine.checker.search(live: entry, with: client)
        let created = try await whatWasSent(found.subtracting(known))
        let isLast = look + 1 >= UploadProcess.cleanLooks
        guard created.isEmpty, look == 0 || isLast else { return .createdFound(created) }
        guard let numbered = try await findByNumber(after: newest, except: found) else { return .createdFound([]) }
        let age = sentAt.map { engine.now() - $0 } ?? 0
        return .createdFound(numbered, mayRepeat: isLast && age >= UploadProcess.lostCreateAge)
    }

    /// Those of these people who are what was sent. What a record was a moment ago tells that as well as what it is now.
    ///
    /// - Throws: also when a record that the search names is not there to be read: it may be the one.
    private func whatWasSent(_ ids: Set<Int>) async throws(ICIMSFailure) -> [Int] {
        let cached = (try? engine.local.people(ids: Array(ids))) ?? [:]
        var created: [Int] = []
        for id in ids.sorted() {
            let person: Person
            if let known = cached[id], engine.now() - known.readAt < DuplicateChecker.cacheAge {
                person = known.value
            } else {
                person = try await read(id)
            }
            if person.isWhatWasSent(entry.draft) { created.append(id) }
        }
        return created
    }

    private func read(_ id: Int) async throws(ICIMSFailure) -> Person {
        let person = try await client.person(id)
        try? engine.local.savePeople([person], readAt: engine.now())
        return person
    }

    // MARK: By number

    /// Nil when there is no number to begin with.
    private func findByNumber(after newest: Int?, except found: Set<Int>) async throws(ICIMSFailure) -> [Int]? {
        let indexed = try await newcomers(after: newest)
        guard let last = ([newest].compactMap { $0 } + indexed).max() else { return nil }
        let shown = Set(indexed).subtracting(found).subtracting(known)
        var created = try await whatWasSent(Set(shown.sorted().suffix(Self.reach)))
        // What the index leaves out between those that it shows, and what comes after them.
        let hidden = Set((max(newest ?? 0, last - Self.reach)...last).dropFirst()).subtracting(indexed)
        for id in hidden.subtracting(found).subtracting(known).sorted() where try await isWhatWasSent(id) == true {
            created.append(id)
        }
        var absent = 0
        var id = last + 1
        while absent < Self.gap, id <= last + Self.reach {
            switch try await isWhatWasSent(id) {
            case true?: created.append(id)
            case false?: absent = 0
            case nil: absent += 1
            }
            id += 1
        }
        return created.sorted()
    }

    /// The people made since, as far as the index shows them; of very many the last ones. Pages are passed over in
    /// steps that double and halve, because there is no question for the highest number.
    private func newcomers(after newest: Int?) async throws(ICIMSFailure) -> [Int] {
        var found = try await people(after: newest ?? 0)
        var step = Self.page
        for _ in 0..<Self.steps where found.count >= Self.page {
            guard let last = found.last else { break }
            let further = try await people(after: last + step)
            if !further.isEmpty {
                found = further
                step *= 2
            } else if step > Self.page {
                step /= 2
            } else {
                let rest = try await people(after: last)
                return rest.isEmpty ? found : rest
            }
        }
        return found
    }

    private func people(after id: Int) async throws(ICIMSFailure) -> [Int] {
        try await client.searchPeople(PersonSearch.id.exceeds(id), staleness: 0, atMost: Self.page)
    }

    private static let steps = 40
    private static let page = 1000

    /// Nil when nobody has the number. A record that this user may not see is not one that this user made.
    private func isWhatWasSent(_ id: Int) async throws(ICIMSFailure) -> Bool? {
        do throws(ICIMSFailure) {
            return try await read(id).isWhatWasSent(entry.draft)
        } catch {
            if error.isAbsent { return nil }
            guard error.isAccessDenied else { throw error }
            return false
        }
    }
}

extension Person {
    /// Whether this record is the one that was sent and never answered for: the same name, and the same address or
    /// none that could be compared.
    func isWhatWasSent(_ draft: PersonDraft) -> Bool {
        guard hasName(of: draft) else { return false }
        if let sent = draft.email, let email { return sent.lowercased() == email.lowercased() }
        return source == nil || source?.foldedForComparison == draft.source.foldedForComparison
    }

    /// Whether everything that can be seen of this record is another person's.
    func isSomebodyElse(than draft: PersonDraft) -> Bool {
        if let sent = draft.email, let email, sent.lowercased() == email.lowercased() { return false }
        let names = [(firstName, draft.firstName), (lastName, draft.lastName)]
        let visible = names.filter { $0.0 != nil && $0.1 != nil }
        return (visible.count == 2 || draft.email != nil && email != nil)
            && visible.allSatisfy { $0.0?.foldedForComparison != $0.1?.foldedForComparison }
    }

    private func hasName(of draft: PersonDraft) -> Bool {
        firstName?.foldedForComparison == draft.firstName?.foldedForComparison
            && lastName?.foldedForComparison == draft.lastName?.foldedForComparison
    }
}
