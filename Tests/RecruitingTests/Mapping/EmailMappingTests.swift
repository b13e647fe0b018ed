import Testing

@testable import Recruiting

@Suite struct EmailMappingTests {
    private func person(_ addresses: String...) -> Candidate {
        // A star marks a primary address.
        Candidate(
            id: "1", firstName: "Jane",
            emails: addresses.map { EmailAddress(String($0.drop { $0 == "*" }), isPrimary: $0.hasPrefix("*")) })
    }

    private func briefs(_ candidate: Candidate, _ edits: FieldEdits = [:]) -> [String] {
        candidate.mapped(edits).fields.filter { $0.field == .email }.map {
            [$0.value ?? "(\($0.original ?? ""))", $0.brief].joined(separator: " ")
        }
    }

    @Test func `the primary address goes up, the others are listed`() {
        let jane = person("j@example.org", "*jane@example.com", "jd@example.net")
        #expect(
            briefs(jane) == [
                "jane@example.com sent", "(j@example.org) left-out not-primary",
                "(jd@example.net) left-out not-primary",
            ])
        #expect(jane.mapped().draft.email == "jane@example.com")
        #expect(jane.mapped().fields.filter { $0.field == .email }.map(\.origin) == [.email(1), .email(0), .email(2)])
    }

    @Test func `without a primary address the first valid one goes up, and it is said`() {
        #expect(
            briefs(person("jane at example", "jane@example.com", "j@example.org")) == [
                "jane@example.com changed no-primary-email", "(jane at example) left-out not-primary",
                "(j@example.org) left-out not-primary",
            ])
    }

    @Test func `of several primary addresses the first valid one goes up`() {
        #expect(
            briefs(person("*jane@", "*jane@example.com", "*j@example.org")) == [
                "jane@example.com changed several-primary-emails", "(jane@) left-out invalid-primary-email",
                "(j@example.org) left-out not-primary",
            ])
    }

    @Test func `the same primary address twice is one`() {
        #expect(
            briefs(person("*jane@example.com", "*Jane@Example.com")) == [
                "jane@example.com sent", "(Jane@Example.com) left-out not-primary",
            ])
    }

    @Test func `an invalid primary address gives way to a valid one`() {
        #expect(
            briefs(person("*name@company,com", "jane@example.com")) == [
                "jane@example.com changed invalid-primary-email",
                "(name@company,com) left-out invalid-primary-email",
            ])
    }

    @Test(arguments: [
        " jane@example.com", "mailto:jane@example.com", "Jane Doe <jane@example.com>", "jane@example.com,",
    ])
    func `a tidied address says so`(_ raw: String) {
        let outcome = person("*" + raw).outcome(.email)
        #expect(outcome?.value == "jane@example.com")
        #expect(outcome?.brief == "changed email-tidied")
        #expect(outcome?.original == raw)
    }

    @Test(arguments: ["JANE@Example.com", "noemail@example.com", "jobs@example.com", "用户@例子.测试", "j+x@example.com"])
    func `a valid primary address is never judged`(_ raw: String) {
        #expect(person("*" + raw).outcome(.email)?.brief == "sent")
        #expect(person("*" + raw).mapped().draft.email == raw)
    }

    @Test func `twenty invalid addresses are twenty reasons`() {
        let nobody = Candidate(id: "1", emails: (0..<20).map { EmailAddress("nobody\($0)", isPrimary: $0 == 0) })
        let outcomes = nobody.mapped().fields.filter { $0.field == .email }
        #expect(outcomes.count == 20)
        #expect(outcomes.allSatisfy { $0.brief == "left-out no-valid-email" && $0.value == nil })
        #expect(nobody.mapped().draft.email == nil)
    }

    @Test func `blank addresses are none`() {
        #expect(briefs(person("", " ")) == ["() left-out no-email"])
        #expect(briefs(person()) == ["() left-out no-email"])
        #expect(briefs(person("*", "jane@example.com")) == ["jane@example.com changed no-primary-email"])
    }

    @Test func `an edit replaces the address`() {
        let jane = person("*jane@example.com", "j@example.org")
        #expect(
            briefs(jane, [.email: " new@example.com "]) == [
                "new@example.com changed edited", "(j@example.org) left-out not-primary",
            ])
        #expect(jane.outcome(.email, [.email: "new@example.com"])?.original == "jane@example.com")
        #expect(briefs(jane, [.email: "new@"])[0] == "(jane@example.com) left-out no-valid-email")
        #expect(briefs(jane, [.email: nil])[0] == "(jane@example.com) left-out left-out-by-recruiter")
        #expect(jane.mapped([.email: nil]).draft.email == nil)
        #expect(briefs(person(), [.email: "new@example.com"]) == ["new@example.com changed edited"])
    }

    @Test func `of several addresses in one field the first valid one goes up, and it is said`() {
        let candidate = Candidate(
            id: "1", emails: [EmailAddress("n/a; a..b@x.example, jane@a.example / jane@b.example", isPrimary: true)])
        let fields = candidate.mapped().fields.filter { $0.field == .email }
        #expect(fields.map(\.brief) == ["changed several-emails-in-one-field", "left-out not-primary"])
        #expect(fields.map { $0.value ?? $0.original } == ["jane@a.example", "jane@b.example"])
        #expect(candidate.searchKeys.emails == ["jane@a.example", "jane@b.example"])
    }

    @Test func `a word processor's apostrophe is made plain, and it is said`() {
        let candidate = Candidate(id: "1", emails: [EmailAddress("o’hara@a.example", isPrimary: true)])
        #expect(candidate.outcome(.email)?.value == "o'hara@a.example")
        #expect(candidate.outcome(.email)?.brief == "changed email-tidied")
    }
}
