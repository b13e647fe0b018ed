import Sandbox
import TerminalScreen
import Testing

/// Choosing a job in the real loop.
@Suite struct ReviewJobTests {
    @Test func `a closed job is asked for by its id, shown with the reason, and not picked`() async throws {
        let rehearsal = try await ReviewRehearsal.open()
        let desk = try rehearsal.sitDown()
        try await desk.expectLine("Clara Lindqvist-Meyer", "+ new")
        try await desk.go(to: "Clara")
        let open = Set(await rehearsal.sandbox.openJobIDs())
        let closed = try #require((1_201...1_500).first { !open.contains($0) })
        desk.press("J")
        desk.type("\(closed)")
        try await desk.expectScreen(contains: "\(closed) is not among the open jobs: Enter here asks iCIMS (1 call)")
        desk.press("enter")
        try await desk.expectLine("× \(closed)", "its folder is")
        desk.press("enter")
        try await desk.expectScreen(contains: "cannot be picked")
        // Known from now on: the next time it costs no call.
        desk.press("esc", "J")
        desk.type("\(closed)")
        try await desk.expectLine("× \(closed)", "its folder is")
        desk.press("esc")
        try await desk.quit()
    }
}
