import Recruiting
import Testing

@testable import ReviewApp

/// A link to somebody who may be another person asks as firmly as a create beside a strong match.
@Suite struct LinkDoubtTests {
    private static func match(_ verdict: Verdict, _ signal: Signal? = nil, _ grade: String = "different-handle")
        -> Match
    {
        var match = People.weak
        match.verdict = verdict
        if let signal {
            match.counterEvidence = [
                CounterEvidence(signal: signal, grade: grade, candidate: "wei-zhang-1", person: "wei-zhang-2")
            ]
        }
        return match
    }

    private func screen(_ match: Match) -> Screen {
        var screen = Screen.ready()
        screen.check("c3", [match])
        screen.goTo("c3")
        return screen
    }

    private func prove(_ screen: inout Screen, _ reason: String = "one birthday") {
        screen.type("20555")
        screen.press("enter")
        screen.type(reason)
        screen.press("enter")
    }

    @Test(
        arguments: [
            match(.possible), match(.possible, .linkedin), match(.same, .linkedin), match(.likely, .linkedin),
            match(.likely, .name, "other-first-name"), match(.same, .name, "other-generation"),
            match(.likely, .name, "other-middle-name"),
        ])
    func `a doubtful link needs the number and a reason, and both are told`(match: Match) {
        for key in ["i", "a"] {
            var screen = screen(match)
            screen.model.book.set(Mark(job: .job(1203)), for: "c3")
            screen.press(key)
            #expect(screen.decision("c3") == nil, "\(key)")
            screen.type("yes")
            screen.press("enter")
            #expect(screen.decision("c3") == nil, "\(key)")
            screen.press("ctrl-u")
            prove(&screen)
            #expect(screen.decision("c3")?.personID == 20555, "\(key)")
            screen.press("p Y")
            let reasons = screen.executed.first?.entries.first?.reasons ?? []
            #expect(reasons.contains { $0.contains("#20555") && $0.contains("one birthday") }, "\(key) \(reasons)")
        }
    }

    @Test(arguments: [match(.same), match(.likely), match(.same, .phone, "different-number")])
    func `a sure link takes one key`(match: Match) {
        var screen = screen(match)
        screen.press("i")
        #expect(screen.decision("c3") == .link(personID: 20555, choices: [:]))
    }

    @Test func `several at once leave the doubtful ones`() {
        var screen = Screen.ready()
        screen.press("* i")
        #expect(screen.decision("c1") != nil)
        #expect(screen.decision("c3") == nil)
        #expect(screen.notice.contains("must be decided one by one"))
    }

    @Test func `a choice of a field asks first, and once`() {
        var screen = screen(Self.match(.possible, .linkedin))
        screen.model.focus = .matches
        guard let line = screen.model.compareRows.firstIndex(where: { $0.isChoosable && $0.options.contains(.keep) })
        else {
            Issue.record("nothing can be chosen")
            return
        }
        screen.model.matchesPanel.cursor = line
        screen.press("-")
        #expect(screen.decision("c3") == nil)
        prove(&screen)
        #expect(screen.decision("c3") == .link(personID: 20555, choices: [:]))
        screen.goTo("c3")
        screen.model.focus = .matches
        screen.model.matchesPanel.cursor = line
        screen.press("-")
        #expect(screen.model.dialog == nil)
        #expect(screen.decision("c3")?.choices.isEmpty == false)
    }

    @Test func `what speaks against a link after it was decided holds it back`() {
        var screen = screen(Self.match(.likely))
        screen.press("i p")
        screen.check("c3", [Self.match(.likely, .linkedin)])
        screen.press("Y")
        #expect(screen.executed.isEmpty)
        #expect(screen.text.contains("decide again, with its number and a reason"))
    }

    @Test func `new doubts are asked about again`() {
        var screen = screen(Self.match(.possible))
        screen.press("i")
        prove(&screen)
        screen.check("c3", [Self.match(.possible, .linkedin)])
        screen.press("p Y")
        #expect(screen.executed.isEmpty)
    }

    @Test(arguments: [60, 80, 120]) func `what was overruled is never cut on the plan page`(columns: Int) {
        var match = Self.match(.possible, .linkedin)
        let handle = "wei-zhang-" + String(repeating: "long-", count: 12) + "end"
        match.counterEvidence[0].person = handle
        var screen = Screen.ready(columns: columns, rows: 40)
        screen.check("c3", [match])
        screen.goTo("c3")
        screen.press("i")
        prove(&screen, "the profile was renamed, she told me so on the phone this morning")
        screen.press("p")
        let text = screen.text.filter { !$0.isWhitespace && !"│›".contains($0) }
        #expect(text.contains(handle))
        #expect(text.contains("shetoldmesoonthephonethismorning"))
    }
}
