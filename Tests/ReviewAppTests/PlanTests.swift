import Recruiting
import Testing

@testable import ReviewApp

@Suite struct PlanTests {
    private func marked(isReadOnly: Bool = false) -> Screen {
        var screen = Screen.ready(isReadOnly: isReadOnly)
        screen.goTo("c2")
        screen.press("u")
        screen.send(.resumesJudged(candidateID: "c2", [], Ticket(99)))
        screen.finishSaving()
        return screen
    }

    @Test func `nothing is written before Y on the plan`() {
        var screen = marked()
        screen.press("p")
        #expect(screen.executed.isEmpty)
        #expect(screen.model.page == .plan)
        screen.press("enter space + j k esc")
        #expect(screen.executed.isEmpty)
        screen.press("Y y")
        #expect(screen.executed.isEmpty)
        screen.press("p Y")
        #expect(screen.executed.count == 1)
        #expect(screen.executed.first?.entries.map(\.id) == ["c2"])
        #expect(screen.model.page == .uploads)
    }

    @Test func `a second Y writes nothing more`() {
        var screen = marked()
        screen.press("p Y Y p Y")
        #expect(screen.executed.count == 1)
    }

    @Test func `read-only never writes`() {
        var screen = marked(isReadOnly: true)
        screen.press("p Y")
        #expect(screen.executed.isEmpty)
        #expect(screen.notice == "Read-only: nothing can be written.")
        #expect(screen.text.contains("READ-ONLY"))
    }

    @Test func `an empty plan cannot be confirmed`() {
        var screen = Screen.ready()
        screen.press("p Y")
        #expect(screen.executed.isEmpty)
        #expect(screen.notice == "Nothing is marked.")
    }

    @Test func `the entry holds what was on the screen`() {
        var screen = Screen.ready()
        screen.press("i p Y")
        let entry = screen.executed.first?.entries.first
        #expect(entry?.decision == .link(personID: 20431, choices: [:]))
        #expect(entry?.knownPersonIDs == [20431])
        #expect(entry?.reviewedPerson == People.aminaInICIMS)
        #expect(entry?.projectID == "p1")
        #expect(entry?.draft.email == "amina@example.com")
        #expect(entry?.draft.sourcePersonID == 7)
    }

    @Test func `skips are in the plan and deferred ones are not`() {
        var screen = marked()
        screen.goTo("c3")
        screen.press("s")
        screen.type("no")
        screen.press("enter")
        screen.goTo("c4")
        screen.press("d p")
        let draft = screen.model.planPage.draft
        #expect(draft.created == 1)
        #expect(draft.skipped == 1)
        #expect(draft.deferred == 1)
        #expect(draft.plan.entries.map(\.id) == ["c2", "c3"])
    }

    @Test func `two entries that are one person: the second is held back`() {
        var screen = Screen(candidates: People.all)
        screen.check("c1", duplicates: ["c6"])
        screen.check("c6", duplicates: ["c1"])
        screen.goTo("c1")
        screen.press("u")
        screen.goTo("c6")
        screen.press("u p")
        let draft = screen.model.planPage.draft
        #expect(draft.plan.entries.map(\.id) == ["c1"])
        #expect(draft.held.map(\.id) == ["c6"])
        #expect(draft.warnings.contains { $0.weight == .block && $0.candidateID == "c6" })
    }

    @Test func `a create is held back when its twin is linked`() {
        var screen = Screen.ready()
        screen.press("i")
        screen.goTo("c6")
        screen.press("u p")
        #expect(screen.model.planPage.draft.held.map(\.id) == ["c6"])
    }

    @Test func `an incomplete check must be answered first`() {
        var screen = Screen.ready()
        screen.check("c2", problem: "iCIMS answered 503")
        screen.goTo("c2")
        screen.press("u p Y")
        #expect(screen.executed.isEmpty)
        #expect(screen.notice.contains("1 warning waits for an answer"))
        screen.press("w Y")
        #expect(screen.executed.count == 1)
    }

    @Test func `an answer can be taken back`() {
        var screen = Screen.ready()
        screen.check("c2", problem: "iCIMS answered 503")
        screen.goTo("c2")
        screen.press("u p w w Y")
        #expect(screen.executed.isEmpty)
    }

    @Test func `an unchecked candidate must be answered for`() {
        var screen = Screen(candidates: People.all)
        screen.goTo("c2")
        screen.press("u p Y")
        #expect(screen.executed.isEmpty)
        #expect(screen.model.planPage.draft.warnings.contains { $0.text.contains("the check is not in yet") })
    }

    @Test func `a match found after the decision holds the create back`() {
        var screen = marked()
        screen.press("p")
        screen.check("c2", [People.strong])
        #expect(screen.model.planPage.draft.held.map(\.id) == ["c2"])
        screen.press("Y")
        #expect(screen.executed.isEmpty)
    }

    @Test func `somebody else's résumé must be answered for`() {
        var screen = marked()
        screen.send(
            .resumesJudged(
                candidateID: "c2",
                [JudgedResume(ResumeFile(state: .attached, fileName: "cv.pdf", warning: "name-not-found"))],
                Ticket(99)))
        screen.press("p Y")
        #expect(screen.executed.isEmpty)
        screen.press("w Y")
        #expect(screen.executed.first?.entries.first?.resume.fileName == "cv.pdf")
    }

    @Test func `two candidates linked to one record must be answered for`() {
        var screen = Screen.ready()
        screen.check("c2", [People.strong])
        screen.press("i")
        screen.goTo("c2")
        screen.press("i p")
        #expect(screen.model.planPage.draft.openQuestions(answered: []).count == 1)
    }

    @Test func `job only without a job is held back`() {
        var screen = Screen.ready()
        screen.press("a p")
        #expect(screen.model.planPage.draft.held.map(\.id) == ["c1"])
        screen.press("q")
        screen.goTo("c1")
        screen.press("J")
        screen.type("nurse")
        screen.press("enter p")
        #expect(screen.model.planPage.draft.plan.entries.first?.jobID == 1204)
    }

    @Test func `a plan beyond the day's budget must be answered for`() {
        var screen = marked()
        screen.send(.meter(CallMeter(used: 9_999, limit: 10_000, remaining: 1)))
        screen.press("p Y")
        #expect(screen.executed.isEmpty)
        #expect(screen.text.contains("1 are left today"))
    }

    @Test func `c takes an entry out of the plan and z brings it back`() {
        var screen = marked()
        screen.press("p c")
        #expect(screen.model.planPage.draft.plan.entries.isEmpty)
        screen.press("q z p")
        #expect(screen.model.planPage.draft.plan.entries.count == 1)
    }

    @Test func `a link brings the résumé along unless iCIMS is known to have one`() {
        for (hasResume, isSent) in [(false, true), (true, false), (nil, true)] as [(Bool?, Bool)] {
            var screen = Screen.ready()
            var match = People.strong
            match.person.hasResume = hasResume
            screen.check("c1", [match])
            screen.press("i")
            let file = ResumeFile(state: .attached, fileName: "cv.pdf")
            screen.send(.resumesJudged(candidateID: "c1", [JudgedResume(file)], Ticket(99)))
            screen.press("p Y")
            #expect((screen.executed.first?.entries.first?.resume.state == .attached) == isSent)
        }
    }

    @Test(arguments: [("Employee: Active", true), ("Hired", true), ("Former employee", false), ("Cand:Active", false)])
    func `linking to an employee must be answered for`(folder: String, asks: Bool) {
        var screen = Screen.ready()
        var match = People.strong
        match.person.folder = ListNode(id: "D1", label: folder)
        screen.check("c1", [match])
        screen.press("i p")
        #expect(screen.model.planPage.draft.openQuestions(answered: []).isEmpty != asks)
    }

    @Test func `what iCIMS knows about the job is said before the upload`() {
        var screen = Screen.ready()
        screen.press("tab tab")
        screen.send(
            .applicationsLoaded(
                personID: 20431,
                [
                    Application(
                        workflowID: 1, jobID: 1204, jobTitle: "Nurse", status: ListNode(id: "C1", label: "Interview")),
                    Application(
                        workflowID: 2, jobID: 9, jobTitle: "Cook", status: ListNode(id: "C2", label: "Rejected")),
                ]))
        screen.press("J")
        screen.type("nurse")
        screen.press("enter i p")
        let texts = screen.model.planPage.draft.warnings.map(\.text)
        #expect(texts.contains("Amina Okafor: #20431 is already submitted to Nurse: Interview"))
        #expect(texts.contains("Amina Okafor: #20431 is rejected: Cook, Rejected"))
    }

    @Test func `the reason of a contact ban goes with the entry`() {
        var screen = Screen.ready()
        screen.goTo("c5")
        screen.press("u")
        screen.type("contact")
        screen.press("enter")
        screen.type("referred")
        screen.press("enter p Y")
        #expect(screen.executed.first?.entries.first?.reasons == ["do not contact, overruled: referred"])
    }
}
