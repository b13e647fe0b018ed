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
        #expect(screen.text.contains("! Nobody is selected"))
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
        #expect(finder.ranking(of: query).first.map { People.jobs[$0.place].id } == id)
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

    @Test func `a job found by manager or team shows them with the letters found`() {
        var screen = Screen.ready()
        screen.press("J")
        screen.type("pat")
        #expect(screen.text.contains("New York  Pat Lee"))
    }

    // MARK: Jobs outside the list

    private func picker(_ screen: Screen) -> JobPicker? {
        if case .picker(let picker)? = screen.model.dialog { picker } else { nil }
    }

    /// The ticket and whether iCIMS is asked, of the last look-up.
    private func lookup(_ screen: Screen) -> (ticket: Ticket, asks: Bool)? {
        for case .lookUpJob(_, let asks, let ticket) in screen.allEffects.reversed() { return (ticket, asks) }
        return nil
    }

    @Test func `a closed job asked for by its id is shown with the reason and cannot be picked`() throws {
        var screen = Screen.ready()
        screen.press("J")
        screen.type("7700")
        let asked = try #require(lookup(screen))
        #expect(!asked.asks)
        let job = Job(id: 7700, title: "Office Manager", folder: ListNode(id: "D31003", label: "Filled"))
        screen.send(.jobLookedUp(7700, .closed(job, reason: "its folder is Filled"), asked.ticket))
        #expect(screen.text.contains("× 7700  Office Manager: its folder is Filled"))
        screen.press("enter")
        #expect(screen.notice == "Job 7700, Office Manager, cannot be picked: its folder is Filled.")
        #expect(screen.text.contains("! Job 7700, Office Manager, cannot be picked"))
        #expect(screen.model.book.marks.isEmpty)
        #expect(screen.model.context == .picker)
    }

    @Test func `an id that is not known here costs a call only after Enter`() throws {
        var screen = Screen.ready()
        screen.press("J")
        screen.type("7700")
        screen.send(.jobLookedUp(7700, nil, try #require(lookup(screen)).ticket))
        #expect(screen.text.contains("7700 is not among the open jobs: Enter here asks iCIMS (1 call)"))
        screen.press("enter")
        let asked = try #require(lookup(screen))
        #expect(asked.asks)
        screen.send(.jobLookedUp(7700, .open(Job(id: 7700, title: "Barista")), asked.ticket))
        #expect(screen.text.contains("Barista"))
        screen.press("enter")
        #expect(screen.model.book["c1"]?.job == .job(7700))
        #expect(screen.text.contains("Barista (7700)"))
    }

    @Test func `the end of a job number is meant before an id that is not in the list`() {
        var screen = Screen.ready()
        screen.press("J")
        screen.type("1005")
        #expect(picker(screen)?.lookup?.id == 1005)
        screen.press("enter")
        #expect(screen.model.book["c1"]?.job == .job(1205))
    }

    @Test func `iCIMS can be without such a job, or without an answer`() throws {
        var screen = Screen.ready()
        screen.press("J")
        screen.type("7700")
        screen.send(.jobLookedUp(7700, .missing, try #require(lookup(screen)).ticket))
        #expect(screen.text.contains("iCIMS has no such job"))
        screen.press("backspace")
        screen.type("1")
        screen.send(
            .loadFailed(.job(id: 7701), try #require(lookup(screen)).ticket, Failure(.unreachable, "No answer.")))
        #expect(screen.notice == "No answer.")
        #expect(picker(screen)?.lookup?.state == .unknown)
    }

    @Test func `an answer about another id is too late`() throws {
        var screen = Screen.ready()
        screen.press("J")
        screen.type("770")
        let early = try #require(lookup(screen))
        screen.type("1")
        screen.send(.jobLookedUp(770, .missing, early.ticket))
        #expect(picker(screen)?.lookup?.id == 7701)
        #expect(picker(screen)?.lookup?.state != .known(.missing))
    }

    @Test(arguments: ["12", "1203", "eng", "2026-1003", "1203 x"])
    func `only a number that no job of the list has is looked up`(text: String) {
        var screen = Screen.ready()
        screen.press("J")
        screen.type(text)
        // While the id was being typed, its beginnings may have been.
        #expect(picker(screen)?.lookup == nil)
    }

    // MARK: Completeness and age

    @Test func `the list says how old it is, what is still read, and what was not`() throws {
        var screen = Screen.ready()
        screen.press("J")
        #expect(screen.text.contains("3 of 3, 2 min old"))
        #expect(screen.allEffects.count { if case .loadJobs = $0 { true } else { false } } == 1)
        screen.press("esc")
        screen.send(.tick(now: 3_000))
        screen.press("J")
        guard case .loadJobs(let ticket) = screen.effects.first else {
            Issue.record("an old list was not refreshed")
            return
        }
        #expect(screen.text.contains("3 of 3, refreshing, 35 min old"))
        screen.send(.jobsLoaded(JobFinder(jobs: People.jobs), JobNews(readAt: 3_000, unread: 1_200), ticket))
        #expect(screen.text.contains("3 of 3, reading 1,200 more"))
        screen.send(
            .jobsLoaded(JobFinder(jobs: People.jobs), JobNews(readAt: 3_000, unread: 200, isComplete: true), ticket))
        #expect(screen.text.contains("3 of 3, 200 not read yet"))
    }

    @Test func `offline, the jobs known can be picked, and the picker says so`() throws {
        var screen = Screen.ready()
        screen.send(.tick(now: 9_000))
        screen.press("J")
        guard case .loadJobs(let ticket) = screen.effects.first else {
            Issue.record("an old list was not refreshed")
            return
        }
        screen.send(.loadFailed(.jobs, ticket, Failure(.unreachable, "No answer.")))
        #expect(screen.text.contains("not refreshed"))
        screen.type("nur")
        screen.press("enter")
        #expect(screen.model.book["c1"]?.job == .job(1204))
    }

    @Test func `jobs picked in other projects are offered after this one's`() {
        var screen = Screen(candidates: People.all)
        for case .loadJobs(let ticket) in screen.allEffects {
            screen.send(
                .jobsLoaded(
                    JobFinder(jobs: People.jobs), JobNews(readAt: 900, isComplete: true, recent: [1204, 999]), ticket))
        }
        screen.press("J")
        #expect(picker(screen)?.line(1) == .job(1, isFavourite: true))
        #expect(picker(screen)?.line(2) == .job(0, isFavourite: false))
    }

    @Test func `the details say who is marked for the job, what is left of it and since when`() {
        var screen = Screen(columns: 140, rows: 36, candidates: People.all)
        var jobs = People.jobs
        jobs[1].positions = 5
        jobs[1].positionsLeft = 2
        jobs[1].postedDate = "2026-10-02"
        screen.loadJobs(jobs)
        screen.press("J")
        screen.type("nurse")
        screen.press("enter J")
        #expect(screen.text.contains("2 of 5 left"))
        #expect(screen.text.contains("2026-10-02"))
        #expect(screen.text.contains("1 marked for it: Amina Okafor"))
    }
}
