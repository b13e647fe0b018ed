import APITransport
import Foundation
import Testing

@testable import Sandbox

/// The day's calls, with the built program: what is estimated, what is kept back, how it ends (reference 4).
@Suite struct FaultBudgetTests {
    @Test
    func `a plan that does not fit says so before it runs, stops between two candidates, and goes on the next day`()
        async throws
    {
        try await withJourney {
            $0.dailyLimit = 60
        } _: { journey in
            let before = await journey.sandbox.peopleCount()
            let arguments = ["upload", "--json", "--yes", "--from", try journey.queue(People.crowd(12))]
            let changes: [String: String?] = ["GEM_ICIMS_ICIMS_DAILY_RESERVE": "30"]
            let run = try await journey.run(arguments, changing: changes)
            #expect(run.status == 75, "\(run.errors)\(run.output)")
            #expect(run.errors.contains("12 new; about 50 iCIMS calls, 14 of them to look for twins"), "\(run.errors)")
            #expect(run.errors.contains("The plan does not fit into today: with 30 calls kept in reserve"))
            let lines = try run.candidates()
            let created = lines.filter { $0["outcome"] == "created" }
            let left = lines.filter { $0["outcome"] == "skipped" }
            #expect(created.count >= 1 && left.count >= 1 && created.count + left.count == 12, "\(run.output)")
            for line in left {
                #expect(line["problem"]?.text?.contains("was not started") == true, "\(line)")
                #expect(line["problem"]?.text?.contains("00:00 UTC, in ") == true, "\(line)")
                #expect(line["steps"]?.elements.allSatisfy { $0["state"] == "skipped" } == true)
            }
            #expect(await journey.sandbox.peopleCount() == before + created.count)
            #expect(await journey.sandbox.remainingCalls() >= 30, "the reserve is kept")
            // The same day again: not a single write, and the same words.
            await journey.sandbox.forgetCalls()
            #expect(try await journey.run(arguments, changing: changes).status == 75)
            #expect(await journey.writes().isEmpty)
        }
    }

    @Test func `what others used of the day counts, by the service's own word`() async throws {
        try await withJourney { journey in
            let queue = try journey.queue(People.crowd(2))
            _ = try await journey.run("check", "--json", "--from", queue)
            // Another integration of the customer uses up nearly all of the day.
            await journey.sandbox.setFaults(.on(.icims, call: 1, .dailyLimit))
            let run = try await journey.run("upload", "--json", "--yes", "--from", queue)
            #expect(run.status == 75, "\(run.output)\(run.errors)")
            #expect((run.errors + run.output).contains("00:00 UTC"), "\(run.errors)\(run.output)")
            #expect(await journey.writes().isEmpty)
        }
    }

    @Test func `too many at once is waited for and never ends a run`() async throws {
        try await withJourney {
            $0.faults = FaultPlan([.init(.icims, .every(3), .tooManyAtOnce)])
        } _: { journey in
            let before = await journey.sandbox.peopleCount()
            let run = try await journey.run(
                "upload", "--json", "--yes", "--from", try journey.queue(People.crowd(5)))
            #expect(run.status == 0, "\(run.output)\(run.errors)")
            #expect(await journey.sandbox.peopleCount() == before + 5)
        }
    }

    @Test func `when the service goes away the plan ends after a few candidates instead of all`() async throws {
        try await withJourney { journey in
            let before = await journey.sandbox.peopleCount()
            let plan = journey.directory.appendingPathComponent("plan.json").path
            let queue = try journey.queue(People.crowd(30))
            #expect(try await journey.run("plan", "-o", plan, "--from", queue).status == 0)
            await journey.sandbox.setFaults(FaultPlan([.init(.icims, .always, .serverError)]))
            await journey.sandbox.forgetCalls()
            let run = try await journey.run("apply", "--json", "--yes", plan)
            #expect(run.status == 69, "\(run.output)\(run.errors)")
            let lines = try run.candidates()
            #expect(lines.count == 30)
            #expect(lines.count { $0["outcome"] == "failed" } < 6, "\(run.output)")
            // In whichever order this machine walks the queue.
            let left = lines.count { $0["problem"]?.text?.contains("was not started") == true }
            #expect(left > 20, "\(run.output)")
            #expect(await journey.sandbox.callCount(.icims) < 12)
            await journey.sandbox.setFaults(.none)
            #expect(try await journey.run("apply", "--json", "--yes", plan).status == 0)
            #expect(await journey.sandbox.peopleCount() == before + 30)
        }
    }
}
