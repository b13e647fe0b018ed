/// What to ask the tracking system about one candidate so that no spelling of theirs is missed (icims-api 7.3).
///
/// Texts are looked for as they may be *stored*: whether upper and lower case count is not documented, so names come
/// in capitals as people write them.
public struct SearchKeys: Hashable, Sendable {
    /// All valid addresses in every spelling of theirs, see `EmailAddress.searchSpellings`; compared exactly.
    /// Placeholders are left out: hundreds of records may hold one, and none of them is found by it.
    public var emails: [String]
    /// The handle as older tools spell it; compared by "contains". Empty when there is no handle. A short handle
    /// comes as `/in/x`, lest it be found inside half the addresses of the world.
    public var linkedInSpellings: [String]
    /// A short handle by itself, compared exactly.
    public var linkedInWholes: [String]
    /// Names to ask for; any of these queries may find the person.
    public var names: [NameQuery]
    /// Colleagues of a name that begins alike, where the employer field can be searched.
    public var employers: EmployerNet?

    public init(
        emails: [String], linkedInSpellings: [String], linkedInWholes: [String] = [], names: [NameQuery],
        employers: EmployerNet? = nil
    ) {
        self.emails = emails
        self.linkedInSpellings = linkedInSpellings
        self.linkedInWholes = linkedInWholes
        self.names = names
        self.employers = employers
    }

    /// How many filters a question about the candidate has; the employer net is counted where it is asked.
    public func filters(withEmployers isAsked: Bool) -> Int {
        emails.count + linkedInSpellings.count + linkedInWholes.count + names.reduce(0) { $0 + $1.filters }
            + (isAsked ? employers?.filters ?? 0 : 0)
    }

    public var isEmpty: Bool { emails.isEmpty && linkedInSpellings.isEmpty && names.isEmpty }
}

extension Candidate {
    public var searchKeys: SearchKeys {
        var spellings: [String] = []
        var wholes: [String] = []
        for handle in linkedInHandles.prefix(Self.searchedHandles) {
            let texts = handle.searchSpellings
            guard handle.key.count < Self.shortHandle else {
                spellings += texts
                continue
            }
            spellings += texts.map { $0.contains("/") ? $0 : "/in/\($0)" }
            wholes += texts.filter { !$0.contains("/") }
        }
        return SearchKeys(
            emails: searchedEmails, linkedInSpellings: spellings, linkedInWholes: wholes,
            names: NameQueries(self).queries,
            employers: EmployerNet(
                self, name: PersonalName(first: firstName, last: lastName, nickname: nickname)))
    }

    private var searchedEmails: [String] {
        var found: [String] = []
        for email in addresses where !email.isPlaceholder {
            for spelling in email.searchSpellings where !found.contains(where: { $0.isIdentical(to: spelling) }) {
                found.append(spelling)
            }
        }
        return found
    }

    /// More profiles than anybody has are somebody's list.
    private static let searchedHandles = 3
    /// Below it a handle is part of too many others.
    private static let shortHandle = 6
}
