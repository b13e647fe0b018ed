import Testing

@testable import Recruiting

@Suite struct NameMappingTests {
    @Test(arguments: [
        "Zoë", "Łukasz", "Øystein", "Đặng", "王伟", "ワン ウェイ", "محمد", "de la Cruz", "O'Hara", "O’Hara", "Al-Sayed",
        "García Márquez", "DOE", "doe", "Smith, PhD, PMP", "Jr.", "🚀 Jane", "Jane \"JD\"", "D.", "Null", "Na", "X", "3",
        "Jane  Ann", "Jane\u{A0}Ann", "👩‍💻 Jane", "می‌خواهم", "Doe – hiring!", "None",
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
