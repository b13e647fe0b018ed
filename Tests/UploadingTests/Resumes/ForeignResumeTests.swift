import Foundation
import Recruiting
import Testing

@testable import Uploading

/// Documents of somebody else that name the candidate, and the candidate's own ones that name somebody else.
@Suite struct ForeignResumeTests {
    private static let top = ["Marek Zielonka", "Welder", "marek@zielonka.example", "+48 601 555 013", ""]
    private static let body = [
        "Experience", "Vistula Steel, Torun", "Welder, 2014 - today", "", "Education", "Technical school Torun", "",
    ]
    private static let own = [
        "Experience", "Alpine Rail AG, 2018 - today", "Led the timetable team.", "Reported to the CEO, Marek Zielonka",
        "", "Education", "TU Graz", "",
    ]

    private func warning(_ bytes: [UInt8]) async -> String? {
        let candidate = Candidate(
            id: "c1", firstName: "Nora", lastName: "Hoffer",
            emails: [EmailAddress("nora@hoffer.example", isPrimary: true)],
            linkedInHandle: "nora-hoffer-4471b2", employments: [Employment(company: "Alpine Rail AG")])
        return await PrintedProfileTests.judge(bytes, candidate).warning
    }

    @Test(arguments: ["other-referee", "other-letter", "other-late", "other-person"])
    func `a document of somebody else has to be answered for`(name: String) async throws {
        let warning = await warning(try ResumeFixture.bytes(name))
        #expect(warning == "other-person")
        #expect(warning.map(ResumeFile.doubts.contains) == true)
    }

    @Test(arguments: [
        "References", "REFERENCES:", "Professional References", "Referees", "Referenzen", "Referenzen / References",
        "Références", "Referencias", "Referências", "Referenze", "Referenties", "Referencje", "Referenser",
        "Referencer",
    ])
    func `a referee owns nothing, below the title, in a column, beside another one or on the next page`(title: String)
        async
    {
        let referee = ["Nora Hoffer", "Alpine Rail AG", "nora@hoffer.example"]
        let (top, body) = (Self.top, Self.body)
        let side = ColumnPDF(pages: [
            [
                .init(left: 22, size: 10, lines: ["Contact", "marek@zielonka.example", "", title] + referee),
                .init(left: 222, lines: ["Marek Zielonka", "Welder", "", "Profile", "Certified welder"] + body),
            ]
        ])
        let row = 740 - 15.4 * Double(top.count + body.count + 1)
        let beside = ColumnPDF(pages: [
            [
                .init(lines: top + body + [title, "John Smith", "Vistula Steel", "john@vistula.example"]),
                .init(left: 320, top: row, lines: referee),
            ]
        ])
        let documents = [
            ColumnPDF(top + body + [title] + referee), side, beside, ColumnPDF(top + body, [title] + referee),
            ColumnPDF(top + body + [title], referee),
            ColumnPDF(top + body + [title, "1. Nora Hoffer", "linkedin.com/in/nora-hoffer-4471b2"]),
        ]
        for (number, document) in documents.enumerated() {
            let warning = await warning(document.bytes)
            #expect(warning.map(ResumeFile.doubts.contains) == true, "\(title), document \(number)")
        }
    }

    @Test(arguments: [
        "Supervisor: Nora Hoffer", "Reported to Nora Hoffer, Head of Rail",
        "Line manager: Nora Hoffer (nora@hoffer.example)",
        "Contact person: Nora Hoffer, nora@hoffer.example", "Nora Hoffer (my former manager) is happy to answer",
        "Vorgesetzte: Nora Hoffer", "Ansprechpartnerin: Nora Hoffer", "Berichtete an Nora Hoffer",
        "Sous la direction de Nora Hoffer",
        "Supérieure hiérarchique : Nora Hoffer", "Jefa directa: Nora Hoffer", "Persona de contacto: Nora Hoffer",
        "Pessoa de contato: Nora Hoffer", "Responsabile: Nora Hoffer", "Leidinggevende: Nora Hoffer",
        "Przelozona: Nora Hoffer",
        "Chef: Nora Hoffer", "cc: Nora Hoffer", "Recommended by Nora Hoffer", "Thesis supervisor: Dr. Nora Hoffer",
        "Emergency contact: Nora Hoffer, nora@hoffer.example", "Reference Nora Hoffer",
    ])
    func `whoever a label or a phrase introduces owns nothing, near the top too`(line: String) async {
        let inside = ColumnPDF(Self.top + Self.body.prefix(3) + [line] + Self.body.dropFirst(3))
        let above = ColumnPDF(["Marek Zielonka", "Welder", line] + Self.body)
        for document in [inside, above] {
            let warning = await warning(document.bytes)
            #expect(warning.map(ResumeFile.doubts.contains) == true, "\(line)")
        }
    }

    @Test func `a label with its value below or beside it counts as well`() async {
        let below = ColumnPDF(Self.top + ["Supervisor:", "Nora Hoffer", "nora@hoffer.example", ""] + Self.body)
        let beside = ColumnPDF(pages: [
            [.init(lines: Self.top + ["Vorgesetzte:"]), .init(left: 200, top: 740 - 15.4 * 5, lines: ["Nora Hoffer"])]
        ])
        #expect(await warning(below.bytes) == "other-person")
        #expect(await warning(beside.bytes) == "other-person")
    }

    @Test(arguments: [
        "Dear Ms Hoffer,", "Dear Nora", "Sehr geehrte Frau Hoffer,", "Chère Madame Hoffer,", "Estimada Sra. Hoffer:",
        "Prezada Sra. Hoffer,", "Gentile Dott.ssa Hoffer,", "Geachte mevrouw Hoffer,", "Szanowna Pani Hoffer,",
        "Hej Nora,",
    ])
    func `a letter belongs to who wrote it, not to whom it greets`(greeting: String) async {
        let letter = [
            "Marek Zielonka", "marek@zielonka.example", "", "Nora Hoffer", "Alpine Rail AG", "nora@hoffer.example",
            "Graz", "",
            "Torun, 3 May 2024", "", greeting, "I apply for the post of welder.",
        ]
        #expect(await warning(ColumnPDF(letter).bytes) == "other-person")
        let unsigned = [
            "Nora Hoffer", "Alpine Rail AG", "", greeting, "I apply.", "", "Kind regards", "Marek Zielonka",
        ]
        #expect(await warning(ColumnPDF(unsigned).bytes) == "other-person")
    }

    @Test func `a bundle with the candidate's pages behind somebody else's has to be answered for`() async {
        let bundle = ColumnPDF(Self.top + Self.body, ["Nora Hoffer", "Project manager", "Alpine Rail AG"])
        #expect(await warning(bundle.bytes).map(ResumeFile.doubts.contains) == true)
        let signed = [
            "Nora Hoffer", "Alpine Rail AG", "", "Dear Sir or Madam,", "I apply.", "Kind regards", "Marek Zielonka",
        ]
        #expect(await warning(ColumnPDF(signed).bytes) == "other-person")
    }

    static let ownDocuments: [ColumnPDF] = [
        ColumnPDF(["Curriculum vitae", "Nora Hoffer", "Project manager in Graz"] + own),
        ColumnPDF(
            ["Nora Hoffer", "nora@hoffer.example"] + own + ["References", "Marek Zielonka", "marek@vistula.example"]),
        ColumnPDF(
            ["Nora Hoffer", "Project manager"] + own + [
                "References", "Marek Zielonka, Vistula Steel", "marek@vistula.example",
            ]),
        ColumnPDF(["Nora Hoffer"] + own + ["References available on request"]),
        ColumnPDF(["Nora Hoffer", "bergfex77@gmail.example"] + own),
        ColumnPDF(["Nora Hoffer", "office@alpinerail.example", "Alpine Rail"] + own),
        ColumnPDF(["Nora Hoffer", "Supervisor", "nora@hoffer.example"] + own),
        ColumnPDF(["Manager: Rail", "Nora Hoffer"] + own),
        ColumnPDF(["Hoffer, Nora"] + own), ColumnPDF(["N O R A   H O F F E R"] + own),
        ColumnPDF(["Ms. Nora Hoffer"] + own),
        ColumnPDF(["#NORA", "#HOFFER", "Project manager"] + own),
        ColumnPDF(["Personal details", "Name: Nora Hoffer", "Nationality: Austrian"] + own),
        ColumnPDF(["Lebenslauf", "Persönliche Daten", "Name Nora Hoffer", "Geburtsdatum 1.1.1990"] + own),
        ColumnPDF(["Hello, I'm Nora Hoffer.", "I run trains."] + own),
        ColumnPDF(own + own + own + ["Nora Hoffer, nora@hoffer.example"]),
        ColumnPDF(["Jordan Group Ltd", "Nora Hoffer", "nora@hoffer.example"] + own),
        ColumnPDF(["Candidate: Nora Hoffer", "Consultant: Marek Zielonka, marek@agency.example"] + own),
        ColumnPDF(
            ["Nora Hoffer", "TU Graz", "Thesis supervisor: Prof. Marek Zielonka (marek@zielonka.example)"] + own),
        ColumnPDF(
            [
                "Nora Hoffer", "nora@hoffer.example", "", "Marek Zielonka", "marek@zielonka.example", "",
                "Dear Mr Zielonka,",
                "I apply.", "Kind regards", "Nora Hoffer",
            ], own),
        ColumnPDF([
            "Vistula Steel", "Marek Zielonka", "Torun", "", "Dear Mr Zielonka,", "I apply.", "Kind regards",
            "Nora Hoffer",
        ]),
        ColumnPDF([
            "Nora Hoffer", "Graz", "", "Dear Sir or Madam,", "I apply.", "Yours sincerely,", "", "Enclosures: CV",
        ]),
        ColumnPDF(pages: [
            [
                .init(
                    left: 22, size: 10, lines: ["References", "Marek Zielonka", "marek@vistula.example", "", "Contact"]),
                .init(left: 222, top: 700, lines: ["Nora Hoffer", "Project manager"] + own),
            ]
        ]),
    ]

    @Test(arguments: ownDocuments.indices)
    func `the candidate's own document raises no question`(number: Int) async {
        #expect(await warning(Self.ownDocuments[number].bytes) == nil)
    }
}
