import Testing

@testable import Recruiting

@Suite struct WorkHistoryMappingTests {
    private func history(_ entries: [Employment], _ edits: FieldEdits = [:], yearOnly: Bool = false) -> CandidateMapping
    {
        Candidate(id: "1", employments: entries).mapped(edits, by: MappingRules(yearOnlyCountsAsStart: yearOnly))
    }

    private func briefs(_ entries: [Employment], _ edits: FieldEdits = [:], yearOnly: Bool = false) -> [String] {
        history(entries, edits, yearOnly: yearOnly).fields.filter {
            if case .employment = $0.field { true } else { false }
        }
        .map(\.brief)
    }

    private func job(
        _ company: String? = "Acme", _ title: String? = "Engineer", _ start: String? = "2019-08-24",
        _ end: String? = nil,
        current: Bool? = nil
    ) -> Employment {
        Employment(company: company, title: title, start: start, end: end, isCurrent: current)
    }

    @Test(
        arguments: [
            ("Acme", "Engineer", "2019-08-24", "sent"), ("Acme", "Engineer", "2019-01-01", "sent"),
            ("Acme", "Engineer", "2019-08-24T00:00:00Z", "sent"),
            ("Acme", "Engineer", "2019-08", "changed first-of-month"),
            ("Acme", "Engineer", "2019", "left-out year-only-start-date"),
            ("Acme", "Engineer", nil, "left-out no-start-date"),
            ("Acme", "Engineer", " ", "left-out no-start-date"),
            ("Acme", "Engineer", "2019-02-30", "left-out unreadable-start-date"),
            ("Acme", "Engineer", "Spring", "left-out unreadable-start-date"),
            ("Acme", "Engineer", "1066", "left-out unreadable-start-date"),
            ("Acme", nil, "2019-08-24", "left-out no-title"),
            ("Acme", " ", nil, "left-out no-title"), ("Acme", "-", nil, "left-out no-title"),
            (nil, "Engineer", "2019-08-24", "left-out no-company"), ("", nil, nil, "left-out no-company"),
            ("n/a", "Engineer", "2019-08-24", "left-out no-company"), (nil, nil, nil, "left-out no-company"),
            (" Acme ", "Engineer", "2019-08-24", "changed spaces-trimmed"),
            ("Acme", "Staff\nEngineer", "2019-08-24", "changed markup-removed"),
            ("Acme", "<b>Engineer</b>", "2019-08-24", "changed markup-removed"),
            ("R&amp;D", "Engineer", "2019-08-24", "changed markup-removed"),
            ("Ac\u{200B}me", "Engineer", "2019-08-24", "changed unsafe-characters-removed"),
            ("R&D", "C++ <-> Rust", "2019-08-24", "sent"), ("Acme", "Engineer <Team>", "2019-08-24", "sent"),
            ("Self-employed", "Stealth", "1949-05-01", "sent"),
            ("Acme", "Engineer", "2099-01-01", "left-out placeholder-start-date"),
        ] as [(String?, String?, String?, String)])
    func `an entry needs company, title and start date`(company: String?, title: String?, start: String?, brief: String)
    {
        let entries = [job(company, title, start)]
        #expect(briefs(entries) == [brief])
        #expect(history(entries).draft.employments.isEmpty == brief.hasPrefix("left-out"))
    }

    @Test func `a bare year counts when the customer says so`() {
        let entries = [job("Acme", "Engineer", "2019")]
        #expect(briefs(entries, yearOnly: true) == ["changed first-of-month"])
        #expect(history(entries, yearOnly: true).draft.employments.first?.start.isoDate == "2019-01-01")
    }

    @Test(
        arguments: [
            ("2020-02-01", nil, "2020-02-01", "sent"), ("2020-02", nil, "2020-02-01", "changed first-of-month"),
            ("2020", nil, "2020-01-01", "changed first-of-month"),
            ("2020-02-01", true, nil, "changed end-date-left-out"),
            ("2018-01-01", false, nil, "changed end-date-left-out"), ("2019", nil, nil, "changed end-date-left-out"),
            ("2019-08-24", nil, "2019-08-24", "sent"), ("Present", true, nil, "sent"), ("present", nil, nil, "sent"),
            ("someday", nil, nil, "changed end-date-left-out"), (" ", nil, nil, "sent"), (nil, false, nil, "sent"),
        ] as [(String?, Bool?, String?, String)])
    func `an end date that contradicts is left out`(end: String?, current: Bool?, sent: String?, brief: String) {
        let entries = [job("Acme", "Engineer", "2019-08-24", end, current: current)]
        #expect(briefs(entries) == [brief])
        #expect(history(entries).draft.employments.first?.end?.isoDate == sent)
    }

    @Test(arguments: [
        ("Staff\r\n Engineer", "Staff Engineer"), ("<p>Staff</p><p>Engineer</p>", "Staff Engineer"),
        ("Staff<br/>Engineer", "Staff Engineer"), ("St<b>aff</b> Engineer", "Staff Engineer"),
        ("&lt;b&gt;Staff Engineer&lt;/b&gt;", "Staff Engineer"), ("Staff&nbsp;Engineer", "Staff Engineer"),
        ("Staff &#38; Engineer", "Staff & Engineer"), ("Staff&#x27;s Engineer", "Staff's Engineer"),
        ("Staff &amp;amp; Engineer", "Staff & Engineer"), ("Staff&#27;[31m Engineer", "Staff Engineer"),
        ("<script>alert(1)</script>Staff Engineer", "Staff Engineer"), ("AT&T; Staff", "AT&T; Staff"),
        ("<a href=\"x\">Staff</a> Engineer", "Staff Engineer"), ("a < b > c", "a < b > c"), ("<b", "<b"),
        ("&#0;x", "x"),
        ("<!-- x -->Staff", "Staff"), ("1 &lt; 2", "1 < 2"), ("&#xD800;x", "&#xD800;x"), ("<bold>x", "<bold>x"),
        ("Staff\u{2028}Engineer", "Staff Engineer"), ("Staff   Engineer", "Staff Engineer"),
    ])
    func `markup and line breaks are cleaned`(raw: String, title: String) {
        #expect(history([job("Acme", raw)]).draft.employments.first?.title == title)
    }

    @Test func `the draft is newest first, the current one on top`() {
        let entries = [
            job("A", "x", "2010-01-01", "2012-01-01", current: false), job("B", "x", "2008-01-01", current: true),
            job("C", "x", "2022-01-01", "2023-01-01", current: false), job("D", "x", "2015-01-01", current: true),
            job("E", "x", "2022-01-01", "2024-01-01"), job("F", "x", nil),
        ]
        #expect(history(entries).draft.employments.map(\.company) == ["D", "B", "E", "C", "A"])
        #expect(history(entries).draft.employments.map(\.index) == [3, 1, 4, 2, 0])
        #expect(briefs(entries) == ["sent", "sent", "sent", "sent", "sent", "left-out no-start-date"])
    }

    @Test(arguments: [
        ("Acme", "Acme, Inc."), ("Acme", "ACME GmbH"), ("Acme S.A.", "acme sa"), ("Acme LLC", "Acme, Ltd."),
        ("Acme GmbH & Co. KG", "acme"), ("Acme Sp. z o.o.", "ACME SP Z OO"), ("Zoe\u{308}", "zo\u{EB} AG"),
        ("Acme Corporation", "Acme Corp."), ("O’Hara", "OHara"),
    ])
    func `a job told twice collapses whatever its legal form`(one: String, other: String) {
        #expect(briefs([job(one), job(other, "ENGINEER")]) == ["sent", "left-out duplicate-entry"])
        #expect(history([job(one), job(other)]).draft.employments.map(\.company) == [one])
    }

    @Test(arguments: [
        ("Acme", "Acme Labs"), ("AG", "Inc"), ("Acme", "Acne"), ("AT&T", "AT"), ("Co", "Company"), ("C", "C++"),
    ])
    func `other companies are other jobs`(one: String, other: String) {
        #expect(briefs([job(one), job(other)]) == ["sent", "sent"])
    }

    @Test func `the more complete of two stays`() {
        let vague = job("Acme", "Engineer", "2019")
        let monthly = job("Acme Inc", "Engineer", "2019-03-01", "2020-01-01")
        #expect(briefs([vague, monthly], yearOnly: true) == ["left-out duplicate-entry", "sent"])
        let open = job("Acme", "Engineer", "2019-03-01", current: false)
        #expect(briefs([open, monthly]) == ["left-out duplicate-entry", "sent"])
        #expect(briefs([monthly, open]) == ["sent", "left-out duplicate-entry"])
    }

    @Test func `two times at one company are two entries when they do not touch`() {
        let first = job("Acme", "Engineer", "2015-01-01", "2016-12-01")
        #expect(briefs([first, job("Acme", "Engineer", "2019-01-01")]) == ["sent", "sent"])
        #expect(briefs([first, job("Acme", "Engineer", "2016-12-31")]) == ["sent", "left-out duplicate-entry"])
        #expect(briefs([first, job("Acme", "Lead", "2016-01-01")]) == ["sent", "sent"])
    }

    @Test func `an entry that fails the gate has that reason, not that of a duplicate`() {
        #expect(briefs([job(), job("Acme", "Engineer", nil)]) == ["sent", "left-out no-start-date"])
    }

    @Test func `the summary position stays behind for want of a start date`() {
        let jane = Candidate(id: "1", company: "Acme", title: "Engineer")
        #expect(jane.outcome(.employment(0))?.brief == "left-out no-start-date")
        #expect(jane.outcome(.employment(0))?.origin == .currentPosition)
        #expect(jane.outcome(.employment(0))?.original == "Engineer at Acme")
        #expect(Candidate(id: "1", company: "Acme").outcome(.employment(0))?.brief == "left-out no-title")
        #expect(Candidate(id: "1").outcome(.employment(0)) == nil)
        let fixed = jane.mapped([.employment(0): "2021-03"])
        #expect(fixed.draft.employments.map(\.start.isoDate) == ["2021-03-01"])
    }

    @Test(arguments: [("2021-03-01", "2021-03-01"), ("Mar 2021", "2021-03-01"), ("2021", "2021-01-01")])
    func `the recruiter can supply a start date`(typed: String, iso: String) {
        let entries = [job("Acme", "Engineer", nil, current: true)]
        let mapping = history(entries, [.employment(0): typed])
        #expect(mapping.draft.employments.map(\.start.isoDate) == [iso])
        #expect(briefs(entries, [.employment(0): typed]) == ["changed edited"])
    }

    @Test func `an edit cannot pass the gate for company and title, nor with a riddle`() {
        #expect(briefs([job("Acme", nil, nil)], [.employment(0): "2021-03"]) == ["left-out no-title"])
        #expect(briefs([job("Acme", "x", nil)], [.employment(0): "long ago"]) == ["left-out unreadable-start-date"])
        #expect(briefs([job()], [.employment(0): nil]) == ["left-out left-out-by-recruiter"])
    }

    @Test(arguments: [
        (Employment(company: "A", title: "x", end: "2020"), "x at A, until 2020"), (Employment(start: "2019"), "2019"),
        (Employment(company: "A", start: "2019", isCurrent: true), "A, 2019 – present"), (Employment(title: "x"), "x"),
        (Employment(company: "A", start: "2019", end: "2020", isCurrent: true), "A, 2019 – 2020"),
    ])
    func `what stays behind is told as the source has it`(entry: Employment, original: String) {
        let outcome = history([entry]).fields.first { $0.field == .employment(0) }
        #expect(outcome?.original == original)
    }

    @Test func `people read no day and no markup`() {
        let outcomes = history([job("Acme", "<b>Engineer</b>", "2019-08-24", "2020-02-03")]).fields
        let work = outcomes.first { $0.field == .employment(0) }
        #expect(work?.value == "Engineer at Acme, Aug 2019 – Feb 2020")
        #expect(work?.original == "<b>Engineer</b> at Acme, 2019-08-24 – 2020-02-03")
    }

    private func outcome(_ start: String?, _ end: String?, _ isCurrent: Bool?) -> FieldOutcome? {
        let entry = Employment(company: "Acme", title: "Clerk", start: start, end: end, isCurrent: isCurrent)
        let rules = MappingRules(today: PartialDate(year: 2026, month: 11, day: 29))
        return Candidate(id: "1", employments: [entry]).mapped(by: rules, sourcePerson: .noUser).fields.first {
            $0.field == .employment(0)
        }
    }

    @Test(arguments: ["9999-12-31", "2099-12-31", "2999-01-01", "2100-01-01", "2050-06-01", "3000-12-31T00:00:00"])
    func `an end that lies decades ahead is no end`(_ end: String) {
        #expect(outcome("2019-08-24", end, nil)?.brief == "changed open-end-date")
        #expect(outcome("2019-08-24", end, nil)?.value == "Clerk at Acme, Aug 2019 – present")
        #expect(outcome("2019-08-24", "2027-12-31", nil)?.brief == "sent")
    }

    @Test(arguments: [
        ("1970-01-01", "left-out placeholder-start-date"), ("1900-01-01", "left-out placeholder-start-date"),
        ("1900", "left-out placeholder-start-date"), ("2099-01-01", "left-out placeholder-start-date"),
        ("0001-01-01", "left-out unreadable-start-date"), ("0", "left-out unreadable-start-date"),
        ("1970-02-01", "sent"), ("1970-01", "changed first-of-month"), ("2030-01-01", "sent future-start-date"),
        ("2019-06-00", "changed first-of-month"), ("Aug 2019", "changed first-of-month"),
        ("08/2019", "changed first-of-month"), ("2019-00-00", "left-out year-only-start-date"),
    ])
    func `a start that stands for none is left out, and one ahead is marked`(start: String, brief: String) {
        #expect(outcome(start, nil, true)?.brief == brief)
    }

    @Test(arguments: ["1970-01-01", "1900-01-01", "0001-01-01"]) func `an end that stands for none is left out`(
        _ end: String
    ) {
        #expect(outcome("2019-08-24", end, false)?.brief == "changed end-date-left-out")
    }

    @Test(arguments: ["Present", "heute", "Aujourd'hui", "presente", "Current", "bis heute", "至今", "(present)", "—"])
    func `a word for today is no end and no loss`(_ end: String) {
        #expect(outcome("2019-08-24", end, nil)?.brief == "sent")
    }

    @Test func `of thousands of jobs the first two hundred go up, and none is left out unsaid`() {
        let entries = (0..<5_000).map {
            Employment(company: "Firm \($0 % 2_500)", title: "Clerk", start: "2019-08", isCurrent: true)
        }
        let mapped = Candidate(id: "1", employments: entries).mapped()
        #expect(mapped.draft.employments.count == 200)
        #expect(mapped.fields.contains { $0.reason == .tooManyEntries })
    }
}
