import Recruiting
import Testing
import TerminalScreen

@testable import ReviewApp

@Suite struct FrameTests {
    @Test(arguments: [(80, 24), (120, 36), (140, 45), (200, 60)])
    func `the review in every size`(columns: Int, rows: Int) {
        let screen = Screen.ready(columns: columns, rows: rows)
        expectFrame(view(screen.model), "review \(columns)x\(rows)")
    }

    @Test(arguments: [(20, 5), (59, 24), (80, 14), (1, 1), (0, 0)])
    func `a window that is too small says so`(columns: Int, rows: Int) {
        let screen = Screen.ready(columns: columns, rows: rows)
        expectFrame(view(screen.model), "too small \(columns)x\(rows)")
    }

    @Test(arguments: PanelID.allCases)
    func `each panel at 80x24, beside the queue and maximised`(panel: PanelID) {
        var screen = Screen.ready(columns: 80, rows: 24)
        while screen.model.focus != panel { screen.press("tab") }
        for case .judgeResume(let id, _, let ticket) in screen.allEffects {
            screen.send(
                .resumesJudged(candidateID: id, [JudgedResume(.amina)], ticket))
        }
        expectFrame(view(screen.model), "\(panel.rawValue) 80x24")
        screen.press("+")
        expectFrame(view(screen.model), "\(panel.rawValue) maximised 80x24")
    }

    @Test(arguments: [40, 50, 60])
    func `each panel in narrow columns`(width: Int) {
        var screen = Screen.ready()
        screen.send(
            .applicationsLoaded(
                personID: 20431,
                [
                    Application(
                        workflowID: 1, jobID: 1100, jobTitle: "Android Engineer",
                        status: ListNode(id: "C1", label: "Rejected"))
                ]))
        for panel in PanelID.allCases {
            var frame = Frame(size: Size(columns: width, rows: 24), widths: .standard)
            var layout = ScreenLayout(size: frame.size, focus: panel, slot: panel, isMaximised: true)
            layout.body = frame.bounds
            layout.panels = [panel: frame.bounds]
            screen.model.focus = panel
            drawPanels(&frame, screen.model, layout)
            expectFrame(frame, "\(panel.rawValue) panel \(width)")
        }
    }

    @Test(arguments: [(80, 24), (120, 36), (200, 60)])
    func `comparing side by side`(columns: Int, rows: Int) {
        var screen = Screen.ready(columns: columns, rows: rows)
        screen.press("tab tab + j j =")
        expectFrame(view(screen.model), "compare \(columns)x\(rows)")
    }

    @Test(arguments: [(80, 50), (120, 50), (200, 60)])
    func `long, wide and missing values side by side`(columns: Int, rows: Int) {
        let long = "Principal Engineer for Distributed Systems, Observability and Developer Experience"
        let candidate = Candidate(
            id: "w1", firstName: "伟", lastName: "王", emails: [EmailAddress("wei.wang@mail.example", isPrimary: true)],
            phone: "+86 10 5555 0132", linkedInHandle: "wei-wang-with-a-very-long-vanity-name-that-wraps",
            employments: [
                Employment(company: "株式会社サンプル研究所", title: long, start: "2021-03", isCurrent: true),
                Employment(company: "Globex", title: "Developer", start: "2015-01", end: "2020-12"),
            ],
            educations: [Education(school: "Universität für angewandte Beispielwissenschaften Köln")])
        let match = Match(
            person: Person(
                id: 30_001, lastName: "王", folder: ListNode(id: "D32013", label: "Emp:Current Employee"),
                phones: [
                    PersonPhone(entry: 1, number: "+86 10 5555 0199", type: ListNode(id: "D83004", label: "Mobile"))
                ],
                employments: [
                    PersonEmployment(entry: 2, employer: "株式会社サンプル研究所", title: long, start: "2021-04-01")
                ], updatedDate: "2026-01-05 10:00 AM"),
            verdict: .likely, score: 0.81,
            evidence: [Evidence(signal: .name, grade: "exact", candidate: "王伟", person: "王伟")],
            applications: [
                Application(
                    workflowID: 1, jobID: 1100, jobTitle: "Android Engineer",
                    status: ListNode(id: "C1", label: "Phone Screen"), updatedDate: "2026-02-01 09:00 AM")
            ])
        var screen = Screen(columns: columns, rows: rows, candidates: [candidate])
        screen.check("w1", [match, People.weak])
        screen.press("tab tab + j j")
        expectFrame(view(screen.model), "compare wide \(columns)x\(rows)")
    }

    @Test(arguments: [(80, 24), (120, 36)])
    func `the plan`(columns: Int, rows: Int) {
        var screen = Screen.ready(columns: columns, rows: rows)
        screen.press("i")
        screen.goTo("c2")
        screen.check("c2", problem: "iCIMS answered 503")
        screen.press("u")
        screen.goTo("c4")
        screen.press("J")
        screen.type("nurse")
        screen.press("enter u")
        screen.goTo("c6")
        screen.press("u p")
        expectFrame(view(screen.model), "plan \(columns)x\(rows)")
        screen.press("w j enter")
        expectFrame(view(screen.model), "plan expanded \(columns)x\(rows)")
    }

    @Test(arguments: [(80, 24), (120, 36)])
    func `uploads, receipts and the call log`(columns: Int, rows: Int) {
        var screen = Screen.ready(columns: columns, rows: rows)
        for id in ["c2", "c3", "c4"] {
            screen.goTo(id)
            screen.press("u")
        }
        screen.press("p Y")
        screen.send(.tick(now: 1_001))
        screen.send(.uploadFinished(.created("c2")))
        screen.send(.uploadFinished(.failed("c3", "Wei Zhang")))
        screen.send(
            .uploadStepped(
                candidateID: "c4",
                [
                    StepReport(step: .check, state: .done), StepReport(step: .createPerson, state: .done),
                    StepReport(step: .submitToJob, state: .pending), StepReport(step: .verify, state: .pending),
                ]))
        screen.send(.tick(now: 1_030))
        expectFrame(view(screen.model), "uploads \(columns)x\(rows)")
        screen.press("R")
        screen.send(
            .historyLoaded(
                [
                    UploadRecord(
                        receipt: .created("old", "Ada Vale", person: 19_001), at: 5, when: "2026-03-01 10:00",
                        jobID: 1203)
                ],
                screen.model.receiptsPage.ticket ?? Ticket(0)))
        screen.press("enter")
        expectFrame(view(screen.model), "receipts \(columns)x\(rows)")
        for number in 0..<3 {
            screen.send(
                .callMade(
                    CallSummary(
                        time: "16:05:0\(number)", method: "GET", path: "/customers/1234/people/2043\(number)",
                        status: number == 2 ? "429 Too Many Requests" : "200", milliseconds: 87 * (number + 1))))
        }
        screen.press("L")
        expectFrame(view(screen.model), "calls \(columns)x\(rows)")
    }

    @Test(arguments: [(80, 24), (120, 36)])
    func `dialogues`(columns: Int, rows: Int) {
        var screen = Screen.ready(columns: columns, rows: rows)
        screen.press("u")
        screen.type("2043")
        screen.press("enter")
        expectFrame(view(screen.model), "proof \(columns)x\(rows)")
        screen.press("esc J")
        screen.type("eng")
        expectFrame(view(screen.model), "picker \(columns)x\(rows)")
        screen.press("esc : tab")
        expectFrame(view(screen.model), "command \(columns)x\(rows)")
        screen.press("esc s")
        screen.type("no visa")
        expectFrame(view(screen.model), "skip \(columns)x\(rows)")
        screen.press("esc ?")
        expectFrame(view(screen.model), "help \(columns)x\(rows)")
    }

    @Test func `nobody, one, and nobody who fits`() {
        expectFrame(view(Screen(columns: 80, rows: 24).model), "loading")
        expectFrame(view(Screen(columns: 80, rows: 24, candidates: []).model), "empty queue")
        expectFrame(view(Screen(columns: 80, rows: 24, candidates: [People.bob]).model), "one candidate")
        var screen = Screen.ready(columns: 80, rows: 24)
        screen.press("\\")
        screen.type("nobody like this")
        screen.press("enter")
        expectFrame(view(screen.model), "nobody fits")
    }

    @Test func `names of every kind keep the columns straight and drive no terminal`() {
        let long = String(repeating: "Senior Vice President of Everything ", count: 9)
        let names: [(String, String)] = [
            ("王伟", "李"), ("محمد", "علي"), ("Zoe\u{308}", "Mu\u{308}ller"), ("\u{1B}[31mRed", "\u{7}Bell\u{9B}2J"),
            ("👩‍👩‍👧 Family", "🚀"), ("Two\nLines", "Tab\tbed"), ("\u{202E}Evil", "Override"), (long, "Long"),
        ]
        let candidates = names.enumerated().map { place, name in
            Candidate(
                id: "n\(place)", firstName: name.0, lastName: name.1, company: "A\u{1B}]0;x\u{7}", title: long,
                employments: [Employment(company: "王伟 GmbH", title: long, start: "2020-01")])
        }
        var screen = Screen(columns: 120, rows: 36, candidates: candidates)
        for candidate in candidates { screen.check(candidate.id) }
        let frame = view(screen.model)
        expectFrame(frame, "strange names")
        for scalar in frame.golden(named: "").unicodeScalars where scalar != "\n" {
            #expect(scalar.properties.generalCategory != .control, "U+\(String(scalar.value, radix: 16))")
        }
        for _ in candidates {
            screen.press("j tab tab tab p")
            for row in view(screen.model).text.split(separator: "\n") {
                #expect(row.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control })
            }
            screen.press("q tab")
        }
    }

    @Test func `states of every kind in the queue`() {
        var screen = Screen.ready(columns: 120, rows: 36)
        screen.send(.checkFailed(candidateIDs: ["c4"], Failure(.unreachable, "iCIMS cannot be reached."), Ticket(999)))
        screen.goTo("c2")
        screen.press("d")
        screen.press("space")
        screen.send(.checkProgress(done: 4, total: 6))
        screen.send(.networkState(.slow(since: 990, what: "iCIMS, find people")))
        expectFrame(view(screen.model), "states")
    }
}
