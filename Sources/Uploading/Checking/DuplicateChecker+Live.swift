import ICIMSAPI
import Recruiting
import UploadLedger

extension DuplicateChecker {
    /// Everybody who may be this candidate at this moment, past every cache (`staleness=0`, icims-api 7.2): by the
    /// candidate's own values and by those that are sent, which may differ by the recruiter's edits.
    ///
    /// Namesakes that were offered as a number when this was decided are left out, except those who came since.
    func search(
        live entry: PlanEntry, parts: CandidateQuery.Parts = .all, with client: ICIMSClient
    ) async throws(ICIMSFailure) -> Set<Int> {
        let query = query.sending([entry.candidate.id: SentIdentity(entry.draft)])
        var parts = parts
        var dates = true
        while let question = query.query(
            live: entry.candidate, parts: parts, beside: entry.unreadNamesakes, dates: dates)
        {
            do throws(ICIMSFailure) {
                let ids = try await client.searchPeople(question, staleness: 0, atMost: GroupSearch.mostNamesakes)
                if ids.count < GroupSearch.mostNamesakes { return Set(ids) }
                throw ICIMSFailure(
                    .brokenAnswer, purpose: "search people", status: 200,
                    message: "\(ids.count) and more records for one person")
            } catch {
                // A field that cannot be searched was reported by the check that led here; the rest is still asked.
                if error.refusesFilter(icims.configuration.linkedInFilter), parts.contains(.linkedIn) {
                    parts.subtract(.linkedIn)
                } else if error.refusesFilter(icims.configuration.employerFilter), parts.contains(.employers) {
                    parts.subtract(.employers)
                } else if dates, error.refusesFilter(PersonSearch.created.name) {
                    dates = false
                } else {
                    throw error
                }
            }
        }
        return []
    }

    /// Who of these people may be the candidate, under their own values or those that are sent.
    func matches(live entry: PlanEntry, among people: [Person], notTheSame: [NotTheSame]) -> [Match] {
        let identities = entry.candidate.identities(sending: SentIdentity(entry.draft))
        let matches = matches(for: identities, among: people.map(FoldedPerson.init), notTheSame: notTheSame)
        guard let namesakes = entry.unreadNamesakes else { return matches }
        return matches.filter { $0.isNews(beside: namesakes) }
    }
}
