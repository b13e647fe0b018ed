import APITransport
import Foundation
import Testing

@testable import Sandbox

/// What it costs to know every open job: `jobs` against the rehearsal, counted by the rehearsal's own log.
@Suite struct CommandJobsTests {
    /// Runs `jobs` and answers with what it lists and what it cost.
    private func jobs(
        _ journey: Journey, _ arguments: [String] = [], changing changes: [String: String?] = [:], status: Int32 = 0
    ) async throws -> (ids: [Int], titles: [Int: String], calls: Int, run: Run) {
        await journey.sandbox.forgetCalls()
        let run = try await journey.run(["jobs", "--json"] + arguments, changing: changes)
        #expect(run.status == status, "\(run.errors)\(run.output)")
        let calls = await journey.sandbox.callCount(.icims)
        let found = try run.candidates()
        #expect(try run.summary()["icimsCalls"]?.integer == calls)
        let ids = found.compactMap { $0["id"]?.integer }
        return (ids, Dictionary(uniqueKeysWithValues: zip(ids, found.compactMap { $0["title"]?.text })), calls, run)
    }

    @Test func `a first reading costs one call a job, and the next one two in all`() async throws {
        try await withJourney { journey in
            let open = await journey.sandbox.openJobIDs()
            let first = try await jobs(journey)
            #expect(Set(first.ids) == Set(open))
            #expect(first.calls == open.count + 1)
            let second = try await jobs(journey)
            #expect(second.ids == first.ids)
            #expect(second.calls == 2)
        }
    }

    @Test func `a refresh of 2,000 jobs of which 10 changed costs at most 12 calls`() async throws {
        try await withJourney { journey in
            let sandbox = journey.sandbox
            await sandbox.addJobs(2_000 - sandbox.openJobIDs().count)
            let open = await sandbox.openJobIDs()
            #expect(open.count == 2_000)
            let first = try await jobs(journey)
            #expect(Set(first.ids) == Set(open))
            for id in open.shuffled().prefix(10) {
                try await sandbox.changeJob(id, json: #"{"jobtitle": "Renamed \#(id)"}"#)
            }
            let second = try await jobs(journey)
            #expect(second.calls <= 12)
            #expect(second.titles.values.count { $0.hasPrefix("Renamed") } == 10)
            #expect(Set(second.ids) == Set(open))
        }
    }

    @Test func `of many jobs, closed, reopened and new ones are noticed at once`() async throws {
        try await withJourney { journey in
            let sandbox = journey.sandbox
            await sandbox.addJobs(1_200)
            let open = await sandbox.openJobIDs()
            let closed = try await journey.closedJob()
            _ = try await jobs(journey)
            try await sandbox.closeJob(open[3])
            try await sandbox.closeJob(open[700])
            try await sandbox.changeJob(closed, json: #"{"folder": {"id": "D31001", "value": "Approved"}}"#)
            let new = await sandbox.addJobs(2)
            for id in new { try await sandbox.changeJob(id, json: #"{"jobtitle": "Brand-new"}"#) }
            let second = try await jobs(journey)
            #expect(Set(second.ids) == Set(open).subtracting([open[3], open[700]]).union([closed]).union(new))
            #expect(second.calls == 5)
            // What vanished without a change is found by the listing of all ids, once a day.
            let idle = try await jobs(journey)
            #expect(idle.calls <= 5)
        }
    }

    @Test func `a job that vanished without a trace is gone with the next refresh`() async throws {
        try await withJourney { journey in
            let open = await journey.sandbox.openJobIDs()
            _ = try await jobs(journey)
            await journey.sandbox.removeJob(open[5])
            #expect(Set(try await jobs(journey).ids) == Set(open).subtracting([open[5]]))
        }
    }

    @Test func `a limited first reading begins with the newest and goes on where it was`() async throws {
        try await withJourney { journey in
            let open = await journey.sandbox.openJobIDs()
            let limit: [String: String?] = ["GEM_ICIMS_ICIMS_JOB_READS": "100"]
            let first = try await jobs(journey, changing: limit)
            #expect(Set(first.ids) == Set(open.suffix(100)))
            #expect(first.calls == 101)
            #expect(first.run.errors.contains("\(open.count - 100) open jobs were not read yet"))
            let second = try await jobs(journey, changing: limit)
            #expect(Set(second.ids) == Set(open.suffix(200)))
            #expect(second.calls == 102)
            #expect(Set(try await jobs(journey).ids) == Set(open))
        }
    }

    @Test func `a first reading that breaks off keeps what it read`() async throws {
        try await withJourney { journey in
            let open = await journey.sandbox.openJobIDs()
            await journey.sandbox.setFaults(FaultPlan([.init(.readJob, .calls(Set(150...170)), .brokenJSON)]))
            let run = try await journey.run("jobs", "--json")
            #expect(run.status == 76)
            await journey.sandbox.setFaults(.none)
            let second = try await jobs(journey)
            #expect(Set(second.ids) == Set(open))
            #expect(second.calls < open.count - 50)
        }
    }

    @Test func `jobs never touch the reserve`() async throws {
        try await withJourney({ $0.dailyLimit = 700 }) { journey in
            let open = await journey.sandbox.openJobIDs()
            let first = try await jobs(journey, status: 75)
            #expect(await journey.sandbox.remainingCalls() >= 500)
            #expect(first.ids.count > 100 && first.ids.count < open.count)
            #expect(first.run.errors.contains("kept in reserve"))
            let second = try await jobs(journey, status: 75)
            #expect(second.calls <= 4)
            #expect(second.ids == first.ids)
        }
    }

    @Test func `without a network the jobs are listed as they were last read`() async throws {
        try await withJourney { journey in
            let first = try await jobs(journey)
            let offline = try await jobs(journey, ["--offline"])
            #expect(offline.ids == first.ids)
            #expect(offline.calls == 0)
            await journey.sandbox.stop()
            let run = try await journey.run("jobs", "--json")
            #expect(run.status == 69)
            #expect(try run.candidates().compactMap { $0["id"]?.integer } == first.ids)
        }
    }

    @Test func `a closed job that is asked for by its id is named with the reason`() async throws {
        try await withJourney { journey in
            let open = await journey.sandbox.openJobIDs()
            _ = try await jobs(journey)
            try await journey.sandbox.closeJob(open[7])
            let run = try await jobs(journey, ["\(open[7])"])
            #expect(!run.ids.contains(open[7]))
            #expect(run.run.errors.contains("Job \(open[7])"))
            #expect(run.run.errors.contains("is not open: its folder is Closed (Filled)"))
            let unknown = try await jobs(journey, ["999999"])
            #expect(unknown.run.errors.contains("no job 999999"))
        }
    }

    @Test func `a career portal says in one call which jobs there are and which changed`() async throws {
        try await withJourney { journey in
            let portal: [String: String?] = ["GEM_ICIMS_ICIMS_JOB_PORTAL": "careers"]
            let shown = await journey.sandbox.icims.postedJobs.map(\.id)
            let first = try await jobs(journey, changing: portal)
            #expect(Set(first.ids) == Set(shown))
            #expect(first.calls == shown.count + 1)
            #expect(try await jobs(journey, changing: portal).calls == 1)
            try await journey.sandbox.changeJob(shown[0], json: #"{"jobtitle": "Renamed"}"#)
            try await journey.sandbox.closeJob(shown[1])
            let third = try await jobs(journey, changing: portal)
            #expect(third.calls == 2)
            #expect(third.titles[shown[0]] == "Renamed")
            #expect(Set(third.ids) == Set(shown).subtracting([shown[1]]))
        }
    }
}
