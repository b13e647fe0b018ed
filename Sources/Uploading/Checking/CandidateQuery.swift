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
        static let employers = Parts(rawValue: 8)
        static let strong: Parts = [.emails, .linkedIn]
        /// What a record that was just made is found by.
        static let identity: Parts = [.emails, .linkedIn, .names]
        static let all: Parts = [.emails, .linkedIn, .names, .employers]
    }

    /// The custom field's filter; nil when the customer named none.
    let linkedIn: TextFilter<PersonSearch>?
    /// By candidate: values that a recruiter changed for this upload, asked about like the candidate's own.
    private var sent: [String: SentIdentity] = [:]
    /// The employer's filter in the work history; nil when the customer named none.
    let employer: TextFilter<PersonSearch>?

    init(_ configuration: ICIMSConfiguration) {
        linkedIn = PersonSearch.linkedIn(configuration)
        employer = PersonSearch.employer(configuration)
    }

    /// The same for candidates who would go up under these values.
    func sending(_ sent: [String: SentIdentity]) -> CandidateQuery {
        var query = self
        query.sent = sent
        return query
    }

    /// Everybody that a candidate may be known as.
    func identities(of candidate: Candidate) -> [Candidate] { candidate.identities(sending: sent[candidate.id]) }

    /// One query that finds anybody who may be one of these candidates; nil when there is nothing to ask.
    func query(for candidates: [Candidate], parts: Parts = .all) -> SearchQuery<PersonSearch>? {
        var terms: [SearchQuery<PersonSearch>?] = []
        for candidate in candidates.flatMap(identities) {
            let keys = candidate.searchKeys
            if parts.contains(.emails) { terms += keys.emails.map(PersonSearch.email.equals) }
            if parts.contains(.linkedIn), let linkedIn {
                terms += keys.linkedInSpellings.map(linkedIn.contains) + keys.linkedInWholes.map(linkedIn.equals)
            }
            if parts.contains(.names) { terms += keys.names.flatMap(nameTerms) }
            if parts.contains(.employers), let employer, let net = keys.employers {
                terms.append(netTerm(net, employer))
            }
        }
        return .any(terms)
    }

    /// What must be asked right before a create. Of namesakes that were offered as a number only those who came since:
    /// the date may be the only thing that tells, for ids need not be in the order of time.
    ///
    /// - Parameter dates: whether the date of creation can be asked for here.
    func query(
        live candidate: Candidate, parts: Parts, beside namesakes: UnreadNamesakes?, dates: Bool
    ) -> SearchQuery<PersonSearch>? {
        guard let namesakes, parts.contains(.names) else { return query(for: [candidate], parts: parts) }
        let since: [SearchQuery<PersonSearch>?] = [
            PersonSearch.id.exceeds(namesakes.newestID),
            dates ? PersonSearch.created.isSince(namesakes.countedAt) : nil,
        ]
        return .any([
            query(for: [candidate], parts: parts.subtracting(.names)),
            .all([query(for: [candidate], parts: .names), .any(since)]),
        ])
    }

    /// One clause: the employer and how the name begins.
    private func netTerm(_ net: EmployerNet, _ employer: TextFilter<PersonSearch>) -> SearchQuery<PersonSearch>? {
        let names =
            net.firstNames.map(PersonSearch.firstName.contains) + net.lastNames.map(PersonSearch.lastName.contains)
        return .all([.any(net.employers.map(employer.contains)), .any(names)])
    }

    private func nameTerms(_ name: NameQuery) -> [SearchQuery<PersonSearch>?] {
        let firsts = name.firstNames.map { text in
            Self.term(PersonSearch.firstName, text, isInside: name.isSoughtInsideFirst(text))
        }
        let lasts = name.lastNames.map { text in
            Self.term(PersonSearch.lastName, text, isInside: NameQuery.isSoughtInside(text))
        }
        if lasts.isEmpty { return firsts }
        if firsts.isEmpty { return lasts }
        return [.all([.any(lasts), .any(firsts)])]
    }

    private static func term(
        _ field: TextFilter<PersonSearch>, _ name: String, isInside: Bool
    ) -> SearchQuery<PersonSearch>? {
        isInside ? field.contains(name) : field.equals(name)
    }
}
