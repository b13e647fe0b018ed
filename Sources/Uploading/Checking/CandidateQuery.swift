import ICIMSAPI
import Recruiting

/// What is asked of the search about candidates, as one query: any of their addresses, handles or names (icims-api 7).
struct CandidateQuery {
    /// Which parts of the keys are asked.
    struct Parts: OptionSet {
        let rawValue: Int
        static let emails = Parts(rawValue: 1)
        static let linkedIn = Parts(rawValue: 2)
        static let names = Parts(rawValue: 4)
        static let strong: Parts = [.emails, .linkedIn]
        static let all: Parts = [.emails, .linkedIn, .names]
    }

    /// The custom field's filter; nil when the customer named none.
    let linkedIn: TextFilter<PersonSearch>?

    init(_ configuration: ICIMSConfiguration) {
        linkedIn = PersonSearch.linkedIn(configuration)
    }

    /// One query that finds anybody who may be one of these candidates; nil when there is nothing to ask.
    func query(for candidates: [Candidate], parts: Parts = .all) -> SearchQuery<PersonSearch>? {
        var terms: [SearchQuery<PersonSearch>?] = []
        for candidate in candidates {
            let keys = candidate.searchKeys
            if parts.contains(.emails) { terms += keys.emails.map(PersonSearch.email.equals) }
            if parts.contains(.linkedIn), let linkedIn {
                terms += keys.linkedInSpellings.map(linkedIn.contains) + keys.linkedInWholes.map(linkedIn.equals)
            }
            if parts.contains(.names) { terms += keys.names.flatMap(nameTerms) }
        }
        return .any(terms)
    }

    private func nameTerms(_ name: NameQuery) -> [SearchQuery<PersonSearch>?] {
        let firsts = name.firstNames.map { Self.term(PersonSearch.firstName, $0) }
        let lasts = name.lastNames.map { Self.term(PersonSearch.lastName, $0) }
        if lasts.isEmpty { return firsts }
        if firsts.isEmpty { return lasts }
        return [.all([.any(lasts), .any(firsts)])]
    }

    private static func term(_ field: TextFilter<PersonSearch>, _ name: String) -> SearchQuery<PersonSearch>? {
        NameQuery.isSoughtInside(name) ? field.contains(name) : field.equals(name)
    }
}
