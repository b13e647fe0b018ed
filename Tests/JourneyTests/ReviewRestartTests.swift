import Glibc
import Sandbox
import TerminalScreen
import Testing

/// What outlives the process, and what is there without a network.
@Suite struct ReviewRestartTests {
    @Test func `marks, cursor and filter survive a restart`() async throws {
        let rehearsal = try await ReviewRehearsal.open()
        let first = try rehearsal.sitDown()
        try await first.expectLine("Clara Lindqvist-Meyer", "+ new")
        try await first.go(to: "Clara")
        first.press("u")
        try await first.expectLine("Clara Lindqvist-Meyer", "→ new")
        first.press("\\")
        first.type("an")
        first.press("enter")
        try await first.expectScreen(contains: "“an”")
        try await first.go(to: "Daniel")
        try await first.quit()

        let second = try rehearsal.sitDown()
        try await second.expectScreen(contains: "“an”")
        try await second.expectLine("›", "Daniel")
        second.press("\\", "ctrl-u", "enter")
        try await second.expectLine("Clara Lindqvist-Meyer", "→ new")
        try await second.quit()
        await rehearsal.close()
    }

    @Test func `a signal keeps the marks and ends with its code`() async throws {
        let rehearsal = try await ReviewRehearsal.open()
        let first = try rehearsal.sitDown()
        try await first.expectLine("Clara Lindqvist-Meyer", "+ new")
        try await first.go(to: "Clara")
        first.press("u")
        try await first.expectLine("Clara Lindqvist-Meyer", "→ new")
        first.desk.signal(.terminate(signal: SIGTERM))
        #expect(try await first.end() == 143)
        #expect(first.desk.isClosed)

        let second = try rehearsal.sitDown()
        try await second.expectLine("Clara Lindqvist-Meyer", "→ new")
        second.desk.signal(.hangup)
        #expect(try await second.end() == 129)
        await rehearsal.close()
    }

    @Test func `not the same person is remembered over a restart`() async throws {
        let rehearsal = try await ReviewRehearsal.open()
        let first = try rehearsal.sitDown()
        try await first.expectLine("Robert Whitfield", "◐")
        try await first.go(to: "Robert")
        first.press("x")
        try await first.expectScreen(contains: "is not Robert Whitfield, because")
        first.type("another Bob")
        first.press("enter")
        try await first.expectLine("Robert Whitfield", "+ new")
        try await first.quit()

        let second = try rehearsal.sitDown()
        try await second.expectLine("Robert Whitfield", "+ new")
        second.press("r")
        try await second.go(to: "Robert")
        second.press("r")
        try await second.expectLine("Robert Whitfield", "+ new")
        try await second.quit()
        await rehearsal.close()
    }

    @Test func `without a network the queue of last time is there, with its checks and the reason`() async throws {
        let rehearsal = try await ReviewRehearsal.open()
        let first = try rehearsal.sitDown()
        try await first.expect("every check") { $0.contains("● same") && !$0.contains("· checks") }
        try await first.expectLine("MARGARET St. James", "●")
        try await first.quit()
        await rehearsal.close()

        let second = try rehearsal.sitDown()
        try await second.expectLine("Tomás Rivera Ortiz", "● same")
        try await second.expectLine("✗", "connect")
        try await second.go(to: "Clara")
        second.press("u")
        try await second.expectLine("Clara Lindqvist-Meyer", "→ new")
        try await second.quit()
    }

    @Test func `a window that is too small says so and comes back as it was`() async throws {
        let rehearsal = try await ReviewRehearsal.open()
        let desk = try rehearsal.sitDown()
        try await desk.expectLine("Clara Lindqvist-Meyer", "+ new")
        desk.press("J")
        try await desk.expectScreen(contains: "Job for")
        desk.desk.signal(.resize(Size(columns: 20, rows: 5)))
        try await desk.expectScreen(contains: "too small")
        desk.desk.signal(.resize(Size(columns: 80, rows: 24)))
        try await desk.expectScreen(contains: "Job for")
        desk.press("esc", "ctrl-z")
        try await desk.expect("a suspension") { _ in desk.desk.suspensions == 1 }
        try await desk.quit()
        await rehearsal.close()
    }
}
