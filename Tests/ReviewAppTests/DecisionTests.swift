import Recruiting
import Testing

@testable import ReviewApp

@Suite struct DecisionTests {
    @Test func `u marks as new and goes on to the next undecided`() {
        var screen = Screen.ready()
        screen.goTo("c2")
        screen.press("u")
        #expect(screen.decision("c2") == .create(overruling: nil))
        #expect(screen.model.queue.currentID == "c3")
        #expect(screen.notice == "Marked Bob Miller as new.")
    }

    @Test func `i links to the match that is shown and overwrites nothing`() {
        var screen = Screen.ready()
        screen.press("i")
        #expect(screen.decision("c1") == .link(personID: 20431, choices: [:]))
    }

    @Test func `the second match can be linked after paging to it`() {
        var screen = Screen.ready()
        screen.goTo("c3")
        screen.press("] i")
        screen.type("20556")
        screen.press("enter")
        screen.type("same birthday")
        screen.press("enter")
        #expect(screen.decision("c3") == .link(personID: 20556, choices: [:]))
    }

    @Test func `linking without a match says why not`() {
        var screen = Screen.ready()
        screen.goTo("c2")
        screen.press("i")
        #expect(screen.decision("c2") == nil)
        #expect(screen.notice == "Bob Miller has no match to link to.")
    }

    @Test func `skip asks for a reason and needs one`() {
        var screen = Screen.ready()
        screen.goTo("c2")
        screen.press("s enter")
        #expect(screen.model.context == .prompt)
        screen.type("too junior")
        screen.press("enter")
        #expect(screen.decision("c2") == .skip(reason: "too junior"))
    }

    @Test func `defer marks for later`() {
        var screen = Screen.ready()
        screen.press("d")
        #expect(screen.decision("c1") == .defer)
    }

    @Test func `a strong match beside upload as new needs the id and a reason`() {
        var screen = Screen.ready()
        screen.press("u")
        #expect(screen.decision("c1") == nil)
        screen.type("no")
        screen.press("enter")
        #expect(screen.decision("c1") == nil)
        screen.press("ctrl-u")
        screen.type("20431")
        screen.press("enter enter")
        #expect(screen.decision("c1") == nil)
        screen.type("father and daughter")
        screen.press("enter")
        #expect(
            screen.decision("c1")
                == .create(overruling: Overruling(personID: 20431, reason: "father and daughter")))
    }

    @Test func `Esc leaves a risky decision undone`() {
        var screen = Screen.ready()
        screen.press("u")
        screen.type("20431")
        screen.press("enter esc")
        #expect(screen.decision("c1") == nil)
        #expect(screen.model.dialog == nil)
    }

    @Test func `a do-not-contact person needs a typed word and a reason`() {
        var screen = Screen.ready()
        screen.goTo("c5")
        screen.press("u")
        screen.type("contact")
        screen.press("enter")
        screen.type("asked us to")
        screen.press("enter")
        #expect(screen.decision("c5") == .create(overruling: nil))
        #expect(screen.model.book["c5"]?.contactReason == "asked us to")
    }

    @Test(
        arguments: [
            ("Do not contact", "yes", true), ("DNC", "true", true), ("do_not_contact", "X", true),
            ("Do Not Contact", "no", false), ("Do not contact", nil, false), ("Status", "Do not contact", true),
            ("Team", "Mobile", false),
        ] as [(String, String?, Bool)])
    func `do-not-contact is read from the fields customers have`(name: String, value: String?, isBanned: Bool) {
        let candidate = People.candidate("x", "A", "B", fields: [CustomField(name: name, value: value)])
        #expect((QueueRow(candidate, ordinal: 0).contactBan != nil) == isBanned)
    }

    @Test func `several at once leave those with a strong match`() {
        var screen = Screen.ready()
        screen.press("*")
        #expect(screen.model.queue.selected.count == 6)
        screen.press("u")
        #expect(screen.decision("c1") == nil)
        #expect(screen.decision("c5") == nil)
        #expect(screen.decision("c2") == .create(overruling: nil))
        #expect(screen.model.queue.selected == ["c1", "c5"])
        #expect(screen.notice.contains("2 with a doubt, a strong match or a contact ban must be decided one by one."))
    }

    @Test func `not the same person is remembered for the pair and clears the link`() {
        var screen = Screen.ready()
        screen.press("i")
        screen.goTo("c1")
        screen.press("x")
        screen.type("other birthday")
        screen.press("enter")
        #expect(
            screen.allEffects.contains(
                .rememberNotSame(candidateID: "c1", personID: 20431, reason: "other birthday")))
        #expect(screen.decision("c1") == nil)
        #expect(screen.model.queue.row("c1")?.group == .new)
    }

    @Test func `undo of not the same forgets it again`() {
        var screen = Screen.ready()
        screen.press("x enter z")
        #expect(screen.allEffects.contains(.forgetNotSame(candidateID: "c1", personID: 20431)))
        #expect(screen.model.queue.row("c1")?.group == .same)
    }

    @Test func `a person set aside comes back only with more evidence`() {
        var screen = Screen.ready()
        screen.press("x enter")
        screen.check("c1", [People.strong])
        #expect(screen.model.queue.row("c1")?.group == .new)
        var more = People.strong
        more.score = 0.99
        more.evidence.append(Evidence(signal: .linkedin, grade: "exact", candidate: "amina", person: "amina"))
        screen.check("c1", [more])
        #expect(screen.model.queue.row("c1")?.group == .same)
    }

    @Test func `the dot repeats the last decision`() {
        var screen = Screen.ready()
        screen.goTo("c2")
        screen.press("s")
        screen.type("no visa")
        screen.press("enter")
        screen.goTo("c4")
        screen.press(".")
        #expect(screen.decision("c4") == .skip(reason: "no visa"))
    }

    @Test func `undo and redo are unlimited and go to the candidate`() {
        var screen = Screen.ready()
        screen.goTo("c2")
        screen.press("u d d")
        let marks = screen.model.book.marks
        #expect(marks.count == 3)
        screen.press("z z z")
        #expect(screen.model.book.marks.isEmpty)
        #expect(screen.model.queue.currentID == "c2")
        screen.press("z")
        #expect(screen.notice == "There is nothing to undo.")
        screen.press("Z Z Z")
        #expect(screen.model.book.marks == marks)
    }

    @Test func `a new decision ends redo`() {
        var screen = Screen.ready()
        screen.goTo("c2")
        screen.press("u z d Z")
        #expect(screen.notice == "There is nothing to redo.")
        #expect(screen.decision("c2") == .defer)
    }

    @Test func `deciding again replaces the decision and keeps job and edits`() {
        var screen = Screen.ready()
        screen.goTo("c2")
        screen.press("J")
        screen.type("nurse")
        screen.press("enter u")
        screen.goTo("c2")
        screen.press("d")
        #expect(screen.model.book["c2"]?.jobID == 1204)
        #expect(screen.decision("c2") == .defer)
    }

    @Test func `job only submits the match and nothing else`() {
        var screen = Screen.ready()
        screen.press("a")
        #expect(screen.decision("c1") == .jobOnly(personID: 20431))
    }

    @Test func `a mark makes the résumé be judged once`() {
        var screen = Screen.ready()
        screen.goTo("c2")
        screen.press("u")
        screen.goTo("c2")
        screen.press("d")
        screen.goTo("c2")
        screen.press("u")
        let judged = screen.allEffects.count { if case .judgeResume("c2", _, _) = $0 { true } else { false } }
        #expect(judged == 1)
    }

    @Test func `keys on an empty queue say that nobody is there`() {
        var screen = Screen(candidates: [])
        for key in ["u", "i", "s", "d", "x", "J", "space", ".", "c", "r", "A", "e"] {
            screen.press(key)
            #expect(screen.model.dialog == nil)
            #expect(screen.model.book.marks.isEmpty)
        }
        #expect(screen.notice == "There are no candidates." || screen.notice.isEmpty)
    }
}
