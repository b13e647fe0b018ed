import ICIMSAPI
import Recruiting

/// Searches for groups of candidates, and remembers what the service made of the questions so far.
struct GroupSearch {
    let icims: ICIMSClient
    let query: CandidateQuery
    private(set) var sizing = GroupSizing()
    /// The LinkedIn field cannot be searched: asked once, said for everybody who has a profile.
    private var refusedLinkedIn: ICIMSFailure?

    init(icims: ICIMSClient, query: CandidateQuery) {
        self.icims = icims
        self.query = query
    }

    /// Hits beyond which even the ids are too many to ask for: two pages.
    static let mostHits = 2_000

    /// Who may be one of these candidates: one search, more where the service refuses it or finds a crowd.
    mutating func find(_ group: [Candidate]) async -> Findings {
        var findings = Findings()
        if let refusedLinkedIn {
            findings.note(refusedLinkedIn.failure(), for: group.filter { $0.linkedIn?.handle != nil })
        }
        guard let question = query.query(for: group, parts: parts) else { return findings }
        let ids: [Int]
        do throws(ICIMSFailure) {
            ids = try await icims.searchPeople(question, atMost: group.count > 1 ? Self.mostHits : .max)
        } catch {
            return await afterFailure(error, group: group)
        }
        sizing.answered(group.count, hits: ids.count)
        if ids.count <= max(DuplicateChecker.readNamesakes, group.count * DuplicateChecker.hitsPerCandidate) {
            findings.ids = Set(ids)
            return findings
        }
        if ids.count >= Self.mostHits, group.count > 1 { return await findHalves(of: group) }
        findings.crowd = Set(ids)
        await sortOut(&findings, of: group)
        return findings
    }

    /// The ids that one candidate's name finds: to be told from the rest of a crowd.
    func namesakes(of candidate: Candidate) async throws(ICIMSFailure) -> Set<Int> {
        guard let question = query.query(for: [candidate], parts: .names) else { return [] }
        return Set(try await icims.searchPeople(question))
    }

    /// Whether the customer's LinkedIn field is known and can be searched, as far as is known.
    var mayAskLinkedIn: Bool { query.linkedIn != nil && refusedLinkedIn == nil }

    private var parts: CandidateQuery.Parts { refusedLinkedIn == nil ? .all : [.emails, .names] }

    /// Whoever shares an address or a handle is read, however many share a name.
    private func sortOut(_ findings: inout Findings, of group: [Candidate]) async {
        guard let question = query.query(for: group, parts: parts.intersection(.strong)) else { return }
        do throws(ICIMSFailure) {
            findings.ids = Set(try await icims.searchPeople(question))
            findings.crowd.subtract(findings.ids)
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
        if failure.kind == .validation {
            sizing.refused(group.count)
            if group.count > 1, !sizing.isHopeless { return await findHalves(of: group) }
        }
        var findings = Findings()
        findings.note(failure.failure(), for: group)
        return findings
    }
}
