import Sandbox
import TerminalScreen
import Testing

/// From the confirmed plan to the receipt.
@Suite struct ReviewUploadTests {
    @Test func `a new person goes up to a job found by three letters, and the receipt proves it`() async throws {
        let rehearsal = try await ReviewRehearsal.open()
        let desk = try rehearsal.sitDown()
        try await desk.expectLine("Clara Lindqvist-Meyer", "+ new")
        try await desk.go(to: "Clara")
        desk.press("J")
        try await desk.expectScreen(contains: "Job for Clara Lindqvist-Meyer")
        desk.type("ios")
        // Also when the jobs come after the letters: never "no job" by accident.
        try await desk.expectLine("›", "iOS")
        desk.press("enter", "u")
        try await desk.expectLine("Clara Lindqvist-Meyer", "→ new +job")
        desk.press("p")
        try await desk.expectScreen(contains: "1 new")
        try await desk.expectScreen(contains: "Y confirms")
        #expect(await rehearsal.writes.isEmpty)
        desk.press("Y")
        try await desk.expectLine("1 of 1", "finished")
        try await desk.expectLine("Clara Lindqvist-Meyer", "✓ created")
        desk.press("R")
        try await desk.expectLine("Clara Lindqvist-Meyer", "✓ created", "iOS")
        desk.press("enter")
        try await desk.expectLine("✓ read back")
        try await desk.quit()
        let people = await rehearsal.sandbox.people(withEmail: "clara.lindqvist@mail.example")
        #expect(people.map(\.folderID) == ["D32007"])
        #expect(await rehearsal.sandbox.workflows(ofPerson: try #require(people.first).id).count == 1)
        await rehearsal.close()
    }

    @Test func `a duplicate is linked and its record completed`() async throws {
        let rehearsal = try await ReviewRehearsal.open()
        let before = await rehearsal.sandbox.peopleCount()
        let desk = try rehearsal.sitDown()
        try await desk.expectLine("Ingrid Sølvberg", "● same")
        try await desk.go(to: "Ingrid")
        desk.press("enter")
        try await desk.expectLine("✓ LinkedIn")
        desk.press("i", "p")
        try await desk.expectScreen(contains: "1 link")
        try await desk.expectScreen(contains: "Y confirms")
        desk.press("Y")
        try await desk.expectLine("Ingrid Sølvberg", "✓ linked")
        try await desk.quit()
        #expect(await rehearsal.sandbox.peopleCount() == before)
        await rehearsal.close()
    }

    @Test func `whoever turns up in iCIMS between review and upload sends the candidate back`() async throws {
        let rehearsal = try await ReviewRehearsal.open()
        let desk = try rehearsal.sitDown()
        try await desk.expectLine("Clara Lindqvist-Meyer", "+ new")
        try await desk.go(to: "Clara")
        desk.press("u")
        try await desk.expectLine("Clara Lindqvist-Meyer", "→ new")
        try await rehearsal.sandbox.addPerson(
            json: """
                {"firstname":"Clara","lastname":"Lindqvist-Meyer","email":"clara.lindqvist@mail.example"}
                """)
        desk.press("p")
        try await desk.expectScreen(contains: "Y confirms")
        desk.press("Y")
        try await desk.expectScreen(contains: "Clara Lindqvist-Meyer: ")
        desk.press("q")
        try await desk.expectLine("Clara Lindqvist-Meyer", "↩ again")
        #expect(await rehearsal.sandbox.people(withEmail: "clara.lindqvist@mail.example").count == 1)
        #expect(await rehearsal.writes.isEmpty)
        try await desk.quit()
        await rehearsal.close()
    }

    @Test func `uploads pause, and what has not started can be cancelled`() async throws {
        let rehearsal = try await ReviewRehearsal.open()
        await rehearsal.sandbox.setFaults(FaultPlan([.init(.createPerson, .always, .delay(milliseconds: 500))]))
        let desk = try rehearsal.sitDown()
        let names = ["Clara Lindqvist", "Suharto", "Mallory", "Jamie Park"]
        for name in names {
            try await desk.expectLine(name, "+ new")
            try await desk.go(to: name)
            desk.press("u")
            try await desk.expectLine(name, "→ new")
        }
        desk.press("p")
        try await desk.expectScreen(contains: "4 new")
        try await desk.answerWarnings()
        desk.press("Y")
        try await desk.expectLine("✓ look again")
        desk.press("P")
        try await desk.expectScreen(contains: "paused")
        desk.press("X")
        try await desk.expectScreen(contains: "y yes")
        desk.press("y")
        try await desk.expectLine("█", "finished")
        desk.press("q")
        try await desk.expectLine(names[3], "→ new")
        let marked = desk.desk.text.split(separator: "\n").count { $0.contains("→ new") }
        #expect(await rehearsal.writes.count { $0.route == .createPerson } == names.count - marked)
        try await desk.quit()
        await rehearsal.close()
    }

    @Test func `quitting while uploading finishes the request in flight and no more`() async throws {
        let rehearsal = try await ReviewRehearsal.open()
        await rehearsal.sandbox.setFaults(FaultPlan([.init(.createPerson, .always, .delay(milliseconds: 400))]))
        let desk = try rehearsal.sitDown()
        try await desk.expectLine("Clara Lindqvist-Meyer", "+ new")
        try await desk.go(to: "Clara")
        desk.press("u", "p")
        try await desk.expectScreen(contains: "Y confirms")
        desk.press("Y")
        try await desk.expectLine("Clara", "✓ look again")
        desk.press("ctrl-c")
        try await desk.expectScreen(contains: "y yes")
        desk.press("y")
        #expect(try await desk.end() == 0)
        #expect(await rehearsal.sandbox.people(withEmail: "clara.lindqvist@mail.example").count == 1)

        // The next start goes on with the same upload and creates nobody twice.
        let again = try rehearsal.sitDown()
        try await again.expectLine("Clara Lindqvist-Meyer")
        try await again.quit()
        #expect(await rehearsal.sandbox.people(withEmail: "clara.lindqvist@mail.example").count == 1)
        await rehearsal.close()
    }
}

extension ReviewDesk {
    /// On the plan page: goes on despite every warning that asks.
    func answerWarnings(_ location: SourceLocation = #_sourceLocation) async throws {
        // A résumé is judged while the plan is shown, and may add one more.
        for _ in 0..<8 where !desk.text.contains("Y confirms") {
            guard let line = desk.text.split(separator: "\n").first(where: { $0.contains("  ! ") }) else { break }
            if line.hasPrefix("›") {
                press("w")
                try await expect("an answer", location) { !$0.contains(line) }
            } else {
                let before = desk.text
                press("j")
                try await expect("the next line", location) { $0 != before }
            }
        }
        try await expectScreen(contains: "Y confirms", location)
    }
}
