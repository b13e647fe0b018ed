import Testing

@testable import Recruiting

@Suite struct EducationMappingTests {
    private func outcomes(_ candidate: Candidate, _ edits: FieldEdits = [:]) -> [String] {
        candidate.mapped(edits).fields.compactMap {
            guard case .school(let index) = $0.field else { return nil }
            return "\(index) \($0.value ?? "(\($0.original ?? ""))") \($0.brief)"
        }
    }

    @Test(arguments: [
        (Education(school: "MIT", parsedUniversity: "Massachusetts Institute"), "0 MIT sent"),
        (Education(parsedUniversity: "Example University", parsedSchool: "Example"), "0 Example University sent"),
        (Education(parsedSchool: "東京大学"), "0 東京大学 sent"),
        (Education(school: " ", parsedUniversity: "-", parsedSchool: "ETH"), "0 ETH sent"),
        (Education(start: "2010", degree: "BSc", fieldOfStudy: "Physics"), "0 () left-out no-school-name"),
        (Education(school: " ETH "), "0 ETH changed spaces-trimmed"),
        (Education(school: "<b>ETH</b>\nZ&uuml;rich"), "0 ETH Zürich changed markup-removed"),
        (Education(school: "E\u{202E}TH"), "0 ETH changed unsafe-characters-removed"),
    ])
    func `only the school's name goes up`(education: Education, expected: String) {
        #expect(outcomes(Candidate(id: "1", educations: [education])) == [expected])
    }

    @Test func `one school twice is one name`() {
        let twice = ["Example University", "EXAMPLE  University", "Other", "example university"]
        let jane = Candidate(id: "1", educations: twice.map { Education(school: $0) })
        #expect(
            outcomes(jane) == [
                "0 Example University sent", "1 (EXAMPLE  University) left-out duplicate-school", "2 Other sent",
                "3 (example university) left-out duplicate-school",
            ])
        #expect(jane.mapped().draft.schools.map(\.name) == ["Example University", "Other"])
    }

    @Test func `the summary school stands in when no entry names one`() {
        #expect(outcomes(Candidate(id: "1", school: "ETH")) == ["0 ETH sent"])
        #expect(Candidate(id: "1", school: "ETH").outcome(.school(0))?.origin == .currentSchool)
        #expect(
            outcomes(Candidate(id: "1", school: "ETH", educations: [Education(degree: "BSc")])) == [
                "0 () left-out no-school-name", "1 ETH sent",
            ])
        #expect(outcomes(Candidate(id: "1", school: "ETH", educations: [Education(school: "MIT")])) == ["0 MIT sent"])
        #expect(outcomes(Candidate(id: "1", school: "-")).isEmpty)
    }

    @Test func `edits replace, remove and add`() {
        let jane = Candidate(id: "1", school: "ETH", educations: [Education(school: "MIT"), Education(school: "UCL")])
        #expect(outcomes(jane, [.school(0): "M.I.T."]) == ["0 M.I.T. changed edited", "1 UCL sent"])
        #expect(
            outcomes(jane, [.school(0): nil, .school(1): nil]) == [
                "0 (MIT) left-out left-out-by-recruiter", "1 (UCL) left-out left-out-by-recruiter",
            ])
        #expect(outcomes(jane, [.school(2): "KTH"])[2] == "2 KTH changed edited")
        #expect(outcomes(jane, [.school(9): nil]).count == 2)
        #expect(jane.outcome(.school(0), [.school(0): "M.I.T."])?.original == "MIT")
    }
}
