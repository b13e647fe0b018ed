import APITransport
import Foundation
import Sandbox
import Testing

@testable import gem_icims

/// Linking field by field on the screen, and what the server holds afterwards.
@Suite struct ReviewLinkTests {
    private func fields(of person: SandboxPerson) throws -> [String: JSONValue] {
        var members = try #require(try JSONValue(parsing: Array(person.json.utf8)).members)
        members["updateddate"] = nil
        return members
    }

    @Test func `a field chosen on the screen is replaced, blanks are filled, and nothing else changes`() async throws {
        let rehearsal = try await ReviewRehearsal.open()
        let id = try #require(await rehearsal.sandbox.people().first { $0.lastName == "Sølvberg" }).id
        let before = try fields(of: try #require(await rehearsal.sandbox.person(id)))
        let desk = try rehearsal.sitDown()
        try await desk.expectLine("Ingrid Sølvberg", "● same")
        try await desk.go(to: "Ingrid")
        desk.press("enter", "+")
        try await desk.expectLine("E-mail", "@old.example")
        // To the line of the address, whatever stands above it.
        desk.press("g", "j", "j")
        try await desk.expectLine("›", "E-mail")
        desk.press("=")
        try await desk.expectLine("E-mail", "ingrid.solvberg@private", "replace")
        desk.press("z")
        try await desk.expectScreen(contains: "Undone")
        desk.press("=")
        try await desk.expectLine("E-mail", "ingrid.solvberg@private", "replace")
        desk.press("p")
        try await desk.expectScreen(contains: "1 link")
        try await desk.expectScreen(contains: "Y confirms")
        desk.press("Y")
        try await desk.expectLine("Ingrid Sølvberg", "✓ linked")
        try await desk.quit()
        var after = try fields(of: try #require(await rehearsal.sandbox.person(id)))
        #expect(after["email"] == "ingrid.solvberg@private.example")
        after["email"] = before["email"]
        // What the record had is there as it was; entries may only have been added behind it.
        for (key, value) in before {
            if value.elements.isEmpty {
                #expect(after[key] == value, "\(key)")
            } else {
                #expect(Array((after[key]?.elements ?? []).prefix(value.elements.count)) == value.elements, "\(key)")
            }
        }
        #expect(Set(after.keys).subtracting(before.keys).isSubset(of: ["phones", "workexperience", "education"]))
        await rehearsal.close()
    }

    @Test func `all records of one person are paged through, and the merge text names them`() async throws {
        let rehearsal = try await ReviewRehearsal.open()
        let desk = try rehearsal.sitDown()
        try await desk.expectLine("Agnieszka Dąbrowska", "●")
        try await desk.go(to: "Agnieszka")
        desk.press("enter", "+")
        try await desk.expectScreen(contains: "1 of 6")
        try await desk.expectScreen(contains: "← latest")
        for place in 2...6 {
            desk.press("]")
            try await desk.expectScreen(contains: "\(place) of 6")
        }
        desk.press(":")
        desk.type("merge")
        desk.press("enter")
        try await desk.expectScreen(contains: "Saved ")
        try await desk.quit()
        let ids = await rehearsal.sandbox.people().filter { $0.lastName == "Dąbrowska" }.map(\.id)
        let files = try FileManager.default.contentsOfDirectory(atPath: rehearsal.settings.stateDirectory)
        let file = try #require(files.first { $0.hasPrefix("gem-icims-merge-") })
        let text = try String(contentsOfFile: "\(rehearsal.settings.stateDirectory)/\(file)", encoding: .utf8)
        let named = ids.filter { text.contains("#\($0)") }
        #expect(named.count >= 5, "\(ids) \(text)")
        #expect(text.contains("Latest activity: #"))
        await rehearsal.close()
    }
}
