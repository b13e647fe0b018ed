import Recruiting
import Testing

@testable import ReviewApp

/// Values that are changed for one upload are searched for like the candidate's own.
@Suite struct SentTests {
    private func edited() -> Screen {
        var screen = Screen.ready()
        screen.goTo("c2")
        screen.press("tab tab tab")
        edit(.email, to: "taken@people.example", in: &screen)
        return screen
    }

    private func edit(_ field: FieldKey, to text: String, in screen: inout Screen) {
        screen.model.focus = .preview
        guard let place = screen.model.previewFields.firstIndex(where: { $0.field == field }) else {
            Issue.record("no such field")
            return
        }
        screen.model.previewPanel.cursor = place
        screen.press("e ctrl-u")
        screen.type(text)
        screen.press("enter")
        screen.model.focus = .queue
    }

    private func asked(_ screen: Screen) -> [SentIdentity?] {
        screen.allEffects.compactMap { if case .checkSent("c2", let sent, _) = $0 { .some(sent) } else { nil } }
    }

    @Test func `an edited address is asked about at once, and again when it is taken back`() {
        var screen = edited()
        #expect(asked(screen).map { $0?.email } == ["taken@people.example"])
        screen.press("z")
        #expect(asked(screen).count == 2)
        #expect(asked(screen).last == .some(nil))
    }

    @Test(arguments: [FieldKey.firstName, .lastName, .email, .linkedIn, .mobile])
    func `every value that somebody can be known by is asked about`(field: FieldKey) {
        var screen = Screen.ready()
        screen.goTo("c2")
        let texts: [FieldKey: String] = [
            .email: "b@people.example", .linkedIn: "https://linkedin.com/in/bob-miller-9", .mobile: "+1 415 555 0132",
        ]
        edit(field, to: texts[field] ?? "Robert", in: &screen)
        #expect(asked(screen).count == 1)
    }

    @Test func `a left-out value needs no search`() {
        var screen = Screen.ready()
        screen.goTo("c2")
        screen.model.focus = .preview
        screen.model.previewPanel.cursor = screen.model.previewFields.firstIndex { $0.field == .email } ?? 0
        screen.press("-")
        #expect(asked(screen).isEmpty)
    }

    @Test func `before the search for an edited value is in, the mark cannot be confirmed`() {
        var screen = edited()
        screen.press("u p Y")
        #expect(screen.executed.isEmpty)
        #expect(screen.text.contains("iCIMS was not searched yet for what you changed"))
        // What comes in now may be the answer to the question before.
        screen.check("c2", sent: .some(nil))
        screen.press("Y")
        #expect(screen.executed.isEmpty)
        #expect(asked(screen).count == 2)
        screen.check("c2")
        screen.press("Y")
        #expect(screen.executed.first?.entries.first?.draft.email == "taken@people.example")
    }

    @Test func `who has the edited address holds the create back`() {
        var screen = edited()
        screen.press("u p")
        screen.check("c2", [People.strong])
        screen.press("Y")
        #expect(screen.executed.isEmpty)
        #expect(screen.text.contains("found after the decision"))
    }

    @Test func `a record with the same address and another name is asked about although it is merely possible`() {
        var screen = edited()
        var other = People.weak
        other.evidence = [
            Evidence(
                signal: .email, grade: "exact", candidate: "taken@people.example", person: "taken@people.example")
        ]
        screen.press("u p")
        screen.check("c2", [other])
        screen.press("Y")
        #expect(screen.executed.isEmpty)
        #expect(screen.text.contains("has the same e-mail"))
        screen.model.planPage.cursor = screen.model.planPage.lines.firstIndex(of: .warning(0)) ?? 0
        screen.press("w Y")
        #expect(screen.executed.count == 1)
    }

    @Test func `edits of an earlier run are asked about before anything can be confirmed`() {
        var screen = Screen(candidates: nil)
        screen.send(
            .reviewStateLoaded(
                ReviewState(
                    marks: [
                        "c2": Mark(
                            decision: .create(overruling: nil), edits: [.email: "taken@people.example"])
                    ], cursor: nil)))
        screen.load(People.all)
        #expect(asked(screen).map { $0?.email } == ["taken@people.example"])
        screen.press("p Y")
        #expect(screen.executed.isEmpty)
    }

    @Test func `namesakes that were not read are told and known in the plan`() {
        var screen = Screen.ready()
        let unread = UnreadNamesakes(count: 70, newestID: 900, countedAt: 950)
        screen.check("c2", unread: unread)
        screen.goTo("c2")
        screen.press("u p")
        #expect(screen.text.contains("70 more records share this name and were not read"))
        screen.press("Y")
        #expect(screen.executed.first?.entries.first?.unreadNamesakes == unread)
    }
}
