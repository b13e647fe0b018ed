/// Which questions find a record, by the documented grammar (icims-api 7.3): `==` compares all of a text, `=` on texts
/// means *contains*; upper and lower case do not count, accents do.
public enum SearchReach {
    /// What a record was found by.
    public enum Way: String, Sendable, Hashable, CaseIterable {
        case email, linkedin, name, employer
    }

    /// - Parameter withEmployers: whether the employer field can be searched.
    public static func finds(_ person: Person, with keys: SearchKeys, withEmployers: Bool = false) -> Bool {
        !ways(to: person, with: keys, withEmployers: withEmployers).isEmpty
    }

    /// Every kind of question that finds the record.
    public static func ways(to person: Person, with keys: SearchKeys, withEmployers: Bool = false) -> [Way] {
        var ways: [Way] = []
        if let email = person.email, keys.emails.contains(where: { isWhole($0, of: email) }) { ways.append(.email) }
        if let linkedIn = person.linkedIn,
            keys.linkedInSpellings.contains(where: { isPart($0, of: linkedIn) })
                || keys.linkedInWholes.contains(where: { isWhole($0, of: linkedIn) })
        {
            ways.append(.linkedin)
        }
        let isNamed = keys.names.contains { query in
            holds(query.firstNames, in: person.firstName, isInside: query.isSoughtInsideFirst)
                && holds(query.lastNames, in: person.lastName, isInside: NameQuery.isSoughtInside)
        }
        if isNamed { ways.append(.name) }
        if withEmployers, let net = keys.employers, isCaught(person, by: net) { ways.append(.employer) }
        return ways
    }

    private static func isCaught(_ person: Person, by net: EmployerNet) -> Bool {
        let isColleague = person.employments.compactMap(\.employer).contains { employer in
            net.employers.contains { isPart($0, of: employer) }
        }
        let isNamed =
            net.firstNames.contains { isPart($0, of: person.firstName ?? "") }
            || net.lastNames.contains { isPart($0, of: person.lastName ?? "") }
        return isColleague && isNamed
    }

    private static func holds(_ names: [String], in field: String?, isInside: (String) -> Bool) -> Bool {
        if names.isEmpty { return true }
        guard let field else { return false }
        return names.contains { isInside($0) ? isPart($0, of: field) : isWhole($0, of: field) }
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
