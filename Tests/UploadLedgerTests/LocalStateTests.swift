import Foundation
import GRDB
import Recruiting
import Testing

@testable import UploadLedger

@Suite struct LocalStateTests {
    private func ledger(_ clock: Clock = Clock()) throws -> SQLiteLedger {
        try SQLiteLedger(inMemory: "1234", now: { clock.now })
    }

    @Test func `people are read back with their age, and nothing is made up`() throws {
        let ledger = try ledger()
        let jane = Person(
            id: 20412, firstName: "Jane", lastName: "Doe", folder: ListNode(id: "D32007", label: "Cand:Active"),
            phones: [PersonPhone(entry: 3, number: "+1 415 555 0132")],
            employments: [PersonEmployment(employer: "Acme")])
        try ledger.savePeople([jane, Person(id: 2)], readAt: 100)
        try ledger.savePeople([Person(id: 2, firstName: "Two")], readAt: 200)
        #expect(
            try ledger.people(ids: [2, 20412, 99]) == [
                20412: Cached(jane, readAt: 100), 2: Cached(Person(id: 2, firstName: "Two"), readAt: 200),
            ])
        let application = Application(workflowID: 991, jobID: 1203, status: ListNode(id: "D10100"))
        try ledger.saveApplications([application], of: 2, readAt: 300)
        #expect(try ledger.applications(ofPeople: [2, 3]) == [2: Cached([application], readAt: 300)])
        try ledger.removePeople(ids: [2])
        #expect(try ledger.people(ids: [2]).isEmpty && ledger.applications(ofPeople: [2]).isEmpty)
    }

    @Test func `thousands of ids are one question`() throws {
        let ledger = try ledger()
        try ledger.savePeople((1...3000).map { Person(id: $0) }, readAt: 1)
        #expect(try ledger.people(ids: Array(1...5000)).count == 3000)
    }

    @Test func `a cached answer in a form this version cannot read is as if it had not been read`() throws {
        let ledger = try ledger()
        try ledger.write { db in
            try db.execute(sql: "INSERT INTO person VALUES ('1234', 5, '', '', x'07FF01', 1)")
        }
        #expect(try ledger.people(ids: [5]).isEmpty)
    }

    @Test func `jobs keep every field, and closed ones are kept apart for a while`() throws {
        let ledger = try ledger()
        let full = Job(
            id: 1203, title: "iOS Engineer", jobNumber: "2026-1003", location: "Berlin",
            folder: ListNode(id: "D31001", label: "Open"), hiringManager: "Hiro", recruiter: "Rita", department: "Apps",
            positions: 2, positionsLeft: 1, postedDate: "2025-12-24", updatedDate: "2026-01-05 09:00 AM")
        try ledger.saveJobs([full, Job(id: 7, title: "")], readAt: 5)
        #expect(try ledger.jobs() == [Cached(full, readAt: 5), Cached(Job(id: 7, title: ""), readAt: 5)])
        #expect(try ledger.job(id: 7)?.value.folder == nil)
        try ledger.saveJobs([Job(id: 7, title: "Chef")], readAt: 6)
        #expect(try ledger.job(id: 7) == Cached(Job(id: 7, title: "Chef"), readAt: 6))
        try ledger.closeJobs([7, 8], at: 9)
        #expect(try ledger.jobs() == [Cached(full, readAt: 5)])
        #expect(try ledger.job(id: 7)?.value.title == "Chef")
        #expect(try ledger.isClosed(job: 7) && !ledger.isClosed(job: 8) && !ledger.isClosed(job: 1203))
        try ledger.saveJobs([Job(id: 7, title: "Chef")], readAt: 10)
        #expect(try ledger.jobs().map(\.value.id) == [1203, 7])
        try ledger.closeJobs([7], at: 11)
        try ledger.closeJobs([], at: 12 + 90 * 86_400)
        #expect(try ledger.job(id: 7) == nil)
    }

    @Test func `recent jobs come latest first, and a project remembers its own`() throws {
        let ledger = try ledger()
        for (job, project) in [(1, "a"), (2, "b"), (3, nil), (1, "b"), (2, "a")] as [(Int, String?)] {
            try ledger.rememberJob(job, project: project)
        }
        #expect(try ledger.recentJobs(limit: 10) == [2, 1, 3])
        #expect(try ledger.recentJobs(limit: 1) == [2])
        #expect(try ledger.lastJob(ofProject: "a") == 2)
        #expect(try ledger.lastJob(ofProject: "b") == 1)
        #expect(try ledger.lastJob(ofProject: "c") == nil)
    }

    @Test func `lists and checks come back as they were`() throws {
        let ledger = try ledger()
        let nodes = [ListNode(id: "D83004", label: "Mobile"), ListNode(id: "C1", label: nil)]
        try ledger.saveList(nodes, named: "phonetypes", readAt: 4)
        #expect(try ledger.list(named: "phonetypes") == Cached(nodes, readAt: 4))
        #expect(try ledger.list(named: "sources") == nil)
        let evidence = Evidence(signal: .email, grade: "exact", candidate: "a@example.com", person: "A@example.com")
        let check = CandidateCheck(
            matches: [Match(person: Person(id: 7), verdict: .same, score: 0.99, evidence: [evidence])],
            queueDuplicates: ["b"], problem: "page 2 is missing", checkedAt: 50, calls: 2)
        try ledger.saveChecks(["a": check, "b": CandidateCheck(checkedAt: 60)])
        #expect(try ledger.checks(ofCandidates: ["a", "b", "c"]) == ["a": check, "b": CandidateCheck(checkedAt: 60)])
        try ledger.removeChecks(ofCandidates: ["a"])
        #expect(try ledger.checks(ofCandidates: ["a"]).isEmpty)
    }

    @Test func `the review continues where it was`() throws {
        let ledger = try ledger()
        #expect(try ledger.reviewState(source: "gem:1") == ReviewState())
        #expect(try ledger.queue(source: "gem:1") == nil)
        let state = ReviewState(view: Data("cursor 12".utf8), marks: ["a": Data("link".utf8), "b": Data("skip".utf8)])
        try ledger.saveReviewState(state, source: "gem:1")
        try ledger.saveMarks(["b": nil, "c": Data("upload".utf8)], source: "gem:1")
        try ledger.saveView(Data("cursor 13".utf8), source: "gem:1")
        #expect(
            try ledger.reviewState(source: "gem:1")
                == ReviewState(
                    view: Data("cursor 13".utf8), marks: ["a": Data("link".utf8), "c": Data("upload".utf8)]))
        try ledger.saveReviewState(ReviewState(), source: "gem:1")
        #expect(try ledger.reviewState(source: "gem:1") == ReviewState())
        let queue = [Candidate(id: "b", firstName: "Bo"), Candidate(id: "a", emails: [EmailAddress("a@example.com")])]
        try ledger.saveQueue([Candidate(id: "gone")], source: "gem:1", readAt: 6)
        try ledger.saveQueue(queue, source: "gem:1", readAt: 7)
        #expect(try ledger.queue(source: "gem:1") == Cached(queue, readAt: 7))
        try ledger.saveQueue([], source: "gem:2", readAt: 8)
        #expect(try ledger.queue(source: "gem:2") == Cached([], readAt: 8))
    }

    @Test func `calls are counted by UTC day and service, and corrected by the service`() throws {
        let clock = Clock()
        let ledger = try ledger(clock)
        let today = CallMeter.day(of: clock.now)
        #expect(try ledger.calls(service: "icims") == CallMeter(day: today))
        try ledger.addCalls(3, service: "icims")
        #expect(try ledger.calls(service: "icims") == CallMeter(day: today, used: 3))
        try ledger.noteRemaining(9000, limit: 10_000, service: "icims")
        try ledger.addCalls(2, service: "icims")
        try ledger.addCalls(40, service: "gem")
        #expect(try ledger.calls(service: "icims") == CallMeter(day: today, used: 5, remaining: 8998, limit: 10_000))
        try ledger.noteRemaining(1, limit: nil, service: "icims")
        try ledger.addCalls(5, service: "icims")
        #expect(try ledger.calls(service: "icims") == CallMeter(day: today, used: 10, remaining: 0, limit: 10_000))
        clock.advance(86_400)
        #expect(try ledger.calls(service: "icims") == CallMeter(day: today + 1))
        #expect(try ledger.calls(service: "icims", onDay: today).used == 10)
        #expect(CallMeter(day: today).resetsAt > clock.now - 86_400)
    }

    @Test(arguments: [(0, 0), (86_399, 0), (86_400, 1), (-1, -1), (1_750_000_000, 20_254)])
    func `a day begins at midnight UTC`(seconds: Int, day: Int) {
        #expect(CallMeter.day(of: seconds) == day)
    }

    @Test func `settings are kept, changed and removed`() throws {
        let ledger = try ledger()
        #expect(try ledger.setting("gem.user") == nil)
        try ledger.set("1", for: "gem.user")
        try ledger.set("2", for: "gem.user")
        #expect(try ledger.setting("gem.user") == "2")
        try ledger.set(nil, for: "gem.user")
        #expect(try ledger.setting("gem.user") == nil)
    }
}
