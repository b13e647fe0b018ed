import Foundation
import Testing

/// The looks and keys of the screen are the recruiter's own.
@Suite struct ReviewLookTests {
    @Test func `the theme changes while the screen is up, and an unknown one is named`() async throws {
        let rehearsal = try await ReviewRehearsal.open()
        let desk = try rehearsal.sitDown()
        try await desk.expectScreen(contains: "Clara Lindqvist-Meyer")
        desk.press(":")
        desk.type("theme light")
        desk.press("enter")
        try await desk.expect("the light theme") { _ in desk.desk.theme == "light" }
        desk.press(":")
        desk.type("theme pink")
        desk.press("enter")
        try await desk.expectScreen(contains: "Themes: auto, dark, light, none.")
        #expect(desk.desk.theme == "light")
        try await desk.quit()
        await rehearsal.close()
    }

    @Test func `a key that was set does its action, and the foot shows it`() async throws {
        let rehearsal = try await ReviewRehearsal.open(keys: ["defer": "Q"])
        let desk = try rehearsal.sitDown()
        try await desk.expectScreen(contains: "Q defer")
        desk.press("Q")
        try await desk.expectLine("Clara Lind", "later")
        try await desk.quit()
        await rehearsal.close()
    }
}
