import Testing

@testable import Recruiting

struct SignalTests {
    private func features(_ change: (inout Candidate) -> Void) -> IdentityFeatures {
        var candidate = Candidate(id: "c", firstName: "Jane", lastName: "Doe")
        change(&candidate)
        return IdentityFeatures(candidate)
    }

    @Test(
        arguments: [
            ("jane@x.example", "jane@x.example", "exact"), ("Jane@X.example", "jane@x.example", "case"),
            ("jane+jobs@x.example", "jane@x.example", "plus-tag"), ("j.ane@gmail.com", "jane@gmail.com", "dots"),
            ("jobs@x.example", "jobs@x.example", "role-address"),
            ("noemail@x.example", "noemail@x.example", "placeholder"),
            ("doe.family@x.example", "doe.family@x.example", "family-address"),
            ("the.does@x.example", "does@x.example", nil),
            ("jane@x,example", "jane@x.example", "repaired"),
            ("jane@mühle.example", "jane@xn--mhle-0ra.example", "case"),
            ("jane.e.doe@x.example", "jane.e.doe@x.example", "exact"),
            ("jane@googlemail.com", "j.ane@gmail.com", "dots"),
            ("ann@x.example", "joann@x.example", nil), ("j.ane@x.example", "jane@x.example", nil),
            ("john.and.jane@x.example", "john.and.jane@x.example", "family-address"),
        ] as [(String, String, String?)])
    func `addresses agree by grades`(candidate: String, person: String, grade: String?) {
        let one = features { $0.emails = [EmailAddress(candidate, isPrimary: true)] }
        let other = IdentityFeatures(Person(id: 1, firstName: "Jane", lastName: "Doe", email: person))
        #expect(EmailSignal.compare(one, other)?.evidence.grade == grade)
    }

    @Test func `an address that is not the primary one says so`() {
        let one = features {
            $0.emails = [EmailAddress("new@x.example", isPrimary: true), EmailAddress("old@x.example")]
        }
        let other = IdentityFeatures(Person(id: 1, email: "old@x.example"))
        #expect(EmailSignal.compare(one, other)?.grade == .secondary)
    }

    @Test(
        arguments: [
            ("jane-doe", "https://uk.linkedin.com/in/jane-doe/", "exact"),
            ("jane-doe", "linkedin.com/in/jane-doe-2", "different-handle"),
            ("jane-doe-0040231", "linkedin.com/pub/jane-doe/1/23/4", "exact"),
            ("jane-doe-004023", "linkedin.com/pub/jane-doe/0/23/4", "spelling"),
            ("ACoAAB1cXYZ", "https://www.linkedin.com/in/ACoAAB1cXYZ", nil), ("jane-doe", "", nil),
        ] as [(String, String, String?)])
    func `profiles agree, differ, or cannot be compared`(candidate: String, person: String, grade: String?) {
        let one = features { $0.linkedInHandle = candidate }
        let other = IdentityFeatures(Person(id: 1, linkedIn: person))
        #expect(LinkedInSignal.compare(one, other)?.evidence.grade == grade)
    }

    @Test(
        arguments: [
            ("Acme, Inc.", "ACME GmbH", true), ("The Acme Company", "Acme", true),
            ("Globex Corp.", "Globex Corporation", true),
            ("International Business Machines", "IBM", true), ("Polna Sp. z o.o.", "Polna", true),
            ("Initech S.L.", "Initech", true),
            ("Johnson & Johnson", "Johnson and Johnson", true), ("Acme (UK)", "Acme Ltd", true),
            ("Acme", "Ajax", false), ("Andes Data S.A.C.", "Andes Data", true), ("株式会社ミナト", "ミナト", true),
            ("Brightwater Analytics", "Brightwater Analytcs", true),
        ])
    func `legal forms do not make another company`(one: String, other: String, same: Bool) throws {
        let left = try #require(EmployerFeature(Employment(company: one)))
        let right = try #require(EmployerFeature(Employment(company: other)))
        #expect(left.isSameCompany(as: right) == same)
    }

    @Test(arguments: ["Self-employed", "Freelance", "Stealth Startup", "Career break", "N/A", ""])
    func `what names no employer is not compared`(company: String) {
        #expect(EmployerFeature(Employment(company: company)) == nil)
    }

    @Test(
        arguments: [
            ("2019-03", "2021-05", "2020-01-01", "2022-01-01", SupportSignals.Time.overlapping),
            ("2019", nil, "2023-01-01", nil, .overlapping), ("2015-01", "2016-01", "2020-01-01", nil, .otherTime),
            (nil, nil, "2020-01-01", nil, .unknownTime), ("2016", "2016", "2016-10-01", "2017-02-01", .overlapping),
            ("2021-05", "2019-01", "2021-05-01", nil, .overlapping),
        ] as [(String?, String?, String?, String?, SupportSignals.Time)])
    func `employments are compared by month`(
        start: String?, end: String?, personStart: String?, personEnd: String?, time: SupportSignals.Time
    ) throws {
        let one = try #require(EmployerFeature(Employment(company: "Acme", start: start, end: end)))
        let other = try #require(
            EmployerFeature(PersonEmployment(employer: "Acme Inc", start: personStart, end: personEnd)))
        #expect(SupportSignals.employer([one], [other])?.time == time)
    }

    @Test(
        arguments: [
            ("Massachusetts Institute of Technology", "MIT", true),
            ("The University of Leeds", "University of Leeds", true),
            ("Universität Wien", "Univ. Wien", true), ("London School of Economics", "LSE", true),
            ("University of Leeds", "University of Leiden", false),
            ("Ohio State University", "University of Ohio", false),
        ])
    func `schools are compared without filler words`(one: String, other: String, same: Bool) throws {
        let left = try #require(SchoolFeature(one))
        let right = try #require(SchoolFeature(other))
        #expect(left.isSame(as: right) == same)
    }

    @Test func `every number of a text counts, by its last digits`() {
        let one = PhoneFeature.all(in: "(415) 555-0132 / (628) 555-0144")
        #expect(one.count >= 2)
        let other = PhoneFeature.all(in: "+1 628 555 0144")
        guard case .same = SupportSignals.phone(one, other) else {
            Issue.record("the second number was not found")
            return
        }
        #expect(PhoneFeature.all(in: "on request").isEmpty)
    }
}
