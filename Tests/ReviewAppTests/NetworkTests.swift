import Recruiting
import Testing

@testable import ReviewApp

/// What the screen says without a network, and what happens by itself when it is back.
@Suite struct NetworkTests {
    private let gone = Failure(.unreachable, "iCIMS cannot be reached.")

    private func offline(_ screen: Screen, since: Int = 1_000) -> Screen {
        var screen = screen
        screen.send(.networkState(.offline(since: since, what: "iCIMS")))
        return screen
    }

    @Test func `the title says what is gone, since when, and when it is tried again`() {
        var screen = offline(.ready())
        screen.send(.tick(now: 1_003))
        #expect(screen.text.contains("OFFLINE 3 s: iCIMS, again in 2 s"))
        #expect(!screen.text.contains("9,102 left"))
        screen.send(.networkState(.fine))
        #expect(!screen.text.contains("OFFLINE"))
        #expect(screen.text.contains("9,102 left"))
    }

    @Test func `a slow answer is named with what was asked`() {
        var screen = Screen.ready()
        screen.send(.networkState(.slow(since: 1_000, what: "iCIMS, find people")))
        screen.send(.tick(now: 1_009))
        #expect(screen.text.contains("slow 9 s: iCIMS, find people"))
        #expect(screen.model.wantsTicks)
        screen.send(.networkState(.fine))
        #expect(!screen.model.wantsTicks)
    }

    @Test func `it knocks at 5, 15, 35, 75 seconds and then every minute`() {
        var screen = offline(.ready())
        var knocks: [Int] = []
        for now in 1_001...1_260 {
            screen.send(.tick(now: now))
            if screen.effects.contains(.probe) { knocks.append(now - 1_000) }
        }
        #expect(knocks == [5, 15, 35, 75, 135, 195, 255])
    }

    @Test func `what could not be read is asked for again when the network is back, and nothing else`() {
        var screen = Screen(candidates: nil)
        screen.send(.loadFailed(.queue, Ticket(1), gone))
        screen.send(.loadFailed(.jobs, Ticket(2), gone))
        screen.send(.loadFailed(.sourcePerson, Ticket(3), gone))
        screen = offline(screen)
        #expect(screen.text.contains("They are read when"))
        screen.send(.networkState(.fine))
        #expect(
            screen.effects == [.loadQueue(Ticket(4)), .loadJobs(Ticket(5)), .findSourcePerson(Ticket(6))])
        #expect(screen.model.shownNotice == nil)
        var other = offline(.ready())
        other.send(.networkState(.fine))
        #expect(other.effects == [])
    }

    @Test func `a refusal is not asked again`() {
        var screen = Screen(candidates: nil)
        screen.send(.loadFailed(.queue, Ticket(1), Failure(.notPermitted, "The key is wrong.")))
        screen = offline(screen)
        screen.send(.networkState(.fine))
        #expect(screen.effects == [])
        #expect(screen.notice == "The key is wrong.")
    }

    @Test func `checks that found no network wait for it and are made again`() {
        var screen = offline(Screen(candidates: People.all))
        screen.send(.checkFailed(candidateIDs: ["c1", "c2"], gone, Ticket(99)))
        #expect(screen.model.queue.row("c1")?.group == .unchecked)
        #expect(screen.text.contains("· waits"))
        #expect(screen.text.contains("waits for the network"))
        screen.press("j k j")
        #expect(!screen.allEffects.contains { if case .check(["c2", "c1"], _, .urgent) = $0 { true } else { false } })
        screen.send(.networkState(.fine))
        let asked = screen.effects.compactMap { if case .check(let ids, _, .background) = $0 { ids } else { nil } }
        #expect(asked == [["c1", "c2"]])
    }

    @Test func `an incomplete check is made again too, and the earlier answer stays until then`() {
        var screen = offline(.ready())
        let ticket = screen.model.queue.row("c4")?.checkTicket ?? Ticket(0)
        screen.send(
            .checked(
                candidateID: "c4",
                CandidateCheck(problem: gone.message, problemKind: .unreachable, checkedAt: 960), ticket))
        screen.send(.checkFailed(candidateIDs: ["c1"], gone, Ticket(99)))
        #expect(screen.model.queue.row("c1")?.group == .same)
        screen.send(.networkState(.fine))
        guard case .check(let ids, _, .background)? = screen.effects.first else {
            Issue.record("not asked again: \(screen.effects)")
            return
        }
        #expect(ids == ["c1", "c4"])
    }

    @Test func `a gateway that stumbles is asked again with patience although something answers`() {
        var screen = Screen.ready()
        screen.model.sourcePersonTicket = Ticket(50)
        screen.send(.loadFailed(.sourcePerson, Ticket(50), gone))
        #expect(screen.model.wantsTicks)
        screen.send(.tick(now: 1_004))
        #expect(screen.effects == [])
        screen.send(.tick(now: 1_005))
        guard case .findSourcePerson(let ticket)? = screen.effects.first else {
            Issue.record("not asked again")
            return
        }
        screen.send(.loadFailed(.sourcePerson, ticket, gone))
        screen.send(.tick(now: 1_014))
        #expect(screen.effects == [])
        screen.send(.tick(now: 1_015))
        guard case .findSourcePerson(let later)? = screen.effects.first else {
            Issue.record("not asked again")
            return
        }
        screen.send(.sourcePersonFound(.set(PersonLink(id: 7, name: "Rita Recruiter"))))
        #expect(later > ticket)
        screen.send(.tick(now: 1_100))
        #expect(screen.effects == [])
        #expect(!screen.model.wantsTicks)
    }

    // MARK: Uploads

    @Test func `marks are made without a network, and the confirmed plan goes out when it is back`() {
        var screen = offline(.ready())
        screen.goTo("c2")
        screen.press("u p Y")
        #expect(screen.executed.isEmpty)
        #expect(screen.notice.contains("when the network is back"))
        #expect(screen.text.contains("waits for the network"))
        #expect(screen.text.contains("upload waits 0/1"))
        #expect(screen.model.book["c2"]?.decision == .create(overruling: nil))
        screen.send(.networkState(.fine))
        #expect(screen.executed.map { $0.entries.map(\.id) } == [["c2"]])
        #expect(screen.effects.last == .resumeUploads)
        screen.send(.uploadFinished(.created("c2")))
        #expect(screen.model.queue.row("c2")?.group == .done)
    }

    @Test func `what waits for the network can be cancelled, and the mark is kept`() {
        var screen = offline(.ready())
        screen.goTo("c2")
        screen.press("u p Y")
        screen.press("X y")
        #expect(!screen.model.isUploading)
        #expect(screen.decision("c2") == .create(overruling: nil))
        screen.send(.networkState(.fine))
        #expect(screen.executed.isEmpty)
    }

    @Test func `uploads stop between two requests when the network goes and go on when it returns`() {
        var screen = Screen.ready()
        screen.goTo("c2")
        screen.press("u p Y")
        screen.send(.networkState(.offline(since: 1_000, what: "iCIMS")))
        #expect(screen.effects == [.pauseUploads])
        screen.send(.uploadsPaused)
        #expect(screen.text.contains("waits for the network and goes on by itself"))
        screen.press("P")
        #expect(screen.notice.contains("go on by themselves"))
        #expect(!screen.allEffects.contains(.resumeUploads))
        screen.send(.networkState(.slow(since: 1_000, what: "iCIMS")))
        #expect(screen.effects == [.resumeUploads])
        screen.send(.uploadsResumed)
        #expect(!screen.model.uploads.isPaused)
    }

    @Test func `a pause somebody asked for outlasts the network`() {
        var screen = Screen.ready()
        screen.goTo("c2")
        screen.press("u p Y P")
        screen.send(.uploadsPaused)
        screen = offline(screen)
        screen.send(.networkState(.fine))
        #expect(screen.effects == [])
        #expect(screen.model.uploads.isPaused)
    }
}
