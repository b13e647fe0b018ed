/// What to ask the tracking system about one candidate so that no spelling of theirs is missed (icims-api 7.3).
///
/// Texts are looked for as they may be *stored*: whether upper and lower case count is not documented, so names come
/// in capitals as people write them.
public struct SearchKeys: Hashable, Sendable {
    /// All valid addresses, tidied, each also in lower case when that differs; compared exactly. Placeholders are
    /// left out: hundreds of records may hold one, and none of them is found by it.
    public var emails: [String]
    /// The handle as older tools spell it; compared by "contains". Empty when there is no handle. A short handle
    /// comes as `/in/x`, lest it be found inside half the addresses of the world.
    public var linkedInSpellings: [String]
    /// Names to ask for; any of these queries may find the person.
    public var names: [NameQuery]

    public init(emails: [String], linkedInSpellings: [String], names: [NameQuery]) {
        self.emails = emails
        self.linkedInSpellings = linkedInSpellings
        self.names = names
    }

    public var isEmpty: Bool { emails.isEmpty && linkedInSpellings.isEmpty && names.isEmpty }
}

/// Any of the first names and any of the last names, each compared exactly. An empty list asks nothing of that field.
public struct NameQuery: Hashable, Sendable {
    public var firstNames: [String]
    public var lastNames: [String]

    public init(firstNames: [String], lastNames: [String]) {
        self.firstNames = firstNames
        self.lastNames = lastNames
    }
}

extension Candidate {
    public var searchKeys: SearchKeys {
        SearchKeys(emails: searchedEmails, linkedInSpellings: searchedSpellings, names: NameQueries(self).queries)
    }

    private var searchedEmails: [String] {
        var found: [String] = []
        func add(_ text: String) {
            if !found.contains(where: { $0.isIdentical(to: text) }) { found.append(text) }
        }
        for email in emails where email.isValid && !email.isPlaceholder {
            add(email.tidied)
            add(email.comparisonKey)
        }
        return found
    }

    /// Below it a handle is part of too many others.
    private static let shortHandle = 6

    private var searchedSpellings: [String] {
        guard let handle = linkedIn?.handle else { return [] }
        guard handle.key.count < Self.shortHandle else { return handle.searchSpellings }
        return handle.searchSpellings.map { $0.contains("/") ? $0 : "/in/\($0)" }
    }
}
