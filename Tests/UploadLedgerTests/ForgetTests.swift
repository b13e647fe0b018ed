import Foundation
import Recruiting
import Testing

@testable import UploadLedger

@Suite struct ForgetTests {
    private let name = "Zebulon Quicksilver"
    private let address = "zebulon@quicksilver.example"

    /// Leaves every kind of trace of one person, and some of others.
    private func leaveTraces(_ ledger: SQLiteLedger) throws {
        let candidate = Candidate(
            id: "zeb", firstName: "Zebulon", lastName: "Quicksilver", emails: [EmailAddress(address)])
        let record = try ledger.begin(
            request("zeb", name: name, job: 1203, keys: [IdentityKey.email(address)])
        ).record
        let intent = try ledger.record(
            WriteIntent(step: .createPerson, method: "POST", path: "/people"),
            progress: UploadProgress(state: Data(name.utf8)), for: record.id)
        try ledger.settle(intent: intent, as: .done, personID: 20499, for: record.id)
        try ledger.finish(receipt(person: 20499, workflow: 991), for: record.id)

        let person = Person(id: 20499, firstName: "Zebulon", lastName: "Quicksilver", email: address)
        let namesake = Person(id: 500, firstName: "zebulon", lastName: "quicksilver")
        try ledger.savePeople([person, namesake, Person(id: 600, firstName: "Bo", lastName: "Sample")], readAt: 1)
        try ledger.saveApplications([Application(workflowID: 991, jobID: 1203, jobTitle: name)], of: 20499, readAt: 1)
        let match = Match(person: person, verdict: .likely, score: 0.8, evidence: [])
        try ledger.saveChecks([
            "zeb": CandidateCheck(matches: [match], checkedAt: 1), "bo": CandidateCheck(matches: [match], checkedAt: 1),
            "cy": CandidateCheck(queueDuplicates: ["zeb"], checkedAt: 1), "ed": CandidateCheck(checkedAt: 1),
        ])
        try ledger.remember(
            NotTheSame(candidateKey: "zeb", personID: 7, decidedAt: 1, reason: name, evidenceFingerprint: "f"))
        try ledger.remember(
            NotTheSame(candidateKey: "bo", personID: 20499, decidedAt: 1, reason: name, evidenceFingerprint: "f"))
        try ledger.saveQueue([candidate, Candidate(id: "bo", firstName: "Bo")], source: "gem:1", readAt: 1)
        try ledger.saveReviewState(
            ReviewState(view: Data("view".utf8), marks: ["zeb": Data(name.utf8), "bo": Data("mark".utf8)]),
            source: "gem:1")
        try ledger.run(request("bo", name: "Bo Sample"), receipt(person: 600))
    }

    @Test func `nothing of a forgotten person is left in any byte of the files`() throws {
        let folder = try Folder()
        let ledger = try folder.ledger()
        try leaveTraces(ledger)
        try Data(name.utf8).write(to: URL(fileURLWithPath: "\(folder.file).backup-v0"))
        #expect(try folder.bytes().range(of: Data(name.utf8)) != nil)

        let report = try ledger.forget(candidate: "zeb")
        #expect(report.candidateKeys == ["zeb"] && report.personIDs == [20499] && report.workflowIDs == [991])
        #expect(report.backups == ["\(folder.file).backup-v0"] && report.rows >= 9 && report.kept.isEmpty)

        let bytes = try folder.bytes()
        for trace in [name, name.lowercased(), address, "Zebulon", "zebulon", "20499"] {
            #expect(bytes.range(of: Data(trace.utf8)) == nil, "\(trace)")
        }
        #expect(try ledger.history().map(\.candidateName) == ["Bo Sample"])
        #expect(try ledger.people(ids: [20499, 500, 600]).keys.sorted() == [600])
        #expect(try ledger.checks(ofCandidates: ["zeb", "bo", "cy", "ed"]).keys.sorted() == ["ed"])
        #expect(try ledger.pairs(ofCandidates: ["zeb", "bo"]).isEmpty)
        #expect(try ledger.queue(source: "gem:1")?.value.map(\.id) == ["bo"])
        #expect(
            try ledger.reviewState(source: "gem:1")
                == ReviewState(view: Data("view".utf8), marks: ["bo": Data("mark".utf8)]))
        #expect(try ledger.begin(request("zeb", keys: [IdentityKey.email(address)])).kind == "begun")
    }

    @Test func `the entry of a file is forgotten, and not another that has its place in another file`() throws {
        let ledger = try SQLiteLedger(inMemory: "1234")
        let one = Candidate(id: "#1", emails: [EmailAddress("one@example.com")])
        let two = Candidate(id: "#1", emails: [EmailAddress("two@example.com")])
        for (source, candidate) in [("one.json", one), ("two.json", two)] {
            try ledger.saveQueue([candidate], source: source, readAt: 1)
            try ledger.saveMarks(["#1": Data("mark".utf8)], source: source)
        }
        _ = try ledger.forget(candidate: one.ledgerKey)
        #expect(try ledger.reviewState(source: "one.json").marks.isEmpty)
        #expect(try ledger.reviewState(source: "two.json").marks.keys.sorted() == ["#1"])
        #expect(try ledger.queue(source: "two.json")?.value == [two])
    }

    @Test func `somebody who is being uploaded is not forgotten meanwhile`() throws {
        let ledger = try SQLiteLedger(inMemory: "1234")
        let record = try ledger.begin(request("zeb")).record
        #expect(throws: Failure.self) { try ledger.forget(candidate: "zeb") }
        #expect(try ledger.openUploads().count == 1)
        try ledger.release(upload: record.id)
        #expect(try ledger.forget(candidate: "zeb").candidateKeys == ["zeb"])
        #expect(try ledger.openUploads().isEmpty)
    }

    @Test(
        arguments: [
            ("zeb", ["zeb"]), ("Zebulon Quicksilver", ["zeb"]), ("zebulon quicksilver", ["zeb"]),
            ("ZEBULON@quicksilver.example", ["zeb"]), ("Bo", ["bo"]), ("Quicksilver", []),
        ] as [(String, Set<String>)])
    func `a candidate is found by id, name or address`(text: String, keys: Set<String>) throws {
        let ledger = try SQLiteLedger(inMemory: "1234")
        try leaveTraces(ledger)
        #expect(Set(try ledger.candidates(matching: text).map(\.key)) == keys)
    }

    @Test func `old traces go, recent ones and unfinished uploads stay`() throws {
        let folder = try Folder()
        let clock = Clock()
        let ledger = try folder.ledger(clock: clock)
        try ledger.run(request("old", name: "Old One"), receipt(person: 1))
        try ledger.run(request("again", name: "Seen Again"), receipt(person: 2))
        _ = try ledger.begin(request("open", name: "Not Finished"))
        try ledger.saveQueue([Candidate(id: "queued", firstName: "Queued")], source: "gem:1", readAt: clock.now)
        try ledger.savePeople([Person(id: 1, firstName: "Cached")], readAt: clock.now)
        clock.advance(31 * 86_400)
        try ledger.saveChecks(["again": CandidateCheck(checkedAt: clock.now)])
        try ledger.savePeople([Person(id: 2)], readAt: clock.now)

        let report = try ledger.forgetOlderThan(days: 30)
        #expect(report.candidateKeys == ["old", "queued"] && report.personIDs == [1] && report.kept == ["open"])
        #expect(Set(try ledger.history().map(\.candidateName)) == ["Seen Again", "Not Finished"])
        #expect(try ledger.people(ids: [1, 2]).keys.sorted() == [2])
        let bytes = try folder.bytes()
        #expect(bytes.range(of: Data("Old One".utf8)) == nil && bytes.range(of: Data("Queued".utf8)) == nil)
    }
}
