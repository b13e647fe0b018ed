import Testing

@testable import Recruiting

@Suite struct NameMappingTests {
    @Test(arguments: [
        "Zoë", "Łukasz", "Øystein", "Đặng", "王伟", "ワン ウェイ", "محمد", "de la Cruz", "O'Hara", "O’Hara", "Al-Sayed",
        "García Márquez", "DOE", "doe", "Smith Jr.", "Na", "X", "3", "Æ A-12", "R&D", "O'Neil-Smith", "Ng", "Le Do",
        "Jane  Ann", "Jane\u{A0}Ann", "می‌خواهم", "St. John", "Yo-Yo", "ジョン・スミス", "D’Angelo", "van der Berg",
    ])
    func `names go up as they are`(_ name: String) {
        for (field, candidate) in [
            (FieldKey.firstName, Candidate(id: "1", firstName: name)), (.lastName, Candidate(id: "1", lastName: name)),
        ] {
            let outcome = candidate.outcome(field)
            #expect(outcome?.brief == "sent")
            #expect(outcome?.value.map { Array($0.unicodeScalars) } == Array(name.composed.unicodeScalars))
        }
    }

    @Test(arguments: [
        ("Farooqi, ACA", "Farooqi"), ("Patel – hiring globally!", "Patel"), ("Roth MBA | Coach", "Roth"),
        ("Smith, PhD, PMP", "Smith"), ("🚀 Jane", "Jane"), ("Jane \"JD\"", "Jane"), ("Doe – hiring!", "Doe"),
        ("Ines (she/her)", "Ines"), ("👩‍💻 Jane", "Jane"), ("Smith Jr., MBA", "Smith Jr."), ("Jane ✨", "Jane"),
        ("Doe | Senior Recruiter | #OpenToWork", "Doe"), ("Lee, CFA®", "Lee"),
    ])
    func `what people put around a name goes up only under their eyes`(name: String, suggestion: String) {
        let outcome = Candidate(id: "1", firstName: "Ann", lastName: name).outcome(.lastName)
        #expect(outcome?.brief == "sent name-with-extras")
        #expect(outcome?.value == name)
        #expect(outcome?.suggestion == suggestion)
    }

    @Test(arguments: [
        ("N/A", "Unknown"), ("null", "undefined"), ("LinkedIn", "Member"), ("LinkedIn Member", ""),
        ("", "LinkedIn Member"),
        ("Undefined", "Null"), ("First Name", "Last Name"), ("LinkedIn", "Mitglied"), ("none", "none"), ("NULL", ""),
        ("Membre", "LinkedIn"),
    ])
    func `what stands where a program had no name is no name`(first: String, last: String) {
        let candidate = Candidate(id: "1", firstName: first, lastName: last)
        #expect(candidate.outcome(.firstName)?.value == nil)
        #expect(candidate.outcome(.lastName)?.value == nil)
        #expect(candidate.unusableReason != nil)
    }

    @Test(arguments: [
        ("Anna", "Null", "sent doubtful-name"), ("Test", "Test", "sent doubtful-name"),
        ("Jane", "D.", "sent hidden-surname"),
        ("Asdf", "Test", "sent doubtful-name"), ("Test", "Candidate", "sent doubtful-name"), ("Jon", "Tester", "sent"),
        ("Nan", "Goldin", "sent"), ("X", "Æ A-12", "sent"), ("Jane", "O", "sent"),
        ("Ann", String(repeating: "A", count: 256), "sent name-too-long"),
        ("Ann", String(repeating: "A", count: 255), "sent"),
    ])
    func `a doubtful name is marked and goes up as it is`(first: String, last: String, brief: String) {
        let outcome = Candidate(id: "1", firstName: first, lastName: last).outcome(.lastName)
        #expect(outcome?.brief == brief)
        #expect(outcome?.value == last)
    }

    @Test(arguments: [
        ("O&#039;Driscoll", "O'Driscoll"), ("Ren&eacute;e", "Renée"), ("Smith &amp; Co", "Smith & Co"),
        ("O&amp;#039;Driscoll", "O'Driscoll"), ("O&#x27;Driscoll", "O'Driscoll"), ("O&#39Driscoll", "O'Driscoll"),
        ("O&apos;Driscoll", "O'Driscoll"), ("O&rsquo;Driscoll", "O’Driscoll"), ("O&#146;Driscoll", "O’Driscoll"),
        ("&Scaron;ar&umacr;nas", "Šarūnas"), ("&Lstrok;ukasz", "Łukasz"), ("Mu&#241;oz", "Muñoz"), ("&amp;amp;", "&"),
        ("<b>Jane</b>", "Jane"), ("Jane&nbsp;", "Jane"), ("&#1070;&#1083;&#1080;&#1103;", "Юлия"),
    ])
    func `what a web page made of a name is read, and it is said`(raw: String, value: String) {
        let outcome = Candidate(id: "1", firstName: "Ann", lastName: raw).outcome(.lastName)
        #expect(outcome?.value == value || (value == "&" && outcome?.reason == .placeholderName))
        #expect(outcome?.reason == .markupRemoved || value == "&")
        #expect(outcome?.original == raw)
    }

    @Test(arguments: ["AT&T", "R&D;", "&;", "&#;", "&#xZZ;", "&#55357;", "&#x110000;", "&notaname;", "a & b"])
    func `an ampersand that begins no character stays`(_ raw: String) {
        #expect(Candidate(id: "1", lastName: raw).outcome(.lastName)?.value.map { $0 == raw } ?? true)
    }

    @Test func `a broken character is said`() {
        let outcome = Candidate(id: "1", firstName: "Zo\u{FFFD}").outcome(.firstName)
        #expect(outcome?.brief == "changed broken-character")
        #expect(outcome?.value == "Zo\u{FFFD}")
    }

    @Test func `names are searched and compared as they read, and in the page's spelling`() throws {
        let candidate = Candidate(id: "1", firstName: "Sean", lastName: "O&#039;Driscoll")
        let plain = Candidate(id: "1", firstName: "Sean", lastName: "O'Driscoll")
        for person in [
            Person(id: 1, firstName: "Sean", lastName: "O'Driscoll"),
            Person(id: 1, firstName: "Sean", lastName: "O&#039;Driscoll"),
        ] {
            #expect(Matcher().compare(candidate, with: person)?.verdict == .possible)
            #expect(Matcher().compare(plain, with: person)?.verdict == .possible)
        }
        for one in [candidate, plain] {
            let words = "\(one.searchKeys.names)".replacing("\\'", with: "'")
            #expect(words.contains("O&#039;Driscoll") && words.contains("O'Driscoll"))
        }
    }

    @Test func `a name of thousands of words costs no more than another`() {
        let name = String(repeating: "Jane ", count: 8_000)
        let candidate = Candidate(id: "1", firstName: name, lastName: name)
        #expect(candidate.searchKeys.names.count < 200)
        #expect(candidate.outcome(.lastName)?.reason == .nameTooLong)
        #expect(Matcher().compare(candidate, with: Person(id: 1, firstName: name, lastName: name)) != nil)
    }

    @Test func `a decomposed name is composed on the wire, and that is no change`() throws {
        let outcome = try #require(Candidate(id: "1", firstName: "Zoe\u{308}").outcome(.firstName))
        #expect(outcome.brief == "sent")
        #expect(Array(try #require(outcome.value).utf8) == Array("Zo\u{EB}".utf8))
    }

    @Test(arguments: [
        (" Jane ", "Jane", "changed spaces-trimmed"), ("Jane\n", "Jane", "changed spaces-trimmed"),
        ("\u{A0}Jane\u{3000}", "Jane", "changed spaces-trimmed"),
        ("\u{1B}[31mJane\u{1B}[0m", "Jane", "changed unsafe-characters-removed"),
        ("\u{1B}]0;title\u{7}Jane", "Jane", "changed unsafe-characters-removed"),
        ("\u{1B}]0;title\u{1B}\\Jane", "Jane", "changed unsafe-characters-removed"),
        ("\u{9B}31mJane", "Jane", "changed unsafe-characters-removed"),
        ("\u{1B}]Jane", "Jane", "changed unsafe-characters-removed"),
        ("J\u{0}ane\u{7F}", "Jane", "changed unsafe-characters-removed"),
        ("Jane\tAnn", "Jane Ann", "changed unsafe-characters-removed"),
        ("Jane\r\nAnn", "Jane  Ann", "changed unsafe-characters-removed"),
        ("\u{202E}Jane\u{202C}", "Jane", "changed unsafe-characters-removed"),
        ("\u{200F}محمد", "محمد", "changed unsafe-characters-removed"),
        ("Ja\u{200B}ne\u{FEFF}", "Jane", "changed unsafe-characters-removed"),
        ("Ja\u{2060}ne", "Jane", "changed unsafe-characters-removed"),
        ("Jane\u{200D}", "Jane", "changed unsafe-characters-removed"),
        ("\u{200C}Jane", "Jane", "changed unsafe-characters-removed"),
        ("Jane\u{200D} Ann", "Jane Ann", "changed unsafe-characters-removed"),
        (" J\u{200B}ane ", "Jane", "changed unsafe-characters-removed"),
    ])
    func `white space around and what nobody sees is removed`(raw: String, value: String, brief: String) {
        let outcome = Candidate(id: "1", lastName: raw).outcome(.lastName)
        #expect(outcome?.value == value)
        #expect(outcome?.brief == brief)
        #expect(outcome?.original == raw)
    }

    @Test(arguments: [".", "-", "n/a", "N/A", " . ", "--", "…", "?", "_", "n.a.", "\u{3164}", "*"])
    func `a placeholder is not a name`(_ raw: String) {
        let outcome = Candidate(id: "1", lastName: raw).outcome(.lastName)
        #expect(outcome?.brief == "left-out placeholder-name")
        #expect(outcome?.value == nil)
        #expect(outcome?.original == raw)
    }

    @Test(arguments: [nil, "", "  ", "\u{200B}"])
    func `a missing name is told`(_ raw: String?) {
        #expect(Candidate(id: "1", firstName: raw).outcome(.firstName)?.brief == "left-out no-first-name")
        #expect(Candidate(id: "1", lastName: raw).outcome(.lastName)?.brief == "left-out no-last-name")
    }

    @Test func `an edit replaces the name, the original stays visible`() {
        let outcome = Candidate.zoe.outcome(.lastName, [.lastName: " Nuñez "])
        #expect(outcome?.value == "Nuñez")
        #expect(outcome?.brief == "changed edited")
        #expect(outcome?.original == "Nuñez-O'Hara")
        #expect(outcome?.origin == .edit)
    }

    @Test func `a dot that is typed on purpose goes up`() {
        #expect(Candidate(id: "1", firstName: "Suharto").mapped([.lastName: "."]).draft.lastName == ".")
    }

    @Test(arguments: [nil, "", "  "]) func `an emptied name is left out`(_ edit: String?) {
        let outcome = Candidate.zoe.outcome(.firstName, [.firstName: edit])
        #expect(outcome?.brief == "left-out left-out-by-recruiter")
        #expect(outcome?.original == "Zoë")
        #expect(Candidate.zoe.mapped([.firstName: edit]).draft.firstName == nil)
    }
}
