import ICIMSAPI
import Recruiting
import UploadLedger

/// Somebody who was uploaded before is looked for before that is said again: whether the record is there, was merged, is
/// to be purged, belongs to somebody else by now, or has a twin.
extension UploadEngine {
    /// What is to be said of candidates whose upload is done, by candidate. Two searches for 25 of them; records that those
    /// do not clear are read.
    public func standing(of uploads: [(candidate: Candidate, record: UploadRecord)]) async -> [String: Receipt] {
        var receipts: [String: Receipt] = [:]
        let pasts = uploads.map { PastUpload($0.candidate, $0.record, webURL: settings.webURL) }
        let groups = [pasts.filter { $0.known != nil }, pasts.filter { $0.known == nil }].flatMap { part in
            stride(from: 0, to: part.count, by: UploadPlan.lookGroup).map { start in
                Array(part[start..<min(start + UploadPlan.lookGroup, part.count)])
            }
        }
        for group in groups {
            do throws(ICIMSFailure) {
                for past in try await looked(group) { receipts[past.candidate.id] = past.receipt }
            } catch {
                for var past in group {
                    past.cannotLook(error.failure())
                    receipts[past.candidate.id] = past.receipt
                }
            }
        }
        return receipts
    }

    private func looked(_ group: [PastUpload]) async throws(ICIMSFailure) -> [PastUpload] {
        let numbers = Set(group.compactMap(\.person))
        guard !numbers.isEmpty else { return group }
        let found = try await liveSearch { checker.query.query(for: group.map(\.candidate), parts: $0) }
        let byNumber = SearchQuery.any(numbers.sorted().map(PersonSearch.id.equals))
        let signs = SearchQuery.any([
            PersonSearch.firstName.contains("Merged with"), PersonSearch.folder.isValue(Self.purgeFolder),
        ])
        let doubtful = try await liveSearch { _ in .all([byNumber, signs]) }
        // Whoever was there when one of them was made is old, and who was linked has old namesakes, too.
        let old = group.contains { $0.known == nil } ? found : group.reduce(numbers) { $0.union($1.known ?? []) }
        var result: [PastUpload] = []
        for var past in group {
            if let id = past.person, !found.contains(id) || doubtful.contains(id) {
                past.take(try await record(id), purgeFolder: Self.purgeFolder)
            }
            let others = found.subtracting(old)
            if !others.isEmpty { past.take(twins: try await twins(among: others, of: past)) }
            result.append(past)
        }
        return result
    }

    private func liveSearch(
        _ question: (CandidateQuery.Parts) -> SearchQuery<PersonSearch>?
    ) async throws(ICIMSFailure) -> Set<Int> {
        for parts in [CandidateQuery.Parts.identity, [.emails, .names]] {
            guard let query = question(parts) else { return [] }
            do throws(ICIMSFailure) {
                return Set(try await icims.searchPeople(query, staleness: 0))
            } catch {
                guard parts == .identity, error.refusesFilter(icims.configuration.linkedInFilter) else { throw error }
            }
        }
        return []
    }

    /// The record as it is, at the end of its merges; nil when it is gone or hidden.
    private func record(_ id: Int) async throws(ICIMSFailure) -> Person? {
        do throws(ICIMSFailure) {
            return try await icims.survivor(of: id)
        } catch {
            guard error.isAbsent || error.isAccessDenied else { throw error }
            return nil
        }
    }

    private func twins(among ids: Set<Int>, of past: PastUpload) async throws(ICIMSFailure) -> [Int] {
        var reader = PeopleReader(
            icims: icims, local: local, maximumConcurrency: settings.maximumConcurrency, now: now)
        if let unread = await reader.read(ids).first(where: { !$0.failure.isAccessDenied }) { throw unread.failure }
        let key = past.candidate.ledgerKey
        let pairs = (try? await ledger.pairs(ofCandidates: [key])) ?? [:]
        return checker.matches(
            for: [past.candidate], among: reader.people(ids).map(FoldedPerson.init), notTheSame: pairs[key] ?? []
        ).filter { $0.verdict == .same }.map(\.person.id)
    }
}

/// An upload that is done, and what is said of it now.
struct PastUpload {
    let candidate: Candidate
    /// The record in which the candidate goes on.
    let person: Int?
    /// People who were known when the record was made; nil when that cannot be told, and then no twin can.
    let known: Set<Int>?
    private let process: UploadProcess?
    private(set) var receipt: Receipt
    private let webURL: String?

    init(_ candidate: Candidate, _ record: UploadRecord, webURL: String?) {
        self.candidate = candidate
        self.webURL = webURL
        receipt = Receipt(repeating: record, of: candidate, webURL: webURL)
        process = record.state.isEmpty ? nil : UploadProcess(stored: record.state)
        person = receipt.outcome == .alreadyUploaded ? receipt.standingPersonID : nil
        known = record.outcome == .created ? process?.seen.union(record.receipt?.twin.map { [$0.personID] } ?? []) : nil
    }

    mutating func cannotLook(_ failure: Failure) {
        guard person != nil else { return }
        receipt.problem = Failure(
            failure.kind,
            "\(candidate.displayName) was uploaded before; whether the record is still there could not be seen: \(failure.message)",
            remedy: failure.remedy)
    }

    /// - Parameter now: the record as it is, at the end of its merges; nil when it is not there.
    mutating func take(_ now: Person?, purgeFolder: String) {
        guard let person else { return }
        guard let now else {
            return doubt("#\(person) is no longer there, or hidden from this user")
        }
        if now.folder?.id == purgeFolder { return doubt("#\(now.id) is in the Purge folder") }
        if now.id != person {
            receipt.personID = now.id
            receipt.url = ProfileLink.url(person: now.id, base: webURL)
            receipt.twin = nil
            receipt.reasons.append("#\(person) has been merged into #\(now.id)")
            return
        }
        let identity = RecordIdentity(
            now, reviewed: process?.record, candidate: candidate, draft: process?.entry.draft ?? PersonDraft())
        if identity.isSomebodyElse { doubt("#\(person) is \(now.displayName) by now") }
    }

    mutating func take(twins: [Int]) {
        guard let person, let twin = Twin(of: person, others: twins) else { return }
        receipt.twin = twin
    }

    private mutating func doubt(_ fact: String) {
        receipt.outcome = .needsDecision
        receipt.problem = Failure(
            .refused, "\(candidate.displayName) was uploaded before, but \(fact).",
            remedy: "Nothing was written. To upload them anew: gem-icims forget \(candidate.id)")
    }
}
