import Foundation
import ICIMSAPI
import Recruiting
import UploadLedger

/// Finds who may already be there, for a whole queue, with few calls: one search asks for many candidates at once, an
/// empty answer clears them all, and what is found is read once and told apart locally (product 5).
public struct DuplicateChecker: Sendable {
    let icims: ICIMSClient
    let ledger: any Ledger
    let local: any LocalState
    let matcher = Matcher()
    let query: CandidateQuery
    let maximumConcurrency: Int
    let now: @Sendable () -> Int

    /// Candidates asked about in one search. The grammar names no limit; this keeps a query at a few kilobytes.
    public static let groupSize = 25
    /// Hits per candidate beyond which a group is split to find the common name among them.
    static let hitsPerCandidate = 6
    /// Namesakes that are read for one candidate; the rest is offered as a number.
    static let readNamesakes = 20
    /// How old a cached record may be, in seconds, when the service cannot be asked what changed since.
    static let cacheAge = 15 * 60

    public init(
        icims: ICIMSClient, ledger: any Ledger, local: any LocalState, maximumConcurrency: Int = 2,
        now: @escaping @Sendable () -> Int = { Int(Date().timeIntervalSince1970) }
    ) {
        self.icims = icims
        self.ledger = ledger
        self.local = local
        self.maximumConcurrency = maximumConcurrency
        self.now = now
        query = CandidateQuery(icims.configuration)
    }

    /// Checks every candidate. An answer exists for each; a search or read that could not be finished shows as the
    /// check's `problem`, never as fewer matches.
    ///
    /// - Parameter onProgress: called with the number of candidates done and the number of all.
    public func check(
        _ candidates: [Candidate], onProgress: @escaping @Sendable (Int, Int) -> Void = { _, _ in }
    ) async -> [String: CandidateCheck] {
        let twins = matcher.duplicates(in: candidates)
        var checks: [String: CandidateCheck] = [:]
        var people = PeopleReader(icims: icims, local: local, maximumConcurrency: maximumConcurrency, now: now)
        for group in candidates.chunked(by: Self.groupSize) {
            for (id, check) in await check(group: group, reading: &people) {
                checks[id] = check
                checks[id]?.queueDuplicates = twins[id] ?? []
            }
            onProgress(checks.count, candidates.count)
        }
        await addApplications(to: &checks, reading: people)
        return checks
    }

    /// Candidates of a queue that are one person, by candidate.
    public func queueDuplicates(among candidates: [Candidate]) -> [String: [String]] {
        matcher.duplicates(in: candidates)
    }

    /// Submissions of these people, by person, with the date of their last change; empty where they cannot be read now.
    public func applications(of people: Set<Int>) async -> [Int: [Application]] {
        await PeopleReader(icims: icims, local: local, maximumConcurrency: maximumConcurrency, now: now)
            .applications(of: people, isDated: true)
    }

    /// Stands for the evidence between a candidate and a record as it was last read; changes when there is new evidence.
    public func fingerprint(of candidate: Candidate, person id: Int) async -> String {
        guard let person = (try? local.people(ids: [id]))?[id]?.value,
            let match = matcher.compare(candidate, with: person)
        else { return "" }
        return match.fingerprint
    }

    /// Checks up to `groupSize` candidates with as few searches as their hits allow.
    func check(group: [Candidate], reading people: inout PeopleReader) async -> [String: CandidateCheck] {
        var findings = await find(group)
        let found = await people.read(findings.ids)
        for failure in found.failures {
            findings.note(await people.locate(failure, among: group, query: query))
        }
        let pairs = (try? await ledger.pairs(ofCandidates: group.map(\.ledgerKey))) ?? [:]
        var checks: [String: CandidateCheck] = [:]
        for candidate in group {
            let matches = matches(for: candidate, among: found.people, notTheSame: pairs[candidate.ledgerKey] ?? [])
            checks[candidate.id] = CandidateCheck(
                matches: matches, problem: findings.problems[candidate.id]?.message,
                problemKind: findings.problems[candidate.id]?.kind,
                unreadNamesakes: findings.unread[candidate.id] ?? 0, checkedAt: now())
        }
        return checks
    }

    /// Compares, and leaves out whom somebody decided to be another person, as long as the evidence is the same.
    func matches(for candidate: Candidate, among people: [Person], notTheSame: [NotTheSame]) -> [Match] {
        let decided = Dictionary(notTheSame.map { ($0.personID, $0.evidenceFingerprint) }) { first, _ in first }
        let excluded = people.filter { person in
            guard let fingerprint = decided[person.id] else { return false }
            return fingerprint.isEmpty || matcher.compare(candidate, with: person)?.fingerprint == fingerprint
        }
        return matcher.matches(for: candidate, among: people, excluding: Set(excluded.map(\.id)))
    }

    /// Searches for a group; splits it when one query is refused or finds too many.
    private func find(_ group: [Candidate], parts: CandidateQuery.Parts = .all) async -> Findings {
        guard let question = query.query(for: group, parts: parts) else { return Findings() }
        let ids: [Int]
        do throws(ICIMSFailure) {
            ids = try await icims.searchPeople(question)
        } catch {
            return await afterFailure(error, group: group, parts: parts)
        }
        if ids.count <= max(Self.readNamesakes, group.count * Self.hitsPerCandidate) { return Findings(ids: Set(ids)) }
        if group.count > 1 { return await findHalves(of: group, parts: parts) }
        return await findCommonName(group, hits: ids)
    }

    private func findHalves(of group: [Candidate], parts: CandidateQuery.Parts) async -> Findings {
        let middle = group.count / 2
        var findings = await find(Array(group[..<middle]), parts: parts)
        findings.add(await find(Array(group[middle...]), parts: parts))
        return findings
    }

    /// One candidate with a very common name: whoever shares an address or the handle is read, and the newest of the
    /// namesakes; the others are offered as a number.
    private func findCommonName(_ group: [Candidate], hits: [Int]) async -> Findings {
        var strong = await find(group, parts: .strong)
        let others = hits.filter { !strong.ids.contains($0) }.sorted(by: >)
        strong.ids.formUnion(others.prefix(Self.readNamesakes))
        if let candidate = group.first { strong.unread[candidate.id] = max(0, others.count - Self.readNamesakes) }
        return strong
    }

    private func afterFailure(
        _ failure: ICIMSFailure, group: [Candidate], parts: CandidateQuery.Parts
    ) async -> Findings {
        if failure.refusesFilter(icims.configuration.linkedInFilter), parts.contains(.linkedIn) {
            // One bad filter rejects the whole query (icims-api 4); the rest is still worth asking.
            var findings = await find(group, parts: parts.subtracting(.linkedIn))
            findings.note(failure.failure(), for: group)
            return findings
        }
        if failure.isRefusal, group.count > 1 { return await findHalves(of: group, parts: parts) }
        var findings = Findings()
        findings.note(failure.failure(), for: group)
        return findings
    }

    /// What matched people were submitted to: one search for all of them, and each submission once.
    private func addApplications(to checks: inout [String: CandidateCheck], reading people: PeopleReader) async {
        let strong = Set(
            checks.values.flatMap(\.matches).filter { $0.verdict > .possible }.map(\.person.id))
        let applications = await people.applications(of: strong)
        for id in checks.keys {
            guard var check = checks[id] else { continue }
            for index in check.matches.indices {
                check.matches[index].applications = applications[check.matches[index].person.id] ?? []
            }
            checks[id] = check
        }
    }
}

/// What searches found for a group, and what they could not.
struct Findings {
    var ids: Set<Int> = []
    /// By candidate: why its check is incomplete.
    var problems: [String: Failure] = [:]
    /// By candidate: namesakes that were not read.
    var unread: [String: Int] = [:]

    mutating func add(_ other: Findings) {
        ids.formUnion(other.ids)
        problems.merge(other.problems) { first, _ in first }
        unread.merge(other.unread) { first, _ in first }
    }

    mutating func note(_ problem: Failure, for candidates: [Candidate]) {
        for candidate in candidates { problems[candidate.id] = problems[candidate.id] ?? problem }
    }

    mutating func note(_ problems: [String: Failure]) {
        self.problems.merge(problems) { first, _ in first }
    }
}

extension Array {
    func chunked(by size: Int) -> [[Element]] {
        stride(from: 0, to: count, by: size).map { Array(self[$0..<Swift.min($0 + size, count)]) }
    }
}

extension Match {
    /// The same for the same evidence: signals, grades and values, in a fixed order.
    var fingerprint: String {
        (evidence + counterEvidence).map { "\($0.signal.rawValue)/\($0.grade)/\($0.candidate)/\($0.person)" }.sorted()
            .joined(separator: "|")
    }
}
