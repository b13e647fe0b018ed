import Recruiting
import Testing

@testable import Uploading

/// What a link wrote and what it did not, in words and in the outcome.
@Suite struct UploadProcessLinkTests {
    private static let refusal = Failure(.refused, "iCIMS refused it.")

    private static func entry(_ decision: Decision = .link(personID: 7, choices: [.email: .replace])) -> PlanEntry {
        var entry = UploadProcessTests.entry(decision, job: nil)
        entry.resume = .none
        entry.reviewedPerson = UploadProcessTests.linked
        return entry
    }

    /// Up to the first change.
    private static func begun() -> UploadProcess {
        var process = UploadProcess(entry())
        process.handle(.read(UploadProcessTests.linked, ReadBack()))
        if case .probeBlank = process.request { process.handle(.blank([.linkedIn])) }
        return process
    }

    @Test func `a link of which everything is refused has failed, and nothing of it is said to be written`() {
        var process = Self.begun()
        while case .fill = process.request {
            process.willSend()
            process.handle(.refused(Self.refusal))
        }
        process.handle(.read(UploadProcessTests.linked, ReadBack()))
        #expect(process.outcome == .failed)
        #expect(process.account == "Nothing was written.")
        #expect(process.problem?.kind == .refused)
    }

    @Test func `a link of which a part is refused is linked, and names both parts`() {
        var process = Self.begun()
        process.willSend()
        process.handle(.filled)
        while case .fill = process.request {
            process.willSend()
            process.handle(.refused(Self.refusal))
        }
        let refused = process.refusedFills
        #expect(!refused.isEmpty && refused.isDisjoint(with: process.written))
        guard case .read(_, let verifying, let named, _) = process.request else {
            Issue.record("no proof is asked for")
            return
        }
        #expect(verifying == process.written.union(refused) && named == refused)
        var now = UploadProcessTests.linked
        now.email = UploadProcessTests.draft.email
        now.linkedIn = UploadProcessTests.draft.linkedInURL
        process.handle(.read(now, ReadBack(notKept: ["education[0]"])))
        #expect(process.outcome == .linked && process.readBack.notKept == ["education[0]"])
        #expect(process.account.contains("Written: E-mail") && process.account.contains("Not written: "))
        #expect(process.reports.contains { $0.step == .fillPerson && $0.state == .failed })
    }

    @Test func `what is written and what is not known are never the same`() {
        var process = Self.begun()
        process.willSend()
        process.handle(.filled)
        process.willSend()
        process.handle(.answerLost(Failure(.unknownOutcome, "lost")))
        let sentences = process.account.split(separator: ".")
        let written = sentences.first { $0.contains("Written: ") } ?? ""
        let open = sentences.first { $0.contains("Not known: ") } ?? ""
        #expect(written.contains("E-mail") && !open.contains("E-mail") && !open.isEmpty, "\(process.account)")
    }

    @Test func `a change that was refused and is there all the same counts as written`() {
        var process = Self.begun()
        while case .fill = process.request {
            process.willSend()
            process.handle(.refused(Self.refusal))
        }
        var now = UploadProcessTests.linked
        now.email = UploadProcessTests.draft.email
        process.handle(.read(now, ReadBack()))
        #expect(process.outcome == .linked && process.written.contains(.email))
    }

    @Test(arguments: [Decision.link(personID: 7, choices: [:]), .jobOnly(personID: 7), .resumeOnly(personID: 7)])
    func `a record that is another human by now gets nothing`(decision: Decision) {
        var entry = Self.entry(decision)
        entry.jobID = 1203
        entry.resume = ResumeFile(state: .attached, origin: .file("/cv.pdf"), fileName: "cv.pdf", bytes: 9)
        var process = UploadProcess(entry)
        let stranger = Person(id: 7, firstName: "Somebody", lastName: "Else", email: "else@people.example")
        process.handle(.read(stranger, ReadBack()))
        #expect(process.outcome == .needsDecision && process.account == "Nothing was written.")
        #expect(process.problem?.message.contains("#7 is Somebody Else by now") == true)
    }

    @Test func `an upload that goes on later looks again whose record it is`() {
        var process = UploadProcess(Self.entry(.resumeOnly(personID: 7)))
        #expect(process.outcome == .skipped, "there is no résumé to give")
        var entry = Self.entry(.jobOnly(personID: 7))
        entry.jobID = 1203
        process = UploadProcess(entry)
        process.handle(.read(UploadProcessTests.linked, ReadBack()))
        process.handle(.noSubmission)
        process.willSend()
        process.resume()
        #expect(process.request?.isWrite == false)
        guard case .read = process.request else {
            Issue.record("the record is not read")
            return
        }
    }
}
