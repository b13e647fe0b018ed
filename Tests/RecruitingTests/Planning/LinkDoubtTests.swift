import Recruiting
import Testing

/// What no policy may link, and what is said of it.
@Suite struct MatchPolicyDoubtTests {
    private func check(_ counter: CounterEvidence?, unread: Int = 0) -> CandidateCheck {
        let match = Match(
            person: Person(
                id: 5, firstName: "Jane", lastName: "Doe", email: "jane@x.example",
                folder: ListNode(id: "D32007", label: "Cand:Active")),
            verdict: .same, score: 0.99, evidence: [], counterEvidence: [counter].compactMap(\.self))
        return CandidateCheck(
            matches: [match], unreadNamesakes: unread, newestNamesake: unread > 0 ? 4 : nil, checkedAt: 1)
    }

    private let jane = Candidate(id: "c", firstName: "Jane", lastName: "Doe")

    @Test(arguments: [
        CounterEvidence(signal: .linkedin, grade: "different-handle", candidate: "jane", person: "joan"),
        CounterEvidence(signal: .name, grade: "other-first-name", candidate: "Jane Doe", person: "Joan Doe"),
        CounterEvidence(signal: .name, grade: "other-generation", candidate: "Jane Doe Jr.", person: "Jane Doe Sr."),
        CounterEvidence(signal: .name, grade: "other-middle-name", candidate: "Jane A. Doe", person: "Jane B. Doe"),
    ])
    func `link-same never links beside what speaks for another person`(counter: CounterEvidence) {
        guard case .needsDecision(let reason) = MatchPolicy.linkSame.ruling(on: jane, check: check(counter)) else {
            Issue.record("linked")
            return
        }
        #expect(reason.contains("#5") && reason.contains(counter.person))
    }

    @Test func `another phone is no other person`() {
        let phone = CounterEvidence(signal: .phone, grade: "different-number", candidate: "1", person: "2")
        #expect(
            MatchPolicy.linkSame.ruling(on: jane, check: check(phone)) == .decided(.link(personID: 5, choices: [:])))
    }

    @Test func `namesakes that were not read are no empty answer`() {
        let check = CandidateCheck(unreadNamesakes: 30, newestNamesake: 90, checkedAt: 1)
        #expect(!check.isExhaustive && check.isComplete)
        for policy in [MatchPolicy.ask, .linkSame] {
            guard case .needsDecision(let reason) = policy.ruling(on: jane, check: check) else {
                Issue.record("\(policy) decided")
                continue
            }
            #expect(reason.contains("30 more records"))
        }
        #expect(MatchPolicy.create.ruling(on: jane, check: check) == .decided(.create(overruling: nil)))
    }
}

/// Which records stop a create that was decided beside many namesakes.
@Suite struct UnreadNamesakesTests {
    private let namesakes = UnreadNamesakes(count: 50, newestID: 100, countedAt: 1_795_479_240)

    private func match(_ id: Int, _ signal: Signal = .name, _ verdict: Verdict = .possible, created: String? = nil)
        -> Match
    {
        Match(
            person: Person(id: id, firstName: "John", lastName: "Smith", createdDate: created), verdict: verdict,
            score: 0.3, evidence: [Evidence(signal: signal, grade: "exact", candidate: "a", person: "a")])
    }

    @Test func `an older namesake is known, a newer one and whoever shares a key is news`() {
        #expect(!match(99).isNews(beside: namesakes))
        #expect(!match(100, created: "2020-01-01 09:00 AM").isNews(beside: namesakes))
        #expect(match(101).isNews(beside: namesakes))
        #expect(match(99, created: "2026-11-24 12:14 AM").isNews(beside: namesakes))
        #expect(match(99, .email).isNews(beside: namesakes))
        #expect(match(99, .linkedin).isNews(beside: namesakes))
        #expect(match(99, .phone, .likely).isNews(beside: namesakes))
    }
}

/// Under which values somebody is looked for when a recruiter changed some.
@Suite struct SentIdentityTests {
    private let jane = Candidate(
        id: "c", firstName: "Jane", lastName: "Doe", emails: [EmailAddress("jane@x.example", isPrimary: true)],
        phone: "+1 415 555 0132", linkedInHandle: "jane-doe-77")

    private func draft(_ edits: FieldEdits = [:]) -> PersonDraft {
        jane.mapped(by: MappingRules(), sourcePerson: .noUser, edits: edits).draft
    }

    @Test func `what goes up as the source has it needs no second question`() {
        #expect(jane.identities(sending: SentIdentity(draft())).count == 1)
    }

    @Test(arguments: [
        (FieldKey.email, "j@y.example"), (.firstName, "Joan"), (.lastName, "Roe"), (.mobile, "+1 415 555 0199"),
        (.linkedIn, "https://www.linkedin.com/in/jane-roe-12"),
    ])
    func `every edited value is looked for beside the candidate's own`(field: FieldKey, text: String) throws {
        let identities = jane.identities(sending: SentIdentity(draft([field: text])))
        #expect(identities.count == 2)
        #expect(identities[0] == jane)
        let other = try #require(identities.last)
        #expect(other.emails.map(\.address).contains("jane@x.example"))
        let values = [
            other.firstName, other.lastName, other.phone, other.linkedInHandle, other.emails.first?.address,
        ]
        #expect(values.contains(text))
    }
}
