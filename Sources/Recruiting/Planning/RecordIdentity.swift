/// Whether a record is still the human whom somebody decided about: numbers change hands by merges and by repairs, and
/// the same number is another person in another iCIMS.
public struct RecordIdentity: Hashable, Sendable {
    /// How two sides speak about one sign of a person.
    enum Sign: Hashable, Sendable {
        case agrees, differs, unknown

        /// What agrees with any side agrees.
        static func either(_ one: Sign, _ other: Sign) -> Sign {
            if one == .agrees || other == .agrees { return .agrees }
            return one == .unknown ? other : one
        }
    }

    let name: Sign
    let address: Sign
    let profile: Sign
    /// Whether the record was made when the reviewed one was; a record keeps that for life.
    let birth: Sign

    /// - Parameters:
    ///   - now: the record as it is.
    ///   - reviewed: the record as it was when it was decided about; nil when that is not known.
    ///   - candidate: whose record it is meant to be, and what is sent about them.
    public init(_ now: Person, reviewed: Person?, candidate: Candidate, draft: PersonDraft) {
        let before = reviewed.map { Self.candidate($0) }
        var sent = candidate
        if let email = draft.email { sent.emails.append(EmailAddress(email)) }
        let sides = [before, sent].compactMap { $0 }
        name = sides.map { Self.name($0, now) }.reduce(.unknown, Sign.either)
        address = sides.map { Self.address($0, now) }.reduce(.unknown, Sign.either)
        let wanted = [reviewed?.linkedIn, draft.linkedInURL, candidate.linkedIn?.text]
        profile = wanted.map { Self.profile($0, now.linkedIn) }.reduce(.unknown, Sign.either)
        if let before = reviewed?.createdDate, let date = now.createdDate {
            birth = before == date ? .agrees : .differs
        } else {
            birth = .unknown
        }
    }

    /// A new name is believed where address or profile prove the human, and a new address where the name does.
    public var isSomebodyElse: Bool {
        let proofs = [address, profile]
        if proofs.contains(.agrees) { return name == .differs && proofs.contains(.differs) }
        switch name {
        case .agrees: return birth == .differs || address == .differs && profile == .differs
        case .differs: return true
        case .unknown: return birth == .differs || proofs.contains(.differs)
        }
    }

    private static func candidate(_ person: Person) -> Candidate {
        Candidate(
            id: "", firstName: person.firstName, lastName: person.lastName,
            emails: person.email.map { [EmailAddress($0)] } ?? [])
    }

    private static func name(_ one: Candidate, _ person: Person) -> Sign {
        let names = [one.firstName, one.lastName].compactMap { $0 }.filter { !$0.isEmpty }
        let others = [person.firstName, person.lastName].compactMap { $0 }.filter { !$0.isEmpty }
        guard !names.isEmpty, !others.isEmpty else { return .unknown }
        // By the name alone, as the matcher sees it: with nicknames, other orders and other spellings.
        let named = Candidate(id: "", firstName: one.firstName, lastName: one.lastName)
        let other = Person(id: person.id, firstName: person.firstName, lastName: person.lastName)
        if names.joined(separator: " ").foldedForComparison == others.joined(separator: " ").foldedForComparison {
            return .agrees
        }
        guard let match = Matcher().compare(named, with: other) else { return .differs }
        return match.counterEvidence.isEmpty ? .agrees : .differs
    }

    private static func address(_ one: Candidate, _ person: Person) -> Sign {
        guard let email = person.email, !one.emails.isEmpty else { return .unknown }
        let key = EmailAddress(email).comparisonKey
        return one.emails.contains { $0.comparisonKey == key } ? .agrees : .differs
    }

    private static func profile(_ wanted: String?, _ shown: String?) -> Sign {
        guard let one = wanted.flatMap({ LinkedInProfile.parse($0).handle }),
            let other = shown.flatMap({ LinkedInProfile.parse($0).handle })
        else { return .unknown }
        return one.matches(other) ? .agrees : .differs
    }
}
