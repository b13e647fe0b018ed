import Foundation
import Recruiting
import Testing

@testable import UploadLedger

@Suite struct UploadLifeTests {
    private let post = WriteIntent(
        step: .createPerson, method: "POST", path: "/customers/1234/people", bodyDigest: "d1")

    @Test func `a state that was saved is there for another process after a crash`() throws {
        let folder = try Folder()
        let crashed = try folder.ledger(owner: .dead())
        let record = try crashed.begin(request(job: 1203)).record
        let intent = try crashed.record(
            post, progress: UploadProgress(state: Data("creating".utf8)), for: record.id)
        // Neither closed nor released: the process is simply gone.
        let next = try folder.ledger()
        #expect(try next.openUploads().map(\.id) == [record.id])
        guard case .resumed(let again) = try next.resume(upload: record.id) else {
            Issue.record("not resumed")
            return
        }
        #expect(again.state == Data("creating".utf8))
        let intents = try next.intents(of: record.id)
        #expect(intents.map(\.id) == [intent])
        #expect(intents.first?.intent == post && intents.first?.outcome == nil && intents.first?.settledAt == nil)
    }

    @Test func `no write is announced while the outcome of an earlier one is not known`() throws {
        let ledger = try SQLiteLedger(inMemory: "1234")
        let upload = try ledger.begin(request()).record.id
        let first = try ledger.record(post, progress: nil, for: upload)
        #expect(throws: Failure.self) { try ledger.record(post, progress: nil, for: upload) }
        try ledger.settle(intent: first, as: .unknown, for: upload)
        #expect(throws: Failure.self) { try ledger.record(post, progress: nil, for: upload) }
        try ledger.settle(intent: first, as: .lost, detail: "looked, nobody there", for: upload)
        let second = try ledger.record(post, progress: nil, for: upload)
        try ledger.settle(
            intent: second, as: .done, personID: 20499,
            progress: UploadProgress(state: Data("created".utf8), personID: 20499), for: upload)
        #expect(try ledger.intents(of: upload).map(\.outcome) == [.lost, .done])
        #expect(try ledger.intents(of: upload).map(\.detail) == ["looked, nobody there", nil])
        #expect(try ledger.upload(id: upload)?.personID == 20499)
        #expect(try ledger.personCreated(for: "Y2FuZDox") == 20499, "known before the upload is finished")
    }

    @Test func `a refused announcement leaves the state as it was`() throws {
        let ledger = try SQLiteLedger(inMemory: "1234")
        let upload = try ledger.begin(request()).record.id
        _ = try ledger.record(post, progress: UploadProgress(state: Data("one".utf8)), for: upload)
        #expect(throws: Failure.self) {
            try ledger.record(post, progress: UploadProgress(state: Data("two".utf8)), for: upload)
        }
        #expect(throws: Failure.self) {
            try ledger.settle(
                intent: 99, as: .done, progress: UploadProgress(state: Data("three".utf8)), for: upload)
        }
        #expect(try ledger.upload(id: upload)?.state == Data("one".utf8))
    }

    @Test func `progress keeps ids it does not mention`() throws {
        let ledger = try SQLiteLedger(inMemory: "1234")
        let upload = try ledger.begin(request(job: 1203)).record.id
        try ledger.save(UploadProgress(state: Data("1".utf8), personID: 5), for: upload)
        try ledger.save(UploadProgress(state: Data("2".utf8), workflowID: 991), for: upload)
        let record = try #require(try ledger.upload(id: upload))
        #expect(record.personID == 5 && record.workflowID == 991 && record.state == Data("2".utf8))
        try ledger.finish(receipt(.failed, person: nil), for: upload)
        #expect(try ledger.personCreated(for: "Y2FuZDox") == 5, "a receipt without the id does not lose it")
    }

    @Test func `a finished upload has its receipt and nobody's claim`() throws {
        let clock = Clock()
        let ledger = try SQLiteLedger(inMemory: "1234", now: { clock.now })
        let upload = try ledger.begin(request(job: 1203)).record.id
        clock.advance(5)
        var proof = receipt(workflow: 991, steps: [StepReport(step: .verify, state: .done)])
        proof.notKept = ["field12345"]
        try ledger.finish(proof, for: upload)
        let record = try #require(try ledger.upload(candidate: "Y2FuZDox", job: 1203))
        #expect(record.receipt == proof && record.outcome == .created && record.lease == nil)
        #expect(record.finishedAt == clock.now)
        #expect(try ledger.upload(candidate: "Y2FuZDox", job: nil) == nil)
        #expect(try ledger.openUploads().isEmpty)
        #expect(throws: LedgerFault.leaseLost(upload: upload)) { try ledger.finish(proof, for: upload) }
    }

    @Test func `the history says who did what when and why, newest first`() throws {
        let clock = Clock()
        let start = clock.now
        let ledger = try SQLiteLedger(inMemory: "1234", now: { clock.now })
        let overruling = Overruling(personID: 7, reason: "other birth year")
        try ledger.run(
            request("a", name: "Ada Example", job: 1203, .create(overruling: overruling)), receipt(workflow: 991))
        clock.advance(60)
        var failed = receipt(.failed, person: nil)
        failed.problem = Failure(.refused, "iCIMS refused the e-mail.")
        try ledger.run(request("b", name: "Bo Sample", .skip(reason: "left")), failed)
        clock.advance(60)
        _ = try ledger.begin(request("c", name: "Cy Model"))

        let all = try ledger.history()
        #expect(all.map(\.candidateName) == ["Cy Model", "Bo Sample", "Ada Example"])
        #expect(all.map(\.outcome) == [nil, .failed, .created])
        #expect(all.map(\.at) == [start + 120, start + 60, start])
        let ada = try #require(all.last)
        #expect(ada.overruling == overruling && ada.personID == 20499 && ada.workflowID == 991)
        #expect(ada.url == "https://customer.example/people/20499" && ada.jobTitle == "Job 1203")
        #expect(all[1].problem?.message == "iCIMS refused the e-mail.")

        let cases: [(HistoryFilter, [String])] = [
            (HistoryFilter(since: start + 60), ["Cy Model", "Bo Sample"]),
            (HistoryFilter(until: start + 60), ["Ada Example"]),
            (HistoryFilter(uploader: "RITA@recruiter.example", limit: 1), ["Cy Model"]),
            (HistoryFilter(uploader: "nobody@example.com"), []),
            (HistoryFilter(outcome: .failed), ["Bo Sample"]),
            (HistoryFilter(jobID: 1203), ["Ada Example"]),
            (HistoryFilter(projectID: "other"), []),
            (HistoryFilter(text: "SAMPLE"), ["Bo Sample"]),
            (HistoryFilter(text: "%"), []),
            (HistoryFilter(includesOpen: false), ["Bo Sample", "Ada Example"]),
        ]
        for (filter, names) in cases {
            #expect(try ledger.history(filter).map(\.candidateName) == names, "\(filter)")
        }
    }

    @Test func `a pair that is not the same is remembered, replaced and taken back`() throws {
        let ledger = try SQLiteLedger(inMemory: "1234")
        var pair = NotTheSame(
            candidateKey: "a", personID: 7, decidedBy: "rita@recruiter.example", decidedAt: 5, reason: "other school",
            evidenceFingerprint: "f1")
        try ledger.remember(pair)
        try ledger.remember(NotTheSame(candidateKey: "a", personID: 8, decidedAt: 6, evidenceFingerprint: "f2"))
        pair.evidenceFingerprint = "f3"
        try ledger.remember(pair)
        #expect(try ledger.pairs(ofCandidates: ["a", "b"])["a"]?.map(\.evidenceFingerprint) == ["f3", "f2"])
        #expect(try ledger.pairs(ofCandidates: ["a"])["a"]?.first == pair)
        try ledger.forgetPair(candidate: "a", person: 7)
        #expect(try ledger.pairs(ofCandidates: ["a"])["a"]?.map(\.personID) == [8])
    }

    @Test func `the ledger can be used through its protocol`() async throws {
        let ledger: any Ledger = try SQLiteLedger(inMemory: "1234")
        let record = try await ledger.begin(request()).record
        try await ledger.finish(receipt(), for: record.id)
        #expect(try await ledger.history(HistoryFilter()).count == 1)
    }
}
