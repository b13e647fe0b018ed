import Recruiting
import Testing

@testable import ReviewApp

/// The preview shows what the decision writes, not what another one would.
@Suite struct LinkPreviewTests {
    private func line(_ label: String, _ screen: Screen) -> String {
        screen.model.previewLines(width: 100).map { $0.line.pieces.map(\.text).joined() }
            .first { $0.dropFirst(2).hasPrefix(label) } ?? ""
    }

    @Test func `a link shows what the record lacks, keeps and has already`() {
        var screen = Screen.ready()
        #expect(screen.model.previewTitle == "Preview: what iCIMS gets")
        screen.press("i")
        screen.goTo("c1")
        #expect(screen.model.previewTitle == "Preview: what #20431 gets")
        #expect(line("First name", screen).contains("#20431 has the same"))
        #expect(line("E-mail", screen).hasPrefix("– "))
        #expect(line("E-mail", screen).contains("#20431 keeps “a.okafor@acme.example”"))
        #expect(line("Education", screen).hasPrefix("✓ "))
        #expect(line("Education", screen).contains("#20431 has none"))
        #expect(line("Source", screen).contains("never changed on an existing record"))
    }

    @Test func `a field that was chosen to be replaced is written`() {
        var screen = Screen.ready()
        screen.press("i")
        screen.goTo("c1")
        let mark = Mark(decision: .link(personID: 20431, choices: [.email: .replace]))
        screen.model.book.set(mark, for: "c1")
        #expect(line("E-mail", screen).hasPrefix("✓ "))
        #expect(line("E-mail", screen).contains("in place of “a.okafor@acme.example”"))
    }

    @Test func `what a create leaves out keeps its reason`() {
        var screen = Screen.ready()
        screen.press("i")
        screen.goTo("c1")
        #expect(line("LinkedIn", screen).hasPrefix("– ") || line("LinkedIn", screen).hasPrefix("✓ "))
        let texts = screen.model.previewLines(width: 100).map { $0.line.pieces.map(\.text).joined() }
        #expect(texts.contains { $0.contains("no start date") })
    }

    @Test func `only a job leaves the record alone`() {
        var screen = Screen.ready()
        screen.model.book.set(Mark(decision: .jobOnly(personID: 20431), job: .job(1203)), for: "c1")
        #expect(line("E-mail", screen).hasPrefix("– "))
        #expect(line("E-mail", screen).contains("#20431 stays as it is"))
        #expect(line("Job", screen).hasPrefix("✓ "))
    }

    @Test func `the folder has its name where a record has shown it`() {
        var screen = Screen.ready()
        #expect(line("Folder", screen).contains("Cand:Active (D32007)"))
        screen = Screen(candidates: People.all)
        screen.check("c1")
        #expect(line("Folder", screen).contains("Active (D32007)"))
    }

    @Test func `evidence says when two spellings are one`() {
        let handle = Evidence(
            signal: .linkedin, grade: "exact", candidate: "amina-okafor", person: "uk.linkedin.com/in/amina-okafor")
        #expect(ReasonText.grade(handle, isSame: false) == "equal, spelled otherwise")
        #expect(ReasonText.grade(handle, isSame: true) == "equal")
    }

    @Test func `a queue whose checks are known already is in order before it is read again`() {
        var screen = Screen(sort: .certainty)
        screen.send(.queuePortion(Ticket(1), People.all))
        for id in ["c1", "c3"] { screen.check(id, [id == "c1" ? People.strong : People.weak]) }
        for id in ["c2", "c4", "c5", "c6"] { screen.check(id) }
        let order = screen.model.queue.visible.map { screen.model.queue.rows[$0].candidate.id }
        #expect(order == ["c2", "c4", "c5", "c6", "c3", "c1"])
        screen.send(.queueLoaded(Ticket(1), People.all))
        #expect(screen.model.queue.isSorted)
    }
}
