import Testing

@testable import Recruiting

@Suite struct LinkedInMappingTests {
    private func outcome(_ handle: String?, _ url: String? = nil, _ edits: FieldEdits = [:]) -> FieldOutcome? {
        let profiles = url.map { [SocialProfile(network: "linkedin", url: $0)] } ?? []
        return Candidate(id: "1", linkedInHandle: handle, profiles: profiles).outcome(.linkedIn, edits)
    }

    @Test(arguments: [
        "jane-doe", "https://www.linkedin.com/in/jane-doe", "https://www.linkedin.com/in/jane-doe/",
        "http://linkedin.com/in/jane-doe", "linkedin.com/in/jane-doe", "www.linkedin.com/in/jane-doe",
    ])
    func `a handle that is named directly goes up as its canonical address`(_ raw: String) {
        #expect(outcome(raw)?.value == "https://www.linkedin.com/in/jane-doe")
        #expect(outcome(raw)?.brief == "sent")
    }

    @Test(arguments: ["zo\u{EB}", "zo%C3%AB"]) func `a handle is direct in both its spellings`(_ raw: String) {
        #expect(outcome(raw)?.value == "https://www.linkedin.com/in/zo%C3%AB")
        #expect(outcome(raw)?.brief == "sent")
    }

    @Test(arguments: [
        "Jane-Doe", "https://uk.linkedin.com/in/jane-doe", "https://www.linkedin.com/in/jane-doe?trk=x",
        "https://www.linkedin.com/in/jane-doe/de", "@jane-doe", " jane-doe", "https://https://linkedin.com/in/jane-doe",
        "linkedin.com/mwlite/in/jane-doe",
    ])
    func `another spelling is made canonical, and it is said`(_ raw: String) {
        #expect(outcome(raw)?.value == "https://www.linkedin.com/in/jane-doe")
        #expect(outcome(raw)?.brief == "changed linkedin-canonicalised")
        #expect(outcome(raw)?.original == raw)
    }

    @Test(arguments: [
        ("ACoAAB1cXyZ", "linkedin-opaque-token"), ("https://www.linkedin.com/sales/lead/ACw", "linkedin-opaque-token"),
        ("https://www.linkedin.com/company/acme", "linkedin-not-a-person"), ("lnkd.in/x", "linkedin-unresolvable"),
        ("a b c", "linkedin-invalid"), ("/pub/jane-doe", "linkedin-invalid"), ("n/a", "linkedin-invalid"),
    ])
    func `what names no handle stays behind with its reason`(raw: String, reason: String) {
        #expect(outcome(raw)?.brief == "left-out " + reason)
        #expect(outcome(raw)?.value == nil)
        #expect(outcome(raw)?.original == raw)
    }

    @Test(arguments: [nil, "", " ", "n/a", "ACoAAB1cXyZ"])
    func `a listed profile stands in, and it is said`(_ handle: String?) {
        let found = outcome(handle, "https://www.linkedin.com/in/jane-doe")
        #expect(found?.value == "https://www.linkedin.com/in/jane-doe")
        #expect(found?.brief == "changed linkedin-from-profiles")
        #expect(found?.origin == .profile(0))
    }

    @Test(arguments: [
        ("https://www.linkedin.com/in/jane-doe-1 (personal)", "linkedin-from-text"),
        ("https://www.linkedin.com/in/jane-doe-1, https://github.com/x", "linkedin-from-text"),
        ("<a href=\"https://www.linkedin.com/in/jane-doe-1\">x</a>", "linkedin-from-text"),
        ("linkedin.com/in/jane-doe-1 linkedin.com/in/jane-doe-2", "several-linkedin-profiles"),
        ("https://www.linkedin.com/in/jane–doe–1", "linkedin-canonicalised"),
    ])
    func `a profile is taken out of a longer text, and it is said`(raw: String, reason: String) {
        #expect(outcome(raw)?.value == "https://www.linkedin.com/in/jane-doe-1")
        #expect(outcome(raw)?.brief == "changed " + reason)
        #expect(outcome(raw)?.original == raw)
    }

    @Test func `another profile in the list is said`() {
        #expect(outcome("jane-doe-1", "linkedin.com/in/jane-doe-2")?.brief == "changed several-linkedin-profiles")
        #expect(outcome("jane-doe-1", "https://www.linkedin.com/in/jane-doe-1/")?.brief == "sent")
    }

    @Test func `nothing at all is told`() { #expect(outcome(nil)?.brief == "left-out no-linkedin") }

    @Test func `without a field nothing goes up`() {
        let rules = MappingRules(hasLinkedInField: false)
        let found = Candidate.zoe.outcome(.linkedIn, by: rules)
        #expect(found?.brief == "left-out linkedin-field-not-configured")
        #expect(Candidate.zoe.mapped(by: rules).draft.linkedInURL == nil)
        #expect(Candidate.zoe.outcome(.linkedIn, [.linkedIn: "jane"], by: rules)?.brief == found?.brief)
        #expect(Candidate(id: "1").outcome(.linkedIn, by: rules)?.brief == "left-out no-linkedin")
    }

    @Test func `an edit is read like any other text`() {
        #expect(outcome("x-1", nil, [.linkedIn: "uk.linkedin.com/in/Jane-Doe"])?.brief == "changed edited")
        #expect(
            outcome("x-1", nil, [.linkedIn: "uk.linkedin.com/in/Jane-Doe"])?.value
                == "https://www.linkedin.com/in/jane-doe")
        #expect(outcome("x-1", nil, [.linkedIn: "linkedin.com/company/a"])?.brief == "left-out linkedin-not-a-person")
        #expect(outcome("x-1", nil, [.linkedIn: nil])?.brief == "left-out left-out-by-recruiter")
    }
}
