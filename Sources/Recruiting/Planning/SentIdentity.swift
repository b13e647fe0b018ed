/// By what a person who goes up would be known in the tracking system, where a recruiter changed it for this upload: a
/// search for duplicates must find these values as well as the candidate's own.
public struct SentIdentity: Hashable, Sendable, Codable {
    public var firstName: String?
    public var lastName: String?
    public var email: String?
    public var linkedInURL: String?
    public var mobile: String?

    public init(_ draft: PersonDraft) {
        firstName = draft.firstName
        lastName = draft.lastName
        email = draft.email
        linkedInURL = draft.linkedInURL
        mobile = draft.mobile
    }
}

extension Candidate {
    /// The candidate under these values beside their own addresses; nil when no search and no comparison would tell the
    /// two apart. What is not sent says nothing.
    public func known(as sent: SentIdentity) -> Candidate? {
        var other = self
        other.firstName = sent.firstName ?? firstName
        other.lastName = sent.lastName ?? lastName
        if let email = sent.email {
            other.emails.removeAll { $0.comparisonKey == EmailAddress(email).comparisonKey }
            for index in other.emails.indices { other.emails[index].isPrimary = false }
            other.emails.insert(EmailAddress(email, isPrimary: true), at: 0)
        }
        if let url = sent.linkedInURL { other.linkedInHandle = url }
        other.phone = sent.mobile ?? phone
        let isOtherNumber =
            sent.mobile != nil
            && PhoneNumber(other.phone ?? "")?.significantDigits != PhoneNumber(phone ?? "")?.significantDigits
        return isOtherNumber || !other.isSearched(like: self) ? other : nil
    }

    /// Every identity a check has to ask about.
    public func identities(sending sent: SentIdentity?) -> [Candidate] {
        [self] + (sent.flatMap(known).map { [$0] } ?? [])
    }

    private func isSearched(like other: Candidate) -> Bool {
        let (one, two) = (searchKeys, other.searchKeys)
        return Set(one.emails) == Set(two.emails) && one.linkedInSpellings == two.linkedInSpellings
            && one.linkedInWholes == two.linkedInWholes && one.names == two.names
    }
}
