import ICIMSAPI
import Recruiting

/// Searches for groups of candidates, and remembers what the service made of the questions so far.
struct GroupSearch {
    let icims: ICIMSClient
    let query: CandidateQuery
    private(set) var sizing = GroupSizing()
    /// The LinkedIn field cannot be searched: asked once, said for everybody who has a profile.
    private var refusedLinkedIn: ICIMSFailure?
    /// Candidates in a row for whom more was found than anybody can be.
    private var boundless = 0
    /// The same for the employer: said for everybody who has one.
    private var refusedEmployer: ICIMSFailure?

    init(icims: ICIMSClient, query: CandidateQuery) {
        self.icims = icims
        self.query = query
    }

    /// Hits of a group beyond which even the ids are too many to ask for: two pages.
    static let mostHits = 2_000
    /// Records found for one person beyond which no search is one: twenty pages.
    static let mostNamesakes = 20_000
    /// Records that share an address or a handle with one person, beyond which nobody reads them.
    static let mostSharing = 300
    /// Of how many of them the newest are read all the same.
    private static let fewSharing = 40
    /// Candidates in a row for whom a search found more than anybody can be, after which no other one is asked about.
    private static let patience = 3

    /// Who may be one of these candidates: one search, more where the service refuses it or finds a crowd.
    mutating func find(_ group: [Candidate]) async -> Findings {
        var findings = Findings()
        if let refusedLinkedIn {
            findings.note(refusedLinkedIn.failure(), for: group.filter { $0.linkedIn?.handle != nil })
        }
        if let refusedEmployer {
            findings.note(refusedEmployer.failure(), for: group.filter { $0.searchKeys.employers != nil })
        }
        guard boundless < Self.patience else {
            findings.note(Self.pointless, for: group)
            return findings
        }
        guard let question = query.query(for: group, parts: parts) else { return findings }
        let most = group.count > 1 ? Self.mostHits : Self.mostNamesakes
        let ids: [Int]
        do throws(ICIMSFailure) {
            ids = try await icims.searchPeople(question, atMost: most)
        } catch {
            return await afterFailure(error, group: group)
        }
        sizing.answered(group.count, hits: ids.count)
        if ids.count <= max(DuplicateChecker.readNamesakes, group.count * DuplicateChecker.hitsPerCandidate) {
            findings.ids = Set(ids)
            boundless = 0
            return findings
        }
        if ids.count >= most {
            guard group.count == 1 else { return await findHalves(of: group) }
            boundless += 1
            findings.note(Self.tooMany(ids.count, "fit", group[0]), for: group)
            return findings
        }
        findings.crowd = Set(ids)
        await sortOut(&findings, of: group)
        return findings
    }

    private static func tooMany(_ count: Int, _ how: String, _ candidate: Candidate) -> Failure {
        Failure(
            .brokenAnswer, "iCIMS finds \(count) and more records that \(how) \(candidate.displayName).",
            remedy: "They were not all read. Look in iCIMS, or ask its administrator why the search finds so many.")
    }

    private static let pointless = Failure(
        .brokenAnswer, "iCIMS finds more records for everybody than any person can have, so it was not asked further.",
        remedy: "Check icims.base-url; something may answer instead of iCIMS.")

    /// The ids that one candidate's name finds: to be told from the rest of a crowd.
    func namesakes(of candidate: Candidate) async throws(ICIMSFailure) -> Set<Int> {
        guard let question = query.query(for: [candidate], parts: .names) else { return [] }
        return Set(try await icims.searchPeople(question, atMost: Self.mostNamesakes))
    }

    /// Whether the customer's LinkedIn field is known and can be searched, as far as is known.
    var mayAskLinkedIn: Bool { query.linkedIn != nil && refusedLinkedIn == nil }

    private var parts: CandidateQuery.Parts {
        var parts = CandidateQuery.Parts.all
        if refusedLinkedIn != nil { parts.remove(.linkedIn) }
        if refusedEmployer != nil { parts.remove(.employers) }
        return parts
    }

    /// Whoever shares an address or a handle is read, however many share a name.
    private mutating func sortOut(_ findings: inout Findings, of group: [Candidate]) async {
        guard let question = query.query(for: group, parts: parts.intersection(.strong)) else { return }
        do throws(ICIMSFailure) {
            let most = Self.mostSharing * group.count
            let sharing = try await icims.searchPeople(question, atMost: most)
            if sharing.count >= most {
                for candidate in group {
                    findings.note(
                        Self.tooMany(sharing.count, "share an address or a profile with", candidate), for: [candidate])
                }
                boundless += 1
                findings.ids = Set(sharing.suffix(Self.fewSharing))
                // Nothing that such a search finds is worth hundreds of calls.
                findings.crowd = []
            } else {
                findings.ids = Set(sharing)
                findings.crowd.subtract(findings.ids)
                boundless = 0
            }
        } catch {
            findings.note(error.failure(), for: group)
        }
    }

    private mutating func findHalves(of group: [Candidate]) async -> Findings {
        let middle = group.count / 2
        var findings = await find(Array(group[..<middle]))
        findings.add(await find(Array(group[middle...])))
        return findings
    }

    private mutating func afterFailure(_ failure: ICIMSFailure, group: [Candidate]) async -> Findings {
        if failure.refusesFilter(icims.configuration.linkedInFilter), parts.contains(.linkedIn) {
            // One bad filter rejects the whole query (icims-api 4); the rest is still worth asking.
            refusedLinkedIn = failure
            return await find(group)
        }
        if failure.refusesFilter(icims.configuration.employerFilter), parts.contains(.employers) {
            refusedEmployer = failure
            return await find(group)
        }
        if failure.kind == .validation {
            sizing.refused(group.count)
            if group.count > 1, !sizing.isHopeless { return await findHalves(of: group) }
        }
        var findings = Findings()
        findings.note(failure.failure(), for: group)
        return findings
    }
}
