import Recruiting
import Testing

/// Whether the number still belongs to the human whom somebody decided about.
@Suite struct RecordIdentityTests {
    private static let candidate = Candidate(
        id: "c1", firstName: "Zoë", lastName: "Nuñez", emails: [EmailAddress("zoe@private.example", isPrimary: true)],
        linkedInHandle: "zoe-nunez-4711")
    private static let reviewed = Person(
        id: 7, firstName: "Zoe", lastName: "Nunez", email: "zoe@work.example",
        linkedIn: "linkedin.com/in/zoe-nunez-4711",
        createdDate: "2024-01-02 03:04 PM")

    private static func person(
        _ first: String?, _ last: String?, email: String? = nil, linkedIn: String? = nil, made: String? = nil
    ) -> Person {
        Person(id: 7, firstName: first, lastName: last, email: email, linkedIn: linkedIn, createdDate: made)
    }

    private static func isSomebodyElse(_ now: Person, reviewed: Person? = reviewed) -> Bool {
        RecordIdentity(now, reviewed: reviewed, candidate: candidate, draft: PersonDraft()).isSomebodyElse
    }

    @Test(arguments: [
        reviewed,
        // Married: the address or the profile proves her.
        person("Zoë", "Bakker", email: "zoe@work.example"),
        person("Zoë", "Bakker", linkedIn: "https://www.linkedin.com/in/zoe-nunez-4711/"),
        // A new address, or no address, under the same name.
        person("Zoe", "Nunez", email: "zoe@new.example", made: "2024-01-02 03:04 PM"),
        person("Zoë", "Nuñez"),
        // Completed meanwhile with what the candidate has.
        person("Zoë", "Nuñez", email: "zoe@private.example", linkedIn: "linkedin.com/in/zoe-nunez-4711"),
        // Nothing can be seen.
        person(nil, nil),
    ])
    func `a record that changed is still hers`(now: Person) {
        #expect(!Self.isSomebodyElse(now), "\(now)")
    }

    @Test(arguments: [
        person("Somebody", "Else", email: "else@people.example"),
        person("Somebody", "Else"),
        // The same name, and nothing else is the same.
        person("Zoe", "Nunez", email: "other@people.example", linkedIn: "linkedin.com/in/another-zoe"),
        // The same name, and a record that was made at another time.
        person("Zoe", "Nunez", email: "other@people.example", made: "2026-10-10 10:10 AM"),
        // An address that went on to a colleague.
        person("Ben", "Okafor", email: "zoe@work.example", linkedIn: "linkedin.com/in/ben-okafor"),
        person(nil, nil, email: "else@people.example"),
    ])
    func `a record that changed hands is somebody else's`(now: Person) {
        #expect(Self.isSomebodyElse(now), "\(now)")
    }

    @Test func `where nobody knows what was reviewed, the candidate is the measure`() {
        #expect(!Self.isSomebodyElse(Self.person("Zoe", "Nunez", email: "zoe@private.example"), reviewed: nil))
        #expect(!Self.isSomebodyElse(Self.person("Zoe", "Nunez"), reviewed: nil))
        #expect(Self.isSomebodyElse(Self.person("Ben", "Okafor", email: "ben@people.example"), reviewed: nil))
    }
}
