import Recruiting
import Testing
import TerminalScreen

@testable import ReviewApp

@Suite struct PromptTests {
    @Test func `search goes along while typing, n and N go on, Esc comes back`() {
        var screen = Screen.ready()
        screen.press("/")
        screen.type("amina")
        #expect(screen.model.queue.currentID == "c1")
        screen.press("enter n")
        #expect(screen.model.queue.currentID == "c6")
        screen.press("n N")
        #expect(screen.model.queue.currentID == "c6")
        screen.press("/")
        screen.type("zhang")
        #expect(screen.model.queue.currentID == "c3")
        screen.press("esc")
        #expect(screen.model.queue.currentID == "c6")
    }

    @Test(arguments: ["zoe", "ZOË", "muller", "zoe mul", "umbrella", "zoë@example"])
    func `search does not mind accents or case`(words: String) {
        var screen = Screen.ready()
        screen.press("/")
        screen.type(words)
        #expect(screen.model.queue.currentID == "c4")
    }

    @Test func `the filter narrows while typing and Esc takes it back`() {
        var screen = Screen.ready()
        screen.press("\\")
        screen.type("okafor")
        #expect(screen.model.queue.visible.count == 2)
        screen.press("esc")
        #expect(screen.model.queue.visible.count == 6)
        screen.press("\\")
        screen.type("okafor")
        screen.press("enter")
        #expect(screen.text.contains("1 of 2 · “okafor” (of 6)"))
        screen.press("esc")
        #expect(screen.model.queue.visible.count == 6)
    }

    @Test func `only new shows the certain ones and keeps those that are marked meanwhile`() {
        var screen = Screen.ready()
        screen.press(":")
        screen.type("only new")
        screen.press("enter")
        #expect(screen.model.queue.visible.count == 4)
        screen.press("u")
        #expect(screen.model.queue.visible.count == 4)
        screen.press("ctrl-l")
        #expect(screen.model.queue.visible.count == 3)
    }

    @Test func `Tab completes commands and their words`() {
        var screen = Screen.ready()
        screen.press(":")
        screen.type("on")
        screen.press("tab")
        screen.type(" n")
        screen.press("tab enter")
        #expect(screen.model.queue.filter.only == .new)
    }

    @Test(arguments: [
        ("plan", PageID.plan), ("sync", .plan), ("history", .receipts), ("calls", .calls), ("help", .help),
        ("uploads", .uploads), ("pl", .plan),
    ])
    func `commands open pages`(line: String, page: PageID) {
        var screen = Screen.ready()
        screen.press(":")
        screen.type(line)
        screen.press("enter")
        #expect(screen.model.page == page)
        #expect(screen.executed.isEmpty)
    }

    @Test(arguments: [
        ("nonsense", "There is no command “nonsense”; ? lists all."), ("s", "“s” could be skip, sort, sync."),
        ("sort sideways", "Sort by certainty, source or name."), ("job 99", "Job 99 is not open."),
        ("theme mauve", "Themes: auto, dark, light, none."),
    ])
    func `a wrong command says what is right`(line: String, text: String) {
        var screen = Screen.ready()
        screen.press(":")
        screen.type(line)
        screen.press("enter")
        #expect(screen.notice == text)
    }

    @Test func `skip and job work as commands`() {
        var screen = Screen.ready()
        screen.goTo("c2")
        for line in ["job 1203", "skip no visa"] {
            screen.press(":")
            screen.type(line)
            screen.press("enter")
        }
        #expect(screen.model.book["c2"] == Mark(decision: .skip(reason: "no visa"), job: .job(1203)))
    }

    @Test func `the command line remembers`() {
        var screen = Screen.ready()
        screen.press(":")
        screen.type("calls")
        screen.press("enter q : up enter")
        #expect(screen.model.page == .calls)
    }

    @Test func `paste goes into a line and never decides`() {
        var screen = Screen.ready()
        screen.send(.terminal(.paste("uuisd")))
        #expect(screen.model.book.marks.isEmpty)
        screen.press("s")
        screen.send(.terminal(.paste("no\nvisa")))
        screen.press("enter")
        #expect(screen.decision("c1") == .skip(reason: "no visa"))
    }

    @Test func `a field is edited for this upload and restored`() {
        var screen = Screen.ready()
        screen.press("tab tab tab")
        #expect(screen.model.focus == .preview)
        screen.press("e ctrl-u")
        screen.type("Aminah")
        screen.press("enter")
        #expect(screen.model.book["c1"]?.edits == [.firstName: "Aminah"])
        #expect(screen.text.contains("Aminah"))
        screen.press("=")
        #expect(screen.model.book["c1"] == nil)
    }

    @Test func `a missing start date is mended in the preview`() {
        var screen = Screen.ready()
        screen.goTo("c1")
        screen.press("tab tab tab")
        let place = screen.model.previewFields.firstIndex { $0.field == .employment(1) } ?? 0
        for _ in 0..<place { screen.press("j") }
        #expect(screen.model.previewFields[place].reason == .noStartDate)
        screen.press("e")
        screen.type("2018-01")
        screen.press("enter")
        #expect(screen.model.previewFields[place].state != .leftOut)
    }

    @Test func `a field is left out, and fixed ones are not`() {
        var screen = Screen.ready()
        screen.press("tab tab tab -")
        #expect(screen.model.book["c1"]?.edits[.firstName] == .some(.none))
        let place = screen.model.previewFields.firstIndex { $0.field == .source } ?? 0
        for _ in 0..<place { screen.press("j") }
        screen.press("-")
        #expect(screen.notice == "The source is always Gem.")
    }

    @Test func `choices go round and a chosen field is replaced`() {
        var screen = Screen.ready()
        screen.press("tab tab")
        let place = screen.model.compareRows.firstIndex { $0.field == .email } ?? 0
        for _ in 0..<place { screen.press("j") }
        #expect(screen.model.compareRows[place].after == "a.okafor@acme.example")
        screen.press("enter")
        #expect(screen.decision("c1") == .link(personID: 20431, choices: [.email: .replace]))
        #expect(screen.model.compareRows[place].after == "amina@example.com")
        screen.press("enter")
        #expect(screen.decision("c1") == .link(personID: 20431, choices: [.email: .keep]))
        screen.press("=")
        #expect(screen.decision("c1") == .link(personID: 20431, choices: [.email: .replace]))
        screen.press("-")
        #expect(screen.model.compareRows[place].after == "a.okafor@acme.example")
        screen.press("f")
        #expect(screen.notice.contains("keep or replace makes sense here"))
        screen.press("z z z z")
        #expect(screen.decision("c1") == nil)
    }

    @Test func `filling adds what the record lacks and overwrites nothing`() {
        let screen = Screen.ready()
        for row in screen.model.compareRows where row.isWritten {
            #expect(row.record == nil || row.after?.hasPrefix(row.record ?? "") == true)
            #expect(row.choice == .fill)
        }
        #expect(screen.model.compareRows.contains { $0.field == .linkedIn && $0.isWritten })
        #expect(screen.model.compareRows.contains { $0.field == .mobile && $0.isWritten })
    }

    @Test func `a PDF is attached by path`() {
        var screen = Screen.ready()
        screen.press("A")
        screen.type("/tmp/cv.pdf")
        screen.press("enter")
        guard case .attachResume("c1", "/tmp/cv.pdf")? = screen.effects.last else {
            Issue.record("not asked for")
            return
        }
    }

    @Test func `the merge text names every record`() {
        var screen = Screen.ready()
        screen.goTo("c3")
        screen.press("Y")
        guard case .copy(let text)? = screen.effects.first else {
            Issue.record("nothing copied")
            return
        }
        #expect(text.contains("#20555") && text.contains("#20556") && text.contains("Wei Zhang"))
    }

    @Test func `what is copied holds no line or sequence of somebody else's`() {
        var match = People.weak
        match.person.firstName = "Wei\nrm -rf ~\u{1B}[2J\u{202E}"
        var screen = Screen(columns: 120, rows: 36, isReadOnly: false, candidates: People.all)
        screen.check("c3", [match])
        screen.goTo("c3")
        screen.press("Y")
        guard case .copy(let text)? = screen.effects.first else {
            Issue.record("nothing copied")
            return
        }
        #expect(text.contains("Wei\u{FFFD}rm -rf ~\u{FFFD}[2J\u{FFFD}"), "\(text)")
        #expect(!text.split(separator: "\n").contains { $0.hasPrefix("rm") })
    }

    @Test func `links open by panel`() {
        var screen = Screen.ready()
        screen.press("o")
        #expect(screen.effects == [.open(url: "https://gem.example/c1")])
        screen.press("tab tab o")
        #expect(screen.effects == [.open(url: "https://icims.example/people/20431")])
        screen.press("y")
        #expect(screen.effects == [.copy("https://icims.example/people/20431")])
    }

    @Test(arguments: [
        "http://gem.example/c1", "https://gem.example/c1\u{1B}]52;c;eA==\u{7}", "https://gem.example/\nrm -rf ~",
        "javascript:x",
    ])
    func `a link that is no plain https address is neither opened nor copied`(link: String) {
        var candidates = People.all
        candidates[0].webLink = link
        var screen = Screen(columns: 120, rows: 36, isReadOnly: false, candidates: candidates)
        for key in ["o", "y"] {
            screen.press(key)
            #expect(screen.effects == [])
            #expect(screen.model.notice?.text.contains("no plain https address") == true)
        }
    }
}
