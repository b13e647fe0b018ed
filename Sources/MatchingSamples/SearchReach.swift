import Recruiting

/// Whether a search would find a record, by the documented grammar (icims-api 7.3): `==` compares all of a text, `=` on
/// texts means *contains*; upper and lower case do not count, accents do.
package enum SearchReach {
    package static func finds(_ person: Person, with keys: SearchKeys) -> Bool {
        if let email = person.email, keys.emails.contains(where: { isWhole($0, of: email) }) { return true }
        if let linkedIn = person.linkedIn {
            if keys.linkedInSpellings.contains(where: { isPart($0, of: linkedIn) }) { return true }
            if keys.linkedInWholes.contains(where: { isWhole($0, of: linkedIn) }) { return true }
        }
        return keys.names.contains { query in
            holds(query.firstNames, in: person.firstName) && holds(query.lastNames, in: person.lastName)
        }
    }

    private static func holds(_ names: [String], in field: String?) -> Bool {
        if names.isEmpty { return true }
        guard let field else { return false }
        return names.contains { NameQuery.isSoughtInside($0) ? isPart($0, of: field) : isWhole($0, of: field) }
    }

    private static func isWhole(_ text: String, of field: String) -> Bool {
        text.lowercased().utf8.elementsEqual(field.lowercased().utf8)
    }

    /// By bytes: for `contains` on characters, composed and decomposed letters would be one.
    private static func isPart(_ text: String, of field: String) -> Bool {
        let part = Array(text.lowercased().utf8)
        let whole = Array(field.lowercased().utf8)
        guard !part.isEmpty, part.count <= whole.count else { return false }
        return (0...(whole.count - part.count)).contains { whole[$0..<($0 + part.count)].elementsEqual(part) }
    }
}
