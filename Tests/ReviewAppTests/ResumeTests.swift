import Recruiting
import TerminalScreen
import Testing

@testable import ReviewApp

@Suite struct ResumeTests {
    private static let own = ResumeFile.sample("own.pdf", .attached, belonging: .plausible, signs: [.name])
    private static let profile = ResumeFile.sample(
        "Profile.pdf", .downloads, belonging: .certain, signs: [.linkedin, .name])
    private static let maybe = ResumeFile.sample("Profile (1).pdf", .downloads, belonging: .plausible, signs: [.name])
    private static let gem = ResumeFile.sample("cv.pdf", .gem, belonging: .certain, signs: [.email, .name])
    private static let stranger = ResumeFile.sample("other.pdf", .gem, warning: "name-not-found")
    private static var word: ResumeFile {
        var file = ResumeFile.sample("cv.docx", .gem)
        (file.state, file.reason, file.contents) = (.refused, "not-a-pdf", "a Word document or an archive")
        return file
    }

    /// Bob is marked as new, and these résumés were found for him.
    private func marked(_ found: [ResumeFile]) -> Screen {
        var screen = Screen.ready()
        screen.goTo("c2")
        screen.press("u")
        let judged = found.map { JudgedResume($0, firstPage: "Bob Miller\nRecruiter") }
        screen.send(.resumesJudged(candidateID: "c2", judged, Ticket(99)))
        screen.goTo("c2")
        screen.finishSaving()
        return screen
    }

    private func planned(_ screen: Screen) -> ResumeFile? {
        var screen = screen
        if screen.model.page == .resume { screen.press("q") }
        screen.press("p")
        return screen.model.planPage.draft.plan.entries.first?.resume
    }

    @Test func `the preference chooses, and a person can choose another, undo it and keep it`() {
        var screen = marked([Self.gem, Self.profile])
        #expect(planned(screen)?.fileName == "Profile.pdf")
        screen.press("v j enter")
        #expect(screen.notice == "Chose “cv.pdf” for Bob Miller.")
        #expect(planned(screen)?.fileName == "cv.pdf")
        #expect(screen.model.reviewState.marks["c2"]?.resume == Self.gem.origin)
        screen.press("q z")
        #expect(planned(screen)?.fileName == "Profile.pdf")
        screen.press("Z")
        #expect(planned(screen)?.fileName == "cv.pdf")
    }

    @Test func `a choice survives a restart and is looked at again`() {
        var screen = Screen(candidates: nil)
        let mark = Mark(decision: .create(overruling: nil), resume: .file("/home/pat/own.pdf"))
        screen.send(.reviewStateLoaded(ReviewState(marks: ["c2": mark])))
        screen.load(People.all)
        screen.goTo("c2")
        screen.press("v")
        #expect(
            screen.effects.contains { effect in
                if case .judgeResume("c2", .file("/home/pat/own.pdf"), _) = effect { true } else { false }
            })
    }

    @Test func `the page shows every résumé, why it is theirs, and its first page`() {
        var screen = marked([Self.gem, Self.profile, Self.word, Self.stranger])
        screen.press("v")
        expectFrame(view(screen.model), "resumes 120x36")
        screen.press("j")
        #expect(screen.text.contains("2 pages · 79 KiB · from 2026-03-14"))
        screen.press("j")
        #expect(screen.text.contains("a Word document"))
        screen.press("enter")
        #expect(screen.notice.contains("cannot go up"))
        screen.press("q")
        #expect(screen.model.context == .queue)
        screen.send(.terminal(.resize(Size(columns: 80, rows: 24))))
        screen.press("v")
        expectFrame(view(screen.model), "resumes 80x24")
    }

    @Test func `while they are looked for the page says so and the plan waits`() {
        var screen = Screen.ready()
        screen.answersResumes = false
        screen.goTo("c2")
        screen.press("u")
        screen.goTo("c2")
        screen.press("v")
        #expect(screen.text.contains("Looking for résumés…"))
        screen.press("q p Y")
        #expect(screen.executed.isEmpty)
        #expect(screen.notice == "1 résumé is still being looked at.")
        screen.send(.resumesJudged(candidateID: "c2", [JudgedResume(Self.gem)], Ticket(99)))
        screen.press("Y")
        #expect(screen.executed.first?.entries.first?.resume == Self.gem)
    }

    @Test func `V opens the one that goes up, and on the page the one under the cursor`() {
        var screen = marked([Self.gem, Self.profile, Self.word])
        screen.press("V")
        #expect(screen.effects == [.openResume(candidateID: "c2", Self.profile)])
        screen.press("v j V")
        #expect(screen.effects == [.openResume(candidateID: "c2", Self.gem)])
        screen.press("j V")
        #expect(screen.effects.isEmpty)
        #expect(screen.notice == "There is no PDF to open.")
        var empty = marked([])
        empty.press("V")
        #expect(empty.notice == "There is no PDF to open.")
    }

    @Test func `a file attached by hand goes up, and a refused one changes nothing`() {
        var screen = marked([Self.gem])
        screen.send(.resumeAttached(candidateID: "c2", JudgedResume(Self.own)))
        #expect(planned(screen) == Self.own)
        screen.send(.resumeAttached(candidateID: "c2", JudgedResume(Self.word)))
        #expect(screen.notice.contains("“cv.docx” cannot go up: the file is not a PDF, but a Word document"))
        #expect(planned(screen) == Self.own)
    }

    @Test func `somebody else's file is chosen only with a warning that waits for an answer`() {
        var screen = marked([Self.gem])
        screen.send(.resumeAttached(candidateID: "c2", JudgedResume(Self.stranger)))
        #expect(screen.notice.contains("does not speak of the candidate"))
        screen.press("p Y")
        #expect(screen.executed.isEmpty)
        screen.press("w Y")
        #expect(screen.executed.first?.entries.first?.resume == Self.stranger)
    }

    @Test func `nobody has read any: one answer for all`() {
        var unread = Self.gem
        unread.warning = "text-not-checked"
        var screen = marked([unread])
        screen.press("p")
        let questions = screen.model.planPage.draft.warnings.filter { $0.weight == .question }
        #expect(questions.map(\.id) == ["resume-unread/1"])
    }

    // MARK: The download folder

    @Test func `a saved file is offered to the candidate it belongs to`() {
        var screen = marked([Self.gem])
        screen.send(.resumeOffered(candidateID: "c2", JudgedResume(Self.profile), isNew: true))
        #expect(screen.notice == "“Profile.pdf” is Bob Miller’s and goes up with them; v shows it.")
        #expect(planned(screen) == Self.profile)
    }

    @Test func `a saved file that may be theirs waits to be taken`() {
        var screen = marked([Self.gem])
        screen.send(.resumeOffered(candidateID: "c2", JudgedResume(Self.maybe), isNew: true))
        #expect(screen.notice == "“Profile (1).pdf” may be Bob Miller’s; v shows it and takes it.")
        #expect(planned(screen) == Self.gem)
        screen.press("v k enter")
        #expect(planned(screen) == Self.maybe)
    }

    @Test func `what was in the folder before makes no noise, and what goes up now is not changed`() {
        var screen = marked([Self.gem])
        let before = screen.notice
        screen.send(.resumeOffered(candidateID: "c2", JudgedResume(Self.maybe), isNew: false))
        #expect(screen.notice == before)
        #expect(screen.model.queue.row("c2")?.resumes(ResumeSource.allCases).count == 2)
        screen.press("p Y")
        screen.send(.resumeOffered(candidateID: "c2", JudgedResume(Self.profile), isNew: true))
        #expect(screen.model.queue.row("c2")?.resumes(ResumeSource.allCases).count == 2)
    }

    @Test func `an offer for somebody who is not in the queue is nothing`() {
        var screen = marked([])
        screen.send(.resumeOffered(candidateID: "nobody", JudgedResume(Self.profile), isNew: true))
        #expect(screen.effects.isEmpty)
    }

    // MARK: After the upload

    private func uploaded(resume state: StepReport.State) -> Screen {
        var screen = marked([Self.gem, Self.profile])
        screen.press("p Y")
        var receipt = Receipt.created("c2")
        receipt.steps.append(StepReport(step: .attachResume, state: state, detail: "refused"))
        screen.send(.uploadFinished(receipt))
        screen.send(.uploadsEnded(stopped: nil))
        screen.press("q")
        screen.goTo("c2")
        return screen
    }

    @Test func `a résumé that failed is sent again alone`() {
        var screen = uploaded(resume: .failed)
        screen.press("v enter")
        #expect(screen.decision("c2") == .resumeOnly(personID: 20_600))
        #expect(screen.notice.contains("only the résumé goes up, to #20600"))
        screen.press("q p")
        let entry = screen.model.planPage.draft.plan.entries.first
        #expect(entry?.resume == Self.profile)
        #expect(screen.text.contains("1 résumé only"))
        screen.press("Y")
        #expect(screen.executed.last?.entries.map(\.decision) == [.resumeOnly(personID: 20_600)])
    }

    @Test func `somebody who has the résumé is not given another by looking at it`() {
        var screen = uploaded(resume: .done)
        screen.press("v enter")
        #expect(screen.decision("c2") == nil)
    }

    @Test func `progress of a long upload is shown`() {
        var screen = marked([Self.gem])
        screen.press("p Y")
        screen.send(
            .uploadStepped(
                candidateID: "c2", [StepReport(step: .attachResume, state: .pending, detail: "37 %")]))
        #expect(screen.text.contains("· attach résumé 37 %"))
    }

    @Test(arguments: [
        (0, "1970-01-01"), (951_782_400, "2000-02-29"), (1_773_500_000, "2026-03-14"), (-1, "1969-12-31"),
    ])
    func `days are those of the calendar`(seconds: Int, day: String) {
        #expect(DateText.day(seconds) == day)
    }
}
