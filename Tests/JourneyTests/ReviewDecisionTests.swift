import Sandbox
import TerminalScreen
import Testing

/// What a recruiter decides, as far as the plan: nothing is written on the way there.
@Suite struct ReviewDecisionTests {
    @Test func `the whole queue is checked ahead, and a duplicate says why it is one`() async throws {
        let rehearsal = try await ReviewRehearsal.open()
        let desk = try rehearsal.sitDown()
        try await desk.expectLine("Clara Lindqvist-Meyer", "+ new")
        try await desk.expectLine("Tomás Rivera Ortiz", "● same")
        try await desk.expectLine("MARGARET St. James", "●")
        try await desk.expect("every check") { !$0.contains("· checks") && !$0.contains("· waits") }
        try await desk.go(to: "Tomás")
        desk.press("enter")
        try await desk.expectLine("✓ e-mail")
        try await desk.expectScreen(contains: "tomas.rivera@mail.example")
        desk.press("i")
        try await desk.expectLine("Tomás Rivera Ortiz", "→ link")
        #expect(await rehearsal.writes.isEmpty)
        #expect(try await desk.quit() == 0)
        await rehearsal.close()
    }

    @Test func `a mark can be undone and done again`() async throws {
        let rehearsal = try await ReviewRehearsal.open()
        let desk = try rehearsal.sitDown()
        try await desk.expectLine("Clara Lindqvist-Meyer", "+ new")
        try await desk.go(to: "Clara")
        desk.press("u")
        try await desk.expectLine("Clara Lindqvist-Meyer", "→ new")
        desk.press("z")
        try await desk.expectLine("Clara Lindqvist-Meyer", "+ new")
        desk.press("Z")
        try await desk.expectLine("Clara Lindqvist-Meyer", "→ new")
        try await desk.quit()
        await rehearsal.close()
    }

    @Test func `skipping asks for a reason, and deferring does not`() async throws {
        let rehearsal = try await ReviewRehearsal.open()
        let desk = try rehearsal.sitDown()
        try await desk.expectLine("Clara Lindqvist-Meyer", "+ new")
        try await desk.go(to: "Clara")
        desk.press("s", "enter")
        try await desk.expectScreen(contains: "A reason is needed")
        desk.type("no visa")
        desk.press("enter")
        try await desk.expectLine("Clara Lindqvist-Meyer", "– skip")
        try await desk.go(to: "Suharto")
        desk.press("d")
        try await desk.expectLine("Suharto", "… later")
        desk.press("p")
        try await desk.expectLine("1 skipped")
        try await desk.quit()
        await rehearsal.close()
    }

    @Test func `uploading beside a strong match has to be typed and explained`() async throws {
        let rehearsal = try await ReviewRehearsal.open()
        let desk = try rehearsal.sitDown()
        try await desk.expectLine("Tomás Rivera Ortiz", "● same")
        try await desk.go(to: "Tomás")
        desk.press("u")
        try await desk.expectScreen(contains: "Are you sure?")
        let words = desk.desk.text.split { !$0.isNumber && $0 != "#" }
        let number = try #require(words.first { $0.first == "#" && $0.count > 3 }).dropFirst()
        desk.type("yes")
        desk.press("enter")
        try await desk.expectScreen(contains: "Type \(number) exactly")
        desk.press("ctrl-u")
        desk.type(String(number))
        desk.press("enter", "enter")
        try await desk.expectScreen(contains: "A reason is needed")
        desk.type("two people, one address")
        desk.press("enter")
        try await desk.expectLine("Tomás Rivera Ortiz", "→ new")
        try await desk.quit()
        await rehearsal.close()
    }

    @Test func `read-only shows everything and writes nothing`() async throws {
        let rehearsal = try await ReviewRehearsal.open()
        let desk = try rehearsal.sitDown(isReadOnly: true)
        try await desk.expectScreen(contains: "READ-ONLY")
        try await desk.expectLine("Clara Lindqvist-Meyer", "+ new")
        try await desk.go(to: "Clara")
        desk.press("u", "p", "Y")
        try await desk.expectScreen(contains: "Read-only: nothing can be written.")
        try await desk.expect("every check") { _ in true }
        desk.press("q", "q", "q")
        try await desk.quit()
        #expect(await rehearsal.writes.isEmpty)
        await rehearsal.close()
    }
}
