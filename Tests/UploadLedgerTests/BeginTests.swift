import Foundation
import Recruiting
import Testing

@testable import UploadLedger

@Suite struct BeginTests {
    @Test func `a new upload is claimed with everything that was said about it`() throws {
        let clock = Clock()
        let ledger = try SQLiteLedger(inMemory: "1234", now: { clock.now })
        let overruled = Decision.create(overruling: Overruling(personID: 7, reason: "other birth year"))
        guard case .begun(let record) = try ledger.begin(request(job: 1203, overruled)) else {
            Issue.record("not begun")
            return
        }
        #expect(record.candidateName == "Amina Okafor")
        #expect(record.decision == overruled)
        #expect(record.jobID == 1203 && record.jobTitle == "Job 1203" && record.projectName == "Autumn")
        #expect(record.uploader == "rita@recruiter.example")
        #expect(record.isOpen && record.state.isEmpty && record.personID == nil)
        #expect(record.createdAt == clock.now && record.finishedAt == nil)
        #expect(record.lease == Lease(owner: ledger.owner, expiresAt: clock.now + SQLiteLedger.leaseSeconds))
        #expect(try ledger.openUploads() == [record])
    }

    @Test func `a second claim by the same ledger is busy, so a double key press runs nothing twice`() throws {
        let ledger = try SQLiteLedger(inMemory: "1234")
        let first = try ledger.begin(request()).record
        #expect(try ledger.begin(request()) == .busy(first, try #require(first.lease)))
    }

    @Test func `another process is kept out until the claim is given back or its process is gone`() throws {
        let folder = try Folder()
        let clock = Clock()
        let one = try folder.ledger(clock: clock)
        let two = try folder.ledger(clock: clock)
        let record = try one.begin(request()).record
        #expect(try two.begin(request()).kind == "busy")
        #expect(try two.resume(upload: record.id).kind == "busy")
        try one.release(upload: record.id)
        #expect(try two.begin(request()).kind == "resumed")

        let dead = try folder.ledger(owner: .dead(), clock: clock)
        #expect(try dead.begin(request("other")).kind == "begun")
        #expect(try two.begin(request("other")).kind == "resumed")
    }

    @Test func `a process that is there keeps its claim however long it sleeps, and a later one with its pid does not`()
        throws
    {
        let folder = try Folder()
        let clock = Clock()
        let asleep = try folder.ledger(clock: clock)
        _ = try asleep.begin(request())
        clock.advance(100 * SQLiteLedger.leaseSeconds)
        let two = try folder.ledger(clock: clock)
        #expect(try two.begin(request()).kind == "busy")

        var earlier = LeaseOwner.current()
        earlier.token = "before-the-machine-was-started-again"
        _ = try folder.ledger(owner: earlier, clock: clock).begin(request("other"))
        #expect(try two.begin(request("other")).kind == "resumed")
    }

    @Test func `a process on another machine is believed until its time is over`() throws {
        let folder = try Folder()
        let clock = Clock()
        let far = try folder.ledger(owner: .far, clock: clock)
        let record = try far.begin(request()).record
        let here = try folder.ledger(clock: clock)
        #expect(try here.begin(request()).kind == "busy")
        clock.advance(SQLiteLedger.leaseSeconds - 1)
        try far.renewLease(of: record.id)
        clock.advance(1)
        #expect(try here.begin(request()).kind == "busy")
        clock.advance(SQLiteLedger.leaseSeconds)
        #expect(try here.begin(request()).kind == "resumed")
    }

    @Test func `who lost the claim can write nothing more`() throws {
        let folder = try Folder()
        let clock = Clock()
        let slow = try folder.ledger(owner: .far, clock: clock)
        let record = try slow.begin(request()).record
        clock.advance(SQLiteLedger.leaseSeconds)
        let next = try folder.ledger(clock: clock)
        #expect(try next.begin(request()).kind == "resumed")

        let lost = LedgerFault.leaseLost(upload: record.id)
        let progress = UploadProgress(state: Data("late".utf8))
        let intent = WriteIntent(step: .createPerson, method: "POST", path: "/customers/1234/people")
        #expect(throws: lost) { try slow.save(progress, for: record.id) }
        #expect(throws: lost) { try slow.renewLease(of: record.id) }
        #expect(throws: lost) { try slow.finish(receipt(), for: record.id) }
        #expect(throws: lost) { try slow.release(upload: record.id) }
        #expect(throws: lost) { _ = try slow.record(intent, progress: progress, for: record.id) }
        #expect(throws: lost) { try slow.settle(intent: 1, as: .done, for: record.id) }
        #expect(try next.upload(id: record.id)?.state == Data())
    }

    /// What an earlier create means for the next one, by how it ended.
    @Test(
        arguments: [
            (UploadOutcome.created, 20499, "finished"), (.unknown, nil, "finished"),
            (.alreadyUploaded, 20499, "finished"),
            (.failed, 20499, "finished"), (.failed, nil, "begun"), (.skipped, nil, "begun"),
            (.needsDecision, 20499, "begun"),
        ] as [(UploadOutcome, Int?, String)])
    func `a candidate is created once`(outcome: UploadOutcome, person: Int?, next: String) throws {
        let ledger = try SQLiteLedger(inMemory: "1234")
        try ledger.run(request(job: 1203), receipt(outcome, person: person))
        #expect(try ledger.begin(request(job: 1204)).kind == next)
    }

    @Test(
        arguments: [
            (UploadOutcome.linked, 991, StepReport.State.done, "finished"), (.linked, nil, .failed, "begun"),
            (.linked, nil, .done, "finished"), (.failed, nil, .failed, "begun"), (.failed, 991, .failed, "finished"),
            (.unknown, nil, .pending, "finished"),
        ] as [(UploadOutcome, Int?, StepReport.State, String)])
    func `a candidate is submitted once to a job`(
        outcome: UploadOutcome, workflow: Int?, submission: StepReport.State, next: String
    ) throws {
        let ledger = try SQLiteLedger(inMemory: "1234")
        let link = Decision.link(personID: 20499, choices: [:])
        let steps = [StepReport(step: .submitToJob, state: submission)]
        try ledger.run(request(job: 1203, link), receipt(outcome, workflow: workflow, steps: steps))
        #expect(try ledger.begin(request(job: 1203, .jobOnly(personID: 20499))).kind == next)
        #expect(try ledger.begin(request("another", job: 1203, link)).kind == "begun")
    }

    @Test func `a created candidate can be submitted to further jobs`() throws {
        let ledger = try SQLiteLedger(inMemory: "1234")
        try ledger.run(request(job: 1203), receipt(workflow: 991))
        #expect(try ledger.begin(request(job: 1204, .jobOnly(personID: 20499))).kind == "begun")
    }

    @Test func `an unknown outcome that a person decided about is opened again with its state`() throws {
        let ledger = try SQLiteLedger(inMemory: "1234")
        let record = try ledger.begin(request()).record
        try ledger.save(UploadProgress(state: Data("looked".utf8)), for: record.id)
        try ledger.finish(receipt(.unknown, person: nil), for: record.id)
        guard case .resumed(let again) = try ledger.reopen(upload: record.id) else {
            Issue.record("not opened")
            return
        }
        #expect(again.state == Data("looked".utf8) && again.isOpen && again.finishedAt == nil)
        try ledger.finish(receipt(.created), for: record.id)
        #expect(try ledger.personCreated(for: "Y2FuZDox") == 20499)
    }

    @Test func `an older attempt is not opened beside a newer one`() throws {
        let ledger = try SQLiteLedger(inMemory: "1234")
        let old = try ledger.run(request(), receipt(.failed, person: nil))
        let new = try ledger.begin(request()).record
        #expect(try ledger.reopen(upload: old.id).record.id == new.id)
        try ledger.finish(receipt(), for: new.id)
        #expect(try ledger.reopen(upload: old.id).kind == "finished")
    }

    @Test func `customers are apart`() throws {
        let folder = try Folder()
        try folder.ledger(customer: "1234").run(request(), receipt())
        let other = try folder.ledger(customer: "5678")
        #expect(try other.history().isEmpty)
        #expect(try other.personCreated(for: "Y2FuZDox") == nil)
        #expect(try other.begin(request()).kind == "begun")
    }

    @Test func `of two processes that race for a hundred candidates each is claimed by exactly one`() async throws {
        let folder = try Folder()
        let ledgers = [try folder.ledger(), try folder.ledger()]
        let begun = try await withThrowingTaskGroup(of: [String].self) { group in
            for ledger in ledgers {
                group.addTask {
                    try (0..<100).compactMap { number in
                        let result = try ledger.begin(request("c\(number)", keys: ["email:\(number)@example.com"]))
                        return result.kind == "begun" ? "c\(number)" : nil
                    }
                }
            }
            return try await group.reduce(into: []) { $0 += $1 }
        }
        #expect(begun.count == 100)
        #expect(Set(begun).count == 100)
    }
}
