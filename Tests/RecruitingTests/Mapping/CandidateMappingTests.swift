import Testing

@testable import Recruiting

@Suite struct CandidateMappingTests {
    @Test func `a complete person goes up by every rule`() {
        let mapping = Candidate.zoe.mapped()
        let job = DraftEmployment(
            company: "Acme", title: "Staff Engineer", start: PartialDate(year: 2021, month: 3, day: 1), index: 0)
        #expect(
            mapping.draft
                == PersonDraft(
                    firstName: "Zoë", lastName: "Nuñez-O'Hara", email: "zoe.nunez@example.com",
                    linkedInURL: "https://www.linkedin.com/in/zo%C3%AB-nu%C3%B1ez-1a2b3c", mobile: "+1 (415) 555-0132",
                    employments: [job], schools: [DraftSchool("Example University", index: 0)], source: "Gem",
                    folderID: "D32007",
                    sourcePersonID: 17))
        #expect(
            mapping.fields.map { "\($0.field.label): \($0.brief)" } == [
                "First name: sent", "Last name: sent", "E-mail: sent", "E-mail: left-out not-primary", "LinkedIn: sent",
                "Mobile phone: sent", "Work history: sent", "Work history: left-out no-start-date", "Education: sent",
                "Source: sent", "Folder: sent", "Source person: sent",
            ])
        #expect(
            mapping.fields.map(\.origin) == [
                .firstName, .lastName, .email(0), .email(1), .linkedInHandle, .phone, .employment(0), .employment(1),
                .education(0), .rule, .rule, .rule,
            ])
        #expect(mapping.fields.allSatisfy { $0.state != .sent || ($0.original == nil && $0.value != nil) })
    }

    @Test func `an entry with nothing is listed field by field`() {
        let fields = Candidate(id: "#1").mapped().fields
        #expect(
            fields.map { "\($0.field.label): \($0.brief)" } == [
                "First name: left-out no-first-name", "Last name: left-out no-last-name", "E-mail: left-out no-email",
                "LinkedIn: left-out no-linkedin", "Mobile phone: left-out no-phone", "Source: sent", "Folder: sent",
                "Source person: sent",
            ])
    }

    @Test(
        arguments: [
            (SourcePersonFinding.set(PersonLink(id: 17, name: "Rita Recruiter")), "sent", "Rita Recruiter", 17),
            (.set(PersonLink(id: 17)), "sent", "#17", 17),
            (.noUser, "left-out no-user", nil, nil),
            (.severalUsers([PersonLink(id: 1), PersonLink(id: 2)]), "left-out several-users", nil, nil),
            (.noUploader, "left-out no-uploader-email", nil, nil),
        ] as [(SourcePersonFinding, String, String?, Int?)])
    func `the source person is the one user or nobody`(
        finding: SourcePersonFinding, brief: String, value: String?, id: Int?
    ) {
        let mapping = Candidate.zoe.mapped(by: MappingRules(), sourcePerson: finding)
        #expect(mapping.fields.last?.brief == brief)
        #expect(mapping.fields.last?.value == value)
        #expect(mapping.draft.sourcePersonID == id)
    }

    @Test func `source and folder are rules, not choices`() {
        let mapping = Candidate.zoe.mapped(
            [.source: "Elsewhere", .folder: nil], by: MappingRules(activeFolder: "C1234"))
        #expect(mapping.draft.source == "Gem")
        #expect(mapping.draft.folderID == "C1234")
        #expect(mapping.fields.first { $0.field == .folder }?.value == "C1234")
    }

    @Test func `credit can be declined`() {
        let mapping = Candidate.zoe.mapped([.sourcePerson: nil])
        #expect(mapping.fields.last?.brief == "left-out left-out-by-recruiter")
        #expect(mapping.draft.sourcePersonID == nil)
    }

    @Test(
        arguments: [
            (nil, nil), ("", " "), (".", "-"), ("\u{200B}", "\u{1B}[31m"), ("n/a", nil), ("\u{3164}", "…"),
        ] as [(String?, String?)])
    func `an entry without a name is unusable`(first: String?, last: String?) {
        let failure = Candidate(id: "#3", firstName: first, lastName: last).unusableReason
        #expect(failure?.kind == .input)
        #expect(failure?.message == "The entry has no name.")
    }

    @Test func `edits can take the last name away and give the first one`() {
        #expect(!Candidate.zoe.mapped([.firstName: nil, .lastName: nil]).draft.hasName)
        #expect(Candidate(id: "#3").mapped([.lastName: "Doe"]).draft.hasName)
    }

    @Test(arguments: [("Suharto", nil), (nil, "Suharto"), ("伟", "."), ("X", nil)] as [(String?, String?)])
    func `one name is enough`(first: String?, last: String?) {
        #expect(Candidate(id: "#3", firstName: first, lastName: last).unusableReason == nil)
    }
}
