import Recruiting
import Testing

@testable import ReviewApp

@Suite struct JobPickerTests {
    @Test func `three letters and Enter choose a job`() {
        var screen = Screen.ready()
        screen.goTo("c2")
        screen.press("J")
        screen.type("nur")
        screen.press("enter")
        #expect(screen.model.book["c2"]?.job == .job(1204))
        #expect(screen.model.queue.currentID == "c2")
    }

    @Test func `no job is a choice`() {
        var screen = Screen.ready()
        screen.goTo("c2")
        screen.press("J")
        screen.press("up enter")
        #expect(screen.model.book["c2"]?.job == .noJob)
    }

    @Test func `Tab takes the job for all selected`() {
        var screen = Screen.ready()
        screen.press("space space J")
        screen.type("nurse")
        screen.press("tab")
        #expect(screen.model.book["c1"]?.jobID == 1204)
        #expect(screen.model.book["c2"]?.jobID == 1204)
        #expect(screen.model.book["c3"] == nil)
        screen.press("z")
        #expect(screen.model.book.marks.isEmpty)
    }

    @Test func `Tab without a selection says so`() {
        var screen = Screen.ready()
        screen.press("J tab")
        #expect(screen.model.context == .picker)
        #expect(screen.notice == "Nobody is selected: Space in the queue selects.")
    }

    @Test func `the project's job and recent ones come first next time`() {
        var screen = Screen.ready()
        screen.press("J")
        screen.type("2026-1005")
        screen.press("enter")
        screen.goTo("c4")
        screen.press("J")
        guard case .picker(let picker)? = screen.model.dialog else {
            Issue.record("no picker")
            return
        }
        #expect(picker.line(1) == .job(2, isFavourite: true))
        #expect(picker.cursor == 1)
        #expect(screen.model.reviewState.projectJobs == ["p1": 1205])
    }

    @Test(arguments: [("1203", 1203), ("2026-1004", 1204), ("york senior", 1205), ("pat lee", 1203), ("Senior", 1205)])
    func `jobs are found by what people type`(query: String, id: Int) {
        let finder = JobFinder(jobs: People.jobs)
        #expect(finder.find(query, within: nil).places.first.map { People.jobs[$0].id } == id)
    }

    @Test func `typing on narrows, and deleting widens again`() {
        var screen = Screen.ready()
        screen.press("J")
        screen.type("eng")
        #expect(screen.text.contains("2 of 3"))
        screen.type("x")
        #expect(screen.text.contains("0 of 3"))
        screen.press("backspace")
        #expect(screen.text.contains("2 of 3"))
    }

    @Test func `jobs that arrive while it is open show up`() {
        var screen = Screen(candidates: People.all)
        screen.press("J")
        #expect(screen.text.contains("0 of 0, reading"))
        screen.loadJobs(People.jobs)
        #expect(screen.text.contains("Senior Software Engineer"))
    }

    @Test func `Esc changes nothing`() {
        var screen = Screen.ready()
        screen.press("J")
        screen.type("nurse")
        screen.press("esc")
        #expect(screen.model.book.marks.isEmpty)
    }
}
