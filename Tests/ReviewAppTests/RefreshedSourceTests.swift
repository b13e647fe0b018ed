import Recruiting
import Testing

@testable import ReviewApp

/// Gem's data changes under decisions and edits that are not uploaded yet (rules 3.8).
@Suite struct RefreshedSourceTests {
    /// Amina's edit of her second job's start, and then the queue as it is the next morning.
    private func morning(_ change: (inout Candidate) -> Void) -> Screen {
        var screen = Screen.ready()
        screen.press("i")
        screen.goTo("c1")
        screen.press("tab tab tab")
        let place = screen.model.previewFields.firstIndex { $0.field == .employment(1) } ?? 0
        for _ in 0..<place { screen.press("j") }
        screen.press("e")
        screen.type("2018-01")
        screen.press("enter")
        var changed = People.amina
        change(&changed)
        for case .loadQueue(let ticket) in screen.allEffects { screen.send(.queueLoaded(ticket, [changed])) }
        return screen
    }

    @Test func `the edit stays and the difference is shown`() {
        var screen = morning { candidate in
            candidate.employments[1].title = "Lead Developer"
            candidate.company = "Hooli"
        }
        #expect(screen.model.book["c1"]?.edits == [.employment(1): "2018-01"])
        #expect(screen.text.contains("Lead Developer"))
        let changes = screen.model.book["c1"]?.changes(
            in: screen.model.sourceTexts(screen.model.queue.rows[0].candidate))
        #expect(changes?.map(\.isTouched) == [true])
        #expect(changes?.first?.text.contains("“Developer at Globex, until 2020-12” is now “Lead Developer") == true)
        screen.press("p")
        #expect(screen.model.planPage.draft.openQuestions(answered: []).contains { $0.id.hasPrefix("refreshed/c1") })
    }

    @Test func `a row's number that is somebody else's now carries nothing over`() {
        var greta = People.amina
        (greta.id, greta.idScope, greta.firstName, greta.lastName) = ("1", .file, "Greta", "Alm")
        var felix = Candidate(id: "1", firstName: "Felix", lastName: "Baum", idScope: .file)
        var screen = Screen(candidates: [greta])
        screen.check("1")
        screen.press("u")
        #expect(screen.decision("1") != nil)
        let uploaded = UploadRecord(
            receipt: .created("1"), at: 10, when: "2026-03-01 10:00", personKey: greta.personKey)
        for case .loadQueue(let ticket) in screen.allEffects { screen.send(.queueLoaded(ticket, [felix])) }
        screen.send(.receiptsLoaded([uploaded]))
        #expect(screen.decision("1") == nil)
        #expect(screen.model.queue.row("1")?.group == .unchecked)
        #expect(screen.text.contains("Felix Baum"))
        felix.title = "Cook"
        for case .loadQueue(let ticket) in screen.allEffects { screen.send(.queueLoaded(ticket, [greta])) }
        #expect(screen.model.queue.row("1")?.group == .done)
    }

    @Test func `an edit goes with its entry when a new one comes on top`() {
        let screen = morning {
            $0.employments.insert(Employment(company: "Hooli", title: "CTO", start: "2026-01"), at: 0)
        }
        #expect(screen.model.book["c1"]?.edits == [.employment(2): "2018-01"])
        #expect(screen.model.previewFields.first { $0.field == .employment(2) }?.state != .leftOut)
    }

    @Test func `an edit of an entry that is gone is not put on another one, and is named`() {
        var screen = morning { $0.employments.removeLast() }
        #expect(screen.model.book["c1"]?.edits == [:])
        #expect(screen.model.book["c1"]?.lost == ["Developer at Globex, until 2020-12"])
        screen.press("p")
        #expect(screen.model.planPage.draft.warnings.contains { $0.text.contains("is gone from Gem") })
    }

    @Test func `deciding again takes note of everything`() {
        var screen = morning { $0.employments[1].title = "Lead Developer" }
        screen.press("i p")
        #expect(screen.model.planPage.draft.openQuestions(answered: []).allSatisfy { !$0.id.hasPrefix("refreshed/") })
    }

    @Test func `a record that changed in a chosen field is held back until it is decided again`() {
        var screen = Screen.ready()
        screen.press("tab tab")
        let place = screen.model.compareRows.firstIndex { $0.field == .email } ?? 0
        for _ in 0..<place { screen.press("j") }
        screen.press("=")
        var match = People.strong
        match.person.email = "new@else.example"
        screen.check("c1", [match])
        #expect(screen.text.contains("changed in iCIMS since you decided"))
        screen.press("p")
        #expect(screen.model.planPage.draft.held.map(\.id) == ["c1"])
        screen.press("q i p")
        #expect(screen.model.planPage.draft.plan.entries.first?.reviewedPerson?.email == "new@else.example")
    }
}
