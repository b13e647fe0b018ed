/// What identifies one person, taken from a candidate or a record once and folded for any number of comparisons.
public struct IdentityFeatures: Sendable {
    var name: PersonalName
    /// As written, for the screen.
    var shownName: String
    var emails: [EmailFeature]
    var linkedIn: [LinkedInHandle]
    /// A profile that is hidden from us, but found by a search for it.
    var foundProfile: LinkedInHandle?
    var phones: [PhoneFeature]
    var employers: [EmployerFeature]
    var schools: [SchoolFeature]
    var location: PlaceFeature?

    /// Nobody has had more jobs or schools; a longer list is somebody's mistake, and comparing all with all would show.
    private static let mostEntries = 100

    public init(_ candidate: Candidate) {
        let name = PersonalName(first: candidate.firstName, last: candidate.lastName, nickname: candidate.nickname)
        self.name = name
        shownName = [candidate.firstName, candidate.lastName].compactMap { $0 }.joined(separator: " ").singleSpaced
        let hasPrimary = candidate.emails.contains(where: \.isPrimary)
        emails = candidate.addresses.compactMap { address in
            EmailFeature(address, isPrimary: address.isPrimary || !hasPrimary, name: name)
        }
        linkedIn = candidate.linkedInHandles
        phones = PhoneFeature.all(in: candidate.phone)
        employers = candidate.employments.prefix(Self.mostEntries).compactMap { EmployerFeature($0) }
        if employers.isEmpty, let company = candidate.company {
            let current = Employment(company: company, title: candidate.title)
            employers = EmployerFeature(current).map { [$0] } ?? []
        }
        var names = candidate.educations.prefix(Self.mostEntries).compactMap {
            $0.school ?? $0.parsedUniversity ?? $0.parsedSchool
        }
        if let school = candidate.school { names.append(school) }
        schools = SchoolFeature.all(names)
        location = PlaceFeature(candidate.location)
        if name.isPartlyHidden { self.name.told = ToldName(of: name, handles: ownHandles) }
    }

    public init(_ person: Person) {
        let name = PersonalName(first: person.firstName, middle: person.middleName, last: person.lastName)
        self.name = name
        shownName = person.displayName.singleSpaced
        let addresses = person.email.map { EmailAddress($0, isPrimary: true).separated } ?? []
        emails = addresses.compactMap { EmailFeature($0, isPrimary: true, name: name) }
        linkedIn = person.linkedIn.map { LinkedInProfile.handles(in: $0) } ?? []
        phones = person.phones.flatMap { PhoneFeature.all(in: $0.number) }
        employers = person.employments.prefix(Self.mostEntries).compactMap { EmployerFeature($0) }
        schools = SchoolFeature.all(person.schools.prefix(Self.mostEntries).compactMap(\.name))
        location = PlaceFeature(person.location)
        if name.isPartlyHidden { self.name.told = ToldName(of: name, handles: ownHandles) }
    }
}

extension IdentityFeatures {
    /// Where people write their name together: the profile's handle, and what is before the `@` of their own addresses.
    private var ownHandles: [String] { linkedIn.map(\.key) + emails.compactMap(\.ownLocalPart) }
}

/// One address with what it is worth.
struct EmailFeature: Sendable {
    var shown: String
    var key: String
    var looserKey: String
    var isPrimary: Bool
    var isShared: Bool { sharing != nil }
    /// What is before the `@` and any plus-tag, where that is one person's.
    var ownLocalPart: String? { isShared ? nil : String(key.prefix { $0 != "@" && $0 != "+" }) }
    var sharing: Sharing?

    enum Sharing: String, Sendable {
        case role = "role-address"
        case placeholder
        /// The address itself says that it is a family's or a couple's.
        case family = "family-address"
    }

    /// A comma in the domain was read as a dot: the address is as good as a hint.
    var isRepaired: Bool

    init?(_ address: EmailAddress, isPrimary: Bool, name: PersonalName) {
        shown = address.tidied
        let repaired = address.repaired
        let address = repaired ?? address
        isRepaired = repaired != nil
        key = address.comparisonKey
        guard key.contains("@") else { return nil }
        looserKey = address.looserKey
        self.isPrimary = isPrimary
        if address.isPlaceholder {
            sharing = .placeholder
        } else if address.isRole {
            sharing = .role
        } else if Self.isFamily(key, name: name) {
            sharing = .family
        }
    }

    private static let familyWords = ["family", "familie", "famille", "familia", "famiglia", "household"]

    /// `smith.family@`, `thesmiths@`, `john.and.mary@`.
    private static func isFamily(_ key: String, name: PersonalName) -> Bool {
        let local = key.prefix { $0 != "@" && $0 != "+" }
        if familyWords.contains(where: { local.hasPrefix($0) || local.hasSuffix($0) }) { return true }
        // Not the one letter of Spanish and Portuguese: that is somebody's middle initial.
        if ["and", "und", "et", "och", "og"].contains(where: { joins($0, in: local) }) { return true }
        let family = name.coreJoined.text
        guard family.utf8.count > 2 else { return false }
        if ["the\(family)", "the\(family)s", "\(family)s", "die\(family)s"].contains(String(local)) { return true }
        let given = name.calledJoined.text
        return given.utf8.count > 2 && (local.hasPrefix("\(given)and") || local.hasSuffix("and\(given)"))
    }

    /// Whether the word stands between two others: `john.and.mary`.
    private static func joins(_ word: String, in local: Substring) -> Bool {
        let words = local.utf8.split { !(0x61...0x7A).contains($0) && $0 < 0x80 }
        return words.count > 2 && words.dropFirst().dropLast().contains { $0.elementsEqual(word.utf8) }
    }
}
