import Recruiting
import Testing

@Suite struct RecordCompletionTests {
    private static let draft = PersonDraft(
        firstName: "Zoë", lastName: "Nuñez", email: "zoe@x.example", mobile: "+1 415 555 0132",
        employments: [
            DraftEmployment(
                company: "Acme, Inc.", title: "Engineer", start: PartialDate(year: 2021, month: 3), index: 4)
        ],
        schools: [DraftSchool("Example University", index: 2)])

    private func lines(
        _ person: Person, _ choices: FieldChoices = [:], _ policy: LinkPolicy = LinkPolicy()
    ) -> RecordCompletion {
        RecordCompletion(of: person, with: Self.draft, from: Candidate(id: "c"), choices: choices, policy: policy)
    }

    private func job(_ entry: Int, _ start: String?, _ end: String? = nil) -> PersonEmployment {
        PersonEmployment(entry: entry, employer: "ACME", title: "engineer", start: start, end: end)
    }

    @Test func `two stints at one place find their own entry, and another one is added`() {
        let apart = lines(Person(id: 1, employments: [job(1, "2015-01-01", "2017-02-01")]))
        #expect(apart.operations.contains(.addEmployment(Self.draft.employments[0])))
        let both = lines(
            Person(id: 1, employments: [job(1, "2020-01-01"), job(2, "2021-03-20")]), [.employment(4): .replace])
        #expect(both.operations.contains(.replaceEmployment(entry: 2, Self.draft.employments[0])))
        #expect(both.after.employments.count == 2)
    }

    @Test func `an end that Gem does not have is never cleared`() {
        let completion = lines(
            Person(id: 1, employments: [job(1, "2021-01-01", "2024-02-01")]), [.employment(4): .replace])
        #expect(
            completion.after.employments == [
                PersonEmployment(
                    entry: 1, employer: "Acme, Inc.", title: "Engineer", start: "2021-03-01", end: "2024-02-01")
            ])
    }

    @Test func `defaults keep what they are told to keep, and a choice overrules them`() {
        let policy = LinkPolicy(keeping: [.email, .work])
        let kept = lines(Person(id: 1), [:], policy)
        #expect(kept.blanks[.email] == nil && kept.blanks[.firstName] == "Zoë")
        #expect(!kept.operations.contains(.addEmployment(Self.draft.employments[0])))
        #expect(lines(Person(id: 1), [.email: .fill], policy).blanks[.email] == "zoe@x.example")
        let spelled = policy.spelledOut([.email: .fill], for: Self.draft)
        #expect(spelled == [.email: .fill, .employment(4): .keep])
        #expect(lines(Person(id: 1), spelled) == lines(Person(id: 1), spelled, LinkPolicy()))
    }

    @Test func `only what is written can be in conflict`() {
        let before = Person(id: 1, firstName: "Zoë", lastName: "Old", email: "old@x.example")
        var now = before
        now.lastName = "Changed"
        #expect(lines(now).changed(since: lines(before)).isEmpty)
        #expect(lines(now, [.lastName: .replace]).changed(since: lines(before, [.lastName: .replace])) == [.lastName])
        now.lastName = "Nuñez"
        #expect(lines(now, [.lastName: .replace]).changed(since: lines(before, [.lastName: .replace])).isEmpty)
    }

    @Test(arguments: [.email, .linkedIn, .mobile, .employment(3), .school(0), .resume, .firstName] as [FieldKey])
    func `words of fields are read as they are written`(field: FieldKey) {
        #expect(field.word.flatMap { FieldKey(word: $0) } == field)
    }
}
