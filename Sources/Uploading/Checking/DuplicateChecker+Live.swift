import ICIMSAPI
import Recruiting

extension DuplicateChecker {
    /// Everybody who may be this candidate at this moment, past every cache (`staleness=0`, icims-api 7.2).
    func search(
        live candidate: Candidate, parts: CandidateQuery.Parts = .all, with client: ICIMSClient
    ) async throws(ICIMSFailure) -> Set<Int> {
        guard let question = query.query(for: [candidate], parts: parts) else { return [] }
        do throws(ICIMSFailure) {
            return Set(try await client.searchPeople(question, staleness: 0))
        } catch {
            // A field that cannot be searched was reported by the check that led here; the rest is still asked.
            guard error.refusesFilter(icims.configuration.linkedInFilter) else { throw error }
            guard let rest = query.query(for: [candidate], parts: parts.subtracting(.linkedIn)) else { return [] }
            return Set(try await client.searchPeople(rest, staleness: 0))
        }
    }

    /// The same for what was sent, which may differ from the candidate by the recruiter's edits.
    func search(
        live candidate: Candidate, draft: PersonDraft, with client: ICIMSClient
    ) async throws(ICIMSFailure) -> Set<Int> {
        var sent = candidate
        sent.firstName = draft.firstName
        sent.lastName = draft.lastName
        if let email = draft.email { sent.emails.append(EmailAddress(email, isPrimary: true)) }
        return try await search(live: sent, with: client)
    }
}
