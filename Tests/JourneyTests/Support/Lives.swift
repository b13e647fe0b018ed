import APITransport
import Foundation
import GemAPI
import ICIMSAPI
import Recruiting
import Synchronization
import Testing
import UploadLedger
import Uploading

@testable import Sandbox

/// One candidate, one imitated iCIMS and one ledger, all in this process, and as many lives of the program as it takes.
struct Lives {
    enum Kind: CaseIterable, Sendable {
        case create, createInPieces, link, jobOnly
    }

    let kind: Kind
    let sandbox: Sandbox
    let ledger: SQLiteLedger
    var entry: PlanEntry
    let job: Int
    /// The record that was there before; nil for a create.
    let record: Int?
    let people: Int
    private let clock: LifeClock

    /// A clock that moves on between two lives, so that the claims of the last one are over.
    final class LifeClock: Sendable {
        private let offset = Mutex(0)
        func moveOn() { offset.withLock { $0 += 1_000 } }
        var now: Int { Int(Date().timeIntervalSince1970) + offset.withLock { $0 } }
    }

    /// The résumé of everybody here, written once.
    static let resume: (path: String, bytes: [UInt8]) = {
        let bytes = StoredFile(
            name: "cv.pdf", mediaType: "application/pdf", content: .pdf(lines: ["Zoë Nuñez-O’Hara"], compressed: false)
        ).bytes()
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("cv-\(UUID().uuidString).pdf")
        try? Data(bytes).write(to: file)
        return (file.path, bytes)
    }()

    init(_ kind: Kind, change: (inout SandboxOptions) -> Void = { _ in }) async throws {
        self.kind = kind
        var options = SandboxOptions()
        options.peopleCount = 0
        options.dailyLimit = 1_000_000
        if kind == .createInPieces { options.faults = FaultPlan([.init(.createPerson, .always, .dropCollections)]) }
        change(&options)
        sandbox = Sandbox(options: options, world: emptyWorld)
        job = try #require(await sandbox.openJobIDs().first)
        let clock = LifeClock()
        self.clock = clock
        ledger = try SQLiteLedger(inMemory: SandboxCredentials.customerID, now: { clock.now })
        let candidate = Candidate(gem: People.zoe(), fallbackID: "#1")
        let resume = ResumeFile(
            state: .attached, origin: .file(Self.resume.path), fileName: "cv.pdf", bytes: Self.resume.bytes.count)
        entry = PlanEntry(
            candidate: candidate, decision: .create(overruling: nil),
            draft: candidate.mapped(by: MappingRules(), sourcePerson: .noUser).draft, resume: resume, jobID: job)
        switch kind {
        case .create, .createInPieces: record = nil
        case .link, .jobOnly:
            let id = try await sandbox.addPerson(
                json: #"{"firstname":"Zoe","lastname":"Nunez","middlename":"Q","phones":[{"phonenumber":"555 0100"}]}"#)
            record = id
            entry.knownPersonIDs = [id]
            entry.decision =
                kind == .link ? .link(personID: id, choices: [.lastName: .replace]) : .jobOnly(personID: id)
            entry.reviewedPerson = kind == .link ? Person(id: id, firstName: "Zoe", lastName: "Nunez") : nil
        }
        people = await sandbox.peopleCount() + (record == nil ? 1 : 0)
    }

    /// One life of the program, until the plan is through or the program dies.
    func live(
        over exchange: DirectExchange? = nil, life: Life = Life(),
        ledgerFate: @escaping @Sendable (Int) -> MortalLedger.Fate = { _ in .fine }
    ) async throws -> Receipt {
        let exchange = exchange ?? DirectExchange(sandbox, life: life)
        let configuration = ICIMSConfiguration(
            baseURL: "http://127.0.0.1", customerID: SandboxCredentials.customerID,
            linkedInField: SandboxWorld.linkedInField, linkedInFilter: SandboxWorld.linkedInFilter)
        let authorized = AuthorizedExchange(
            exchange, to: configuration.baseURL,
            as: .basic(username: SandboxCredentials.username, password: Secret(SandboxCredentials.password)))
        let still = TransportClock(now: { 0 }, sleep: { _ in }, random: { 0.5 })
        let icims = ICIMSClient(
            configuration: configuration, exchange: ExchangeStack(clock: still).around(authorized) { _ in })
        let mortal = MortalLedger(ledger, life: life, fate: ledgerFate)
        clock.moveOn()
        let engine = UploadEngine(
            icims: icims, checker: DuplicateChecker(icims: icims, ledger: mortal, local: ledger),
            resumes: ResumeReader(gem: nil), ledger: mortal, local: ledger,
            settings: UploadSettings(lookDelays: [0], twinPatience: 0), now: { [clock] in clock.now })
        return try #require(await engine.execute(UploadPlan(entries: [entry])).first)
    }

    /// Lives without trouble until there is nothing left to do.
    @discardableResult
    func liveOn() async throws -> Receipt {
        var receipt = try await live()
        for _ in 0..<5 where ![.created, .linked, .alreadyUploaded].contains(receipt.outcome) {
            receipt = try await live()
        }
        return receipt
    }

    /// What iCIMS has in the end: everything once, and every field as it was meant.
    func expectExactlyOne(_ comment: @autoclosure () -> String) async throws {
        let comment = comment()
        #expect(await sandbox.peopleCount() == people, "\(comment)")
        let created = await sandbox.people(withEmail: "zoe.nunez@people.example").first?.id
        let id = try #require(record ?? created, "\(comment)")
        #expect(await sandbox.workflows(ofPerson: id).map(\.jobID) == [job], "\(comment)")
        #expect(await sandbox.resume(ofPerson: id) == (kind == .jobOnly ? nil : Self.resume.bytes), "\(comment)")
        let record = try JSONValue(parsing: Array(try #require(await sandbox.person(id)).json.utf8))
        #expect(record.withoutEntryNumbers == (try await Self.expected(kind)), "\(comment)")
    }

    /// The record as it is after an upload that nothing disturbed.
    private static func expected(_ kind: Kind) async throws -> JSONValue {
        if let known = records.withLock({ $0[kind] }) { return known }
        let lives = try await Lives(kind)
        let receipt = try await lives.live()
        let id = try #require(receipt.personID, "\(receipt)")
        #expect(receipt.problem == nil)
        let json = try JSONValue(parsing: Array(try #require(await lives.sandbox.person(id)).json.utf8))
        let record = json.withoutEntryNumbers
        records.withLock { $0[kind] = record }
        return record
    }

    private static let records = Mutex<[Kind: JSONValue]>([:])
}

extension JSONValue {
    fileprivate var withoutEntryNumbers: JSONValue {
        switch self {
        case .object(let members):
            .object(members.filter { $0.key != "entry" }.mapValues(\.withoutEntryNumbers))
        case .array(let elements): .array(elements.map(\.withoutEntryNumbers))
        default: self
        }
    }
}
