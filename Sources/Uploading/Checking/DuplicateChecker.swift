import Foundation
import ICIMSAPI
import Recruiting
import UploadLedger

/// Finds who may already be there, for a whole queue, with few calls: one search asks for many candidates at once, an
/// empty answer clears them all, and what is found is read once and told apart locally (rules 4).
public struct DuplicateChecker: Sendable {
    let icims: ICIMSClient
    let ledger: any Ledger
    let local: any LocalState
    let matcher = Matcher()
    let query: CandidateQuery
    let maximumConcurrency: Int
    let now: @Sendable () -> Int

    /// Candidates asked about in one search, to begin with.
    public static let groupSize = GroupSizing.usual
    /// Hits per candidate beyond which there must be a common name among them.
    static let hitsPerCandidate = 6
    /// Namesakes that are read for one candidate; the rest is offered as a number.
    static let readNamesakes = 20
    /// How old a cached record may be, in seconds, to be taken as it is.
    static let cacheAge = 15 * 60
    /// How old it may be to be taken when the service says that it has not changed since.
    static let longestCacheAge = 14 * 24 * 3600

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
    /// - Parameters:
    ///   - sent: by candidate, values that a recruiter changed for this upload: asked about like the candidate's own.
    ///   - onProgress: called with the number of candidates done and the number of all.
    public func check(
        _ candidates: [Candidate], sending sent: [String: SentIdentity] = [:],
        onProgress: @escaping @Sendable (Int, Int) -> Void = { _, _ in }
    ) async -> [String: CandidateCheck] {
        let twins = matcher.duplicates(in: candidates)
        var checks: [String: CandidateCheck] = [:]
        var run = CheckRun(self, sending: sent)
        var waiting = candidates[...]
        while !waiting.isEmpty {
            let group = Array(waiting.prefix(run.search.sizing.size))
            waiting = waiting.dropFirst(group.count)
            for (id, check) in await run.check(group) {
                checks[id] = check
                checks[id]?.queueDuplicates = twins[id] ?? []
                checks[id]?.sent = sent[id]
            }
            onProgress(checks.count, candidates.count)
        }
        await run.findHiddenProfiles(of: candidates, in: &checks)
        await addApplications(to: &checks, reading: run.people)
        return checks
    }

    /// Candidates of a queue that are one person, by candidate.
    public func queueDuplicates(among candidates: [Candidate]) -> [String: [String]] {
        matcher.duplicates(in: candidates)
    }

    /// Submissions of these people, by person, with the date of their last change; empty where they cannot be read now.
    public func applications(of people: Set<Int>) async -> [Int: [Application]] {
        await PeopleReader(icims: icims, local: local, maximumConcurrency: maximumConcurrency, now: now)
            .applications(of: people, isDated: true).known
    }

    /// Stands for the evidence between a candidate and a record as it was last read; see `Match.isDecided`.
    public func fingerprint(of candidate: Candidate, person id: Int) async -> String {
        guard let person = (try? local.people(ids: [id]))?[id]?.value,
            let match = matcher.compare(candidate, with: person)
        else { return "" }
        return match.fingerprint
    }

    /// Compares each of the candidate's identities, and leaves out whom somebody decided to be another person, as long
    /// as no evidence is new. Of two answers about one record the surer one counts.
    func matches(for identities: [Candidate], among people: [FoldedPerson], notTheSame: [NotTheSame]) -> [Match] {
        let decided = Dictionary(notTheSame.map { ($0.personID, $0.evidenceFingerprint) }) { first, _ in first }
        let answers = identities.map { candidate in
            let excluded = people.lazy.map(\.person).filter { person in
                guard let fingerprint = decided[person.id] else { return false }
                return matcher.compare(candidate, with: person)?.isDecided(by: fingerprint) ?? true
            }
            return matcher.matches(for: candidate, among: people, excluding: Set(excluded.map(\.id)))
        }
        return Match.surest(answers)
    }

    /// What matched people were submitted to: one search for all of them, and each submission once.
    private func addApplications(to checks: inout [String: CandidateCheck], reading people: PeopleReader) async {
        let strong = Set(
            checks.values.flatMap(\.matches).filter { $0.verdict > .possible }.map(\.person.id))
        let (applications, failure) = await people.applications(of: strong)
        for id in checks.keys {
            guard var check = checks[id] else { continue }
            if let failure,
                check.matches.contains(where: { applications[$0.person.id] == nil && strong.contains($0.person.id) })
            {
                check.problem = check.problem ?? failure.message
                check.problemKind = check.problemKind ?? failure.kind
            }
            for index in check.matches.indices {
                check.matches[index].applications = applications[check.matches[index].person.id] ?? []
            }
            checks[id] = check
        }
    }
}

extension Match {
    /// One answer about each record, the surest of all, best first.
    static func surest(_ answers: [[Match]]) -> [Match] {
        guard answers.count > 1 else { return answers.first ?? [] }
        var best: [Int: Match] = [:]
        for match in answers.joined() {
            if let known = best[match.id], !match.isSurer(than: known) { continue }
            best[match.id] = match
        }
        return best.values.sorted { $0.isSurer(than: $1) || !$1.isSurer(than: $0) && $0.id < $1.id }
    }

    private func isSurer(than other: Match) -> Bool {
        verdict == other.verdict ? score > other.score : verdict > other.verdict
    }
}
