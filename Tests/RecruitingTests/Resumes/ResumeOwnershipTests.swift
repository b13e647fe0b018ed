import Testing

@testable import Recruiting

/// Whose a résumé is, by its text (rules 2.4). All people are invented.
@Suite struct ResumeOwnershipTests {
    static let jane = Candidate(
        id: "c1", firstName: "Jane", lastName: "Holloway",
        emails: [EmailAddress("jane.holloway@mail.example", isPrimary: true), EmailAddress("jh@northwind.example")],
        phone: "+1 (415) 555-0132", linkedInHandle: "jane-holloway-4711", company: "Northwind Robotics",
        employments: [
            Employment(company: "Northwind Robotics, Inc.", title: "Engineer"),
            Employment(company: "Initrode", title: "Intern"),
        ],
        educations: [Education(school: "Example University")])

    private func judge(_ text: String, _ candidate: Candidate = jane) -> ResumeOwnership {
        ResumeOwnership(of: ResumeText(text), for: candidate)
    }

    @Test(arguments: [
        // A CV, and LinkedIn's own PDF with its column before the name and lines broken in the middle of an address.
        "Jane Holloway\nEngineer\njane.holloway@mail.example",
        "CURRICULUM VITAE\nJANE HOLLOWAY | JH@Northwind.example | +1 415 555 0132",
        """
        Contact
        jane.holloway@mail.
        example
        www.linkedin.com/in/jane-
        holloway-4711 (LinkedIn)
        Top Skills
        Swift
        Robotics
        Languages
        English
        Deutsch
        Certifications
        First aid at sea
        Second aid at sea
        Jane Holloway
        Engineer at Northwind Robotics
        Page 1 of 2
        """,
        "Jane Holloway\nhttps://de.linkedin.com/in/Jane-Holloway-4711/de?trk=x",
        "J A N E  H O L L O W A Y\njane.holloway@mail.example",
    ])
    func `name with address or profile is certain`(text: String) {
        let ownership = judge(text)
        #expect(ownership.belonging == .certain, "\(ownership)")
        #expect(ownership.warning == nil)
        #expect(ownership.signs.contains(.name))
    }

    @Test(arguments: [
        ("Jane Holloway\nEngineer", [Signal.name]),
        ("Holloway, Jane\nEngineer", [.name]),
        ("Jane Holloway\nEngineer at Northwind Robotics since 2020", [.name, .employer]),
        ("Jane Holloway\nBSc, Example University", [.name, .education]),
        ("Curriculum vitae\njane.holloway@mail.example", [.email]),
        ("Curriculum vitae\nlinkedin.com/in/jane-holloway-4711", [.linkedin]),
    ])
    func `one of them alone is plausible`(text: String, signs: [Signal]) {
        let ownership = judge(text)
        #expect(ownership.belonging == .plausible, "\(ownership)")
        #expect(ownership.warning == nil)
        #expect(Set(ownership.signs) == Set(signs))
    }

    @Test(arguments: [
        "Taylor Other\ntaylor.other@mail.example\nNorthwind Robotics, Example University",
        "Jane Hollis\nEngineer at Northwind Robotics",
        "Taylor Other\nlinkedin.com/in/jane-holloway-47110",
        "Taylor Other\njobs@agency.example",
    ])
    func `no sign of the candidate asks for an answer`(text: String) {
        let ownership = judge(text)
        #expect(ownership.belonging == .noSign, "\(ownership)")
        #expect(ownership.warning == "name-not-found")
    }

    @Test(arguments: [
        // Named by somebody else, far from where an owner's name stands, or as somebody else.
        "Taylor Other\n" + String(repeating: "worked hard\n", count: 20)
            + "reported to the vice president Jane Holloway for two years in a row",
        "Taylor Other\n" + String(repeating: "worked hard\n", count: 20) + "Jane Holloway",
        "Taylor Other\nReference: Jane Holloway, jane.holloway@mail.example",
        "Taylor Other\n推薦者\nJane Holloway\njane.holloway@mail.example",
        "Тейлор Другой\nРекомендации\nJane Holloway\njane.holloway@mail.example",
        "Taylor Other\nReporting line: Jane Holloway",
    ])
    func `a candidate who is only named asks for an answer`(text: String) {
        let ownership = judge(text)
        #expect(ownership.belonging == .noSign, "\(ownership)")
        #expect(ownership.warning == "other-person")
        #expect(ownership.signs.isEmpty)
    }

    @Test func `a namesake's profile asks for an answer, unless the address is the candidate's`() {
        let other = judge("Jane Holloway\nwww.linkedin.com/in/jane-holloway-99 (LinkedIn)")
        #expect(other.warning == "other-profile")
        #expect(other.belonging == .plausible)
        let renamed = judge("Jane Holloway\njane.holloway@mail.example\nlinkedin.com/in/jane-holloway-99")
        #expect(renamed.warning == nil)
        #expect(renamed.signs.contains(.email))
    }

    @Test(
        arguments: [
            ("Bob", "Miller", "Robert Miller"), ("Robert", "Miller", "BOB MILLER, PhD"),
            ("Zoë", "Müller", "Zoe Mueller"),
            ("Łukasz", "Øystein", "Lukasz Oystein"), ("伟", "王", "王伟 软件工程师"), ("Wei", "Wang", "Wang Wei"),
            ("Jane", "O'Hara", "Jane O’Hara"), ("Ana María", "García Márquez", "Ana María García Márquez"),
            ("Maria", "de la Cruz", "MARIA DE LA CRUZ"), ("Suharto", nil, "Suharto"),
            ("Jane \"JD\"", "Doe", "Jane Doe – Curriculum Vitae"), ("Zoe\u{308}", "Nun\u{303}ez", "Zoë Nuñez"),
            ("Юлия", "Иванова", "Юлия Иванова"), ("Ali", "محمد", "محمد Ali"),
        ] as [(String?, String?, String)])
    func `a name is found in the forms people use`(first: String?, last: String?, heading: String) {
        let ownership = judge(
            heading + "\nEngineer\nSomewhere", Candidate(id: "c", firstName: first, lastName: last))
        #expect(ownership.belonging != .noSign, "\(ownership)")
        #expect(ownership.warning == nil)
    }

    @Test func `a shared address proves nothing`() {
        let child = Candidate(
            id: "c", firstName: "Peter", lastName: "Stone", emails: [EmailAddress("jobs@agency.example")])
        #expect(judge("Somebody Else\njobs@agency.example", child).belonging == .noSign)
    }

    @Test(arguments: ["", " \n\u{0C}\n", "— 12 —\u{0C}", "\u{0C}\u{0C}"])
    func `a scan says so`(text: String) {
        #expect(judge(text).warning == "no-text")
    }

    @Test func `the first page is shown without what could drive a terminal`() {
        let text = ResumeText("Jane\u{1B}[2J Holloway\u{9B}31m\u{202E}x\u{7}\nEngineer\u{0C}second page")
        #expect(text.firstPage == "Jane Hollowayx\nEngineer")
    }

    @Test func `a long text is cut`() {
        let text = ResumeText(String(repeating: "Jane Holloway word word\n", count: 100_000))
        #expect(text.firstPage.count == ResumeText.longestPage)
        #expect(judge(String(repeating: "x", count: 500_000)).belonging == .noSign)
    }

    @Test func `a quick look never misses what the full one finds`() {
        for text in ["Jane Holloway", "jh@northwind.example", "linkedin.com/in/jane-holloway-4711", "J A N E HOLLOWAY"]
        {
            let read = ResumeText(text)
            #expect(ResumeOwnership.Subject(Self.jane).mayOwn(read), "\(text)")
        }
        #expect(!ResumeOwnership.Subject(Self.jane).mayOwn(ResumeText("Taylor Other\nNorthwind Robotics")))
    }

    // MARK: Which one goes up

    private func file(
        _ name: String, _ source: ResumeSource, date: Int = 0, _ belonging: ResumeBelonging? = .certain,
        refused: Bool = false
    ) -> JudgedResume {
        var file = ResumeFile(
            state: refused ? .refused : .attached, origin: .file("/\(name)"), source: source, fileName: name, date: date
        )
        file.belonging = belonging
        return JudgedResume(file)
    }

    @Test func `the preference decides, then the date, and a person before both`() {
        let all = [
            file("old", .gem, date: 1), file("new", .gem, date: 2), file("profile", .downloads, date: 9),
            file("own", .attached),
        ]
        let usual = all.ordered(by: ResumeSource.allCases)
        #expect(usual.map { $0.file.fileName } == ["own", "profile", "new", "old"])
        #expect(usual.picked(choosing: nil).fileName == "own")
        #expect(usual.picked(choosing: .file("/old")).fileName == "old")
        #expect(all.ordered(by: [.gem]).map { $0.file.fileName } == ["own", "new", "old"])
        #expect(all.dropLast().map(\.self).ordered(by: [.gem, .downloads]).picked(choosing: nil).fileName == "new")
    }

    @Test func `a saved file goes up by itself only when it is certainly the candidate's`() {
        let maybe = file("profile", .downloads, .plausible)
        #expect([maybe].picked(choosing: nil).state == .none)
        #expect([maybe, file("cv", .gem)].picked(choosing: nil).fileName == "cv")
        #expect([maybe].picked(choosing: .file("/profile")).fileName == "profile")
    }

    @Test func `a refusal is told when nothing else is there`() {
        let all = [file("cv.docx", .gem, refused: true), file("cv.pdf", .gem)]
        #expect(all.picked(choosing: nil).fileName == "cv.pdf")
        #expect([all[0]].picked(choosing: nil).state == .refused)
        #expect([JudgedResume]().picked(choosing: nil) == .none)
    }
}
