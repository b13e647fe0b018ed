import APITransport
import Recruiting

extension ICIMSClient {
    /// The users (not the candidates) with an e-mail address, for the source person. One call for the search and one
    /// for each hit; a first call more until the customer's spelling of "full access" is known.
    public func users(email: String) async throws(ICIMSFailure) -> [PersonLink] {
        let wanted = email.filter { !$0.isWhitespace }
        guard !wanted.isEmpty else { return [] }
        var links: [PersonLink] = []
        for id in try await userIDs(email: wanted) {
            let json: JSONValue
            do {
                json = try await personJSON(id, fields: ["firstname", "middlename", "lastname", "email"])
            } catch  where error.kind == .notFound || error.kind == .accessDenied {
                continue
            }
            let person = Person(id: id, answer: json, configuration: configuration)
            // A search may be laxer than its operator says, and a merged record has no address at all.
            guard person.mergedInto == nil, person.email?.lowercased() == wanted.lowercased() else { continue }
            links.append(PersonLink(id: id, name: person.displayName))
        }
        return links
    }

    private func userIDs(email: String) async throws(ICIMSFailure) -> [Int] {
        // Whether case matters to `==` is not published.
        let lowered = email.lowercased()
        let address = SearchQuery<PersonSearch>.any(
            (lowered == email ? [email] : [email, lowered]).map { PersonSearch.email.equals($0) })
        func ids(_ filter: SearchQuery<PersonSearch>?) async throws(ICIMSFailure) -> [Int] {
            guard let query = SearchQuery.all([address, filter]) else { return [] }
            return try await searchPeople(query, staleness: 0, atMost: 20)
        }
        switch configuration.userFilter {
        case .loginGroup(let nodes): return try await ids(PersonSearch.loginGroup.isAny(of: nodes))
        case .folder(let nodes): return try await ids(PersonSearch.folder.isAny(of: nodes))
        case .fullAccess:
            // How "yes" is spelled there is not published either (icims-api 7.7).
            let spellings = memory.fullAccessSpelling.map { [$0] } ?? ["Yes", "true"]
            var refusal: ICIMSFailure?
            for spelling in spellings {
                do {
                    let found = try await ids(PersonSearch.isFullAccessUser.isValue(spelling))
                    refusal = nil
                    if !found.isEmpty {
                        memory.fullAccessSpelling = spelling
                        return found
                    }
                } catch  where error.kind == .validation && error.hiddenFilter == nil {
                    refusal = error
                }
            }
            if let refusal { throw refusal }
            return []
        }
    }
}
