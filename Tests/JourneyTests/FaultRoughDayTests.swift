import APITransport
import Foundation
import Testing

@testable import Sandbox

/// The whole program on a rough day, run again until it is through: candidates with matches, twins, résumés from Gem.
@Suite struct FaultRoughDayTests {
    @Test(arguments: [UInt64(3), 11])
    func `run again until it is through, the program has uploaded everybody once`(seed: UInt64) async throws {
        try await withJourney {
            $0.seed = seed
            $0.dailyLimit = 1_000_000
        } _: { journey in
            let sandbox = journey.sandbox
            let before = await sandbox.peopleCount()
            let project = "gem:Interns 2024"
            let policy = ["--from", project, "--on-match", "create"]
            let check = try await journey.run(["check", "--json", "--from", project])
            // Without trouble these would go up: nobody there is surely or likely the same.
            let fresh = try check.candidates().filter { line in
                line["matches"]?.elements.allSatisfy { $0["verdict"] == "possible" } == true
            }
            let job = try await journey.openJob()
            let arguments = ["upload", "--json", "--yes", "--job", "\(job)"] + policy
            await sandbox.setFaults(.rough(0.04))
            await sandbox.forgetCalls()
            var runs = 0
            var status: Int32 = -1
            while ![0, 3].contains(status), runs < 12 {
                let run = try await journey.run(arguments)
                status = run.status
                runs += 1
                try journey.age(minutes: 16)
            }
            let faults = await sandbox.calls().count { $0.fault != nil }
            let calls = await sandbox.calls().count
            await sandbox.setFaults(.none)
            // What the trouble left open, such as a résumé, is finished in quiet.
            _ = try await journey.run(arguments)
            let last = try await journey.run(arguments)
            let done = try last.candidates().filter { $0["outcome"] == "already-uploaded" }
            print("rough day: \(fresh.count) people, \(calls) calls, \(faults) faults, \(runs) runs, status \(status)")
            #expect([0, 3].contains(last.status), "\(last.output)\(last.errors)")
            #expect(done.map { $0["candidate"]?["id"] } == fresh.map { $0["candidate"]?["id"] }, "\(last.output)")
            #expect(await sandbox.peopleCount() == before + fresh.count)
            for line in done {
                let id = try #require(line["personId"]?.integer)
                #expect(await sandbox.workflows(ofPerson: id).map(\.jobID) == [job], "\(line)")
            }
        }
    }
}
