import Recruiting
import Testing

@testable import ReviewApp

@Suite struct UploadTests {
    private func uploading(_ ids: [String] = ["c2", "c4"]) -> Screen {
        var screen = Screen.ready()
        for id in ids {
            screen.goTo(id)
            screen.press("u")
        }
        screen.press("p Y")
        screen.finishSaving()
        return screen
    }

    @Test func `steps and receipts show as they come`() {
        var screen = uploading()
        #expect(screen.text.contains("⇡ waits"))
        screen.send(
            .uploadStepped(
                candidateID: "c2",
                [StepReport(step: .check, state: .done), StepReport(step: .createPerson, state: .pending)]))
        #expect(screen.text.contains("✓ look again"))
        screen.send(.uploadFinished(.created("c2")))
        #expect(screen.model.queue.row("c2")?.group == .done)
        #expect(screen.model.book["c2"] == nil)
        #expect(screen.text.contains("1 of 2"))
        screen.send(.uploadFinished(.created("c4", "Zoë Müller")))
        #expect(!screen.model.isUploading)
    }

    @Test func `results stay until they have been seen, also after a restart`() {
        var screen = uploading(["c2"])
        screen.send(.uploadFinished(.created("c2")))
        screen.press("q j k")
        #expect(screen.notice == "1 upload finished: R shows the receipts")
        screen.press("R q")
        #expect(screen.model.unseenRecords.isEmpty)
        #expect(screen.model.reviewState.acknowledgedReceipts.count == 1)
    }

    @Test func `a failure stays on the screen and keeps the mark`() {
        var screen = uploading(["c2"])
        screen.send(.uploadFinished(.failed("c2")))
        screen.press("q j")
        #expect(screen.notice.contains("iCIMS refused the e-mail. Edit it in the preview and upload again."))
        #expect(screen.decision("c2") == .create(overruling: nil))
        #expect(screen.model.queue.row("c2")?.group == .failed)
        screen.press("p")
        #expect(screen.model.planPage.draft.plan.entries.map(\.id) == ["c2"])
    }

    @Test func `a candidate sent back keeps job and edits, is checked again and must be decided again`() {
        var screen = Screen.ready()
        screen.goTo("c2")
        screen.press("J")
        screen.type("nurse")
        screen.press("enter u p Y")
        screen.send(
            .uploadFinished(
                Receipt(
                    candidateID: "c2", candidateName: "Bob Miller", outcome: .needsDecision,
                    problem: Failure(.refused, "A new match appeared."))))
        #expect(screen.effects.contains { if case .check(["c2"], _, .urgent) = $0 { true } else { false } })
        #expect(screen.decision("c2") == nil)
        #expect(screen.model.book["c2"]?.jobID == 1204)
        #expect(screen.model.queue.row("c2")?.group == .returned)
        screen.check("c2", [People.strong])
        screen.press("q")
        screen.goTo("c2")
        #expect(screen.text.contains("new since the decision"))
        screen.press("i")
        #expect(screen.model.queue.row("c2")?.group == .marked)
    }

    @Test func `undo cannot take back what has been uploaded and says so`() {
        var screen = uploading(["c2"])
        screen.send(.uploadFinished(.created("c2")))
        screen.press("q z")
        #expect(screen.notice == "Bob Miller: uploaded; that cannot be undone here.")
        #expect(screen.decision("c2") == nil)
    }

    @Test func `what is being uploaded cannot be decided`() {
        var screen = uploading(["c2"])
        screen.press("q")
        screen.goTo("c2")
        for key in ["u", "d", "J", "c"] { screen.press(key) }
        #expect(screen.decision("c2") == .create(overruling: nil))
        #expect(screen.model.dialog == nil)
    }

    @Test func `somebody uploaded is not created again`() {
        var screen = uploading(["c2"])
        screen.send(.uploadFinished(.created("c2")))
        screen.press("q")
        screen.goTo("c2")
        screen.press("u")
        #expect(screen.decision("c2") == nil)
        #expect(screen.notice == "Bob Miller is in iCIMS already (#20600).")
        screen.press("a")
        #expect(screen.decision("c2") == .jobOnly(personID: 20_600))
    }

    @Test func `pause and go on`() {
        var screen = uploading()
        screen.press("P")
        #expect(screen.effects == [.pauseUploads])
        screen.send(.uploadsPaused)
        #expect(screen.text.contains("paused"))
        screen.press("P")
        #expect(screen.effects == [.resumeUploads])
    }

    @Test func `cancelling gives back what has not started`() {
        var screen = uploading()
        screen.send(.uploadStepped(candidateID: "c2", [StepReport(step: .check, state: .pending)]))
        screen.press("X")
        #expect(screen.model.context == .question)
        screen.press("y")
        #expect(screen.effects.first == .cancelPending)
        #expect(screen.model.queue.row("c4")?.group == .marked)
        #expect(screen.model.queue.row("c2")?.group == .uploading)
    }

    @Test func `quitting asks while uploads run`() {
        var screen = uploading()
        screen.press("ctrl-c")
        #expect(screen.model.context == .question)
        screen.press("n ctrl-c y")
        #expect(screen.effects.last == .quit(code: 0))
        #expect(screen.effects.contains { if case .saveReviewState = $0 { true } else { false } })
    }

    @Test func `uploads of earlier runs show as done, whichever comes first`() {
        let record = UploadRecord(receipt: .created("c2"), at: 10, when: "2026-03-01 10:00")
        var early = Screen()
        early.send(.receiptsLoaded([record]))
        early.load(People.all)
        var late = Screen(candidates: People.all)
        late.send(.receiptsLoaded([record]))
        #expect(early.model.queue.row("c2")?.group == .done)
        #expect(late.model.queue.row("c2")?.group == .done)
    }

    @Test func `stopping early says why and keeps the marks`() {
        var screen = uploading()
        screen.send(.uploadsEnded(stopped: Failure(.tryLater, "The daily budget is used.", remedy: "Go on tomorrow.")))
        #expect(!screen.model.isUploading)
        #expect(screen.model.queue.row("c4")?.group == .marked)
        #expect(screen.text.contains("The daily budget is used. Go on tomorrow."))
    }

    @Test func `the estimate needs two finished candidates and time`() {
        var board = UploadBoard()
        let entries = ["a", "b", "c", "d"].map { id in
            PlanEntry(candidate: Candidate(id: id), decision: .create(overruling: nil), draft: PersonDraft())
        }
        board.start(entries)
        board.startedAt = 100
        board.finish(UploadRecord(receipt: .created("a"), at: 110, when: ""))
        #expect(board.estimate(now: 110) == nil)
        board.finish(UploadRecord(receipt: .created("b"), at: 120, when: ""))
        #expect(board.estimate(now: 120) == 20)
    }

    @Test func `export hands over every record`() {
        var screen = uploading(["c2"])
        screen.send(.uploadFinished(.created("c2")))
        screen.press("R E")
        screen.type("csv")
        screen.press("enter")
        guard case .export(.csv, let records)? = screen.effects.first else {
            Issue.record("no export")
            return
        }
        #expect(records.map(\.receipt.candidateID) == ["c2"])
    }
}
