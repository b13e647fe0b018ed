import Glibc
import Sandbox
import TerminalScreen
import Testing

/// The services go away and come back (rules 3.11): a recruiter on a train.
@Suite struct ReviewOfflineTests {
    @Test func `a start without services says so, and everything comes by itself when they are there`() async throws {
        let rehearsal = try await ReviewRehearsal.open()
        await rehearsal.close()
        let desk = try rehearsal.sitDown()
        try await desk.expectScreen(contains: "OFFLINE")
        try await desk.expectScreen(contains: "They are read when")
        try await rehearsal.reopen()
        try await desk.expectLine("Clara Lindqvist-Meyer", "+ new")
        try await desk.expectLine("Ingrid Sølvberg", "● same")
        try await desk.expect("no complaint") { !$0.contains("OFFLINE") && !$0.contains("✗") }
        desk.press("J")
        try await desk.expectScreen(contains: "Job for")
        desk.type("ios")
        try await desk.expectLine("›", "iOS")
        desk.press("esc")
        try await desk.quit()
        await rehearsal.close()
    }

    @Test func `marks made in a tunnel are uploaded once after it, without another key`() async throws {
        let rehearsal = try await ReviewRehearsal.open()
        let desk = try rehearsal.sitDown()
        try await desk.expect("every check") { $0.contains("● same") && !$0.contains("· checks") }
        let before = await rehearsal.sandbox.peopleCount()
        await rehearsal.close()
        // The first question nobody answers shows that they are gone.
        try await desk.go(to: "Robert")
        desk.press("r")
        try await desk.expectScreen(contains: "OFFLINE")
        try await desk.go(to: "Clara")
        desk.press("u", "p")
        try await desk.expectScreen(contains: "Y confirms")
        desk.press("Y")
        try await desk.expectLine("upload waits 0/1")
        try await desk.expectScreen(contains: "waits for the network")
        desk.press("q")
        try await desk.go(to: "Daniel")
        desk.press("d")
        try await desk.expectLine("Daniel", "… later")
        try await rehearsal.reopen()
        try await desk.expectLine("Clara Lindqvist-Meyer", "✓ created")
        try await desk.quit()
        #expect(await rehearsal.sandbox.peopleCount() == before + 1)
        await rehearsal.close()
    }
}
