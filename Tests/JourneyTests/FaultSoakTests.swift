import APITransport
import Foundation
import GemAPI
import ICIMSAPI
import Recruiting
import Testing
import UploadLedger
import Uploading

@testable import Sandbox

/// A rough day over real HTTP: every kind of fault, until everybody is through. Nobody twice, nobody lost.
@Suite struct FaultSoakTests {
    /// More with `GEM_ICIMS_SOAK=500`, for the figures of the README.
    private static let size = ProcessInfo.processInfo.environment["GEM_ICIMS_SOAK"].flatMap { Int($0) } ?? 60

    /// Others with `GEM_ICIMS_SOAK_SEEDS=1,2,3`.
    private static let seeds =
        ProcessInfo.processInfo.environment["GEM_ICIMS_SOAK_SEEDS"]?.split(separator: ",").compactMap { UInt64($0) }
        ?? [7]

    @Test(arguments: seeds)
    func `on a rough day everybody is uploaded once`(seed: UInt64) async throws {
        try await withJourney {
            $0.seed = seed
            $0.dailyLimit = 1_000_000
        } _: { journey in
            let sandbox = journey.sandbox
            let before = await sandbox.peopleCount()
            let resume = try journey.resume("cv.pdf", lines: ["Curriculum vitae"])
            let job = try await journey.openJob()
            let plan = try plan(journey, bytes: resume.count, job: job)
            let exchange = HTTPClientExchange(HTTPClientExchange.Settings(environment: [:]))
            let engine = try engine(journey, over: exchange)
            await sandbox.setFaults(.rough(0.05))
            var rounds = 0
            var left: [Receipt] = []
            while rounds == 0 || !left.isEmpty, rounds < 40 {
                let receipts = await engine.execute(plan)
                rounds += 1
                try journey.age(minutes: 16)
                left = receipts.filter { $0.outcome != .created && $0.outcome != .alreadyUploaded }
                for receipt in receipts where receipt.outcome == .created {
                    #expect(await sandbox.person(try #require(receipt.personID)) != nil)
                }
            }
            await exchange.shutdown()
            var doubled = 0
            var lost = 0
            for entry in plan.entries {
                let people = await sandbox.people(withEmail: entry.draft.email ?? "")
                doubled += max(0, people.count - 1)
                guard let person = people.first else {
                    lost += 1
                    continue
                }
                #expect(await sandbox.resume(ofPerson: person.id) == resume)
                #expect(await sandbox.workflows(ofPerson: person.id).map(\.jobID) == [job])
                let record = try JSONValue(parsing: Array(person.json.utf8))
                #expect(record["workexperience"]?.elements.count == 1)
            }
            let calls = await sandbox.calls()
            let faults = calls.count { $0.fault != nil }
            print(
                "soak \(seed): \(Self.size) people, \(calls.count) calls, \(faults) faults, \(rounds) rounds, "
                    + "\(doubled) doubled, \(lost) lost, \(left.count) open")
            #expect(doubled == 0)
            #expect(lost == 0)
            #expect(left.isEmpty)
            #expect(await sandbox.peopleCount() == before + Self.size)
        }
    }

    private func plan(_ journey: Journey, bytes: Int, job: Int) throws -> UploadPlan {
        let path = journey.directory.appendingPathComponent("cv.pdf").path
        let resume = ResumeFile(state: .attached, origin: .file(path), fileName: "cv.pdf", bytes: bytes)
        return UploadPlan(
            entries: People.crowd(Self.size).map { json in
                let candidate = Candidate(gem: json, fallbackID: "#")
                return PlanEntry(
                    candidate: candidate, decision: .create(overruling: nil),
                    draft: candidate.mapped(by: MappingRules(), sourcePerson: .noUser).draft, resume: resume,
                    jobID: job)
            })
    }

    private func engine(_ journey: Journey, over exchange: HTTPClientExchange) throws -> UploadEngine {
        let addresses = journey.addresses
        let configuration = ICIMSConfiguration(
            baseURL: addresses.icimsBaseURL, customerID: addresses.customerID,
            linkedInField: addresses.linkedInField, linkedInFilter: addresses.linkedInFilter)
        let authorized = AuthorizedExchange(
            exchange, to: addresses.icimsBaseURL,
            as: .basic(username: addresses.icimsUsername, password: Secret(addresses.icimsPassword)))
        // Waits between attempts are shortened; nothing else is.
        let live = TransportClock.live
        let clock = TransportClock(now: live.now, sleep: { try await live.sleep($0 / 100) }, random: live.random)
        let icims = ICIMSClient(
            configuration: configuration,
            exchange: ExchangeStack(concurrency: 4, clock: clock).around(authorized) { _ in })
        let ledger = try SQLiteLedger(directory: journey.state.path, customer: addresses.customerID)
        return UploadEngine(
            icims: icims, checker: DuplicateChecker(icims: icims, ledger: ledger, local: ledger),
            resumes: ResumeReader(gem: nil), ledger: ledger, local: ledger,
            settings: UploadSettings(maximumConcurrency: 4, lookDelays: [0, 0.01, 0.02], twinPatience: 0.1))
    }
}
