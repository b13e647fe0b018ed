import Foundation
import Recruiting
import Testing
import TerminalScreen

@testable import ReviewApp

@Suite struct LoadingTests {
    @Test func `the start asks for queue and jobs`() {
        let screen = Screen()
        #expect(screen.effects == [.loadQueue(Ticket(1)), .loadJobs(Ticket(2)), .findSourcePerson(Ticket(3))])
    }

    @Test func `the whole queue is checked in its order, the neighbours of the cursor first`() {
        var screen = Screen()
        screen.send(.queueLoaded(Ticket(1), People.all))
        let checks = screen.effects.compactMap { effect -> ([String], CheckPriority)? in
            if case .check(let ids, _, let priority) = effect { (ids, priority) } else { nil }
        }
        #expect(checks.first?.0 == People.all.map(\.id))
        #expect(checks.first?.1 == .background)
        #expect(checks.last?.0 == ["c1", "c2", "c3", "c4", "c5"])
        #expect(checks.last?.1 == .urgent)
    }

    @Test func `moving onto an unchecked candidate asks for it first, once`() {
        var screen = Screen(candidates: (0..<50).map { People.candidate("n\($0)", "N\($0)", "X") })
        screen.press("G")
        guard case .check(let ids, _, .urgent)? = screen.effects.first else {
            Issue.record("no urgent check")
            return
        }
        #expect(ids.first == "n49")
        screen.press("k j")
        #expect(!screen.effects.contains { if case .check = $0 { true } else { false } })
    }

    @Test func `portions add up`() {
        var screen = Screen()
        screen.send(.queuePortion(Ticket(1), Array(People.all.prefix(2))))
        screen.send(.queueLoaded(Ticket(1), Array(People.all.dropFirst(2))))
        #expect(screen.model.queue.rows.map(\.candidate.id) == People.all.map(\.id))
        #expect(screen.model.queue.isLoaded)
    }

    @Test func `a stale queue is ignored`() {
        var screen = Screen()
        screen.send(.queueLoaded(Ticket(0), People.all))
        #expect(screen.model.queue.rows.isEmpty)
    }

    @Test func `a stale check is ignored after checking again`() {
        var screen = Screen.ready()
        let old = screen.model.queue.row("c1")?.checkTicket ?? Ticket(0)
        screen.press("r")
        screen.send(.checked(candidateID: "c1", CandidateCheck(checkedAt: 1), old))
        #expect(screen.model.queue.row("c1")?.matches.count == 1)
        let new = screen.model.queue.row("c1")?.checkTicket ?? Ticket(0)
        screen.send(.checked(candidateID: "c1", CandidateCheck(checkedAt: 1), new))
        #expect(screen.model.queue.row("c1")?.group == .new)
    }

    @Test func `a failed check can be asked for again and does not look like nobody was found`() {
        var screen = Screen(candidates: People.all)
        let ticket = screen.model.queue.row("c1")?.checkTicket ?? Ticket(0)
        screen.send(.checkFailed(candidateIDs: ["c1"], Failure(.notPermitted, "iCIMS says no."), ticket))
        #expect(screen.model.queue.row("c1")?.group == .incomplete)
        #expect(screen.text.contains("not checked: iCIMS says no."))
        screen.press("r")
        #expect(screen.effects.contains { if case .check(["c1"], _, .urgent) = $0 { true } else { false } })
    }

    @Test func `an incomplete check without matches is not new`() {
        var screen = Screen(candidates: People.all)
        screen.check("c2", problem: "the search was cut off")
        #expect(screen.model.queue.row("c2")?.group == .incomplete)
    }

    @Test func `saved marks, cursor and filter come back in either order`() {
        let mark = Mark(decision: .create(overruling: nil), job: .job(1204), edits: [.mobile: nil])
        let state = ReviewState(
            marks: ["c4": mark, "gone": Mark(decision: .defer)], cursor: "c4", sort: .source, recentJobs: [1204],
            projectJobs: ["p1": 1203])
        var early = Screen()
        early.send(.reviewStateLoaded(state))
        early.load(People.all)
        var late = Screen(candidates: People.all)
        late.send(.reviewStateLoaded(state))
        for screen in [early, late] {
            #expect(screen.model.queue.currentID == "c4")
            #expect(screen.model.queue.row("c4")?.group == .marked)
            #expect(screen.model.reviewState.marks == state.marks)
            #expect(screen.model.reviewState.recentJobs == [1204])
        }
    }

    @Test func `the state survives its own encoding`() throws {
        var screen = Screen.ready()
        screen.goTo("c2")
        screen.press("u")
        screen.goTo("c1")
        screen.press("tab tab tab - j e ctrl-u")
        screen.type("Okafor-Smith")
        screen.press("enter tab tab tab j j f")
        let state = screen.model.reviewState
        #expect(state.marks["c1"]?.edits.count == 2)
        let data = try JSONEncoder().encode(state)
        #expect(try JSONDecoder().decode(ReviewState.self, from: data) == state)
    }

    @Test func `one save is in flight at most and the last state is saved`() {
        var screen = Screen.ready()
        screen.goTo("c2")
        screen.press("u")
        guard let ticket = screen.model.saving.ticket else {
            Issue.record("no save")
            return
        }
        screen.press("d")
        #expect(!screen.effects.contains { if case .saveReviewState = $0 { true } else { false } })
        screen.send(.reviewStateSaved(ticket))
        guard case .saveReviewState(let state, _)? = screen.effects.first else {
            Issue.record("no second save")
            return
        }
        #expect(state.marks.count == 2)
    }

    @Test func `quitting saves first`() {
        var screen = Screen.ready()
        screen.press("q")
        guard case .saveReviewState? = screen.effects.first else {
            Issue.record("not saved")
            return
        }
        #expect(screen.effects.last == .quit(code: 0))
    }

    @Test func `the certain ones come first once all are checked, and the cursor keeps its candidate`() {
        var screen = Screen(sort: .certainty, candidates: People.all)
        for id in ["c1", "c3"] { screen.check(id, [id == "c1" ? People.strong : People.weak]) }
        for id in ["c2", "c4", "c5", "c6"] { screen.check(id) }
        let order = screen.model.queue.visible.map { screen.model.queue.rows[$0].candidate.id }
        #expect(order == ["c2", "c4", "c5", "c6", "c3", "c1"])
        #expect(screen.model.queue.currentID == "c1")
    }

    @Test func `nothing is sorted under the hands of somebody at work`() {
        var screen = Screen(sort: .certainty, candidates: People.all)
        screen.press("j")
        for id in ["c1", "c2", "c3", "c4", "c5", "c6"] { screen.check(id, id == "c1" ? [People.strong] : []) }
        #expect(screen.model.queue.visible == [0, 1, 2, 3, 4, 5])
        #expect(screen.notice.contains("S sorts"))
        screen.press("S S S")
        #expect(screen.model.queue.visible == [1, 2, 3, 4, 5, 0])
    }

    @Test func `applications are asked for when the match is looked at, once`() {
        var screen = Screen.ready()
        screen.press("enter")
        #expect(screen.effects.contains(.loadApplications(personID: 20431)))
        screen.press("tab tab tab tab")
        screen.press("enter")
        #expect(screen.allEffects.count { $0 == .loadApplications(personID: 20431) } == 1)
    }

    @Test func `ticks are only wanted while something waits`() {
        var screen = Screen.ready()
        #expect(!screen.model.wantsTicks)
        screen.send(.networkState(.offline(since: 1_000, what: "iCIMS")))
        #expect(screen.model.wantsTicks)
        screen.send(.tick(now: 1_012))
        #expect(screen.text.contains("OFFLINE 12 s: iCIMS"))
        screen.send(.networkState(.fine))
        #expect(!screen.model.wantsTicks)
    }

    @Test func `a window that shrinks and grows shows the same again`() {
        var screen = Screen.ready()
        let before = screen.text
        screen.send(.terminal(.resize(Size(columns: 20, rows: 5))))
        #expect(screen.text.contains("window too small"))
        screen.send(.terminal(.resize(Size(columns: 120, rows: 36))))
        #expect(screen.text == before)
    }

    @Test func `a queue of ten thousand moves without touching all of it`() {
        var screen = Screen(candidates: (0..<10_000).map { People.candidate("n\($0)", "N\($0)", "X") })
        screen.press("G")
        #expect(screen.model.queue.cursor == 9_999)
        #expect(screen.text.contains("10000 of 10,000") || screen.text.contains("10,000"))
        screen.press("g")
        #expect(screen.model.queue.cursor == 0)
    }
}
