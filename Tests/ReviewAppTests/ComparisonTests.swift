import Recruiting
import Testing

@testable import ReviewApp

@Suite struct ComparisonTests {
    private func rows(
        _ change: (inout Person) -> Void = { _ in }, choices: FieldChoices = [:], resume: ResumeFile? = nil
    ) -> [RecordLine] {
        var person = People.aminaInICIMS
        change(&person)
        let mapping = People.amina.mapped(by: MappingRules(), sourcePerson: .noUploader)
        return RecordCompletion(
            of: person, with: mapping.draft, from: People.amina, choices: choices, resume: resume
        ).lines
    }

    private func row(_ field: FieldKey, _ rows: [RecordLine]) -> RecordLine? { rows.first { $0.field == field } }

    @Test(
        arguments: [
            (nil, .fill, true, "amina@example.com"), ("x@y.example", .fill, false, "x@y.example"),
            ("x@y.example", .replace, true, "amina@example.com"), (nil, .keep, false, nil),
            ("x@y.example", .keep, false, "x@y.example"),
        ] as [(String?, FieldChoice, Bool, String?)])
    func `a single value is written only where it was blank or chosen`(
        now: String?, choice: FieldChoice, isWritten: Bool, after: String?
    ) {
        let row = row(.email, rows({ $0.email = now }, choices: [.email: choice]))
        #expect(row?.isWritten == isWritten)
        #expect(row?.after == after)
    }

    @Test(
        arguments: [
            ("amina@example.com", .equal), ("AMINA@example.com", .alike), ("a.okafor@acme.example", .alike),
            ("other@example.com", .differs), (nil, .added),
        ] as [(String?, RecordLine.Sign)])
    func `the sign says how addresses stand to each other`(now: String?, sign: RecordLine.Sign) {
        #expect(row(.email, rows { $0.email = now })?.sign == sign)
    }

    @Test(arguments: ["https://uk.linkedin.com/in/amina-okafor/", "linkedin.com/in/Amina-Okafor", "amina-okafor"])
    func `spellings of one profile are alike and not written`(now: String) {
        let row = row(.linkedIn, rows { $0.linkedIn = now })
        #expect(row?.sign == .alike)
        #expect(row?.isWritten == false)
    }

    @Test func `another phone is added beside the one that is there`() {
        let row = row(.mobile, rows())
        #expect(row?.sign == .differs)
        #expect(row?.after == "+44 20 7946 0991; +44 20 7946 0018")
        #expect(row?.change == .addMobile("+44 20 7946 0018"))
    }

    @Test func `the same phone in another spelling is not added again`() {
        let row = row(.mobile, rows { $0.phones = [PersonPhone(entry: 1, number: "020 7946 0018")] })
        #expect(row?.sign == .alike)
        #expect(row?.isWritten == false)
    }

    @Test func `the same job with the same dates is equal, with others alike`() {
        #expect(row(.employment(0), rows())?.sign == .equal)
        let other = rows { $0.employments[0].start = "2020-01-01" }
        #expect(row(.employment(0), other)?.sign == .alike)
        #expect(row(.employment(0), other)?.isWritten == false)
        #expect(row(.employment(0), rows { $0.employments = [] })?.sign == .added)
    }

    @Test(
        arguments: [
            (true, FieldChoice.fill, false), (false, .fill, true), (nil, .fill, true), (true, .replace, true),
            (false, .keep, false),
        ]
            as [(Bool?, FieldChoice, Bool)])
    func `a résumé is attached where there is none or it was chosen`(
        hasResume: Bool?, choice: FieldChoice, isWritten: Bool
    ) {
        let file = ResumeFile(state: .attached, fileName: "cv.pdf")
        let row = row(.resume, rows({ $0.hasResume = hasResume }, choices: [.resume: choice], resume: file))
        #expect(row?.isWritten == isWritten)
    }

    @Test func `source, folder and source person are never changed`() {
        for row in rows() where ["Source", "Folder", "Source person"].contains(row.label) {
            #expect(!row.isWritten)
            #expect(!row.isChoosable)
            #expect(row.after == row.record)
        }
    }
}
