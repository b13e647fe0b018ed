import Recruiting

extension Candidate {
    /// An invented person that every rule is content with.
    static let zoe = Candidate(
        id: "Y2FuZGlkYXRlczo5MDAxMTI=", firstName: "Zoë", lastName: "Nuñez-O'Hara",
        emails: [
            EmailAddress("zoe.nunez@example.com", isPrimary: true), EmailAddress("Zoe@Work.example"),
        ],
        phone: "+1 (415) 555-0132", linkedInHandle: "zo%C3%AB-nu%C3%B1ez-1a2b3c", company: "Acme",
        title: "Staff Engineer", school: "Example University",
        employments: [
            Employment(company: "Acme", title: "Staff Engineer", start: "2021-03-01", isCurrent: true),
            Employment(company: "Initech", title: "Engineer", end: "2021-02-01", isCurrent: false),
        ],
        educations: [Education(school: "Example University", parsedUniversity: "Example University")])

    func mapped(_ edits: FieldEdits = [:], by rules: MappingRules = MappingRules()) -> CandidateMapping {
        mapped(by: rules, sourcePerson: .set(PersonLink(id: 17, name: "Rita Recruiter")), edits: edits)
    }

    func outcome(_ field: FieldKey, _ edits: FieldEdits = [:], by rules: MappingRules = MappingRules()) -> FieldOutcome?
    {
        mapped(edits, by: rules).fields.first { $0.field == field }
    }
}

extension FieldOutcome {
    /// `sent`, `changed no-primary-email`, `left-out no-title`.
    var brief: String { [state.rawValue, reason?.rawValue].compactMap { $0 }.joined(separator: " ") }
}
