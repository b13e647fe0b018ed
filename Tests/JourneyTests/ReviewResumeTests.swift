import Foundation
import Recruiting
import Testing

@testable import Sandbox
@testable import gem_icims

/// Résumés at the terminal application: looked at, chosen, saved while the screen is up, sent again.
@Suite struct ReviewResumeTests {
    private static let clara = ["Clara Lindqvist-Meyer", "clara.lindqvist@mail.example", "Somewhere"]

    @Test func `a profile saved while the screen is up goes up with the candidate it belongs to`() async throws {
        let rehearsal = try await ReviewRehearsal.open()
        try rehearsal.save(SampleFile.scan.bytes([]), as: "scan.pdf")
        let desk = try rehearsal.sitDown()
        try await desk.expectLine("Clara Lindqvist-Meyer", "+ new")
        try await desk.go(to: "Clara")
        desk.press("v")
        try await desk.expectScreen(contains: "Résumés of Clara Lindqvist-Meyer")
        // Once Gem's are in, the folder is followed: it is done before the queue's last answer.
        try await desk.expect("Gem's answer") { !$0.contains("Looking for résumés") }
        let profile = SampleFile.pdf.bytes(Self.clara)
        try rehearsal.save(profile, as: "Profile.pdf")
        try await desk.expectLine("● Profile.pdf", "saved", "theirs for certain")
        try await desk.expectScreen(contains: "is Clara Lindqvist-Meyer’s and goes up with them")
        desk.press("q", "u", "p")
        try await desk.expectScreen(contains: "Y confirms")
        desk.press("Y")
        try await desk.expectLine("Clara", "created")
        let person = try #require(
            await rehearsal.sandbox.people(withEmail: "clara.lindqvist@mail.example").first)
        #expect(await rehearsal.sandbox.resume(ofPerson: person.id) == profile)
        try await desk.quit()
        await rehearsal.close()
    }

    @Test func `a résumé that iCIMS refused is sent again alone`() async throws {
        let rehearsal = try await ReviewRehearsal.open()
        try rehearsal.save(SampleFile.pdf.bytes(Self.clara), as: "Profile.pdf")
        await rehearsal.sandbox.setFaults(FaultPlan([.init(.uploadResume, .always, .forbiddenByGateway)]))
        let desk = try rehearsal.sitDown()
        try await desk.expectLine("Clara Lindqvist-Meyer", "+ new")
        try await desk.go(to: "Clara")
        desk.press("v")
        try await desk.expectLine("● Profile.pdf")
        desk.press("q", "u", "p")
        try await desk.expectScreen(contains: "Y confirms")
        desk.press("Y")
        try await desk.expectLine("Clara", "created")
        let person = try #require(
            await rehearsal.sandbox.people(withEmail: "clara.lindqvist@mail.example").first)
        #expect(await rehearsal.sandbox.resume(ofPerson: person.id) == nil)

        await rehearsal.sandbox.setFaults(.none)
        await rehearsal.sandbox.forgetCalls()
        desk.press("q")
        try await desk.go(to: "Clara")
        desk.press("v")
        try await desk.expectLine("● Profile.pdf")
        desk.press("enter", "q", "p")
        try await desk.expectScreen(contains: "1 résumé only")
        desk.press("Y")
        try await desk.expectLine("Clara", "linked")
        #expect(await rehearsal.sandbox.resume(ofPerson: person.id) == SampleFile.pdf.bytes(Self.clara))
        #expect(await rehearsal.writes.map(\.route) == [.uploadResume])
        try await desk.quit()
        await rehearsal.close()
    }

    @Test func `a file attached by hand is judged, chosen and still chosen after a restart`() async throws {
        let rehearsal = try await ReviewRehearsal.open()
        let own = rehearsal.settings.stateDirectory + "/own.pdf"
        let word = rehearsal.settings.stateDirectory + "/cv.docx"
        var desk = try rehearsal.sitDown()
        try await desk.expectLine("Clara Lindqvist-Meyer", "+ new")
        try Data(SampleFile.pdf.bytes(["Clara Lindqvist-Meyer", "Curriculum vitae"])).write(
            to: URL(fileURLWithPath: own))
        try Data(SampleFile.word.bytes(Self.clara)).write(to: URL(fileURLWithPath: word))
        try await desk.go(to: "Clara")
        desk.press("A")
        desk.type(word)
        desk.press("enter")
        try await desk.expectScreen(contains: "cannot go up: the file is not a PDF, but a Word document")
        desk.press("esc", "A")
        desk.type(own)
        desk.press("enter")
        try await desk.expectScreen(contains: "Chose “own.pdf” for Clara Lindqvist-Meyer")
        try await desk.quit()

        desk = try rehearsal.sitDown()
        try await desk.go(to: "Clara")
        desk.press("v")
        try await desk.expectLine("● own.pdf", "attached", "probably theirs")
        try await desk.expectScreen(contains: "Curriculum vitae")
        try await desk.quit()
        await rehearsal.close()
    }
}
