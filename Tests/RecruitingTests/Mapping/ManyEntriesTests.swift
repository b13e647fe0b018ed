import Recruiting
import Testing

@Suite struct ManyEntriesTests {
    @Test func `of a thousand jobs and schools the first two hundred are looked at, and the rest is named`() {
        let candidate = Candidate(
            id: "c", firstName: "Jane",
            employments: (0..<1_000).map {
                Employment(company: "Acme \($0)", title: "Engineer", start: "2019-0\(1 + $0 % 9)", end: nil)
            }, educations: (0..<1_000).map { Education(school: "School \($0)") })
        let mapping = candidate.mapped(by: MappingRules(), sourcePerson: .noUser)
        #expect(mapping.fields.count { $0.reason == .tooManyEntries } == 2 * 800)
        #expect(mapping.draft.schools.count == 200 && mapping.draft.employments.count == 200)
    }
}
